"""LaTeX's tokens, its braces, and the abbreviations that an author defines."""

from __future__ import annotations

import re

from ..patterns import expression
from .latex_commands import DROPPED, SIGNS

TOKEN = expression(
    r"""(?P<comment>%[^\n]*(?:\n[ \t]*)?)
    |\\(?P<accent>[`'^~=."])\s*(?:\{\s*\\?(?P<a1>[A-Za-z])\s*\}|\\?(?P<a2>[A-Za-z]))
    |\\(?P<letter>[uvHcdbkrt])(?:\s*\{\s*\\?(?P<a3>[A-Za-z])\s*\}|\s+(?P<a4>[A-Za-z]))
    |\\(?P<command>[A-Za-z@]+\*?)
    |\\(?P<sign>\W|_|\d)
    |(?P<open>\{)|(?P<close>\})
    |(?P<paragraph>[ \t]*\r?\n(?:[ \t]*\r?\n)+[ \t]*)
    |(?P<space>[ \t\r\n\u00a0]{2,}|[\t\r\n\u00a0~])
    |(?P<dash>-{2,3})
    |(?P<quotes>``|''|,,|<<|>>)
    |(?P<quote>`|')
    |(?P<cell>&)
    |(?P<math>\$\$?)""",
    re.VERBOSE,
)
DEFINED = expression(
    r"\\(?:(?:re|provide)?newcommand|providecommand|DeclareRobustCommand|def)\*?\s*\{?\s*\\([A-Za-z@]+)\s*\}?\s*(?=\{)"
)
# in an abbreviation: commands that are no text, with what they are given
NO_TEXT = expression(
    rf"\\(?:{'|'.join(sorted(DROPPED, key=len, reverse=True))})(?![A-Za-z])\*?(?:\[[^\[\]]*\])?(?:\{{[^{{}}]*\}})*"
)
QUOTES = {"``": "“", "''": "”", ",,": "„", "<<": "«", ">>": "»", "`": "‘", "'": "’"}
DEEPEST = 40  # abbreviations in each other
LONGEST = 400  # characters of an abbreviation of the author's


def abbreviations(text: str, match: dict[int, int]) -> dict[str, str]:
    """What the author's own commands without arguments stand for, as written; `match` is `braces(text)`."""
    found: dict[str, str] = {}
    for m in DEFINED.finditer(text):
        end = match.get(m.end())
        if end is not None and end - m.end() < LONGEST:
            found.setdefault(m[1], text[m.end() + 1 : end])
    return found


def braces(text: str) -> dict[int, int]:
    """Each opening brace with its closing one; escaped ones and those in comments are none."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for m in re.finditer(r"\\.|%[^\n]*|[{}]", text, re.DOTALL):
        if m.group() == "{":
            opened.append(m.start())
        elif m.group() == "}" and opened:
            found[opened.pop()] = m.start()
    return found


def expanded(name: str, words: dict[str, str], known: dict[str, str], depth: int = 0) -> str:
    """An abbreviation's text, with others in it set out; one that means itself is empty. Each is set out once."""
    if name in known or depth > DEEPEST:
        return known.get(name, "")
    known[name] = ""
    body = words[name]

    def one(m: re.Match[str]) -> str:
        if m["command"]:
            command = m["command"]
            return expanded(command, words, known, depth + 1) if command in words else SIGNS.get(command, "")
        if m["sign"]:
            return m["sign"] if m["sign"] in "$%&#_{}" else " "
        if m["dash"]:
            return "–" if len(m["dash"]) == 2 else "—"
        return QUOTES.get(m.group(), " " if m["space"] or m["paragraph"] else "")

    if "#" not in body:  # with arguments it is no abbreviation
        known[name] = TOKEN.sub(one, NO_TEXT.sub("", body))[:LONGEST]
    return known[name]
