"""Sentences in other languages: abbreviations, ordinals, hours, quotations, and datelines."""

import pytest

from core.model.sentence import BlockRole
from core.text.segmenter import segment

# A bar stands where one sentence ends and the next begins.
_SPLIT = {
    "de": (
        "Er kam am 3. Mai an.|Sie blieb.",
        "Am 21. Juli 2019 um 20 Uhr begann es.|Dann war Schluss.",
        "Das ist z. B. Hamburg.|Dort regnet es.",
        "Dr. Meier und Prof. Dr. Schulz sprachen.",
        "„Wir gehen“, sagte er.|„Es ist spät.“|Danach ging er.",
        "„Warum?“, fragte sie.",
        "Kaiser Wilhelm II. starb 1941.",
        "Er wurde am 5. 6. 1998 geboren.",
    ),
    "fr": (
        "Il est 20 h.|La salle est vide.",
        "M. Dupont et Mme Durand sont venus.|Ils sont partis.",
        "« Nous partons », dit-il.|« Il est tard. »|Puis il sortit.",
        "« Pourquoi ? » demanda-t-elle.",
        "Le 1er mai 2019, à 20 h 30, tout a commencé.",
        "Le Dr. Martin cite l'art. 3 du code et la p. 5.",
        "Il vivait au Ier s. av. J.-C. dit-on.",
    ),
    "es": (
        "El Sr. García y la Dra. López llegaron.|Se fueron.",
        "¿Por qué?|Nadie lo sabe.|¡Qué pena!",
        "«Nos vamos», dijo.|«Es tarde.»|Luego salió.",
        "En EE. UU. hay elecciones.",
        "—¿Vienes? —preguntó ella.",
        "Llegó a las 20.30 h.|La sala estaba vacía.",
        "El art. 5 y la pág. 3 lo dicen.",
    ),
    "it": (
        "Il sig. Rossi e la dott.ssa Bianchi sono arrivati.|Poi via.",
        "Alle ore 20.30 la sala era vuota.",
        "«Andiamo», disse.|«È tardi.»|Poi uscì.",
    ),
    "pt": ("O Sr. Silva chegou às 20h.|A sala estava vazia.", "O art. 5.º diz isso."),
    "nl": ("De heer J. de Vries kwam om 20.30 uur.|Hij bleef.", "Dat is bijv. Utrecht."),
    "pl": ("W 1998 r. wyjechał.|Ona została.", "Dr. Nowak i prof. Kowalski przyszli."),
    "ru": (
        "В 1998 г. он уехал.|Она осталась.",
        "Он живет на ул. Ленина, д. 5.",
        "А. С. Пушкин родился в Москве.|Он поэт.",
        "«Мы уходим», — сказал он.|«Поздно».|Потом вышел.",
        "«Зачем?» — спросила она.",
        "Это было в 1941–1945 гг.|Потом наступил мир.",
        "Около 3 млн. человек пришли, и т. д.",
    ),
    "uk": (
        "У 1998 р. він поїхав.|Вона лишилася.",
        "Т. Г. Шевченко народився тут.|Він поет.",
        "«Чому?» — запитала вона.",
        "Це було о 20 год. 30 хв. у Києві.",
    ),
    "el": (
        "Έφτασε στις 3 Μαΐου.|Έφυγε το βράδυ.",
        "Γιατί;|Κανείς δεν ξέρει.",
        "Ο κ. Παπαδόπουλος και η κα. Νίκου ήρθαν.|Έφυγαν.",
        "Στις 8 μ.μ. η αίθουσα ήταν άδεια.",
        "Το 480 π.Χ. έγινε η μάχη.",
    ),
    "ar": ("وصل الوزير يوم الاثنين.|غادر مساء.", "لماذا؟|لا أحد يعرف.", "قال د. أحمد إن الأمر انتهى."),
    "tr": ("Dr. Yılmaz 3 Mayıs'ta geldi.|Sonra gitti.", "19. yüzyılda yaşadı."),
    "zh": ("会议于5月3日举行。|代表们离开了。|为什么？|没有人知道！",),
    "ja": ("会議は5月3日に開かれた。|代表は去った。", "「行こう。」と彼は言った。"),
    "hi": ("बैठक हुई।|सब चले गए।",),
}


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        pytest.param(code, row, id=f"{code}{n}")
        for code, rows in _SPLIT.items()
        for n, row in enumerate(rows, 1)
    ],
)
def test_sentences_end_where_a_reader_of_the_language_ends_them(language: str, marked: str) -> None:
    separator = "" if language in ("zh", "ja") else " "
    text = marked.replace("|", separator)

    assert [sentence.span.of(text) for sentence in segment(text, language)] == marked.split("|")


@pytest.mark.parametrize(
    ("language", "line", "dateline"),
    [
        ("ru", "МОСКВА, 3 мая. /ТАСС/. Правительство собралось.", "МОСКВА, 3 мая. /ТАСС/."),
        ("ru", "МОСКВА, 3 мая — РИА Новости. Правительство собралось.", "МОСКВА, 3 мая — РИА Новости."),
        ("uk", "КИЇВ. 3 травня. УНІАН. Уряд зібрався.", "КИЇВ. 3 травня. УНІАН."),
        ("uk", "Київ, 3 травня (Укрінформ) – Уряд зібрався.", "Київ, 3 травня (Укрінформ) –"),
        ("fr", "PARIS, 3 mai (AFP) - Le gouvernement se réunit.", "PARIS, 3 mai (AFP) -"),
        ("fr", "Paris, le 3 mai – Le gouvernement se réunit.", "Paris, le 3 mai –"),
        ("fr", "Le 3 mai – un lundi – il est venu.", None),
        ("es", "MADRID, 3 de mayo (EFE).- El gobierno se reúne.", "MADRID, 3 de mayo (EFE).-"),
        ("de", "BERLIN, 3. Mai (Reuters) - Die Regierung tagt.", "BERLIN, 3. Mai (Reuters) -"),
        ("el", "ΑΘΗΝΑ, 3 Μαΐου – Η κυβέρνηση συνεδριάζει.", "ΑΘΗΝΑ, 3 Μαΐου –"),
        ("ar", "القاهرة (رويترز) - اجتمعت الحكومة.", "القاهرة (رويترز) -"),
        ("pt", "LISBOA, 3 de maio (Lusa) – O governo reuniu-se.", "LISBOA, 3 de maio (Lusa) –"),
    ],
)
def test_a_dateline_of_any_script_stays_with_its_sentence(
    language: str, line: str, dateline: str | None
) -> None:
    (sentence,) = segment(line, language)

    assert (sentence.dateline.of(line) if sentence.dateline else None) == dateline


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("de", "Rat sperrt die Brücke am 3. Mai"),
        ("fr", "Le conseil ferme le pont"),
        ("ru", "Совет закрывает мост"),
        ("ar", "المجلس يغلق الجسر"),
        ("zh", "市议会关闭大桥"),
    ],
)
def test_a_headline_without_a_stop_never_runs_into_the_text(language: str, headline: str) -> None:
    text = f"{headline}\n\nDer Rat tagte. Danach war Schluss."

    first = segment(text, language)[0]

    assert (first.span.of(text), first.role) == (headline, BlockRole.TITLE)
