"""Whether a text is a post: short and informal, such as a message on a social network.

A post tells time in fewer words than other texts do: "long day", "late for morning class", "gym at 1830".
Languages may have further rules for posts (`POST_RULES`). The evidence is in the text: how short it is, and
marks that edited prose hardly has. What the words then mean is left to the rules.
"""

import re

_LONGEST_POST_CHARS = 400
_MARKS = re.compile(
    r"(?<![\w&])[#@][^\W\d]"  # a hashtag, a name that is addressed
    r"|https?://|www\."
    r"|(?<!\w)[:;=8]['\u2019-]?[()DPpOo*](?!\w)|<3|\^_?\^|\b[TtxX][._][TtxX]\b"  # emoticons
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]"  # pictograms
    r"|([^\W\d_])\1\1"  # "sooo"
    r"|!|\?\?|\w\.\.(?!\.\.)|~"
    r"|\b(?:lol|lmao|omg|haha\w*|heh\w*|yay|yeah|gonna|wanna|gotta|idk|tbh|btw|imo|fml|wtf|thx|pls|plz|u|ur|im"
    r"|dont|cant|didnt|doesnt|wont|havent|isnt|wasnt|abt|cos|coz|cuz|tho|tmr|tmrw|nw|rt)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|I['\u2019]m)\b")
_ENDS = (".", "?", "!", '"', "\u201d", "\u2019", ")", ":")


def is_post(text: str) -> bool:
    """Whether a text is a short informal post. Looks at no more than the length of one."""
    if len(text) > _LONGEST_POST_CHARS:
        return False
    written = text.strip()
    if not written or "\n\n" in written:
        return False
    carefully = written.endswith(_ENDS) and not written[0].islower()
    return not carefully or _FIRST_PERSON.search(written) is not None or _MARKS.search(written) is not None
