"""The legend: one row that lists only the marks that are in view."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.model.event import Modality, Review
from core.timeline.marks import MarkKind
from core.timeline.metrics import TextRole
from gui.style.tokens import SPACE_L, SPACE_S, Tokens
from gui.timeline.painters.legend_samples import (
    SAMPLE_PX,
    Draw,
    mark_sample,
    publication_sample,
    rest_sample,
)
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Ink, Surface
from gui.timeline.text_styles import TextStyles, text_width_px

_MOST_ROWS = 2
_REVIEWS = tuple(Review)
_MODALITIES = tuple(Modality)


def _N(context: str, words: str) -> str:
    """Words to be translated when they are drawn; the binding does not say that it gives text."""
    return str(QT_TRANSLATE_NOOP(context, words))


_WORDS = {
    MarkKind.WHOLE_UNIT: _N("Legend", "whole unit: the text says no more"),
    MarkKind.SOFT: _N("Legend", "soft edge: about, or part of a unit"),
    MarkKind.BOUNDED: _N("Legend", "between two dates"),
    MarkKind.SINCE: _N("Legend", "goes on to publication"),
    MarkKind.UNTIL: _N("Legend", "until then"),
    MarkKind.AFTER: _N("Legend", "some time after"),
    MarkKind.BEFORE: _N("Legend", "some time before"),
    MarkKind.ONGOING: _N("Legend", "going on at publication"),
    MarkKind.RECURRING: _N("Legend", "again and again"),
    MarkKind.DISPUTED: _N("Legend", "sources give other dates"),
}
_SHORT = {
    MarkKind.WHOLE_UNIT: _N("Legend", "whole unit"),
    MarkKind.SOFT: _N("Legend", "about, or part of it"),
    MarkKind.BOUNDED: _N("Legend", "between dates"),
    MarkKind.SINCE: _N("Legend", "goes on"),
    MarkKind.ONGOING: _N("Legend", "going on"),
    MarkKind.DISPUTED: _N("Legend", "other dates"),
}
_REVIEW_WORDS = {
    Review.PROPOSED: _N("Legend", "proposed"),
    Review.ACCEPTED: _N("Legend", "accepted"),
    Review.UNDECIDED: _N("Legend", "undecided"),
}
_MODALITY_WORDS = {
    Modality.PLANNED: _N("Legend", "planned"),
    Modality.ALLEGED: _N("Legend", "alleged"),
    Modality.DENIED: _N("Legend", "denied"),
    Modality.HYPOTHETICAL: _N("Legend", "hypothetical"),
}


@dataclass(frozen=True, slots=True)
class Legend:
    """What the marks in view show, by index or kind; `differing` where sources contradict each other about
    something else than the date; `clusters` where events are counted by number, `density` by columns."""

    kinds: frozenset[MarkKind]
    reviews: frozenset[int]
    modalities: frozenset[int]
    clusters: bool
    publication: bool
    differing: bool = False
    density: bool = False


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """How to draw a sample on a surface at (left, centre line), and what it means."""

    draw: Draw
    words: str
    short: str = ""

    def shortened(self) -> "LegendEntry":
        """The same in fewer words, for a row that is too narrow."""
        return LegendEntry(self.draw, self.short or self.words)


def paint_legend(surface: Surface, legend: Legend, frame: Frame, tokens: Tokens, styles: TextStyles) -> None:
    """The foot of the window: a row, or two closer ones; what has no room then is left out from the end."""
    top = frame.height_px - frame.legend_px
    surface.rect(0, top, frame.width_px, frame.legend_px, Ink(tokens.background))
    listed, room = entries(legend, tokens), frame.width_px - 2 * SPACE_L
    rows = legend_rows(listed, room, styles)
    if len(rows) > 1:
        rows = legend_rows([entry.shortened() for entry in listed], room, styles)
    if len(rows) > 1:
        closer = legend_rows([entry.shortened() for entry in listed], room, styles, SPACE_S)
        rows = closer if len(closer) == 1 else rows[:_MOST_ROWS]
    with surface.shifted(SPACE_L, 0):
        paint_legend_rows(surface, rows, top, frame.legend_px / max(1, len(rows)), tokens, styles)


LegendRow = list[tuple[float, LegendEntry]]


def legend_rows(
    listed: list[LegendEntry], width_px: float, styles: TextStyles, apart_px: float = SPACE_L
) -> list[LegendRow]:
    """Entries with their left edges, in as many rows as they need."""
    rows: list[LegendRow] = [[]]
    x = 0.0
    for entry in listed:
        width = SAMPLE_PX + SPACE_S + text_width_px(styles, TextRole.SMALL, entry.words)
        if x and x + width > width_px:
            rows.append([])
            x = 0.0
        rows[-1].append((x, entry))
        x += width + apart_px
    return rows


def paint_legend_rows(
    surface: Surface, rows: list[LegendRow], top: float, row_px: float, tokens: Tokens, styles: TextStyles
) -> None:
    """Rows of entries, one under another."""
    drop = styles.size_px(TextRole.SMALL) * 0.36
    for at, row in enumerate(rows):
        y = top + (at + 0.5) * row_px
        for x, entry in row:
            entry.draw(surface, x, y)
            words_x = x + SAMPLE_PX + 6
            surface.text(words_x, y + drop, entry.words, TextRole.SMALL, tokens.text_secondary)


def entries(legend: Legend, tokens: Tokens, review: int = 0) -> list[LegendEntry]:
    """Entries in a fixed order; `review` is what the samples of other doubts look like."""
    listed = [
        LegendEntry(mark_sample(tokens, review=review), _tr(_REVIEW_WORDS[_REVIEWS[review]]))
        for review in sorted(legend.reviews)
        if _REVIEWS[review] in _REVIEW_WORDS
    ]
    listed += [
        LegendEntry(
            mark_sample(tokens, kind=kind, review=review), _tr(_WORDS[kind]), _tr(_SHORT.get(kind, ""))
        )
        for kind in sorted(legend.kinds)
        if kind in _WORDS
    ]
    listed += [
        LegendEntry(
            mark_sample(tokens, modality=modality, review=review), _tr(_MODALITY_WORDS[_MODALITIES[modality]])
        )
        for modality in sorted(legend.modalities)
        if _MODALITIES[modality] is not Modality.HAPPENED
    ]
    if legend.differing:
        sample = mark_sample(tokens, review=review, disputed=True)
        listed.append(LegendEntry(sample, _tr("sources differ")))
    if legend.clusters or legend.density:
        sample = rest_sample(tokens, counted=legend.clusters, columns=legend.density)
        listed.append(LegendEntry(sample, _tr("more events than fit"), _tr("more")))
    if legend.publication:
        listed.append(LegendEntry(publication_sample(tokens), _tr("publication")))
    return listed


def _tr(words: str) -> str:
    return QCoreApplication.translate("Legend", words) if words else ""
