"""Datings as EDTF (ISO 8601-2:2019, Library of Congress profile, level 1 and decades of level 2)."""

from core.chrono.dating import Dating, Extent, offset_suffix
from core.chrono.granularity import Granularity, ceiling, floor
from core.chrono.instant import Instant, civil_from_instant, iso_clock, iso_day, iso_year


def edtf(dating: Dating) -> str:
    """The dating as one EDTF string: `2019-07-13`, `2018-09`, `2019-04-21/..`, `2019-06-22~`."""
    if dating.open_start and dating.open_end:
        return "../.."
    if dating.extent is Extent.THROUGHOUT or dating.open_start or dating.open_end:
        return _interval(dating)
    if dating.approximate:
        return f"{_middle(dating)}~"
    if dating.has_clock:
        zone = offset_suffix(dating.utc_offset_minutes)
        return f"{iso_day(dating.earliest)}T{iso_clock(dating.earliest)}{zone}"
    whole = _whole_unit(dating)
    return whole if whole else f"[{iso_day(dating.earliest)}..{iso_day(Instant(dating.latest - 1))}]"


def _interval(dating: Dating) -> str:
    start = ".." if dating.open_start else iso_day(dating.earliest)
    end = ".." if dating.open_end else iso_day(Instant(dating.latest - 1))
    return f"{start}/{end}"


def _middle(dating: Dating) -> str:
    middle = Instant((dating.earliest + dating.latest - 1) // 2)
    civil = civil_from_instant(middle)
    if dating.granularity >= Granularity.YEAR:
        return iso_year(civil.year)
    if dating.granularity >= Granularity.MONTH:
        return f"{iso_year(civil.year)}-{civil.month:02d}"
    return iso_day(middle)


def _whole_unit(dating: Dating) -> str | None:
    """The EDTF of a dating that is exactly one calendar unit, else None."""
    start = dating.earliest
    civil = civil_from_instant(start)
    forms = (
        (Granularity.DAY, iso_day(start)),
        (Granularity.MONTH, f"{iso_year(civil.year)}-{civil.month:02d}"),
        (Granularity.YEAR, iso_year(civil.year)),
        (Granularity.DECADE, f"{iso_year(civil.year)[:-1]}X"),
        (Granularity.CENTURY, f"{iso_year(civil.year)[:-2]}XX"),
    )
    for unit, text in forms:
        if floor(start, unit) == start and ceiling(start, unit) == dating.latest:
            return text
    return None
