"""The names by which lexicons call calendar units: a granularity, and how many of it."""

from core.chrono.granularity import Granularity

_G = Granularity
UNITS = {
    "SECOND": (_G.SECOND, 1), "MINUTE": (_G.MINUTE, 1), "HOUR": (_G.HOUR, 1), "DAY": (_G.DAY, 1),
    "NIGHT": (_G.DAY, 1), "WEEKEND": (_G.WEEKEND, 1), "WEEK": (_G.WEEK, 1), "FORTNIGHT": (_G.WEEK, 2),
    "MONTH": (_G.MONTH, 1), "QUARTER": (_G.QUARTER, 1), "SEASON": (_G.SEASON, 1),
    "FOUR_MONTHS": (_G.MONTH, 4), "HALF_YEAR": (_G.HALF_YEAR, 1), "YEAR": (_G.YEAR, 1),
    "TWO_YEARS": (_G.YEAR, 2), "THREE_YEARS": (_G.YEAR, 3), "FIVE_YEARS": (_G.YEAR, 5),
    "DECADE": (_G.DECADE, 1), "CENTURY": (_G.CENTURY, 1), "MILLENNIUM": (_G.MILLENNIUM, 1),
}  # fmt: skip
