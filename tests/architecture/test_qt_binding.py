"""The pinned Qt binding keeps count of None.

PySide6 6.12.0 takes one reference off None in every call that returns nothing, and Python 3.11 aborts when
they run out; from Python 3.12 on None is not counted.
"""

import sys

import pytest
from PySide6.QtWidgets import QWidget


@pytest.mark.usefixtures("qapp")
def test_a_thousand_updates_leave_the_references_to_none_alone() -> None:
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()
    lost = before - sys.getrefcount(None)
    widget.deleteLater()

    assert lost < 100
