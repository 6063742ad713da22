"""English: its rules, in a list."""

from core.temporal.languages.en import amounts, calendar, clock, relative

RULES = (*calendar.RULES, *relative.RULES, *amounts.RULES, *clock.RULES)
