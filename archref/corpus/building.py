"""Build a corpus: find the files, have what is not done yet done, put the tables together."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..corrections import Corrections
from ..parallel import Lost, each
from ..reading import InputError
from ..version import __version__
from .failed import CorpusFailed, needs
from .memory import load_arrow
from .parts import Parts
from .sources import by_size, files_of
from .tables import TABLES, VERSION
from .units import CorpusUnit, orders, units_of
from .work import CorpusJob, Done, do

MANIFEST = "corpus.json"
LOCK = ".lock"
_INSTEAD = "mend that and build again, or name another folder"
# parts of archref on which no row of a part depends
NOT_READING = (
    "cli/", "csl/", "lookup/", "plugins/", "weaving/", "corpus/assembling", "corpus/building", "corpus/executors", "corpus/facts",
    "corpus/into_index", "corpus/memory", "corpus/merging", "corpus/network", "corpus/opening", "corpus/ordering", "corpus/placing",
    "corpus/questions", "corpus/recipes", "corpus/report",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: files looked at, of all; bytes read in this run, and about how many are still to be looked at."""

    done: int
    total: int
    read: int
    left: int


@dataclass(slots=True)
class Built:
    """What a build did: units (files, or stretches of large ones) read, found unchanged, taken out; rows by table;
    what failed, each file's name with the reason, and the words of the corrections that had a place in no file."""

    path: Path
    read: int = 0
    unchanged: int = 0
    gone: int = 0
    tables: dict[str, int] = field(default_factory=dict)
    failed: list[tuple[str, str]] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)


def build(
    sources: Iterable[str | os.PathLike[str]] | str | os.PathLike[str],
    into: str | os.PathLike[str],
    executor: Executor | None = None,
    *,
    jobs: int | None = None,
    grammar: Sequence[str | os.PathLike[str]] = (),
    confidence: float | None = None,
    corrections: Corrections | str | os.PathLike[str] | None = None,
    send: bool = False,
    progress: Callable[[Progress], None] | None = None,
) -> Built:
    """Build a corpus of files, folders, patterns and archives in the folder `into`, or bring it up to date.

    A file that has not changed since the last build (by its content, archref's version, the `grammar` files,
    `confidence` and `corrections`, as of `archref.resolve`) is not read again, one that is no longer among `sources` is taken out, one
    that cannot be read is in `failed` and does not stop the others. A build that is ended at any moment is gone on with
    by the next.

    `executor` is any `concurrent.futures.Executor`; without one `jobs` processes work, one a core, and as many threads
    put the tables together. `send` sends the files' content to the workers, who need not see the files then. Raises CorpusFailed where the corpus cannot be
    written or another build is at it, GrammarError for a mistake in a grammar file, CorrectionsError for one in the
    corrections. Each file is a manuscript by itself, in which each correction is made once.
    """
    given = [sources] if isinstance(sources, str | os.PathLike) else list(sources)
    folder = Path(into)
    forms = _forms(grammar)
    told = Corrections.read(corrections) if isinstance(corrections, str | os.PathLike) else corrections or Corrections()
    words = told.dumps() if len(told) else ""
    _check(folder)
    built = Built(folder)
    with _alone(folder):
        parts = Parts(_folder(folder / "parts"), _stamp(forms, confidence, words))
        files = by_size(files_of(given, built.failed))
        before = parts.units()
        seen = read = unchanged = 0
        whole = sum(size for size, _ in files)

        def tell() -> None:
            if progress:
                progress(Progress(seen, len(files), read, max(0, whole - read - unchanged)))

        def stale() -> Iterator[CorpusUnit]:
            nonlocal seen, unchanged
            for seen, (_, file) in enumerate(files):  # noqa: B007 `tell` says it
                tell()
                try:
                    for unit in units_of(file, send):
                        if parts.take(unit):
                            built.unchanged += 1
                            unchanged += unit.size
                        else:
                            yield unit
                except InputError as error:
                    built.failed.append((file.name, str(error)))

        wanted = (CorpusJob(tuple(units), forms, confidence, words) for units in orders(stale()))
        width = jobs or os.cpu_count() or 1
        for n, (order, outcome) in enumerate(each(do, wanted, executor, width)):
            if n == 0:
                _ready()
            done = outcome if isinstance(outcome, Done) else _lost(order, outcome)
            parts.add(order.units, done)
            names = {u.id: u.file.name for u in order.units}
            built.failed += [(names[unit], why) for unit, why in done.failed.items()]
            built.read += len(order.units) - len(done.failed)
            read += sum(u.size for u in order.units)
            tell()
        built.failed.sort()
        without = parts.unplaced()
        built.unplaced = [one.place.words for number, one in enumerate(told) if number in without]
        built.gone = len(before - parts.live.keys())
        built.tables = _tables(folder, parts, width)
        parts.sweep()
    return built


