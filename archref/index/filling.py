"""What the index knows, brought into the records of results: titles, dates, numbers.

Only answers are used, never candidates. A document that was cited by its number alone gets its heading and date;
a telegram the Document Number, film number, volume and document it is known by. What the text prints stays, and a
diagnostic says where each addition comes from.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..identity import CitedThing, RecordMatch, cited
from .matching import find_by_number
from .parts import decide_parts
from .store import Index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Record
    from ..result import Result


@contextmanager
def open_index(index: Index | str | os.PathLike[str]) -> Iterator[Index]:
    """The index itself, or the one at a path, which is closed afterwards."""
    if isinstance(index, Index):
        yield index
        return
    with Index(index) as opened:
        yield opened


def fill(results: Iterable[Result], index: Index) -> None:
    """Complete the records of some results in place. Raises IndexFailed where the index cannot be read."""
    for result in results:
        decide_parts(result, index)
        records = {record.id: record for record in result.records}
        done: set[str] = set()
        for thing in cited(result):
            record = records.get(thing.record)
            if record is None or record.id in done or thing.kind not in ("telegram", "frus", "document", "archival"):
                continue
            if len(thing.fields.get("numbers", ())) > 1 or len(thing.fields.get("documents", ())) > 1:
                continue  # one record that stands for several things
            if thing.fields.get("pages") and not thing.fields.get("documents") and thing.kind in ("frus", "document"):
                continue  # pages may hold several documents
            answers = [answer for answer in find_by_number(index, thing)[0] if not answer.relation]
            if answers:
                done.add(record.id)
                _complete(result, record, thing, answers)


def _complete(result: Result, record: Record, thing: CitedThing, answers: list[RecordMatch]) -> None:
    from ..records.variables import csl_date

    start = next(c for c in result.linked.citations if c.id == thing.citation)
    for answer in answers:
        added = [name for name, value in answer.keys.items() if name not in record.keys and value]
        if "volume" in record.keys and answer.keys.get("volume") not in (None, record.keys["volume"]):
            continue
        for name in added:
            record.keys[name] = answer.keys[name]
        csl = record.csl
        if csl.get("title") == f"Document {record.keys.get('document')}" and "volume" in answer.keys:
            csl["title"] = _without_number(answer.title)
            csl["title-short"] = f"Document {record.keys['document']}"
            added.append("title")
        where = "original-date" if csl["type"] == "chapter" and "issued" in csl else "issued"
        if answer.date and (where not in csl or "literal" in csl[where]):
            csl[where] = csl_date(answer.date)
            added.append("date")
        if added:
            message = f"{', '.join(a.replace('_', ' ') for a in added)} from the index: {answer.source} ({'; '.join(answer.agrees)})"
            result.linked.say("from-index", message, start.start, start.end, "info")


def _without_number(title: str) -> str:
    """A heading without the document's number.

    >>> _without_number("296. Telegram From the Embassy in Peru")
    'Telegram From the Embassy in Peru'
    """
    import re

    return re.sub(r"^(?:No\. )?\d+\.?\s*(?=[A-Z])", "", title)
