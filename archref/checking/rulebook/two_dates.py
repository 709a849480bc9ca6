"""One paper cited with two dates."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import countable
from ..model import Finding, Named, manuscript
from ..papers import compatible, date, genre, groups, odd_ones, of_papers, one_slip, who, with_earlier
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC301", "two-dates", "warning")
MOST = 6  # dates of papers from one person to another in one folder


def find(work: CheckedWork) -> Iterator[Finding]:
    for group in groups((c for c in of_papers(work) if date(c)), lambda c: (*who(c), genre(c))):
        for c, other in _slips(group):
            message = f"dated {c.fields['date']} here and {other.fields['date']} in {other.where()}, of what seems one paper; compare the original"
            yield HEAD.at(c.part, c.citation.start, c.citation.end, message)
    for group in groups((c for c in work.of("telegram") if _message(c)), _message):
        for c, other in odd_ones(group, lambda c: str(c.fields["date"])):
            message = f"telegram {c.fields['numbers'][0]} is dated {c.fields['date']} here and {other.fields['date']} in {other.where()}; compare the original"
            yield HEAD.at(c.part, c.citation.start, c.citation.end, message)


def _slips(group: list[CheckedCitation]) -> Iterator[tuple[CheckedCitation, CheckedCitation]]:
    """Papers in one container whose dates differ as a slip of the pen makes them differ."""
    dates: dict[str, int] = {}
    for c in group:
        dates[c.fields["date"]] = dates.get(c.fields["date"], 0) + 1
    if len(dates) > MOST:
        return  # two of many letters may well be a year apart
    told = set()
    for c, earlier in with_earlier(group):
        for other in earlier:
            a, b = c.fields["date"], other.fields["date"]
            if a == b or not _one_place(c, other) or not _slip(a, b):
                continue
            odd, usual = (other, c) if dates[b] < dates[a] else (c, other)
            if odd.citation.id not in told:
                told.add(odd.citation.id)
                yield odd, usual
            break


def _one_place(one: CheckedCitation, two: CheckedCitation) -> bool:
    """Whether both are kept in one folder, or in one box and their titles are told."""
    said = [n for n in ("box", "folder", "file_number", "film_number") if one.fields.get(n) and two.fields.get(n)]
    return compatible(one, two) and (
        "film_number" in said or "folder" in said or ("box" in said and bool(one.fields.get("title")))
    )


def _slip(a: str, b: str) -> bool:
    """Whether two dates are one with a slip: the year's digits changed places, or one of its digits, or day and month did."""
    years, days = (a[:4], b[:4]), (a[5:], b[5:])
    if days[0] == days[1]:
        return one_slip(*years)
    if years[0] != years[1]:
        return False
    return days[0] == days[1][3:] + "-" + days[1][:2]


def _message(c: CheckedCitation) -> tuple[str, ...] | None:
    """What a message with a full date is known by: sender, addressees, number and the year its numbers run through."""
    fields = c.fields
    numbers, when = fields.get("numbers") or [], str(fields.get("date", ""))
    if len(numbers) != 1 or len(when) != 10 or not when[0].isdigit() or not fields.get("from") or "series" in fields:
        return None
    number = str(numbers[0])
    if int(when[:4]) < 1967 or not countable(number) or len(number) < 3:
        return None  # until mid-1966 numbers ran for each post and began again in July
    return str(fields["from"]), number, when[:4], str(fields.get("form", ""))


_PLACE = "box 12, folder 3, Quill Papers, Carter Library."

RULE = HEAD.rule(
    find,
    what="One paper is cited with two dates.",
    why="One of the dates is a slip of the pen; the reader who orders the paper by the wrong one does not find it.",
    mend="Compare both notes with the paper. That the two are one paper is inferred from their writer, addressee and place.",
    finds={
        manuscript("Vane to Colt, 3 March 1978, " + _PLACE, "Vane to Colt, 3 March 1987, " + _PLACE): "Vane to Colt, 3 March 1987, box 12, folder 3, Quill Papers, Carter Library",
        manuscript("Telegram 5761 from Ankara, 6 December 1978.", "Telegram 5761 from Ankara, 16 December 1978."): "Telegram 5761 from Ankara, 16 December 1978",
        manuscript(
            "Quill to Vane, 4 March 1978, " + _PLACE, "Quill to Vane, 3 April 1978, " + _PLACE, "Quill to Vane, 4 March 1978, " + _PLACE
        ): "Quill to Vane, 3 April 1978, box 12, folder 3, Quill Papers, Carter Library",
    },
    silent=(
        manuscript("Vane to Colt, 3 March 1978, " + _PLACE, "Vane to Colt, 17 May 1978, " + _PLACE),
        manuscript("Telegram 5761 from Ankara, 6 December 1978.", "Telegram 5761 from Lima, 16 December 1978."),
        manuscript("Telegram 5761 from Ankara, 6 December 1978.", "Telegram 5761 from Ankara, 16 December 1979."),
    ),
)  # fmt: skip
