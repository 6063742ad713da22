"""The files that articles were read from, each kept once by its content, to and from rows."""

from collections.abc import Iterator
from zlib import compress, decompressobj
from zlib import error as PackingError  # noqa: N812 - zlib names its exception as if it were a function

from core.model.ids import ArticleId
from core.model.original import FileDigest, Original
from core.storage.connection import Database
from core.storage.faults import damaged
from core.storage.rows import Row, Table, insert_rows

# How the bytes are packed, and the bytes.
Packed = tuple[str, bytes]
_PLAIN, _PACKED, _ELSEWHERE = "none", "zlib", "elsewhere"
_QUICK = 1  # zlib's quickest: an import must not wait for it
_WORTH_PACKING = 0.9
_MOST_UNPACKED = 1 << 28  # bytes; files that are kept are far smaller


def pack(data: bytes) -> Packed:
    """Bytes as they are kept: packed where that makes them smaller. Takes long: not for the writer thread."""
    packed = compress(data, _QUICK)
    return (_PACKED, packed) if len(packed) < _WORTH_PACKING * len(data) else (_PLAIN, data)


def has(database: Database, digest: FileDigest) -> bool:
    """Whether a file's bytes are in the project."""
    query = "select 1 from original where sha256 = ? and bytes is not null"
    return database.execute(query, [digest.sha256]).fetchone() is not None


def add(database: Database, digest: FileDigest, packed: Packed | None) -> None:
    """Keep a file, or only that it is elsewhere; bytes that come later are taken in."""
    packing, data = packed or (_ELSEWHERE, None)
    if data is None:
        statement = "insert into original values (?, ?, ?, ?) on conflict do nothing"
    else:
        statement = (
            "insert into original values (?, ?, ?, ?) on conflict (sha256)"
            " do update set packing = excluded.packing, bytes = excluded.bytes"
        )
    database.execute(statement, [digest.sha256, digest.size, packing, data])


def link(
    database: Database, article_id: ArticleId, digest: FileDigest, file: str, member: str | None
) -> None:
    """Keep which file, known already, an article was read from."""
    row: Row = {"article_id": article_id, "sha256": digest.sha256, "file": file, "member": member}
    insert_rows(database, Table.ARTICLE_ORIGINAL, [row])


def of_article(database: Database, article_id: ArticleId) -> Original | None:
    """Where the file of an article is; None of articles that were read before files were kept."""
    query = """
        select article_original.*, size, bytes is not null as stored
        from article_original join original using (sha256) where article_id = ?"""
    row = database.execute(query, [article_id]).fetchone()
    if row is None:
        return None
    digest = FileDigest(row["sha256"], row["size"])
    return Original(article_id, digest, row["file"], row["member"], bool(row["stored"]))


def all_stored(database: Database) -> Iterator[tuple[FileDigest, bytes]]:
    """Every file in the project with its bytes, to be held against its digest."""
    for row in database.execute("select sha256, size from original where bytes is not null").fetchall():
        digest = FileDigest(row["sha256"], row["size"])
        yield digest, bytes_of(database, digest) or b""


def bytes_of(database: Database, digest: FileDigest) -> bytes | None:
    """A file's bytes; None where they are not in the project."""
    query = "select packing, size, bytes from original where sha256 = ?"
    row = database.execute(query, [digest.sha256]).fetchone()
    if row is None or row["bytes"] is None:
        return None
    try:
        return _unpacked(row["bytes"], row["size"]) if row["packing"] == _PACKED else bytes(row["bytes"])
    except PackingError:
        raise damaged("a file that is kept in it cannot be unpacked") from None


def _unpacked(data: bytes, size: int) -> bytes:
    """As many bytes as there are said to be: a few packed ones may hold more than there is memory for."""
    unpacker = decompressobj()
    found = unpacker.decompress(data, max(1, min(size, _MOST_UNPACKED) + 1))
    if len(found) != size or not unpacker.eof:
        raise damaged("a file that is kept in it is not as long as it says")
    return found
