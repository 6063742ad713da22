"""What of a text makes it the same as another, whatever was added, cut or set anew: its runs of words.

A sketch is a fixed sample of the runs: two texts that share much share samples, so that few texts need to be
compared whole. Deterministic on every machine. What is done about near copies is left to others.
"""

import re
from zlib import crc32

RUN_WORDS = 4
_SAMPLED = 16  # one run in so many is in a sketch
_MOST_SAMPLES = 64
_FEWEST_RUNS = 40  # shorter texts are too easily alike
# Scripts without spaces between words are cut into their letters.
_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+"
)


def runs(text: str) -> frozenset[int]:
    """The runs of four words of a text, each as a number; case and punctuation do not count."""
    words = [word.encode("utf-8", "surrogatepass") for word in _WORD.findall(text.casefold())]
    followers = (words[place:] for place in range(RUN_WORDS))
    return frozenset(map(crc32, map(b" ".join, zip(*followers, strict=False))))


def sketch(text: str) -> tuple[int, ...]:
    """The sample of a text's runs, in order; none of a text too short to be told from others."""
    found = runs(text)
    if len(found) < _FEWEST_RUNS:
        return ()
    return tuple(sorted(run for run in found if run % _SAMPLED == 0)[:_MOST_SAMPLES])


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """How much of the shorter of two texts stands in the longer, 0..1; 0 where it is too short to say."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer >= _FEWEST_RUNS else 0.0
