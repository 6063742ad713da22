"""The text that a page's own data holds of its article: a check on what was found among its blocks.

It often lacks headings and runs paragraphs together, so it is taken only where the blocks hold another text,
as on pages that build their article when they are shown, or show but its beginning.
"""

from core.errors import InputError
from core.ingest.linked_data import LinkedData, Node
from core.ingest.markup_text import holds_markup, text_of_markup
from core.ingest.page_lines import folded
from core.text.normalise import stored_text

_LEAST_CHARS = 500
_SAMPLE_CHARS = 40
_SAMPLE_EVERY = 200
_LEAST_SHARED = 0.5


def stated_text(data: LinkedData, title: str) -> str:
    """The text of the article with this title, its paragraphs parted by blank lines; nothing where the page
    states none, or one too short to be more than a teaser."""
    nodes = [node for node in data.articles if isinstance(node.get("articleBody"), str)]
    own = [node for node in nodes if folded(str(node.get("headline") or "")) == folded(title)]
    words = _body(own[0]) if own else _body(nodes[0]) if len(nodes) == 1 else ""
    return words if len(words) >= _LEAST_CHARS else ""


def is_told(stated: str, found: str) -> bool:
    """Whether at least half of a stated text is in what was found, by samples from its whole length."""
    letters, text = folded(stated), folded(found)
    starts = range(0, max(1, len(letters) - _SAMPLE_CHARS), _SAMPLE_EVERY)
    shared = sum(letters[start : start + _SAMPLE_CHARS] in text for start in starts)
    return shared >= _LEAST_SHARED * len(starts)


def _body(node: Node) -> str:
    words = str(node["articleBody"])
    if holds_markup(words):
        try:
            return text_of_markup(words)
        except InputError:
            return ""
    lines = (" ".join(line.split()) for line in words.replace("\u00ad", "").split("\n"))
    return stored_text("\n\n".join(filter(None, lines)))
