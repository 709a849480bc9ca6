"""What a TEI file says of itself: its volume and title, and where its documents and its other divisions stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..origin import Source
from ..patterns import expression
from .errors import InputError, shown
from .formats.format import PROLOGUE
from .markup import any_of, attributes
from .xml import XML

REST = r"(?=[\s/>])([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>"  # of a tag, behind its name
ASIDE = r"<!--(?s:.*?)-->|<!\[CDATA\[(?s:.*?)\]\]>|<\?(?s:.*?)\?>"
ROOT = expression(rf"{PROLOGUE}<([\w.-]+:)?")
HEADER = expression(r"<(?:[\w.-]+:)?teiHeader\b(?s:.*?)</(?:[\w.-]+:)?teiHeader\s*>")
TITLE = expression(r"<(?:[\w.-]+:)?title\b([^>]*)>((?s:.*?))</(?:[\w.-]+:)?title\s*>")
IDNO = expression(r"<(?:[\w.-]+:)?idno\b([^>]*)>\s*([^<]*?)\s*</")
VOLUME = expression(r"frus\d{4}[\w-]*")
TEXT = expression(r"<(?:[\w.-]+:)?text\b[^>]*>")
NESTED = 20  # documents in each other
DIVIDING = frozenset(("div", "pb"))
# where its content starts and ends, its attributes, the page that it begins on
Div = tuple[int, int, str, "str | None"]


@lru_cache(maxsize=16)
def tags(prefix: str, names: frozenset[str]) -> re.Pattern[str]:
    """A pattern of the tags of these names, and of what holds no tags; groups: /, name, attributes."""
    return re.compile(rf"<(/?){re.escape(prefix)}({any_of(names)}){REST}|{ASIDE}")


class TeiOutline:
    """A file by its header and its divisions."""

    def __init__(self, source: Source) -> None:
        self.source = source
        root = ROOT.match(source.text)
        self.prefix = root[1] or "" if root else ""
        header = HEADER.search(source.text)
        self.body = header.end() if header else 0  # where what follows the header begins
        self.volume, self.title = _volume(source, header[0] if header else "")

    def _tags(self) -> Iterator[re.Match[str]]:
        return tags(self.prefix, DIVIDING).finditer(self.source.text)

    def text(self) -> int:
        """Where the words of a file without documents begin."""
        found = TEXT.search(self.source.text, self.body)
        return found.end() if found else 0

    def documents(self) -> Iterator[Div]:
        """The divs that are documents, in order."""
        opened: list[tuple[int, str, str | None] | None] = []
        ready: list[Div] = []
        page, inside = None, 0
        for m in self._tags():
            closing, tag, written = m.groups()
            if tag == "pb":
                page = attributes(written).get("n") or page
            elif closing:
                if opened and (begun := opened.pop()):
                    ready.append((begun[0], m.start(), begun[1], begun[2]))
                    inside -= 1
                    if not inside:
                        yield from sorted(ready)  # a document within a document ends first
                        ready = []
            elif tag and not written.endswith("/"):
                document = "document" in written and attributes(written).get("type") == "document"
                inside += document
                if inside > NESTED:
                    raise InputError(
                        f"{shown(self.source.name)} has documents in documents, more than {NESTED} deep; mend its <div>s"
                    )
                opened.append((m.end(), written, page) if document else None)

    def others(self) -> Iterator[Div]:
        """The divs that neither are nor stand in a document, each up to the first div in it or to its end."""
        page, within = None, 0  # within: divs open since that of a document
        waiting: tuple[int, str, str | None] | None = None
        for m in self._tags():
            closing, name, written = m.groups()
            if name == "pb":
                page = attributes(written).get("n") or page
            elif name:
                if waiting:
                    yield waiting[0], m.start(), waiting[1], waiting[2]
                    waiting = None
                if closing:
                    within -= bool(within)
                elif not written.endswith("/"):
                    if within or attributes(written).get("type") == "document":
                        within += 1
                    else:
                        waiting = m.end(), written, page


def _volume(source: Source, header: str) -> tuple[str | None, str | None]:
    """The volume's id ("frus1977-80v01") and its full title, from the header; the id else from the file's name."""
    numbers = [(attributes(m[1]).get("type"), m[2]) for m in IDNO.finditer(header)]
    volume = next((value for kind, value in numbers if kind == "frus" and value), None)
    if volume is None:
        named = VOLUME.match(source.name.replace("\\", "/").rsplit("/", 1)[-1])
        volume = named[0] if named else None
    titles = [
        (attributes(m[1]).get("type"), " ".join(XML.fold(m[2], 0, len(m[2])).split())) for m in TITLE.finditer(header)
    ]
    titles = [t for t in titles if t[1]]
    best = next((t for kind, t in titles if kind in ("complete", "main")), titles[0][1] if titles else None)
    return volume, best
