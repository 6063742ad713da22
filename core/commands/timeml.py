"""TimeML 1.2.1: a text with its time expressions as a document, and the text of such a document.

A document that is read gives its text alone: the expressions it is tagged with already are left aside.
"""

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from core.errors import InputError
from core.ingest.safe_xml import Element, parse_xml
from core.model.time_expression import TimeExpression

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*>\s*|<!DOCTYPE[^>]*>\s*|<!--.*?-->\s*)*<TimeML\b", re.DOTALL
)
_HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True)
class TimemlText:
    """What a TimeML document says of its text: its name, its creation time, and the text of TEXT."""

    name: str
    dct: str | None
    text: str


def is_timeml(data: bytes) -> bool:
    """Whether a file begins as a TimeML document does."""
    return _START.match(data[:_HEAD_BYTES]) is not None


def read_timeml(data: bytes) -> TimemlText:
    """The text of a TimeML document, letter for letter. Raises InputError where it has none."""
    root = parse_xml(data)
    body = root.find("TEXT")
    if body is None:
        raise InputError("no-text", "This TimeML document has no TEXT element.", "Put the text into one.")
    name = root.find("DOCID")
    return TimemlText(
        "" if name is None else _characters(name).strip(), _stated_creation(root), _characters(body)
    )


def _characters(element: Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _stated_creation(root: Element) -> str | None:
    """The value of the expression whose function is to say when the document was made."""
    for timex in root.iter("TIMEX3"):
        if timex.get("functionInDocument") == "CREATION_TIME":
            return timex.get("value") or None
    return None


def timeml_document(name: str, dct: str | None, text: str, expressions: tuple[TimeExpression, ...]) -> str:
    """One `TimeML` element; characters that XML cannot hold become U+FFFD."""
    parts, position = [], 0
    for number, expression in enumerate(expressions, 1):
        parts.append(_escaped(text[position : expression.span.start]))
        parts.append(
            f"<TIMEX3 {_attributes(number, expression)}>{_escaped(expression.span.of(text))}</TIMEX3>"
        )
        position = expression.span.end
    parts.append(_escaped(text[position:]))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{_escaped(name)}</DOCID>\n<DCT>{_creation_time(dct)}</DCT>\n"
        f"<TEXT>{''.join(parts)}</TEXT>\n</TimeML>"
    )


def _creation_time(dct: str | None) -> str:
    if dct is None:
        return ""
    kind = "TIME" if "T" in dct else "DATE"
    return f'<TIMEX3 tid="t0" type="{kind}" value="{dct}" functionInDocument="CREATION_TIME">{dct}</TIMEX3>'


def _attributes(number: int, expression: TimeExpression) -> str:
    fields = {
        "tid": f"t{number}",
        "type": expression.type.value,
        "value": expression.value,
        "mod": expression.mod.value if expression.mod else None,
        "quant": expression.quant,
        "freq": expression.freq,
    }
    return " ".join(f"{key}={quoteattr(value)}" for key, value in fields.items() if value)


def _escaped(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
