"""One message cited with two numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..papers import compatible, groups, odd_ones, one_slip, plain
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC304", "two-numbers", "warning")


def find(work: CheckedWork) -> Iterator[Finding]:
    kept = {d.paper.citation.id: d.place for d in work.dated if d.paper.citation.type == "telegram"}
    seen = set()

    def film(c: CheckedCitation) -> tuple[str, ...] | None:
        place = kept.get(c.citation.id)
        number = place.fields.get("film_number") if place else None
        own = place is not None and "film_number" in place.citation.fields
        return (str(number), plain(c.fields.get("from"))) if number and own and _number(c) else None

    for group in groups(work.of("telegram"), film):
        for c, other in odd_ones(group, _number):
            seen.add(c.citation.id)
            message = f"number {_number(c)} here and {_number(other)} in {other.where()} for the message on one film frame; compare the original"
            yield HEAD.at(c.part, *c.place("numbers"), message)

    def day(c: CheckedCitation) -> tuple[str, ...] | None:
        date = str(c.fields.get("date", ""))
        full = len(date) == 10 and date[0].isdigit() and c.fields.get("from") and c.citation.id in kept
        return (plain(c.fields["from"]), plain(c.fields.get("to")), date) if full and len(_number(c)) > 3 else None

    for group in groups(work.of("telegram"), day):
        for c, other in odd_ones(group, _number):
            places = kept[c.citation.id], kept[other.citation.id]
            if c.citation.id in seen or not one_slip(_number(c), _number(other)) or not compatible(*places):
                continue
            if sorted(_number(c)) != sorted(_number(other)) or not places[0].fields.get("film_number"):
                continue  # two messages of one day have neighbouring numbers
            message = f"number {_number(c)} here and {_number(other)} in {other.where()} for a message of one day; compare the original"
            yield HEAD.at(c.part, *c.place("numbers"), message, severity="info")


def _number(c: CheckedCitation) -> str:
    numbers = c.fields.get("numbers") or []
    return str(numbers[0]) if len(numbers) == 1 else ""


_FILE = "National Archives, RG 59, Central Foreign Policy File, D780502-0123."

RULE = HEAD.rule(
    find,
    what="One message is cited with two numbers.",
    why="The frame of a film holds one message; two numbers for it are a slip in one of the notes.",
    mend="Compare both notes with the message.",
    finds={
        manuscript("Telegram 5761 from Ankara, 6 December 1978, " + _FILE, "Telegram 5716 from Ankara, 6 December 1978, " + _FILE): "5716",
        manuscript("Telegram 5761 from Ankara, 6 December 1978, " + _FILE, "Telegram 5761 from Ankara, 6 December 1978, " + _FILE, "Telegram 576 from Ankara, 6 December 1978, " + _FILE): "576",
        manuscript("Telegram 990 from Lima, December 6, 1978, " + _FILE, "Telegram 909 from Lima, December 6, 1978, " + _FILE): "909",
    },
    silent=(
        manuscript("Telegram 5761 from Ankara, 6 December 1978, " + _FILE, "Telegram 5761 from Ankara, 6 December 1978, " + _FILE),
        manuscript("Telegram 5761 from Ankara, 6 December 1978.", "Telegram 5762 from Ankara, 6 December 1978."),
        manuscript("Telegram 5761 from Ankara, 6 December 1978, " + _FILE, "Telegram 5762 from Ankara, 6 December 1978, National Archives, RG 59, Central Foreign Policy File, D780502-0125."),
    ),
)  # fmt: skip
