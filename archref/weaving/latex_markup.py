r"""The marks of a LaTeX file, and the links that it has: what its paragraphs are cut by.

A command and the brace of its text open together: `\emph{`. Headings, verbatim text and mathematics stand for
themselves, and so do the commands that end a line, a cell or a paragraph.
"""

from __future__ import annotations

import re

from ..patterns import expression
from ..reading.ahead import Ahead
from ..reading.latex_commands import BREAKS, DROPPED, FIRST_DROPPED, HEADINGS, LINES, NOTES, SILENT, VERBATIM
from ..reading.latex_words import braces
from .existing import Existing
from .markup import MarkupMap
from .nesting import Tag

TOKEN = expression(
    r"""(?P<comment>%[^\n]*)
    |\\(?P<edge>begin|end)\s*\{(?P<environment>[^{}]*)\}
    |\\verb\*?(?P<sign>[^\w\s*])(?:(?!(?P=sign))[^\n])*(?P=sign)
    |\\(?P<command>[A-Za-z@]+\*?)
    |(?P<line>\\\\)|(?P<math>\\[(\[])|\\[\s\S]
    |(?P<open>\{)|(?P<close>\})
    |(?P<paragraph>\n[ \t\r]*\n\s*)|(?P<cell>&)|(?P<dollar>\$\$?)""",
    re.VERBOSE,
)
OPTION = expression(r"\s*\[(?:[^\[\]{}]|\{[^{}]*\}){0,400}\]")
BLANK = expression(r"[ \t]*\n?[ \t]*")
LINKS = frozenset("href hyperlink hyperref url nolinkurl".split())
NOTED = NOTES | {"footnotetext", "endnotetext", "footnotemark", "endnotemark"}
WHOLE = frozenset((*HEADINGS, "title", "author", "caption", "newcommand", "renewcommand", "providecommand"))
ESCAPED = expression(r"\\([%#&_~])")


def markup(text: str) -> MarkupMap:
    """The marks of a file."""
    found = MarkupMap()
    match = braces(text)
    ahead = Ahead(text)
    named: dict[int, str] = {}  # what closes, by the place of its brace
    here = 0
    while m := TOKEN.search(text, here):
        here = m.end()
        kind = m.lastgroup
        if m["edge"]:
            here = _environment(found, text, m)
        elif m["sign"] or m["math"] or m["dollar"]:
            closing = {"\\(": "\\)", "\\[": "\\]"}.get(m.group(), m.group())
            stop = here if m["sign"] else ahead.find(closing, here)
            here = stop + len(closing) * (not m["sign"]) if stop >= 0 else here
            found.tags.append(Tag(m.start(), here, "", "whole"))
        elif m["command"]:
            here = _command(found, text, m, match, named)
        elif kind == "open":  # one that nothing closes parts: a link around it would close it
            found.tags.append(Tag(m.start(), here, *(("<", "brace") if here - 1 in match else ("", "unclosed"))))
        elif kind == "close":
            found.tags.append(Tag(m.start(), here, ">", named.get(m.start(), "brace")))
        elif kind in ("line", "paragraph", "cell"):
            found.tags.append(Tag(m.start(), here, "", kind))
    return found.sort()


def _environment(found: MarkupMap, text: str, m: re.Match[str]) -> int:
    name, stop = m["environment"].strip().rstrip("*"), m.end()
    if m["edge"] == "begin" and (name in SILENT or name in VERBATIM):
        closing = text.find(f"\\end{{{m['environment']}}}", stop)
        stop = closing if closing >= 0 else len(text)
    found.tags.append(Tag(m.start(), stop, "", "environment"))
    return stop


def _command(found: MarkupMap, text: str, m: re.Match[str], match: dict[int, int], named: dict[int, str]) -> int:
    name = m["command"].rstrip("*")
    here = m.end()
    if name in BREAKS or name in LINES:
        found.tags.append(Tag(m.start(), here, "", "line"))
        return here
    while option := OPTION.match(text, here):
        here = option.end()
    given: list[tuple[int, int]] = []
    wanted = 2 if name in FIRST_DROPPED and name != "hyperref" else max(1, DROPPED.get(name, 1))
    for _ in range(wanted):
        blank = BLANK.match(text, here)
        at = blank.end() if blank else here
        if at not in match:
            break
        given.append((at, match[at]))
        here = match[at] + 1
    if not given:
        return m.end()
    first, last = given[0], given[-1]
    if name in LINKS:
        inner = ESCAPED.sub(r"\1", text[first[0] + 1 : first[1]])
        target = f"#{inner}" if name == "hyperlink" else None if name == "hyperref" else inner
        found.links.append(Existing(m.start(), last[1] + 1, target))
        return last[1] + 1
    if name in WHOLE:
        found.tags.append(Tag(m.start(), last[1] + 1, "", "whole"))
    if name in WHOLE or name in DROPPED:
        return last[1] + 1
    kind = "note" if name in NOTED else "brace"
    named[last[1]] = kind
    found.tags.append(Tag(m.start(), last[0] + 1, "<", kind))
    return last[0] + 1
