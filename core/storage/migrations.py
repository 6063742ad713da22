"""The numbered list of migrations, and the version numbers in a project's header.

`user_version` is `major << 16 | minor`; minor is the number of migrations that a file has had. A newer
minor can be read (it only added tables and columns), a newer major cannot.
"""

from collections.abc import Callable

from core.settings import APPLICATION_ID
from core.storage import (
    m001_first_schema,
    m002_what_came_in,
    m003_what_events_are_worth,
    m004_names_and_words,
    m005_columns,
    m006_the_users_word,
)
from core.storage.connection import Database

MAJOR = 1
MIGRATIONS: tuple[Callable[[Database], None], ...] = (
    m001_first_schema.apply,
    m002_what_came_in.apply,
    m003_what_events_are_worth.apply,
    m004_names_and_words.apply,
    m005_columns.apply,
    m006_the_users_word.apply,
)
CURRENT_VERSION = MAJOR << 16 | len(MIGRATIONS)


def format_version(database: Database) -> tuple[int, int]:
    """Major and minor of an open file; (0, 0) for an empty one."""
    number = int(database.execute("pragma user_version").fetchone()[0])
    return number >> 16, number & 0xFFFF


def migrate(database: Database) -> None:
    """Bring an open file to the current version, each migration in one transaction with its number."""
    _, minor = format_version(database)
    for number, migration in enumerate(MIGRATIONS[minor:], start=minor + 1):
        database.execute("begin immediate")
        with database.tools.atomic():
            migration(database)
        database.execute(f"pragma user_version = {MAJOR << 16 | number}")
        database.execute(f"pragma application_id = {APPLICATION_ID}")
        database.execute("commit")
