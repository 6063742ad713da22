"""What a ZIP file is: a document, an archive of web pages, or a folder of files; told by what is in it.

Its members decide, whatever it is called. The formats' own readers take it from there; those that are known
and not read are told in words.
"""

from collections.abc import Iterator
from functools import partial
from zipfile import ZipInfo

from core.errors import InputError
from core.ingest.archived_folder import Entry, files_of
from core.ingest.cut_zip import whole_members
from core.ingest.document import articles_of_document
from core.ingest.docx import MAIN_PART, read_docx
from core.ingest.input_source import InputSource
from core.ingest.member_names import said_in_code_page
from core.ingest.odt import CONTENT_PART, read_odt
from core.ingest.reader import Item
from core.ingest.wacz import is_wacz, read_wacz
from core.ingest.zip_file import MAX_MEMBER_BYTES, ZipFile, open_zip
from core.model.diagnostic import Diagnostic, Severity

_AS_TEXT = "Open it in the program it belongs to and save it as plain text or as a web page."
_UTF_8 = 0x800
_PARTS_OF_DOCUMENTS = ("[Content_Types].xml", "mimetype", "word/document.xml", "content.xml")
_CONTENT_TYPES = "[Content_Types].xml"
_ODF = "application/vnd.oasis.opendocument."
# A member that only files of that kind have, and what such a file is called.
_UNREAD = {
    "xl/workbook.xml": "a spreadsheet",
    "xl/workbook.bin": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "visio/document.xml": "a drawing",
    "META-INF/container.xml": "an e-book",
    "Index/Document.iwa": "a Pages, Numbers or Keynote document",
    "Index.zip": "a Pages, Numbers or Keynote document",
    "AndroidManifest.xml": "a program",
    "META-INF/MANIFEST.MF": "a program",
}


class ZipReader:
    """Word and OpenDocument texts, web archives (WACZ), and archives of any files that are read."""

    name = "Word or OpenDocument text, or ZIP archive"
    suffixes = (".docx", ".docm", ".dotx", ".odt", ".ott", ".wacz", ".zip")

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        """By its first bytes; those of an empty archive are others."""
        return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))

    def read(self, source: InputSource) -> Iterator[Item]:
        try:
            package = open_zip(source.data)
        except InputError as error:
            yield from _what_is_whole(source, error)
            return
        _refuse_unread(package)
        if package.has(_CONTENT_TYPES) and _has_word_part(package):
            yield from articles_of_document(read_docx(package), source)
        elif _odf_kind(package).startswith(("text", "flat-text")):
            _refuse_encrypted(package)
            yield from articles_of_document(read_odt(package), source)
        elif is_wacz(package):
            yield from read_wacz(package, source)
        else:
            yield from files_of([_entry(package, info) for info in package.files], source)


def _what_is_whole(source: InputSource, error: InputError) -> Iterator[Item]:
    """The files of an archive without a directory that are whole. Raises the error where there are none, or
    where it is a document, of which a part is no article."""
    members = list(whole_members(source.data)) if error.code == "damaged" else []
    if not members or not {member.name for member in members}.isdisjoint(_PARTS_OF_DOCUMENTS):
        raise error
    yield from files_of([Entry(member.name, partial(_given, member.data)) for member in members], source)
    message = "This archive is not whole; what could be found in it is read."
    yield Diagnostic("damaged", message, "Get it again, whole.", Severity.ERROR)


def _given(data: bytes) -> bytes:
    return data


def _entry(package: ZipFile, info: ZipInfo) -> Entry:
    name = info.filename if info.flag_bits & _UTF_8 else said_in_code_page(info.filename)
    return Entry(name, lambda: package.read(info))


def _has_word_part(package: ZipFile) -> bool:
    return package.has(MAIN_PART) or any(
        info.filename.startswith("word/document") for info in package.members
    )


def _odf_kind(package: ZipFile) -> str:
    """`text`, `spreadsheet` and so on of an OpenDocument file; nothing of others."""
    if not package.has(CONTENT_PART):
        return ""
    if not package.has("mimetype"):
        return "text" if package.has("META-INF/manifest.xml") else ""
    kind = package.read("mimetype").strip().decode("ascii", "replace")
    return kind.removeprefix(_ODF) if kind.startswith(_ODF) else ""


def _refuse_unread(package: ZipFile) -> None:
    words = next((words for member, words in _UNREAD.items() if package.has(member)), None)
    kind = _odf_kind(package)
    if words is None and kind and not kind.startswith(("text", "flat-text")):
        words = f"an OpenDocument {kind.partition('-')[0]}"
    if words is not None:
        raise InputError("unread-kind", f"This is {words}; that kind is not read.", _AS_TEXT)


def _refuse_encrypted(package: ZipFile) -> None:
    manifest = "META-INF/manifest.xml"
    if package.has(manifest) and b"encryption-data" in package.read(manifest)[:MAX_MEMBER_BYTES]:
        message = "This document is protected with a password."
        raise InputError("password", message, "Open it, save it without a password, and add that.")
