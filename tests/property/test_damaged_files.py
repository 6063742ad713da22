"""A project file with any bytes changed is refused in words or read, and never written."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import AppError
from core.pipeline.session import EventFilter, LaneKey, ProjectSession
from tests.support.stories import analyses, filled


@pytest.fixture(scope="module")
def sound() -> bytes:
    with TemporaryDirectory() as folder:
        session = filled(Path(folder) / "a.dateline", analyses().values())
        session.close()
        return session.path.read_bytes()


_DAMAGE = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=12)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(damage=_DAMAGE, kept=st.floats(0.05, 1))
def test_damage_is_told_in_words_and_the_file_left_as_it_is(
    sound: bytes, damage: list[tuple[float, int]], kept: float
) -> None:
    data = bytearray(sound[: int(len(sound) * kept)] if kept < 0.3 else sound)
    for place, value in damage:
        data[int(place * len(data))] = value
    with TemporaryDirectory() as folder:
        path = Path(folder) / "damaged.dateline"
        path.write_bytes(bytes(data))
        with suppress(AppError):  # anything else is a fault of ours
            _look_at_everything(path)
        assert path.read_bytes() == bytes(data)


def _look_at_everything(path: Path) -> None:
    session = ProjectSession.open(path, read_only=True)
    try:
        session.events(EventFilter(include_all=True))
        session.counts()
        session.undated()
        session.search("bridge")
        session.undo_words()
        snapshot = session.snapshot(LaneKey.PLACE)
        snapshot.labels.labels(range(len(snapshot)))
        for summary in session.article_summaries():
            session.article_view(summary.id)
    finally:
        session.close()
