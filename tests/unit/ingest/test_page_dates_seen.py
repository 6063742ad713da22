"""The publication date of a page: what its fields say, what a reader sees, how sure it is, what bounds it."""

import pytest

from core.chrono.instant import instant_from_iso_day, iso_day
from core.ingest.page_visible_dates import dates_in_line
from core.ingest.web_page import article_of_page
from core.model.article import PublicationDate

TEXT = "".join(
    f"<p>{words}</p>"
    for words in (
        "The old tunnel under the harbour was closed on Monday after engineers found cracks in its lining.",
        "The mayor told the council on Tuesday that repairs would begin in June and take two years.",
        "Ferries will run every ten minutes until then, the port authority said in a statement.",
    )
)
FIELD = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"%s"%s}</script>'


def published(
    line: str = "", head: str = "", language: str = "en-GB", captured: str = ""
) -> PublicationDate | None:
    page = (
        f"<!doctype html><html lang={language}><head><meta charset=utf-8>"
        f"<title>Tunnel closed</title>{head}</head>"
        f"<body><article><h1>Tunnel closed</h1><div>{line}</div>{TEXT}</article></body></html>"
    )
    bound = instant_from_iso_day(captured) if captured else None
    return article_of_page(page.encode(), captured=bound).published


def day(found: PublicationDate | None) -> str:
    return iso_day(found.instant) if found is not None and found.instant is not None else ""


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en-GB", "By Jane Doe | 3 May 2021 | 5 min read", "2021-05-03"),
        ("he", "פורסם: 9 באפריל 2024, 08:30", "2024-04-09"),
        ("en-US", "Published 05/03/2021 10:15 AM", "2021-05-03"),
        ("en-GB", "Published 05/03/2021", "2021-03-05"),
        ("de", "Stand: 04.05.2021, veröffentlicht am 3. Mai 2021", "2021-05-03"),
        ("de", "erstellt: 03.05.2021 15:25 Uhr", "2021-05-03"),
        ("fr", "Publié le 3 mai 2021 à 14h52, modifié le 4 mai 2021", "2021-05-03"),
        ("es", "03/05/2021 Actualizado a las 15:10h.", "2021-05-03"),
        ("it", "3 Maggio 2021 Aggiornato alle 16:01", "2021-05-03"),
        ("pt-BR", "3.mai.2021 às 12h55", "2021-05-03"),
        ("ru", "3 мая 2021, 13:43", "2021-05-03"),
        ("uk", "Опубліковано 3 травня 2021", "2021-05-03"),
        ("el", "Δημοσίευση: 3 Μαΐου 2021", "2021-05-03"),
        ("ar", "نشر في 3 مايو 2021", "2021-05-03"),
        ("ar", "٣ مايو ٢٠٢١", "2021-05-03"),
        ("th", "เผยแพร่ 3 พฤษภาคม 2564", "2021-05-03"),
        ("zh", "2021年05月03日23:52 | 来源：新华网", "2021-05-03"),
        ("ja", "毎日新聞 2021/5/3 21:17（最終更新 5/4 08:00）", "2021-05-03"),
        ("ko", "입력 2021.05.03 15:24 | 수정 2021.05.04 09:00", "2021-05-03"),
        ("tr", "Yayınlanma: 3 Mayıs 2021", "2021-05-03"),
        ("sv", "Publicerad 3 maj 2021 kl 10.23", "2021-05-03"),
    ],
)
def test_a_page_without_fields_is_dated_by_what_it_shows_and_marked_low(
    language: str, line: str, expected: str
) -> None:
    found = published(line, language=language)

    assert day(found) == expected
    assert found is not None
    assert found.confidence < 0.9
    assert expected in found.derivation.in_words


@pytest.mark.parametrize(
    "line",
    [
        "Updated 3 May 2021",
        "The report of 3 May 2021 warned of cracks that nobody had seen before then.",
        "5 min read",
    ],
)
def test_a_change_or_a_sentence_dates_no_page(line: str) -> None:
    assert day(published(line)) == ""


