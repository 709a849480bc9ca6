"""A bibliography in a text: Markdown, HTML or LaTeX, between two comments."""

from __future__ import annotations

import re

from ..patterns import expression
from .bibliographies import MARKER, NAME, EntryWords, PrintedBibliography, is_heading, no_place

COMMENTS = {
    "markdown": (f"<!-- {NAME} -->", f"<!-- /{NAME} -->"),
    "html": (f"<!-- {NAME} -->", f"<!-- /{NAME} -->"),
    "latex": (f"% {NAME}: what stands from here", f"% {NAME}: to here is made by archref"),
}
HEADING = {
    "markdown": expression(
        r"(?m)^ {0,3}#{1,6}[ \t]+(?P<words>[^\n#{]+?)[ \t]*(?:#+)?(?:\{[^{}\n]*\})?[ \t]*\r?$|^(?P<under>[^\n]+)\n[=-]{3,}[ \t]*\r?$"
    ),
    "html": expression(r"(?is)<h([1-6])\b[^>]*>(?P<words>.*?)</h\1\s*>"),
    "latex": expression(r"\\(?:part|chapter|section|subsection)\*?\s*(?:\[[^\]]*\])?\{(?P<words>[^{}]*)\}[^\n]*"),
}
PLACE = {
    "markdown": expression(rf"(?m)^[ \t]*\\?{re.escape(MARKER)}[ \t]*$"),
    "html": expression(rf"(?i)<(p|div)\b[^>]*>\s*{re.escape(MARKER)}\s*</\1\s*>|{re.escape(MARKER)}"),
    "latex": expression(rf"(?m)^[ \t]*(?:\{{\[\}})?{re.escape(MARKER)}[ \t]*$"),
}
ESCAPES = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    c: f"\\{c}" for c in "{}&%$#_"
}
LOOKS = {
    "i": "textit",
    "b": "textbf",
    "u": "underline",
    "caps": "textsc",
    "sup": "textsuperscript",
    "sub": "textsubscript",
}
HANGING = ' style="padding-left: 2em; text-indent: -2em"'


def changed(text: str, form: str, name: str, given: PrintedBibliography | None) -> str:
    """The text with the bibliography, or (None) with the marker where ours stood."""
    line = "\r\n" if "\r\n" in text else "\n"
    opens, closes = COMMENTS[form]
    start = text.find(opens)
    end = text.find(closes, start) if start >= 0 else -1
    if given is None:
        return text if end < 0 else text[:start] + MARKER + text[end + len(closes) :]
    block = f"{opens}\n{_block(form, given)}\n{closes}".replace("\n", line)
    if end >= 0:
        return text[:start] + block + text[end + len(closes) :]
    if place := PLACE[form].search(text):
        return text[: place.start()] + block + text[place.end() :]
    for heading in reversed(list(HEADING[form].finditer(text))):
        words = (
            heading["words"]
            if "words" in heading.re.groupindex and heading["words"]
            else heading.groupdict().get("under") or ""
        )
        if is_heading(re.sub(r"<[^<>]*>", "", words)):
            at = heading.end()
            return f"{text[:at].rstrip(chr(13))}{line}{line}{block}{line}{text[at:].lstrip(chr(13))}"
    raise no_place(name)


def _block(form: str, given: PrintedBibliography) -> str:
    if form == "markdown":
        return f"\n{given.markdown}\n"
    if form == "html":
        return (
            given.html.replace('<div class="csl-entry">', f'<div class="csl-entry"{HANGING}>')
            if given.hanging
            else given.html
        )
    indent = (
        r"\leftmargin=2em\itemindent=-2em\itemsep=0.5ex\parsep=0pt\labelwidth=0pt\labelsep=0pt"
        if given.hanging
        else r"\leftmargin=0pt\itemindent=0pt\labelwidth=0pt\labelsep=0pt"
    )
    items = "\n".join(r"\item[] " + "".join(map(_latex, entry)) for entry in given.entries)
    return f"\\begin{{list}}{{}}{{{indent}}}\n{items}\n\\end{{list}}" if items else ""


def _latex(run: EntryWords) -> str:
    words = (
        "".join(ESCAPES.get(c, c) for c in run.text)
        .replace("–", "--")
        .replace("—", "---")
        .replace("“", "``")
        .replace("”", "''")
    )
    for look in sorted(run.look):
        words = f"\\{LOOKS[look]}{{{words}}}"
    return words
