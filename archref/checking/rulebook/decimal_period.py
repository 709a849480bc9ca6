"""A decimal file out of its years."""

from __future__ import annotations

from collections.abc import Iterator

from ...identifiers import decimal_file
from ..model import Finding, Named, manuscript
from ..work import CheckedWork
from .subject_numeric_period import files_of_the_department

HEAD = Named("ARC507", "decimal-period", "warning")
FIRST, LAST = "1906-08-01", "1963-02-28"


def find(work: CheckedWork) -> Iterator[Finding]:
    for f in files_of_the_department(work):
        is_decimal = "/" in f.number and decimal_file.is_valid(f.number)
        if is_decimal and not FIRST <= f.date <= LAST and decimal_file.slash_date(f.number) is None:
            yield f.against(HEAD, "a decimal file, a system of 1910 to January 1963")


_FILE = "National Archives, RG 59, Central Files, 611.41/125."

RULE = HEAD.rule(
    find,
    what="A paper is cited from a decimal file, and its date is not of the years of that system.",
    why="The Department of State filed by decimal numbers from 1910 to January 1963.",
    mend="Compare date and file.",
    finds={
        manuscript("Memorandum from Vane to Colt, March 3, 1968, " + _FILE): "611.41/125",
        manuscript("Vane to Colt, March 3, 1893, " + _FILE): "611.41/125",
        manuscript("Telegram 12 from London, May 4, 1974, Department of State, Central Files, 741.00/88."): "741.00/88",
    },
    silent=(
        manuscript("Memorandum from Vane to Colt, March 3, 1938, " + _FILE),
        manuscript("Memorandum by Vane, March 3, 1959; Department of State, Central Files, 611.41/3-359."),
        manuscript(
            "Memorandum from Vane to Colt, March 3, 1965, National Archives, RG 59, Central Files, POL 27 VIET S."
        ),
    ),
)
