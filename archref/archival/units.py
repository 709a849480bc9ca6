"""What an archive numbers: lots, accessions, jobs, and the kinds of file numbers; and where each is at home."""

from __future__ import annotations

import csv
import re
from functools import cache

from ..identifiers import get
from ..packaged import packaged_text
from ..patterns import expression

# field of a citation, identifier module; also the keys of a node
UNITS = {"lot": "lot_file", "accession": "accession", "job": "cia_job"}
FILE_KINDS = ("film_number", "decimal_file", "subject_numeric", "uk_reference")
_WORD = expression(r"(?:(?P<lot>Lot)|(?P<accession>FRC|Accession)|(?P<job>Job))s?\b", re.IGNORECASE)
_BETWEEN = expression(r",? and |, ")


@cache
def home(identifier: str) -> tuple[str, str]:
    """The repository, and the collection if it is always the same, of an identifier without a named repository."""
    return _homes().get(identifier, ("", ""))


@cache
def _homes() -> dict[str, tuple[str, str]]:
    text = packaged_text("archival/homes.csv")
    return {row["identifier"]: (row["repository"], row["collection"]) for row in csv.DictReader(text.splitlines())}


@cache
def compact(field: str, value: str) -> str:
    """A lot, accession or job for comparison."""
    word = {"lot": "Lot ", "accession": "FRC ", "job": "Job "}[field]
    compacted: str = get(UNITS[field]).compact(word + value)
    return compacted


@cache
def printed(field: str, value: str) -> str:
    """A lot, accession or job as editors print it, with its word: "Lot 64 D 563"."""
    word = {"lot": "Lot ", "accession": "FRC ", "job": "Job "}[field]
    if field == "job":  # print varies; the notes' own form is kept
        return word + value.replace("-", "–")
    module = get(UNITS[field])
    try:
        form: str = module.format(word + value)
    except ValueError:
        return word + value
    return form


@cache
def units_of_level(level: str) -> tuple[tuple[str, str], ...]:
    """The units that a level is in truth, each as field and value; empty when it is none.

    >>> units_of_level("Job 80–BO1285A"), units_of_level("Lots 71 D 517 and 72 D 140")
    ((('job', '80B01285A'),), (('lot', '71D517'), ('lot', '72D140')))
    """
    match = _WORD.match(level)
    if match is None or match.lastgroup is None:
        return ()
    field = match.lastgroup
    module = get(UNITS[field])
    if module.is_valid(level):
        return ((field, module.compact(level)),)
    several = _BETWEEN.split(level[match.end() :].strip())
    numbers = [f"{match[field]} {number}" for number in several]
    if len(numbers) > 1 and all(module.is_valid(number) for number in numbers):
        return tuple((field, module.compact(number)) for number in numbers)
    return ()


@cache
def file_kind(number: str) -> str:
    """Which system a file number belongs to; empty for an agency's own."""
    for name in FILE_KINDS:
        if get(name).is_valid(number) and (name != "uk_reference" or "/" in number):
            return name
    return ""


@cache
def split_file(level: str) -> tuple[str, str]:
    """A series and the file that is printed behind it without a comma: "Central Files 1970–73 SOC 13"."""
    for gap in re.finditer(" ", level):
        head, number = level[: gap.start()], level[gap.end() :]
        if (
            number[:1].isupper()
            and file_kind(number) == "subject_numeric"
            and re.search(r"[Ff]iles?\b[\d ,–-]*$", head)
        ):
            return head, number
    return level, ""


@cache
def file_class(number: str) -> str:
    """The class a document is filed under: "611.41" of "611.41/1-2050", "FO 371" of "FO 371/12345"."""
    kind = file_kind(number)
    if kind == "decimal_file":
        return number.split("/")[0].strip().replace("-", "–")
    if kind == "uk_reference":
        series: str = get(kind).series(number)
        return series
    if kind == "film_number":
        return f"{get(kind).compact(number)[0]} reels"
    return number.replace("-", "–")


@cache
def file_printed(number: str) -> str:
    """A file number as editors print it."""
    kind = file_kind(number)
    form: str = get(kind).format(number) if kind else number
    return form
