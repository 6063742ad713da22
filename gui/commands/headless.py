"""The main job without a screen: read the sample articles, write the project and its pictures, print the
chronology. What the window would do is then done in one go."""

import sys
from pathlib import Path

from core.commands.events import table
from core.commands.output import emit, emit_whole, tell
from core.errors import EnvironmentFault
from core.pipeline.import_job import ImportJob
from core.pipeline.session import EventFilter, ProjectSession
from core.resource_files import ROOT, seeds_path
from core.storage.faults import files_in_words
from gui.commands import export

SOME_UNREAD = 3
_PICTURES = ("timeline.png", "timeline.svg", "timeline.pdf")
_COMPANIONS = ("", "-wal", "-shm", "-journal")


def run(arguments: list[str], out: Path = ROOT / "out") -> int:
    """Do the main job; with arguments there is nothing to do without a window."""
    if arguments:
        raise EnvironmentFault(
            "There is no display to open a window on.",
            "Use the commands add, events and export, or start Dateline where there is a display.",
        )
    tell(f"There is no display: reading {seeds_path()} without a window.")
    project = out / "seeds.dateline"
    with files_in_words(out):
        out.mkdir(parents=True, exist_ok=True)
        for ending in _COMPANIONS:
            project.with_name(project.name + ending).unlink(missing_ok=True)
    status = _read(project)
    for name in _PICTURES:
        export.run([str(project), str(out / name), "--footnotes"])
    for path in (project, *(out / name for name in _PICTURES)):
        emit(str(path))
    sys.stdout.flush()
    return status


def _read(project: Path) -> int:
    session = ProjectSession.open(project, create=True)
    try:
        report = ImportJob(session, [seeds_path()], in_processes=False).run()
        emit_whole(table(session.events(EventFilter())))
        emit("")
    finally:
        session.close()
    for item in report.failed:
        tell(f"{item.file}: {item.words}")
    tell(f"{report.summary}.")
    return SOME_UNREAD if report.failed else 0
