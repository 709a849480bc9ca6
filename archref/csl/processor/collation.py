"""The order of texts in a language: without regard to case and punctuation, numbers by their value, and each language's
own letters where it has them ("č" after every "c" in Czech, "å" after "z" in Swedish, Cyrillic before Latin in Russian).
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from ...patterns import expression
from .markup import plain

_NUMBER = expression(r"\d+")
# letters that sort with others and are no accented ones
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "zþ", "ı": "i"})
_AFTER = 0x10FF00  # from here on: what makes a letter stand after all words of the letter before it
_FOREIGN = 0xF0000  # added to what is of another script than the language's own
_SOUNDED = 0xE0000  # added to what goes by sound

Sorter = Callable[[str], tuple[str, ...]]


@cache
def sorter(locale: str) -> Sorter:
    """What makes a key of a marked text in the order of a language: (text,), or () for an empty one."""
    language = locale.lower().split("-")[0]
    tables = _tables()
    letters = _replacements(tables["letters"].get(language, ""))
    pattern = re.compile("|".join(sorted(map(re.escape, letters), key=len, reverse=True))) if letters else None
    script = tables["scripts"].get(language)
    encoding = tables["encodings"].get(language)
    turkic = language in ("tr", "az")

    def key(text: str) -> tuple[str, ...]:
        text = plain(text)
        if turkic:
            text = text.replace("I", "ı").replace("İ", "i")
        text = unicodedata.normalize("NFC", text).casefold()
        if pattern is not None:
            text = pattern.sub(lambda found: letters[found[0]], text)
        text = unicodedata.normalize("NFKD", text)
        if not text:
            return ()
        text = _NUMBER.sub(lambda found: found[0].zfill(12), text.translate(_LETTERS))
        kept = (c for c in text if not unicodedata.combining(c) and unicodedata.category(c)[0] != "P")
        text = " ".join("".join(kept).split())
        if script is not None:
            text = "".join(_ranked(c, script, encoding) for c in text)
        return (text,)

    return key


def _ranked(c: str, script: list[str], encoding: str | None) -> str:
    """A character, after all of the language's own script if it is of another."""
    if not c.isalpha():
        return c
    if not script[0] <= c <= script[1]:
        return chr(min(_FOREIGN + ord(c), 0x10FE00))
    if encoding is not None and c >= "\u4e00":
        place = c.encode(encoding, "replace")
        return chr(_SOUNDED + int.from_bytes(place[:2], "big")) if len(place) == 2 else c
    return c


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
    return tomllib.loads(files(__package__).joinpath("alphabets.toml").read_text("utf-8"))
