"""How the lanes are arranged by hand: their order from the top, and those folded to a strip of heat.

Lanes keep their index in the snapshot; only where they stand and how high they are changes.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Arrangement:
    """`order` lists lanes from the top; those it leaves out follow as they come."""

    order: tuple[int, ...] = ()
    collapsed: frozenset[int] = frozenset()

    def from_top(self, count: int) -> tuple[int, ...]:
        """Every lane of `count` once, in the order in which they stand."""
        named = tuple(dict.fromkeys(lane for lane in self.order if 0 <= lane < count))
        return (*named, *(lane for lane in range(count) if lane not in set(named)))

    def moved(self, lane: int, place: int, count: int) -> "Arrangement":
        """With a lane taken out and put back as the `place`-th from the top."""
        others = [other for other in self.from_top(count) if other != lane]
        at = min(max(place, 0), len(others))
        return replace(self, order=(*others[:at], lane, *others[at:]))

    def toggled(self, lane: int) -> "Arrangement":
        """With a lane folded, or unfolded where it was."""
        return replace(self, collapsed=self.collapsed ^ {lane})

    def all_collapsed(self, count: int, *, collapsed: bool) -> "Arrangement":
        return replace(self, collapsed=frozenset(range(count)) if collapsed else frozenset())
