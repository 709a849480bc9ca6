"""The formats that can be read, and how a file tells which one it is: by what it holds, then by its name.

A format of our own is a module here with `documents(source)`; what only pandoc reads is a row without one.
"""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from typing import NamedTuple

from .errors import InputError, shown


class Format(NamedTuple):
    """A format: the module that reads it ("" for pandoc), its names' endings, what a text in it begins with."""

    name: str
    module: str
    extensions: tuple[str, ...]
    opening: str = ""  # a pattern that holds at the beginning of such a file, whatever its name
    sign: str = ""  # a pattern that tells a text without a telling name


# what may stand before a root element, each piece taken whole so that nothing is tried twice
BLANK = r"(?>\s+|<\?(?s:.*?)\?>|<!--(?s:.*?)-->)*+"
PROLOGUE = rf"{BLANK}(?>(?i:<!DOCTYPE)\s[^>\[]*(?:\[[^\]]*\]\s*)?>)?+{BLANK}"
FORMATS = (
    Format("text", "plain", (".txt", ".text")),
    Format("tei", "tei", (".xml", ".tei"), rf"{PROLOGUE}<(?:[\w.-]+:)?(?:TEI|teiCorpus)\b"),
    Format("html", "html", (".html", ".htm", ".xhtml"), rf"(?i){BLANK}<(?:!doctype\s+html|html)\b"),
    Format("markdown", "markdown", (".md", ".markdown", ".mdown", ".qmd", ".rmd"), sign=r"(?m)^ {0,3}\[\^[^\]\s]+\]: "),
    Format("rst", "rst", (".rst", ".rest"), sign=r"(?m)^\.\. \[(?:#[\w.-]*|\d+|\*)\] "),
    Format("latex", "latex", (".tex", ".latex", ".ltx"), r"(?>\s+|%.*)*+\\documentclass\b", r"\\footnote\s*[\[{]"),
    Format("docx", "docx", (".docx", ".docm")),
    Format("odt", "odt", (".odt", ".ott")),
    Format("epub", "epub", (".epub",)),
)
# what pandoc reads besides, by its own names
PANDOC = {
    "rtf": (".rtf",),
    "org": (".org",),
    "docbook": (".docbook", ".dbk"),
    "jats": (".jats",),
    "mediawiki": (".wiki", ".mediawiki"),
    "textile": (".textile",),
    "typst": (".typ",),
    "ipynb": (".ipynb",),
    "fb2": (".fb2",),
}
BY_NAME = {f.name: f for f in FORMATS} | {name: Format(name, "", ends) for name, ends in PANDOC.items()}
EXTENSIONS = {end: f for f in BY_NAME.values() for end in f.extensions}
PACKAGES = ((b"word/", "docx"), (b"application/vnd.oasis.opendocument.text", "odt"), (b"application/epub+zip", "epub"))
# markups for people that nothing here reads: a folder's files of these are named, and not passed over
FOREIGN = {
    ".mdx": "MDX; read it with --from markdown",
    ".adoc": "AsciiDoc; convert it first, e.g. with asciidoctor, or read it with --from text",
    ".asciidoc": "AsciiDoc; convert it first, e.g. with asciidoctor, or read it with --from text",
    ".lyx": "a LyX file; export it as LaTeX first",
    ".texi": "Texinfo; convert it first, e.g. with makeinfo --html",
    ".pages": "a file of Pages; export it as .docx first",
    ".wpd": "a WordPerfect file; save it as .docx first",
    ".wps": "a file of Works; save it as .docx first",
    ".djvu": "a DjVu file; extract its text first, e.g. with djvutxt",
}
# what is no document of an author's: pictures, sound, programs, data, libraries; a folder's files of these are passed over
NO_DOCUMENTS = frozenset(
    ".png .jpg .jpeg .gif .svg .webp .tif .tiff .bmp .ico .heic .eps .psd .ai .mp3 .wav .ogg .flac .m4a .mp4 .mov .avi "
    ".mkv .webm .woff .woff2 .ttf .otf .css .scss .less .js .mjs .ts .tsx .jsx .py .pyi .pyc .r .rb .go .rs .c .h .cpp "
    ".java .kt .swift .sh .bash .ps1 .bat .pl .php .lua .sql .sqlite .db .json .jsonl .ndjson .yaml .yml .toml .ini .cfg "
    ".conf .env .lock .csv .tsv .xls .xlsx .ods .parquet .zip .gz .xz .bz2 .7z .tar .tgz .rar .bib .bibtex .biblatex "
    ".ris .csl .enl .bak .tmp .log .aux .toc .lof .lot .bbl .blg .bcf .out .fls .fdb_latexmk .synctex .sty .cls .bst "
    ".dtd .xsd .xsl .xslt .rng .rnc .odd .map .min .po .pot .mo .ppt .pptx .odp .key .exe .dll .so .dylib .o .a".split()
)
ROOTS = (("article", "jats"), ("book", "docbook"), ("FictionBook", "fb2"))


