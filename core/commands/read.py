"""`read PATH …`: what reading makes of files, one JSON object an article; stores nothing."""

import argparse

from core.commands.inputs import inputs
from core.commands.output import emit, tell
from core.model.article import Article, RawArticle
from core.model.diagnostic import UNKNOWN_KIND, Diagnostic
from core.pipeline.export_data import Record, json_line, published_text
from core.pipeline.import_job import gather, read_only
from core.pipeline.import_report import Outcome
from core.pipeline.reading import ReadArticle

SOME_UNREAD = 3


def run(arguments: list[str]) -> int:
    """Print what each article was read to be; 3 where some could not be read."""
    parser = argparse.ArgumentParser(prog="dateline read", description=__doc__)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    gathered = gather(inputs(parser.parse_args(arguments).paths))
    failures = 0
    skipped = sum(item.outcome is Outcome.SKIPPED for item in gathered.items)
    for item in gathered.items:
        if item.outcome is Outcome.FAILED:
            failures += 1
            _fail(Diagnostic(item.code, item.message, item.what_to_do, file=item.file))
    for outcome in read_only(gathered):
        if isinstance(outcome, ReadArticle):
            emit(json_line(article_record(outcome.raw, outcome.article)))
        elif outcome.code == UNKNOWN_KIND or gathered.is_other_data(outcome):
            skipped += 1
        else:
            failures += 1
            _fail(outcome)
    _count_skipped(skipped)
    return SOME_UNREAD if failures else 0


def article_record(raw: RawArticle, article: Article) -> Record:
    """An article under the field names of the command line."""
    return {
        "file": raw.file,
        "member": raw.member,
        "external_id": raw.external_id,
        "title": raw.title,
        "byline": list(raw.byline),
        "publisher": raw.publisher,
        "url": raw.url,
        "published": published_text(article.published),
        "published_source": article.published.source.value,
        "published_confidence": round(article.published.confidence, 3),
        "language": article.language,
        "text": article.text,
        "warnings": [{"code": one.code, "message": one.message} for one in raw.warnings],
    }


def _fail(fault: Diagnostic) -> None:
    error = {"code": fault.code, "message": fault.message}
    emit(json_line({"file": fault.file, "member": fault.member, "error": error}))
    name = f"{fault.file} ({fault.member})" if fault.member else fault.file
    tell(f"{name}: {fault.message} {fault.what_to_do}".rstrip())


def _count_skipped(skipped: int) -> None:
    if skipped:
        tell(f"{skipped} file{'s' if skipped > 1 else ''} of unknown kind skipped.")
