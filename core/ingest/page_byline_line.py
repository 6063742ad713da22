"""The line beside a page's title that says by whom: "By Jane Doe | 3 May 2021", "Par Jean Petit le 3 mai".

For pages that name their authors in no field and in no place that is called so.
"""

import re

from core.ingest.labels import begins_as_byline, byline
from core.ingest.page_blocks import PageBlocks
from core.ingest.page_head import title_index, under_title

_LONGEST_LINE = 120
_END = re.compile(r"\d|[|\u2022\u00b7\u2013\u2014(@]|\s-\s|https?:")
_PARTICLES = frozenset(
    ("de", "la", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "al", "el", "bin")
)
_MOST_WORDS = 5


def byline_beside_title(page: PageBlocks, title: str) -> tuple[str, ...]:
    """The names in the first line that says by whom; none where there is no such line."""
    for block in under_title(page, title_index(page, title)):
        for line in block.text.split("\n"):
            if len(line) <= _LONGEST_LINE and begins_as_byline(line):
                names = tuple(filter(_is_full_name, map(_name_alone, byline(_END.split(line)[0]))))
                if names:
                    return names
    return ()


def _name_alone(words: str) -> str:
    """A name without the small words behind it: "Jean Petit" of "Jean Petit le lun"."""
    kept = words.split()
    while kept and not kept[-1][0].isupper():
        kept.pop()
    return " ".join(kept)


def _is_full_name(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= _MOST_WORDS and all(word[0].isupper() or word in _PARTICLES for word in words)
