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
from ..patterns import expression
from ..reading import docx as reader
from ..reading.docx_package import DocxPackage
from ..reading.files import InputError, shown
from ..reading.xml import check, encoding_of
from . import weaver
from .docx_archive import replaced
from .docx_places import DocxPlace, DocxPlaces
from .docx_runs import PARTING, DocxPart, Runs, survey
from .insertions import Insertion, weave
from .meaning import PlaceMeaning
from .nesting import NestingRules, fit
from .packaged import as_it_was
from .weaver import NAME, FormatWeaver
from .work import Resolve, WovenSource

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
FAR = 2000  # characters looked back over for bookmarks
TIP = 250  # characters; Word takes 260
# what may stand between a place's bookmarks and its run: others, what begins there, a run that a cut left empty
BOOKMARKS = expression(
    r"""(?:<[\w.-]+:bookmarkStart\b[^>]*/>\s*<[\w.-]+:bookmarkEnd\b[^>]*/>\s*
    |<[\w.-]+:(?:hyperlink|ins|moveTo)\b[^>]*>\s*
    |<[\w.-]+:r>(?:<[\w.-]+:rPr>(?:(?!</[\w.-]+:rPr>)[\s\S])*</[\w.-]+:rPr>)?<[\w.-]+:t[ ]xml:space="preserve"></[\w.-]+:t></[\w.-]+:r>)+$""",
    re.VERBOSE,
)
NAMED = expression(r":name=\"([^\"]*)\"")


@dataclass(slots=True)
class WovenWordFile(WovenSource):
    """The insertions, and the addresses that they lead to: for each part its relationships by their ids."""

    relations: dict[str, dict[str, str]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)


def insert(package: DocxPackage, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What goes into a Word file."""
    form = _Word(package)
    work = weaver.insert(form, documents, resolve)
    return WovenWordFile(
        work.source, work.insertions, work.kept, work.there, work.without, relations=form.relations, texts=form.texts
    )


def encode(source: Source, work: WovenSource, data: bytes) -> bytes:
    """The package with what goes in. Raises InputError rather than hand back one that is not read as before."""
    assert isinstance(work, WovenWordFile)
    if not work.insertions:
        return data
    name = shown(source.name)
    written = replaced(data, _parts(source, work, data, name), name)
    if [document.text for document in reader.documents(reader.unpack(written, source.name, "docx"))] != work.texts:
        raise InputError(f"{name} would not be read as before with its links; nothing is written")
    return written


def _parts(source: Source, work: WovenWordFile, data: bytes, name: str) -> dict[str, bytes]:
    """The parts that change, with their relationships."""
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
                parts[part] = as_it_was(archive.read(part), text)
            if related := work.relations.get(part):
                beside = _relations_of(part)
                there = archive.read(beside) if beside in archive.namelist() else None
                parts[beside] = _related(there, related, "purl.oclc.org" in source.text[start : start + 4000])
    return parts


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
    return as_it_was(there, text[: ending.start()].removeprefix("\ufeff") + ours + text[ending.start() :])


class _Word(FormatWeaver):
    join = "_"

    def __init__(self, package: DocxPackage) -> None:
        super().__init__(package.source)
        self.runs: Runs = survey(package)
        self.places = DocxPlaces(package.source.text, self.runs)
        self.known = package.relations
        self.rules = NestingRules(self.runs.markup.between, parting=PARTING)
        self.links = self.runs.markup.links
        self.relations: dict[str, dict[str, str]] = {}
        self.identities: dict[tuple[str, str], str] = {}  # by part and address
        self.texts: list[str] = []

    def settled(self, made: list[Insertion], texts: Sequence[str]) -> list[Insertion]:
        self.texts = list(texts)
        return sorted([*made, *self.places.spaces(made)], key=lambda i: (i.start, -i.end))

    def place(self, start: int, end: int, core: tuple[int, int]) -> tuple[int, int] | None:
        fitting = fit(self.source.text, start, end, core, self.rules)
        return self.places.within(*fitting, core) if fitting else None

    def link(self, start: int, end: int, meaning: PlaceMeaning) -> list[Insertion] | None:
        around = self.places.around(start, end)
        if around is None:
            return None
        first, last = around
        part = self.runs.part(first.at)
        opens = f"{first.before}{self._opening(part, meaning)}{first.behind}"
        return [
            Insertion(first.at, last.at, opens, f"{last.before}</{part.word}:hyperlink>{last.behind}", meaning.href)
        ]

    def _opening(self, part: DocxPart, meaning: PlaceMeaning) -> str:
        tip = f' {part.word}:tooltip="{escape(shortened(meaning.title, TIP))}"' if meaning.title else ""
        if meaning.href.startswith("#"):
            return (
                f'<{part.word}:hyperlink {part.word}:anchor="{escape(meaning.href[1:])}"{tip} {part.word}:history="1">'
            )
        ours = self.relations.setdefault(part.name, {})
        identity = self.identities.get((part.name, meaning.href))
        if identity is None:
            n = len(ours) + 1
            while f"{NAME}{n}" in self.known.get(part.name, {}) or f"{NAME}{n}" in ours:
                n += 1
            identity = self.identities[part.name, meaning.href] = f"{NAME}{n}"
            ours[identity] = meaning.href
        related = part.related or "r"
        declared = "" if part.related else f' xmlns:r="{STRICT if part.strict else RELATED}"'
        return f'<{part.word}:hyperlink{declared} {related}:id="{identity}"{tip} {part.word}:history="1">'

    def note(self, listed: int, text: int, name: str) -> tuple[str | None, Insertion | None]:
        there = [n for n in self.named(text) if n.startswith(f"{NAME}_note_")]
        return (there[0], None) if there else (None, self.name(text, name))

    def name(self, at: int, name: str) -> Insertion | None:
        place: DocxPlace | None = self.places.mark(at)
        if place is None:
            return None
        part = self.runs.part(at)
        number = f'{part.word}:id="{self.runs.number()}"'
        mark = f'<{part.word}:bookmarkStart {number} {part.word}:name="{name}"/><{part.word}:bookmarkEnd {number}/>'
        return Insertion(place.at, place.at, f"{place.before}{mark}{place.behind}", "")

    def named(self, at: int) -> list[str]:
        place = self.places.mark(at)
        if place is None or place.before:
            return []
        found = BOOKMARKS.search(self.source.text, max(0, place.at - FAR), place.at)
        return NAMED.findall(found.group()) if found else []
