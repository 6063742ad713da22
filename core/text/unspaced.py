"""Words of scripts that are written without spaces, made findable for an index that knows words by spaces.

A run of such letters becomes its overlapping pairs, and its last letter alone; whoever seeks a part of it
seeks the pairs of that part, one after the other. The index holds what `index_form` gave, letter for
letter: another form needs the index made anew.
"""

import re
import unicodedata
from itertools import pairwise

# Han with its marks of repetition, kana, Hangul; Thai, Lao, Burmese and Khmer.
_RANGES = (
    "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
    "\uac00-\ud7a3\u1100-\u11ff"
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ebd\u0ec0-\u0ece\u1000-\u103f\u1780-\u17d3"
)
_RUN = re.compile(f"[{_RANGES}]+")


def index_form(text: str) -> str:
    """The text with its unspaced runs as pairs; any other text as it is."""
    if text.isascii():
        return text
    return _RUN.sub(lambda run: f" {' '.join(_pairs_and_last(run[0]))} ", text)


def sought_form(word: str) -> tuple[str, bool]:
    """What stands one after the other in the index where a word of a search stands in the text, and whether
    its last piece may go on there."""
    pieces: list[str] = []
    at = 0
    for run in _RUN.finditer(word):
        pieces += word[at : run.start()].split()
        at = run.end()
        letters = _letters(run[0])
        if at == len(word):
            return " ".join([*pieces, *(_pairs(letters) or letters)]), len(letters) == 1
        pieces += _pairs_and_last(run[0])
    return " ".join([*pieces, *word[at:].split()]), False


def _pairs_and_last(run: str) -> list[str]:
    letters = _letters(run)
    return [*_pairs(letters), *letters[-1:]]


def _pairs(letters: list[str]) -> list[str]:
    return [one + other for one, other in pairwise(letters)]


def _letters(run: str) -> list[str]:
    """Vowels and tones that stand over or under a letter are left out, as accents are elsewhere."""
    return [letter for letter in run if not unicodedata.category(letter).startswith("M")]
