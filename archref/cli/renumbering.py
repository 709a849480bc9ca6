"""One numbering of citations and records for results that were made apart."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from typing import Any

from ..result import Result

Known = Mapping[str, list[tuple[str, str]]]
# within one manuscript these make records one only where nothing speaks against it, which is not known here
WITHIN = ("here", "paper", "title")


class IdSpace:
    """The ids of what was resolved together: a volume, or the chapters of a manuscript."""

    def __init__(self) -> None:
        self.citations: dict[str, str] = {}
        self.records: dict[str, str] = {}


class Numbers:
    """Gives out the ids, c1, c2 … and r1, r2 …, in the order in which results come.

    A record is one with an earlier one of another unit where both were known by the same.
    """

    def __init__(self) -> None:
        self._citations = self._records = 0
        self._known: dict[int, str] = {}  # by the hash of an identity, which is all that is kept of it

    def apply(self, unit: IdSpace, taken: Any, known: Known) -> Any:
        """A result, or its JSON form, with its new ids; what is handed in stays as it is."""
        if isinstance(taken, Result):
            taken = pickle.loads(pickle.dumps(taken))  # what is resolved next refers to it
        result = taken.as_dict() if isinstance(taken, Result) else taken
        for identity in sorted((c["id"] for c in result["citations"]), key=_counted):
            if identity not in unit.citations:
                self._citations += 1
                unit.citations[identity] = f"c{self._citations}"
        for identity in sorted((r["id"] for r in result["records"]), key=_counted):
            if identity not in unit.records:
                unit.records[identity] = self._record(known.get(identity, []))
        return _result(taken, unit) if isinstance(taken, Result) else _json(taken, unit)

    def _record(self, identities: list[tuple[str, str]]) -> str:
        shared = [hash(i) for i in identities if i[0] not in WITHIN]
        found = next((self._known[h] for h in shared if h in self._known), None)
        if found is None:
            self._records += 1
            found = f"r{self._records}"
        for h in shared:
            self._known.setdefault(h, found)
        return found


def _counted(identity: str) -> int:
    return int(identity[1:])


def _json(result: dict[str, Any], unit: IdSpace) -> dict[str, Any]:
    """The JSON form with the ids of all files, as a copy where something changes."""
    citations, records = unit.citations, unit.records

    def target(of: dict[str, Any]) -> dict[str, Any]:
        return {**of, "citation": citations.get(of["citation"], of["citation"])} if "citation" in of else of

    def link(of: dict[str, Any]) -> dict[str, Any]:
        new = dict(of)
        if "target" in of:
            new["target"] = target(of["target"])
        if "candidates" in of:
            new["candidates"] = [target(c) for c in of["candidates"]]
        return new

    def citation(of: dict[str, Any]) -> dict[str, Any]:
        new = {**of, "id": citations[of["id"]], "fields": _fields(of["fields"], citations)}
        if "resolved" in of:
            new["resolved"] = _fields(of["resolved"], citations)
        if "record" in of:
            new["record"] = records.get(of["record"], of["record"])
        return new

    def record(of: dict[str, Any]) -> dict[str, Any]:
        identity = records[of["id"]]
        return {**of, "id": identity, "csl": {**of["csl"], "id": identity}}

    return {
        **result,
        "refs": [target(r) for r in result["refs"]],
        "citations": [citation(c) for c in result["citations"]],
        "links": [link(x) for x in result["links"]],
        "records": [record(r) for r in result["records"]],
    }


def _fields(fields: dict[str, Any], citations: Mapping[str, str]) -> dict[str, Any]:
    named: dict[str, Any] = {
        n: citations.get(fields[n], fields[n]) for n in ("antecedent", "location_from") if n in fields
    }
    return {**fields, **named} if named else fields


def _result(result: Result, unit: IdSpace) -> Result:
    """The same for a result, whose parts are its own."""
    new = _json(result.as_dict(), unit)
    for citation, told in zip(result.linked.citations, new["citations"], strict=True):
        citation.id, citation.fields = told["id"], told["fields"]
        citation.resolved, citation.record = told.get("resolved"), told.get("record")
    for link, told in zip(result.linked.links, new["links"], strict=True):
        link.target, link.candidates = told.get("target"), told.get("candidates")
    for record, told in zip(result.records, new["records"], strict=True):
        record.id, record.csl = told["id"], told["csl"]
    return result
