"""Contradictions as a column of JSON, and back. Leaves what they are about to curation."""

import json

from core.model.contradiction import Contradiction, ContradictionKind, ContradictionSide, Standing
from core.model.ids import MentionId
from core.storage.faults import damaged
from core.storage.rows import json_text, member_of

_UNREADABLE = "a contradiction in it cannot be read"


def contradictions_text(contradictions: tuple[Contradiction, ...]) -> str:
    """A JSON list of objects."""
    if not contradictions:
        return "[]"
    return json_text(
        [
            {
                "kind": one.kind.value,
                "about": one.about,
                "standing": one.standing.value,
                "sides": [{"words": side.words, "mention_ids": side.mention_ids} for side in one.sides],
                **_settled(one),
            }
            for one in contradictions
        ]
    )


def _settled(one: Contradiction) -> dict[str, object]:
    """What the user said of it, where anything."""
    if one.chosen is None and not one.reason:
        return {}
    return {"chosen": one.chosen, "reason": one.reason}


def contradictions_of(text: str) -> tuple[Contradiction, ...]:
    """The inverse; raises ProjectRefused where the column holds something else."""
    if text == "[]":
        return ()
    try:
        return tuple(
            Contradiction(
                member_of(ContradictionKind, one["kind"]),
                str(one["about"]),
                tuple(
                    ContradictionSide(
                        str(side["words"]), tuple(MentionId(int(key)) for key in side["mention_ids"])
                    )
                    for side in one["sides"]
                ),
                member_of(Standing, one["standing"]),
                None if one.get("chosen") is None else int(one["chosen"]),
                str(one.get("reason", "")),
            )
            for one in json.loads(text)
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        raise damaged(_UNREADABLE) from None
