"""How well letters that are typed fit a name: all of a word in order, best at the beginnings of words."""

from collections.abc import Mapping, Sequence

_BEGINS_WORD, _FOLLOWS, _ANYWHERE = 8, 5, 1
_NOWHERE = -2  # before the first letter: nothing follows it


def fit(typed: str, name: str) -> int | None:
    """The higher the better; None where the letters of a word are not all there in order. The words may be
    in any order."""
    fits = [_fit_of_word(word, name.casefold()) for word in typed.casefold().split()]
    return None if None in fits else sum(worth for worth in fits if worth is not None)


def _fit_of_word(word: str, text: str) -> int | None:
    worth = {_NOWHERE: 0}  # by where the last letter stands, the best sum so far
    for letter in word:
        worth = _after(letter, text, worth)
    return max(worth.values(), default=None)


def _after(letter: str, text: str, worth: Mapping[int, int]) -> dict[int, int]:
    """The same with one letter more, at each place where it may stand; names are short."""
    found = {}
    for at, here in enumerate(text):
        sums = [total + _step(text, before, at) for before, total in worth.items() if before < at]
        if here == letter and sums:
            found[at] = max(sums)
    return found


def _step(name: str, before: int, at: int) -> int:
    if before == at - 1:
        return _FOLLOWS
    return _BEGINS_WORD if at == 0 or not name[at - 1].isalnum() else _ANYWHERE


def ranked(typed: str, names: Sequence[str], recent: Sequence[str] = ()) -> list[int]:
    """Places in `names` of those that fit, the best first; of equals those that were used last, then as they
    stand. With nothing typed all fit."""
    last_used = {name: at for at, name in enumerate(recent)}
    fits = [(fit(typed, name), at) for at, name in enumerate(names)]
    found = [(-worth, last_used.get(names[at], len(recent)), at) for worth, at in fits if worth is not None]
    return [at for _, _, at in sorted(found)]
