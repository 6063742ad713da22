"""The time phrases near a sentence that an event can hang on, in words with the dates they mean."""

from core.chrono.wording import dating_words
from core.model.passage import passage_at
from core.model.span import Span
from core.model.views import ArticleView
from gui.models.event_form import PhraseChoice
from gui.models.words import quoted, shortened

_MOST = 12
_LONGEST = 60


def phrase_choices(view: ArticleView, sentence: Span) -> tuple[PhraseChoice, ...]:
    """The nearest dated phrases, in the order of the text."""
    text = view.article.text
    dated = [(one.span, one.dating) for one in view.expressions if one.dating is not None]
    nearest = sorted(dated, key=lambda pair: (_distance(pair[0], sentence), pair[0].start))[:_MOST]
    return tuple(
        PhraseChoice(
            f"{quoted(shortened(span.of(text), _LONGEST))} = {dating_words(dating)}",
            passage_at(view.article.id, text, span),
        )
        for span, dating in sorted(nearest, key=lambda pair: pair[0].start)
    )


def _distance(span: Span, sentence: Span) -> int:
    """How many characters lie between; none inside."""
    return max(0, sentence.start - span.end, span.start - sentence.end)
