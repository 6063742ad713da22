"""What a link in a picture may lead to: the web, or another page of the same document."""

import re

_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)
_PAGE = re.compile(r"#page=(\d+)")


def is_web_link(link: str) -> bool:
    """Whether a browser may be sent there: never a script, a file or a program."""
    return _WEB.fullmatch(link) is not None


def is_safe_link(link: str) -> bool:
    return is_web_link(link) or page_of(link) is not None


def link_to_page(number: int) -> str:
    """To a page of the same document, counted from 1."""
    return f"#page={number}"


def page_of(link: str) -> int | None:
    """The page that a link within the document leads to; None for any other."""
    match = _PAGE.fullmatch(link)
    return int(match[1]) if match else None
