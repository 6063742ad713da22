"""Page furniture: lines of a page that are no part of its article (ads, newsletter calls, counters).

The shapes are here, the words in `resources/sentences`. Furniture is marked, never cut.
"""

import re

from core.text.words import SentenceWords

_SHORT_LINE_CHARS = 240
_COUNTER = re.compile(
    r"[\d.,]+\s?[km]?(?:\s+[\d.,]+\s?[km]?)*(?:\s+(?:shares?|comments?|views?|likes?|retweets?|min read))?"
    r"|(?:shares?|comments?|views?|likes?)[:\s]+[\d.,]+\s?[km]?",
    re.IGNORECASE,
)
_RULE_LINE = re.compile(r"[^\w]+")
_LINK_ONLY = re.compile(r"(?:https?://|www\.)\S+|@\w+|#\w+(?:\s+#\w+)*")


def is_furniture(block: str, words: SentenceWords) -> bool:
    """Whether a block of text is page furniture. Time: linear in the block."""
    line = block.strip()
    if len(line) > _SHORT_LINE_CHARS:
        return _opens_as_furniture(line[:80].lower(), words) and len(line) < 2 * _SHORT_LINE_CHARS
    if _shape_of_furniture(line):
        return True
    lowered = line.lower().replace("\u2019", "'")
    bare = " ".join(re.findall(r"[^\W\d_]+", lowered))
    if bare in words.furniture_lines:
        return True
    return _opens_as_furniture(lowered, words) or any(phrase in lowered for phrase in words.furniture_phrases)


def _shape_of_furniture(line: str) -> bool:
    shapes = (_COUNTER, _RULE_LINE, _LINK_ONLY)
    return any(shape.fullmatch(line) for shape in shapes) and not _is_bare_year(line)


def _is_bare_year(line: str) -> bool:
    return len(line) == 4 and line.isdigit() and line[0] in "12"


def _opens_as_furniture(lowered: str, words: SentenceWords) -> bool:
    return lowered.lstrip("-–—•*>| \t").startswith(words.furniture_openings)
