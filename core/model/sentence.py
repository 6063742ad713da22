"""Sentences: spans of an article's text, with the block they stand in and its role."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.span import Span


class BlockRole(StrEnum):
    """What a block of text is to the article."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list item"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence. `block` counts blocks (paragraphs) from 0; `dateline` is the span of a dateline
    ("DARAA, Syria –") at its beginning; `place` of the dateline is left to the events room."""

    span: Span
    block: int = 0
    role: BlockRole = BlockRole.BODY
    dateline: Span | None = None
