"""What an engine outside gets: clean items and clusters under ids that no engine can misread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..controls import without_controls
from .job import Job

PAPERS = frozenset(("document", "manuscript", "personal_communication", "letter", "interview"))
_LABELS = {"sub verbo": "sub-verbo"}


def numbered_clusters(
    clusters: Iterable[Mapping[str, Any]] | None, ids: Iterable[str], diagnostics: list[str]
) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Each cluster's note number and its cites, without those of unknown items, which go to `diagnostics`.

    Without clusters each item is cited once. A cluster without a number gets the one after the cluster before.
    """
    known = list(ids)
    if clusters is None:
        yield from ((note, [{"id": id}]) for note, id in enumerate(known, 1))
        return
    known_ids = set(known)
    for number, cluster in enumerate(clusters, 1):
        note = int(cluster.get("note") or number)
        cites = []
        for cite in cluster.get("cites") or []:
            id = str(cite.get("id"))
            if id in known_ids:
                cites.append({**cite, "id": id})
            else:
                diagnostics.append(f"note {note} cites {cite.get('id')!r}, which is not among the items")
        yield note, cites


@dataclass
class Prepared:
    """items: CSL-JSON under new ids; names: the given id for each new one; clusters: (note, cites) with new ids."""

    items: list[dict[str, Any]]
    names: dict[str, str]
    clusters: list[tuple[int, list[dict[str, Any]]]]
    diagnostics: list[str] = field(default_factory=list)

    def left_out(self, printed: Iterable[str]) -> list[str]:
        """What to say of the items that are not among the given ids of printed entries."""
        shown = set(printed)
        return [left_out(self.names[item["id"]], item) for item in self.items if self.names[item["id"]] not in shown]


def left_out(id: str, item: Mapping[str, Any]) -> str:
    """What to say of an item that the style prints nothing for: what it is, why, what to do."""
    called = item.get("title") or item.get("container-title") or item.get("archive_location") or item.get("archive")
    named = f"“{' '.join(str(called).split())}”" if called else f"{_a(item['type'])} without a title ({id})"
    if item.get("type") in PAPERS and not (item.get("archive") or item.get("URL")):
        why = (
            "it names no archive, and the style lists no paper without one; cite where it lies, or choose another style"
        )
    elif item.get("archive"):
        why = "the style lists no papers; list the archives (--archival), or choose another style"
    else:
        why = "the style lists nothing of its kind; choose another style"
    return f"{named} is not in the bibliography: {why}"


def _a(kind: str) -> str:
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind.replace('_', ' ')}"


def prepare(job: Job) -> Prepared:
    """`job` for another program: any variable by its right name, dates as parts, a type for each item."""
    from .processor.items import item_id

    given: dict[str, Mapping[str, Any]] = {}
    for i, item in enumerate(job.items, 1):
        given[item_id(item, i)] = item
    new = {id: f"i{i}" for i, id in enumerate(given)}
    diagnostics: list[str] = []
    clusters = [
        (note, [_cite(cite, new[cite["id"]]) for cite in cites])
        for note, cites in numbered_clusters(job.clusters, given, diagnostics)
    ]
    items = [_clean(item, new[id]) for id, item in given.items()]
    return Prepared(items, {short: id for id, short in new.items()}, clusters, diagnostics)


def _cite(cite: Mapping[str, Any], id: str) -> dict[str, Any]:
    out: dict[str, Any] = {"id": id}
    for key in ("locator", "prefix", "suffix"):
        if cite.get(key) not in (None, ""):
            out[key] = without_controls(str(cite[key]))
    if "locator" in out:
        label = str(cite.get("label") or "page")
        out["label"] = _LABELS.get(label, label)
    if cite.get("suppress-author"):
        out["suppress-author"] = True
    return out


def _clean(item: Mapping[str, Any], id: str) -> dict[str, Any]:
    from .processor.variables import ALIASES, DATES, NAMES

    out: dict[str, Any] = {"id": id, "type": str(item.get("type") or "document")}
    for key, value in item.items():
        key = ALIASES.get(key, key)
        if key in ("id", "type") or value is None or value == "":
            continue
        if key in NAMES:
            if names := [name for name in map(_name, value if isinstance(value, list) else [value]) if name]:
                out[key] = names
        elif key in DATES:
            if date := _date(value):
                out[key] = date
        elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
            out[key] = without_controls(str(value))
    if item.get("event") and "event-title" in out:  # older styles ask for it by its older name
        out["event"] = out["event-title"]
    return out


def _name(given: Any) -> dict[str, Any] | None:
    if not isinstance(given, Mapping):
        text = str(given or "").strip()
        return {"literal": text} if text else None
    name = {
        key: without_controls(value) if isinstance(value, str) else value
        for key, value in given.items()
        if value is True or (isinstance(value, str) and value.strip())
    }
    if "literal" not in name and "family" not in name:
        return {"literal": name["given"]} if "given" in name else None
    return name


def _date(given: Any) -> dict[str, Any] | None:
    from .raw_dates import read_date

    date = read_date(given)
    if date is None:
        return None
    out: dict[str, Any] = {"circa": True} if date.circa else {}
    if date.literal:
        return {"literal": without_controls(date.literal), **out}
    ends = [date.begin] + ([date.end] if date.end else [])
    if date.season:
        out["season"] = date.season
    return {"date-parts": [[part for part in end if part] for end in ends], **out}