def _ready() -> None:
    """Import what the tables need while the workers work, which is not to be waited for when they have ended."""
    import duckdb  # noqa: F401

    load_arrow()


def _lost(order: CorpusJob, outcome: Lost) -> Done:
    why = "was not finished: its process was ended, perhaps for want of memory"
    return Done({}, {u.id: f"{u.file.name!r} {why}" for u in order.units})


def _tables(folder: Path, parts: Parts, threads: int) -> dict[str, int]:
    """The tables of the parts, written beside and renamed, unless they are these already."""
    sign = parts.sign()
    manifest = _manifest(folder)
    if manifest.get("sign") == sign and all((folder / f"{t}.parquet").exists() for t in TABLES):
        return dict(manifest["rows"])
    beside = folder / ".new"
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir()
    from .assembling import assemble

    rows = assemble(parts, beside, folder / ".work", threads)
    # what is half renamed is known by a manifest that fits none of it
    (folder / MANIFEST).unlink(missing_ok=True)
    for table in TABLES:
        os.replace(beside / f"{table}.parquet", folder / f"{table}.parquet")
    text = json.dumps({"archref": __version__, "schema": VERSION, "sign": sign, "rows": rows}, indent=1) + "\n"
    (beside / MANIFEST).write_text(text, "utf-8")
    os.replace(beside / MANIFEST, folder / MANIFEST)
    beside.rmdir()
    return rows


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        found = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and isinstance(found.get("rows"), dict) else {}


def _stamp(forms: tuple[str, ...], confidence: float | None, corrections: str) -> str:
    said = [__version__, VERSION, _own_code(), forms, confidence, corrections]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


@cache
def _own_code() -> str:
    """The digest of the files that say what is read: between releases the version alone does not tell it."""
    root = Path(__file__).parent.parent
    found = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix in (".py", ".toml", ".csv", ".gz") and not name.startswith(NOT_READING) and path.is_file():
            found.update(name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def _forms(grammar: Sequence[str | os.PathLike[str]]) -> tuple[str, ...]:
    """The text of the grammar files, once they are known to be right."""
    if not grammar:
        return ()
    from ..grammar import load

    load(tuple(os.fspath(g) for g in grammar))
    return tuple(Path(g).read_text("utf-8") for g in grammar)


def _check(folder: Path) -> None:
    """Refuse a folder that holds something else."""
    if folder.exists() and not folder.is_dir():
        raise CorpusFailed(f"{str(folder)!r} is a file; name a folder for the corpus")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / "parts").is_dir():
        raise CorpusFailed(f"{str(folder)!r} holds something else; name a new folder for the corpus")


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CorpusFailed(f"cannot write {str(path)!r}: {error.strerror}; {_INSTEAD}") from None
    return path


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One build at a time; what another that was ended has locked is free again."""
    for name in ("duckdb", "filelock", "pyarrow"):
        if find_spec(name) is None:  # the workers take what it costs to import them
            raise needs("corpus", ImportError(name=name))
    import filelock

    lock = filelock.FileLock(_folder(folder) / LOCK, timeout=0)
    try:
        with lock:
            yield
    except filelock.Timeout:
        raise CorpusFailed(f"another build is at {str(folder)!r}; wait until it has ended") from None
    except OSError as error:
        raise CorpusFailed(f"cannot write {str(folder)!r}: {error.strerror or error}; {_INSTEAD}") from error
