"""What is checked together, a volume or the chapters of a manuscript: checked where it was read, and little comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ..checking import Finding
    from ..checking.fixing import Mended
    from ..checking.located import Located
    from ..document import Document
    from ..result import Result


class MendedFile(NamedTuple):
    """A file with its sure fixes made, and how many findings they mend."""

    path: str
    data: bytes
    findings: int


@dataclass(slots=True)
class CheckedUnit:
    """What checking what stands together gave: its files, the findings with their places, the files to be written with
    their fixes and how many findings are mended so, the lines that would change, what could not be mended, and by file how
    many sure fixes were found.

    `volumes` are the last documents of the volumes that it is, `cited` the highest that it cites of any.
    """

    files: list[str]
    found: list[Located] = field(default_factory=list)
    written: list[MendedFile] = field(default_factory=list)
    mended: int = 0
    lines: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    left: dict[str, int] = field(default_factory=dict)
    volumes: dict[str, int] = field(default_factory=dict)
    cited: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks the results of one work; `mend` and `differ` say whether files are mended and changes shown, `volumes` are the
    last documents of what is checked beside it."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    index: str | None = None
    lookup: tuple[Any, ...] = ()
    mend: bool = False
    differ: bool = False
    volumes: Mapping[str, int] = field(default_factory=dict)

    def __call__(self, read: Sequence[tuple[str, Result]]) -> CheckedUnit:
        """The results, each with the name of its file. Raises CheckSettingsError and UnknownRule."""
        from ..checking.located import locate
        from ..checking.settings import settings_of
        from ..checking.volumes_cited import highest_cited, last_documents

        kept = [(name, result) for name, result in read if not settings_of(name).excludes(name)]
        names, results = [name for name, _ in kept], [result for _, result in kept]
        documents = [result.linked.document for result in results]
        unit = CheckedUnit(list(dict.fromkeys(name for name, _ in read)))
        unit.volumes, unit.cited = last_documents(results), highest_cited(results)
        found = self._findings(names, results)
        unit.found = locate(found, names, documents)
        unit.left = _left(names, found)
        for made in _changed(documents, found) if self.mend or self.differ else ():
            if self.differ:
                unit.lines += _unified(made, documents)
            else:
                _mend(made, unit)
        return unit

    def _findings(self, names: Sequence[str], results: Sequence[Result]) -> list[Finding]:
        """What the rules of each file find in it; all documents are one work."""
        from contextlib import ExitStack

        from ..checking import check
        from ..checking.settings import settings_of

        files = dict.fromkeys(names)
        codes = {name: {r.code for r in settings_of(name).rules(name, self.select, self.ignore)} for name in files}
        wanted = sorted(set().union(*codes.values()))
        if not wanted:
            return []
        with ExitStack() as stack:
            index = None
            if self.index:
                from ..index import open_index

                index = stack.enter_context(open_index(self.index))
            found = check(results, select=wanted, index=index, lookup=self.lookup, volumes=self.volumes)
        return [f for f in found if f.code in codes[names[f.document]]]


def _changed(documents: Sequence[Document], found: Sequence[Finding]) -> Iterator[Mended]:
    """What sure fixes change, by source."""
    from ..checking.fixing import mended

    sources = {id(d.origin.source): d.origin.source for d in documents if d.origin is not None}
    for source in sources.values():
        made = mended(source, found, documents)
        if made.findings:
            yield made


def _unified(made: Mended, documents: Sequence[Document]) -> list[str]:
    """The lines of a file that change; of a package those of its text."""
    from difflib import unified_diff

    def ended(line: str) -> str:
        return line if line.endswith(("\n", "\r")) else line + "\n\\ No newline at end of file\n"

    old, new = made.source.text, made.text()
    if made.source.parts:
        own = [d for d in documents if d.origin is not None and d.origin.source is made.source]
        old, new = "\n".join(d.text for d in own), "\n".join(made.texts)
    lines = unified_diff(old.splitlines(True), new.splitlines(True), made.source.name, made.source.name)
    return [ended(line) for line in lines]


def _mend(made: Mended, unit: CheckedUnit) -> None:
    """The file with its sure fixes; one that cannot be mended is told, and stays."""
    from functools import partial

    from ..checking.fixing import file_of
    from ..reading import InputError, documents
    from ..reading.formats import named

    source = made.source
    data = b""
    try:
        if source.parts:
            with open(source.name, "rb") as stream:
                data = stream.read()
        written = file_of(made, data, partial(documents, path=source.name, form=named(source.format)))
    except (InputError, OSError) as error:
        unit.said.append(str(error))
        return
    unit.written.append(MendedFile(source.name, written, made.findings))


def _left(names: Sequence[str], found: Sequence[Finding]) -> dict[str, int]:
    """How many sure fixes stand in each file."""
    from collections import Counter

    from ..checking.fixing import sure_fixes

    return dict(Counter(names[finding.document] for finding, _ in sure_fixes(found)))
