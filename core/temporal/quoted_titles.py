"""Names of works in quotation marks: a film called "Friday Night Lights" tells no day.

Only for languages that write the words of a title with capitals. What somebody says in quotation marks has
small words and a stop of its own: it is left to the rules.
"""

import re

_OPENING = '\u201c"'
_CLOSING = '\u201d"'
_LONGEST_TITLE_CHARS = 80
_FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_SMALL_WORD = 3  # "of", "the", "and"


def in_title(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands in quotation marks among words that all have capitals."""
    before = text[max(start - _LONGEST_TITLE_CHARS, 0) : start]
    opening = max(before.rfind(mark) for mark in _OPENING)
    if opening < 0 or any(mark in before[opening + 1 :] for mark in _CLOSING):
        return False
    after = text[end : end + _LONGEST_TITLE_CHARS]
    closing = min((at for at in map(after.find, _CLOSING) if at >= 0), default=-1)
    if closing < 0:
        return False
    return _has_capitals(before[opening + 1 :] + text[start:end] + after[:closing])


def _has_capitals(quoted: str) -> bool:
    """ "The Day of the Bees", not "Next Tuesday" nor "We Won!"."""
    words = _WORD.findall(quoted)
    if (
        len(words) < _FEWEST_WORDS
        or quoted.rstrip()[-1:] in ".?!"
        or any(mark in quoted for mark in "0123456789\n")
    ):
        return False
    ends = words[0][:1].isupper() and words[-1][:1].isupper()
    return ends and all(word[:1].isupper() or len(word) <= _LONGEST_SMALL_WORD for word in words)
