"""The theme follows the system and the preference, live, and dresses every widget."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QPushButton

from core.resource_files import resource_path
from gui.style.fonts import SANS, SERIF, Weight, load_fonts, sans, serif
from gui.style.icons import icon
from gui.style.stylesheet import style_sheet
from gui.style.theme import SchemePreference, ThemeFollower, dark_theme, light_theme
from gui.style.tokens import DARK, LIGHT


@pytest.fixture
def follower(qapp):
    dressed = ThemeFollower(qapp, SchemePreference.LIGHT)
    yield dressed
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    dressed.deleteLater()


def test_choosing_dark_repaints_an_open_window(qtbot, follower):
    button = QPushButton("Add articles")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage()
    with qtbot.waitSignal(follower.changed) as signal:
        follower.set_preference(SchemePreference.DARK)
    assert signal.args[0] == follower.theme
    assert follower.theme.tokens == DARK
    assert button.grab().toImage() != before


def test_the_systems_scheme_is_followed_while_nothing_else_is_asked(qtbot, follower):
    follower.set_preference(SchemePreference.SYSTEM)
    announced = QGuiApplication.styleHints().colorSchemeChanged
    with qtbot.waitSignal(follower.changed):
        announced.emit(Qt.ColorScheme.Dark)
    assert follower.theme.dark
    announced.emit(Qt.ColorScheme.Light)
    assert not follower.theme.dark


def test_a_preference_outweighs_the_system(follower):
    follower.set_preference(SchemePreference.LIGHT)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not follower.theme.dark


def test_a_larger_text_size_reaches_the_whole_application(qapp, follower):
    follower.set_base_px(18)
    assert qapp.font().pixelSize() == 18
    assert follower.theme.size_px(1) > 18


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("weight", [Weight.REGULAR, Weight.LABEL, Weight.HEADING], ids=lambda w: w.name)
def test_the_bundled_faces_are_the_ones_used(weight):
    load_fonts()
    assert QFontInfo(sans(13, weight)).family().startswith(SANS)
    assert QFontInfo(sans(13, weight)).weight() == int(weight)
    assert QFontInfo(serif(14)).family() == SERIF


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_no_token_left_unfilled(tokens):
    assert "@" not in style_sheet(tokens, 13).split("*/", 1)[1]


@pytest.mark.usefixtures("qapp")
def test_every_icon_is_drawn_in_the_colour_of_the_theme():
    for path in resource_path("icons").glob("*.svg"):
        for theme in (light_theme(), dark_theme()):
            drawn = icon(path.stem, theme).pixmap(20, 20).toImage()
            pixels = [drawn.pixelColor(x, y) for x in range(20) for y in range(20)]
            assert any(pixel.alpha() > 128 for pixel in pixels), path.stem
