"""The title of a text that has no other: its first line, where that looks like a headline."""

_MAX_LENGTH = 200
_CLOSERS = "\"'\u201d\u2019\u00bb)]"
_SENTENCE_ENDS = (".", ";", ":", ",", "\u3002")
_ABBREVIATED = 3  # letters of a last "word" whose full stop is rather an abbreviation's: "U.S."


def headline_of(text: str) -> str:
    """The first line that is not blank, or nothing where it reads like running text."""
    line, following = _first_lines(text)
    if not line or len(line) > _MAX_LENGTH or not any(letter.isalpha() for letter in line):
        return ""
    if _ends_a_sentence(line) or _runs_on(line, following):
        return ""
    return line


def _first_lines(text: str) -> tuple[str, str]:
    """The first line with words on it, and the line right under it ("" where a blank line is)."""
    lines = text[:20_000].lstrip("\n\t \ufeff").split("\n", 2)
    return " ".join(lines[0].split()), lines[1].strip() if len(lines) > 1 else ""


def _ends_a_sentence(line: str) -> bool:
    bare = line.rstrip(_CLOSERS)
    if not bare.endswith(_SENTENCE_ENDS) or bare.endswith("..."):
        return False
    last = bare.rsplit(" ", 1)[-1].rstrip(".")
    return not ("." in last or (bare.endswith(".") and last.isupper() and len(last) <= _ABBREVIATED))


def _runs_on(line: str, following: str) -> bool:
    """Whether the next line goes on with the sentence, as in text wrapped at a fixed width."""
    return bool(following) and following[0].islower() and len(line) > 30
