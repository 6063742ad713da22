"""`export` writes pictures and documents of a real project, with or without a display."""

import csv
import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from core.curation import making
from core.errors import EnvironmentFault, UsageError
from core.model.passage import passage_at
from core.pipeline.session import ProjectSession
from core.temporal.entry import parse_entry
from gui.commands.export import run
from tests.support.stories import analyses, filled

ROOT = Path(__file__).resolve().parents[2]
FIXED = ("--generated-at", "2026-03-10T08:00:00Z")
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "orne.dateline"
    filled(path, analyses().values()).close()
    return path


def svg_words(path):
    root = Xml.parse(path).getroot()
    return ["".join(element.itertext()) for element in root.iter("{http://www.w3.org/2000/svg}text")]


def exported(project, folder):
    """Every format, written by a process of its own: glyphs that a window has drawn before may be kept there
    with other roundings."""
    folder.mkdir()
    paths = [folder / f"story.{ending}" for ending in ("png", "svg", "pdf", "csv", "json")]
    for path in paths:
        command = [sys.executable, str(ROOT / "main.py"), "export", str(project), str(path), "--footnotes"]
        subprocess.run([*command, *FIXED], check=True, capture_output=True, timeout=60)
    return {path.suffix: (path.stat().st_size, sha256(path.read_bytes()).hexdigest()) for path in paths}


def test_every_format_is_written_and_written_the_same_again(project, tmp_path):
    first = exported(project, tmp_path / "one")
    assert all(size > 0 for size, _ in first.values())
    assert exported(project, tmp_path / "other") == first


def test_the_picture_holds_the_events_and_their_sentences(project, tmp_path):
    out = tmp_path / "timeline.svg"
    run([str(project), str(out), "--footnotes", "--lanes", "article", *FIXED])
    words = " ".join(svg_words(out))
    session = ProjectSession.open(project, read_only=True)
    try:
        events = session.events()
    finally:
        session.close()
    assert events
    assert f"{len(events)} of {len(events)} events shown" in words
    for event in events:
        assert " ".join(event.sources[0].quote.split()[:4]) in words


def test_what_was_added_by_hand_says_so_on_every_export(project, tmp_path):
    session = ProjectSession.open(project)
    view = session.article_view(session.articles()[0].id)
    passage = passage_at(view.article.id, view.article.text, view.sentences[0].span)
    session.decide(
        making.new_event("The keys go missing", "2 March 2026", parse_entry("2 March 2026"), passage=passage)
    )
    session.close()
    svg, pdf, table, data = (tmp_path / f"own.{ending}" for ending in ("svg", "pdf", "csv", "json"))
    for out in (svg, pdf, table, data):
        run([str(project), str(out), "--footnotes", *FIXED])
    assert "5 of 5 events shown \u00b7 1 added by hand" in svg_words(svg)  # its mark has no label
    assert any("The keys go missing \u00b7 added by hand" in word for word in svg_words(svg))  # the footnote
    assert "1 added by hand" in " ".join(PdfReader(pdf).pages[0].extract_text().split())
    (row,) = (
        row
        for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines())
        if row["origin"] == "manual"
    )
    assert row["title"] == "The keys go missing"
    origins = [record["origin"] for record in json.loads(data.read_text(encoding="utf-8"))]
    assert origins.count("manual") == 1


def test_a_span_leaves_out_what_lies_outside_it(project, tmp_path):
    out = tmp_path / "march.svg"
    run([str(project), str(out), "--from", "2026-03-01", "--to", "2026-03-31", *FIXED])
    words = svg_words(out)
    assert not [word for word in words if word == "October 2025"]
    assert any("March 2026" in word for word in words)


def test_the_state_of_review_is_drawn_only_where_it_is_asked_for(project, tmp_path):
    plain, asked = tmp_path / "plain.svg", tmp_path / "asked.svg"
    run([str(project), str(plain), *FIXED])
    run([str(project), str(asked), "--review-state", *FIXED])
    assert "proposed" in svg_words(asked)
    assert "proposed" not in svg_words(plain)


@pytest.mark.parametrize(("asked", "many"), [((), True), (("--pages", "one"), False)], ids=["many", "one"])
def test_a_document_takes_the_pages_it_needs_or_the_one_it_is_given(project, tmp_path, asked, many):
    out = tmp_path / "small.pdf"
    run([str(project), str(out), "--size", "420x360", "--lanes", "article", *asked, *FIXED])
    pages = PdfReader(out).pages
    assert (len(pages) > 1) is many


def test_size_scale_and_theme_are_obeyed(project, tmp_path):
    light, dark = tmp_path / "light.png", tmp_path / "dark.png"
    run([str(project), str(light), "--size", "800x600", "--scale", "2"])
    run([str(project), str(dark), "--size", "800x600", "--theme", "dark"])
    assert (QImage(str(light)).width(), QImage(str(light)).height()) == (1600, 1200)
    assert (
        QImage(str(dark)).pixelColor(2, 2).lightness() < 60 < QImage(str(light)).pixelColor(2, 2).lightness()
    )


def test_a_json_document_is_the_events(project, tmp_path):
    out = tmp_path / "events.json"
    run([str(project), str(out)])
    records = json.loads(out.read_text(encoding="utf-8"))
    assert {"id", "title", "earliest", "sources"} <= set(records[0])


@pytest.mark.parametrize(
    "wrong",
    [
        ("timeline.gif",),
        ("timeline",),
        ("timeline.png", "--from", "yesterday"),
        ("timeline.png", "--from", "2026-03-02", "--to", "2026-03-01"),
        ("timeline.png", "--size", "huge"),
        ("timeline.png", "--generated-at", "noon"),
        ("timeline.png", "--size", "poster", "--scale", "4"),
    ],
    ids=["format", "no format", "day", "order of days", "size", "time", "too many pixels"],
)
def test_what_cannot_be_done_is_refused_in_words(project, tmp_path, wrong):
    out = tmp_path / wrong[0]
    with pytest.raises(UsageError):
        run([str(project), str(out), *wrong[1:]])
    assert not out.exists()


def test_a_folder_that_is_not_there_is_the_environments_fault(project, tmp_path):
    for name in ("timeline.svg", "events.csv"):
        with pytest.raises(EnvironmentFault):
            run([str(project), str(tmp_path / "missing" / name)])


def test_no_display_is_needed(project, tmp_path):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    out = tmp_path / "timeline.png"
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "export", str(project), str(out)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert not QImage(str(out)).isNull()
    assert done.stdout == ""
