"""Record groups of the National Archives as notes print them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from .. import data
from .work import CheckedCitation, CheckedWork

REPOSITORIES = ("National Archives and Records Administration", "Department of State")
LAST = 600  # the highest numbers that the National Archives have given lie below


def cited_groups(work: CheckedWork) -> Iterator[tuple[CheckedCitation, str]]:
    """Citations that print a record group of the National Archives, with its number."""
    for c in work.of("archival", "ibid"):
        number = c.citation.fields.get("record_group")
        repository = work.repository(c)
        if number and (repository is None or repository in REPOSITORIES):
            yield c, str(number)


@cache
def by_title() -> dict[str, str]:
    """The numbers of record groups by their title for comparison; of a title that several have, none."""
    found: dict[str, str] = {}
    for number, title in data.record_groups().items():
        for name in {title, title.partition(",")[0].partition(" (")[0]}:
            key = data.normalised(name)
            found[key] = "" if found.get(key, number) != number else number
    return {k: v for k, v in found.items() if v and len(k.split()) > 2}
