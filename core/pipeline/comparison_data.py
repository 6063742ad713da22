"""A comparison as a table in a file: CSV and Markdown, a row an event, A beside B.

Both begin with the same columns and say what was compared. CSV is safe to open in a spreadsheet, Markdown
shows what a sentence says and not what it would mean as markup.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from core.model.comparison import ComparedRow, Comparison, SideTelling, Told
from core.pipeline.export_data import formula_safe

_HEADINGS = (
    "Told",
    "Event",
    "Date",
    "Date in A",
    "A",
    "Source in A",
    "Date in B",
    "B",
    "Source in B",
    "Differs",
)
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#+!|~$&:@])")


def told_words(told: Told, comparison: Comparison) -> str:
    """How a row is told, with the names of the sides."""
    return {
        Told.DATES_DIFFER: "told by both, on dates that differ",
        Told.PERHAPS: "perhaps the same",
        Told.BOTH: "told by both",
        Told.ONLY_A: f"only {comparison.a.words}",
        Told.ONLY_B: f"only {comparison.b.words}",
    }[told]


def compared_csv(comparison: Comparison, rows: Iterable[ComparedRow], statement: Sequence[str]) -> str:
    """The rows below a header; the statement, a line each, in rows of their own at the end."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(formula_safe(words) for words in _named(comparison))
    writer.writerows([formula_safe(cell) for cell in _cells(row, comparison)] for row in rows)
    writer.writerow([])
    writer.writerows([formula_safe(line)] for line in statement)
    return text.getvalue()


def compared_markdown(
    comparison: Comparison, rows: Iterable[ComparedRow], statement: Sequence[str], title: str
) -> str:
    """A heading, the statement, and a table."""
    lines = [f"# {plain(title)}", "", *(f"{plain(line)}  " for line in statement), ""]
    lines.append(_line(_named(comparison)))
    lines.append(_line(["---"] * len(_HEADINGS), escaped=True))
    lines += [_line(_cells(row, comparison)) for row in rows]
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """The text so that Markdown shows it letter for letter, on one line."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _line(cells: Iterable[str], *, escaped: bool = False) -> str:
    return f"| {' | '.join(cell if escaped else plain(cell) for cell in cells)} |"


def _named(comparison: Comparison) -> list[str]:
    """The headings, the columns of the sides under their names."""
    names = {"A": f"A: {comparison.a.words}", "B": f"B: {comparison.b.words}"}
    return [names.get(heading, heading) for heading in _HEADINGS]


def _cells(row: ComparedRow, comparison: Comparison) -> list[str]:
    return [
        told_words(row.told, comparison), row.title, row.date_words,
        *_side_cells(row.a), *_side_cells(row.b), row.difference,
    ]  # fmt: skip


def _side_cells(side: SideTelling | None) -> tuple[str, str, str]:
    if side is None:
        return "", "", ""
    return side.date_words, side.quote, side.outlet
