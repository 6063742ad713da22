"""Where a worker dies decides what is lost: one article, or what a file has left; never more, never twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ingest.input_source import InputSource
from core.ingest.unpacking import Address, Opened, Share, unpack
from core.model.article import RawArticle
from core.pipeline.lost_work import Position
from core.pipeline.reading import Parsed

_BEGUN = ("step", (2,), Opened("a.zip/two.html"))
_READ = ("step", (2, 0), Parsed("two.html", 900))
_DONE = ("done", (2, 0))
_CASES = {
    "while it reads the first of a file": ((), (), False, None, "This file ended", ()),
    "while it searches an article": ((), (_BEGUN, _READ), False, "two.html", "Article 1 ended", (2, 1)),
    "on opening a file inside": ((), (_BEGUN,), False, "a.zip/two.html", "This file ended", (3,)),
    "further on in a file inside": (
        (),
        (_BEGUN, _READ, _DONE),
        False,
        "a.zip/two.html",
        "Article 2 of this file ended",
        (2, 2),
    ),
    "between two files inside": (
        (),
        (_BEGUN, _READ, _DONE, ("step", (2,), Opened("a.zip/two.html", over=True))),
        False,
        None,
        "Article 4 of this file ended",
        (4,),
    ),
    "again in the same place": ((2, 2), (_BEGUN,), False, "a.zip/two.html", "What follows article 2", (3,)),
    "again in the same place of the whole": ((4,), (), False, None, "What follows article 4", ()),
    "because it took too long": ((), (_BEGUN, _READ, _DONE), True, "a.zip/two.html", "What follows", (3,)),
}


@pytest.mark.parametrize(
    ("start", "heard", "too_slow", "member", "words", "go_on_at"), _CASES.values(), ids=_CASES
)
def test_what_is_lost_is_named_and_the_work_goes_on_behind_it(
    start: Address,
    heard: tuple[tuple[object, ...], ...],
    too_slow: bool,
    member: str,
    words: str,
    go_on_at: Address,
) -> None:
    position = Position(start)
    for what, *said in heard:
        position.step(*said) if what == "step" else position.done(*said)  # type: ignore[arg-type]
    loss = position.lost("news.zip", too_slow=too_slow)

    assert loss.diagnostic.message.startswith(words)
    assert (loss.diagnostic.file, loss.diagnostic.member) == ("news.zip", member)
    assert loss.go_on_at == go_on_at


_TREES = st.recursive(st.none(), lambda inner: st.lists(inner, max_size=4), max_leaves=20)


def _items_of(source: InputSource) -> "list[RawArticle | InputSource]":
    return [_item(tree) for tree in _tree_of[source.file, source.member]]


_tree_of: dict[tuple[str, str | None], list[object]] = {}


def _item(tree: object) -> RawArticle | InputSource:
    if tree is None:
        return RawArticle("words")
    member = str(len(_tree_of))
    assert isinstance(tree, list)
    _tree_of["f", member] = tree
    return InputSource(b"", "f", member)


def _addresses(tree: list[object], share: Share) -> list[Address]:
    _tree_of.clear()
    _tree_of["f", None] = tree
    found = unpack(InputSource(b"", "f"), lambda source: iter(_items_of(source)), share)
    return [address for address, item in found if isinstance(item, RawArticle)]


@given(tree=st.lists(_TREES, max_size=6), data=st.data())
def test_a_file_taken_up_anywhere_gives_what_it_gives_from_there(
    tree: list[object], data: st.DataObject
) -> None:
    whole = _addresses(tree, Share())
    start = data.draw(st.sampled_from([(), *whole]))

    assert whole == sorted(set(whole))
    assert _addresses(tree, Share(start=start)) == [address for address in whole if address >= start]


@given(tree=st.lists(_TREES, max_size=6), parts=st.integers(1, 4))
def test_the_parts_of_a_file_are_the_whole_and_nothing_twice(tree: list[object], parts: int) -> None:
    shared = [address for part in range(parts) for address in _addresses(tree, Share(part, parts))]

    assert sorted(shared) == _addresses(tree, Share())
