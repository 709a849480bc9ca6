"""Names as they are compared: without accents, case, article and punctuation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def normalised(name: str) -> str:
    """A name for comparison: no accents, case, article, punctuation or extra spaces.

    >>> normalised("The Lyndon B. Johnson  Library,")
    'lyndon b johnson library'
    >>> normalised("San José") == normalised("San Jose")
    True
    >>> normalised("Архив Сали")
    'архив сали'
    """
    return _normalised_lines(_without_accents(name.replace("\n", " ")))[0]


def all_normalised(names: Sequence[str]) -> list[str]:
    """Each name as `normalised` gives it, all at once: one by one thousands of them take four times as long.
    None goes over the end of a line."""
    plain = iter(_normalised_lines("\n".join([name for name in names if name.isascii()])))
    others = iter(_normalised_lines(_without_accents("\n".join([name for name in names if not name.isascii()]))))
    return [next(plain if name.isascii() else others) for name in names]


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    from unicodedata import combining, normalize

    text = normalize("NFKD", _replaced(text, _SIGNS))
    return _replaced(text, dict.fromkeys([ord(c) for c in set(text) if combining(c)]))


def _normalised_lines(text: str) -> list[str]:
    return [_without_article(name) for name in _replaced(text, _MARKS).casefold().split("\n")]


def _replaced(text: str, signs: Mapping[int, str | None]) -> str:
    """As `str.translate`, which takes its time for each letter where not all are of ASCII."""
    if text.isascii():
        return text.translate(signs)
    for sign in set(text):
        if ord(sign) in signs:
            text = text.replace(sign, signs[ord(sign)] or "")
    return text


def _without_article(name: str) -> str:
    words = name.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


_MARKS: dict[int, str | None] = {ord("-"): " "} | dict.fromkeys(map(ord, ".,'\""))
_SIGNS: dict[int, str | None] = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00a0"), " ")
_SIGNS |= dict.fromkeys(map(ord, "‘’‚‛“”„‟´«»"))
