"""The formats that can be read, and how a file tells which one it is: by what it holds, then by its name.

A format is one file here, called as the format is, with

    FORMAT = Format(name, module, extensions, opening, sign)

`module` below `archref.reading` has `documents(source)`; it may be the same file ("formats.strokes"). Nothing else is to be
done: the commands, `archref.read` and folders know the format by its file. What only pandoc reads is a row below.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ..errors import InputError, shown
from .format import BLANK as BLANK
from .format import PROLOGUE as PROLOGUE
from .format import Format as Format

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


@cache
def formats() -> tuple[Format, ...]:
    """The formats of our own, in the order in which their signs are asked."""
    modules = (import_module(f".{found.name}", __name__) for found in iter_modules(__path__) if found.name != "format")
    return tuple(sorted((module.FORMAT for module in modules), key=lambda form: (form.order, form.name)))


@cache
def by_name() -> dict[str, Format]:
    """All formats, those of pandoc behind our own."""
    pandoc = {name: Format(name, "pandoc", ends) for name, ends in PANDOC.items()}
    return {form.name: form for form in formats()} | pandoc


@cache
def extensions() -> dict[str, Format]:
    """The formats by the endings of their files' names."""
    return {end: form for form in by_name().values() for end in form.extensions}


def named(name: str) -> Format:
    """The format called `name`; `InputError` with the nearest where there is none."""
    found = by_name().get(name.lower())
    if found is None:
        from difflib import get_close_matches

        near = get_close_matches(name.lower(), by_name(), 1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(by_name())}"
        raise InputError(f"no format is called {name!r}; {hint}")
    return found


def tell(data: bytes, path: str) -> Format:
    """The format of the file at `path` that holds `data`; plain text where nothing tells another."""
    if data.startswith(b"PK\x03\x04"):
        return by_name()[
            next((form for sign, form in PACKAGES if sign in data[:4096] or sign in data[-65536:]), "docx")
        ]
    if data.startswith(b"{\\rtf"):
        return by_name()["rtf"]
    head = _head(data)
    for form in formats():
        if form.opening and re.match(form.opening, head):
            return form
    end = os.path.splitext(path)[1].lower()
    if end in FOREIGN:
        raise InputError(f"{shown(path)} is {FOREIGN[end]}")
    by_end = extensions().get(end)
    if by_end is not None and by_end.name == "tei":
        return _other_xml(head, path)
    if by_end is not None and by_end.name != "text":
        return by_end
    if by_end is not None:
        return by_name()["markdown"] if _notes_of_markdown(data[:1_000_000].decode("utf-8", "replace")) else by_end
    text = data[:1_000_000].decode("utf-8", "replace") if path == "-" or not end else ""
    return next((form for form in formats() if form.sign and re.search(form.sign, text)), by_name()["text"])


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
            return by_name()["tei"]  # whatever is wrong with it is said by its reader
        raise InputError(f"{shown(path)} is not XML; read it with --from text")
    other = next((form for name, form in ROOTS if name == root[1]), None)
    if other is not None:
        return by_name()[other]
    raise InputError(
        f"{shown(path)} is XML and not TEI (its root is <{root[1]}>); --from tei or html reads it all the same"
    )
