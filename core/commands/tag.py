"""`tag [PATH|-]`: the time expressions of a text, a TimeML document or a JSON Lines corpus; stores nothing.

Offsets refer to the text given, code point by code point: nothing is cut from it or joined in it.
"""

import argparse
from dataclasses import dataclass

from core.chrono.dating import day_bounds
from core.chrono.granularity import Granularity
from core.commands.arguments import with_signed_days
from core.commands.output import emit, tell
from core.commands.tag_inputs import TextInput, UnreadLine, text_inputs
from core.commands.timeml import timeml_document
from core.errors import AppError, UsageError
from core.ingest.input_source import check_length
from core.ingest.publication_date import infer_publication
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource, RawArticle
from core.model.time_expression import TimeExpression
from core.pipeline.export_data import Record, json_line, published_text
from core.temporal.entry import parse_entry
from core.temporal.tagger import ground, recognise
from core.text.language import identify_language
from core.text.normalise import stored_text
from core.text.segmenter import segment
from core.text.shown_text import isolated, plain_line

SOME_UNREAD = 3


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
    for document in text_inputs(options.path):
        if isinstance(document, UnreadLine):
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
    parser.add_argument(
        "path",
        nargs="?",
        default="-",
        metavar="PATH",
        help="a text, a TimeML document, a .jsonl corpus, or -",
    )
    parser.add_argument("--dct", metavar="DAY", help="the day of publication, for texts that do not give it")
    parser.add_argument("--lang", metavar="CODE", help="the language, for texts that do not give it")
    parser.add_argument("--format", choices=sorted(_FORMATS), default="jsonl")
    return parser


def _tagged(document: TextInput, dct: PublicationDate | None, language: str | None) -> _Tagged:
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


def _json_record(document: TextInput, tagged: _Tagged) -> str:
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


def _timeml(document: TextInput, tagged: _Tagged) -> str:
    return timeml_document(document.name, published_text(tagged.published), document.text, tagged.expressions)


def _table(document: TextInput, tagged: _Tagged) -> str:
    published = published_text(tagged.published) or "no publication date"
    lines = [f"{plain_line(document.name)}\t{published}\t{tagged.language}"]
    for expression in tagged.expressions:
        words = isolated(plain_line(" ".join(expression.span.of(document.text).split())))
        where = f"{expression.span.start}-{expression.span.end}"
        lines.append(f"{where:>13}  {expression.type.value:<8}  {expression.value:<22}  {words}")
    return "\n".join(lines)


_FORMATS = {"jsonl": _json_record, "timeml": _timeml, "table": _table}
