"""The tables of dialects.toml: what BibTeX and BibLaTeX call an entry and a field."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..packaged import packaged_table


@dataclass(frozen=True, slots=True)
class Dialect:
    """One of the two; the tables are explained in dialects.toml."""

    name: str
    other: str
    titles: list[str]
    note: list[str]
    howpublished: list[str]
    types: dict[str, str]
    fields: dict[str, str]
    names: dict[str, str]
    dates: dict[str, str]
    number: dict[str, str]
    container: dict[str, str]
    publishers: dict[str, str]
    eprint: dict[str, str] = field(default_factory=dict)
    subtype: dict[str, str] = field(default_factory=dict)

    def texts(self, kind: str) -> dict[str, str]:
        """The field of each text variable in an entry of this kind."""
        found = {**self.fields, "publisher": self.publishers.get(kind, "publisher")}
        if kind in self.container:
            found["container-title"] = self.container[kind]
        if kind in self.number:
            found[self.number[kind]] = "number"
        if self.name == "bibtex" and kind in ("phdthesis", "mastersthesis", "techreport"):
            found["genre"] = "type"
        return found


@cache
def dialect(name: str) -> Dialect:
    """ "bibtex" or "biblatex"."""
    return Dialect(name, **_tables()[name])


@cache
def csl_type(kind: str) -> str:
    """The CSL type of an entry; document for one that neither dialect knows."""
    found: str = _tables()["back"].get(kind, "document")
    return found


@cache
def _tables() -> dict[str, Any]:
    return packaged_table("export/dialects.toml")
