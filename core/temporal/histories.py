"""Adjectives that say when their noun was what it is called: "the former capital", "future kings".

An account of the past names its years itself, and there such words put a thing before or after the time told
of. In news they only tell one holder of an office from another, and are left alone.
"""

from core.temporal.recognition import Recognised, is_explicit
from core.temporal.symbolic import Reference

_FEWEST_YEARS = 15
_LEAST_SHARE = 0.3


def settle_attributes(found: list[Recognised]) -> list[Recognised]:
    """The expressions, without such adjectives unless the text is an account of the past."""
    if not any(map(_is_attribute, found)):
        return found
    named = sum(is_explicit(expression.symbolic) for expression in found)
    others = sum(not _is_attribute(expression) for expression in found)
    if named >= _FEWEST_YEARS and named >= _LEAST_SHARE * others:
        return found
    return [expression for expression in found if not _is_attribute(expression)]


def _is_attribute(expression: Recognised) -> bool:
    return isinstance(expression.symbolic, Reference) and expression.symbolic.attribute
