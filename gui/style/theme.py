"""The theme: one value that everything draws from, and what follows the system's choice of it.

Widgets take roles by a dynamic property and `resources/style/dateline.qss` gives the looks:

- `QPushButton[role="primary"]`, `[role="quiet"]`, `[role="chip"]` (also on QToolButton),
- `QLabel[role="heading"]`, `"title"`, `"secondary"`, `"faint"`, `"badge"`, `"key"`, `"error"`, `"link"`,
- `QFrame[role="card"]`, `"panel"`, `"bar"`, `"drop-area"`; `QPlainTextEdit/QTextBrowser[role="reader"]`.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.style import tokens as design
from gui.style.fonts import SANS, Weight, load_fonts, sans, serif, system_family
from gui.style.stylesheet import style_sheet
from gui.style.tokens import DARK, LIGHT, Tokens


class SchemePreference(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and type sizes as they are now. `base_px` is the size of running text in pixels."""

    tokens: Tokens
    dark: bool
    base_px: int = design.BASE_TEXT_PX
    family: str = SANS  # of lists and menus; the canvas and what is exported keep the bundled one

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """A token's colour, by the token's name."""
        color = QColor(getattr(self.tokens, token))
        color.setAlphaF(alpha)
        return color

    def hue(self, index: int, alpha: float = 1.0) -> QColor:
        """The colour of an event hue; past the palette, and below zero, grey."""
        color = QColor(design.hue(self.tokens, index))
        color.setAlphaF(alpha)
        return color

    def size_px(self, step: int = 0) -> int:
        """Text size: 0 running text, -1 small print, +1 and up headings."""
        return max(9, self.base_px + (step if step <= 0 else 2 * step))

    def font(self, step: int = 0, weight: Weight = Weight.REGULAR) -> QFont:
        return sans(self.size_px(step), weight, family=self.family)

    def reader_font(self, step: int = 1, *, bold: bool = False) -> QFont:
        return serif(self.size_px(step), bold=bold)


def light_theme(base_px: int = design.BASE_TEXT_PX) -> Theme:
    return Theme(LIGHT, dark=False, base_px=base_px)


def dark_theme(base_px: int = design.BASE_TEXT_PX) -> Theme:
    return Theme(DARK, dark=True, base_px=base_px)


def palette(theme: Theme) -> QPalette:
    """The theme as a QPalette, for what no style sheet reaches."""
    roles = QPalette.ColorRole
    colors = {
        roles.Window: "panel",
        roles.WindowText: "text",
        roles.Base: "panel",
        roles.AlternateBase: "lane",
        roles.Text: "text",
        roles.PlaceholderText: "text_faint",
        roles.Button: "raised",
        roles.ButtonText: "text",
        roles.ToolTipBase: "raised",
        roles.ToolTipText: "text",
        roles.Highlight: "accent",
        roles.HighlightedText: "on_accent",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.Mid: "hairline",
        roles.Accent: "accent",
    }
    made = QPalette()
    for role, token in colors.items():
        made.setColor(role, theme.color(token))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("text_faint"))
    return made


class ThemeFollower(QObject):
    """Dresses the application, and does so again when the system's scheme or the preference changes."""

    changed = Signal(object)  # Theme

    def __init__(
        self,
        application: QApplication,
        preference: SchemePreference = SchemePreference.SYSTEM,
        *,
        dressed: bool = True,
    ) -> None:
        """Where it is not to be `dressed` at once, fonts and colours hold and the style sheet waits for
        `dress`: what is put together meanwhile is dressed once, not with every widget it is put into."""
        super().__init__(application)
        load_fonts()
        self._application = application
        self._preference = preference
        self._system_px = self._base_px = _system_text_px(application.font())
        self._family = SANS
        self._system_scheme = QGuiApplication.styleHints().colorScheme()
        self._theme = self._resolved()
        application.setStyle("Fusion")
        self._paint()
        if dressed:
            self.dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def preference(self) -> SchemePreference:
        return self._preference

    def set_preference(self, preference: SchemePreference) -> None:
        """Light, dark, or whatever the system says; applied at once."""
        self._preference = preference
        self._refresh()

    def set_base_px(self, base_px: int) -> None:
        """The size of running text in pixels, 0 for the system's; applied at once."""
        self._base_px = base_px or self._system_px
        self._refresh()

    def set_system_font(self, system: bool) -> None:
        """Lists and menus in the system's font, or in the bundled one; applied at once."""
        self._family = system_family() if system else SANS
        self._refresh()

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        self._system_scheme = scheme
        self._refresh()

    def _resolved(self) -> Theme:
        system_dark = self._system_scheme is Qt.ColorScheme.Dark
        follows_system = self._preference is SchemePreference.SYSTEM
        dark = system_dark if follows_system else self._preference is SchemePreference.DARK
        plain = dark_theme(self._base_px) if dark else light_theme(self._base_px)
        return replace(plain, family=self._family)

    def _refresh(self) -> None:
        theme = self._resolved()
        if theme == self._theme:
            return
        self._theme = theme
        self._paint()
        self.dress()
        self.changed.emit(theme)

    def _paint(self) -> None:
        self._application.setFont(self._theme.font())
        self._application.setPalette(palette(self._theme))

    def dress(self) -> None:
        """Give everything that there is the theme's style sheet."""
        self._application.setStyleSheet(style_sheet(self._theme.tokens, self._theme.base_px))


def _system_text_px(font: QFont) -> int:
    """The system's text size in logical pixels, never below the design's own."""
    if font.pixelSize() > 0:
        return max(design.BASE_TEXT_PX, font.pixelSize())
    screen = QGuiApplication.primaryScreen()
    dots_per_inch = screen.logicalDotsPerInch() if screen else 96.0
    return max(design.BASE_TEXT_PX, round(font.pointSizeF() * dots_per_inch / 72))
