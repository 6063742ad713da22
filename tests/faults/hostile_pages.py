"""Files whose bytes are no whole database: cut, torn, pages that lead in circles, headers that lie."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.faults.hostile_case import Case, Verdict, patched, run_sql

_PAGE = 4096
_INTERIOR, _LEAF = 0x05, 0x0D


def _cut(share: float, more: int = 0) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share) + more])

    return spoil


def _torn(page: int, fill: bytes) -> Callable[[Path], None]:
    return patched(((page - 1) * _PAGE, (fill * _PAGE)[:_PAGE]))


def _root_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(
            connection.execute("select rootpage from sqlite_schema where name = ?", [table]).fetchone()[0]
        )


def _at_root(table: str, offset: int, put: bytes) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        patched(((_root_of(path, table) - 1) * _PAGE + offset, put))(path)

    return spoil


def _grown(path: Path) -> None:
    """Texts long enough that a table has inner pages and values pages of their own."""
    rows = (f"insert into state values ('k{number}', '{'x' * 9000}')" for number in range(400))
    run_sql(path, "begin", *rows, "commit")


def _circle(path: Path) -> None:
    """The right-most child of an inner page is the page itself."""
    _grown(path)
    root = _root_of(path, "state")
    data = path.read_bytes()
    assert data[(root - 1) * _PAGE] == _INTERIOR
    patched(((root - 1) * _PAGE + 8, root.to_bytes(4, "big")))(path)


def _overflow_circle(path: Path) -> None:
    """A long value whose next page is its own first page."""
    _grown(path)
    data = path.read_bytes()
    for page in range(2, len(data) // _PAGE):
        at = page * _PAGE
        following = int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 64] == b"x" * 60 and following == page + 2:
            patched((at, (page + 1).to_bytes(4, "big")))(path)
            return
    raise AssertionError("no value has pages of its own")


def _free_pages(path: Path) -> None:
    _grown(path)
    run_sql(path, "delete from state where key like 'k%'")


def _free_circle(path: Path) -> None:
    _free_pages(path)
    trunk = int.from_bytes(path.read_bytes()[32:36], "big")
    patched(((trunk - 1) * _PAGE, trunk.to_bytes(4, "big")))(path)


def _free_page_in_use(path: Path) -> None:
    """A page of the decisions stands among those that are free to be written over."""
    _free_pages(path)
    trunk = int.from_bytes(path.read_bytes()[32:36], "big")
    patched(((trunk - 1) * _PAGE + 8, _root_of(path, "decision").to_bytes(4, "big")))(path)


def _lists_too_many(path: Path) -> None:
    _free_pages(path)
    patched((36, (9_999_999).to_bytes(4, "big")))(path)


_REFUSED = Verdict.REFUSED

CASES = (
    Case("cut in half", _REFUSED, _cut(0.5)),
    Case("cut inside a page", _REFUSED, _cut(0.9, 100)),
    Case("the first page alone", _REFUSED, _cut(0, _PAGE)),
    Case("a header alone", _REFUSED, _cut(0, 100)),
    Case("its last page missing", _REFUSED, lambda path: path.write_bytes(path.read_bytes()[:-_PAGE])),
    Case("a page of nought", _REFUSED, _torn(2, b"\0")),
    Case("a page of ones", _REFUSED, _torn(3, b"\xff")),
    Case("a page that is another", _REFUSED,
         lambda path: patched((_PAGE, path.read_bytes()[2 * _PAGE : 3 * _PAGE]))(path)),
    Case("page size 512", _REFUSED, patched((16, b"\x02\x00"))),
    Case("page size 65536", _REFUSED, patched((16, b"\x00\x01"))),
    Case("page size 1000", _REFUSED, patched((16, b"\x03\xe8"))),
    Case("page size nought", _REFUSED, patched((16, b"\0\0"))),
    Case("most of each page reserved", _REFUSED, patched((20, b"\xff"))),
    Case("a file format to come", _REFUSED, patched((18, b"\x09\x09"))),
    Case("a format to come, only to be written", Verdict.SOUND, patched((18, b"\x09\x02"))),
    Case("a schema format to come", _REFUSED, patched((44, b"\0\0\0\x09"))),
    Case("payload fractions that never are", _REFUSED, patched((21, b"\x11\x11\x11"))),
    Case("moves its pages by itself", _REFUSED, patched((52, b"\0\0\0\x05"))),
    Case("a tree that holds itself", _REFUSED, _circle),
    Case("a value that goes on for ever", _REFUSED, _overflow_circle),
    Case("free pages in a circle", _REFUSED, _free_circle),
    Case("a free page that is in use", _REFUSED, _free_page_in_use),
    Case("more free pages than pages", _REFUSED, _lists_too_many),
    Case("a table that says it is an index", _REFUSED, _at_root("decision", 0, b"\x0a")),
    Case("more cells than have room", _REFUSED, _at_root("event", 3, b"\xff\xff")),
    Case("cells that lie outside their page", _REFUSED, _at_root("event", 8, b"\xff\xff\xff\xff")),
)  # fmt: skip
