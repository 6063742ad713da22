"""What can be asked about the articles of a project: lists, texts, copies, the files they were read from."""

from collections.abc import Sequence

from core.chrono.instant import Instant
from core.model.article import Article
from core.model.copies import CopyLink
from core.model.ids import ArticleId
from core.model.original import FileDigest, Original
from core.model.views import (
    ArticleOutline,
    ArticleSummary,
    ArticleView,
    ListedArticle,
    ProjectCounts,
    ProjectLists,
    UndatedChip,
)
from core.pipeline import queries
from core.pipeline.open_project import OpenProject
from core.storage import (
    article_listing,
    article_store,
    copy_store,
    original_store,
)


class ArticleQuestions(OpenProject):
    """Questions about articles; none of them changes anything."""

    def counts(self) -> ProjectCounts:
        with self._project.reading() as database:
            return queries.counts(database)

    def article_summaries(self) -> tuple[ArticleSummary, ...]:
        """Every article in the order of reading."""
        return self.lists().articles

    def lists(self) -> ProjectLists:
        """Articles, counts and the tray, all of the same state."""
        snapshots = self._own_snapshots()
        with self._project.reading() as database:
            return queries.lists(database, snapshots.article_days(database))

    def article_outline(self) -> ArticleOutline:
        """All articles, without what a list says of each."""
        from core.pipeline.article_listing import outline  # noqa: PLC0415 - commands start without numpy

        with self._project.reading() as database:
            return outline(database)

    def listed_articles(self, article_ids: Sequence[ArticleId]) -> tuple[ListedArticle, ...]:
        """What a list says of some hundred articles, in the order of reading."""
        snapshots = self._own_snapshots()
        with self._project.reading() as database:
            return snapshots.listed(database, article_ids)

    def published_instants(self) -> tuple[Instant, ...]:
        """Every instant at which an article was published, once, ascending."""
        with self._project.reading() as database:
            return tuple(map(Instant, article_listing.published_instants(database)))

    def counts_and_tray(self) -> tuple[ProjectCounts, tuple[UndatedChip, ...]]:
        """Counts and the tray, both of the same state."""
        snapshots = self._own_snapshots()
        with self._project.reading() as database:
            return snapshots.counts(database), queries.undated(database)

    def articles(self) -> tuple[Article, ...]:
        """Every article in the order of reading, without its text."""
        with self._project.reading() as database:
            return tuple(article_store.all_in_order(database))

    def article_view(self, article_id: ArticleId) -> ArticleView:
        with self._project.reading() as database:
            return queries.article_view(database, article_id)

    def has_article(self, article_id: ArticleId) -> bool:
        """Whether this very text is in the project and in sight."""
        with self._project.reading() as database:
            return article_store.exists(database, article_id) and not article_store.is_removed(
                database, article_id
            )

    def copies(self) -> tuple[CopyLink, ...]:
        """Every article that is a near copy or a later version of another, in the order of reading."""
        with self._project.reading() as database:
            return copy_store.all_links(database)

    def copies_of(self, article_id: ArticleId) -> tuple[CopyLink, ...]:
        """The copies of an article, in the order of reading."""
        with self._project.reading() as database:
            return copy_store.copies_of(database, article_id)

    def copy_of(self, article_id: ArticleId) -> CopyLink | None:
        """What an article is a copy of, None where it is none."""
        with self._project.reading() as database:
            return copy_store.link_of(database, article_id)

    def has_original(self, digest: FileDigest) -> bool:
        """Whether a file's bytes are in the project."""
        with self._project.reading() as database:
            return original_store.has(database, digest)

    def original(self, article_id: ArticleId) -> Original | None:
        """Where the file of an article is; None where it was read before files were kept."""
        with self._project.reading() as database:
            return original_store.of_article(database, article_id)

    def original_bytes(self, article_id: ArticleId) -> bytes | None:
        """The file that an article was read from, byte for byte; None where it is gone or has changed."""
        # Only needed when a file is asked for.
        from core.pipeline.originals import bytes_elsewhere  # noqa: PLC0415

        with self._project.reading() as database:
            original = original_store.of_article(database, article_id)
            stored = original_store.bytes_of(database, original.digest) if original else None
        return stored if stored is not None or original is None else bytes_elsewhere(self.path, original)
