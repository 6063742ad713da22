"""Loads what reading an article needs, behind the window once it stands: the first drop is then quick."""


def warm_up() -> None:
    """Import the reading path and read one sentence, so that words and rules are loaded too."""
    from core.model.article import RawArticle  # noqa: PLC0415 - loaded here so that the window need not wait
    from core.pipeline import import_job  # noqa: F401, PLC0415
    from core.pipeline.analyse import analyse  # noqa: PLC0415

    analyse(RawArticle("Rain fell on 3 May 2021. A day later it stopped.", title="Rain"))
