"""`add PROJECT PATH …`: read articles into a project, which is made if it is absent."""

import argparse
import sys
from pathlib import Path

from core.commands.arguments import positive, publication, with_signed_days
from core.commands.inputs import inputs
from core.commands.output import emit, tell
from core.errors import Cancelled, EnvironmentFault, UsageError
from core.pipeline.export_data import json_line
from core.pipeline.import_job import ImportJob, Progress, gather
from core.pipeline.import_report import ImportReport
from core.pipeline.originals import Keep
from core.pipeline.report_document import REPORT_WRITERS, item_record
from core.pipeline.session import ProjectSession

SOME_UNREAD = 3
_BAR_WIDTH = 30


def run(arguments: list[str]) -> int:
    """Read articles in; 3 where some could not be read, all others are in the project then."""
    options = _parser().parse_args(with_signed_days(arguments, ("--published",)))
    if options.report and Path(options.report).suffix.lower() not in REPORT_WRITERS:
        raise UsageError("A report ends in .txt, .csv or .json.", "Give its file one of these endings.")
    given = inputs(options.paths)
    published = publication(options.published) if options.published else None
    session = ProjectSession.open(Path(options.project), create=True)
    shows_bar = sys.stderr.isatty() and not options.quiet
    try:
        job = ImportJob(
            session,
            given,
            _draw_bar if shows_bar else None,
            in_processes=options.jobs is not None or not gather(given).little,
            jobs=options.jobs,
            published=published,
            keep=Keep(options.originals),
        )
        report = job.run()
    except KeyboardInterrupt:
        raise Cancelled("Stopped.", "What was read before is in the project.") from None
    finally:
        session.close()
        if shows_bar:
            tell("")
    if options.report:
        _save_report(report, Path(options.report))
    _report(report, as_json=options.json, quiet=options.quiet)
    return SOME_UNREAD if report.failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dateline add", description=__doc__)
    parser.add_argument("project", metavar="PROJECT")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--published", metavar="DAY", help="the publication day of all that is given")
    parser.add_argument(
        "--originals",
        choices=[keep.value for keep in Keep],
        default=Keep.PROJECT.value,
        help="where the files are kept: in the project (the default), in a folder beside it, or not",
    )
    parser.add_argument(
        "--report",
        metavar="FILE",
        help="save what became of each article, as its ending says: .txt .csv .json",
    )
    parser.add_argument("--jobs", type=positive, metavar="N", help="processes (default: one a core)")
    parser.add_argument("--json", action="store_true", help="one line an article on standard output")
    parser.add_argument("--quiet", action="store_true", help="say nothing but failures")
    return parser


def _draw_bar(progress: Progress) -> None:
    filled = _BAR_WIDTH * progress.done // max(1, progress.total)
    bar = "▓" * filled + "░" * (_BAR_WIDTH - filled)
    sys.stderr.write(f"\r{bar} {progress.done}/{progress.total} {progress.item.name[:40]:<40}")
    sys.stderr.flush()


def _save_report(report: ImportReport, path: Path) -> None:
    """Write every item of the report. Raises EnvironmentFault where the file cannot be written."""
    words = REPORT_WRITERS[path.suffix.lower()](report.items)
    try:
        path.write_text(words, encoding="utf-8", newline="")
    except OSError as error:
        message = f"The report could not be written: {error.strerror or error}."
        raise EnvironmentFault(message, "Choose another place; all articles are in the project.") from error


def _report(report: ImportReport, *, as_json: bool, quiet: bool) -> None:
    if as_json:
        for item in report.items:
            emit(json_line(item_record(item)))
    for item in report.failed:
        tell(f"{item.file}{f' ({item.member})' if item.member else ''}: {item.words}")
    if not quiet:
        tell(f"{report.summary}.")
