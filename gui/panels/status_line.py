"""The line at the bottom: counts that add up, the import with its cancel, and what is saved where."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from gui.models.status import StatusWords
from gui.models.words import number
from gui.panels.elided_label import ElidedLabel
from gui.style.plain_words import plain_tip
from gui.style.tokens import SPACE_L, SPACE_S, SPACE_XL, SPACE_XS
from gui.workers.import_runner import ImportProgress

_BAR_WIDTH_PX = 120


class StatusLine(QFrame):
    """Shows words; signals that the import should stop."""

    cancel_asked = Signal()
    dates_asked = Signal()
    figures_asked = Signal()
    review_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._file = _label()
        self._articles = QPushButton()
        self._articles.setObjectName("figures")
        self._articles.setProperty("role", "status")
        self._articles.setToolTip(self.tr("The project in figures (Ctrl+Shift+D)"))
        self._articles.clicked.connect(self.figures_asked)
        self._phrases, self._note = ElidedLabel("status"), ElidedLabel("status")
        self._phrases.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._phrases.setMinimumWidth(_BAR_WIDTH_PX)
        self._import = QWidget()
        self._import_words = _label()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(_BAR_WIDTH_PX)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("cancel"))
        self._cancel.setObjectName("cancel-import")
        self._cancel.setProperty("role", "link")
        self._cancel.clicked.connect(self.cancel_asked)
        self.review = QPushButton()
        self.review.setObjectName("to-review")
        self.review.setProperty("role", "link")
        self.review.clicked.connect(self.review_asked)
        self.dates = QPushButton()
        self.dates.setObjectName("check-dates")
        self.dates.setProperty("role", "link")
        self.dates.setToolTip(self.tr("Check the publication dates that are not sure (Ctrl+D)"))
        self.dates.clicked.connect(self.dates_asked)
        self.dates.hide()
        self._lay_out()
        self._import.hide()

    def show_status(self, words: StatusWords) -> None:
        for label, text in (
            (self._articles, words.articles),
            (self._phrases, words.phrases),
            (self.review, words.review),
            (self._file, words.file),
        ):
            label.setText(text)
        self.dates.setText(words.dates)
        self.dates.setVisible(bool(words.dates))
        how = self.tr("Review them one by one (R)")
        self.review.setToolTip(plain_tip("\n".join(filter(None, (words.review_sum, how)))))
        self.review.setAccessibleDescription(words.review_sum)

    def show_progress(self, progress: ImportProgress | None) -> None:
        """None when nothing is being read."""
        self._import.setVisible(progress is not None)
        if progress is None:
            return
        of_total = (
            f"{number(progress.done)}/{number(progress.total)}" if progress.total else number(progress.done)
        )
        self._import_words.setText(self.tr("reading {count}").format(count=of_total))
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._import.setToolTip("")

    def show_note(self, words: str) -> None:
        """A quiet word about what just happened."""
        self._note.show_words(words)

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says, from left to right."""
        labels = (self._articles, self._phrases, self.review, self._note, self._file)
        return tuple(label.text() for label in labels)

    def minimumSizeHint(self) -> QSize:
        """Words of many counts make no window wider: what there is no room for is cut."""
        return QSize(0, super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        inner = QHBoxLayout(self._import)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_S)
        for part in (self._import_words, self._bar, self._cancel):
            inner.addWidget(part)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, SPACE_XS)
        layout.setSpacing(SPACE_XL)
        for widget in (self._articles, self._phrases, self.review, self.dates, self._import):
            layout.addWidget(widget)
        layout.addWidget(self._note, 1)
        layout.addWidget(self._file)


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "status")
    return label
