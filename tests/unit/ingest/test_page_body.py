"""The article of a page told from all that stands around it and in it, however the page is built."""

import json

import pytest

from core.ingest.web_page import article_of_page

TEXT = (
    "The old tunnel under the harbour was closed on Monday after engineers found cracks in its lining.",
    "The mayor told the council on Tuesday that repairs would begin in June and take two years.",
    "Ferries will run every ten minutes until then, the port authority said in a statement.",
    "Residents had complained of water in the tunnel since the end of April, records show.",
    "A first report, written in 2019, had warned of exactly this, the opposition said.",
)
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in TEXT)
HEADING = "<h1>Tunnel closed</h1>"
MENU = "<nav><ul>" + "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(20)) + "</ul></nav>"
REMARK = (
    "<p>I think that tunnel number {n} should have been closed years ago, and nobody listened to us then.</p>"
)
COMMENTS = "<div id=comments class=comments>" + "".join(REMARK.format(n=n) for n in range(30)) + "</div>"
TEASER = (
    "<div class=c{n}><h3><a href=/{n}>Another story, number {n}</a></h3>"
    "<p>This is the summary of another story, number {n}, and it says things of no matter here.</p></div>"
)
TEASERS = "<div>" + "".join(TEASER.format(n=n) for n in range(25)) + "</div>"


def text_of(body: str, head: str = "<title>Tunnel closed</title>") -> list[str]:
    page = f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{MENU}{body}</body>"
    return article_of_page(page.encode()).text.split("\n\n")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<article>{HEADING}{PARAGRAPHS}</article>", id="an article element"),
        pytest.param(f"{HEADING}<div id=story>{'<br><br>'.join(TEXT)}</div>", id="two line breaks"),
        pytest.param(
            f"<table><tr><td><a href=/a>Home</a><br><a href=/b>News</a>"
            f"<td>{HEADING}<p>{'<p>'.join(TEXT)}</table>",
            id="a layout of tables",
        ),
        pytest.param(
            f"<div>{HEADING}" + "".join(f"<div><span>{words}</span></div>" for words in TEXT) + "</div>",
            id="no paragraphs",
        ),
        pytest.param(
            f"<x-story>{HEADING}"
            + "".join(f"<div><x-line>{words}</x-line></div>" for words in TEXT)
            + "</x-story>",
            id="elements of its own",
        ),
        pytest.param(
            f"<div>{HEADING}<div>{PARAGRAPHS}</div>{COMMENTS}</div>", id="more comments than article"
        ),
        pytest.param(f"<div>{HEADING}<div>{PARAGRAPHS}</div></div>{TEASERS}", id="more teasers than article"),
        pytest.param(
            f"<main>{HEADING}<p>{TEXT[0]}</p><div class=paywall>"
            + "".join(f"<p>{words}</p>" for words in TEXT[1:])
            + "</div></main>",
            id="the beginning apart",
        ),
        pytest.param(
            f"<div id=feed><article>{HEADING}{PARAGRAPHS}</article>"
            f"<article><h1>Bridge open</h1>{PARAGRAPHS.replace('tunnel', 'bridge')}</article>"
            f"<article><h1>Ferry late</h1>{PARAGRAPHS.replace('tunnel', 'ferry')}</article></div>",
            id="other articles after it",
        ),
        pytest.param(
            f"<article>{HEADING}<p>{TEXT[0]}</p><div style='display: none'>"
            + "".join(f"<p>{words}</p>" for words in TEXT[1:])
            + "</div></article>",
            id="hidden until paid for",
        ),
    ],
)
def test_the_article_is_found_whole_and_alone(body: str) -> None:
    assert text_of(body) == list(TEXT)


