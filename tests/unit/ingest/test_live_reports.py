"""A live report is one article: its entries are parts of it, and cards of other articles are not."""

import pytest

from core.ingest.web_page import article_of_page

TITLE = "Flood reaches the old town: the day as it went"
ENTRIES = (
    (
        "Bridge shut",
        "The stone bridge was shut to all traffic shortly before eight, the police said on the radio.",
    ),
    (
        "School moved",
        "Pupils of the lower school are taught in the sports hall until further notice, its head said.",
    ),
    (
        "Trains stop",
        "No trains run between the two stations since noon. Buses go every twenty minutes from the market. "
        "Tickets for today stay valid until the end of the month, and nobody has to hurry, they wrote.",
    ),
)


def entry(title: str, words: str) -> str:
    return f'<article class="entry"><time>20.00</time><h2>{title}</h2><p>{words}</p></article>'


_ALL = "".join(entry(*one) for one in ENTRIES)
_LAYOUTS = {
    "under the title": f"<main><h1>{TITLE}</h1><div class=updates>{_ALL}</div></main>",
    "inside of an article": f"<article><h1>{TITLE}</h1><div>{_ALL}</div></article>",
    "as sections": f"<main><h1>{TITLE}</h1>{_ALL.replace('article', 'section')}</main>",
}


@pytest.mark.parametrize("body", _LAYOUTS.values(), ids=_LAYOUTS)
def test_every_entry_of_a_live_report_is_in_its_text(body: str) -> None:
    page = f"<html lang=en><head><title>{TITLE}</title></head><body>{body}</body></html>"
    text = article_of_page(page.encode()).text

    assert [words for _, words in ENTRIES if words not in text] == []


def test_cards_of_other_articles_inside_of_an_article_stay_out() -> None:
    cards = "".join(
        f'<article class="card"><a href="/{n}"><h3>Museum opens {n}</h3></a><p>{words[:70]}</p></article>'
        for n, (_, words) in enumerate(ENTRIES)
    )
    story = (
        "<p>The mill on the river closed on Monday after a hundred and forty years, its owners said.</p>" * 3
    )
    page = f"<html><body><article><h1>Mill closes</h1>{story}{cards}{story}</article></body></html>"

    text = article_of_page(page.encode()).text
    assert "Museum" not in text
    assert "stone bridge" not in text
