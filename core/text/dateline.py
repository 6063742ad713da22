"""Datelines: "DARAA, Syria –", "WASHINGTON (Reuters) -", "PARIS, July 3 —" at the head of a paragraph."""

import re

from core.text.words import SentenceWords

_HEAD_CHARS = 110
_DASH = re.compile(r"[ \t\n]*(?:--|[\u2013\u2014_]|-(?=\s)|\u2015)[ \t\n]*|[ \t\n]-(?=[A-Z\"\u201c])")
_AGENCY = re.compile(r"[ \t]*\(([^()\n]{2,40})\)")
_PLACE_WORD = re.compile(r"[A-Z][\w'\u2019.-]*|(?:of|the|de|la|del|and|al|el|on|upon|du|sur|am|an der)\b|&")
_MONTH_DAY = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{1,2} [A-Z][a-z]{2,8}\b")
_YEAR_AT_END = re.compile(r"[\s,.]*(?:\d{4})?[\s,.]*")  # after it a sentence may go on, a dateline does not
_LONGEST_PLACE_WORDS = 9
_SHORTEST_TOWN = 3  # "On 3 July 1914, ..." names none


def dateline_end(block: str, words: SentenceWords) -> int:
    """How many characters at the head of a block are its dateline with its dash; 0 where it has none."""
    head = block[:_HEAD_CHARS]
    dash = _DASH.search(head)
    while dash is not None:
        if _is_dateline(head[: dash.start()], words):
            return dash.end()
        if dash.start() > 0 and not head[: dash.start()].strip().isupper():
            break
        dash = _DASH.search(head, dash.end())
    return _agency_end(head, words)


def _agency_end(head: str, words: SentenceWords) -> int:
    """ "WASHINGTON (AP) The…": an agency in brackets needs no dash."""
    agency = _AGENCY.search(head)
    if agency is None or agency.group(1).lower() not in words.agencies:
        return 0
    place = head[: agency.start()]
    return agency.end() if not place or _is_place(place) else 0


def _is_dateline(words_before_dash: str, words: SentenceWords) -> bool:
    place = words_before_dash.strip()
    agency = _AGENCY.search(place)
    if agency is not None:
        if agency.group(1).lower() not in words.agencies and not place[: agency.start()].isupper():
            return False
        town = _without_date(place[: agency.start()])
        return not town or _is_place(town)
    dated = _MONTH_DAY.search(place)
    if dated is not None:
        town = _without_date(place)
        only_date = _YEAR_AT_END.fullmatch(place, dated.end()) is not None
        return only_date and len(town) >= _SHORTEST_TOWN and "," in place and _is_place(town)
    return _is_place(place) and _is_capital(place.split(",")[0])


def _without_date(place: str) -> str:
    """What stands before the month and day: "London" of "London, July 3"."""
    dated = _MONTH_DAY.search(place)
    return place[: dated.start()].rstrip(" ,") if dated else place


def _is_place(place: str) -> bool:
    parts = re.split(r"[\s,/]+", place.strip(" ,"))
    return 0 < len(parts) <= _LONGEST_PLACE_WORDS and all(_PLACE_WORD.fullmatch(part) for part in parts)


def _is_capital(city: str) -> bool:
    """Whether the town is set in capitals, as datelines are."""
    letters = [char for char in city if char.isalpha()]
    return len(letters) >= 3 and all(char.isupper() for char in letters)
