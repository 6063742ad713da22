"""A date in the small picture that an editor shows of it."""

from dataclasses import dataclass

from core.timeline.preview import PreviewMark


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A date with what is written before it ("now", "new"); None where it has none."""

    words: str
    mark: PreviewMark | None
