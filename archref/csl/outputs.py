"""The forms of output: plain text, HTML, Markdown, reStructuredText, LaTeX and RTF.

Text that holds a character with a meaning in the form is escaped; a format that the form lacks prints plain.
"""

from __future__ import annotations

import html as _html
import re
import unicodedata
from collections.abc import Callable

from ..patterns import expression
from .formats import HTML, LATEX, MARKDOWN, RST, RTF, Table

OUTPUTS = ("text", "html", "markdown", "rst", "latex", "rtf")
_BLANKS = expression(r"[ \t\n\r\f\v]+")  # a no-break space stays
_EDGE = " \t"
_LINES = expression(r"[ ]*[\n\r\f\v]+[ ]*")


def writer(output: str) -> Callable[[str], str]:
    """The function that turns a settled entry into a form of output."""
    return {"text": text, "html": html, "markdown": markdown, "rst": rst, "latex": latex, "rtf": rtf}[output]


def text(marked: str) -> str:
    """Plain text, its blanks and tabs as the style has them. A block is parted from what stands before it by a blank at
    least; what a style sets into the margin with a blank behind it, and a first field that it sets apart, by one more
    ("1.  Vane"), as in the reference processor.
    """
    from .processor.markup import BLOCK, plain

    if BLOCK.search(marked):
        marked = _spaced(marked)
    entry = _PARTED.sub("", _LINES.sub(" ", plain(marked))).strip(_EDGE)
    entry = _BLOCK.sub(lambda found: " " * max(1, found[0].count(" ")), entry)
    return entry.strip(_EDGE).replace(_MARGIN, " ")


_MARGIN, _BEFORE = "\ue0ff", "\ue0fe"
_BLOCK = expression(rf" *{_BEFORE}[ {_BEFORE}]*")
_PARTED = expression(
    rf"[ {_MARGIN}{_BEFORE}]*[{_MARGIN}{_BEFORE}][ {_MARGIN}{_BEFORE}]*(?=[.,;:!?)\]]|$)"
)  # before what closes


def _spaced(marked: str) -> str:
    from .processor.markup import ASIDE, END, STARTS

    out: list[str] = []
    closing: list[str] = []  # what each open format adds at its end
    for c in marked:
        if c in STARTS:
            kind = STARTS[c]
            closing.append(_BEFORE if kind == ("display", "left-margin") else "")
            if kind[0] == "display" and out[-1:] != [_MARGIN]:
                out.append(_BEFORE)
        elif c == END and closing:
            if (after := closing.pop()) and out[-1:] != [_MARGIN]:
                out.append(_MARGIN if out[-1:] == [" "] else after)
        elif c == ASIDE:
            out.append(_MARGIN)
        else:
            out.append(c)
    return "".join(out)


def html(marked: str) -> str:
    return _write(marked, HTML, lambda part: _raised(_html.escape(part, quote=False)), nested=True)


_RAISED_BY_SHAPE = {"ˀ": "ʔ", "ˁ": "ʕ", "ۥ": "و", "ۦ": "ي"}  # Unicode does not say what these raise
_NOT_ASCII = expression(r"[^\x00-\x7f]")


def _raised(text: str) -> str:
    """Characters that are raised ones of their own, such as the º of an ordinal, as markup: fonts lack many."""
    return text if text.isascii() else _NOT_ASCII.sub(_raised_one, text)


def _raised_one(found: re.Match[str]) -> str:
    char = found[0]
    kind, _, codes = unicodedata.decomposition(char).partition(" ")
    if char in _RAISED_BY_SHAPE:
        return f"<sup>{_RAISED_BY_SHAPE[char]}</sup>"
    return f"<sup>{''.join(chr(int(code, 16)) for code in codes.split())}</sup>" if kind == "<super>" else char


def markdown(marked: str) -> str:
    return _write(marked, MARKDOWN, _escape_markdown, nested=True)


def rst(marked: str) -> str:
    """reStructuredText: formats do not nest there, and need white space or punctuation around them."""
    return _write(marked, RST, _escape_rst, nested=False, join=_join_rst)


def latex(marked: str) -> str:
    """LaTeX for a document in UTF-8, without a package's help."""
    return _write(marked, LATEX, _escape_latex, nested=True)


def rtf(marked: str) -> str:
    """Rich text without its document's head; characters beyond ASCII by their numbers."""
    return _write(marked, RTF, _escape_rtf, nested=True)


_LATEX_NAMES = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\u00a0": "~"}
_LATEX_SPECIAL = expression(r"[\\{}$&#^_~%\u00a0]|(?<=[-?!])(?=[-`])")


def _escape_latex(part: str) -> str:
    return _LATEX_SPECIAL.sub(lambda found: _LATEX_NAMES.get(found[0], "\\" + found[0] if found[0] else "{}"), part)


def _escape_rtf(part: str) -> str:
    part = re.sub(r"[\\{}]", r"\\\g<0>", part)
    return part if part.isascii() else _NOT_ASCII.sub(lambda found: _rtf_number(found[0]), part)


