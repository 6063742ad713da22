"""A project file: made whole or not at all, refused without harm, copied, written while it is read."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import AppError, EnvironmentFault, ProjectRefused, UsageError
from core.settings import APPLICATION_ID
from core.storage import state_store
from core.storage.connection import Database
from core.storage.migrations import CURRENT_VERSION
from core.storage.project import Project, make_file
from core.storage.verify import is_project

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "a story.dateline"
    make_file(path)
    return path


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode = delete")
        for statement in statements:
            connection.execute(statement)


def test_a_new_project_says_in_its_header_what_it_is(project_path: Path) -> None:
    header = project_path.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == CURRENT_VERSION


def test_making_a_project_leaves_nothing_else_in_the_folder(project_path: Path) -> None:
    assert [path.name for path in project_path.parent.iterdir()] == [project_path.name]


def test_a_project_is_never_made_over_a_file_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "letter.dateline"
    path.write_text("not to be lost", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="already a file"):
        make_file(path)
    assert path.read_text(encoding="utf-8") == "not to be lost"


def test_what_was_written_is_there_after_reopening_and_no_log_is_left(project_path: Path) -> None:
    project = Project.open(project_path)
    project.write(lambda database: state_store.put(database, "view", {"zoom": 3})).result()
    project.close()
    assert sorted(path.name for path in project_path.parent.iterdir()) == [project_path.name]
    reopened = Project.open(project_path)
    with reopened.reading() as database:
        assert state_store.get(database, "view") == {"zoom": 3}
    reopened.close()


def _not_a_database(path: Path) -> None:
    path.write_bytes(b"Dear diary, this is no database.\n" * 200)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other_application(path: Path) -> None:
    _run_sql(path, "pragma application_id = 7")


def _newer_major(path: Path) -> None:
    _run_sql(path, f"pragma user_version = {2 << 16 | 1}")


def _without_version(path: Path) -> None:
    _run_sql(path, "pragma user_version = 0")


def _with_trigger(path: Path) -> None:
    _run_sql(path, "create trigger bomb after insert on state begin delete from decision; end")


def _with_view(path: Path) -> None:
    _run_sql(path, "create view everything as select * from state")


def _with_unknown_table(path: Path) -> None:
    _run_sql(path, "create table extra (id integer)")


def _with_changed_table(path: Path) -> None:
    _run_sql(
        path,
        "drop table state",
        "create table state (key text primary key, value text not null check (length(value) >= 0)) strict",
    )


def _with_missing_table(path: Path) -> None:
    _run_sql(path, "drop table state")


def _with_torn_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:8192] = os.urandom(4096)
    path.write_bytes(bytes(data))


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 5 + 100])


REFUSED = {
    "no database at all": (_not_a_database, "not a database"),
    "an empty file": (_empty, "not a Dateline project"),
    "another program's database": (_other_application, "not a Dateline project"),
    "a newer version": (_newer_major, "newer version"),
    "no version": (_without_version, "damaged"),
    "a trigger": (_with_trigger, "could do harm"),
    "a view": (_with_view, "could do harm"),
    "an unknown table": (_with_unknown_table, "could do harm"),
    "a table with a check of its own": (_with_changed_table, "not as Dateline made it"),
    "a table missing": (_with_missing_table, "missing"),
    "a torn page": (_with_torn_page, "damaged"),
    "cut short": (_cut_short, "damaged"),
}


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_not_sound_and_ours_is_refused_byte_for_byte(
    project_path: Path, name: str, read_only: bool
) -> None:
    spoil, words = REFUSED[name]
    spoil(project_path)
    before = _digest(project_path)
    with pytest.raises(ProjectRefused, match=words):
        Project.open(project_path, read_only=read_only)
    assert _digest(project_path) == before
    assert [path.name for path in project_path.parent.iterdir()] == [project_path.name]


def test_a_newer_minor_version_with_one_more_table_still_opens(project_path: Path) -> None:
    _run_sql(
        project_path,
        f"pragma user_version = {CURRENT_VERSION + 1}",
        "create table remark (id integer primary key, words text) strict",
    )
    project = Project.open(project_path, read_only=True)
    project.close()
    assert project.path == project_path


def test_a_folder_is_no_project_and_a_missing_file_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(ProjectRefused, match="folder"):
        Project.open(tmp_path)
    with pytest.raises(UsageError, match="no project"):
        Project.open(tmp_path / "missing.dateline")


def test_a_project_is_known_by_its_content_not_by_its_name(project_path: Path, tmp_path: Path) -> None:
    renamed = project_path.rename(tmp_path / "story.sqlite")
    other = tmp_path / "other.dateline"
    other.write_text("words", encoding="utf-8")
    assert is_project(renamed)
    assert not is_project(other)


def test_what_a_crash_left_in_the_log_is_there_at_the_next_opening(project_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from core.storage.project import Project; from core.storage import state_store\n"
        "project = Project.open(Path(sys.argv[1]))\n"
        "project.write(lambda database: state_store.put(database, 'view', 7)).result()\n"
        "os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(project_path)], cwd=ROOT, check=False, timeout=60)
    assert project_path.with_name(project_path.name + "-wal").stat().st_size > 0
    project = Project.open(project_path)
    with project.reading() as database:
        assert state_store.get(database, "view") == 7
    project.close()


def test_a_job_that_fails_takes_back_all_it_wrote(project_path: Path) -> None:
    def job(database: Database) -> None:
        state_store.put(database, "half", 1)
        raise ValueError("stopped half way")

    project = Project.open(project_path)
    with pytest.raises(ValueError, match="half way"):
        project.write(job).result()
    with project.reading() as database:
        assert state_store.get(database, "half") is None
    project.write(lambda database: state_store.put(database, "whole", 1)).result()
    project.close()


def test_a_reader_sees_one_state_while_the_writer_goes_on(project_path: Path) -> None:
    project = Project.open(project_path)
    project.write(lambda database: state_store.put(database, "n", 1)).result()
    with project.reading() as database:
        assert state_store.get(database, "n") == 1
        project.write(lambda other: state_store.put(other, "n", 2)).result()
        assert state_store.get(database, "n") == 1
    with project.reading() as database:
        assert state_store.get(database, "n") == 2
    project.close()


def test_a_project_that_is_only_read_refuses_to_be_written(project_path: Path) -> None:
    project = Project.open(project_path, read_only=True)
    with pytest.raises(EnvironmentFault, match="read only"):
        project.write(lambda database: state_store.put(database, "n", 1))
    project.close()


def test_a_copy_is_whole_while_the_project_is_open_and_written(project_path: Path, tmp_path: Path) -> None:
    project = Project.open(project_path)
    project.write(lambda database: state_store.put(database, "n", "in the log")).result()
    copy = tmp_path / "copy.dateline"
    copy.write_text("an older copy", encoding="utf-8")
    project.save_copy(copy)
    project.close()
    opened = Project.open(copy)
    with opened.reading() as database:
        assert state_store.get(database, "n") == "in the log"
    opened.close()


def test_a_copy_over_the_project_itself_or_over_one_in_use_is_refused(
    project_path: Path, tmp_path: Path
) -> None:
    project, other = Project.open(project_path), tmp_path / "other.dateline"
    in_use = Project.create(other)
    for target in (project_path, other, tmp_path):
        with pytest.raises(EnvironmentFault):
            project.save_copy(target)
    in_use.close()
    project.close()


_FILL = """
import resource, sys
from pathlib import Path
from core.errors import EnvironmentFault
from core.storage import state_store
from core.storage.project import Project
project = Project.open(Path(sys.argv[1]))
project.write(lambda database: state_store.put(database, "kept", 1)).result()
size = Path(sys.argv[1]).stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
try:
    project.write(lambda database: state_store.put(database, "big", "x" * 4_000_000)).result()
