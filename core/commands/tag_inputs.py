"""What `tag` is given: one text, one TimeML document, or a JSON Lines corpus with a text a line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.commands.inputs import standard_input
from core.commands.timeml import is_timeml, read_timeml
from core.ingest.encoding import decode
from core.ingest.input_source import HEAD_BYTES, check_size, load


@dataclass(frozen=True, slots=True)
class TextInput:
    """One text to tag, with what its record says of it."""

    name: str
    text: str
    identity: object  # the record's own id, of whatever type
    dct: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """A line of a corpus that could not be read, and why."""

    words: str


def text_inputs(path: str) -> Iterator[TextInput | UnreadLine]:
    """The texts at a path (`-`: standard input). Raises InputError where the whole input cannot be read."""
    data = standard_input() if path == "-" else load(Path(path)).data
    check_size(data[:HEAD_BYTES], len(data))
    name = "-" if path == "-" else Path(path).name
    if is_timeml(data):
        read = read_timeml(data)
        yield TextInput(read.name or name, read.text, read.name or name, read.dct)
        return
    text = decode(data).text
    if path.endswith((".jsonl", ".ndjson")) or _looks_like_json_lines(text):
        yield from _json_lines(text)
    else:
        yield TextInput(name, text, name)


def _looks_like_json_lines(text: str) -> bool:
    first = text.lstrip()[:1_000_000].split("\n", 1)[0]
    if not first.startswith("{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return False


def _json_lines(text: str) -> Iterator[TextInput | UnreadLine]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _input_of(line, number)


def _input_of(line: str, number: int) -> TextInput | UnreadLine:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return UnreadLine(f"Line {number} is not JSON. Write one object a line.")
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return UnreadLine(f"Line {number} has no text. Give each object a \u201ctext\u201d field.")
    name, dct, language = (record.get(field) for field in ("id", "dct", "lang"))
    return TextInput(
        str(number) if name is None else str(name),
        record["text"],
        number if name is None else name,
        dct if isinstance(dct, str) and dct else None,
        language if isinstance(language, str) and language else None,
    )
