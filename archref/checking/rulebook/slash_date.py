"""A decimal file whose slash date is not the paper's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from ...identifiers import decimal_file
from ...linking.model import DraftCitation
from ...patterns import expression
from ..calendar import MONTHS, day_of
from ..filed import filed
from ..model import Finding, Named, manuscript
from ..papers import one_slip
from ..work import CheckedCitation, CheckedDocument, CheckedWork

HEAD = Named("ARC505", "slash-date", "warning")
RANGE = expression(r"\s*(?:through|thru|to|bis|–|-)\s*\d")  # files of several days
MARGIN = 40  # days by which enclosures and replies are filed apart from their date
DAY = expression(r"(?<!\w)(?P<month>[JFMASOND][a-z]{2,8})\.? (?P<day>\d{1,2})(?!\w)(?:, (?P<year>1[89]\d\d))?")
MOST = 50  # citations of a note
WITH_ANOTHER = 180  # days by which they may be; so far apart only dates that look like one with a slip are told


def find(work: CheckedWork) -> Iterator[Finding]:
    for f in filed(work, "file_number", own=False):
        filed_on = _filed_on(f.number)
        if filed_on is None:
            continue
        year, month, day = map(int, f.date.split("-"))
        # a year that is inferred speaks for nothing
        known = f.paper.printed or bool(f.paper.paper.citation.source)
        place = f.paper.place
        if not _against(filed_on, year if known else None, month, day) or _covers_more(place, filed_on):
            continue
        if known:
            yield f.against(HEAD, f"a file of {filed_on}")
        else:
            yield _told(place, filed_on, f"the paper is dated {MONTHS[month - 1]} {day}")
    told = {d.place.citation.id for d in work.dated}
    for c in work.of("archival"):
        filed_on = _filed_on(c.citation.fields.get("file_number")) if c.citation.id not in told else None
        dated = _dated(c) if filed_on is not None else None
        if filed_on is None or dated is None or not _against(filed_on, *dated, most=None) or _covers_more(c, filed_on):
            continue
        # that it is the paper's is inferred
        yield _told(c, filed_on, f"the one day in the note is {MONTHS[dated[1] - 1]} {dated[2]}", severity="info")


def _told(place: CheckedCitation, filed_on: date, what: str, severity: str | None = None) -> Finding:
    message = f"{place.fields['file_number']} is a file of {filed_on}, and {what}; compare both"
    return HEAD.at(place.part, *place.place("file_number"), message, severity=severity)


def _filed_on(number: object) -> date | None:
    """The day behind the slash of a decimal file."""
    day = (
        decimal_file.slash_date(number)
        if isinstance(number, str) and "/" in number and decimal_file.is_valid(number)
        else None
    )
    return day_of(*day) if day else None


def _dated(c: CheckedCitation) -> tuple[int | None, int, int] | None:
    """The one day that the note names, where it names one file and one day: year, month, day."""
    part, note = c.part, c.part.document.note_at(c.citation.start)
    if note < 0:
        return None
    begin, end = part.notes[note].start, part.notes[note].end
    if sum(begin <= other.start < end and "file_number" in other.fields for other in _near(part, begin)) != 1:
        return None
    days = {
        (int(m["year"]) if m["year"] else None, MONTHS.index(month) + 1, int(m["day"]))
        for m in DAY.finditer(part.text, begin, end)
        if (month := next((name for name in MONTHS if name.startswith(m["month"].replace("Sept", "Sep"))), None))
    }
    return days.pop() if len(days) == 1 else None


def _covers_more(place: CheckedCitation, filed_on: date) -> bool:
    """Whether the file is one of several days, or of another paper of the note."""
    _, end = place.place("file_number")
    return RANGE.match(place.part.text, end) is not None or _of_another(place, filed_on)


def _against(filed_on: date, year: int | None, month: int, day: int, most: int | None = WITH_ANOTHER) -> bool:
    """Whether the file's day speaks against the paper's, whose year need not be known. A reply lies with what it answers, and
    an enclosure with its letter, for months at times: up to `most` days, or however many, only a slip is told."""
    years = (year,) if year else (filed_on.year - 1, filed_on.year, filed_on.year + 1)
    days = [on for y in years if (on := day_of(y, month, day)) is not None]
    if not days:
        return False
    nearest = min(days, key=lambda on: abs(on - filed_on))
    apart = abs((nearest - filed_on).days)
    same = (filed_on.year == nearest.year or not year) + (filed_on.month == month) + (filed_on.day == day)
    slip = same == 2 or one_slip(_slashed(filed_on), _slashed(nearest))
    return apart > MARGIN and (slip or (most is not None and apart > most))


def _slashed(day: date) -> str:
    """A day as it stands behind the slash."""
    return f"{day.month}-{day.day}{day.year % 100:02}"


def _near(part: CheckedDocument, start: int) -> Sequence[DraftCitation]:
    """The citations from a place on, as many as a note may have."""
    first = bisect_left(part.citations, start, key=lambda c: c.start)
    return part.citations[first : first + MOST]


def _of_another(place: CheckedCitation, filed_on: date) -> bool:
    """Whether the note dates another paper by the file's day: then the file may be that one's."""
    part, note = place.part, place.part.document.note_at(place.citation.start)
    if note < 0:
        return False
    end = part.notes[note].end
    return any(
        c.start < end and c.fields.get("date") in (filed_on.isoformat(), f"--{filed_on:%m-%d}")
        for c in _near(part, part.notes[note].start)
    )


_FILE = "Department of State, Central Files, {}."

RULE = HEAD.rule(
    find,
    what="The date behind the slash of a decimal file is not that of the paper.",
    why="From 1944 the number behind the slash is the paper’s date: 611.41/1-2050 is of January 20, 1950.",
    mend=(
        "Compare the paper and mend the date or the number. A reply or an enclosure may be filed under its letter’s date; "
        "within half a year only what looks like a slip is told."
    ),
    finds={
        manuscript("Memorandum by Vane, March 3, 1959; " + _FILE.format("611.41/8-359")): "611.41/8-359",
        manuscript("Vane to Colt, January 20, 1951, " + _FILE.format("611.41/1-2050")): "611.41/1-2050",
        manuscript(
            "Telegram 12 from London, May 4, 1955 (" + _FILE.format("741.00/5-456").rstrip(".") + ")."
        ): "741.00/5-456",
        manuscript("Vane to Colt, April 15, 1959, " + _FILE.format("611.41/7-1559")): "611.41/7-1559",
        manuscript("Vane to Colt, March 2, 1959, " + _FILE.format("611.41/11-2657")): "611.41/11-2657",
        manuscript("Vane to Colt, March 4, 1959, " + _FILE.format("611.41/8-459")): "611.41/8-459",
        manuscript("Dated Oct. 24; it reported a talk on rice. (890B.2317/3–2453)"): "890B.2317/3–2453",
        manuscript(
            "Lima reported, on January 22, that the talks had failed. (telegram 77, 891.24/7–2248)"
        ): "891.24/7–2248",
        manuscript("Dated November 14, not printed. (761.5622/7–1452)"): "761.5622/7–1452",
    },
    silent=(
        manuscript("Memorandum by Vane, March 3, 1959; " + _FILE.format("611.41/3-359")),
        manuscript("Vane to Colt, January 18, 1950, " + _FILE.format("611.41/1-2050")),
        manuscript("Vane to Colt, January 20, 1938, " + _FILE.format("611.41/125")),
        manuscript(
            "Vane to Colt, November 13, 1956, " + _FILE.format("850.33/8-3156")
        ),  # a reply, filed with its letter
        manuscript("Dated Oct. 24; it reported a talk on rice. (890B.2317/10–2453)"),
        manuscript("Dated Oct. 24; it answered a letter. (890B.2317/8–353)"),
        manuscript("The opinion was released on Mar. 15, 1954. A copy is in file 711.56396/8–2853."),
        manuscript("Vane to Colt, June 18, 1956, " + _FILE.format("774.5-MSP/8-356")),  # an enclosure
        manuscript(
            "It gave the figures (requested in telegram 931, July 26, from Seoul) for the vessels of telegram 447, April 26, "
            "1949, from Seoul (" + _FILE.format("893.30/7-2649").rstrip(".") + ")."
        ),
        manuscript("Vane to Colt, November 8, 1957, " + _FILE.format("611.41/7–2957 through 611.41/11–557")),
    ),
)
