"""What is given without a file, or is to be taken for plain text, keeps where it is from."""

from pathlib import Path

from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic
from core.pipeline.reading import AsText, BytesInput, ReadArticle, Task, name_of, outcomes_of, size_of

WORDS = b"Harbour reopens\n\nThe harbour of Norby reopened on Saturday after the storm.\n"


def _only(source: BytesInput | AsText) -> RawArticle | Diagnostic:
    (outcome,) = outcomes_of(Task(0, source, events=False))
    return outcome.raw if isinstance(outcome, ReadArticle) else outcome


def test_a_part_of_a_page_keeps_its_address_and_says_that_it_is_a_part() -> None:
    article = _only(BytesInput(WORDS, "pasted.txt", "https://norby.example/2024/03/09/harbour", excerpt=True))
    assert isinstance(article, RawArticle)
    assert (article.url, article.publisher) == ("https://norby.example/2024/03/09/harbour", "norby.example")
    assert [warning.code for warning in article.warnings] == ["excerpt"]


def test_what_a_fetched_page_says_of_itself_comes_before_where_it_was_found() -> None:
    page = (
        b"<html><head><title>Harbour reopens</title><meta property='og:site_name' content='Norby Post'>"
        b"<link rel='canonical' href='https://norby.example/harbour'></head><body><article><p>The harbour of "
        b"Norby reopened on Saturday, three days after the storm, said the mayor of the town.</p>"
        b"</article></body></html>"
    )
    article = _only(BytesInput(page, "harbour.html", "https://norby.example/harbour?from=mail"))
    assert isinstance(article, RawArticle)
    assert (article.url, article.publisher) == ("https://norby.example/harbour", "Norby Post")
    assert "excerpt" not in [warning.code for warning in article.warnings]


def test_markup_can_be_taken_for_the_text_that_it_is(tmp_path: Path) -> None:
    file = tmp_path / "notes.html"
    file.write_text("<html><p>Kept as typed.</p></html>", encoding="utf-8")
    article = _only(AsText(file))
    assert isinstance(article, RawArticle)
    assert article.text == "<html><p>Kept as typed.</p></html>"
    assert (name_of(AsText(file)), size_of(AsText(file))) == (str(file), file.stat().st_size)


def test_what_is_no_text_is_not_taken_for_it(tmp_path: Path) -> None:
    file = tmp_path / "picture.html"
    file.write_bytes(bytes(range(256)) * 20)
    fault = _only(AsText(file))
    assert isinstance(fault, Diagnostic)
    assert fault.message