def _rtf_number(char: str) -> str:
    """A character as one or two numbers of 16 bits, with a question mark for readers that know none."""
    units = char.encode("utf-16-be", "surrogatepass")
    numbers = (int.from_bytes(units[at : at + 2], "big", signed=True) for at in range(0, len(units), 2))
    return "".join(f"\\u{number}?" for number in numbers)


def _escape_markdown(part: str) -> str:
    part = re.sub(r"([\\`*\[\]<>|~])", r"\\\1", part)
    part = re.sub(r"(?<!\w)_|_(?!\w)", r"\\_", part)
    part = re.sub(r"&(?=#?\w+;)", r"\\&", part)
    return part.replace("$", r"\$") if part.count("$") > 1 else part


def _escape_rst(part: str) -> str:
    part = re.sub(r"([\\*`|])", r"\\\1", part)
    return re.sub(r"_(?!\w)", r"\\_", part)


# what begins a list, directive, field, doctest, anonymous target, rule or table at the start of a line
_RST_BLOCK = expression(
    r"^(?=[-+•]\s|\(?(?:\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|#)[.)]\s|\.\.(?:\s|$)|__\s|>>>|:(?!su[pb]:`)[^:\s][^:]*:(?:\s|$)"
    r"|([!-/:-@\[-`{-~])\1{3,}\s*$|\+[-=]+\+|=+\s+=)"
)


def _line_start(text: str, output: str) -> str:
    """A line that would open a list, heading or quotation, escaped at its start."""
    if output == "markdown":
        return re.sub(r"^(\d+)([.)])(?=\s)", r"\1\\\2", re.sub(r"^([-+#])(?=[\s#]|$)", r"\\\1", text))
    return _RST_BLOCK.sub(r"\\", text, count=1)


def _write(
    marked: str,
    table: Table,
    escape: Callable[[str], str],
    nested: bool,
    join: Callable[[list[tuple[str, bool]]], str] | None = None,
) -> str:
    """`marked` in a form of output; field markup within a format of its own kind turns it off again."""
    from .processor.markup import END, STARTS

    out: list[tuple[str, bool]] = []
    stack: list[tuple[str, list[str]]] = []  # closing text, what it sets
    for part in re.split("([\ue000-\ue03f])", _BLANKS.sub(" ", marked).strip(" ")):
        if part in STARTS:
            pairs = _resolve(STARTS[part], [kind for _, kinds in stack for kind in kinds])
            before = "".join(table.get(pair, ("", ""))[0] for pair in pairs)
            after = "".join(table.get(pair, ("", ""))[1] for pair in reversed(pairs))
            if not nested and any(closing for closing, _ in stack):
                before = after = ""
            stack.append((after, [f"{name}:{value}" for name, value in pairs]))
            if before:
                out.append((before, True))
        elif part == END:
            if stack:
                after = stack.pop()[0]
                if after:
                    out.append((after, True))
        elif part and not "\ue000" <= part <= "\ue03f":
            out.append((escape(part), False))
    result = join(out) if join else "".join(piece for piece, _ in out)
    result = re.sub(r"<(i|b|u|sup|sub)></\1>", "", result).strip()
    return _line_start(result, "markdown" if table is MARKDOWN else "rst") if table in (MARKDOWN, RST) else result


# a field's own markup: the property it sets, to what, and what turns it off where that is on already
_FIELD = {
    "i": ("font-style", "italic", "normal"),
    "b": ("font-weight", "bold", "normal"),
    "sc": ("font-variant", "small-caps", "normal"),
}
_OFF = {"font-style": "normal", "font-weight": "normal", "font-variant": "normal", "text-decoration": "none"}


def _resolve(pair: tuple[str, str], active: list[str]) -> list[tuple[str, str]]:
    """What a mark of format means among the formats that are on, "property:value" each."""
    name, value = pair
    now = dict(kind.split(":", 1) for kind in active)
    if pair == ("field", "none"):
        return [(name, off) for name, off in _OFF.items() if now.get(name, off) != off]
    if name == "field":
        name, on, off = _FIELD[value]
        return [(name, off if now.get(name) == on else on)]
    if value == _OFF.get(name) and now.get(name, value) == value:
        return []  # nothing is on that it could turn off
    return [pair]


def _join_rst(pieces: list[tuple[str, bool]]) -> str:
    """Pieces with the escaped blank that inline markup needs next to a word."""
    out = ""
    opened = False
    for piece, is_mark in pieces:
        if is_mark and not opened:
            if out and not re.search(r"[\s'\"(\[{<\-/:–—“‘]$", out):
                out += "\\ "
            out += piece
            opened = True
        elif is_mark:
            out += piece + "\ue000"
            opened = False
        else:
            if out.endswith("\ue000"):
                out = out[:-1]
                if not re.match(r"[\s'\")\]}>\-/:.,;!?\\–—”’]", piece):
                    out += "\\ "
            out += piece
    return out.replace("\ue000", "")
