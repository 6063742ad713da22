"""A place on the timeline as a date that one would type: a day, a month or a year, as the axis tells them."""

from core.chrono.instant import Instant, civil_from_instant
from gui.models.words import tr

_DAYS_UP_TO_S = 10 * 86_400  # between two lines of the grid
_MONTHS_UP_TO_S = 200 * 86_400


def pointed_date(instant: Instant, grid_s: float) -> str:
    """`13 July 2019`, `July 2019` or `2019`; `grid_s` is what lies between two lines of the grid."""
    civil = civil_from_instant(instant)
    year = str(civil.year) if civil.year > 0 else tr("{year} BC").format(year=1 - civil.year)
    if civil.year <= 0 or grid_s > _MONTHS_UP_TO_S:
        return year
    month = _MONTHS[civil.month - 1]
    return f"{civil.day} {month} {year}" if grid_s <= _DAYS_UP_TO_S else f"{month} {year}"


# The words that a typed date is read by, whatever the language of the interface.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
