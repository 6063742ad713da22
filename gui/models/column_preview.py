"""What a table comes to under a mapping of its columns, in words for the dialog that names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArticlePreview:
    """One record as an article; `problem` says what is wrong with it, empty where nothing is."""

    title: str
    published: str
    text: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """The column of each field by the field's key, none where it has none; `day_first` as the dates are read,
    None where it is not known."""

    columns: tuple[tuple[str, str | None], ...]
    day_first: bool | None = None

    def of(self, field: str) -> str | None:
        return dict(self.columns).get(field)


@dataclass(frozen=True, slots=True)
class ColumnPreview:
    """All that the dialog shows: the columns with the beginning of a cell each, the choice that holds, the
    doubts of a guess, and the first articles."""

    file: str
    columns: tuple[tuple[str, str], ...]
    choice: ColumnChoice
    doubts: tuple[str, ...]
    articles: tuple[ArticlePreview, ...]
    count: int
    readable: bool
