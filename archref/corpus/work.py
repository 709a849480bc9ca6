"""What a worker does with an order: reads its units, resolves them, and hands back the tables as Parquet.

Everything here runs anywhere: in this process, in another one, on another machine. What goes there is an order, a few
paths and digests; what comes back is the packed tables.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ..corrections import Corrections, CorrectionsRun
from ..reading import InputError
from .rows import CorpusRow, Rows
from .units import CorpusUnit


@dataclass(frozen=True, slots=True)
class CorpusJob:
    """Units to be read together, with the forms (TOML files, by their content) that the user adds, how sure a reading
    must be, and the content of the file of corrections."""

    units: tuple[CorpusUnit, ...]
    grammar: tuple[str, ...] = ()
    confidence: float | None = None
    corrections: str = ""


@dataclass(slots=True)
class Done:
    """What came of an order: tables as Parquet by name, what could not be read, by unit, and the numbers of the
    corrections that had no place in any of its units."""

    tables: dict[str, bytes]
    failed: dict[str, str] = field(default_factory=dict)
    unplaced: list[int] = field(default_factory=list)


def do(order: CorpusJob) -> Done:
    """Read and resolve the units of an order. A unit that fails says why and does not stop the others."""
    rows: dict[str, list[CorpusRow]] = {}
    failed: dict[str, str] = {}
    corrections = _corrections(order.corrections)
    unplaced = set(range(len(corrections)))
    for unit in order.units:
        run = corrections.begun()  # each file is a manuscript
        try:
            found = _unit(unit, order, run)
        except InputError as error:
            failed[unit.id] = str(error)
            continue
        except Exception as error:  # a fault of ours in one file must not lose the others
            failed[unit.id] = f"{unit.file.name!r} could not be resolved: {type(error).__name__}: {error}"
            continue
        unplaced &= set(run.waiting())
        for name, more in found.items():
            rows.setdefault(name, []).extend(more)
    return Done({name: _parquet(name, listed) for name, listed in rows.items()}, failed, sorted(unplaced))


def _unit(unit: CorpusUnit, order: CorpusJob, run: CorrectionsRun) -> dict[str, list[CorpusRow]]:
    from .reading import bytes_of, entries_of

    rows = Rows(unit.id, unit.file.name)
    failed: list[str] = []
    facts: CorpusRow = {"unit": unit.id, "source": unit.file.name, "kind": unit.file.kind, "bytes": unit.size}
    if unit.file.kind == "index":
        facts["bytes"] = 0
        for position, entry in enumerate(entries_of(unit), unit.first):
            facts["volume"] = entry.volume
            rows.listed(entry, position)
    elif unit.file.kind == "lines":
        _lines(rows, unit, bytes_of(unit), order, run, failed)
    else:
        facts |= _file(rows, unit, bytes_of(unit), order, run)
    tables = rows.finished()
    facts["documents"] = len(tables["documents"])
    facts["problem"] = f"{len(failed):,} lines left out ({failed[0]})" if failed else ""
    tables["sources"].append(facts)
    return tables


def _file(rows: Rows, unit: CorpusUnit, data: bytes, order: CorpusJob, run: CorrectionsRun) -> CorpusRow:
    import hashlib

    from ..index.volumes import entry_of
    from ..resolving import Resolver
    from .reading import content, documents_of

    forms = _grammar(order.grammar)
    resolver = Resolver(forms, order.confidence, run)
    results = [resolver.resolve(document) for document in documents_of(unit, data)]
    documents = [r.linked.document for r in results]
    entries = [entry_of(d, forms) if d.volume and d.number else None for d in documents]
    rows.add(results, entries)
    first = documents[0] if documents else None
    return {
        "volume": (first.volume if first else "") or "",
        "volume_title": (first.volume_title if first else "") or "",
        "sha256": hashlib.sha256(content(unit.file, data)).hexdigest(),
    }


def _lines(rows: Rows, unit: CorpusUnit, data: bytes, order: CorpusJob, run: CorrectionsRun, failed: list[str]) -> None:
    """Messages stand alone: no Ibid. of one reaches another."""
    from ..resolving import Resolver
    from .reading import lines_of

    forms = _grammar(order.grammar)
    for number, document, entry in lines_of(unit, data, failed):
        try:
            result = Resolver(forms, order.confidence, run).resolve(document)
        except Exception as error:  # a fault of ours in one line must not lose the others
            failed.append(f"line {number}: {type(error).__name__}: {error}")
            continue
        rows.add([result], [entry], number, f"{number}.")


@lru_cache(maxsize=4)
def _corrections(text: str) -> Corrections:
    return Corrections.parse(text)


@lru_cache(maxsize=4)
def _grammar(texts: tuple[str, ...]) -> Any:
    """The forms, with those of the user's files, which travel as text."""
    import os
    import tempfile

    from ..grammar import load

    if not texts:
        return load(())
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for n, text in enumerate(texts):
            paths.append(os.path.join(folder, f"grammar-{n + 1}.toml"))
            with open(paths[-1], "w", encoding="utf-8") as stream:
                stream.write(text)
        return load(tuple(paths))


def _parquet(name: str, rows: Sequence[CorpusRow]) -> bytes:
    import pyarrow as pa
    import pyarrow.json as pj
    import pyarrow.parquet as pq

    from .tables import PARTS, schema

    plain: dict[str, Any] = {"text": "", "json": "", "yes": False, "texts": []}
    kinds = [(c.name, plain.get(c.type)) for c in PARTS[name]]
    # as JSON, since Arrow asks of every list of Python whether it is one of pandas, and imports that where it is
    # installed: 50 MB and a third of a second for each worker
    lines = [json.dumps({n: row.get(n, empty) for n, empty in kinds}, ensure_ascii=False) for row in rows]
    data = "\n".join(lines).encode("utf-8", "replace")
    if data:
        read = pj.ReadOptions(use_threads=False, block_size=len(data) + 1)
        table = pj.read_json(io.BytesIO(data), read, pj.ParseOptions(explicit_schema=schema(name)))
    else:
        table = pa.Table.from_batches([], schema(name))
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()
