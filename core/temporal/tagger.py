"""The tagger: recognise the time expressions of a text, ground them on the calendar."""

from core.model.article import PublicationDate
from core.model.sentence import Sentence
from core.model.time_expression import TimeExpression
from core.temporal.borders import tie_borders
from core.temporal.document import ground_document
from core.temporal.grammar.lexicon import load_lexicon
from core.temporal.layout import placed
from core.temporal.recogniser import RULED_LANGUAGES, recognise_ruled
from core.temporal.recognition import Recognition

_UNDETERMINED = "und"


def recognise(text: str, sentences: tuple[Sentence, ...], language: str) -> Recognition:
    """The symbolic expressions of a text, in order. Needs no date. Time: linear in the text."""
    code = language.replace("_", "-").split("-")[0].lower()
    ruled = "en" if code == _UNDETERMINED else code
    if ruled in RULED_LANGUAGES:
        lexicon = load_lexicon(ruled)
        found = recognise_ruled(text, sentences, ruled)
        tied = tie_borders(text, found, lexicon.ends, lexicon.openings)
        return Recognition(tuple(placed(text, sentences, tied)), language)
    from core.temporal.explicit import recognise_explicit  # noqa: PLC0415  (its words are slow to load)

    return Recognition(tuple(recognise_explicit(text, sentences, code)), language)


def ground(recognition: Recognition, published: PublicationDate) -> tuple[TimeExpression, ...]:
    """The expressions with their dates, as far as publication and text give them."""
    return ground_document(recognition, published)


def tag(
    text: str, sentences: tuple[Sentence, ...], language: str, published: PublicationDate
) -> tuple[TimeExpression, ...]:
    """Recognise and ground in one."""
    return ground(recognise(text, sentences, language), published)
