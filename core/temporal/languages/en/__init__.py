"""English: its rules, in a list. Where two readings are alike, the rule that stands first wins."""

from core.temporal.languages.en import amounts, clock, days, periods, portions, posts, relative, years

RULES = (
    *years.RULES,
    *days.RULES,
    *relative.RULES,
    *periods.RULES,
    *portions.RULES,
    *amounts.RULES,
    *clock.RULES,
)

POST_RULES = posts.RULES
