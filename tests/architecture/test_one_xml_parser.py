"""XML is parsed in one module only, where it is made harmless."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SAFE = Path("core/ingest/safe_xml.py")
_PARSERS = re.compile(
    r"^\s*(?:from|import)\s+(?:xml\b(?!\.sax\.saxutils)|defusedxml|pyexpat|plistlib|lxml\.(?:objectify|sax))"
    r"|from lxml\.etree import"
    r"|\betree\.(?:XML|XMLID|fromstring\w*|parse|iterparse|XMLParser|XMLPullParser|HTMLParser)\s*\("
    r"|\bXInclude\b|\bXSLT\s*\(",
    re.MULTILINE,
)


def test_no_other_module_parses_xml() -> None:
    modules = [path.relative_to(ROOT) for room in ("core", "gui") for path in (ROOT / room).rglob("*.py")]
    parsing = [path for path in modules if _PARSERS.search((ROOT / path).read_text("utf-8"))]

    assert parsing == [_SAFE]
