"""A screen reader's side, by AT-SPI itself: reads a program's tree and hears where the focus goes.

Run by the system's own Python, which has `pyatspi`, inside the session of the program:
`python3 screen_reader_listens.py PROGRAM KEY...` writes JSON lines: the names of the timeline's items,
then for each key that is pressed the sentence that was heard.
"""

import json
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

_LONGEST_WAIT_S = 30.0
_PAUSE_S = 0.1
_MOST_CHILDREN = 40


def main(program: str, keys: list[str]) -> int:
    heard: list[str] = []
    pyatspi.Registry.registerEventListener(lambda event: _hear(event, heard), "object:state-changed:focused")
    application = _waited_for(lambda: _application(program))
    timeline = _waited_for(lambda: _timeline(application))
    _tell(kind="tree", lines=_tree(application, 0))
    _tell(kind="timeline", role=timeline.getRoleName(), items=_items(timeline))
    timeline.queryComponent().grabFocus()
    for key in keys:
        _listen()
        heard.clear()
        subprocess.run(["xdotool", "key", key], check=True)
        _tell(kind="key", key=key, heard=_waited_for(lambda: heard[-1] if heard else None))
    return 0


def _hear(event, heard: list[str]) -> None:
    if event.detail1:
        heard.append(f"{event.source.getRoleName()}: {event.source.name}")


def _waited_for(asked):
    """What `asked` gives once it gives anything; events are heard in between."""
    deadline = time.monotonic() + _LONGEST_WAIT_S
    while time.monotonic() < deadline:
        found = asked()
        if found is not None:
            return found
        _listen()
    raise SystemExit("nothing was heard in time")


def _listen() -> None:
    until = time.monotonic() + _PAUSE_S
    while time.monotonic() < until:
        if not GLib.MainContext.default().iteration(False):
            time.sleep(_PAUSE_S / 10)


def _application(program: str):
    desktop = pyatspi.Registry.getDesktop(0)
    return next((one for one in desktop if one is not None and one.name == program), None)


def _timeline(application):
    timeline = pyatspi.findDescendant(
        application, lambda one: one.getRole() == pyatspi.ROLE_LIST and one.name == "Timeline"
    )
    return timeline if timeline is not None and timeline.childCount else None


def _items(timeline) -> list[str]:
    return [child.name for child in timeline]


def _tree(node, depth: int) -> list[str]:
    """What is on the screen and has a name, a line each; of lists and tables only the first rows."""
    lines = [f"{'  ' * depth}{node.getRoleName()}: {node.name}"] if node.name else []
    for at, child in enumerate(node):
        if child is not None and at < _MOST_CHILDREN and (depth == 0 or _on_screen(child)):
            lines += _tree(child, depth + bool(node.name))
    return lines


def _on_screen(node) -> bool:
    return node.getState().contains(pyatspi.STATE_SHOWING)


def _tell(**record: object) -> None:
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
