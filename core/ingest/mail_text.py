"""The words of a mail: of its parts for people, the marked-up one where it says as much as the plain one."""

from collections.abc import Iterable

from core.errors import InputError
from core.ingest.exported import Export
from core.ingest.linked_data import LinkedData
from core.ingest.mail_message import Mail, Part
from core.ingest.markup_text import text_blocks, text_of_markup
from core.ingest.news_exports import export_of, export_of_paragraphs
from core.ingest.page_blocks import page_blocks
from core.ingest.page_lines import line_words
from core.ingest.page_metadata import page_metadata
from core.ingest.page_text import article_text
from core.ingest.page_tree import parse_page
from core.text.normalise import stored_text

_AS_MUCH = 0.5


def mail_text(mail: Mail, title: str) -> str:
    """The text of a mail; nothing where it has none. A letter's own furniture (how to leave the list, what
    to do where it shows badly) is left out of marked-up parts."""
    plain = stored_text("\n".join(_texts(mail.parts, "text/plain"))).strip()
    marked = "\n\n".join(_articles(mail.parts, title)).strip()
    return marked if len(marked) >= _AS_MUCH * len(plain) else plain


def exported_in(mail: Mail) -> Export | None:
    """The articles that a news database sent in a mail; None where it did not."""
    for part in mail.parts:
        if part.attached or part.kind not in ("text/html", "text/plain"):
            continue
        try:
            if part.kind == "text/plain":
                export = export_of(part.text.replace("\r\n", "\n").split("\n"))
            else:
                export = export_of_paragraphs(text_blocks(parse_page(part.data, part.charset)[0]))
        except InputError:
            continue
        if export is not None:
            return export
    return None


def _texts(parts: Iterable[Part], kind: str) -> Iterable[str]:
    for part in parts:
        if part.kind == kind and not part.attached:
            try:
                yield part.text
            except InputError:
                continue  # a part that is no text says nothing


def _articles(parts: Iterable[Part], title: str) -> Iterable[str]:
    for part in parts:
        if part.kind == "text/html" and not part.attached:
            try:
                yield _article(part, title)
            except InputError:
                continue


def _article(part: Part, title: str) -> str:
    """The article of a marked-up part; all of its words where none stands out."""
    root, _ = parse_page(part.data, part.charset)
    found = article_text(
        page_blocks(root), line_words(title, ()), page_metadata(root, LinkedData()).descriptions
    )
    whole = text_of_markup(part.text)
    return found if len(found) >= _AS_MUCH * len(whole) else whole
