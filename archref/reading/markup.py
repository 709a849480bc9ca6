"""The words of a stretch of XML or HTML, with the way back to every character of it.

Tags vanish, character references become their characters, white space is folded to one space as a page shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

SPACE = r"[ \t\r\n\u00a0]|&(?:#(?:9|1[03]|32|160)|#[xX]0*(?:9|[aA]|[dD]|20|[aA]0)|nbsp);"
SPACES = re.compile(SPACE)
BLANKS = " \t\r\n\u00a0"
# all that is folded, and without single spaces, at which a search would stop too often
FOLDS = re.compile(r"[ \t\r\n\u00a0][ \t\r\n\u00a0]+|[\t\r\n\u00a0]")
LINES = re.compile(r"[\t\r\n\u00a0][ \t\r\n\u00a0]*")
REFERENCE = r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?"
ATTRIBUTE = re.compile(r"([^\s=/\"'<>]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")


class Markup:
    """How one kind of markup is folded; `tag` is the pattern of all that vanishes."""

    def __init__(self, tag: str, literal: str | None = None) -> None:
        self.tags = re.compile(tag)
        # a single space between words is one of them
        begins = rf" (?=[ \t\r\n\u00a0<&])|[\t\r\n\u00a0]|{SPACE.partition('|')[2]}|{tag}"
        self._run = re.compile(rf"(?:{begins})(?:{SPACE}|{tag})*|{literal + '|' if literal else ''}{REFERENCE}")
        self._literal = re.compile(literal) if literal else None

    def fold(self, source: str, start: int, end: int) -> str:
        """The words of a stretch with one space between them."""
        text = source[start:end]
        if "&" in text or "<!" in text:
            return "".join(unit for unit, _, _ in self.walk(source, start, end))
        if "<" in text:
            text = self.tags.sub("", text)
        text = LINES.sub(" ", text)
        return FOLDS.sub(" ", text) if "  " in text else text

    def walk(self, source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """The same in pieces: (text, start, end), a run of white space and tags being one space or nothing.

        A piece that is as long as its stretch is the same characters, single spaces among them.
        """
        here = start
        for m in self._run.finditer(source, start, end):
            if m.start() > here:
                yield source[here : m.start()], here, m.start()
            found = m.group()
            begin, here = m.span()
            if found[0] in BLANKS or found[-1] in BLANKS:
                yield " ", begin, here
            elif found[0] == "&" and not SPACES.match(found):
                yield unescape(found), begin, here
            elif self._literal and self._literal.match(found):
                yield from _literal(source, begin + 9, here - 3)
            else:
                yield " " if SPACES.search(self.tags.sub("", found)) else "", begin, here
        if here < end:
            yield source[here:end], here, end


def _literal(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """A section of characters that are none of them markup."""
    here = start
    for m in FOLDS.finditer(source, start, end):
        yield source[here : m.start()], here, m.start()
        yield " ", m.start(), m.end()
        here = m.end()
    yield source[here:end], here, end


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a start tag, named as written (`xml:id`), their values with references replaced."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(tag):
        value = double or single or bare
        found.setdefault(name, unescape(value) if "&" in value else value)
    return found


def any_of(names: Iterable[str]) -> str:
    """A pattern for one of the names that reads each letter once."""
    heads: dict[str, list[str]] = {}
    for name in names:
        heads.setdefault(name[:1], []).append(name[1:])
    ways = [re.escape(head) + any_of(rest) for head, rest in sorted(heads.items(), reverse=True) if head]
    ways += [""] if "" in heads else []
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
