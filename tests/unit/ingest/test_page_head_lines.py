"""Lines that say by whom and when stay out of a page, but not dates that head the parts of a chronicle."""

import pytest

from core.ingest.web_page import article_of_page

PROSE = (
    "The mill on the river closed on Monday after a hundred and forty years, its owners said in a letter.",
    "Forty people worked there, and most of them have found work in the brewery across the bridge.",
    "The town wants to buy the building and to make a school of it, the mayor told the council on Tuesday.",
)


def text_of(body: str) -> str:
    head = "<head><title>Mill closes after 140 years</title></head>"
    return article_of_page(f"<html>{head}<body>{body}</body></html>".encode()).text


@pytest.mark.parametrize(
    "line",
    [
        "April 9, 2024",
        "Published 9 April 2024, 08:30 GMT; last updated 11 April 2024, 10:00 GMT by our newsroom",
        "Publié le 09/04/2024 à 08h30, mis à jour le 11/04/2024 à 10h00",
        "Por Ana Souza — Santos<br>09/04/2024 08h30 · Atualizado há 2 dias",
        "By Jane Doe<br>Tuesday, April 9, 2024",
    ],
)
@pytest.mark.parametrize("parting", ["<br><br>", "<p>"])
def test_the_lines_of_names_and_dates_over_the_text_are_not_in_it(line: str, parting: str) -> None:
    body = f"<h1>Mill closes after 140 years</h1><p>{line}{parting}{parting.join(PROSE)}"

    assert text_of(body) == "\n\n".join(PROSE)


def test_the_dates_that_head_the_parts_of_a_chronicle_stay() -> None:
    days = ("3 March 2021", "5 May 2022", "7 July 2023")
    parts = "<br>".join(f"{day}<br>{words}" for day, words in zip(days, PROSE, strict=True))

    assert [day for day in days if day not in text_of(f"<h1>Mill closes after 140 years</h1>{parts}")] == []


def test_a_standfirst_over_the_date_stays() -> None:
    lead = "The town wants to buy the building."
    body = f"<h1>Mill closes after 140 years</h1><p>{lead}<br>9 April 2024<br>{'<br>'.join(PROSE)}"

    assert text_of(body).startswith(lead)


def test_a_text_that_a_page_holds_twice_for_two_widths_of_screen_is_told_once() -> None:
    prose = "".join(f"<p>{words}</p>" for words in PROSE)
    body = f"<article><h1>Mill closes after 140 years</h1><div>{prose}</div><div>{prose}</div></article>"

    assert text_of(body) == "\n\n".join(PROSE)


def test_the_call_to_those_who_have_subscribed_is_no_text() -> None:
    call = "Already a subscriber? Log in. Get unlimited digital access for one euro in the first month."
    wall = f'<div class="paywall"><h3>Subscribe to continue reading</h3><p>{call}</p></div>'
    body = f"<article><h1>Mill closes after 140 years</h1><p>{PROSE[0]}</p>{wall}</article>"

    assert text_of(body) == PROSE[0]
