"""Where the view has been: back and forward, apart from undo of the data."""

from core.timeline.viewport import Viewport

_KEPT = 100


class ViewHistory:
    """Viewports that were rested at, as a browser keeps pages."""

    def __init__(self) -> None:
        self._visited: list[Viewport] = []
        self._at = -1

    def visit(self, viewport: Viewport) -> None:
        """Remember a view; what lay ahead is forgotten."""
        if self._at >= 0 and self._visited[self._at].scale == viewport.scale:
            return
        self._visited = [*self._visited[: self._at + 1], viewport][-_KEPT:]
        self._at = len(self._visited) - 1

    def back(self) -> Viewport | None:
        """The view before this one; None at the beginning."""
        if self._at <= 0:
            return None
        self._at -= 1
        return self._visited[self._at]

    def forward(self) -> Viewport | None:
        """The view after this one; None at the end."""
        if self._at + 1 >= len(self._visited):
            return None
        self._at += 1
        return self._visited[self._at]
