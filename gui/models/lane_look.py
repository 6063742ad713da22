"""How the user arranged the lanes of a timeline, by their names: so it outlasts any snapshot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.timeline.arrangement import Arrangement


@dataclass(frozen=True, slots=True)
class LaneLook:
    """Names from the top (none: as they come) and names of the folded lanes."""

    order: tuple[str, ...] = ()
    collapsed: frozenset[str] = frozenset()

    def arrangement(self, names: Sequence[str]) -> Arrangement:
        """For lanes with these names; unknown names say nothing, of equal ones the first is meant."""
        index: dict[str, int] = {}
        for lane, name in enumerate(names):
            index.setdefault(name, lane)
        order = tuple(index[name] for name in self.order if name in index)
        return Arrangement(order, frozenset(index[name] for name in self.collapsed if name in index))

    def to_json(self) -> dict[str, Any]:
        return {"order": list(self.order), "collapsed": sorted(self.collapsed)}


def look_of(arrangement: Arrangement, names: Sequence[str]) -> LaneLook:
    """An arrangement by the names of its lanes."""
    order = tuple(names[lane] for lane in arrangement.order if lane < len(names))
    return LaneLook(order, frozenset(names[lane] for lane in arrangement.collapsed if lane < len(names)))


def look_from_json(kept: object) -> LaneLook:
    """What `to_json` gave; anything else is nothing arranged."""
    if not isinstance(kept, Mapping):
        return LaneLook()
    return LaneLook(_names(kept.get("order")), frozenset(_names(kept.get("collapsed"))))


def _names(kept: object) -> tuple[str, ...]:
    return tuple(name for name in kept if isinstance(name, str)) if isinstance(kept, list) else ()
