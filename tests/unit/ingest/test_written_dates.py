"""Dates with the month in letters, in many languages; sentences that only hold one are left alone."""

import pytest

from core.ingest.written_dates import month_number, parse_written_date

READ = {
    "month first, weekday behind": ("January 11, 2010 Monday", "2010-01-11"),
    "English with a German stop": ("Friday, 5. July 2019", "2019-07-05"),
    "German with a clock time": ("Freitag 5. Juli 2019 11:00 AM GMT", "2019-07-05 11:00"),
    "French": ("Lundi 3 Mars 2014", "2014-03-03"),
    "French, first of the month": ("1er août 2019", "2019-08-01"),
    "Spanish with its small words": ("viernes 5 de julio de 2019", "2019-07-05"),
    "Dutch": ("Vrijdag 5 juli 2019", "2019-07-05"),
    "Polish": ("piątek, 5 lipca 2019", "2019-07-05"),
    "Hungarian, year first": ("2019. július 12.", "2019-07-12"),
    "Russian": ("5 июля 2019 г.", "2019-07-05"),
    "Greek": ("12 Ιουλίου 2019", "2019-07-12"),
    "Arabic digits": ("١٢ يوليو ٢٠١٩", "2019-07-12"),
    "Thai, Buddhist era": ("12 กรกฎาคม 2562", "2019-07-12"),
    "Japanese": ("2019年7月12日", "2019-07-12"),
    "short, two digits of the year": ("12-Jul-19", "2019-07-12"),
    "half a day": ("Jul 12, 2019 2:30 PM", "2019-07-12 14:30"),
    "an edition behind it": ("May 7, 2010 Friday First Edition", "2010-05-07"),
    "a month alone": ("July 2019", "2019-07-01"),
}
UNREAD = {
    "a sentence": "The mayor said on 5 July 2019 that he would resign soon",
    "digits only": "3. 7. 2019",
    "no such day": "31 February 2019",
    "no year": "5 July",
    "no month": "5 Julember 2019",
    "nothing": "",
}


@pytest.mark.parametrize("name", READ)
def test_a_date_line_is_read(name: str) -> None:
    words, expected = READ[name]
    stated = parse_written_date(words)
    assert stated is not None
    assert stated.in_words == expected


@pytest.mark.parametrize("name", UNREAD)
def test_what_is_no_date_line_is_not_read(name: str) -> None:
    assert parse_written_date(UNREAD[name]) is None


def test_an_abbreviation_that_could_mean_two_months_is_none() -> None:
    assert month_number("juil.") == 7
    assert month_number("jui") is None