@pytest.mark.parametrize(
    ("line", "fields", "expected", "high"),
    [
        pytest.param("3 May 2021", FIELD % ("2021-05-03", ""), "2021-05-03", True, id="seen and stated"),
        pytest.param("", FIELD % ("2021-05-03", ""), "2021-05-03", False, id="stated alone"),
        pytest.param(
            '<time class=published datetime="2021-05-03">3 May 2021</time>',
            "",
            "2021-05-03",
            False,
            id="the mark-up of what is seen confirms only itself",
        ),
        pytest.param(
            "1 March 2019", FIELD % ("2021-05-03", ""), "2021-05-03", False, id="what is seen is older"
        ),
        pytest.param(
            "Updated 9 May 2021",
            FIELD % ("2021-05-03", ""),
            "2021-05-03",
            False,
            id="what is seen is a change",
        ),
        pytest.param(
            "3 May 2021",
            '<meta name=date content="2021-05-01">'
            + FIELD % ("2021-05-09", "")
            + '<meta name=pubdate content="2021-05-03">',
            "2021-05-03",
            False,
            id="of fields that differ the one that is seen",
        ),
        pytest.param(
            "3 May 2021",
            FIELD % ("2021-05-03", ',"dateModified":"2020-01-01"'),
            "2021-05-03",
            False,
            id="changed before it was published",
        ),
    ],
)
def test_fields_and_what_is_seen_are_weighed(line: str, fields: str, expected: str, high: bool) -> None:
    found = published(line, fields)

    assert day(found) == expected
    assert found is not None
    assert (found.confidence >= 0.9) is high


def test_of_several_articles_in_the_data_of_a_page_the_one_it_is_called_by_counts() -> None:
    other = FIELD % ("2019-01-01", ',"headline":"Bridge open"')
    own = FIELD % ("2021-05-03", ',"headline":"Tunnel closed"')

    assert day(published(head=other + own)) == "2021-05-03"


def test_every_date_that_is_spoken_for_is_kept_with_its_place() -> None:
    found = published("1 March 2019", FIELD % ("2021-05-03", "") + '<meta name=date content="2021-05-09">')

    assert found is not None
    assert {iso_day(one.instant) for one in found.candidates} == {"2021-05-03", "2021-05-09", "2019-03-01"}
    assert "1 March 2019" in next(
        one.words for one in found.candidates if iso_day(one.instant) == "2019-03-01"
    )


def test_a_date_after_the_page_was_saved_gives_way_to_one_before_that() -> None:
    fields = FIELD % ("2021-05-03", "") + '<meta name=date content="2019-12-30">'

    assert day(published(head=fields, captured="2021-05-04")) == "2021-05-03"
    assert day(published(head=fields, captured="2020-01-01")) == "2019-12-30"
    assert (
        day(published(head=f"<!-- saved date: Wed Jan 01 2020 10:00:00 GMT (UTC) -->{fields}"))
        == "2019-12-30"
    )


def test_where_every_date_is_after_the_page_was_saved_the_clock_was_wrong_and_a_person_looks() -> None:
    found = published("3 May 2021", FIELD % ("2021-05-03", ""), captured="2020-01-01")

    assert found is not None
    assert (day(found), found.confidence < 0.9) == ("2021-05-03", True)
    assert "saved before" in found.derivation.in_words


def test_the_day_at_the_top_of_a_page_is_not_that_of_its_article() -> None:
    menu = "<p><a href=/x>Section</a></p>" * 30
    page = f"<html><body><p>Sunday, 2 August 2026</p>{menu}<h1>Tunnel closed</h1>{TEXT}</body></html>"

    assert day(article_of_page(page.encode()).published) == ""


def test_a_line_gives_its_dates_with_what_it_says_of_each() -> None:
    first, second = dates_in_line("Published 3 May 2021 | Last updated 9 May 2021", day_first=True)

    assert (first.stated.day, first.labelled, first.changed) == ("2021-05-03", True, False)
    assert (second.stated.day, second.labelled, second.changed) == ("2021-05-09", False, True)


def test_digits_are_read_in_the_order_in_which_the_page_was_not_yet_changed_before_them() -> None:
    changed = '<meta property="og:updated_time" content="2024-04-11T09:00:00Z">'

    assert day(published("First published: 09/04/2024 08:30", language="en")) == "2024-09-04"
    assert day(published("First published: 09/04/2024 08:30", head=changed, language="en")) == "2024-04-09"
    assert day(published("First published: 04/09/2024 08:30", head=changed, language="en")) == "2024-04-09"


def test_what_is_labelled_goes_before_the_bare_day_of_the_showing() -> None:
    assert (
        day(published("Sunday, November 22, 2026</div><div>Posted on April 9, 2024 by admin")) == "2024-04-09"
    )


def test_the_date_of_a_post_that_is_shown_in_an_article_is_not_its_own() -> None:
    post = "<blockquote><p>We are sad to see it go.</p>Port, <a href=/p>April 8, 2024</a></blockquote>"

    assert day(published(post)) != "2024-04-08"
