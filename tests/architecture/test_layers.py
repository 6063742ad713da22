"""The rooms import each other only downwards; the contracts stand in pyproject.toml."""

import re
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[2]


def test_every_room_imports_only_the_rooms_below_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))

    status = lint_imports(no_cache=True, no_logo=True)

    assert status == 0, capsys.readouterr().out


def test_no_module_of_the_core_names_qt() -> None:
    naming = [
        str(module.relative_to(ROOT))
        for module in (ROOT / "core").rglob("*.py")
        if re.search(
            r"^\s*(?:from|import)\s+(?:PySide6|shiboken6)\b", module.read_text("utf-8"), re.MULTILINE
        )
    ]

    assert naming == []
