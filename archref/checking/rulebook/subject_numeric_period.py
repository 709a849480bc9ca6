"""A subject-numeric file out of its years."""

from __future__ import annotations

from collections.abc import Iterator

from ...identifiers import subject_numeric
from ..filed import Filed, filed
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC506", "subject-numeric-period", "warning")
FIRST, LAST = "1963-01-25", "1973-12-31"  # the system was in use from February 1, 1963 to June 1973


def find(work: CheckedWork) -> Iterator[Finding]:
    for f in files_of_the_department(work):
        if subject_numeric.is_valid(f.number) and f.number[:1].isalpha() and not FIRST <= f.date <= LAST:
            yield f.against(HEAD, "a subject-numeric file, a system of February 1963 to June 1973")


def files_of_the_department(work: CheckedWork) -> Iterator[Filed]:
    """The dated papers in the central files of the Department of State."""
    for f in filed(work, "file_number"):
        fields = f.paper.place.fields
        group, repository = str(fields.get("record_group") or ""), str(fields.get("repository") or "")
        if group == "59" or (not group and (repository == "Department of State" or "National Archives" in repository)):
            yield f


_FILE = "National Archives, RG 59, Central Files, POL 27 VIET S."

RULE = HEAD.rule(
    find,
    what="A paper is cited from a subject-numeric file, and its date is not of the years of that system.",
    why="The Department of State used it from February 1963 to June 1973; before it had decimal files, then films.",
    mend="Compare date and file.",
    finds={
        manuscript("Memorandum from Vane to Colt, March 3, 1956, " + _FILE): "POL 27 VIET S",
        manuscript("Vane to Colt, March 3, 1976, " + _FILE): "POL 27 VIET S",
        manuscript("Telegram 12 from Saigon, May 4, 1957, National Archives, RG 59, Central Files, DEF 19 US–VIET S."): "DEF 19 US–VIET S",
    },
    silent=(
        manuscript("Memorandum from Vane to Colt, March 3, 1965, " + _FILE),
        manuscript("Memorandum from Vane to Colt, February 4, 1963, " + _FILE),
        manuscript("Memorandum by Vane, March 3, 1959; Department of State, Central Files, 611.41/3-359."),
    ),
)  # fmt: skip
