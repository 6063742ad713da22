"""A text with its time expressions as a TimeML 1.2.1 document."""

import re
from xml.sax.saxutils import escape, quoteattr

from core.model.time_expression import TimeExpression

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
