"""Datelines: "DARAA, Syria –", "WASHINGTON (Reuters) -", "PARIS, July 3 —", "МОСКВА, 3 мая. /ТАСС/." at the
head of a paragraph, in scripts with and without capitals.
"""

import re

from core.text.words import SentenceWords

_HEAD_CHARS = 110
_DASH = re.compile(
    r"(?<=\))\.[-\u2013\u2014][ \t\n]*"  # "MADRID (EFE).-"
    r"|[ \t\n]*(?:--|[\u2013\u2014_]|-(?=\s)|\u2015)[ \t\n]*|[ \t\n]-(?=[A-Z\"\u201c])"
)
# "(Reuters)" and "/PRNewswire/".
_AGENCY = re.compile(r"[ \t]*(?:\((?P<in_brackets>[^()\n]{2,40})\)|/(?P<in_strokes>[A-Z][\w .-]{2,30})/)")
_LINKS = frozenset(
    ("of", "the", "de", "la", "del", "and", "al", "el", "on", "upon", "du", "sur", "am", "an", "der", "le",
     "les", "di", "do", "da", "na", "над", "на", "&")
)  # fmt: skip
_PLACE_WORD = re.compile(r"[^\W\d_][\w'\u2019.-]*|&")
_MONTH_DAY = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{1,2}\.? [A-Z][a-z]{2,8}\b")
_DAY_WORD = re.compile(r"(?:le |den )?\d{1,2}(?:er|\.|º)? (?:de |d')?(?P<month>[^\W\d_]{3,12})\b")
# "МОСКВА, 3 мая. /ТАСС/." and "КИЇВ. 3 травня. УНІАН."
_STOPPED = re.compile(
    r"(?P<place>[^\W\d_][^\d/.\n]{1,40})[,.]\s+\d{1,2}\s+(?P<month>[^\W\d_]{3,12})\.\s+"
    r"(?:/[^/\n]{2,40}/|(?P<agency>[^\W\d_][\w -]{1,25}))\.[ \t\n]*"
)
# After a day a sentence may go on, a dateline does not.
_YEAR_AT_END = re.compile(r"[\s,.]*(?:(?:del? )?\d{4})?[\s,.]*")
_LONGEST_PLACE_WORDS = 9
_SHORTEST_TOWN = 3  # "On 3 July 1914, ..." names none


def dateline_end(block: str, words: SentenceWords) -> int:
    """How many characters at the head of a block are its dateline with its dash; 0 where it has none."""
    head = block[:_HEAD_CHARS]
    stopped = _stopped_end(head, words)
    if stopped:
        return stopped
    dash = _DASH.search(head)
    while dash is not None:
        if _is_dateline(head[: dash.start()], words):
            return _behind_agency(head, dash.end(), words)
        if dash.start() > 0 and not head[: dash.start()].strip().isupper():
            break
        dash = _DASH.search(head, dash.end())
    return _agency_end(head, words)


def _stopped_end(head: str, words: SentenceWords) -> int:
    """Where one ends that has stops between its parts and no dash."""
    match = _STOPPED.match(head)
    if match is None or not _is_capital(match["place"]) or match["month"].lower() not in words.months:
        return 0
    agency = match["agency"]
    return match.end() if agency is None or agency.lower() in words.agencies else 0


def _behind_agency(head: str, end: int, words: SentenceWords) -> int:
    """The end of a dateline whose agency stands behind its dash: "МОСКВА, 3 мая — РИА Новости."."""
    name, stop, _ = head[end:].partition(".")
    if not stop or name.strip().lower() not in words.agencies:
        return end
    rest = head[end + len(name) + 1 :]
    return end + len(name) + 1 + len(rest) - len(rest.lstrip())


def _agency_end(head: str, words: SentenceWords) -> int:
    """ "WASHINGTON (AP) The…": an agency in brackets needs no dash."""
    agency = _AGENCY.search(head)
    if agency is None or not _is_known(agency, words):
        return 0
    place = head[: agency.start()]
    return agency.end() if not place or _is_place(place) else 0


def _is_dateline(words_before_dash: str, words: SentenceWords) -> bool:
    place = words_before_dash.strip()
    agency = _AGENCY.search(place)
    if agency is not None:
        before = place[: agency.start()]
        if not (before.isupper() or _is_known(agency, words)):
            # "HALDEN, 14 March 2024 (Coastal Wire)": the day's month is seldom in capitals.
            return agency.end() == len(place) and _is_town_and_day(before, words)
        town = _without_date(before, words)
        return not town or _is_place(town)
    if _date_in(place, words) is not None:
        return _is_town_and_day(place, words)
    return _is_place(place) and _is_capital(place.split(",")[0])


def _is_known(agency: re.Match[str], words: SentenceWords) -> bool:
    return (agency["in_brackets"] or agency["in_strokes"]).lower() in words.agencies


def _is_town_and_day(place: str, words: SentenceWords) -> bool:
    """ "Paris, July 3, 2024": a town, a comma, a day, and nothing behind it but its year."""
    dated = _date_in(place, words)
    if dated is None or _YEAR_AT_END.fullmatch(place, dated.end()) is None:
        return False
    town = _without_date(place, words)
    return len(town) >= _SHORTEST_TOWN and "," in place and _is_place(town)


def _date_in(place: str, words: SentenceWords) -> re.Match[str] | None:
    """The month and day in it: by a capital, or by one of the language's own months."""
    named = (match for match in _DAY_WORD.finditer(place) if match["month"].lower() in words.months)
    return next(named, None) or _MONTH_DAY.search(place)


def _without_date(place: str, words: SentenceWords) -> str:
    """What stands before the month and day: "London" of "London, July 3"."""
    dated = _date_in(place, words)
    return place[: dated.start()].rstrip(" ,") if dated else place


def _is_place(place: str) -> bool:
    parts = re.split(r"[\s,/]+", place.strip(" ,"))
    return 0 < len(parts) <= _LONGEST_PLACE_WORDS and all(map(_is_place_word, parts))


def _is_place_word(word: str) -> bool:
    """A word with a capital, one that links such, or one of a script that has no capitals."""
    if word in _LINKS:
        return True
    return _PLACE_WORD.fullmatch(word) is not None and not word[0].islower()


def _is_capital(city: str) -> bool:
    """Whether the town is set in capitals, as datelines are."""
    letters = [char for char in city if char.isalpha()]
    return len(letters) >= 3 and all(char.isupper() for char in letters)
