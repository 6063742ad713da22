"""Groups of mentions in the making: union-find whose unions can be vetoed.

A group remembers the ways in which its members say when, since only those can exclude each other, and the
articles that tell it. Leaves which mentions to join to `merging`.
"""

from collections.abc import Iterable

from core.events.compared import Compared
from core.events.dispute import FARTHEST_DAYS, days_apart
from core.events.similarity import comparable
from core.model.event import Mention
from core.model.ids import ArticleId, MentionId


class Forest:
    """Every mention stands alone until it is joined; a root is the smallest id of its group."""

    def __init__(self, ordered: Iterable[Compared]) -> None:
        self._members = {one.id: [one] for one in ordered}
        self._root = {key: key for key in self._members}
        # One member for each way of telling when: what is told alike cannot differ about a veto.
        self._distinct = {key: _told_when(self._members[key][0]) for key in self._members}

    def find(self, key: MentionId) -> MentionId:
        root = self._root
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    def __contains__(self, key: MentionId) -> bool:
        return key in self._root

    def unite(self, a: MentionId, b: MentionId) -> None:
        """Make the groups of two mentions one, whatever they say."""
        a, b = self.find(a), self.find(b)
        if a == b:
            return
        keep, drop = min(a, b), max(a, b)
        self._root[drop] = keep
        self._members[keep].extend(self._members.pop(drop))
        self._distinct[keep].update(self._distinct.pop(drop))

    def unite_comparable(self, a: MentionId, b: MentionId) -> None:
        """Make two groups one where no two of their members exclude each other."""
        ours, others = self._distinct[self.find(a)].values(), self._distinct[self.find(b)].values()
        if all(comparable(x, y) for x in ours for y in others):
            self.unite(a, b)

    def unite_disputed(self, a: MentionId, b: MentionId) -> None:
        """Make two groups one although their days differ, where the days are near each other and no article
        tells both."""
        root_a, root_b = self.find(a), self.find(b)
        if root_a == root_b or self._articles(root_a) & self._articles(root_b):
            return
        told = [*self._distinct[root_a].values(), *self._distinct[root_b].values()]
        if all(days_apart(x, y) < FARTHEST_DAYS for x in told for y in told):
            self.unite(a, b)

    def _articles(self, root: MentionId) -> set[ArticleId]:
        return {one.mention.article_id for one in self._members[root]}

    def groups(self) -> tuple[tuple[Mention, ...], ...]:
        """Members by id, groups by their first member."""
        found = (
            tuple(sorted((one.mention for one in members), key=lambda mention: mention.id))
            for members in self._members.values()
        )
        return tuple(sorted(found, key=lambda members: members[0].id))


def _told_when(one: Compared) -> dict[object, Compared]:
    return {} if one.mention.dating is None else {told_when(one): one}


def told_when(one: Compared) -> tuple[object, ...]:
    """All that a veto between two mentions depends on, but for their words."""
    mention = one.mention
    return (mention.dating, mention.kind, mention.modality, mention.negated)
