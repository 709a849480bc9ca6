"""A number of the Department's that does not fit its date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...document import countable
from ...identifiers.document_number import is_department
from ..model import Finding, Named, manuscript
from ..telegram_runs import expected, fits
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC503", "telegram-run", "warning")


def find(work: CheckedWork) -> Iterator[Finding]:
    for c in work.of("telegram"):
        when = str(c.fields.get("date", ""))
        if len(when) != 10 or not when[0].isdigit() or not _of_the_department(c):
            continue
        day = date.fromisoformat(when)
        for printed in c.fields["numbers"]:
            if not countable(printed) or len(printed) < 3 or fits(int(printed), day):
                continue
            days = expected(int(printed), day)
            assert days is not None
            said = (
                f"between {days[0]} and {days[1]}"
                if days[0] < days[1]
                else f"in no year near {day.year}: the run ended below it"
            )
            message = f"the Department gave the number {printed} {said}, by the rate at which its telegrams were numbered, and this one is dated {when}; compare both"
            yield HEAD.at(c.part, *(c.find(printed) or (c.citation.start, c.citation.end)), message)


def _of_the_department(c: CheckedCitation) -> bool:
    fields = c.fields
    if (
        "series" in fields
        or fields.get("form") not in (None, "telegram", "circular telegram")
        or not fields.get("numbers")
    ):
        return False
    sender = fields.get("from")
    return (
        is_department(str(sender))
        if sender
        else bool(fields.get("to")) and not any(is_department(str(t)) for t in fields["to"])
    )


RULE = HEAD.rule(
    find,
    what="The number of a telegram of the Department of State does not fit its date.",
    why="From July 1966 the Department numbered all its telegrams in one run; the number tells the time of the year.",
    mend="Compare the telegram. That the two disagree is inferred from the rate at which numbers were given.",
    finds={
        manuscript("Telegram 307629 to Ankara, March 6, 1978."): "307629",
        manuscript("Telegram 46292 from the Department of State, November 26, 1969."): "46292",
        manuscript("Telegram 20594 to Saigon, December 12, 1968."): "20594",
    },
    silent=(
        manuscript("Telegram 307629 to Ankara, December 6, 1978."),
        manuscript("Telegram 46292 from the Department of State, March 26, 1969."),
        manuscript("Telegram 4629 from Ankara, November 26, 1969."),
    ),
)
