"""Backups in words, a row each: of what day, why it was made, what it holds."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale

from core.storage.backup_places import Backup, BackupKind
from core.storage.backups import BackupContent
from gui.models.backup_row import BackupRow
from gui.models.words import number, tr


def backup_headings() -> tuple[str, ...]:
    return (tr("Day"), tr("Made"), tr("Articles"), tr("Events"), tr("Decisions"), tr("Size"))


def backup_rows(contents: Sequence[BackupContent]) -> tuple[BackupRow, ...]:
    """In the order given."""
    return tuple(BackupRow(one.backup, _cells(one), one.fault) for one in contents)


def _cells(content: BackupContent) -> tuple[str, ...]:
    day, why = _day_words(content.backup.day), _kind_words(content.backup)
    size = QLocale().formattedDataSize(content.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    if content.fault:
        return day, why, tr("cannot be read"), "", "", size
    counts = (content.articles, content.events, content.decisions)
    return (day, why, *map(number, counts), size)


def _day_words(day: date) -> str:
    return f"{day.day} {QLocale(QLocale.Language.English).monthName(day.month)} {day.year}"


def _kind_words(backup: Backup) -> str:
    words = {
        BackupKind.DAILY: tr("daily"),
        BackupKind.BEFORE_FORMAT: tr("before a newer format"),
        BackupKind.BEFORE_RESTORE: tr("before restoring another"),
    }
    return words[backup.kind]
