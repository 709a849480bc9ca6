"""A weekday that the date was not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import expression
from ..calendar import MONTH, MONTHS, day_of
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import CheckedDocument, CheckedWork

HEAD = Named("ARC508", "wrong-weekday", "warning")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = "|".join(DAYS)
WRITTEN = expression(
    rf"(?P<day>{_DAY}),? (?:(?P<m1>{MONTH}) (?P<d1>\d{{1,2}}),? |(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m2>{MONTH}),? )(?P<year>1[89]\d\d|20\d\d)\b"
)
ENDS = expression(r"day,? [\dtJFMASOND]")  # where one may stand; a text is full of days
FIRST = 1918  # before it the calendar of half the world was another


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        text = part.result.linked.clean.text
        for m in _written(text):
            when = day_of(int(m["year"]), MONTHS.index(m["m1"] or m["m2"]) + 1, int(m["d1"] or m["d2"]))
            # of what is no day at all another rule tells
            if when is not None and when.year >= FIRST and (right := DAYS[when.weekday()]) != m["day"]:
                yield _said(part, m.start("day"), m["day"], right, m.group()[len(m["day"]) :])
        for w in part.dates_abroad:
            if w.year >= FIRST and w.right not in ("", w.weekday):
                yield _said(part, w.weekday_at, w.weekday, w.right, text[w.start : w.end])


def _written(text: str) -> Iterator[re.Match[str]]:
    """Each date with its weekday."""
    for ends in ENDS.finditer(text):
        for day in DAYS:
            begin = ends.start() + len("day") - len(day)
            if text.startswith(day, begin) and (m := WRITTEN.match(text, begin)):
                yield m


def _said(part: CheckedDocument, at: int, weekday: str, right: str, words: str) -> Finding:
    start, end = part.span(at, at + len(weekday))
    message = f"{words.lstrip(', ')} was a {right}, not a {weekday}; mend the weekday or the date"
    fix = Fix(f"write {right}", (Edit(start, end, right),), sure=not part.quotes(start))
    return HEAD.at(part, start, end, message, fix)


RULE = HEAD.rule(
    find,
    what="A weekday does not fit its date.",
    why="Either the weekday or the date was copied wrongly.",
    mend="Compare the original: where the weekday is right, the date is wrong.",
    fixes="The weekday of the date is set; in the text of a printed document it is only offered.",
    finds={
        manuscript("Vane to Colt, Friday, 3 March 1965, box 12, Quill Papers, Carter Library."): "Friday",
        "They met on Monday, December 6, 1978, in Lima.\n": "Monday",
        manuscript("Diary of Mary Vane, Sunday, March 3, 1965, box 12, Quill Papers, Carter Library."): "Sunday",
        manuscript("Hask an Vane, Montag, 16. März 1951, BArch, B 102/12457."): "Montag",
        manuscript("Lassalle à Vane, mercredi 3 avril 1951, AN, F/12/10234."): "mercredi",
        manuscript("Bellandi a Gallo, lunedì 5 giugno 1962, ACS, b. 77."): "lunedì",
    },
    silent=(
        manuscript("Vane to Colt, Wednesday, 3 March 1965, box 12, Quill Papers, Carter Library."),
        "They met on Wednesday, December 6, 1978, in Lima, and on Monday.\n",
        manuscript(
            "Hask an Vane, Freitag, den 16. März 1951, BArch, B 102/12457.", "Lassalle, mardi 3 avril 1951, AN, F/12/1."
        ),
        manuscript("The Sunday Times, March 3, 1965, 4."),
    ),
)
