"""Any text through the tagger and all that reads events from it.

`python -m tests.faults.fuzz_tagger SECONDS REPORT`
"""

import sys
from pathlib import Path

from core.model.article import RawArticle
from core.pipeline.analyse import analyse
from tests.faults.fuzzer import run

_LANGUAGES = (None, "en", "de", "fr", "es", "it", "el", "uk", "zh", "ar")
SAMPLES = (
    b"\1The mill burned down on 12 July 2019. A day later, 40 people, two children too, left.",
    b"\1Between May and July 1998, and from 3 to 9 March 2004, no ferry sailed; in the 1990s it had.",
    b"\0VALMOND, March 4, 2026 (Orne News) - We vote next Tuesday at 9.30 p.m., Ada Larsen said on Friday.",
    "\2Am 3. Mai 2021 wurde der Tunnel gesperrt, drei Tage später wieder eröffnet.".encode(),
    "\3Le 14 février dernier, la mairie a fermé le pont pour deux mois, jusqu’à la mi-avril.".encode(),
    "\4El 2 de mayo de 1808 el pueblo se levantó; un siglo después nadie lo recordaba.".encode(),
    "\6Στις 21 Απριλίου 1967 έγινε πραξικόπημα, επτά χρόνια αργότερα έπεσε.".encode(),
    "\7У червні 1941 року, за два дні до того, міст закрили.".encode(),
    "\x082019年7月12日、橋が崩れた。三日後に閉鎖された。".encode(),
)


def one(data: bytes) -> None:
    """The first byte chooses the language that the text says it is of."""
    language = _LANGUAGES[data[0] % len(_LANGUAGES)] if data else None
    text = data[1:].decode("utf-8", "surrogateescape")
    analysis = analyse(RawArticle(text, "a.txt", language=language))
    stored = analysis.article.text
    for expression in analysis.expressions:
        assert expression.text == expression.span.of(stored)
    for mention in analysis.mentions:
        assert mention.sentence.contains(mention.trigger)
        assert mention.dating is not None or mention.undated_reason


if __name__ == "__main__":
    run(one, SAMPLES, float(sys.argv[1]), Path(sys.argv[2]))
