"""Where the tagger is wrong: accuracy by cause, and the dearest errors of each corpus.

A cause is told by the words of the expression and its gold value, never by the document.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from types import ModuleType

from tests.evaluation.timex_corpora import Documents

_DEAREST = 20
_REFERENCE = re.compile(r"(?:PAST|PRESENT|FUTURE)_REF$")
_DAY_PART = re.compile(r"T(?:MO|MI|AF|EV|NI|DT)$")
_WORDS = {
    "now, recently, today": r"now|recent(?:ly)?|current(?:ly)?|today|tonight|soon|once|present(?:ly)?",
    "quarters and fiscal years": r"quarters?|fiscal|year[- ](?:earlier|ago)|half",
    "dependent phrases": r"that|same|later|earlier|following|previous|next|then|preceding|those|prior",
    "weekday direction": r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
    "seasons": r"spring|summer|autumn|fall|winter",
    "BC dates": r"b\.?c\.?(?:e\.?)?",
}
_BY_WORDS = {cause: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for cause, words in _WORDS.items()}
_YEAR = re.compile(r"\b\d{4}\b|'\d\d\b")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


def cause_of(text: str, value: str) -> str:
    """The cause that decides whether an expression with this gold value is read right."""
    if value.startswith("BC") or _BY_WORDS["BC dates"].search(text):
        return "BC dates"
    if _DAY_PART.search(value):
        return "part of day"
    if _REFERENCE.match(value) or _BY_WORDS["now, recently, today"].search(text):
        return "now, recently, today"
    for cause in ("quarters and fiscal years", "seasons", "weekday direction"):
        if _BY_WORDS[cause].search(text):
            return cause
    if value.startswith("P"):
        return "durations against points"
    if _BY_WORDS["dependent phrases"].search(text):
        return "dependent phrases"
    if _MONTH.search(text) and not _YEAR.search(text):
        return "running anchor"
    return "year said in words" if _YEAR.search(text) else "other"


def cause_rows(
    module: ModuleType, name: str, gold: Documents, predicted: Documents
) -> Iterator[Mapping[str, object]]:
    """For each cause the share of gold expressions that are found and given the right value."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for key, document in gold.items():
        expected, found = module.timexes(document), module.timexes(predicted[key])
        pairs = dict(module.align(expected, found))
        for index, timex in enumerate(expected):
            cause = cause_of(str(document["text"])[timex["start"] : timex["end"]], timex.get("value") or "")
            total[cause] += 1
            paired = found[pairs[index]] if index in pairs else None
            right[cause] += bool(paired and timex.get("value") and paired["value"] == timex["value"])
    for cause, number in sorted(total.items()):
        share = round(100 * right[cause] / number, 1)
        row_name = f"{name}: right, {cause} ({number})"
        yield {"name": row_name, "value": share, "unit": "%", "goal": "", "holds": True}


def error_list(module: ModuleType, name: str, gold: Documents, predicted: Documents) -> str:
    """Markdown: the groups of errors that cost most, by cause, with an example of each."""
    errors: list[tuple[str, ...]] = []
    module.count(gold, predicted, errors=errors)
    groups: dict[tuple[str, str, str], list[tuple[str, ...]]] = defaultdict(list)
    for error in errors:
        text, value = (error[3], error[5]) if error[3] else (error[6], error[8])
        groups[error[2], cause_of(text, value), _shape(text)].append(error)
    ranked = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))[:_DEAREST]
    lines = [
        f"## {name}",
        "",
        "| times | error | cause | words | gold | found | where |",
        "|--|--|--|--|--|--|--|",
    ]
    for (kind, cause, shape), members in ranked:
        key, offset, _, _, _, value, found, _, given = members[0]
        lines.append(
            f"| {len(members)} | {kind} | {cause} | {shape} | {value} | {found} = {given} | {key}:{offset} |"
        )
    return "\n".join([*lines, ""])


def _shape(text: str) -> str:
    """Words with their digits levelled, so that like errors stand together."""
    return re.sub(r"\d", "0", text.lower()).replace("|", "/")[:60]
