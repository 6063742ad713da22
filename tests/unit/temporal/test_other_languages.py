"""Languages without rules of their own still get their explicit dates, weekdays and plain words."""

import pytest

from core.chrono.instant import instant_from_civil
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource
from core.temporal.tagger import tag
from core.text.segmenter import segment

_PUBLISHED = PublicationDate(instant_from_civil(2019, 7, 13), PublishedSource.USER, 1.0)


@pytest.mark.parametrize(
    ("language", "text", "said", "value"),
    [
        ("de", "Am 13. Juli 2019 kam er.", "13. Juli 2019", "2019-07-13"),
        ("de", "Im Juli 2018 kam er.", "Juli 2018", "2018-07"),
        ("de", "Am 1. Mai kam er.", "1. Mai", "2019-05-01"),
        ("de", "Er kam am 13.07.2019 an.", "13.07.2019", "2019-07-13"),
        ("de", "Gestern kam er.", "Gestern", "2019-07-12"),
        ("de", "Am Freitag kam er.", "Freitag", "2019-07-12"),
        ("es", "Llegó el 13 de julio de 2019.", "el 13 de julio de 2019", "2019-07-13"),
        ("es", "Llegó en julio de 2018.", "julio de 2018", "2018-07"),
        ("fr", "Il est arrivé le 1er juillet 2019.", "le 1er juillet 2019", "2019-07-01"),
        ("it", "È arrivato il 13 luglio 2019.", "13 luglio 2019", "2019-07-13"),
        ("ru", "Он приехал 13 июля 2019 года.", "13 июля 2019", "2019-07-13"),
        ("uk", "Він приїхав 13 липня 2019 року.", "13 липня 2019", "2019-07-13"),
        ("el", "Ήρθε στις 13 Ιουλίου 2019.", "13 Ιουλίου 2019", "2019-07-13"),
        ("zh", "他于2019年7月13日到达。", "2019年7月13日", "2019-07-13"),
        ("pt", "Chegou em 2018 ao porto.", "2018", "2018"),
        ("xx", "2019-07-13 kel.", "2019-07-13", "2019-07-13"),
    ],
)
def test_explicit_date(language: str, text: str, said: str, value: str) -> None:
    found = {
        expression.text: expression.value
        for expression in tag(text, segment(text, language), language, _PUBLISHED)
    }
    assert found.get(said) == value


def test_a_day_without_a_year_stays_open_without_a_publication_date() -> None:
    text = "Am 13. Juli kam er."
    (expression,) = tag(text, segment(text, "de"), "de", UNKNOWN_PUBLICATION)
    assert expression.dating is None
    assert expression.value == "XXXX-07-13"