@pytest.mark.parametrize(
    "furniture",
    [
        pytest.param(
            "<p><a href=/x>Mayor under fire over the closure that nobody saw coming</a></p>", id="a link"
        ),
        pytest.param("<p>Read more: <a href=/x>Mayor under fire</a></p>", id="an English pointer"),
        pytest.param("<p>Lesen Sie auch: Bürgermeister in der Kritik</p>", id="a German pointer"),
        pytest.param("<p>Читайте также: мэр под огнем критики</p>", id="a Russian pointer"),
        pytest.param("<p>اقرأ أيضا: انتقادات لرئيس البلدية</p>", id="an Arabic pointer"),
        pytest.param(
            "<p>The most read:</p><ul><li><a href=/x>Bridge closed</a></li></ul>", id="a list of links"
        ),
        pytest.param(
            "<h2>More on this</h2><ul><li><a href=/x>Bridge</a></li></ul>", id="a heading over links"
        ),
        pytest.param(TEASER.format(n=1), id="a teaser"),
        pytest.param(
            "<figure><img src=x><figcaption>The tunnel on Monday.</figcaption></figure>", id="a caption"
        ),
        pytest.param("<p><img src=x>A boat by the quay</p>", id="a line with a picture"),
        pytest.param("<div><img src=x></div><p>A boat by the quay</p>", id="a line under a picture"),
        pytest.param(
            "<div class=newsletter-box><p>Get our letter on the harbour daily.</p></div>", id="a call"
        ),
        pytest.param(
            "<p><em>Sign up for our newsletter on all that floats.</em></p>", id="a call in the text"
        ),
        pytest.param("<div class='c-share'>Share on Facebook</div>", id="a bar for sharing"),
        pytest.param(
            "<p class='hidden'>This is only shown on phones to those who ask.</p>", id="a hidden line"
        ),
        pytest.param(
            "<blockquote class='twitter-tweet'><p>So it is closed now.</p></blockquote>", id="a post"
        ),
        pytest.param(
            "<aside><h2>Who is who</h2><p>The mayor was elected in 2018.</p></aside>", id="an aside"
        ),
        pytest.param(
            "<article><h3>Note</h3><p>Prices may change at any time.</p></article>", id="an inner article"
        ),
    ],
)
def test_what_stands_between_paragraphs_and_is_none_is_left_out(furniture: str) -> None:
    first, second, *rest = (f"<p>{words}</p>" for words in TEXT)

    assert text_of(f"<article>{HEADING}{first}{second}{furniture}{''.join(rest)}</article>") == list(TEXT)


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        pytest.param("<h2>What comes next</h2>", "What comes next", id="a heading over text"),
        pytest.param(
            "<blockquote><p>“We had no choice,” he said.</p></blockquote>",
            "“We had no choice,” he said.",
            id="a quotation",
        ),
        pytest.param(
            "<ul><li>12 May 2019: the first report is written</li></ul>",
            "12 May 2019: the first report is written",
            id="a list of facts",
        ),
        pytest.param("<p>See the <a href=/x>report</a>.</p>", "See the report.", id="a link in a sentence"),
        pytest.param(
            "<div class='football-overflow-hidden'><p>The club was told.</p></div>",
            "The club was told.",
            id="a name that only looks like furniture",
        ),
        pytest.param(
            "<p>It was <b>closed</b>,<br>and stays so.</p>",
            "It was closed, and stays so.",
            id="a break within a sentence",
        ),
    ],
)
def test_what_belongs_to_the_article_is_kept_in_its_place(body: str, kept: str) -> None:
    first, *rest = (f"<p>{words}</p>" for words in TEXT)

    assert text_of(f"<article>{HEADING}{first}{body}{''.join(rest)}</article>") == [TEXT[0], kept, *TEXT[1:]]


LEAD = "Two years of repairs lie ahead, and nobody knows who pays for them."


@pytest.mark.parametrize(
    ("lead", "head"),
    [
        pytest.param(f"<p class=standfirst>{LEAD}</p>", "", id="by its name"),
        pytest.param(f"<div class=c-article__summary><p>{LEAD}</p></div>", "", id="by the name around it"),
        pytest.param(f"<h2>{LEAD}</h2>", "", id="by standing under the title"),
        pytest.param(
            f"<ul><li>x</li></ul><div><span>{LEAD}</span></div>",
            f'<meta name=description content="{LEAD}">',
            id="by the page's description",
        ),
    ],
)
def test_a_standfirst_over_the_article_is_its_first_block(lead: str, head: str) -> None:
    body = f"<header>{HEADING}{lead}</header><div class=article-body>{PARAGRAPHS}</div>"

    assert text_of(f"<div>{body}</div>", f"<title>Tunnel closed</title>{head}") == [LEAD, *TEXT]


def test_a_standfirst_that_the_text_repeats_stands_once() -> None:
    body = f"<header>{HEADING}<p class=lead>{TEXT[0]}</p></header><div class=text>{PARAGRAPHS}</div>"

    assert text_of(f"<div>{body}</div>") == list(TEXT)


def test_letters_are_stored_as_the_page_writes_them_and_soft_hyphens_are_not() -> None:
    body = PARAGRAPHS.replace("Residents", "U\u0308ber\u00adall Res\u00adidents")

    assert "U\u0308berall Residents" in text_of(f"<article>{HEADING}{body}</article>")[3]


def test_words_that_only_a_style_sheet_parts_do_not_run_into_each_other() -> None:
    body = PARAGRAPHS.replace("</p><p>", "<span class=br></span>")

    assert text_of(f"<article>{HEADING}{body}</article>") == list(TEXT)


def data_of(words: str) -> str:
    record = json.dumps({"@type": "NewsArticle", "headline": "Tunnel closed", "articleBody": words})
    return f'<title>Tunnel closed</title><script type="application/ld+json">{record}</script>'


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("\n".join((*TEXT, *TEXT)), id="lines"),
        pytest.param(PARAGRAPHS + PARAGRAPHS, id="marked up"),
    ],
)
def test_an_article_that_is_only_in_the_data_of_its_page_is_taken_from_there_and_that_is_said(
    words: str,
) -> None:
    shell = "<div id=app><p>Please wait while we load the story, or go to our home page.</p></div>"
    page = f"<html><head>{data_of(words)}</head><body>{MENU}{shell}</body></html>"

    article = article_of_page(page.encode())

    assert article.text.split("\n\n") == [*TEXT, *TEXT]
    assert [warning.code for warning in article.warnings] == ["stated-text"]


def test_what_a_page_shows_goes_before_what_its_data_says_of_the_same_article() -> None:
    body = f"<article>{HEADING}<h2>First</h2>{PARAGRAPHS}<h2>Then</h2>{PARAGRAPHS}</article>"

    assert "Then" in text_of(body, data_of(" ".join((*TEXT, *TEXT))))


def test_years_and_sums_in_a_table_with_headings_are_part_of_the_text() -> None:
    prose = "<p>The town paid for the terminal twice, as its own books have it and nobody disputes.</p>" * 4
    table = "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2013</td><td>9 million</td></tr></table>"
    page = f"<html lang=en><body><main><h1>Cost of a pier</h1>{prose}{table}{prose}</main></body></html>"
    text = article_of_page(page.encode()).text

    assert "Cost\n\n2013\n\n9 million" in text
