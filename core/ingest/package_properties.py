"""What an office file says of itself: the title, author, language and times in its properties."""

from core.chrono.instant import Instant
from core.errors import InputError
from core.ingest.date_strings import parse_stated_date
from core.ingest.document import Properties
from core.ingest.safe_xml import parse_xml
from core.ingest.zip_file import ZipFile

# Names of Word's part and of OpenDocument's; they do not overlap.
_CREATED = ("created", "creation-date")
_CHANGED = ("modified", "date")
_AUTHOR = ("creator", "initial-creator")


def core_properties(package: ZipFile, part: str) -> Properties:
    """The properties in that part of a package; empty ones where there are none that can be read."""
    try:
        root = parse_xml(package.read(part)) if package.has(part) else None
    except InputError:
        root = None
    if root is None:
        return Properties()
    said: dict[str, str] = {}
    for element in root.iter():
        if isinstance(element.tag, str) and (element.text or "").strip():
            said.setdefault(element.tag.rpartition("}")[2], element.text)
    return Properties(
        said.get("title", ""),
        _first(said, _AUTHOR),
        said.get("language", ""),
        _instant(_first(said, _CREATED)),
        _instant(_first(said, _CHANGED)),
    )


def _first(said: dict[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if name in said), "")


def _instant(words: str) -> Instant | None:
    stated = parse_stated_date(words.strip())
    return stated.instant if stated else None
