"""One name for a page, however its address is written: what tells that two articles are of the same page."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(
    r"(?:utm_.*|at_.*|pk_.*|mc_[ce]id|(?:fb|g|y|d|tt|tw)clid|gclsrc|msclkid|igshid|ocid|cmpid|cmp|ncid|wt[_.].*|"
    r"ref|referrer|ref_src|source|share|smid|smtyp|xtor|_ga|amp|outputtype|campaign.*)",
    re.IGNORECASE,
)
_HOST_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_AMP_ENDING = re.compile(r"/amp(?:\.html)?$", re.IGNORECASE)


def page_key(address: str) -> str:
    """An address without scheme, tracking and other forms of the same page; nothing for a front page, whose
    text changes all the time, and for what is no web address."""
    try:
        parts = urlsplit(address.strip())
        host = _HOST_PREFIX.sub("", (parts.hostname or "").lower())
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    path = _AMP_ENDING.sub("", parts.path).rstrip("/")
    kept = sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0]))
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{host}{path}{query}" if path or query else ""
