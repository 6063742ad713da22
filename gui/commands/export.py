"""`export PROJECT OUT`: a picture (PNG, SVG, PDF) or a document (CSV, JSON) of the timeline.

Works without a display. The picture is made by `gui.export`, the document by `core.pipeline`.
"""

import argparse
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.commands.arguments import in_order, with_signed_days
from core.commands.output import tell
from core.errors import EnvironmentFault, UsageError
from core.pipeline.export_data import csv_document, json_document
from core.pipeline.lanes import LaneKey
from core.pipeline.session import EventFilter, ProjectSession
from gui.export.page_sizes import DEFAULT_SIZE

DOCUMENTS = {".csv": csv_document, ".json": json_document}
PICTURES = (".png", ".svg", ".pdf")
_BAR_WIDTH = 32

Span = tuple[Instant | None, Instant | None]


def run(arguments: list[str]) -> int:
    """Write the file that is asked for; the format is its ending's."""
    options = _parser().parse_args(with_signed_days(arguments, ("--from", "--to")))
    out = Path(options.out)
    ending = out.suffix.lower()
    if ending not in DOCUMENTS and ending not in PICTURES:
        known = ", ".join((*PICTURES, *DOCUMENTS))
        raise UsageError(f"“{out.name}” has no ending that says what to write.", f"Use one of {known}.")
    span = _span(options)
    generated_at = _time(options.generated_at)
    session = ProjectSession.open(Path(options.project), read_only=True)
    try:
        if ending in DOCUMENTS:
            _write_document(session, out, options)
        else:
            _write_picture(session, out, options, span, generated_at)
    finally:
        session.close()
    tell(f"Wrote {out}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dateline export", description=__doc__)
    parser.add_argument("project", metavar="PROJECT")
    parser.add_argument("out", metavar="OUT", help="a file that ends in .png, .svg, .pdf, .csv or .json")
    parser.add_argument("--from", dest="from_day", metavar="DAY", help="begin at this day")
    parser.add_argument("--to", dest="to_day", metavar="DAY", help="end with this day")
    parser.add_argument("--size", default=DEFAULT_SIZE, metavar="SIZE", help="slide, a4, poster, …, or WxH")
    parser.add_argument("--scale", type=int, choices=range(1, 5), default=1, help="pixels a point, for PNG")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--lanes", choices=[key.value for key in LaneKey], default=LaneKey.NONE.value)
    parser.add_argument("--footnotes", action="store_true", help="with the quoted sentences")
    parser.add_argument("--review-state", action="store_true", help="hollow marks for what nobody has judged")
    parser.add_argument("--leave-out-empty", action="store_true", help="long empty stretches as narrow gaps")
    parser.add_argument(
        "--pages",
        choices=("many", "one"),
        default="many",
        help="of a PDF: as many as the labels need, or one",
    )
    parser.add_argument("--title", metavar="WORDS", help="what stands over the picture")
    parser.add_argument("--generated-at", metavar="TIME", help="a fixed ISO time, for byte-equal output")
    return parser


def _span(options: argparse.Namespace) -> Span:
    """Midnight of the first day, and the end of the last; None where none was given."""
    start, last = in_order(options.from_day, options.to_day)
    return start, None if last is None else Instant(last + SECONDS_PER_DAY)


def _time(text: str | None) -> datetime:
    if text is None:
        return datetime.now(UTC)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"“{text}” is not a time.", "Write it like 2019-07-13T14:30:00Z.") from None


def _write_document(session: ProjectSession, out: Path, options: argparse.Namespace) -> None:
    wanted = EventFilter(*in_order(options.from_day, options.to_day))
    text = DOCUMENTS[out.suffix.lower()](session.events(wanted))
    # Beside its place first: where the disk is full, what stood there before stays.
    beside = out.with_name(f".{out.name[:80]}.{token_hex(4)}.part")
    try:
        beside.write_bytes(text.encode("utf-8"))
        beside.replace(out)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink()
        raise EnvironmentFault(
            f"The document could not be written: {fault.strerror or fault}.",
            f"Choose another place than {out}.",
        ) from fault


def _write_picture(
    session: ProjectSession, out: Path, options: argparse.Namespace, span: Span, generated_at: datetime
) -> None:
    _without_display()
    from gui.commands.export_picture import PictureOptions, write_picture  # noqa: PLC0415 - needs Qt

    chosen = PictureOptions(
        Path(options.project),
        span,
        options.size,
        options.scale,
        options.theme == "dark",
        LaneKey(options.lanes),
        options.footnotes,
        options.title,
        generated_at,
        options.pages == "many",
        options.review_state,
        options.leave_out_empty,
    )
    shows_bar = sys.stderr.isatty()
    write_picture(session, chosen, out, _draw_bar if shows_bar else lambda _: None)
    if shows_bar:
        sys.stderr.write("\r" + " " * (_BAR_WIDTH + 8) + "\r")


def _draw_bar(done: float) -> None:
    """How far a long document has come, for people at a terminal."""
    filled = round(_BAR_WIDTH * done)
    sys.stderr.write(f"\r{'▓' * filled}{'░' * (_BAR_WIDTH - filled)} {done:4.0%}")
    sys.stderr.flush()


def _without_display() -> None:
    """Qt would end the process where it finds no display; a picture needs none."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not named:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
