"""The order of texts in a language: without regard to case and punctuation, numbers by their value, and each language's
own letters where it has them ("č" after every "c" in Czech, "å" after "z" in Swedish, Cyrillic before Latin in Russian).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

from ...packaged import packaged_table
from ...patterns import expression
from .markup import plain

_NUMBER = expression(r"\d+")
# letters that sort with others and are no accented ones
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "zþ", "ı": "i"})
_AFTER = 0x10FF00  # from here on: what makes a letter stand after all words of the letter before it
_SCRIPTS = 0x20000  # from here on: letters by their script
_MOST = 0x1000  # letters of a script
_MOST_HAN = 0x10000  # Chinese characters by an older encoding, and as many by themselves
_UNKNOWN = 0xF0000  # added to a letter of no script that is listed
_NO_BREAK = dict.fromkeys(map(ord, "\u00a0\u202f\u2060"))  # what they stand between is one word

Sorter = Callable[[str], str | None]


@cache
def sorter(locale: str) -> Sorter:
    """What makes a key of a marked text in the order of a language: None for an empty one."""
    language = locale.lower().split("-")[0]
    tables = _tables()
    letters = _replacements(tables["letters"].get(language, ""))
    pattern = re.compile("|".join(sorted(map(re.escape, letters), key=len, reverse=True))) if letters else None
    places = _Places(tables["first"].get(language, ["latin"]), tables["encodings"].get(language))
    turkic = language in ("tr", "az")

    def key(text: str) -> str | None:
        text = plain(text)
        if turkic:
            text = text.replace("I", "ı").replace("İ", "i")
        text = unicodedata.normalize("NFC", text.translate(_NO_BREAK)).casefold()
        if pattern is not None:
            text = pattern.sub(lambda found: letters[found[0]], text)
        text = unicodedata.normalize("NFKD", text)
        if not text:
            return None
        text = _NUMBER.sub(lambda found: found[0].zfill(12), text.translate(_LETTERS))
        kept = (c for c in text if not unicodedata.combining(c) and unicodedata.category(c)[0] != "P")
        text = " ".join("".join(kept).split())
        return text if places.latin_first and text.isascii() else text.translate(places)

    return key


class _Places(dict[int, str]):
    """What stands for each character, so that scripts follow each other as a language has them; filled as they come."""

    def __init__(self, first: list[str], encoding: str | None) -> None:
        self.latin_first = first[0] == "latin"
        self.encoding = encoding
        scripts = _tables()["scripts"]
        self.ranges: list[tuple[str, str, int]] = []  # its first and last letter, and where it begins
        at = _SCRIPTS
        for name in dict.fromkeys([*first, *scripts]):
            start, end = scripts[name]
            self.ranges.append((start, end, 0 if name == "latin" and self.latin_first else at))
            at += 2 * _MOST_HAN if name == "han" else _MOST

    def __missing__(self, code: int) -> str:
        c = chr(code)
        self[code] = found = self._place(c) if c.isalpha() else c
        return found

    def _place(self, c: str) -> str:
        for start, end, at in self.ranges:
            if start <= c <= end:
                return chr(at + self._within(c, start)) if at else c
        return chr(min(_UNKNOWN + ord(c), 0x10FE00))

    def _within(self, c: str, start: str) -> int:
        """The place of a letter within its script."""
        if "ァ" <= c <= "ヺ":  # both kana are one alphabet
            c = chr(ord(c) - ord("ァ") + ord("ぁ"))
        if c < "㐀":
            return ord(c) - ord(start)
        known = c.encode(self.encoding, "ignore") if self.encoding else b""
        return int.from_bytes(known, "big") if len(known) == 2 else _MOST_HAN + ord(c) - ord(start)


def _replacements(rules: str) -> dict[str, str]:
    """What stands for each letter of a language's own, from rules such as "c<č<ć z<ž=ź"."""
    found: dict[str, str] = {}
    for rule in rules.split():
        ranks = [rank.split("=") for rank in rule.split("<")]
        first = ranks[0][0]
        found |= {letter: first for letter in ranks[0][1:]}
        for i, letters in enumerate(ranks[1:]):
            found |= {letter: first + chr(_AFTER + i) for letter in letters}
    return found


@cache
def _tables() -> dict[str, Any]:
    return packaged_table("csl/processor/alphabets.toml")
