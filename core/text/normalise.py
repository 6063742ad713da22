"""The stored form of a text: what all offsets refer to. It never adds or cuts anything that is read."""

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
_REPLACEMENT = "\ufffd"


def stored_text(raw: str) -> str:
    r"""Line ends as `\n`; NUL and the other C0 controls (tab and line feed apart) as U+FFFD, one for one."""
    unix = raw.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(_REPLACEMENT, unix)
