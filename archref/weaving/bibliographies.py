"""A bibliography in the document itself: in the place of a marker, or below its heading, and anew in its own place.

The place is a paragraph "[archref-bibliography]", else the heading of a bibliography; what was put there before is
known by its marks and replaced. Each format writes the entries with their italics and, where the style has it, a
hanging indent.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from importlib import import_module

from ..character_references import characters_of
from ..patterns import expression
from ..reading.files import InputError, decode, read_bytes, shown
from ..reading.formats import named, tell

MARKER = "[archref-bibliography]"
NAME = "archref-bibliography"
HEADINGS = frozenset(
    "bibliography|works cited|references|sources|sources cited|list of references|sources and literature|"
    "bibliographie|literaturverzeichnis|quellen und literatur|quellenverzeichnis|bibliografia|bibliografía|literatura".split("|")
)  # fmt: skip
WRITERS = {"docx": "bibliography_docx", "odt": "bibliography_odt", "markdown": "bibliography_text",
           "html": "bibliography_text", "latex": "bibliography_text"}  # fmt: skip
TAG = expression(r"<(/?)([a-z]+)([^<>]*)>|([^<]+)")
ENTRY = expression(r'<div class="csl-entry">((?s:.*?))</div>(?=\s*(?:<div class="csl-entry">|</div>\s*$))')


@dataclass(frozen=True, slots=True)
class EntryWords:
    """Words of an entry with one look: "i", "b", "u", "caps", "sup", "sub"."""

    text: str
    look: frozenset[str] = frozenset()


@dataclass(slots=True)
class PrintedBibliography:
    """A bibliography: its entries, as they are in HTML and in Markdown, and whether the style hangs them."""

    entries: list[list[EntryWords]]
    html: str
    markdown: str
    hanging: bool = True
    line: str = field(default="\n")


def printed(html: str, markdown: str, hanging: bool) -> PrintedBibliography:
    """The entries of a bibliography that was printed as HTML and as Markdown."""
    return PrintedBibliography([_runs(m[1]) for m in ENTRY.finditer(html)], html.strip(), markdown.strip(), hanging)


def is_heading(words: str) -> bool:
    """Whether a heading's words are those of a bibliography."""
    return re.sub(r"^[\d.IVX]+\s+", "", " ".join(words.split())).rstrip(":.").lower() in HEADINGS


def without(path: str, form: str | None = None, encoding: str | None = None) -> bytes:
    """The file's bytes without a bibliography of ours, as it is to be read."""
    return changed(read_bytes(path), os.fspath(path), None, form, encoding)


def with_bibliography(
    path: str, given: PrintedBibliography, form: str | None = None, encoding: str | None = None
) -> bytes:
    """The file's bytes with the bibliography. Raises `InputError` for a file that has no place for one."""
    return changed(read_bytes(path), os.fspath(path), given, form, encoding)


def changed(
    data: bytes, name: str, given: PrintedBibliography | None, form: str | None = None, encoding: str | None = None
) -> bytes:
    """The same of a file's bytes, wherever they came from; without a bibliography of ours where none is given."""
    found = named(form) if form else tell(data, name)
    if found.name not in WRITERS:
        raise InputError(
            f"{shown(name)} is {found.name}, into which no bibliography is put; there are {', '.join(WRITERS)}"
        )
    module = import_module(f".{WRITERS[found.name]}", __package__)
    if found.name in ("docx", "odt"):
        packed: bytes = module.changed(data, name, given)
        return packed
    reader = import_module(f"..reading.{found.module}", __package__)
    declared = getattr(reader, "encoding_of", None)
    source = decode(data, name, found.name, encoding or (declared(data) if declared else None))
    text = module.changed(source.text, found.name, shown(name), given)
    return (source.byte_order_mark + text).encode(
        source.encoding, "xmlcharrefreplace" if found.name == "html" else "strict"
    )


def no_place(name: str) -> InputError:
    """The error for a file that has neither marker nor heading."""
    return InputError(
        f"{name} has no place for the bibliography; write {MARKER} on a line of its own where it shall stand"
    )


def _runs(html: str) -> list[EntryWords]:
    found: list[EntryWords] = []
    looks: list[str] = []
    for m in TAG.finditer(html):
        closing, name, written, words = m.groups()
        if words is not None:
            text = " ".join(characters_of(words).split(" ")).replace("\n", " ")
            if text:
                found.append(EntryWords(text, frozenset(looks) - {""}))
        elif closing:
            if looks:
                looks.pop()
        elif name != "br":
            look = {"i": "i", "em": "i", "b": "b", "strong": "b", "u": "u", "sup": "sup", "sub": "sub"}.get(name, "")
            looks.append("caps" if "small-caps" in written else look)
    return found
