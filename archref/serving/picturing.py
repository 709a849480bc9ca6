"""Pictures of a manuscript's sources, as data: what is kept where and of what year, and what is cited with what."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import Any

from ..export.report.highlights import record_words
from ..export.report.timeline import repository_of, year_of
from ..export.words import shortened
from ..records import Record
from .manuscript import Told, UploadedManuscript, told

REPOSITORIES = 12  # with a colour of their own
NODES = 120  # things in the network, those cited most with others
TOGETHER = 12  # things of one note that are paired; a note that lists more says little of any two
ELSEWHERE = "printed, or in no archive"
OTHERS = "other archives"


def pictures(manuscript: UploadedManuscript) -> Told:
    """The data of both pictures; each is a table too, for those who see none."""
    records: dict[str, Record] = {}
    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for sheet, result in enumerate(manuscript.results):
        for record in result.records:
            records.setdefault(record.id, record)
        by_note: dict[tuple[int, int], list[str]] = {}
        for citation in result.linked.citations:
            if citation.record is not None:
                counts[citation.record] += 1
                # what is cited in the text itself stands with what is cited in the same breath: nothing says what that is
                if citation.note_index >= 0:
                    by_note.setdefault((sheet, citation.note_index), []).append(citation.record)
        for cited in by_note.values():
            together = sorted(set(cited))[:TOGETHER]
            pairs.update(combinations(together, 2))
    return told({"time": _time(records, counts), "network": _network(records, counts, pairs)})


def _time(records: dict[str, Record], counts: Counter[str]) -> dict[str, Any]:
    """Citations by the year of what is cited, a series for each of the repositories cited most."""
    of: dict[str, Counter[int]] = {}
    undated: Counter[str] = Counter()
    for name, count in counts.items():
        record = records.get(name)
        if record is None:
            continue
        where = repository_of(record) or ELSEWHERE
        year = year_of(record)
        if year is None or not 1000 <= year <= 2100:
            undated[where] += count
            of.setdefault(where, Counter())
        else:
            of.setdefault(where, Counter())[year] += count
    whole = {where: sum(years.values()) + undated[where] for where, years in of.items()}
    most = sorted(whole, key=lambda where: (where == ELSEWHERE, -whole[where], where))
    for where in most[REPOSITORIES:]:
        if where != ELSEWHERE:
            of.setdefault(OTHERS, Counter()).update(of.pop(where))
            undated[OTHERS] += undated.pop(where, 0)
    years = sorted({year for found in of.values() for year in found})
    span = list(range(years[0], years[-1] + 1)) if years and years[-1] - years[0] < 400 else years
    series = [
        {"name": where, "counts": [of[where][year] for year in span], "undated": undated[where]}
        for where in sorted(of, key=lambda where: (where in (OTHERS, ELSEWHERE), -sum(of[where].values()), where))
    ]
    return {"years": span, "series": series}


def _network(records: dict[str, Record], counts: Counter[str], pairs: Counter[tuple[str, str]]) -> dict[str, Any]:
    weight: Counter[str] = Counter()
    for (one, other), count in pairs.items():
        weight[one] += count
        weight[other] += count
    kept = {name for name, _ in weight.most_common(NODES) if name in records}
    nodes = [
        {
            "id": name,
            "words": shortened(record_words(records[name]), 90),
            "repository": repository_of(records[name]) or ELSEWHERE,
            "count": counts[name],
        }
        for name in sorted(kept, key=lambda name: (-counts[name], name))
    ]
    edges = [[one, other, count] for (one, other), count in pairs.most_common() if one in kept and other in kept]
    return {"nodes": nodes, "edges": edges, "left_out": len(weight) - len(kept)}
