"""BibTeX and BibLaTeX, written and read through pybtex.

Which entry a CSL type becomes, and which field a variable, stands in dialects.toml. Neither dialect has an entry for a
document in an archive; the rule here:

- A paper in an archive is @misc, a letter @letter (@unpublished in BibTeX), a manuscript @unpublished.
- Where it lies (location, collection, archive, place) is printed once: in `howpublished` where the entry prints that,
  else in `note`. BibLaTeX also has the archive and its place in `library`, which its own styles do not print.
- `eprint` with `eprinttype` is for services such as arXiv and JSTOR, never for an archive's file.
- What BibLaTeX would not print is said in words: whom a letter without a title went to and who led an interview in
  `titleaddon`, where a law or treaty stands ("TIAS 7503, 23 UST 3435") in `howpublished`.
- Each archival variable stands beside it under its CSL name (csl-archive-location), which TeX ignores and `read_bibtex`
  takes back; so does every variable that the dialect has no field for.
- An institution as author stands in braces. A title stands in braces, so that styles leave its capitals alone.

Entries are UTF-8. A key is the item's id where BibTeX can take it, else made of its letters and digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from .csl_item import unique


def write_bibtex(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as a BibTeX file in UTF-8, one entry each, in order."""
    return _write(items, "bibtex")


def write_biblatex(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as a file for BibLaTeX and biber in UTF-8, one entry each, in order."""
    return _write(items, "biblatex")


def _write(items: Iterable[Mapping[str, Any]], name: str) -> str:
    from pybtex.database import BibliographyData, Entry
    from pybtex.database.output.bibtex import Writer

    from .bibtex_dialects import dialect
    from .bibtex_entry import entry_of

    entries: dict[str, Any] = {}
    used: dict[str, int] = {}
    for i, item in enumerate(items, 1):
        kind, fields = entry_of(item, dialect(name))
        entries[_key(item, i, used)] = Entry(kind, fields=list(fields.items()))
    if not entries:
        return ""
    writer = Writer(encoding="UTF-8")
    writer._encode = writer._encode_with_comments = lambda text: text  # `escape` has done it, and keeps UTF-8
    text: str = writer.to_string(BibliographyData(entries=entries))
    return text


def read_bibtex(text: str, diagnostics: list[str] | None = None) -> list[dict[str, Any]]:
    """The CSL-JSON items of a BibTeX or BibLaTeX file; a cross-reference gives an entry what its own fields lack.

    Raises ValueError, in one line, for text that pybtex cannot read. With `diagnostics` a mistake is added to it, a
    line each, and the entries that could be read are returned.
    """
    from pybtex.database.input.bibtex import Parser
    from pybtex.errors import capture

    from .bibtex_item import item_of
    from .bibtex_strings import bounded

    text = text.removeprefix("\ufeff")
    parser = Parser(person_fields=())  # names are read here, in more forms than pybtex knows
    parser.macros = bounded(parser.macros)
    try:
        with capture() as mistakes:
            data = parser.parse_string(text)
    except RecursionError:
        raise ValueError("not BibTeX: its braces stand inside each other without end") from None
    said = [_mistake(mistake, text) for mistake in mistakes]
    if said and (diagnostics is None or not data.entries):
        raise ValueError(said[0])
    if diagnostics is not None:
        diagnostics += said
    parents = {key.lower(): entry for key, entry in data.entries.items()}
    return [
        item_of(key, entry, parents.get(str(entry.fields.get("crossref", "")).lower()))
        for key, entry in data.entries.items()
    ]


def _mistake(mistake: Any, text: str) -> str:
    """A mistake with the entry that it leaves out."""
    said = "not BibTeX: " + " ".join(str(mistake).split())
    line = getattr(mistake, "lineno", None)
    if not line:
        return said
    before = "\n".join(text.split("\n")[: int(line)])
    begun = re.findall(r"@\s*\w+\s*[{(]\s*([^\s,{}()]+)", before)
    return f"{begun[-1]}: {said}" if begun else said


def _key(item: Mapping[str, Any], place: int, used: dict[str, int]) -> str:
    base = re.sub(r"[^A-Za-z0-9:._/+-]+", "-", str(item.get("id") or "")).strip("-") or f"item-{place}"
    return unique(base, used, fold=True)
