"""`tag [PATH|-]`: the time expressions of a text or of a JSON Lines corpus; stores nothing.

Offsets refer to the text given, code point by code point: nothing is cut from it or joined in it.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.chrono.dating import day_bounds
from core.chrono.granularity import Granularity
from core.commands.arguments import with_signed_days
from core.commands.inputs import standard_input
from core.commands.output import emit, tell
from core.commands.timeml import timeml_document
from core.errors import AppError, UsageError
from core.ingest.encoding import decode
from core.ingest.input_source import HEAD_BYTES, check_length, check_size, load
from core.ingest.publication_date import infer_publication
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource, RawArticle
from core.model.time_expression import TimeExpression
from core.pipeline.export_data import Record, json_line, published_text
from core.temporal.entry import parse_entry
from core.temporal.tagger import ground, recognise
from core.text.language import identify_language
from core.text.normalise import stored_text
from core.text.segmenter import segment

SOME_UNREAD = 3


@dataclass(frozen=True, slots=True)
class _Document:
    """One text to tag, with what its record says of it."""

    name: str
    text: str
    identity: object  # the record's own id, of whatever type
    dct: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class _Fault:
    """A line that could not be read."""

    words: str


@dataclass(frozen=True, slots=True)
class _Tagged:
    """What a text was tagged with, and what it was taken for."""

    published: PublicationDate
    language: str
    expressions: tuple[TimeExpression, ...]


def run(arguments: list[str]) -> int:
    """Print the time expressions of each text; 3 where some lines could not be read."""
    options = _parser().parse_args(with_signed_days(arguments, ("--dct",)))
    dct = _publication(options.dct) if options.dct else None
    failures = 0
    for document in _documents(options.path):
        if isinstance(document, _Fault):
            failures += 1
            tell(document.words)
            continue
        try:
            tagged = _tagged(document, dct, options.lang)
        except AppError as error:
            failures += 1
            tell(f"{document.name}: {error}")
            continue
        emit(_FORMATS[options.format](document, tagged))
    return SOME_UNREAD if failures else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dateline tag", description=__doc__)
    parser.add_argument("path", nargs="?", default="-", metavar="PATH", help="a text, a .jsonl corpus, or -")
    parser.add_argument("--dct", metavar="DAY", help="the day of publication, for texts that do not give it")
    parser.add_argument("--lang", metavar="CODE", help="the language, for texts that do not give it")
    parser.add_argument("--format", choices=sorted(_FORMATS), default="jsonl")
    return parser


def _documents(path: str) -> Iterator[_Document | _Fault]:
    data = standard_input() if path == "-" else load(Path(path)).data
    check_size(data[:HEAD_BYTES], len(data))
    text = decode(data).text
    if path.endswith((".jsonl", ".ndjson")) or _looks_like_json_lines(text):
        yield from _json_lines(text)
    else:
        name = "-" if path == "-" else Path(path).name
        yield _Document(name, text, name)


def _looks_like_json_lines(text: str) -> bool:
    first = text.lstrip()[:1_000_000].split("\n", 1)[0]
    if not first.startswith("{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return False


def _json_lines(text: str) -> Iterator[_Document | _Fault]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _document_of(line, number)


def _document_of(line: str, number: int) -> _Document | _Fault:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return _Fault(f"Line {number} is not JSON. Write one object a line.")
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return _Fault(f"Line {number} has no text. Give each object a \u201ctext\u201d field.")
    name, dct, language = (record.get(field) for field in ("id", "dct", "lang"))
    return _Document(
        str(number) if name is None else str(name),
        record["text"],
        number if name is None else name,
        dct if isinstance(dct, str) and dct else None,
        language if isinstance(language, str) and language else None,
    )


def _tagged(document: _Document, dct: PublicationDate | None, language: str | None) -> _Tagged:
    check_length(document.text)
    published = _publication(document.dct) if document.dct else dct
    text = stored_text(_in_place(document.text))
    language = identify_language(text, document.language or language)
    sentences = segment(text, language)
    recognition = recognise(text, sentences, language)
    if published is None:
        unanchored = ground(recognition, UNKNOWN_PUBLICATION)
        published = infer_publication(RawArticle(text, document.name), sentences, unanchored)
    return _Tagged(published, language, ground(recognition, published))


def _publication(words: str) -> PublicationDate:
    """A publication day or date-time as the user gives it."""
    dating = parse_entry(words)
    if dating.granularity > Granularity.DAY or dating.open_start or dating.open_end:
        raise UsageError(f"\u201c{words}\u201d is not a day.", "Write it like 2019-07-13.")
    return PublicationDate(
        dating.earliest, PublishedSource.USER, 1.0, dating.granularity, dating.utc_offset_minutes
    )


def _in_place(text: str) -> str:
    """Line ends as `\\n` without moving a single offset."""
    return text.replace("\r\n", " \n").replace("\r", "\n")


def _json_record(document: _Document, tagged: _Tagged) -> str:
    record: Record = {
        "id": document.identity,
        "dct": published_text(tagged.published),
        "lang": tagged.language,
        "timexes": [_timex_record(document.text, expression) for expression in tagged.expressions],
    }
    return json_line(record)


def _timex_record(text: str, expression: TimeExpression) -> Record:
    bounds = day_bounds(expression.dating) if expression.dating else None
    return {
        "start": expression.span.start,
        "end": expression.span.end,
        "text": expression.span.of(text),
        "type": expression.type.value,
        "value": expression.value,
        "mod": expression.mod.value if expression.mod else None,
        "quant": expression.quant,
        "freq": expression.freq,
        "earliest": bounds.earliest if bounds else None,
        "latest": bounds.latest if bounds else None,
        "granularity": expression.dating.granularity.label if expression.dating else None,
        "rule": expression.derivation.rule,
        "why": expression.derivation.in_words,
    }


def _timeml(document: _Document, tagged: _Tagged) -> str:
    return timeml_document(document.name, published_text(tagged.published), document.text, tagged.expressions)


def _table(document: _Document, tagged: _Tagged) -> str:
    lines = [
        f"{document.name}\t{published_text(tagged.published) or 'no publication date'}\t{tagged.language}"
    ]
    for expression in tagged.expressions:
        words = " ".join(expression.span.of(document.text).split())
        where = f"{expression.span.start}-{expression.span.end}"
        lines.append(f"{where:>13}  {expression.type.value:<8}  {expression.value:<22}  {words}")
    return "\n".join(lines)


_FORMATS = {"jsonl": _json_record, "timeml": _timeml, "table": _table}
