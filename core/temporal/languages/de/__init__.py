"""German: its rules, in a list. Where two readings are alike, the rule that stands first wins."""

from core.temporal.languages.de import amounts, clock, days, portions, relative, sets, years

RULES = (
    *years.RULES,
    *days.RULES,
    *relative.RULES,
    *portions.RULES,
    *amounts.RULES,
    *sets.RULES,
    *clock.RULES,
)
