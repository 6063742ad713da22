"""Names and places that the whole program agrees on."""

from pathlib import Path

from platformdirs import user_cache_path, user_data_path

APPLICATION_NAME = "Dateline"
VERSION = "0.1.0"
PROJECT_SUFFIX = ".dateline"
PROJECT_MIME_TYPE = "application/vnd.dateline.project+sqlite3"
# SQLite's application_id of a project ("DTLN"), at byte 68 of the file, big-endian.
APPLICATION_ID = 0x44544C4E

# Raised whenever the same text may give other expressions, mentions or dates than before.
ENGINE_VERSION = 3
# Raised whenever the same mentions and decisions may come to other events than before.
DERIVATION_VERSION = 3


def default_project_path() -> Path:
    """The project that opens when none is named, in the user's data folder."""
    return user_data_path("dateline", appauthor=False) / f"timeline{PROJECT_SUFFIX}"


def cache_path() -> Path:
    """Where what can be made again at any time is kept, in the user's cache folder."""
    return user_cache_path("dateline", appauthor=False)
