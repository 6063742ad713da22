"""Whether an expression stands by itself in the text, or is a piece of a word, a tag or an address.

"#Friday", "KLPF2013" and the date in "example.org/2019/05/03/fire" are names: they tell no time.
"""

_ADDRESS_MARKS = ("/", ".", "-", "=", "?", "&", "%", "+", "@")
_LONGEST_ADDRESS_CHARS = 200


def stands_free(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins and ends where words do. Looks at one word at most."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in ("#", "@", "_") or after.isalnum() or after == "_":
        return False
    return before not in _ADDRESS_MARKS or not _in_address(text, start)


def _in_address(text: str, start: int) -> bool:
    head = text[max(start - _LONGEST_ADDRESS_CHARS, 0) : start].rsplit(None, 1)[-1]
    return "://" in head or head.startswith("www.")
