"""The articles of a file and of the files inside of it, each with its address.

An address is the way to an article: its number among what the file gives, or that of the file inside which it
is, then its number there, and so on. Whoever loses an article can go on behind its address, and leave out a
file inside that does harm without looking into it. How deep files may be nested is `input_source`'s to say,
what is in them the readers'.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from core.ingest.input_source import InputSource
from core.ingest.reader import Item
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

Address = tuple[int, ...]
ItemsOf = Callable[[InputSource], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Opened:
    """A file inside of the file is about to be read, and its articles follow; or it is `over`."""

    member: str
    over: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """What is wanted of a file: every `parts`-th item beginning with `part`, and nothing before `start`."""

    part: int = 0
    parts: int = 1
    start: Address = ()


WHOLE = Share()


def unpack(
    source: InputSource, items_of: ItemsOf, share: Share = WHOLE
) -> Iterator[tuple[Address, RawArticle | Diagnostic | Opened]]:
    """Every article and diagnostic wanted of a file, in order, and every file inside before it is read.

    `items_of` gives what one file holds, one level deep, and does not raise.
    """
    yield from _below(source, items_of, share, ())


def articles_in(source: InputSource, items_of: ItemsOf) -> Iterator[RawArticle | Diagnostic]:
    """The articles and diagnostics of a file alone."""
    return (item for _, item in unpack(source, items_of) if not isinstance(item, Opened))


def _below(
    source: InputSource, items_of: ItemsOf, share: Share, above: Address
) -> Iterator[tuple[Address, RawArticle | Diagnostic | Opened]]:
    first, behind = (share.start[0], share.start[1:]) if share.start else (0, ())
    for index, item in enumerate(items_of(source)):
        if index < first or index % share.parts != share.part:
            continue
        address = (*above, index)
        if isinstance(item, InputSource):
            yield address, Opened(item.member or item.file)
            yield from _below(item, items_of, Share(start=behind if index == first else ()), address)
            yield address, Opened(item.member or item.file, over=True)
        else:
            yield address, described(_placed(item, source), source.described)


def described(item: RawArticle | Diagnostic, by: RawArticle | None) -> RawArticle | Diagnostic:
    """The article with what is known of it from outside, such as a reference that it is attached to, in the
    place of what its own file says."""
    if by is None or isinstance(item, Diagnostic):
        return item
    return replace(
        item,
        external_id=by.external_id or item.external_id,
        title=by.title or item.title,
        byline=by.byline or item.byline,
        publisher=by.publisher or item.publisher,
        url=by.url or item.url,
        published=by.published or item.published,
        language=item.language or by.language,
        warnings=item.warnings + by.warnings,
    )


def _placed(item: RawArticle | Diagnostic, source: InputSource) -> RawArticle | Diagnostic:
    """The item with the path of its file and its own inside of that."""
    around, own = source.member or "", item.member or ""
    within = own if own == around or own.startswith(f"{around}/") else f"{around}/{own}".strip("/")
    return replace(item, file=source.file, member=within or None)
