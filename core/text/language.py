"""Which language a text is in, as a BCP 47 tag. The classifier is loaded only where it is needed."""

import re

from core.text.words import base_language, sentence_words

UNDETERMINED = "und"

_SAMPLE_CHARS = 4000
_LEAST_LETTERS = 20
_WORD = re.compile(r"[^\W\d_]+")
_FREQUENT_SHARE = 0.22


def identify_language(text: str, declared: str | None = None) -> str:
    """The declared language where there is one, else the most likely; `und` for hardly any letters."""
    if declared and base_language(declared).isalpha():
        return declared
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE_CHARS])]
    if sum(map(len, words)) < _LEAST_LETTERS:
        return UNDETERMINED
    return "en" if _plainly_english(words) else _classified(" ".join(words))


def _plainly_english(words: list[str]) -> bool:
    """English prose shows itself by its function words; this spares loading the classifier."""
    frequent = sentence_words("en").frequent
    hits = sum(word in frequent for word in words)
    return len(words) >= 12 and hits >= _FREQUENT_SHARE * len(words) and "the" in words


def _classified(sample: str) -> str:
    # A second of loading, and most texts do not need it.
    import py3langid  # type: ignore[import-untyped]  # noqa: PLC0415

    code, _score = py3langid.classify(sample)
    return str(code)
