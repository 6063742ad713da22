"""The choices of an export as a form: format, which events, size, lanes, theme, and what stands beside."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from gui.models.export_choice import ExportChoice, ExportPart
from gui.style.tokens import SPACE_M, SPACE_S

_FORMATS = ((".png", "PNG picture"), (".svg", "SVG drawing"), (".pdf", "PDF document"))
_CUSTOM = "custom"
_MOST_PX = 20_000

Named = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from, by name and words: sizes of pages, and what makes lanes."""

    sizes: Named
    lanes: Named


class ExportForm(QWidget):
    """Emits `changed` whenever the choice is another."""

    changed = Signal()

    def __init__(self, offered: Offered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit()
        self.format = _combo([(ending, self.tr(words)) for ending, words in _FORMATS])
        self.part = _combo(self._parts())
        self.first, self.last = QLineEdit(), QLineEdit()
        for field, words in ((self.first, self.tr("beginning")), (self.last, self.tr("end"))):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.page = _combo([*offered.sizes, (_CUSTOM, self.tr("Custom\u2026"))])
        self.width_px = _pixels(1600, self.tr("Width in pixels"))
        self.height_px = _pixels(900, self.tr("Height in pixels"))
        self.scale = _combo([(str(scale), f"{scale}\u00d7") for scale in range(1, 5)])
        self.scale.setCurrentIndex(1)
        self.pages = _combo([("many", self.tr("As many as the labels need")), ("one", self.tr("One page"))])
        self.lanes = _combo([("", self.tr("As in the window")), *offered.lanes])
        self.theme = _combo([("light", self.tr("Light")), ("dark", self.tr("Dark"))])
        self.footnotes = QCheckBox(self.tr("Footnotes with the quoted sentences"))
        self.review = QCheckBox(self.tr("Hollow marks for what is unchecked"))
        self.folded = QCheckBox(self.tr("Lanes folded as in the window"))
        self.folded.setChecked(True)
        self.gaps = QCheckBox(self.tr("Leave out long empty stretches"))
        self._span = _side_by_side(self.first, self.last)
        self._custom = _side_by_side(self.width_px, self.height_px)
        self._can_fold = False
        self._lay_out()
        self._connect()
        self._tidy()

    def offer_selection(self, count: int) -> None:
        """Whether there are chosen events that could be all that is exported."""
        at = self.part.findData(ExportPart.SELECTION.value)
        if count and at < 0:
            self.part.addItem("", ExportPart.SELECTION.value)
            at = self.part.findData(ExportPart.SELECTION.value)
        if count:
            self.part.setItemText(at, self.tr("The selection ({count})").format(count=count))
        elif at >= 0:
            self.part.removeItem(at)

    def start_as_shown(self, *, folded_lanes: bool, leaves_out_empty: bool) -> None:
        """How the window shows it: whether any lane is folded, and empty stretches are left out."""
        self._can_fold = folded_lanes
        self.gaps.setChecked(leaves_out_empty)
        self._tidy()

    def choose_span(self, first: str, last: str) -> None:
        self.part.setCurrentIndex(self.part.findData(ExportPart.SPAN.value))
        self.first.setText(first)
        self.last.setText(last)

    def choice(self) -> ExportChoice:
        return ExportChoice(
            self.format.currentData(),
            ExportPart(self.part.currentData()),
            self._size(),
            int(self.scale.currentData()),
            self.theme.currentData() == "dark",
            self.footnotes.isChecked(),
            self.title.text().strip(),
            self.first.text().strip(),
            self.last.text().strip(),
            self.lanes.currentData(),
            self.review.isChecked(),
            self.pages.currentData() == "many",
            self.folded.isChecked(),
            self.gaps.isChecked(),
        )

    def _size(self) -> str:
        if self.page.currentData() == _CUSTOM:
            return f"{self.width_px.text() or 0}x{self.height_px.text() or 0}"
        return str(self.page.currentData())

    def _parts(self) -> Named:
        return (
            (ExportPart.ALL.value, self.tr("All events")),
            (ExportPart.VIEW.value, self.tr("What is in view")),
            (ExportPart.SPAN.value, self.tr("From \u2026 to \u2026")),
        )

    def _lay_out(self) -> None:
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(SPACE_M)
        for words, field in (
            (self.tr("Title"), self.title),
            (self.tr("Format"), self.format),
            (self.tr("Events"), self.part),
            ("", self._span),
            (self.tr("Size"), self.page),
            ("", self._custom),
            (self.tr("Resolution"), self.scale),
            (self.tr("Pages"), self.pages),
            (self.tr("Lanes"), self.lanes),
            (self.tr("Theme"), self.theme),
            ("", self.footnotes),
            ("", self.review),
            ("", self.gaps),
            ("", self.folded),
        ):
            self.form.addRow(words, field)

    def _connect(self) -> None:
        for box in (self.format, self.part, self.page, self.scale, self.pages, self.lanes, self.theme):
            box.currentIndexChanged.connect(self._changed)
        for line in (self.title, self.first, self.last, self.width_px, self.height_px):
            line.textChanged.connect(self._changed)
        for tick in (self.footnotes, self.review, self.gaps, self.folded):
            tick.toggled.connect(self._changed)

    def _changed(self) -> None:
        self._tidy()
        self.changed.emit()

    def _tidy(self) -> None:
        """Only the fields that matter for the choice."""
        self.form.setRowVisible(self.scale, self.format.currentData() == ".png")
        self.form.setRowVisible(self.pages, self.format.currentData() == ".pdf")
        self.form.setRowVisible(self._span, self.part.currentData() == ExportPart.SPAN.value)
        self.form.setRowVisible(self.folded, self._can_fold and not self.lanes.currentData())
        self.form.setRowVisible(self._custom, self.page.currentData() == _CUSTOM)
        self.gaps.setText(self._gaps_words())

    def _gaps_words(self) -> str:
        """Says where it does nothing: of several pages each has the stretch that it needs, in true time."""
        several = self.format.currentData() == ".pdf" and self.pages.currentData() == "many"
        whole = self.tr("Leave out long empty stretches")
        return self.tr("Leave out empty stretches (if one page)") if several else whole


def _combo(entries: Named) -> QComboBox:
    box = QComboBox()
    for value, words in entries:
        box.addItem(words, value)
    return box


def _pixels(value: int, name: str) -> QLineEdit:
    field = QLineEdit(str(value))
    field.setValidator(QIntValidator(1, _MOST_PX, field))
    field.setAccessibleName(name)
    return field


def _side_by_side(one: QWidget, other: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_S)
    row.addWidget(one)
    row.addWidget(other)
    return both
