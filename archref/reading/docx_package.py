"""The package of a Word file: its parts by their relationships, each read within a bound and checked.

Bounds are on what comes out of the archive, not on what it says of itself.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib

from ..origin import Source
from ..patterns import expression
from .errors import InputError, shown
from .markup import attributes
from .xml import check, encoding_of

LARGEST = 64 * 1024 * 1024  # bytes of one part, unpacked: some forty thousand pages
TYPES = ("officeDocument", "footnotes", "endnotes", "styles", "settings", "numbering")  # the ends of relationship types
TEXTS = ("officeDocument", "footnotes", "endnotes")  # the parts that hold text, in the order of `Source.parts`
RELATIONSHIP = expression(r"<(?:[\w.-]+:)?Relationship\b([^<>]*)>")


class DocxPackage:
    """A Word file: the texts as one source, and the parts about them."""

    def __init__(self, data: bytes, path: str) -> None:
        self.name = shown(path)
        self.parts: dict[str, str] = {}  # by the end of the relationship's type
        # of each text, by the name of its part: its relationships by their ids, each its type's end and its target
        self.relations: dict[str, dict[str, tuple[str, str]]] = {}
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                names = self._names(archive)
                for kind, name in names.items():
                    self.parts[kind] = self._part(archive, name)
                    if kind in TEXTS:
                        self.relations[name] = self._relations(archive, name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            if isinstance(error, InputError):
                raise
            raise InputError(f"{self.name} is no sound Word file ({error}); save it again from Word") from None
        except RuntimeError:
            raise InputError(f"{self.name} is encrypted; save it without a password") from None
        if "officeDocument" not in self.parts:
            raise InputError(f"{self.name} holds no Word document; save it as .docx from Word")
        pieces, parts, at = [], [], 0
        for kind in TEXTS:
            if kind in self.parts:
                pieces.append(self.parts[kind])
                parts.append((names[kind], at))
                at += len(self.parts[kind])
        self.source = Source(path, "docx", "".join(pieces), parts=tuple(parts))

    def span(self, kind: str) -> tuple[int, int]:
        """Where a part's text stands in the source; nowhere (0, 0) where there is none."""
        at = 0
        for other in TEXTS:
            length = len(self.parts.get(other, ""))
            if other == kind:
                return at, at + length
            at += length
        return 0, 0

    def _names(self, archive: zipfile.ZipFile) -> dict[str, str]:
        """The parts' names in the archive, by kind, from the relationships of the package and of its document."""
        main = self._related(archive, "_rels/.rels", "").get("officeDocument")
        if main is None:
            return {}
        folder, base = posixpath.split(main)
        found = self._related(archive, posixpath.join(folder, "_rels", f"{base}.rels"), folder)
        return {"officeDocument": main} | {kind: name for kind, name in found.items() if kind != "officeDocument"}

    def _related(self, archive: zipfile.ZipFile, name: str, folder: str) -> dict[str, str]:
        if name not in archive.namelist():
            return {}
        found: dict[str, str] = {}
        for m in RELATIONSHIP.finditer(self._part(archive, name)):
            given = attributes(m[1])
            kind = given.get("Type", "").rsplit("/", 1)[-1]
            if kind in TYPES and given.get("TargetMode") != "External":
                target = given.get("Target", "")
                inside = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
                if inside in archive.namelist():
                    found.setdefault(kind, inside)
        return found

    def _relations(self, archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if name not in archive.namelist():
            return {}
        found = (attributes(m[1]) for m in RELATIONSHIP.finditer(self._part(archive, name)))
        return {g.get("Id", ""): (g.get("Type", "").rsplit("/", 1)[-1], g.get("Target", "")) for g in found}

    def _part(self, archive: zipfile.ZipFile, name: str) -> str:
        with archive.open(name) as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise InputError(f"{self.name} unpacks to more than {LARGEST >> 20} MB ({name}); it is damaged or a trap")
        try:
            encoding = encoding_of(data) or "utf-8"
            text = data.decode(encoding).removeprefix("\ufeff")
        except (LookupError, UnicodeDecodeError):
            raise InputError(
                f"{self.name} is no sound Word file ({name} is not text); save it again from Word"
            ) from None
        check(data if encoding.lower() == "utf-8" else text, f"{self.name} ({name})")
        return text
