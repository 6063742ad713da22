"""An article each of whose fields is made to be taken for something else: markup, a formula, a path, …"""

import json

MARKUP = "<b>Bridge</b><img src=file:///etc/passwd onerror=alert(1)><script>alert(2)</script>"
SVG = "</text><svg onload=alert(3)><a xlink:href='javascript:alert(4)'>"
FORMULA = "=cmd|' /C calc'!A0"
PATH = "../../../../tmp/evil.sh"
QUERY = '"bridge" NEAR(a b) title:x* AND -y OR ^z\'; drop table event; --'
TURNED = "invoice \u202egnp.exe\u2066 tail"
ESCAPED = "clear \x1b[2J\x9b31m bell \x07"
LONG = "W" * 3_000
TEMPLATE = "%s%n{0}{title}${HOME}`id`"
ALL = (MARKUP, SVG, FORMULA, PATH, QUERY, TURNED, ESCAPED, LONG, TEMPLATE)


def records() -> str:
    """JSON Lines: an article for each, told with a date so that each is an event, too."""
    return "\n".join(json.dumps(_record(number, words)) for number, words in enumerate(ALL))


def _record(number: int, words: str) -> dict[str, object]:
    day = f"{number + 1} May 2021"
    return {
        "id": words[:200],
        "title": words,
        "author": words[:300],
        "publisher": words[:300],
        "url": f"javascript:alert({number})",
        "date": "2021-05-20",
        "text": f"The mayor of {words} opened a bridge on {day}. {words} collapsed on {day}, police said.\n",
    }
