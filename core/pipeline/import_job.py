"""An import: files and folders in, articles stored one transaction each, a row for each in words.

Reading and analysing happen in worker processes (or, for little work, on the calling thread); storing
happens here, in the order of the inputs, so that the same inputs give the same project whatever the
number of processes. What is done when the user cancels, or when the disk is full, is kept.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

from core.ingest.column_mapping import ColumnMapping
from core.ingest.unread_kinds import unread_kind
from core.ingest.walk import walk
from core.model.analysis import ArticleAnalysis
from core.model.article import PublicationDate
from core.model.changes import Changes
from core.model.copies import CopyKind, CopyLink
from core.model.diagnostic import UNKNOWN_KIND, Diagnostic
from core.pipeline.import_report import ImportItem, ImportReport, Outcome, failure, joined
from core.pipeline.originals import Keep, OriginalsOfImport
from core.pipeline.performing import bounded_jobs, performed, tasks_of
from core.pipeline.reading import Input, ReadArticle, is_plain, size_of
from core.pipeline.reading import Outcome as ReadingOutcome
from core.pipeline.session import ProjectSession

_LITTLE_BYTES = 100 * 1024
_DATA_FILES = (".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".tab")
COLUMNS_UNNAMED = "columns-unnamed"
_NO_ARTICLES = ("no-text", "no-records", COLUMNS_UNNAMED, "bad-table")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: inputs done of all, and the article that just came with what it changed."""

    done: int
    total: int
    item: ImportItem
    changes: Changes


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the given paths come to: inputs to read, and items that say what is not read."""

    inputs: tuple[Input, ...]
    items: tuple[ImportItem, ...]
    found: frozenset[str] = frozenset()  # names of those found in folders, not named by the user
    folders: Mapping[Input, Path] = field(default_factory=dict)  # the folder given that each was found in

    @property
    def little(self) -> bool:
        """Whether starting a process would take longer than the work, which can do no harm in this one."""
        few = len(self.inputs) <= 4 and sum(map(size_of, self.inputs)) <= _LITTLE_BYTES
        return few and all(map(is_plain, self.inputs))

    def is_other_data(self, fault: Diagnostic) -> bool:
        """Whether a fault only says that a data file found in a folder holds something else than articles."""
        is_data = Path(fault.file).suffix.lower() in _DATA_FILES
        return fault.code in _NO_ARTICLES and is_data and fault.file in self.found and fault.member is None


def gather(given: Iterable[Input]) -> Inputs:
    """Walk folders; files named directly are always read."""
    inputs: dict[Input, None] = {}
    items: list[ImportItem] = []
    found: set[str] = set()
    folders: dict[Input, Path] = {}
    for one in given:
        if not isinstance(one, Path):
            inputs[one] = None
            continue
        walked = walk([one])
        inputs.update(dict.fromkeys(walked.files))
        found.update(str(path) for path in walked.files if path != one)
        folders.update({path: one for path in walked.files if path != one})
        items.extend(failure(fault) for fault in walked.faults)
        items.extend(skipped(str(path)) for path in walked.skipped)
    return Inputs(tuple(inputs), tuple(items), frozenset(found), folders)


def read_only(gathered: Inputs) -> Iterator[ReadArticle | Diagnostic]:
    """What reading makes of inputs, in their order; nothing is searched for events and nothing stored."""
    jobs = 0 if gathered.little else bounded_jobs(None)
    for _, outcome in performed(
        tasks_of(gathered.inputs, jobs, events=False, folders=gathered.folders), jobs, Event()
    ):
        assert not isinstance(outcome, ArticleAnalysis)
        yield outcome


def skipped(file: str) -> ImportItem:
    """The item of a file found in a folder that is not for reading."""
    kind = unread_kind(b"", Path(file).suffix.lower())
    message = f"This is {kind.words}; that kind is not read." if kind else "This kind of file is not read."
    what_to_do = kind.what_to_do if kind else ""
    return ImportItem(Outcome.SKIPPED, file, code=UNKNOWN_KIND, message=message, what_to_do=what_to_do)


class ImportJob:
    """One import into an open project; `run` once.

    `progress` is called on the calling thread after each article. `jobs` is the number of processes
    (default: one a core); with `in_processes` false everything happens on the calling thread. `mappings` are
    the user's own for the columns of tables, by the tables' fingerprints; `keep` says where files are kept.
    """

    def __init__(
        self,
        session: ProjectSession,
        inputs: Sequence[Input],
        progress: Callable[[Progress], None] | None = None,
        cancel: Event | None = None,
        in_processes: bool = True,
        *,
        jobs: int | None = None,
        published: PublicationDate | None = None,
        mappings: tuple[tuple[str, ColumnMapping], ...] = (),
        keep: Keep = Keep.PROJECT,
    ) -> None:
        self._session = session
        self._given = tuple(inputs)
        self._progress = progress or (lambda _: None)
        self._cancel = cancel or Event()
        self._in_processes = in_processes
        self._jobs = bounded_jobs(jobs)
        self._published = published
        self._mappings = mappings
        self._originals = OriginalsOfImport(session.path, keep, session.has_original)
        self.items: list[ImportItem] = []

    def run(self) -> ImportReport:
        """Read and store everything; what was stored when an AppError is raised stays."""
        gathered = gather(self._given)
        self.items.extend(gathered.items)
        changes = Changes()
        jobs = self._jobs if self._in_processes else 0
        tasks = tasks_of(
            gathered.inputs,
            jobs,
            published=self._published,
            mappings=self._mappings,
            folders=gathered.folders,
        )
        for number, outcome in performed(tasks, jobs, self._cancel):
            item, change = self._settled(outcome, gathered, gathered.inputs[number])
            self.items.append(item)
            changes = changes.merged(change)
            self._progress(Progress(number + 1, len(gathered.inputs), item, change))
        return ImportReport(tuple(self.items), changes, self._cancel.is_set())

    def _settled(self, outcome: ReadingOutcome, gathered: Inputs, given: Input) -> tuple[ImportItem, Changes]:
        """Store an article, or say why it could not be read."""
        if isinstance(outcome, Diagnostic):
            other = gathered.is_other_data(outcome)
            return (_other_data(outcome) if other else failure(outcome)), Changes()
        assert isinstance(outcome, ArticleAnalysis)
        change = self._session.store(outcome, self._originals.packed(outcome.original, given))
        if change.articles:
            self._originals.stored(outcome.original)
        return _item(outcome, change), change


def _other_data(fault: Diagnostic) -> ImportItem:
    """A data file of a folder that holds no articles, or none that can be told: a table may be named yet."""
    named = replace(failure(fault), outcome=Outcome.SKIPPED)
    return named if fault.code == COLUMNS_UNNAMED else skipped(fault.file)


def _item(analysis: ArticleAnalysis, change: Changes) -> ImportItem:
    article = analysis.article
    if not change.articles:
        return ImportItem(
            Outcome.DUPLICATE,
            article.file,
            article.member,
            article.title,
            article.id,
            "duplicate",
            "This very text is in the project already.",
        )
    warnings = (*analysis.diagnostics, *map(_said_of_copy, change.copies))
    bad = analysis.diagnostics
    return ImportItem(
        Outcome.WARNING if bad else Outcome.READ,
        article.file,
        article.member,
        article.title,
        article.id,
        warnings[0].code if warnings else "",
        joined(warnings),
        event_count=len({mention.same_as or mention.id for mention in analysis.mentions}),
    )


def _said_of_copy(link: CopyLink) -> Diagnostic:
    """That an article is one with another is no fault, but worth a word."""
    if link.kind is CopyKind.VERSION:
        return Diagnostic("version", "Another text from the same address was read before; both are kept.")
    share = f"{link.overlap:.0%}"
    return Diagnostic(
        "near-copy", f"{share} of it stands in an article read before: what both tell counts once."
    )
