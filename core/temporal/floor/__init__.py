"""The floor for languages without rules of their own: what the words of a language's locale let one read.

Explicit dates, years, weekdays and words counted from publication; what own rules would add is left to them.
"""
