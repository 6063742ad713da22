"""An event that another publication date would move: its date before and after, in words and as marks."""

from dataclasses import dataclass

from core.timeline.preview import PreviewMark


@dataclass(frozen=True, slots=True)
class MoveRow:
    """No mark where there is no date: undated, not there yet, not there any more."""

    title: str
    before: str
    after: str
    before_mark: PreviewMark | None = None
    after_mark: PreviewMark | None = None