def named(name: str) -> Format:
    """The format called `name`; `InputError` with the nearest where there is none."""
    found = BY_NAME.get(name.lower())
    if found is None:
        near = get_close_matches(name.lower(), BY_NAME, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(BY_NAME)}"
        raise InputError(f"no format is called {name!r}; {hint}")
    return found


def tell(data: bytes, path: str) -> Format:
    """The format of the file at `path` that holds `data`; plain text where nothing tells another."""
    if data.startswith(b"PK\x03\x04"):
        return BY_NAME[next((form for sign, form in PACKAGES if sign in data[:4096] or sign in data[-65536:]), "docx")]
    if data.startswith(b"{\\rtf"):
        return BY_NAME["rtf"]
    head = _head(data)
    for form in FORMATS:
        if form.opening and re.match(form.opening, head):
            return form
    end = os.path.splitext(path)[1].lower()
    if end in FOREIGN:
        raise InputError(f"{shown(path)} is {FOREIGN[end]}")
    by_end = EXTENSIONS.get(end)
    if by_end is not None and by_end.name == "tei":
        return _other_xml(head, path)
    if by_end is not None and by_end.name != "text":
        return by_end
    if by_end is not None:
        return BY_NAME["markdown"] if _notes_of_markdown(data[:1_000_000].decode("utf-8", "replace")) else by_end
    text = data[:1_000_000].decode("utf-8", "replace") if path == "-" or not end else ""
    return next((form for form in FORMATS if form.sign and re.search(form.sign, text)), BY_NAME["text"])


def _notes_of_markdown(text: str) -> bool:
    """Whether a text has a note of Markdown's that it refers to."""
    listed = set(re.findall(r"(?m)^ {0,3}\[\^([^\]\s]+)\]: ", text))
    return bool(listed) and bool(listed.intersection(re.findall(r"\[\^([^\]\s]+)\](?!: )", text)))


def _head(data: bytes) -> str:
    """The beginning of a file, in letters: enough to know a root element behind comments."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[:65536].decode("utf-16", "replace")
    return data[:65536].decode("utf-8", "replace").lstrip("\ufeff")


def _other_xml(head: str, path: str) -> Format:
    root = re.match(rf"{PROLOGUE}<([\w.:-]+)", head)
    if root is None:
        if not head.strip():
            raise InputError(f"{shown(path)} is empty; there is nothing to find in it")
        if head.lstrip().startswith("<"):
            return BY_NAME["tei"]  # whatever is wrong with it is said by its reader
        raise InputError(f"{shown(path)} is not XML; read it with --from text")
    other = next((form for name, form in ROOTS if name == root[1]), None)
    if other is not None:
        return BY_NAME[other]
    raise InputError(
        f"{shown(path)} is XML and not TEI (its root is <{root[1]}>); --from tei or html reads it all the same"
    )
