"""Asks for files with the system's own dialogs; answers with paths, or nothing where it was cancelled."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.settings import PROJECT_SUFFIX
from gui.models.words import tr


def choose_articles(parent: QWidget, endings: Sequence[str]) -> tuple[Path, ...]:
    """Files to read; those with none of these endings are a filter away."""
    filters = ";;".join((_article_filter(endings), tr("All files (*)")))
    names, _ = QFileDialog.getOpenFileNames(parent, tr("Add articles"), "", filters)
    return tuple(Path(name) for name in names)


def _article_filter(endings: Sequence[str]) -> str:
    """In either case: some systems tell `.HTM` from `.htm`."""
    patterns = " ".join(f"*{ending} *{ending.upper()}" for ending in endings)
    return tr("Articles, documents, mail, feeds, archives ({endings})").format(endings=patterns)


def choose_folder(parent: QWidget) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, tr("Add a folder of articles"))
    return Path(name) if name else None


def choose_backups_folder(parent: QWidget, now: Path | None) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, tr("Keep backups in"), str(now or Path.home()))
    return Path(name) if name else None


def choose_project(parent: QWidget, beside: Path | None) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open a timeline"), _folder(beside), _project_filter())
    return Path(name) if name else None


def choose_new_project(parent: QWidget, beside: Path | None, title: str) -> Path | None:
    """Where a project is to be written; always with the project ending."""
    name, _ = QFileDialog.getSaveFileName(parent, title, _folder(beside), _project_filter())
    if not name:
        return None
    path = Path(name)
    return path if path.suffix == PROJECT_SUFFIX else path.with_name(path.name + PROJECT_SUFFIX)


def choose_export_file(parent: QWidget, beside: Path | None, ending: str) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("Export"), str(Path(_folder(beside)) / f"timeline{ending}"), f"*{ending}"
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def choose_comparison_file(parent: QWidget, beside: Path | None) -> Path | None:
    """Where a comparison is to be written; the ending says how."""
    filters = {tr("Table for a spreadsheet (*.csv)"): ".csv", tr("Markdown (*.md)"): ".md"}
    place = Path(_folder(beside)) / tr("comparison.csv")
    name, chosen = QFileDialog.getSaveFileName(
        parent, tr("Export comparison"), str(place), ";;".join(filters)
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() in filters.values() else path.with_name(path.name + filters[chosen])


def choose_report_file(parent: QWidget) -> Path | None:
    """Where the report of an import is to be written; the ending says how, and is the chosen filter's where
    none was typed."""
    filters = {
        tr("Text (*.txt)"): ".txt",
        tr("Table for a spreadsheet (*.csv)"): ".csv",
        tr("JSON (*.json)"): ".json",
    }
    name, chosen = QFileDialog.getSaveFileName(
        parent, tr("Save report"), str(Path.home() / tr("import report.txt")), ";;".join(filters)
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() in filters.values() else path.with_name(path.name + filters[chosen])


def _project_filter() -> str:
    return tr("Timelines ({endings})").format(endings=f"*{PROJECT_SUFFIX}") + ";;" + tr("All files (*)")


def _folder(beside: Path | None) -> str:
    return str(beside.parent) if beside else str(Path.home())
