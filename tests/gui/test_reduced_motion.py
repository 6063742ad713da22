"""Nothing glides where the desktop's settings say that nothing should."""

import pytest

from gui.style.motion import reduced_motion_wanted
from gui.style.theme import light_theme
from gui.timeline.canvas import TimelineCanvas
from tests.support.timelines import every_kind

FILES = {
    "GTK 3": ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"),
    "GTK 4": ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n"),
    "KDE": ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n"),
}


@pytest.fixture
def settings_folder(qapp, tmp_path, monkeypatch):  # noqa: ARG001
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return tmp_path


@pytest.mark.parametrize(("name", "words"), FILES.values(), ids=FILES)
def test_the_settings_of_the_desktop_are_read(settings_folder, name, words):
    assert not reduced_motion_wanted()
    path = settings_folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(words, encoding="utf-8")
    assert reduced_motion_wanted()
    path.write_text(words.replace("=0", "=1").replace("false", "true"), encoding="utf-8")
    assert not reduced_motion_wanted()


def test_a_zoom_is_there_at_once_where_motion_is_not_wanted(qtbot, settings_folder):
    (settings_folder / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n", encoding="utf-8")
    canvas = TimelineCanvas(light_theme())
    qtbot.addWidget(canvas)
    canvas.set_snapshot(every_kind())
    canvas.show()
    qtbot.waitExposed(canvas)
    before = canvas.viewport().span_s
    canvas.zoom_in()
    assert canvas.viewport().span_s == pytest.approx(before / 1.5)
