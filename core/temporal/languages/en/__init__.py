"""English: its rules, in a list. Where two readings are alike, the rule that stands first wins."""

from core.temporal.languages.en import (
    amounts,
    clock,
    day_parts,
    days,
    generic_seasons,
    named_days,
    numbers,
    periods,
    portions,
    posts,
    relative,
    sets,
    year_parts,
    years,
)

RULES = (
    *years.RULES,
    *generic_seasons.RULES,
    *year_parts.RULES,
    *days.RULES,
    *named_days.RULES,
    *relative.RULES,
    *periods.RULES,
    *portions.RULES,
    *numbers.RULES,
    *amounts.RULES,
    *sets.RULES,
    *clock.RULES,
    *day_parts.RULES,
)

POST_RULES = posts.RULES
