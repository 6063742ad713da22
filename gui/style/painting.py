"""Painting that ends whatever happens in it.

A painter that is still at work when its widget's turn is over takes the whole program down with it; one that
has ended leaves the error to be reported like any other.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPaintDevice, QPainter


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter of a widget or a picture, ended with the block; its state need not be put back first."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()
