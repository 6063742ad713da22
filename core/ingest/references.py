"""Entries of reference managers as articles: what an entry says, with the file that is attached to it.

An entry alone is no article: its abstract, or else its title, stands in for the text, and that is said.
A file is only looked for in the folder that was given, beside the list or under it.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import InputError
from core.ingest.date_strings import StatedDate
from core.ingest.input_source import InputSource, load
from core.ingest.labels import label, language_tag, web_address
from core.ingest.reader import Item
from core.ingest.stated_publication import publication_of
from core.model.article import DateCandidate, PublishedSource, RawArticle
from core.model.diagnostic import Diagnostic, Severity
from core.text.normalise import stored_text

# A manager's field is filled by hand, by a page's metadata, or by a guess at either.
_CONFIDENCE = 0.92
_MOST_ATTACHED = 5


@dataclass(frozen=True, slots=True)
class Reference:
    """What an entry says; `files` are the paths of what is attached, the best first."""

    title: str = ""
    byline: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    date: StatedDate | None = None
    language: str = ""
    external_id: str = ""
    abstract: str = ""
    files: tuple[str, ...] = ()


def items_of_reference(reference: Reference, source: InputSource, member: str) -> Iterator[Item]:
    """The attached files that can be read, described by the entry; the entry itself where there is none."""
    attached = tuple(_attached(reference, source, member))
    if attached:
        yield from attached
        return
    missing = (_not_read(reference.files[0], source),) if reference.files else ()
    text, warning = _text(reference)
    if not text.strip():
        message = f"Entry {member} has neither an abstract nor a title."
        yield Diagnostic("no-text", message, "Add the article itself.", Severity.ERROR, source.file, member)
        return
    yield _described(reference, source.file, member, text, (*missing, warning))


def _described(
    reference: Reference, file: str, member: str, text: str, warnings: tuple[Diagnostic, ...]
) -> RawArticle:
    date = reference.date
    step = f"its entry says {date.in_words}" if date else ""
    candidates = (
        (DateCandidate(date.instant, date.granularity, PublishedSource.RECORD, step, _CONFIDENCE),)
        if date
        else ()
    )
    return RawArticle(
        text,
        file,
        member,
        label(reference.external_id) or None,
        label(reference.title),
        reference.byline,
        label(reference.publisher),
        web_address(reference.url),
        publication_of(date, step, _CONFIDENCE, PublishedSource.RECORD, candidates) if date else None,
        language_tag(reference.language),
        warnings,
    )


def _text(reference: Reference) -> tuple[str, Diagnostic]:
    if reference.abstract.strip():
        message = "This is an entry of a reference list: only the abstract of the article is here."
        return stored_text(reference.abstract), Diagnostic("excerpt", message, _ADD)
    message = "This is an entry of a reference list: only the title of the article is here."
    return stored_text(reference.title), Diagnostic("headline-only", message, _ADD)


_ADD = "Add the article itself, or attach it to the entry and add the folder."


def _attached(reference: Reference, source: InputSource, member: str) -> Iterator[InputSource]:
    for path in reference.files[:_MOST_ATTACHED]:
        place = _place(path, source)
        if place is None:
            continue
        try:
            data = load(place).data
        except InputError:
            continue
        described = _described(reference, source.file, member, "", ())
        yield source.inner(data, f"{member}/{place.name}", described=described)


def _place(path: str, source: InputSource) -> Path | None:
    """Where an attached file is, only inside of the folder that was given, links followed."""
    if source.folder is None or source.member is not None or "\x00" in path:
        return None
    beside = Path(source.file).parent / path.replace("\\", "/")
    try:
        place = beside.resolve()
        inside = place.is_relative_to(source.folder.resolve())
        return place if inside and place.is_file() and os.access(place, os.R_OK) else None
    except (OSError, RuntimeError, ValueError):
        return None


def _not_read(path: str, source: InputSource) -> Diagnostic:
    name = label(path.replace("\\", "/").rsplit("/", 1)[-1])
    if source.folder is None:
        return Diagnostic(
            "attachment-not-given", f"Its file \u201c{name}\u201d was not given.", "Add its folder."
        )
    message = f"Its file \u201c{name}\u201d is not in the folder that was given."
    return Diagnostic("attachment-missing", message, "Export the entries together with their files.")
