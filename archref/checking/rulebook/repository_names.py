"""A repository under several names in one work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ... import data
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC308", "repository-names", "info")


def find(work: CheckedWork) -> Iterator[Finding]:
    named: dict[str, list[CheckedCitation]] = {}
    for c in work.of("archival", "ibid"):
        name = c.citation.fields.get("repository")
        if isinstance(name, str) and name not in work.declared:
            row = data.repository(name)
            if row is not None and row["kind"] != "agency":
                named.setdefault(row["canonical"], []).append(c)
    for canonical, cited in named.items():
        yield from _mixed(canonical, cited)


def _mixed(canonical: str, cited: list[CheckedCitation]) -> Iterator[Finding]:
    """The names beyond two, a full one and one in short; the rarer of those of one kind."""
    names = Counter(_name(c) for c in cited)
    if len(names) < 2:
        return
    full = {n for n in names if not _abbreviated(n)}
    for kind in (full, names.keys() - full):
        if len(kind) < 2:
            continue
        usual = max(kind, key=lambda n: (names[n], len(n)))
        longest = max(kind, key=len)
        for i, c in enumerate(cited):
            name = _name(c)
            if name not in kind or name == usual:
                continue
            if (
                name == longest
                and kind is full
                and not any(_name(b) in kind and _name(b) != longest for b in cited[:i])
            ):
                continue  # in full where it comes first
            start, end = c.place("repository")
            message = f"“{name}” here and “{usual}” {names[usual]} times elsewhere for {canonical}; name it one way"
            exact = c.part.text[start:end] == str(c.citation.fields["repository"])
            fixes = (Fix(f"write {usual}", (Edit(start, end, usual),)),) if exact else ()
            yield HEAD.at(c.part, start, end, message, *fixes)


def _name(c: CheckedCitation) -> str:
    return " ".join(str(c.citation.fields["repository"]).removeprefix("The ").removeprefix("the ").split())


def _abbreviated(name: str) -> bool:
    return name.replace(".", "") in data.repository_abbreviations() or name.isupper()


_LETTER = "Vane to Colt, {} March 1965, box 12, Quill Papers, {}."

RULE = HEAD.rule(
    find,
    what="A repository has several names in one work.",
    why="The reader takes them for several places, and the list of sources has one archive two or three times.",
    mend="Name it in full where it comes first, then always in one short form.",
    finds={
        manuscript(_LETTER.format(3, "LBJL"), _LETTER.format(4, "LBJL"), _LETTER.format(5, "LBJ Library")): "LBJ Library",
        manuscript(_LETTER.format(3, "Lyndon B. Johnson Library"), _LETTER.format(4, "Johnson Library"), _LETTER.format(5, "Johnson Library"), _LETTER.format(6, "Lyndon Johnson Library")): "Lyndon Johnson Library",
        manuscript(
            "National Archives, RG 59, Lot 64 D 199.", "National Archives, RG 84, Lot 66 F 10.", "U.S. National Archives, RG 59, Lot 65 D 7.", "National Archives, RG 59, Lot 64 D 199."
        ): "U.S. National Archives",
    },
    silent=(
        manuscript(_LETTER.format(3, "Lyndon B. Johnson Library"), _LETTER.format(4, "Johnson Library"), _LETTER.format(5, "Johnson Library")),
        manuscript(_LETTER.format(3, "Carter Library"), _LETTER.format(4, "Carter Library"), _LETTER.format(5, "Ford Library")),
        manuscript(_LETTER.format(3, "Lyndon B. Johnson Library (LBJL)"), _LETTER.format(4, "LBJL"), _LETTER.format(5, "LBJL")),
    ),
)  # fmt: skip
