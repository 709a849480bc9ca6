"""Word: references and sources become hyperlinks, with the record as screen tip; what a link in the file leads to gets a
bookmark.

Addresses stand in the relationships of the part that holds the link. Only the parts with links and their relationships
change; the rest of the package is the same, byte for byte. A link keeps the look of the text that it stands around.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from io import BytesIO

from ..document import Document
from ..export.words import shortened
from ..origin import Source
from ..reading import docx as reader
from ..reading.docx_package import Package
from ..reading.files import InputError, shown
from ..reading.xml import check, encoding_of
from . import weaver
from .docx_archive import replaced
from .docx_runs import Part, Runs, Text, survey
from .insertions import Insertion, weave
from .meaning import Meaning
from .nesting import Rules, unmatched
from .weaver import NAME, Format
from .work import Resolve, Work

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PARTING = frozenset("hyperlink p tc tr tbl txbxContent sdt body footnote endnote fldSimple".split())
FAR = 2000  # characters looked back over for bookmarks
TIP = 250  # characters; Word takes 260
# what may stand between a place's bookmarks and its run: others, a link that begins there, a run that a cut left empty
BOOKMARKS = re.compile(
    r"""(?:<[\w.-]+:bookmarkStart\b[^>]*/>\s*<[\w.-]+:bookmarkEnd\b[^>]*/>\s*
    |<[\w.-]+:hyperlink\b[^>]*>\s*
    |<[\w.-]+:r>(?:<[\w.-]+:rPr>(?:(?!</[\w.-]+:rPr>)[\s\S])*</[\w.-]+:rPr>)?<[\w.-]+:t[ ]xml:space="preserve"></[\w.-]+:t></[\w.-]+:r>)+$""",
    re.VERBOSE,
)
NAMED = re.compile(r":name=\"([^\"]*)\"")


@dataclass(slots=True)
class WordWork(Work):
    """The insertions, and the addresses that they lead to: for each part its relationships by their ids."""

    relations: dict[str, dict[str, str]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)


def insert(package: Package, documents: Iterable[Document], resolve: Resolve) -> Work:
    """What goes into a Word file."""
    form = _Word(package)
    work = weaver.insert(form, documents, resolve)
    return WordWork(
        work.source, work.insertions, work.kept, work.there, work.without, relations=form.relations, texts=form.texts
    )


def encode(source: Source, work: Work, data: bytes) -> bytes:
    """The package with what goes in. Raises InputError rather than hand back one that is not read as before."""
    assert isinstance(work, WordWork)
    if not work.insertions:
        return data
    name = shown(source.name)
    parts: dict[str, bytes] = {}
    starts = [at for _, at in source.parts] + [len(source.text)]
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for (part, start), end in zip(source.parts, starts[1:], strict=True):
            inside = [
                Insertion(i.start - start, i.end - start, i.opens, i.closes)
                for i in work.insertions
                if start <= i.start < end
            ]
            if inside:
                text, _ = weave(source.text[start:end], inside)
                check(text, f"{name} ({part})")
                parts[part] = _as_it_was(archive.read(part), text)
            if related := work.relations.get(part):
                beside = _relations_of(part)
                there = archive.read(beside) if beside in archive.namelist() else None
                parts[beside] = _related(there, related, "purl.oclc.org" in source.text[start : start + 4000])
    written = replaced(data, parts, name)
    if [document.text for document in reader.documents(reader.unpack(written, source.name, "docx"))] != work.texts:
        raise InputError(f"{name} would not be read as before with its links; nothing is written")
    return written


def _as_it_was(before: bytes, text: str) -> bytes:
    encoding = encoding_of(before) or "utf-8"
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode(encoding, "xmlcharrefreplace")


def _relations_of(part: str) -> str:
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _related(there: bytes | None, relations: dict[str, str], strict: bool) -> bytes:
    """A part's relationships with ours behind those that it has."""
    kind = f"{STRICT if strict else RELATED}/hyperlink"
    ours = "".join(
        f'<Relationship Id="{identity}" Type="{kind}" Target="{escape(address)}" TargetMode="External"/>'
        for identity, address in relations.items()
    )
    if there is None:
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return f'{head}<Relationships xmlns="{PACKAGE}">{ours}</Relationships>'.encode()
    text = there.decode(encoding_of(there) or "utf-8")
    ending = re.search(r"</(?:([\w.-]+:))?Relationships\s*>\s*$", text)
    if ending is None:  # an element without content
        opened = re.sub(r"\s*/>\s*$", ">", text)
        named = re.search(r"<((?:[\w.-]+:)?Relationships)\b", text)
        return f"{opened}{ours}</{named[1] if named else 'Relationships'}>".encode()
    if ending[1]:
        ours = ours.replace("<Relationship ", f"<{ending[1]}Relationship ")
    return _as_it_was(there, text[: ending.start()].removeprefix("\ufeff") + ours + text[ending.start() :])


