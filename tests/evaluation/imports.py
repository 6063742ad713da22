"""Importing: every figure of reading, by kind of file, over the import corpus; `make eval-import`.

What went wrong is listed by file on standard error.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from tests.evaluation.import_behaviour import behaviour, offsets, speed
from tests.evaluation.import_corpus import Reading, Row, folded, mean, readings, share, tell

_HIGH = 0.9
_CONTAINERS = ("zip", "warc", "csv", "jsonl", "json")


def rows() -> list[Row]:
    """A row a figure; none where the corpus is not there."""
    read = readings()
    if not read:
        return []
    parts: tuple[Callable[[Sequence[Reading]], Iterator[Row]], ...] = (
        _texts, _dates, _titles, _snippets, _containers, behaviour, speed, offsets,
    )  # fmt: skip
    return [row for part in parts for row in part(read)]


def _texts(read: Sequence[Reading]) -> Iterator[Row]:
    with_gold = [one for one in read if "gold_text" in one.gold]
    f1 = {one.gold["file"]: one.text_f1 for one in with_gold}
    tell("text below 0.9", [f"{file} {value:.3f}" for file, value in f1.items() if value < 0.9])
    pages = [f1[one.gold["file"]] for one in with_gold if one.kind == "html"]
    yield share("text F1, html", sum(pages) / len(pages), 0.97)
    yield share("pages with text F1 of 0.9 and more", mean(value >= 0.9 for value in pages), 0.9)
    for kind in sorted({one.kind for one in with_gold} - {"html"}):
        values = [f1[one.gold["file"]] for one in with_gold if one.kind == kind]
        yield share(f"text F1, {kind}", sum(values) / len(values), 0.97)


def _dates(read: Sequence[Reading]) -> Iterator[Row]:
    # The plain texts of the corpus were cut from pages, and their dates with the rest.
    dated = [one for one in read if "expected_date" in one.gold and one.kind not in ("txt", *_CONTAINERS)]
    seen = [one for one in dated if "only visible" in str(one.gold.get("note"))]
    stated = [one for one in dated if one not in seen]
    tell(
        "date",
        [
            f"{one.gold['file']} {_day(one)}, not {one.gold['expected_date']}"
            for one in dated
            if not _dated(one)
        ],
    )
    yield share("date, exact day, where stated", mean(map(_dated, stated)), 0.98)
    pages = [one for one in stated if one.kind == "html"]
    yield share("date, exact day, where stated, html", mean(map(_dated, pages)), 0.98)
    sure = [one for one in dated if _confidence(one) >= _HIGH]
    yield share("date shown as high is right", mean(map(_dated, sure)), 0.99)
    news = [one for one in pages if one.gold["file"].startswith("web-")]
    yield share("news pages whose date is high", mean(_confidence(one) >= _HIGH for one in news), 0.75)
    yield share("date, exact day, where only seen on the page", mean(map(_dated, seen)), 0.8)
    yield share("such a date is marked low", mean(_confidence(one) < _HIGH for one in seen), 1.0)


def _titles(read: Sequence[Reading]) -> Iterator[Row]:
    titled = [one for one in read if "expected_title" in one.gold]
    wrong = [one for one in titled if not _well_titled(one)]
    tell(
        "title",
        [f"{one.gold['file']} {one.first['title']!r}, not {one.gold['expected_title']!r}" for one in wrong],
    )
    yield share("title", mean(map(_well_titled, titled)), 0.95)
    pages = [one for one in titled if one.kind == "html"]
    yield share("title, html", mean(map(_well_titled, pages)), 0.95)
    signed = [one for one in read if "expected_authors" in one.gold and one.kind != "txt"]
    unlike = [one for one in signed if not _well_signed(one)]
    tell(
        "byline",
        [f"{one.gold['file']} {one.first['byline']}, not {one.gold['expected_authors']}" for one in unlike],
    )
    yield share("byline", mean(map(_well_signed, signed)), 0.85)


def _snippets(read: Sequence[Reading]) -> Iterator[Row]:
    wanted = [(one, words) for one in read for words in one.gold.get("expected_text_snippets", ())]
    barred = [(one, words) for one in read for words in one.gold.get("forbidden_text_snippets", ())]
    missing = [one for one, words in wanted if not _holds(one, words)]
    tell("snippet missing", sorted({one.gold["file"] for one in missing}))
    yield share("expected snippets found", 1 - len(missing) / len(wanted), 0.97)
    yield share("forbidden snippets kept out", mean(not _holds(one, words) for one, words in barred), 1.0)


def _containers(read: Sequence[Reading]) -> Iterator[Row]:
    many = [one for one in read if "expected_articles" in one.gold]
    found = sum(min(len(one.articles), one.gold["expected_articles"]) for one in many)
    tell(
        "articles",
        [
            f"{one.gold['file']} {len(one.articles)} of {one.gold['expected_articles']}"
            for one in many
            if len(one.articles) != one.gold["expected_articles"]
        ],
    )
    yield share(
        "articles of containers counted", found / sum(one.gold["expected_articles"] for one in many), 1.0
    )
    inner = [(one, article) for one in many for article in one.gold.get("articles", ())]
    right = [any(_same(read_as, article) for read_as in one.articles) for one, article in inner]
    tell(
        "article in",
        [
            f"{one.gold['file']} {article}"
            for (one, article), hit in zip(inner, right, strict=True)
            if not hit
        ],
    )
    yield share("articles of containers with title and day right", mean(right), 0.95)


def _day(one: Reading) -> str:
    return (one.first.get("published") or "")[:10]


def _dated(one: Reading) -> bool:
    return _day(one) == one.gold["expected_date"]


def _confidence(one: Reading) -> float:
    return one.first.get("published_confidence") or 0.0


def _well_titled(one: Reading) -> bool:
    return folded(one.first["title"]) == folded(one.gold["expected_title"])


def _well_signed(one: Reading) -> bool:
    found, wanted = one.first["byline"], one.gold["expected_authors"]
    return sorted(folded(name).casefold() for name in found) == sorted(
        folded(name).casefold() for name in wanted
    )


def _same(read_as: Mapping[str, object], article: Mapping[str, str]) -> bool:
    day = str(read_as["published"] or "")[:10]
    titled = folded(str(read_as["title"])) == folded(article["title"])
    return titled and day == article.get("date", day)


def _holds(one: Reading, words: str) -> bool:
    return folded(words) in " ".join(folded(article["text"]) for article in one.articles)
