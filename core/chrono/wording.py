"""Datings in words, as uncertain as they are: "c. 22 June 2019", "since end of April 2019"."""

from core.chrono.dating import Dating, Extent, Mod
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, iso_clock
from core.chrono.recurrence import recurrence_words
from core.chrono.unit_names import MONTHS, day_words, interval_words, unit_words, whole_unit, year_words

__all__ = ("MONTHS", "dating_words", "day_words", "interval_words", "year_words")

_EARLY = {Mod.START: "early", Mod.MID: "mid-", Mod.END: "late"}
_PART_OF_UNIT = {Mod.START: "beginning of", Mod.MID: "middle of", Mod.END: "end of"}
_PART_OF_DAY = {Mod.START: "early on", Mod.MID: "in the middle of", Mod.END: "late on"}
_PARTS_OF_DAY = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}  # fmt: skip
_NIGHT_AFTER_MIDNIGHT_S = 6 * 3600
_LONGEST_IN_DAYS_S = 700 * 86_400  # what is about so long is called by its year


def dating_words(dating: Dating) -> str:
    """The whole dating in words."""
    if dating.recurring:
        return _set_words(dating)
    if dating.open_start and dating.open_end:
        ends = interval_words(dating.end_earliest, dating.latest)
        return f"until at least {ends}" if dating.mod is Mod.ON_OR_AFTER else "time unknown"
    if dating.open_end:
        return _open_end_words(dating)
    if dating.open_start:
        return _open_start_words(dating)
    if dating.extent is Extent.THROUGHOUT and whole_unit(dating.earliest, dating.latest) is None:
        return _range_words(dating)
    if dating.mod is Mod.APPROX:
        return f"c. {_approximate_words(dating)}"
    return _bounded_words(dating)


def _set_words(dating: Dating) -> str:
    """ "every Monday since 6 May 2019", "daily from 3 May 2019 to 9 May 2019"."""
    times = recurrence_words(dating.value)
    if dating.open_start and dating.open_end:
        return times
    if dating.open_end:
        return f"{times} {_open_end_words(dating)}"
    if dating.open_start:
        return f"{times} {_open_start_words(dating)}"
    if whole_unit(dating.earliest, dating.latest) is not None:
        return f"{times} in {interval_words(dating.earliest, dating.latest)}"
    return f"{times} from {_range_words(dating)}"


def _open_end_words(dating: Dating) -> str:
    if dating.mod is Mod.AFTER and dating.extent is Extent.POINT:
        return f"after {day_words(Instant(dating.earliest - 1))}"
    word = "after" if dating.mod is Mod.AFTER else "since"
    return f"{word} {_start_words(dating)}"


def _start_words(dating: Dating) -> str:
    if dating.mod in _PART_OF_UNIT:
        return _part_words(dating)
    words = interval_words(dating.earliest, dating.start_latest)
    return f"c. {words}" if dating.mod is Mod.APPROX else words


def _open_start_words(dating: Dating) -> str:
    if dating.mod is Mod.ON_OR_BEFORE:
        return f"by {interval_words(dating.earliest, dating.latest)}"
    word = "before" if dating.mod is Mod.BEFORE else "until"
    if dating.extent is Extent.POINT:
        return f"{word} {day_words(dating.latest)}"
    if dating.latest > dating.end_earliest:
        return f"{word} {interval_words(dating.end_earliest, dating.latest)}"
    return f"{word} {day_words(Instant(dating.latest - 1))}"


def _range_words(dating: Dating) -> str:
    start = day_words(dating.earliest)
    if dating.start_latest > dating.earliest:
        start = interval_words(dating.earliest, dating.start_latest)
    end_from = min(dating.end_earliest, Instant(dating.latest - 1))
    end = interval_words(end_from, dating.latest)
    return start if start == end else f"{start} to {end}"


def _approximate_words(dating: Dating) -> str:
    """The unit in the middle of what the dating allows."""
    middle = Instant((dating.earliest + dating.latest - 1) // 2)
    unit = dating.granularity
    if unit < Granularity.YEAR and dating.latest - dating.earliest > _LONGEST_IN_DAYS_S:
        unit = Granularity.YEAR
    return unit_words(middle, unit).removeprefix("the ")


def _bounded_words(dating: Dating) -> str:
    is_part = dating.mod in _PART_OF_UNIT
    if is_part and whole_unit(dating.earliest, dating.latest) is not dating.granularity:
        return _part_words(dating)
    if dating.has_clock:
        return _clock_words(dating)
    if dating.granularity is Granularity.PART_OF_DAY:
        return _part_of_day_words(dating)
    if dating.granularity is Granularity.SEASON and dating.value[-2:] in ("SP", "SU", "FA", "WI"):
        return unit_words(dating.earliest, Granularity.SEASON)
    return interval_words(dating.earliest, dating.latest)


def _part_words(dating: Dating) -> str:
    """The beginning, middle or end of a unit: "late 2018", "the mid-1990s", "end of April 2019"."""
    assert dating.mod is not None
    unit = dating.granularity
    if unit <= Granularity.HOUR:
        return _clock_words(dating)
    if unit is Granularity.PART_OF_DAY:
        return _part_of_day_words(dating)
    if unit is Granularity.DAY:
        return f"{_PART_OF_DAY[dating.mod]} {day_words(dating.earliest)}"
    name = unit_words(dating.earliest, unit)
    if unit < Granularity.YEAR:
        return f"{_PART_OF_UNIT[dating.mod]} {name}"
    word = _EARLY[dating.mod]
    article = "the " if name.startswith("the ") else ""
    return f"{article}{word}{'' if word.endswith('-') else ' '}{name.removeprefix('the ')}"


def _part_of_day_words(dating: Dating) -> str:
    """ "13 July 2019, early night"; the bare days where the part has no name."""
    part = _PARTS_OF_DAY.get(dating.value[-2:], "")
    if not part:
        return interval_words(dating.earliest, dating.latest)
    is_night = dating.value.endswith("NI")  # it reaches into the next day, and is called by its first
    day = day_words(Instant(dating.earliest - _NIGHT_AFTER_MIDNIGHT_S) if is_night else dating.earliest)
    if dating.mod is Mod.MID:
        return f"{day}, middle of the {part}"
    return f"{day}, {_EARLY[dating.mod]} {part}" if dating.mod in _PART_OF_UNIT else f"{day}, {part}"


def _clock_words(dating: Dating) -> str:
    start = f"{day_words(dating.earliest)}, {iso_clock(dating.earliest)}"
    if dating.latest - dating.earliest <= 60 or dating.granularity is Granularity.HOUR:
        return start
    return f"{start}\u2013{iso_clock(dating.latest)}"
