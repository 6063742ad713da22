"""Web pages saved by Safari (.webarchive): the page of a property list, handed on as HTML with its address.

The frames, pictures and scripts that the list holds beside it are not read.
"""

from collections.abc import Iterator, Mapping

from core.errors import InputError
from core.ingest.input_source import InputSource
from core.ingest.labels import web_address
from core.ingest.reader import Item
from core.ingest.safe_xml import parse_property_list

_PAGES = ("text/html", "application/xhtml+xml")
_TEXT = ("text/plain",)
_MAIN = "WebMainResource"


class WebArchiveReader:
    """One page a file."""

    name = "Safari web archive"
    suffixes = (".webarchive",)

    def recognises(self, head: bytes, name: str) -> bool:
        """By the name of the page's entry, or a binary list under a web archive's name."""
        is_list = head.startswith(b"bplist0") or b"<!DOCTYPE plist" in head[:500]
        named = _MAIN.encode() in head or _MAIN.encode("utf-16-be") in head
        return is_list and (named or name.lower().endswith(self.suffixes))

    def read(self, source: InputSource) -> Iterator[Item]:
        archive = parse_property_list(source.data)
        main = archive.get(_MAIN) if isinstance(archive, Mapping) else None
        data = main.get("WebResourceData") if isinstance(main, Mapping) else None
        if not isinstance(main, Mapping) or not isinstance(data, bytes) or not data.strip():
            raise InputError("no-text", "There is no page in this web archive.", "Save it again in Safari.")
        kind = str(main.get("WebResourceMIMEType") or _PAGES[0]).lower()
        if kind not in (*_PAGES, *_TEXT):
            raise InputError(
                "unread-kind", f"This web archive holds no page ({kind}).", "Save the page itself."
            )
        yield source.inner(
            data,
            "",
            url=web_address(main.get("WebResourceURL")),
            charset=str(main.get("WebResourceTextEncodingName") or "") or None,
            ending=".html" if kind in _PAGES else ".txt",
        )
