"""Qt takes what looks like markup for markup, in labels and tips: no words of an article may reach it so."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GUI = Path(__file__).resolve().parents[2] / "gui"
MODULES = sorted(GUI.rglob("*.py"))
_TIPS = frozenset({"setToolTip", "setStatusTip", "setWhatsThis"})
# What makes words plain: escaped, or our own and fixed.
_PLAIN = frozenset({"tr", "plain_tip", "toolTip"})


def _calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in names:
            yield node


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_fixed(node: ast.AST) -> bool:
    """Words that stand in the program: a literal, or one that is translated."""
    if isinstance(node, ast.IfExp):
        return _is_fixed(node.body) and _is_fixed(node.orelse)
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Call) and _name(node.func) == "tr")


def _targets(tree: ast.AST) -> dict[int, str]:
    """What each call is assigned to."""
    return {
        id(node.value): ast.unparse(node.targets[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GUI)))
def test_a_label_that_can_hold_other_words_than_ours_is_plain(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    targets = _targets(tree)
    formatted = {ast.unparse(call.func.value) for call in _calls(tree, "setTextFormat")}  # type: ignore[attr-defined]
    set_later = {ast.unparse(call.func.value) for call in _calls(tree, "setText")}  # type: ignore[attr-defined]
    for call in _calls(tree, "QLabel"):
        target = targets.get(id(call), "")
        fixed = all(_is_fixed(word) or _name(word) in ("self", "parent") for word in call.args)
        assert target in formatted or (fixed and target not in set_later), f"line {call.lineno}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GUI)))
def test_a_tip_is_of_our_own_words_or_made_plain(path: Path) -> None:
    for call in _calls(ast.parse(path.read_text("utf-8")), *_TIPS):
        word = call.args[-1]
        plain = isinstance(word, ast.Call) and _name(word.func) in _PLAIN
        assert plain or _is_fixed(word), f"line {call.lineno}: {ast.unparse(word)}"


def test_no_box_is_asked_to_guess_whether_its_words_are_markup() -> None:
    told = [path.name for path in MODULES if "QMessageBox" in path.read_text("utf-8")]
    for path in (path for path in MODULES if path.name in told):
        tree = ast.parse(path.read_text("utf-8"))
        assert not list(_calls(tree, "information", "warning", "critical", "question", "about")), path
