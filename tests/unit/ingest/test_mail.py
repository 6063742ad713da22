"""Mail: messages, mailboxes and what is forwarded in them; whose date counts, and faults of old programs."""

import base64

import pytest

from core.chrono.instant import iso_day
from core.ingest.mail_forward import forwarded_in, without_prefixes
from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

LETTER = (
    "From: Jane Doe <jane@gazette.example>\nTo: desk@gazette.example\n"
    "Subject: =?utf-8?q?Br=C3=BCcke_gesperrt?=\n"
    "Date: Mon, 06 May 2024 23:30:00 +0300\nMessage-ID: <1@gazette.example>\n\n"
    "The bridge was closed on Monday.\n\nIt opens again in June.\n"
)
FORWARD = (
    "From: John Roe <john@desk.example>\nTo: desk@gazette.example\nSubject: {prefix}: Harbour closed\n"
    "Date: Fri, 10 May 2024 09:00:00 +0000\n\nFor you, have a look.\n\n{forwarded}"
)
INNER = "The harbour was closed on Monday after a storm.\n\nShips wait outside."


def read(message: str | bytes, name: str = "saved") -> list[RawArticle | Diagnostic]:
    return list(read_bytes(message.encode() if isinstance(message, str) else message, name))


def article(message: str | bytes) -> RawArticle:
    (item,) = read(message)
    assert isinstance(item, RawArticle), item
    return item


def day(found: RawArticle) -> str:
    return iso_day(found.published.instant) if found.published and found.published.instant else ""


def test_a_message_is_an_article_told_by_its_headers_alone() -> None:
    letter = article(LETTER)

    assert (letter.title, letter.byline, day(letter)) == ("Brücke gesperrt", ("Jane Doe",), "2024-05-06")
    assert letter.text == "The bridge was closed on Monday.\n\nIt opens again in June."
    assert letter.external_id == "1@gazette.example"


def test_what_is_sent_to_a_list_is_from_its_outlet_and_its_date_is_sure() -> None:
    issue = article(LETTER.replace("Message-ID", "List-Id: <brief.gazette.example>\nMessage-ID"))

    assert (issue.publisher, issue.byline) == ("Jane Doe", ())
    assert issue.published is not None
    assert issue.published.confidence >= 0.9


@pytest.mark.parametrize(
    ("prefix", "forwarded"),
    [
        pytest.param(
            "Fwd",
            "---------- Forwarded message ---------\nFrom: Ann Poe <ann@wire.example>\n"
            "Date: Mon, May 6, 2024 at 8:30 AM\nSubject: Harbour closed\nTo: <john@desk.example>\n\n\n",
            id="English",
        ),
        pytest.param(
            "WG",
            "-----Ursprüngliche Nachricht-----\nVon: Ann Poe <ann@wire.example>\n"
            "Gesendet: Montag, 6. Mai 2024 08:30\nAn: John Roe\nBetreff: Harbour closed\n\n",
            id="German",
        ),
        pytest.param(
            "TR",
            "De : Ann Poe <ann@wire.example>\nEnvoyé : lundi 6 mai 2024 08:30\nÀ : John Roe\n"
            "Objet : Harbour closed\n\n",
            id="French, without a line above",
        ),
        pytest.param(
            "RV",
            "De: Ann Poe <ann@wire.example>\nEnviado: lunes, 6 de mayo de 2024 8:30\nPara: John Roe\n"
            "Asunto: Harbour closed\n\n",
            id="Spanish, without a line above",
        ),
        pytest.param(
            "Fwd",
            "-------- Пересылаемое сообщение --------\n06.05.2024, 08:30, Ann Poe:\n\n"
            "От: Ann Poe <ann@wire.example>\nДата: 6 мая 2024 г., 08:30\nТема: Harbour closed\n\n",
            id="Russian",
        ),
    ],
)
def test_of_what_is_forwarded_its_own_date_and_sender_count(prefix: str, forwarded: str) -> None:
    found = article(FORWARD.format(prefix=prefix, forwarded=forwarded + INNER))

    assert (found.title, found.byline, day(found)) == ("Harbour closed", ("Ann Poe",), "2024-05-06")
    assert found.text == INNER


def test_a_forward_whose_own_date_is_unreadable_is_not_dated_by_the_forwarding() -> None:
    forwarded = (
        "----- Original Message -----\nFrom: Ann Poe\nSent: a while ago\nSubject: Harbour closed\n\n" + INNER
    )

    found = article(FORWARD.format(prefix="FW", forwarded=forwarded))

    assert day(found) == ""
    assert found.published is not None
    assert [iso_day(one.instant) for one in found.published.candidates] == ["2024-05-10"]


