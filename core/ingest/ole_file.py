"""The compound files of old Office programs and of Outlook: what one is, told in words; none is read.

They are folders of streams whose names stand in them as UTF-16. Newer documents are in one only where they
are locked with a password.
"""

from core.errors import InputError

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS_DOCX = "Open it in Word or LibreOffice and save it as .docx, then add that."
# The name of a stream that only such files have, what they are called, and what to do.
_STREAMS = (
    ("EncryptedPackage", "password", "protected with a password",
     "Open it, save it without a password, and add that."),
    ("__substg1.0_", "unread-kind", "an Outlook message",
     "Open it in Outlook and save it as .eml or as HTML, then add that."),
    ("WordDocument", "unread-kind", "an old Word document (.doc)", _AS_DOCX),
    ("Workbook", "unread-kind", "an old spreadsheet (.xls)", "Save its rows as CSV and add that."),
    ("PowerPoint Document", "unread-kind", "an old presentation (.ppt)",
     "Save its text as plain text and add that."),
)  # fmt: skip


def kind_of_ole(data: bytes) -> InputError:
    """What is wrong with a compound file, and what to do about it."""
    for stream, code, words, what_to_do in _STREAMS:
        if stream.encode("utf-16-le") in data:
            tail = "" if code == "password" else "; that kind is not read"
            return InputError(code, f"This file is {words}{tail}.", what_to_do)
    message = "This file is of an old Office program; that kind is not read."
    return InputError("unread-kind", message, _AS_DOCX)
