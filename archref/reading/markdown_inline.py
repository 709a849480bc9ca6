"""The words of a paragraph of Markdown: what marks them up is taken off, notes are told from brackets.

Follows CommonMark for emphasis, links, code and references, and pandoc for `[^1]`, `^[inline notes]`, dashes and
`[spans]{.class}`. Each piece says for which characters of the paragraph it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass, field

from ..character_references import characters_of
from ..patterns import expression
from ..remembering import kept
from .backticks import Backticks

TOKEN = expression(
    r"""\\(?P<escape>[ !-/:-@\[-`{-~])
    |(?P<hard>(?:\\|\ {2,})\n[ \t]*)
    |(?P<ticks>`+)
    |\[\^(?P<label>[^\]\s]{1,999})\]
    |(?P<note>\^\[)
    |(?P<open>!?\[)
    |(?P<close>\])
    |<(?P<auto>[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[^\s<>]{1,255})>
    |(?P<html><!--(?s:.{0,999}?)-->|</?[a-zA-Z][\w-]*(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]{0,999}"|'[^']{0,999}'|[^\s"'=<>`]+))?)*\s*/?>)
    |(?P<reference>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    |(?P<space>[ \t\u00a0]*\n[ \t\u00a0]*|[ \t\u00a0]{2,}|[\t\u00a0])
    |(?P<marks>\*+|_+|~~+)
    |(?P<dash>(?<!-)-{2,3}(?!-))""",
    re.VERBOSE,
)
TARGET = expression(
    r"\(\s*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"]{0,999}\"|'[^']{0,999}'|\([^()]{0,999}\)))?\s*\)"
    r"|\[(?P<name>[^\[\]]{0,999})\]|(?P<class>\{[^{}\n]{1,999}\})"
)
ITALIC = expression(r"</?(?:i|em|cite)[\s>]", re.IGNORECASE)
DEEPEST = 100  # brackets in each other


@dataclass(slots=True)
class MarkdownPiece:
    """Text that stands for the characters `start` to `end` of a paragraph; or a note, by `label` or `inside`. `emphasis`:
    it is set in italics."""

    text: str
    start: int
    end: int
    kind: str = "text"  # text, line (a hard line break), label, note, marks, open, note-open
    label: str = ""
    inside: list[MarkdownPiece] = field(default_factory=list)
    emphasis: bool = False


def pieces(text: str, notes: frozenset[str], links: frozenset[str]) -> list[MarkdownPiece]:
    """The pieces of a paragraph, which nobody may change; `notes` and `links` hold the labels that the file defines."""
    labels = (notes, links) if "[" in text else ()
    return kept(("pieces", text, labels), lambda: _pieces(text, notes, links))


def _pieces(text: str, notes: Container[str], links: Container[str]) -> list[MarkdownPiece]:
    found: list[MarkdownPiece] = []
    brackets: list[int] = []  # places in `found`
    ticks = Backticks(text)
    here = 0

    def add(end: int, start: int, stop: int, words: str, kind: str = "text", label: str = "") -> None:
        if end > here:
            found.append(MarkdownPiece(text[here:end], here, end))
        if words or kind != "text":
            found.append(MarkdownPiece(words, start, stop, kind, label))

    while m := TOKEN.search(text, here):
        start, end, kind = m.start(), m.end(), m.lastgroup
        if kind == "escape":
            add(start, start, end, m["escape"])
        elif kind == "hard":
            add(start, start, end, "\n", "line")
        elif kind == "space":
            add(start, start, end, " ")
        elif kind == "dash":
            add(start, start, end, "–" if end - start == 2 else "—")
        elif kind == "reference":
            add(start, start, end, characters_of(m.group()).replace("\u00a0", " "))
        elif kind == "auto":
            add(start, start + 1, end - 1, m["auto"])
        elif kind == "html":
            line = re.match(r"<br\b", m.group(), re.IGNORECASE)
            slant = ITALIC.match(m.group())
            add(start, start, end, "\n" if line else "", "line" if line else "slant" if slant else "text")
        elif kind == "label" and m["label"] in notes:
            add(start, start, end, "", "label", m["label"])
        elif kind == "ticks":
            end = _code(text, m, add, ticks)
        elif kind in ("open", "note"):
            add(start, start, end, m.group(), "open" if kind == "open" else "note-open")
            if len(brackets) < DEEPEST:
                brackets.append(len(found) - 1)
        elif kind == "label":  # brackets like any others
            end = start + 1
            add(start, start, end, "[", "open")
            brackets.append(len(found) - 1)
        elif kind == "close":
            add(start, start, end, "")
            here = end
            end = _close(text, found, brackets, end, links)
        else:
            add(start, start, end, m.group(), "marks")
        here = end
    add(len(text), 0, 0, "")
    return _without_marks(text, found)


def _code(text: str, m: re.Match[str], add: object, ticks: Backticks) -> int:
    """A span of code, or backticks that nothing closes; where it ends."""
    start, end = m.span()
    closing = ticks.closing(end - start, end)
    if closing is None:
        add(start, start, end, m["ticks"])  # type: ignore[operator]
        return end
    add(start, end, closing, text[end:closing].replace("\n", " "))  # type: ignore[operator]
    return closing + end - start


def _close(text: str, found: list[MarkdownPiece], brackets: list[int], end: int, links: Container[str]) -> int:
    """A closing bracket: of a note, of a link whose brackets and target go, or of brackets that stay."""
    if not brackets:
        found.append(MarkdownPiece("]", end - 1, end))
        return end
    at = brackets.pop()
    opened = found[at]
    if opened.kind == "note-open":
        inside = found[at + 1 :]
        del found[at:]
        found.append(MarkdownPiece("", opened.start, end, "note", inside=_without_marks(text, inside)))
        return end
    target = TARGET.match(text, end)
    named = target["name"] if target else None
    words = text[opened.end : end - 1]
    if target and (named is None or (named or words).lower() in links):
        opened.text, opened.kind = "", "text"
        return target.end()
    if target is None and words.lower() in links:
        opened.text, opened.kind = "", "text"
        return end
    opened.kind = "text"
    found.append(MarkdownPiece("]", end - 1, end))
    return end


def _without_marks(text: str, found: list[MarkdownPiece]) -> list[MarkdownPiece]:
    """Take off the stars, underscores and tildes that mark something up; the others stay as they are."""
    opening: dict[str, list[int]] = {"*": [], "_": [], "~": []}
    taken: dict[int, int] = {}
    slant = [0] * (len(found) + 1)  # how many more are in italics from a piece on
    for i, piece in enumerate(found):
        if piece.kind != "marks":
            continue
        sign = piece.text[0]
        opens, closes = flanks(text, piece.start, piece.end)
        left = piece.end - piece.start
        while closes and left and opening[sign]:
            other = opening[sign][-1]
            used = min(left, found[other].end - found[other].start - taken.get(other, 0), 2)
            taken[other] = taken.get(other, 0) + used
            left -= used
            if used == 1 and sign != "~":
                slant[other] += 1
                slant[i] -= 1
            if taken[other] == found[other].end - found[other].start:
                opening[sign].pop()
            for signs in opening.values():  # what was opened in between marks nothing
                while signs and signs[-1] > other:
                    signs.pop()
        taken[i] = piece.end - piece.start - left
        if opens and left:
            opening[sign].append(i)
    depth = 0
    for i, piece in enumerate(found):
        depth += slant[i]
        if piece.kind == "slant":
            depth = max(0, depth + (-1 if text[piece.start + 1] == "/" else 1))
            piece.kind = "text"
        piece.emphasis = depth > 0
        if piece.kind == "marks":
            piece.kind = "text"
            piece.text = piece.text[taken.get(i, 0) :]
            piece.end = piece.start + len(piece.text)
        elif piece.kind in ("open", "note-open"):
            piece.kind = "text"
    return [piece for piece in found if piece.text or piece.kind != "text"]


def flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a run of marks can open and can close, by what stands on both sides (CommonMark 6.2)."""
    before = text[start - 1 : start] or "\n"
    after = text[end : end + 1] or "\n"
    left = not after.isspace() and (not _punctuation(after) or before.isspace() or _punctuation(before))
    right = not before.isspace() and (not _punctuation(before) or after.isspace() or _punctuation(after))
    if text[start] == "_":
        return left and (not right or _punctuation(before)), right and (not left or _punctuation(after))
    return left, right


def _punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
