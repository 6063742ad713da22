"""A form for all of an event: opened in the place of its card, saved as one step, left with Esc.

What is the user's own is marked and can be given back to what was read. It reads nothing itself: it signals
what is typed as a date and is told what was understood.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.model.event import Correction
from gui.models.choice_words import colour_choices, kind_choices, modality_choices
from gui.models.event_form import FormContent, FormValues, KnownNames
from gui.panels.bulk_bar import swatch
from gui.panels.form_rows import FormRows
from gui.panels.names_field import NamesField
from gui.panels.plain_label import plain_label
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_MOST_HEIGHT_PX = 430
_DATE_HINT = "12 July 2019 \u00b7 c. March 2019 \u00b7 before 2018"


class EventForm(QFrame):
    """Shows a `FormContent`; Ctrl+Enter, or Enter in a line, saves."""

    date_typed = Signal(str)
    saved = Signal(object)  # FormValues
    given_back = Signal(object)  # Correction: as it was read
    opened = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, date_picture: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("event-form")
        self.setProperty("role", "card")
        self._theme = theme
        self._content: FormContent | None = None
        self._heading, self._quote = plain_label("heading"), plain_label("secondary")
        self.title, self.date, self.note = _line(), _line(), _line()
        self.date.setPlaceholderText(_DATE_HINT)
        self._understood = plain_label("secondary")
        self._picture = date_picture
        self.kind, self.modality = _choice(kind_choices()), _choice(modality_choices())
        self.phrase, self.colour = QComboBox(), _choice(colour_choices())
        self.places, self.actors, self.tags = NamesField(), NamesField(), NamesField()
        self.star = QCheckBox(self.tr("Starred"))
        self._rows = FormRows()
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setProperty("role", "primary")
        self.save_button.clicked.connect(self._save)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.close_form)
        self._lay_out()
        self.set_theme(theme)
        for line in (self.title, self.date, self.note, self.places, self.actors, self.tags):
            line.returnPressed.connect(self._save)
        self.title.textEdited.connect(lambda _: self._allow())
        self.date.textEdited.connect(self._tell_date)
        self.phrase.activated.connect(self._phrase_chosen)
        self._date_valid = True
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for at, (colour, _) in enumerate(colour_choices()):
            if colour is not None:
                self.colour.setItemIcon(at, swatch(theme.hue(at - 1)))

    def open(self, content: FormContent) -> None:
        """Ask for all of an event, beginning with what stands; the title has the focus."""
        self._content = content
        self._heading.setText(content.heading)
        self._quote.setText(content.quote)
        self._quote.setVisible(bool(content.quote))
        self._fill(content.values)
        self.phrase.clear()
        self.phrase.addItem(self.tr("as it is"))
        for choice in content.phrases:
            self.phrase.addItem(choice.words)
        self._rows.show_row(self.phrase, bool(content.phrases))
        for part in (self.tags, self.colour, self.note):
            self._rows.show_row(part, not content.is_new)
        self.star.setVisible(not content.is_new)
        self._rows.offer_back(content.corrected)
        self.show_date("", valid=not content.values.date or not content.is_new)
        self.show()
        self.opened.emit()
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.title.end(False)
        self.title.home(True)  # all of it, with its beginning in view

    def close_form(self) -> None:
        if self.isVisible():
            self._content = None
            self.hide()
            self.closed.emit()

    def show_date(self, words: str, *, valid: bool) -> None:
        """What the typed date means, or what is wrong with it."""
        self._understood.setText(words)
        self._understood.setVisible(bool(words))
        self._date_valid = valid
        self._allow()

    def suggest(self, names: KnownNames) -> None:
        self.places.set_known(names.places)
        self.actors.set_known(names.actors)
        self.tags.set_known(names.tags)

    @property
    def values(self) -> FormValues:
        """Every field as it stands now."""
        phrase = self.phrase.currentIndex()
        return FormValues(
            " ".join(self.title.text().split()),
            self.date.text().strip(),
            kind_choices()[self.kind.currentIndex()][0],
            modality_choices()[self.modality.currentIndex()][0],
            self.places.names,
            self.actors.names,
            self.tags.names,
            colour_choices()[self.colour.currentIndex()][0],
            self.star.isChecked(),
            self.note.text().strip(),
            phrase - 1 if phrase > 0 else None,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        else:
            super().keyPressEvent(event)

    def _fill(self, values: FormValues) -> None:
        self.title.setText(values.title)
        self.date.setText(values.date)
        self.note.setText(values.note)
        self.places.set_names(values.places)
        self.actors.set_names(values.actors)
        self.tags.set_names(values.tags)
        self.kind.setCurrentIndex([one for one, _ in kind_choices()].index(values.kind))
        self.modality.setCurrentIndex([one for one, _ in modality_choices()].index(values.modality))
        self.colour.setCurrentIndex([one for one, _ in colour_choices()].index(values.colour))
        self.star.setChecked(values.starred)
        for line in (self.date, self.note, self.places, self.actors, self.tags):
            line.setCursorPosition(0)  # a long line shows its beginning

    def _tell_date(self, words: str) -> None:
        """A date that is typed takes the place of a phrase that was chosen."""
        self.phrase.setCurrentIndex(0)
        self._date_valid = not words.strip()
        self._allow()
        self.date_typed.emit(words)

    def _phrase_chosen(self, at: int) -> None:
        """The date is the phrase's: what stood in its field does not count any more."""
        if self._content is not None and at > 0:
            self.date.setText(self._content.values.date)
            self.show_date(self.phrase.itemText(at), valid=True)

    def _allow(self) -> None:
        self.save_button.setEnabled(self._date_valid and bool(self.title.text().strip()))

    def _save(self) -> None:
        if self.save_button.isEnabled() and self._content is not None:
            self.saved.emit(replace(self.values))

    def _add_rows(self) -> None:
        rows = self._rows
        rows.add(self.tr("What"), self.title, Correction.TITLE)
        rows.add(self.tr("When"), self.date, Correction.DATE)
        for part in (self._understood, self._picture):
            rows.add_below(part)
        rows.add(self.tr("Hangs on"), self.phrase)
        rows.add(self.tr("Kind"), self.kind, Correction.KIND)
        rows.add(self.tr("Whether"), self.modality, Correction.MODALITY)
        rows.add(self.tr("Where"), self.places, Correction.PLACES)
        rows.add(self.tr("Who"), self.actors, Correction.ACTORS)
        rows.add(self.tr("Tags"), self.tags)
        rows.add(self.tr("Colour"), self.colour)
        rows.add(self.tr("Note"), self.note)
        rows.add_below(self.star)
        rows.close_up()
        rows.given_back.connect(self.given_back)

    def _lay_out(self) -> None:
        self._add_rows()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._rows)
        for ground in (self._rows, scroll.viewport()):
            ground.setAutoFillBackground(False)
        self.setMaximumHeight(_MOST_HEIGHT_PX)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for button in (self.save_button, self._cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_M, SPACE_M, SPACE_M)
        layout.setSpacing(SPACE_S)
        for part in (self._heading, self._quote, scroll):
            layout.addWidget(part, 1 if part is scroll else 0)
        layout.addLayout(buttons)


def _line() -> QLineEdit:
    line = QLineEdit()
    line.setAcceptDrops(False)
    return line


def _choice(choices: Sequence[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    for _, words in choices:
        box.addItem(words)
    return box
