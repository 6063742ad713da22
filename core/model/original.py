"""The file that an article was read from, known by its content."""

from dataclasses import dataclass

from core.model.ids import ArticleId


@dataclass(frozen=True, slots=True)
class FileDigest:
    """SHA-256 (hex) of a file's bytes and how many there are."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Original:
    """Where the file of an article is: `file` is its path as the user gave it, `member` the article's way
    inside of it. `stored` says that its bytes are in the project; else they are only at the path."""

    article_id: ArticleId
    digest: FileDigest
    file: str
    member: str | None
    stored: bool
