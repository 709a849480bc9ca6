"""The doors of archref that inputs are handed to by fuzz.py: their seeds, how those are mutated, and the call."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fragments import MARKUP, SIGNS, WORDS
from wrapping import ENDING, WRAPPED, packed

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 20_000  # bytes of an input
READERS = ("text", "markdown", "rst", "html", "latex", "tei", "docx", "odt")
SUFFIX = {form: f".{ending}" for form, ending in ENDING.items()}
GRAMMARS = [
    b"""[fragments]
NUMBER = "[0-9]{1,4}"
[[form]]
name = "vane-file"
anchors = ["Vane File "]
type = "archival"
pattern = "Vane File (?P<file_number>{NUMBER})"
[[form.example]]
text = "Vane File 12"
fields = { file_number = "12" }
""",
    b"""[[form]]
name = "quill-box"
anchors = ["Quill Boxes", "QB"]
type = "archival"
pattern = "(?P<collection>Quill Boxes|QB),? (?:box (?P<box>\\\\d+[a-z]?))(?:, folder (?P<folder>\\\\d{1,3}))?"
[[form.example]]
text = "Quill Boxes, box 3a, folder 7"
fields = { collection = "Quill Boxes", box = "3a", folder = "7" }
[[form.example]]
text = "QB box 12"
fields = { collection = "QB", box = "12" }
""",
]
STYLE = b"""<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>T</title><id>t</id>
<updated>2020-01-01T00:00:00+00:00</updated></info><macro name="a"><names variable="author"><name/></names></macro>
<citation><layout suffix="."><text macro="a"/><text variable="title" prefix=", "/></layout></citation>
<bibliography><sort><key variable="title"/></sort><layout><text macro="a"/><choose><if type="book"><text variable="title"/>
</if><else><date variable="issued"><date-part name="year"/></date></else></choose></layout></bibliography></style>"""
LIBRARIES = {
    ".bib": b'@string{s = "Salt"}\n@book{vane, author = {Vane, Ada and {Colt \\& Co}}, title = {{S}alt \\"o}, year = 1950,\n'
    b"publisher = s # { Press}, editor={Quill, Jr, Jon}}\n@comment{x}\n@article(colt, title={Tin}, pages={1--4})\n",
    ".ris": b"TY  - JOUR\nAU  - Vane, Ada\nTI  - Salt\nPY  - 1950/03/02\nSP  - 4\nER  - \n\nTY  - BOOK\nTI  - Tin\nER  - \n",
    ".json": b'[{"id": "a", "type": "book", "title": "Salt", "author": [{"family": "Vane", "given": "Ada"}],'
    b' "issued": {"date-parts": [[1950, 3]]}, "note": "archive: LC\\nbox: 3"}]',
}


REFUSED = [0]  # inputs that were refused, of all targets


def refuses(run: Callable[[], Any], plain: bool = False) -> None:
    """Run; a refusal in words of archref's own is an answer, an error of Python's is none; `plain`: unless it is no more
    than a ValueError."""
    try:
        run()
    except ValueError as error:
        REFUSED[0] += 1
        own = type(error).__module__.startswith("archref") or (plain and type(error) is ValueError)
        if not own or "\n" in str(error).strip():
            raise RuntimeError(f"a refusal that says nothing: {error!r}") from error


class Target:
    """One door: its seeds, the fragments that are mixed in, and the call."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name, self.folder = name, folder
        self.kind, _, self.form = name.partition("-")
        self.path = folder / f"input{SUFFIX.get(self.form, self.form)}"
        more = MARKUP.get(self.form, [])
        self.fragments = [f.encode("utf-8", "surrogatepass") for f in (*more, *more, *SIGNS, *WORDS)]
        self.seeds = self._seeds()

    def _seeds(self) -> list[bytes]:
        if self.kind == "grammar":
            return GRAMMARS
        if self.kind == "style":
            return [STYLE]
        if self.kind == "library":
            return [LIBRARIES[self.form]]
        files = sorted((ROOT / "fixtures").glob(f"*{SUFFIX.get(self.form, '.txt')}"))
        if self.form in ("docx", "odt"):
            member = "word/document.xml" if self.form == "docx" else "content.xml"
            return [zipfile.ZipFile(f).read(member) for f in files] + [
                WRAPPED[self.form].format(unit).encode() for unit in MARKUP[self.form]
            ]
        if self.kind == "package":
            return [f.read_bytes() for e in (".docx", ".odt") for f in sorted((ROOT / "fixtures").glob(f"*{e}"))]
        seeds = [f.read_bytes() for f in files] + ["".join(MARKUP.get(self.form, ["Ibid. "])).encode()]
        return [seed[:LONGEST] for seed in seeds] or [b"Ibid."]

    def __call__(self, data: bytes) -> None:
        """Hand an input over."""
        import archref

        if self.kind == "resolve":
            result = archref.resolve(data.decode("utf-8", "surrogateescape"))
            refuses(lambda: archref.bibliography(result, format="bibtex").encode())
            return
        if self.kind == "outputs":
            self._printed(data.decode("utf-8", "surrogateescape"))
            return
        if self.kind == "grammar":
            self._written(data, ".toml")
            refuses(lambda: archref.resolve("Vane File 12, Ibid., QB box 3.", grammar=[str(self.path)]))
            return
        if self.kind == "style":
            self._written(data, ".csl")
            cited = archref.resolve("Vane Papers, Box 3, Library of Congress. Quill, Salt (Salem: Press, 1950), 3.")
            refuses(lambda: archref.bibliography(cited, style=str(self.path)).encode())
            return
        if self.kind == "library":
            from archref.export.libraries import read_library

            items: list[dict[str, Any]] = []
            refuses(lambda: items.extend(read_library("a" + self.form, data.decode("utf-8", "replace"))), plain=True)
            for form in ("text", "bibtex", "ris"):
                refuses(lambda form=form: archref.bibliography([], format=form, library=items).encode())
            return
        if self.form in ("docx", "odt"):
            data = packed(self.form, data)
        self.path.write_bytes(data)
        form = None if self.kind == "package" else self.form
        if self.kind == "link":
            refuses(lambda: self._linked(form))
        else:
            refuses(lambda: [archref.resolve(d) for d in archref.read(self.path, form=form)])

    def sound(self) -> int:
        """How many seeds are read, not refused: what refuses all of them is never reached by what is made of them."""
        read = 0
        for seed in self.seeds:
            before = REFUSED[0]
            self(seed)
            read += REFUSED[0] == before
        return read

    def _written(self, data: bytes, suffix: str) -> None:
        self.path = self.path.with_suffix(suffix)
        digest = hashlib.sha256(data).hexdigest()  # a name of its own: what is read is remembered by its name
        self.path.unlink(missing_ok=True)
        self.path = self.folder / f"{digest[:12]}{suffix}"
        self.path.write_bytes(data)

    def _linked(self, form: str | None) -> None:
        """A file is linked, and what came of it once more; without what was set in it is as it was."""
        import archref
        from archref.weaving.insertions import strip, weave

        linked = archref.link(self.path, form=form, to="html" if form == "text" else None)
        if form == "text":
            return
        if isinstance(text := getattr(linked.source, "text", None), str):
            assert strip(*weave(text, linked.insertions)) == text, "stripped it differs"
        again = self.path.with_name("again" + self.path.suffix)
        again.write_bytes(linked.data)
        archref.link(again, form=form)

    def _printed(self, text: str) -> None:
        """Several documents, and all that is made of them."""
        import archref

        results = archref.resolve_many(text.split("\n\n"))
        archref.check(results)
        for made in (archref.notes, archref.sources, archref.report):
            refuses(lambda made=made: made(results))
        for form in ("html", "ris", "csl-json", "markdown"):
            refuses(lambda form=form: archref.bibliography(results, format=form).encode())


TARGETS = ["resolve", "outputs", *(f"read-{f}" for f in READERS), *(f"link-{f}" for f in READERS), "package-", "grammar-.toml", "style-.csl", *(f"library-{e}" for e in LIBRARIES)]  # fmt: skip
