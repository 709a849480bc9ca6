"""Changes of case that leave formats and protected passages alone.

The library's title case joins words by single spaces, changes only texts marked as English and loses formats. What
counts as a word follows the reference processor: it ends at a space, a hyphen or dash, a stop, a bracket or a
quotation mark, and it changes only if it is in lower case throughout.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from ...patterns import expression
from .markup import KEEP, KEPT, MARKS, OPEN, OPEN_SINGLE
from .variables import words

# small words: the articles, conjunctions and prepositions that stay in lower case within an English title
_SMALL: frozenset[str] = words(
    """a about above across afore after against al along alongside amid amidst among amongst an and around as aside
    astride at athwart atop barring before behind below beneath beside besides between beyond but by c ca circa de
    despite down during et except for from given in inside into lest like minus modulo near next nor notwithstanding of
    off on onto or out over per plus pro qua sans since so than the through throughout till to toward towards under
    underneath until unto up upon v van versus via vis-à-vis von vs with within without yet"""
)
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüýœšž")
CAPITALS = frozenset(("tr", "az", "el"))  # languages with capitals of their own
_TURKIC = {"uppercase": str.maketrans("iı", "İI"), "lowercase": str.maketrans("İI", "iı")}  # i and ı are two letters
_TAGS = expression(r"&lt;/?[A-Za-z](?:(?!&[lg]t;).)*&gt;|</?[A-Za-z][^<>]*>|&#?\w+;")  # tags and entities as text
_GREEK = expression(r"[\u0386-\u038f\u1f08-\u1ffc]")  # capitals with accents and breathings
_PROTECTED = expression(f"{KEEP}[^{KEPT}]*{KEPT}")
_ENDS = r" \t\u00a0\u2000-\u200b\u205f\u3000\-–—/.,;?!:\[\]()‘’“”\"'\ue040-\ue043"
_WORD = expression(rf"[^{_ENDS}{MARKS}]+")
_BLANK_WORD = expression(rf"[^\s{MARKS}]+")


def change(text: str, case: str | None, english: bool, language: str = "") -> str:
    """`text` in a CSL text-case; title case only where the text is English. language: one of `CAPITALS`."""
    act = _ACTS.get(case or "")
    if act is None or not text or (case == "title" and not english):
        return text
    if KEEP not in text and ("&" in text or "<" in text):
        text = _TAGS.sub(lambda tag: KEEP + tag[0] + KEPT, text)
    if language == "el":
        return _each(act(text), _bare_capitals) if case == "uppercase" else act(text)
    if language and case in _TURKIC:
        text = _each(text, lambda part: part.translate(_TURKIC[case or ""]))
    return act(text)


def _bare_capitals(text: str) -> str:
    """Greek capitals without their accents."""
    return _GREEK.sub(lambda found: unicodedata.normalize("NFD", found[0])[0], text)


def _unprotected(text: str, pattern: re.Pattern[str] = _WORD) -> list[re.Match[str]]:
    found = list(pattern.finditer(text))
    if KEEP not in text:
        return found
    kept = [(m.start(), m.end()) for m in _PROTECTED.finditer(text)]
    return [word for word in found if not any(a <= word.start() < b for a, b in kept)]


def _each(text: str, act: Callable[[str], str]) -> str:
    if KEEP not in text:
        return act(text)
    return "".join(part if part.startswith(KEEP) else act(part) for part in re.split(f"({_PROTECTED.pattern})", text))


def capitalize_first(text: str) -> str:
    """The first word with a capital, unless it has one within (iPhone)."""
    found = _WORD.search(text)
    if not found or KEEP in text[: found.start()]:
        return text
    return text[: found.start()] + _capital(text, found) + text[found.end() :]


def _capitalize_all(text: str) -> str:
    out = list(text)
    for word in _unprotected(text):
        out[word.start() : word.end()] = list(_capital(text, word))
    return "".join(out)


def _sentence(text: str) -> str:
    """The first word as it is, with a capital; the others in lower case."""
    found = _BLANK_WORD.search(text)
    if not found:
        return text
    first, rest = text[: found.end()], text[found.end() :]
    word = _WORD.search(first)
    if word and KEEP not in first and not _quoted(first, word.start()):
        at = word.start()
        first = first[:at] + first[at].upper() + first[at + 1 :]
    return first + _each(rest, str.lower)


def title(text: str) -> str:
    """English title case: words in lower case get a capital, but for small words within the title."""
    found = _unprotected(text)
    out = list(text)
    end = 0
    last = len(found) - 1
    for i, word in enumerate(found):
        here, gap = word[0], text[end : word.start()]
        end = word.end()
        opens = i == 0 or (KEEP not in gap and any(c in gap for c in "?!:"))
        before_hyphen = (
            text[end : end + 1] == "-" and text[word.start() - 1 : word.start()] != "-" and here[0] in _LATIN
        )
        closes = i == last and len(here) > 1 and KEEP not in text[end:]
        if opens or before_hyphen or closes or (len(here) > 1 and here not in _SMALL):
            out[word.start() : end] = list(_capital(text, word))
    return "".join(out)


def _capital(text: str, word: re.Match[str]) -> str:
    """A word with a capital, if it is in lower case and follows neither an apostrophe nor a quote that opens `text`."""
    here = word[0]
    if here != here.lower() or _quoted(text, word.start()):
        return here
    return here[0].upper() + here[1:]


def _quoted(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return before in ("’", OPEN_SINGLE) or (before == OPEN and at == 1)


_ACTS: dict[str, Callable[[str], str]] = {
    "title": title,
    "capitalize-first": capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "lowercase": lambda text: _each(text, str.lower),
    "uppercase": lambda text: _each(text, str.upper),
}
