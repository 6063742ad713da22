"""Footnotes flow through columns and pages without losing a line or leaving one below the edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.timeline.metrics import TextRole
from gui.export.columns import Columns, balanced, columns_for, flowed
from gui.export.footnotes import NoteBlock, NoteLine, note_blocks
from gui.export.request import Footnote
from gui.export.wrapping import reads_from_the_right
from gui.style.fonts import load_fonts

LINE_PX = 17.0
heights = st.lists(st.integers(1, 30), min_size=1, max_size=40)


def blocks_of(counts):
    return [
        NoteBlock(
            tuple(
                NoteLine(f"{number}.", f"{number}/{at}", (at + 1) * LINE_PX, TextRole.QUOTE)
                for at in range(count)
            ),
            count * LINE_PX + 8,
        )
        for number, count in enumerate(counts)
    ]


@given(counts=heights, columns=st.integers(1, 4), height=st.integers(60, 600))
def test_every_line_stands_once_on_some_page_and_above_its_foot(counts, columns, height):
    blocks = blocks_of(counts)
    pages = flowed(blocks, Columns(columns, 400.0), float(height))
    lines = [line for page in pages for line in page]
    assert [line.text for line in lines] == [line.text for block in blocks for line in block.lines]
    assert all(0 < line.baseline <= height for line in lines)
    for page in pages:
        places = [(line.left, line.baseline) for line in page]
        assert len(set(places)) == len(places)


@given(counts=heights, columns=st.integers(1, 4))
def test_balanced_columns_hold_all_lines_in_the_height_they_say(counts, columns):
    blocks = blocks_of(counts)
    lines, height = balanced(blocks, Columns(columns, 400.0))
    assert len(lines) == sum(counts)
    assert max(line.baseline for line in lines) <= height


@pytest.mark.parametrize(
    ("width", "count"), [(300.0, 1), (700.0, 1), (1051.0, 2), (1528.0, 3), (9000.0, 4)], ids=str
)
def test_a_wide_page_has_more_columns(width, count):
    columns = columns_for(width)
    assert columns.count == count
    assert (count - 1) * columns.step_px + columns.width_px == pytest.approx(width)


@pytest.mark.usefixtures("qapp")
def test_a_quotation_in_hebrew_stands_at_the_right_and_its_source_keeps_its_order():
    load_fonts()
    note = Footnote((1,), "הדיון נמשך עד הלילה.", "הארץ", "10 March 2021", "https://example.org/a")
    lines = note_blocks((note,), 500.0)[0].lines
    quote = next(line for line in lines if line.role is TextRole.QUOTE)
    source = next(line for line in lines if line.role is TextRole.SMALL)
    assert quote.from_the_right
    assert not source.from_the_right
    assert not reads_from_the_right(source.text)
