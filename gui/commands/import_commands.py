"""The import report in the window: opened and left, its rows acted on, saved to a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from core.errors import EnvironmentFault
from core.model.ids import ArticleId
from core.pipeline.import_report import ImportItem
from gui.commands.page_commands import PageCommands
from gui.dialogs import file_choices
from gui.dialogs.columns_dialog import ColumnsDialog
from gui.models.column_preview import ColumnPreview
from gui.models.import_row import ImportRow, ImportState
from gui.models.words import counted, tr
from gui.panels.import_page import ImportPage
from gui.panels.import_report import ImportReport
from gui.presenters.columns import ColumnsPresenter
from gui.presenters.imports import ImportPresenter
from gui.presenters.reading import ReadingPresenter
from gui.workers.task_runner import TaskRunner


class ImportCommands(PageCommands):
    """Wires the report's page to what it asks for; files are touched on a thread, never here."""

    told = Signal(str)  # a quiet word
    failed = Signal(object)  # AppError
    links_asked = Signal(object)  # tuple[str, ...]

    def __init__(
        self,
        page: ImportPage,
        notice: ImportReport,
        imports: ImportPresenter,
        columns: ColumnsPresenter,
        reading: ReadingPresenter,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._notice = notice
        self._imports = imports
        self._columns = columns
        self._reading = reading
        self.columns_dialog: ColumnsDialog | None = None
        self._files = TaskRunner("report", self)
        self._files.failed.connect(self.failed)
        imports.log_shown.connect(self._show_log)
        imports.summary_shown.connect(notice.show_summary)
        notice.all_asked.connect(self.show)
        columns.opened.connect(self._open_columns)
        columns.failed.connect(self.failed)
        self._wire_page()

    @property
    def busy(self) -> bool:
        return self._files.busy

    def close(self) -> None:
        self._files.close()

    def show(self) -> None:
        self.page_asked.emit(self._page)
        self._page.list.setFocus()

    def save(self, path: Path) -> None:
        """Write every item that the report tells of; the ending says how."""
        items = self._imports.items
        self._files.ask(
            lambda: _write(path, items),
            lambda _: self.told.emit(tr("Report saved: {name}").format(name=path.name)),
        )

    def _wire_page(self) -> None:
        page, imports = self._page, self._imports
        page.again_asked.connect(self._read_again)
        page.as_text_asked.connect(imports.read_as_text)
        page.columns_asked.connect(self._columns.open)
        page.clear_asked.connect(imports.clear)
        page.save_asked.connect(self._ask_save)
        page.folder_asked.connect(self._show_folder)
        page.paths_copied.connect(self._copy_paths)
        page.article_chosen.connect(self._read)

    def _read_again(self, rows: Sequence[ImportRow]) -> None:
        """Links are asked about again, files are read again."""
        self.links_asked.emit(tuple(row.file for row in rows if row.state is ImportState.LINK))
        self._imports.read_again(row for row in rows if row.state is not ImportState.LINK)

    def _open_columns(self, preview: ColumnPreview) -> None:
        if self.columns_dialog is None:
            dialog = self.columns_dialog = ColumnsDialog(self._page)
            dialog.chosen.connect(self._columns.choose)
            dialog.applied.connect(lambda choice, kept: self._columns.apply(choice, remember=kept))
            self._columns.preview_shown.connect(dialog.show_preview)
            self._columns.done.connect(dialog.accept)
        self.columns_dialog.open_for(preview)

    def _show_log(self, rows: Sequence[ImportRow], headline: str) -> None:
        self._page.set_rows(rows, headline)
        if not rows:
            self._notice.hide()

    def _read(self, article_id: ArticleId) -> None:
        self._reading.choose_article(article_id)

    def _ask_save(self) -> None:
        path = file_choices.choose_report_file(self._page)
        if path is not None:
            self.save(path)

    def _copy_paths(self, rows: Sequence[ImportRow]) -> None:
        files = tuple(dict.fromkeys(row.file for row in rows if row.file))
        QGuiApplication.clipboard().setText("\n".join(files))
        self.told.emit(counted(len(files), tr("path copied"), tr("paths copied")))

    def _show_folder(self, row: ImportRow | None) -> None:
        if row is not None:
            self._files.ask(lambda: _folder_of(row.file), self._open_folder)

    def _open_folder(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.told.emit(tr("No program shows folders here: {folder}").format(folder=folder))


def _folder_of(file: str) -> Path:
    """The folder a file is in; raises EnvironmentFault where it is gone."""
    folder = Path(file).absolute().parent
    if not folder.is_dir():
        raise EnvironmentFault(tr("The folder of this file is gone."), str(folder))
    return folder


def _write(path: Path, items: Sequence[ImportItem]) -> None:
    from core.pipeline.report_document import REPORT_WRITERS  # noqa: PLC0415 - on the thread that writes

    document = REPORT_WRITERS.get(path.suffix.lower(), REPORT_WRITERS[".txt"])(items)
    try:
        path.write_text(document, encoding="utf-8", newline="")
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentFault(
            tr("The report could not be written: {reason}.").format(reason=reason)
        ) from error
