"""What a TEI file calls its parts: the ids of its documents, footnotes and pages, and the links it has.

The rule that a reference leads to an id that exists, and the forms of targets ("#d296", "#d305fn3",
"frus1969-76v01#d60", "#pg_763"), are those of the guidelines and the Schematron of the Foreign Relations edition.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from ..document import countable
from ..patterns import expression
from ..reading.markup import attributes
from .existing import Existing

SUBSERIES = expression(r"frus\d{4}-")  # volumes of several years, whose documents are cited by number
ID = expression(r"xml:id\s*=\s*[\"']([^\"']*)")
PART = expression(r"p(\d)$")


@dataclass
class Edition:
    """The ids of one file. Documents are known by their number, notes by their document's id and their number."""

    volume: str | None
    prefix: str = ""  # of the TEI namespace, with its colon
    ids: set[str] = field(default_factory=set)
    doubled: set[str] = field(default_factory=set)  # ids that several elements have
    divided: bool = False  # whether the file has documents, and something outside them
    documents: dict[str, str] = field(default_factory=dict)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    refs: list[Existing] = field(default_factory=list)
    bibls: list[Existing] = field(default_factory=list)
    # what stands in the notes that have an id, and in those that are another printed again: its id, and where
    printed: dict[str, tuple[int, int]] = field(default_factory=dict)
    again: list[tuple[str, tuple[int, int]]] = field(default_factory=list)

    @cached_property
    def first_page(self) -> int:
        """The lowest of the printed page numbers; 0 where there is none."""
        return min((int(p) for p in self.pages if countable(p)), default=0)

    @property
    def by_page(self) -> bool:
        """Whether the volume is one of the annual ones, which cite other volumes by page rather than document."""
        return not (self.volume and SUBSERIES.match(self.volume))

    def part_before(self, page: str) -> str | None:
        """The first part of the volume, for a page that stands before this part where the parts are paged through."""
        if self.first_part is None or not countable(page) or int(page) >= self.first_page:
            return None
        return self.first_part

    @cached_property
    def first_part(self) -> str | None:
        """The first part of the volume, where this is another."""
        from ..data import volumes

        found = PART.sub("p1", self.volume or "")
        return found if found in volumes() and found != self.volume else None


def survey(source: str, volume: str | None, prefix: str = "") -> Edition:
    """Read the ids and links of a file; one pass over its tags."""
    edition = Edition(volume, prefix)
    named = re.escape(prefix)
    tags = re.compile(
        rf"<{named}ref\s+target=\"([^\"&]*)\"\s*>[^<]*</{named}ref>"  # as nearly all are
        rf"|<(/?){named}(div|note|pb|ref|bibl)(?=[\s/>])([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>"
        r"|<!--(?s:.*?)-->"
    )
    divs: list[str | None] = []  # of the divs open: the id of the document
    notes: list[tuple[int, dict[str, str]]] = []  # of those open: where each begins, and its attributes
    begun: dict[str, list[Existing]] = {"ref": [], "bibl": []}
    for m in tags.finditer(source):
        target, closing, name, written = m.groups()
        if target is not None:
            if not begun["ref"]:
                edition.refs.append(Existing(*m.span(), target))
        elif name in begun:
            _link(edition, begun[name], m.span(), name, closing, written)
        elif name == "div":
            if not closing:
                _div(edition, divs, written)
            elif divs:
                divs.pop()
        elif name == "note":
            if not closing:
                found = attributes(written)
                number, identity = found.get("n"), found.get("xml:id")
                if number and identity:
                    edition.notes.setdefault(((divs[-1] if divs else None) or "", number), identity)
                if not written.endswith("/"):
                    notes.append((m.end(), found))
            elif notes:
                _note(edition, *notes.pop(), m.start())
        elif name and not closing:
            found = attributes(written)
            number, identity = found.get("n"), found.get("xml:id")
            if number and identity:
                edition.pages.setdefault(number.strip("[]"), identity)
    counts = Counter(ID.findall(source))
    edition.ids = set(counts)
    edition.doubled = {name for name, count in counts.items() if count > 1}
    return edition


def _div(edition: Edition, divs: list[str | None], written: str) -> None:
    found = attributes(written)
    identity = found.get("xml:id")
    if found.get("type") == "document":
        edition.divided = True
        if identity and (number := found.get("n")):
            edition.documents.setdefault(number.strip("[]"), identity)
        divs.append(identity)
    else:
        divs.append(divs[-1] if divs else None)
    if written.endswith("/"):
        divs.pop()


def _note(edition: Edition, start: int, found: dict[str, str], end: int) -> None:
    if identity := found.get("xml:id"):
        edition.printed.setdefault(identity, (start, end))
    elif target := found.get("target"):
        edition.again.append((target.lstrip("#"), (start, end)))


def _link(
    edition: Edition, begun: list[Existing], span: tuple[int, int], name: str, closing: str, written: str
) -> None:
    if not closing:
        found = attributes(written)
        begun.append(Existing(*span, found.get("target"), found.get("xml:id")))
    if begun and (closing or written.endswith("/")):
        last = begun.pop()
        last.end = span[1]
        if not begun:  # one in another is part of that one
            (edition.refs if name == "ref" else edition.bibls).append(last)
