"""Text of strangers as it may stand beside other text: what turns the direction of writing, or speaks to a
terminal, ends where the text ends. What is stored stays letter for letter.
"""

import re

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_ISOLATES = frozenset("\u2066\u2067\u2068")
# Marks and controls of direction (Unicode, annex 9), and letters of scripts that are written from the right.
_TURNS = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)
_ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def isolated(text: str) -> str:
    """The text as an isolate where anything in it could turn what stands around it; else as it is."""
    if _TURNS.search(text) is None:
        return text
    inner = _balanced(text)
    return f"{_FIRST_STRONG_ISOLATE}{inner}{_POP_ISOLATE}"


def _balanced(text: str) -> str:
    """Without what would end an isolate that was not begun, and with an end for each that was."""
    kept, open_isolates = [], 0
    for letter in text:
        if letter == _POP_ISOLATE:
            if not open_isolates:
                continue
            open_isolates -= 1
        open_isolates += letter in _ISOLATES
        kept.append(letter)
    return "".join(kept) + _POP_ISOLATE * open_isolates


def plain_line(text: str) -> str:
    """One line for a terminal or a log: what would be taken for an order, or turn the words around it, is
    made visible."""
    return _ORDERS.sub("\ufffd", text)
