"""What was written beside marks is not kept for ever: a walk through very many leaves no trail."""

from core.timeline.label_texts import LabelTexts, Ration
from core.timeline.metrics import Sizes, TextRole
from tests.support.timelines import EvenWidths, generated


def test_texts_in_view_stay_known_while_the_others_are_forgotten():
    texts = LabelTexts(generated(30_000), EvenWidths(), Sizes())
    rows = list(range(25_000))
    texts.texts_of(rows, Ration(None))
    moving = Ration(0)
    shown = texts.texts_of(rows[-40:], moving)
    assert [text.event for text in shown] == rows[-40:]
    assert not moving.waiting
    assert texts.texts_of(rows[:1], moving) == [None]
    assert moving.waiting


def test_a_shortened_title_stays_as_it_is_while_the_view_moves_and_grows_when_it_rests():
    texts = LabelTexts(generated(10), EvenWidths(), Sizes())
    (text,) = texts.texts_of([4], Ration(None))
    narrow = texts.fitting_title(4, text.title, 90.0, TextRole.LABEL, Ration(None))
    assert narrow == "Event 4…"
    moving, resting = Ration(2), Ration(None)
    assert texts.fitting_title(4, text.title, 130.0, TextRole.LABEL, moving) == narrow
    assert moving.waiting
    assert texts.fitting_title(4, text.title, 130.0, TextRole.LABEL, resting) == "Event 4 happened…"
    assert texts.fitting_title(4, text.title, 300.0, TextRole.LABEL, Ration(2)) == text.title
