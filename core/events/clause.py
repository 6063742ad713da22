"""A clause: one finite verb with its subject, what opens it, and what it is to the others."""

from dataclasses import dataclass
from enum import StrEnum

from core.events.tokens import Range
from core.events.verb_group import VerbGroup


class ClauseRole(StrEnum):
    MAIN = "main"
    COORDINATE = "coordinate"
    COMPLEMENT = "complement"  # what somebody said: "Police said [the man left]"
    ATTRIBUTION = "attribution"  # who says so: "…, [officials said]"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `[start, end)` that belong to the clause; `subject` is None where it has none of its own."""

    start: int
    end: int
    verb: VerbGroup
    role: ClauseRole
    opener: str = ""
    subject: Range | None = None
    parent: int | None = None
    antecedent: Range | None = None  # what an object relative takes up: "[the bill] that he signed"

    def holds(self, index: int) -> bool:
        return self.start <= index < self.end


@dataclass(frozen=True, slots=True)
class Border:
    """Where a clause begins, what opens it, and where its own words begin after the opener."""

    start: int
    body: int
    role: ClauseRole
    opener: str


def with_a_main(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Every sentence with a verb has a main clause: the first one that is not about another."""
    if any(clause.role is ClauseRole.MAIN for clause in clauses):
        return clauses
    order = (
        ClauseRole.COORDINATE,
        ClauseRole.COMPLEMENT,
        ClauseRole.SUBORDINATE,
        ClauseRole.RELATIVE,
        ClauseRole.ATTRIBUTION,
    )
    for role in order:
        for i, clause in enumerate(clauses):
            if clause.role is role:
                main = Clause(
                    clause.start,
                    clause.end,
                    clause.verb,
                    ClauseRole.MAIN,
                    clause.opener,
                    clause.subject,
                    None,
                )
                return (*clauses[:i], main, *clauses[i + 1 :])
    return clauses
