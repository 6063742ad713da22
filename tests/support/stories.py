"""Short invented articles, some of which tell the same events, and projects made of them."""

from collections.abc import Iterable
from pathlib import Path

from core.model.analysis import ArticleAnalysis
from core.model.article import RawArticle
from core.pipeline.analyse import analyse
from core.pipeline.session import ProjectSession

COLLAPSE = """Bridge over the Orne gives way

VALMOND, March 4, 2026 – A footbridge over the river Orne collapsed on Tuesday, injuring two hikers.

Engineers inspected the footbridge in October 2025 and found rust on its cables, the council said.

A day after the collapse, the council closed three other bridges.
"""

FOLLOW_UP = """Council answers for the footbridge

Published 9 March 2026

The footbridge over the river Orne collapsed on March 3, 2026, injuring two hikers.

The mayor resigned on Friday after the council voted against her.
"""

UNDATED = """Market day in Valmond

Farmers recently complained about the price of hay. Nobody in Valmond remembers a year like this one.
"""


def analysis_of(text: str, name: str = "article.txt") -> ArticleAnalysis:
    """A text analysed as if it had been read from a file of that name."""
    return analyse(RawArticle(text, name, title=text.splitlines()[0]))


def analyses() -> dict[str, ArticleAnalysis]:
    """All stories, by name."""
    texts = {"collapse": COLLAPSE, "follow-up": FOLLOW_UP, "undated": UNDATED}
    return {name: analysis_of(text, f"{name}.txt") for name, text in texts.items()}


def filled(path: Path, stories: Iterable[ArticleAnalysis]) -> ProjectSession:
    """A new project that holds these stories."""
    session = ProjectSession.open(path, create=True)
    for story in stories:
        session.store(story)
    return session
