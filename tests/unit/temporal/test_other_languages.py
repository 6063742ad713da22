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
        ("it", "È arrivato il 13 luglio 2019.", "il 13 luglio 2019", "2019-07-13"),
        ("ru", "Он приехал 13 июля 2019 года.", "13 июля 2019", "2019-07-13"),
        ("uk", "Він приїхав 13 липня 2019 року.", "13 липня 2019", "2019-07-13"),
        ("el", "Ήρθε στις 13 Ιουλίου 2019.", "13 Ιουλίου 2019", "2019-07-13"),
        ("zh", "他于2019年7月13日到达。", "2019年7月13日", "2019-07-13"),
        ("pt", "Chegou em 2018 ao porto.", "2018", "2018"),
        ("xx", "2019-07-13 kel.", "2019-07-13", "2019-07-13"),
        ("sv", "Det regnade i maj.", "maj", "2019-05"),
        ("ru", "Два дня назад шёл дождь.", "Два дня назад", "2019-07-11"),
        ("ru", "В прошлом году было сухо.", "В прошлом году", "2018"),
        ("ru", "Это были 1990-е годы.", "1990-е", "199"),
        ("it", "Ieri pioveva.", "Ieri", "2019-07-12"),
        ("it", "La festa è il 1° maggio.", "il 1° maggio", "2019-05-01"),
        ("it", "È successo 3 giorni fa.", "3 giorni fa", "2019-07-10"),
        ("pt", "Chegou há 3 dias.", "há 3 dias", "2019-07-10"),
        ("pt", "A reunião foi na sexta-feira.", "sexta-feira", "2019-07-12"),
        ("nl", "Hij vertrok in mei.", "mei", "2019-05"),
        ("nl", "Vorig jaar was het droog.", "Vorig jaar", "2018"),
        ("nl", "Op 13 juli 2019 kwam hij aan.", "13 juli 2019", "2019-07-13"),
        ("pl", "Przyjechał 13 lipca 2019 roku.", "13 lipca 2019", "2019-07-13"),
        ("pl", "Padało 3 dni temu.", "3 dni temu", "2019-07-10"),
        ("pl", "Urząd otwarto w piątek.", "piątek", "2019-07-12"),
        ("tr", "15 Ağustos'ta geldi.", "15 Ağustos", "2019-08-15"),
        ("tr", "Dün yağmur yağdı.", "Dün", "2019-07-12"),
        ("tr", "3 gün önce geldi.", "3 gün önce", "2019-07-10"),
        ("ar", "وصل في ١٣ يوليو ٢٠١٩ إلى الميناء.", "١٣ يوليو ٢٠١٩", "2019-07-13"),
        ("ar", "أمطرت أمس.", "أمس", "2019-07-12"),
        ("ar", "أمطرت يوم الجمعة.", "الجمعة", "2019-07-12"),
        ("fa", "او در ۱۳ ژوئیه ۲۰۱۹ رسید.", "۱۳ ژوئیه ۲۰۱۹", "2019-07-13"),
        ("fa", "دیروز باران آمد.", "دیروز", "2019-07-12"),
        ("he", "הוא הגיע ב-13 ביולי 2019.", "13 ביולי 2019", "2019-07-13"),
        ("hi", "वह १३ जुलाई २०१९ को आया।", "१३ जुलाई २०१९", "2019-07-13"),
        ("zh", "昨天下雨了。", "昨天", "2019-07-12"),
        ("zh", "二〇一九年七月十三日开幕。", "二〇一九年七月十三日", "2019-07-13"),
        ("zh", "他在3天前离开。", "3天前", "2019-07-10"),
        ("ja", "令和元年7月13日に到着した。", "令和元年7月13日", "2019-07-13"),
        ("ja", "金曜日に会議があった。", "金曜日", "2019-07-12"),
        ("ja", "彼は2日前に着いた。", "2日前", "2019-07-11"),
        ("ko", "그는 7월 13일에 도착했다.", "7월 13일", "2019-07-13"),
        ("ko", "어제는 비가 왔다.", "어제", "2019-07-12"),
        ("sv", "Igår regnade det.", "Igår", "2019-07-12"),
        ("sv", "För två dagar sedan regnade det.", "För två dagar sedan", "2019-07-11"),
        ("th", "เขามาถึงเมื่อ 13 กรกฎาคม 2562", "13 กรกฎาคม 2562", "2019-07-13"),
        ("vi", "Ông đến ngày 13 tháng 7 năm 2019.", "13 tháng 7 năm 2019", "2019-07-13"),
        ("hu", "2019. július 13-án érkezett.", "2019. július 13", "2019-07-13"),
        ("cs", "Přijel 13. července 2019.", "13. července 2019", "2019-07-13"),
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Sono arrivate 1995 persone e 3 cani."),
        ("ru", "Он заплатил 2000 рублей за билет."),
        ("hi", "कल।"),
        ("zh", "他买了15个苹果。"),
        ("ja", "3か月かかった。"),
        ("ko", "요금은 3000원이다."),
        ("tr", "Ev 2000 lira tuttu."),
    ],
)
def test_numbers_and_words_of_two_meanings_are_left_alone(language: str, text: str) -> None:
    assert tag(text, segment(text, language), language, _PUBLISHED) == ()


@pytest.mark.parametrize("language", ["ru", "zh", "th", "ar"])
def test_nothing_is_filled_in_that_the_words_leave_open(language: str) -> None:
    text = {"ru": "13 июля.", "zh": "7月13日。", "th": "13 กรกฎาคม", "ar": "13 يوليو."}[language]
    (expression,) = tag(text, segment(text, language), language, UNKNOWN_PUBLICATION)
    assert expression.dating is None
    assert expression.value == "XXXX-07-13"
