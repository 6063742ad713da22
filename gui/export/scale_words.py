"""How much time a centimetre of paper holds, in words: the pages of one document may differ in it."""

from PySide6.QtCore import QCoreApplication

_PX_PER_CM = 96 / 2.54
_DAY_S = 86_400.0
_ENOUGH = 2.0  # of a unit before it is counted in
_UNITS = (
    (365.2425 * _DAY_S, "years"),
    (365.2425 / 12 * _DAY_S, "months"),
    (_DAY_S, "days"),
    (3_600.0, "hours"),
    (60.0, "minutes"),
    (1.0, "seconds"),
)
LONGEST_SCALE = "1 cm: about 000,000 minutes"


def scale_words(seconds_per_px: float) -> str:
    """`1 cm: about 4 days`, for seconds that a pixel of 1/96 inch of the page holds."""
    seconds = seconds_per_px * _PX_PER_CM
    length, unit = next((one for one in _UNITS if seconds >= _ENOUGH * one[0]), _UNITS[-1])
    amount = seconds / length
    count = f"{amount:.1f}".removesuffix(".0") if amount < 10 else f"{float(f'{amount:.2g}'):.0f}"
    words = QCoreApplication.translate("Pages", "1 cm: about %1 %2")
    return words.replace("%1", count).replace("%2", QCoreApplication.translate("Pages", unit))
