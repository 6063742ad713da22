"""Answers come back on the GUI thread, late ones are dropped, no thread is left behind."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from core.errors import AppError
from gui.workers.task_runner import TaskRunner


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:  # noqa: ARG001 - it needs the application
    made = TaskRunner("test")
    yield made
    made.close()
    assert "dateline-test" not in {thread.name for thread in threading.enumerate()}


def test_work_is_done_elsewhere_and_its_answer_comes_here(runner: TaskRunner, qtbot: QtBot) -> None:
    answers: list[tuple[str, str]] = []
    runner.ask(
        lambda: threading.current_thread().name,
        lambda worked_on: answers.append((worked_on, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [("dateline-test", threading.main_thread().name)]
    assert not runner.busy


def test_a_newer_request_on_a_topic_makes_the_older_answer_stale(runner: TaskRunner, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    answers: list[str] = []

    def slow() -> str:
        begun.set()
        go_on.wait(5)
        return "old"

    runner.ask(slow, answers.append, topic="view")
    assert begun.wait(5)
    runner.ask(lambda: "skipped", answers.append, topic="view")
    runner.ask(lambda: "new", answers.append, topic="view")
    runner.ask(lambda: "other", answers.append, topic="another")
    go_on.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["new", "other"]


def test_a_forgotten_topic_gives_no_answer(runner: TaskRunner, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    answers: list[str] = []

    def slow() -> str:
        begun.set()
        go_on.wait(5)
        return "late"

    runner.ask(slow, answers.append, topic="search")
    assert begun.wait(5)
    runner.forget("search")
    go_on.set()
    runner.ask(lambda: "after", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["after"]


def test_an_error_the_user_can_act_on_goes_to_whoever_asked(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[AppError] = []

    def refuse() -> None:
        raise AppError("No.", "Try later.")

    runner.ask(refuse, lambda _: None, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "No. Try later."


def test_a_bug_is_raised_again_where_the_crash_report_sees_it(runner: TaskRunner, qtbot: QtBot) -> None:
    with capture_exceptions() as raised:
        runner.ask(lambda: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_closing_drops_what_has_not_begun(qtbot: QtBot) -> None:  # noqa: ARG001 - it needs the application
    runner = TaskRunner("closing")
    begun, go_on = threading.Event(), threading.Event()
    done: list[int] = []

    def first() -> None:
        begun.set()
        go_on.wait(5)

    runner.ask(first, lambda _: None)
    runner.ask(lambda: done.append(1), lambda _: None)
    assert begun.wait(5)
    threading.Timer(0.05, go_on.set).start()
    runner.close()
    assert done == []
