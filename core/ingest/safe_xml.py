"""XML that nobody vouches for, to a tree: the one place in Dateline where XML is parsed.

No entity is expanded, no document type is loaded, nothing is fetched; libxml2's own limits on depth (256) and
on the length of one text (10 MB) stay on. A document that declares entities of its own is refused: no news
file needs them, and all that they do to a reader is harm. Pages of HTML are `page_tree`'s.
"""

from typing import TypeAlias
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

import lxml.etree

from core.errors import InputError

Element: TypeAlias = lxml.etree._Element

_SAVE_AGAIN = "Save it again in the program that it comes from."


def parse_xml(data: bytes, *, lenient: bool = False) -> Element:
    """The root element of a document, without comments and processing instructions.

    A lenient reading takes what it can get of a document with faults. Raises InputError where there is no
    element, where it is not well formed, nested too deeply, or declares entities.
    """
    refuse_entities(data)
    parser = lxml.etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=lenient,
    )
    try:
        root = lxml.etree.fromstring(data, parser)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise _not_well_formed(str(error)) from None
    if root is None:
        raise _not_well_formed("it has no element")
    if _declares_entities(root):
        raise _unsafe()
    return root


def parse_property_list(data: bytes) -> object:
    """What an Apple property list holds, whether it is binary or XML. Raises InputError where it is none."""
    # Imported here because few files need it.
    import plistlib  # noqa: PLC0415
    import struct  # noqa: PLC0415
    from xml.parsers.expat import ExpatError  # noqa: PLC0415

    if not data.startswith(b"bplist"):
        refuse_entities(data)
    try:
        value: object = plistlib.loads(data)
    except (ExpatError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError,
            struct.error, EOFError):  # fmt: skip
        raise InputError("damaged", "This property list is damaged.", _SAVE_AGAIN) from None
    return value


def local_name(element: Element) -> str:
    """The name without its namespace, of which office files have an old, a new and a strict one."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def local_attribute(element: Element, name: str) -> str:
    """The attribute of that name in whatever namespace; empty where there is none."""
    found = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return next(found, "")


def refuse_entities(data: bytes) -> None:
    """Raises InputError where a document that another library is going to read declares entities.

    Only what stands before the first element is looked at, which is where they can be declared.
    """
    # Imported here because few formats need it.
    import defusedxml.sax  # noqa: PLC0415
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415

    try:
        # An external document type is not loaded, so it need not be refused.
        defusedxml.sax.parseString(data, _Prologue(), forbid_external=False)
    except DefusedXmlException:
        raise _unsafe() from None
    except (_FirstElement, SAXException, ValueError, LookupError):
        return  # what is not well formed is the other library's to report


class _FirstElement(Exception):
    """What stands before the first element is through."""


class _Prologue(ContentHandler):
    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: ARG002
        raise _FirstElement

    def startElementNS(self, *_: object) -> None:
        raise _FirstElement


def _declares_entities(root: Element) -> bool:
    declared = root.getroottree().docinfo.internalDTD
    return declared is not None and any(True for _ in declared.iterentities())


def _unsafe() -> InputError:
    message = "This XML declares entities of its own, which can hide other files in it or fill the memory."
    return InputError("unsafe-xml", message, _SAVE_AGAIN)


def _not_well_formed(what: str) -> InputError:
    return InputError("bad-xml", f"This XML is damaged: {what}.", _SAVE_AGAIN)
