"""Changes of case that leave formats and protected passages alone.

The library's title case joins words by single spaces, changes only texts marked as English and loses formats.
"""

from __future__ import annotations

import re

from .markup import KEEP, KEPT, MARKS
from .variables import words

_SMALL: frozenset[str] = words(
    """a about above across after against along amid among an and around as at before behind below beneath beside
    besides between beyond but by circa d' de despite down during except et for from in inside into like near nor of
    off on onto or out over per since so than the through throughout till to toward towards under underneath until up
    upon v v. versus via vs vs. with within without yet von van"""
)
_PROTECTED = re.compile(f"({KEEP}[^{KEPT}]*{KEPT})")
_WORD = re.compile(rf"[^\s{MARKS}\-–—/]+")
_FIRST = re.compile(r"[^\W_]")


def change(text: str, case: str | None, english: bool) -> str:
    """`text` in a CSL text-case; title case only where the text is English."""
    if not case or not text:
        return text
    if case == "title":
        return title(text) if english else text
    if case == "capitalize-first":
        return capitalize_first(text)
    act = _ACTS.get(case)
    if act is None:
        return text
    if KEEP not in text:
        return act(text)
    return "".join(part if part.startswith(KEEP) else act(part) for part in _PROTECTED.split(text))


def capitalize_first(text: str) -> str:
    found = _FIRST.search(text)
    if not found or KEEP in text[: found.start()]:
        return text
    at = found.start()
    return text[:at] + text[at].upper() + text[at + 1 :]


def _capitalize_all(text: str) -> str:
    return _WORD.sub(lambda word: word[0][0].upper() + word[0][1:], text)


def _sentence(text: str) -> str:
    return capitalize_first(text.lower() if text.isupper() else text)


_ACTS = {"lowercase": str.lower, "uppercase": str.upper, "capitalize-all": _capitalize_all, "sentence": _sentence}


def title(text: str) -> str:
    """English title case: words in lower case get a capital, but for small words within the title."""
    found = list(_WORD.finditer(text))
    if not found:
        return text
    kept = [(m.start(), m.end()) for m in _PROTECTED.finditer(text)] if KEEP in text else []
    out = list(text)
    last = len(found) - 1
    for i, word in enumerate(found):
        here = word[0]
        if any(a <= word.start() < b for a, b in kept):
            continue
        core = here.strip("()[]“”‘’'\"«».,:;!?")
        opens = i == 0 or _opens(text, found[i - 1], word)
        if core.lower() in _SMALL and not opens and i != last:
            continue
        if "." in core[:-1]:
            continue  # history.state.gov, e.g.
        if core and core == core.lower() and not any(c.isdigit() for c in core):
            _capital(out, word, here)
    return "".join(out)


def _opens(text: str, before: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a word follows a colon, a question or exclamation mark, or a dash."""
    gap = text[before.end() : word.start()]
    return before[0][-1] in ":?!" or "—" in gap or (before[0][-1] in '”’"' and before[0][-2:-1] in ":?!.")


def _capital(out: list[str], word: re.Match[str], here: str) -> None:
    found = _FIRST.search(here)
    if found:
        at = word.start() + found.start()
        out[at] = out[at].upper()
