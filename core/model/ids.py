"""Identities made from content, so that the same input has the same ids in any order of reading.

Ids are 63-bit integers (SQLite's row ids), shown to people and in JSON as 16 hexadecimal digits.
No rule name goes into them: a better engine that reads the same words finds the same mention.
"""

import hashlib
import unicodedata
from typing import NewType

from core.model.span import Span

ArticleId = NewType("ArticleId", int)
MentionId = NewType("MentionId", int)
EventId = NewType("EventId", int)

_ID_BITS = 63


def _id_of(*parts: str) -> int:
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], "big") >> (64 - _ID_BITS)


def content_hash(text: str) -> str:
    """SHA-256 (hex) of the text with Unicode composed and runs of white space made one space."""
    normalised = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(normalised.encode("utf-8", "surrogatepass")).hexdigest()


def article_id(text_hash: str) -> ArticleId:
    """The id of the article whose first text has this content hash."""
    return ArticleId(_id_of("article", text_hash))


def mention_id(text_hash: str, trigger: Span) -> MentionId:
    """The id of the mention that stands at this span of the text with this content hash."""
    return MentionId(_id_of("mention", text_hash, f"{trigger.start}-{trigger.end}"))


def own_id(*said: str) -> MentionId:
    """The id that stands for the mention of an event that the user added by hand, saying this."""
    return MentionId(_id_of("own", *said))


def event_id(first_mention: MentionId) -> EventId:
    """The id of the event whose canonical mention this is."""
    return EventId(int(first_mention))


def format_id(number: int) -> str:
    """An id as people and JSON see it."""
    return f"{number:016x}"


def parse_id(text: str) -> int:
    """The inverse of `format_id`. Raises ValueError where the text is no id."""
    number = int(text, 16)
    if not 0 <= number < 1 << _ID_BITS:
        raise ValueError(f"not an id: {text!r}")
    return number
