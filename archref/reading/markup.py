"""The words of a stretch of XML or HTML, with the way back to every character of it.

Tags vanish, character references become their characters, white space is folded to one space as a page shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..character_references import characters_of
from ..patterns import expression

SPACE = r"[ \t\r\n\u00a0]|&(?:#(?:9|1[03]|32|160)|#[xX]0*(?:9|[aA]|[dD]|20|[aA]0)|nbsp);"
SPACES = expression(SPACE)
BLANKS = " \t\r\n\u00a0"
# all that is folded, and without single spaces, at which a search would stop too often
FOLDS = expression(r"[ \t\r\n\u00a0][ \t\r\n\u00a0]+|[\t\r\n\u00a0]")
LINES = expression(r"[\t\r\n\u00a0][ \t\r\n\u00a0]*+")
NEWLINES = expression(r"\n[ \n]*+")
LITERAL = "<![CDATA["
REFERENCE = r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?"
# begun where a name begins, and not again at each letter of one that has no value
ATTRIBUTE = expression(r"(?<![^\s=/\"'<>])([^\s=/\"'<>]++)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")


class Markup:
    """How one kind of markup is folded; `tag` is the pattern of all that vanishes."""

    def __init__(self, tag: str, literal: str | None = None) -> None:
        self.tags = re.compile(tag)
        more = rf"{SPACE.partition('|')[2]}|{tag}"
        # a single space between words is one of them
        begins = rf" (?=[ \t\r\n\u00a0<&])|[\t\r\n\u00a0]|{more}"
        run = rf"(?:{begins})(?:[ \t\r\n\u00a0]++|{more})*+"
        self._literal = literal is not None
        self._runs = re.compile(rf"({run}|{literal + '|' if literal else ''}{REFERENCE})")

    def fold(self, source: str, start: int, end: int) -> str:
        """The words of a stretch with one space between them."""
        text = source[start:end]
        marked = "<" in text
        if "&" in text or (marked and "<!" in text):
            return "".join(unit for unit, _, _ in self.walk(source, start, end))
        if marked:
            text = self.tags.sub("", text)
        text = (LINES if "\t" in text or "\r" in text or "\u00a0" in text else NEWLINES).sub(" ", text)
        return FOLDS.sub(" ", text) if "  " in text else text

    def walk(self, source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """The same in pieces: (text, start, end), a run of white space and tags being one space or nothing.

        A piece that is as long as its stretch is the same characters, single spaces among them.
        """
        here = start
        words = True  # and runs in turn
        for part in self._runs.split(source[start:end]):
            begin, here = here, here + len(part)
            if words and part:
                yield part, begin, here
            elif self._literal and part.startswith(LITERAL):
                yield from _literal(source, begin, here)
            elif part:
                yield self._shown(part), begin, here
            words = not words

    def measure(self, source: str, start: int, end: int) -> tuple[list[int], list[int]]:
        """The lengths of those pieces, in the text and in the source."""
        stretch = source[start:end]
        if self._literal and LITERAL in stretch:
            pieces = list(self.walk(source, start, end))
            return [len(text) for text, _, _ in pieces], [finish - begin for _, begin, finish in pieces]
        parts = self._runs.split(stretch)
        lengths = list(map(len, parts))
        shown = lengths.copy()
        shown[1::2] = [len(self._shown(run)) for run in parts[1::2]]
        return shown, lengths

    def _shown(self, run: str) -> str:
        """What a page shows of a run of white space and tags, or of a reference."""
        if run[0] in BLANKS or run[-1] in BLANKS:
            return " "
        if run[0] == "<" and run[-1] == ">" and run.find("<", 1) < 0:  # one tag, as most are
            return ""
        if run[0] == "&" and not SPACES.match(run):
            return characters_of(run)
        return " " if SPACES.search(self.tags.sub("", run)) else ""


def _literal(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """A section of characters that are none of them markup."""
    here, stop = start + len(LITERAL), end - len("]]>")
    yield "", start, here
    for m in FOLDS.finditer(source, here, stop):
        yield source[here : m.start()], here, m.start()
        yield " ", m.start(), m.end()
        here = m.end()
    yield source[here:stop], here, stop
    yield "", stop, end


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a start tag, named as written (`xml:id`), their values with references replaced."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(tag):
        value = double or single or bare
        found.setdefault(name, characters_of(value) if "&" in value else value)
    return found


def any_of(names: Iterable[str]) -> str:
    """A pattern for one of the names that reads each letter once."""
    heads: dict[str, list[str]] = {}
    for name in names:
        heads.setdefault(name[:1], []).append(name[1:])
    ways = [re.escape(head) + any_of(rest) for head, rest in sorted(heads.items(), reverse=True) if head]
    ways += [""] if "" in heads else []
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
