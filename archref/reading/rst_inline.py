"""The words of a paragraph of reStructuredText, without what marks them up."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from ..patterns import expression

# where inline markup may begin and end (Docutils: inline markup recognition rules)
BEGIN = r"(?<![^\s'\"(\[{<\-/:‐–—“‘«\x00\\])"
END = r"(?![^\s'\")\]}>\-/:.,;!?\\‐–—”’»])"
LONGEST = "{1,400}?"
TOKEN = expression(
    rf"""\\(?P<escape>\s|.)
    |{BEGIN}``(?P<literal>(?=\S).{LONGEST})(?<=\S)``{END}
    |{BEGIN}\[(?P<label>\d{{1,6}}|\#[\w.+-]{{0,99}}|\*|[A-Za-z][\w.+-]{{0,99}})\]_{END}
    |(?P<image>\|(?=[^\s|])[^|\n]{{1,200}}(?<=\S)\|(?:_{{1,2}})?{END})
    |{BEGIN}(?P<role>:[A-Za-z][\w:.+-]{{0,60}}:)?`(?P<quoted>(?=[^\s`])[^`]{{1,2000}})`(?::[A-Za-z][\w.+-]{{0,60}}:|_{{1,2}})?{END}
    |{BEGIN}_`(?P<target>[^`]{{1,2000}})`{END}
    |{BEGIN}\*\*(?P<strong>(?=[^\s*]).{LONGEST})(?<=[^\s\\])\*\*{END}
    |{BEGIN}\*(?P<emphasis>(?=[^\s*])[^*]{{1,2000}}?)(?<=[^\s\\])\*{END}
    |(?<![\w.+-])(?P<word>[A-Za-z0-9][\w.+-]{{0,200}}?)_{{1,2}}(?![\w_])
    |(?P<space>\s{{2,}}|[\t\n\r\u00a0])
    |(?P<dash>(?<!-)-{{2,3}}(?!-))""",
    re.VERBOSE | re.DOTALL,
)
ITALIC = frozenset(
    (":title:", ":title-reference:", ":t:", ":emphasis:")
)  # roles; the first is meant where none is given
ADDRESS = expression(r"\s*(?<!\\)<[^<>]*>$")


class RstPiece(NamedTuple):
    """Text that stands for a stretch of the source; `label` where it refers to a footnote; `emphasis`: in italics."""

    text: str
    start: int
    end: int
    label: str = ""
    emphasis: bool = False


def pieces(
    source: str, lines: list[tuple[int, int]], words: Mapping[str, str], targets: Container[str]
) -> Iterator[RstPiece]:
    """The pieces of a paragraph whose lines are stretches of `source`."""
    if not lines:
        return
    text = "\n".join(source[start:end] for start, end in lines)
    starts = []  # of each line in the joined text
    at = 0
    for start, end in lines:
        starts.append((at, start))
        at += end - start + 1
    line = 0

    def place(offset: int) -> int:
        nonlocal line
        while line + 1 < len(starts) and starts[line + 1][0] <= offset:
            line += 1
        while starts[line][0] > offset:
            line -= 1
        return starts[line][1] + offset - starts[line][0]

    for piece in _pieces(text, 0, len(text), words, targets):
        if piece.end > piece.start:
            yield piece._replace(start=place(piece.start), end=place(piece.end - 1) + 1)


def _pieces(
    text: str, start: int, end: int, words: Mapping[str, str], targets: Container[str], inner: bool = False
) -> Iterator[RstPiece]:
    here = start
    while m := TOKEN.search(text, here, end):
        if m.start() > here:
            yield RstPiece(text[here : m.start()], here, m.start())
        here = m.end()
        kind = m.lastgroup
        if kind == "escape":
            if not m["escape"].isspace():
                yield RstPiece(m["escape"], m.start() + 1, m.end())
        elif kind == "space":
            yield RstPiece(" ", m.start(), m.end())
        elif kind == "dash":
            yield RstPiece("–" if len(m.group()) == 2 else "—", m.start(), m.end())
        elif inner:  # markup does not stand in markup
            here = m.start() + 1
            yield RstPiece(text[m.start()], m.start(), here)
        elif kind == "label":
            yield RstPiece(m.group(), m.start(), m.end(), m["label"])
        elif kind == "image":
            name = m.group().rstrip("_")[1:-1]
            yield RstPiece(words.get(name, m.group()), m.start(), m.end())
        elif kind == "word":
            known = m["word"].lower() in targets
            yield RstPiece(m["word"] if known else m.group(), m.start("word"), m.end("word") if known else m.end())
        elif kind == "literal":
            yield RstPiece(" ".join(m["literal"].split("\n")), m.start("literal"), m.end("literal"))
        elif kind is not None:
            begin, stop = m.span(kind)
            if kind == "quoted" and (address := ADDRESS.search(text[begin:stop])):
                stop = begin + address.start() if address.start() else stop
            # a role may stand behind, and "`Salt <https://salt.example>`_" is a link
            role = m["role"] or m.group().rpartition("`")[2] or ":title:"
            slant = kind == "emphasis" or (kind == "quoted" and role in ITALIC)
            for piece in _pieces(text, begin, stop, words, targets, True):
                yield piece._replace(emphasis=slant)
    if here < end:
        yield RstPiece(text[here:end], here, end)