def test_a_text_that_only_speaks_of_messages_forwards_none() -> None:
    assert forwarded_in("From the harbour:\nDate: none given.\n\nThe original message was lost.") is None


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Fwd: WG: Tunnel closed", "Tunnel closed"),
        ("Re[2]: Tunnel", "Tunnel"),
        ("Tunnel: closed", "Tunnel: closed"),
    ],
)
def test_a_title_is_the_subject_without_what_mail_programs_put_before_it(subject: str, title: str) -> None:
    assert without_prefixes(subject) == title


def parts(boundary: str, *pieces: str) -> str:
    return "".join(f"--{boundary}\n{piece}\n" for piece in pieces) + f"--{boundary}--\n"


HTML = (
    "Content-Type: text/html; charset=utf-8\n\n<p>The bridge was closed.</p><p><a href=x>Unsubscribe</a></p>"
)
PLAIN = "Content-Type: text/plain\n\nThe bridge was closed."
HEAD = "From: Jane Doe <jane@gazette.example>\nSubject: Bridge\nDate: Mon, 6 May 2024 10:00:00 +0000\n"


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param(HEAD + 'Content-Type: multipart/alternative; boundary="b1"\n', id="as it should be"),
        pytest.param(
            "\n\n" + HEAD + 'Content-Type: multipart/alternative; boundary="b1"\n', id="blank lines first"
        ),
        pytest.param(
            HEAD + 'Content-Type: multipart/alternative;\nboundary="b1"\n', id="boundary not indented"
        ),
        pytest.param(HEAD + "Content-Type: multipart/alternative; boundary=b=1\n", id="illegal boundary"),
    ],
)
def test_faults_of_old_programs_cost_no_part(headers: str) -> None:
    boundary = "b=1" if "b=1" in headers else "b1"

    found = article(f"{headers}\n{parts(boundary, PLAIN, HTML)}")

    assert found.text.startswith("The bridge was closed.")
    assert (found.title, day(found)) == ("Bridge", "2024-05-06")


def test_a_message_that_had_to_be_mended_says_so() -> None:
    found = article(
        f'{HEAD}Content-Type: multipart/alternative;\nboundary="b1"\n\n{parts("b1", PLAIN, HTML)}'
    )

    assert [warning.code for warning in found.warnings] == ["mended-mail"]


def test_a_mailbox_gives_its_messages_in_order_and_names_the_empty_one() -> None:
    envelope = "From jane@gazette.example Mon May  6 10:00:00 2024\n"
    empty = (
        "From: Jane Doe <jane@gazette.example>\nSubject: Nothing\nDate: Mon, 6 May 2024 10:00:00 +0000\n\n\n"
    )
    box = f"{envelope}{LETTER}\n{envelope}{empty}\n{envelope}{LETTER.replace('bridge', 'tunnel')}"

    items = read(box, "inbox")

    assert [(type(item).__name__, item.member) for item in items] == [
        ("RawArticle", "1"),
        ("Diagnostic", "2"),
        ("RawArticle", "3"),
    ]


def test_a_message_of_an_apple_mailbox_is_read_between_its_length_and_its_list() -> None:
    data = LETTER.encode()
    kept = b"%d\n" % len(data) + data + b'<?xml version="1.0"?><plist version="1.0"><dict/></plist>'

    assert article(kept).text.endswith("It opens again in June.")


def test_a_message_carried_in_base64_inside_another_is_read_with_its_own_date() -> None:
    inner = base64.b64encode(LETTER.encode()).decode()
    carried = f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}\n"
    outer = HEAD.replace("6 May", "9 May") + 'Content-Type: multipart/mixed; boundary="b1"\n\n'

    (found,) = read(outer + parts("b1", "Content-Type: text/plain\n\nSee below.", carried))

    assert isinstance(found, RawArticle)
    assert (found.title, day(found)) == ("Brücke gesperrt", "2024-05-06")


def test_a_document_that_is_attached_is_read_as_one() -> None:
    note = 'Content-Type: text/plain\nContent-Disposition: attachment; filename="note.txt"\n\nThe pier fell.'
    head = HEAD + 'Content-Type: multipart/mixed; boundary="b1"\n\n'

    texts = [item.text for item in read(head + parts("b1", PLAIN, note)) if isinstance(item, RawArticle)]

    assert texts == ["The bridge was closed.", "The pier fell."]


@pytest.mark.parametrize(
    "message",
    [
        pytest.param(
            b"From: a\nSubject: =?bad?q?x\nDate: never\nContent-Type: ;;;=\n\nwords here", id="broken headers"
        ),
        pytest.param(
            b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 3000,
            id="parts",
        ),
        pytest.param(b"From: a\nSubject: b\nContent-Transfer-Encoding: base64\n\n!!!!", id="no base64"),
        pytest.param(b"From: a\nSubject: b\n" + b"X: y\n" * 50_000, id="headers without end"),
    ],
)
def test_a_hostile_message_gives_an_article_or_a_word(message: bytes) -> None:
    assert all(isinstance(item, RawArticle | Diagnostic) for item in read(message, "a.eml"))
