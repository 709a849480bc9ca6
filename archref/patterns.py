"""Regular expressions that are compiled when they are first used: a first note uses one in six of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, cast

ASKED = 20  # times that a text is looked through before the expression is compiled all the same
REACH = 200  # characters before a place in which words are looked for

_METHODS = (
    "match",
    "fullmatch",
    "search",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "groups",
    "groupindex",
    "flags",
)


# what is found where nothing is
_NOTHING: dict[str, Callable[[], Any]] = {
    **dict.fromkeys(("match", "fullmatch", "search"), lambda: None),
    "finditer": lambda: iter(()),
    "findall": list,
}


class Expression:
    """Stands for `re.compile(pattern, flags)`; after the first use its methods are those of the compiled one."""

    def __init__(self, pattern: str, flags: int, needs: tuple[str, ...] = ()) -> None:
        self.pattern = pattern
        self.needs = needs
        self._wanted = flags
        self._asked = 0

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(f"a regular expression has no {name!r}")
        if self.needs and name in _NOTHING:
            return partial(self._where_needed, name)
        return getattr(self._compiled(), name)

    def _compiled(self) -> re.Pattern[str]:
        compiled = re.compile(self.pattern, self._wanted)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return compiled

    def _where_needed(self, method: str, text: str, *bounds: int) -> Any:
        """What a method gives for a text; where nothing stands that it needs, it is not compiled for that."""
        self._asked += 1
        if self._asked > ASKED or any(text.find(words, *bounds) >= 0 for words in self.needs):
            return getattr(self._compiled(), method)(text, *bounds)
        return _NOTHING[method]()

    def __reduce__(self) -> tuple[type[Expression], tuple[str, int, tuple[str, ...]]]:
        return Expression, (self.pattern, self._wanted, self.needs)

    def __repr__(self) -> str:
        return f"expression({self.pattern!r})"


def expression(pattern: str, flags: int = 0, needs: tuple[str, ...] = ()) -> re.Pattern[str]:
    """`pattern` as `re.compile` gives it, compiled at its first use; a wrong one raises `re.error` then.

    It is for the expressions of a module, and has the methods and `pattern`, `flags`, `groups`, `groupindex`. `needs`: words
    of which one stands in whatever it finds; a text without them is answered without compiling it.

    >>> expression(r"[(\\[]Vane", needs=("(", "[")).search("Vane to Colt") is None
    True
    """
    return cast("re.Pattern[str]", Expression(pattern, flags, needs))


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first: it parts them letter by letter, so that where none stands one
    letter tells, however many they are.

    >>> one_of(["mai", "mars", "mar", "juin"])
    '(?:ma(?:i|r(?:s)?)|juin)'
    """
    behind: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        behind.setdefault(word[:1], []).append(word[1:])
    ends = behind.pop("", None) is not None
    branches = [re.escape(first) + (one_of(rest) if rest != [""] else "") for first, rest in behind.items()]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + "?" * ends


def search_before(wanted: re.Pattern[str], text: str, at: int, low: int = 0) -> re.Match[str] | None:
    r"""What an expression finds in the words before `at`, and not before `low`; `$` stands for `at` in it.

    >>> search_before(expression(r"\b[Ss]ee(?: also)? $"), "See also Quill", 9)
    <re.Match object; span=(0, 9), match='See also '>
    >>> search_before(expression(r"[Ss]ee $"), "See Quill, Salt", 11)
    """
    return wanted.search(text, max(low, at - REACH), at)