except EnvironmentFault as fault:
    print(fault)
project.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_is_told_in_words_and_leaves_what_was_committed(project_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FILL, str(project_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "Free some space" in done.stdout or "free space" in done.stdout
    project = Project.open(project_path)
    with project.reading() as database:
        assert state_store.get(database, "kept") == 1
        assert state_store.get(database, "big") is None
    project.close()


_READ_ONLY_FOLDER = """
import os, sys
from pathlib import Path
from core.errors import EnvironmentFault
from core.storage.project import Project
path = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setegid(65534); os.seteuid(65534)
project = Project.open(path, read_only=True)
with project.reading() as database:
    print("read", database.execute("select count(*) from article").fetchone()[0])
project.close()
for attempt in (lambda: Project.open(path), lambda: Project.create(path.with_name("new.dateline"))):
    try:
        attempt()
    except EnvironmentFault as fault:
        print(fault.message)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
def test_a_project_in_a_read_only_folder_can_be_read_and_says_that_it_cannot_be_written(
    project_path: Path,
) -> None:
    # The fixture's folder lies in one that only its owner may enter.
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "story.dateline"
        shutil.copyfile(project_path, path)
        path.parent.chmod(0o555)
        command = [sys.executable, "-c", _READ_ONLY_FOLDER, str(path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
        path.parent.chmod(0o755)
        assert _digest(path) == _digest(project_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "read 0"
    assert len(done.stdout.splitlines()) == 3


def test_a_locked_project_is_told_in_words(project_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.storage.connection.BUSY_TIMEOUT_S", 0.1)
    project = Project.open(project_path)
    with closing(sqlite3.connect(project_path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(AppError, match="Another program"):
            project.write(lambda database: state_store.put(database, "n", 1)).result()
    project.write(lambda database: state_store.put(database, "n", 1)).result()
    project.close()
