"""Who wrote an article: names without what stands beside them, wherever a page has them; and its title."""

import pytest

from core.ingest.labels import byline
from core.ingest.registry import read_bytes
from core.ingest.web_page import article_of_page
from core.model.article import RawArticle

TEXT = "<p>The old tunnel under the harbour was closed on Monday after engineers found cracks in it.</p>" * 3


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("By Jane Doe, Staff Writer", ("Jane Doe",)),
        ("By Jane Doe, Harbour Correspondent", ("Jane Doe",)),
        ("By Jane Doe, 9 April 2024", ("Jane Doe",)),
        ("By Jane Doe, April 9, 2024", ("Jane Doe",)),
        ("By Jane Doe, Channel 4 News", ("Jane Doe", "Channel 4 News")),
        ("Von Hans Meier, Redakteur", ("Hans Meier",)),
        ("Par Jeanne Petit et Luc Grand", ("Jeanne Petit", "Luc Grand")),
        ("Por Ana de Armas y Diego de la Vega", ("Ana de Armas", "Diego de la Vega")),
        ("Di Marco Rossi e Anna Bianchi", ("Marco Rossi", "Anna Bianchi")),
        ("Автор: Иван Петров и Анна Иванова", ("Иван Петров", "Анна Иванова")),
        ("Από Νίκος Παππάς", ("Νίκος Παππάς",)),
        ("Written by: Jane Doe | The Gazette", ("Jane Doe", "The Gazette")),
        ("Associated Press", ("Associated Press",)),
        ("松岡大地", ("松岡大地",)),
        ("https://gazette.example/jane", ()),
        ("105092", ()),
        ("", ()),
    ],
)
def test_a_byline_gives_its_names(words: str, names: tuple[str, ...]) -> None:
    assert byline(words) == names


@pytest.mark.parametrize("name", ["Di Giorgio Ugo", "De Vries Anna", "Von der Leyen Ida"])
def test_in_a_field_for_names_a_particle_is_the_first_word_of_a_name(name: str) -> None:
    assert byline(name, names_alone=True) == (name,)


def linked(author: str) -> str:
    record = f'{{"@type":"NewsArticle","headline":"T","author":{author}}}'
    return f'<script type="application/ld+json">{record}</script>'


@pytest.mark.parametrize(
    ("head", "line", "names"),
    [
        pytest.param(linked('{"name":"Jane Doe"}'), "", ("Jane Doe",), id="data"),
        pytest.param(linked('[{"givenName":"Jane","familyName":"Doe"},"John Roe"]'), "",
                     ("Jane Doe", "John Roe"), id="data, in parts and as a string"),
        pytest.param('<meta name=parsely-author content="Jane Doe">', "", ("Jane Doe",), id="a field"),
        pytest.param("", '<a rel=author href=/jane>Jane Doe</a>', ("Jane Doe",), id="a link"),
        pytest.param("", "<div class=c-byline>By <span>Jane Doe</span>, Staff Writer</div>", ("Jane Doe",),
                     id="a line called so"),
        pytest.param("", "<div>Von Max Muster am 6. Mai 2024</div>", ("Max Muster",), id="a German line"),
        pytest.param("", "<div>Par Jean Petit et Ida Roy le lun 06/05/2024</div>", ("Jean Petit", "Ida Roy"),
                     id="a French line"),
        pytest.param("", "<div>May 6, 1999<br>By JANE DOE<br>Staff</div>", ("JANE DOE",), id="among lines"),
        pytest.param("", "<div>By the time he left, it was dark.</div>", (), id="a sentence"),
        pytest.param("", "<span class=comment-author>Troll</span>", (), id="not who comments"),
        pytest.param(
            linked('{"@type":"Organization","name":"The Gazette"}')
            + '<meta property=og:site_name content="The Gazette">',
            "<span class=byline>Jane Doe</span>",
            ("Jane Doe",),
            id="a person rather than the outlet",
        ),
        pytest.param(
            linked('{"name":"The Gazette"}') + '<meta property=og:site_name content="The Gazette">',
            "", ("The Gazette",), id="the outlet where it names nobody",
        ),
    ],
)  # fmt: skip
def test_a_page_names_who_wrote_it(head: str, line: str, names: tuple[str, ...]) -> None:
    body = f"<article><h1>T</h1>{line}{TEXT}</article>"
    page = f"<html><head><title>T</title>{head}</head><body>{body}</body></html>"

    assert article_of_page(page.encode()).byline == names


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        pytest.param("<title>Tunnel shut | Gazette</title>", "Tunnel shut", "Tunnel shut", id="heading"),
        pytest.param(
            "<title>x</title><meta property=og:title content='Tunnel closed - The Gazette'>"
            "<meta property=og:site_name content='The Gazette'>",
            "", "Tunnel closed", id="outlet at the end",
        ),
        pytest.param(
            "<title>x</title><meta property=og:title content='Tunnel: closed - and now?'>",
            "", "Tunnel: closed - and now?", id="a dash that parts no outlet",
        ),
        pytest.param(
            "<title>x</title><meta property=og:title content='停战最近 | 日报'>"
            "<meta property=og:site_name content='日报'>",
            "停战最近", "停战最近", id="without spaces",
        ),
    ],
)  # fmt: skip
def test_a_title_is_without_its_outlet(head: str, heading: str, title: str) -> None:
    page = f"<html><head>{head}</head><body><article><h1>{heading}</h1>{TEXT}</article></body></html>"

    assert article_of_page(page.encode()).title == title


def test_a_line_under_the_headline_of_a_plain_text_says_who_wrote_it() -> None:
    told = b"MILL TO CLOSE\nBy JANE DOE, Staff Writer\nTuesday, April 9, 2024\n\nThe mill closes.\n"
    letter = b"By the river stood a mill.\nBy night it burned.\n"
    names = [
        item.byline
        for data in (told, letter)
        for item in read_bytes(data, "a.txt")
        if isinstance(item, RawArticle)
    ]

    assert names == [("JANE DOE",), ()]