class _Word(Format):
    join = "_"

    def __init__(self, package: Package) -> None:
        super().__init__(package.source)
        self.runs: Runs = survey(package)
        self.known = package.relations
        self.rules = Rules(self.runs.marks.between, parting=PARTING)
        self.links = self.runs.marks.links
        self.relations: dict[str, dict[str, str]] = {}
        self.texts: list[str] = []
        self.spaced: set[int] = set()

    def settled(self, made: list[Insertion], texts: Sequence[str]) -> list[Insertion]:
        self.texts = list(texts)
        return made

    def link(self, start: int, end: int, meaning: Meaning) -> list[Insertion] | None:
        place = self.runs.within(start, end)
        if place is None:
            return None
        first, begin, last, finish = place
        part = self.runs.part(begin)
        opens = self._opening(part, meaning)
        more: list[Insertion] = []
        if begin == first.start and not self.source.text[first.inner : first.tag].strip():
            begin = first.run
        else:
            more += self._spaced(first, begin)
            opens = f"{_ended(part)}{opens}{_begun(part, first)}"
        closes = f"</{part.word}:hyperlink>"
        if finish == last.end and not self.source.text[last.after : last.stop].strip():
            finish = last.behind
        else:
            more += self._spaced(last, finish) if last is not first else []
            closes = f"{_ended(part)}{closes}{_begun(part, last)}"
        around = self._around(begin, finish, start, end)
        return [Insertion(*around, opens, closes, meaning.href), *more] if around else None

    def _around(self, begin: int, finish: int, start: int, end: int) -> tuple[int, int] | None:
        """Runs with the containers that begin or end between them and the ends of the stretch; None where that is not
        enough to hold what they close or open."""
        text = self.source.text
        closes, opens = unmatched(self.rules.tags(text, begin, finish))
        before = [t for t in self.rules.tags(text, start, begin) if t.sign == "<"]
        after = [t for t in self.rules.tags(text, finish, end) if t.sign == ">"]
        if len(closes) > len(before) or len(opens) > len(after):
            return None
        if closes:
            begin = before[-len(closes)].start
        if opens:
            finish = after[len(opens) - 1].end
        return begin, finish

    def _opening(self, part: Part, meaning: Meaning) -> str:
        tip = f' {part.word}:tooltip="{escape(shortened(meaning.title, TIP))}"' if meaning.title else ""
        if meaning.href.startswith("#"):
            return (
                f'<{part.word}:hyperlink {part.word}:anchor="{escape(meaning.href[1:])}"{tip} {part.word}:history="1">'
            )
        ours = self.relations.setdefault(part.name, {})
        identity = next((i for i, address in ours.items() if address == meaning.href), None)
        if identity is None:
            n = len(ours) + 1
            while f"{NAME}{n}" in self.known.get(part.name, {}) or f"{NAME}{n}" in ours:
                n += 1
            identity = f"{NAME}{n}"
            ours[identity] = meaning.href
        related = part.related or "r"
        declared = "" if part.related else f' xmlns:r="{STRICT if part.strict else RELATED}"'
        return f'<{part.word}:hyperlink{declared} {related}:id="{identity}"{tip} {part.word}:history="1">'

    def _spaced(self, text: Text, at: int) -> list[Insertion]:
        """The text before a cut keeps a space at its end."""
        source = self.source.text
        bare = "xml:space" not in source[text.tag : text.start] and source[at - 1 : at].isspace()
        if not bare or text.tag in self.spaced:
            return []
        self.spaced.add(text.tag)
        return [Insertion(text.start - 1, text.start - 1, ' xml:space="preserve"', "")]

    def note(self, listed: int, text: int, name: str) -> tuple[str | None, Insertion]:
        there = [n for n in self.named(text) if n.startswith(f"{NAME}_note_")]
        made = self.name(text, name)
        return there[0] if there else None, made or Insertion(text, text, "", "")

    def name(self, at: int, name: str) -> Insertion | None:
        text = self.runs.at(at)
        if text is None:
            return None
        part = self.runs.part(at)
        self.runs.bookmarks += 1
        number = f'{part.word}:id="{self.runs.bookmarks}"'
        mark = f'<{part.word}:bookmarkStart {number} {part.word}:name="{name}"/><{part.word}:bookmarkEnd {number}/>'
        if at == text.start and not self.source.text[text.inner : text.tag].strip():
            return Insertion(text.run, text.run, mark, "")
        return Insertion(at, at, f"{_ended(part)}{mark}{_begun(part, text)}", "")

    def named(self, at: int) -> list[str]:
        text = self.runs.at(at)
        if text is None or at != text.start:
            return []
        found = BOOKMARKS.search(self.source.text, max(0, text.run - FAR), text.run)
        return NAMED.findall(found.group()) if found else []


def _ended(part: Part) -> str:
    return f"</{part.word}:t></{part.word}:r>"


def _begun(part: Part, text: Text) -> str:
    return f'<{part.word}:r>{text.format}<{part.word}:t xml:space="preserve">'
