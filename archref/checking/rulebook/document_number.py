"""A Document Number that contradicts the telegram it stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...document import countable
from ...identifiers import document_number
from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC512", "document-number", "error")
NUMBER = expression(r"197\d[A-Z]{3,7}\d{4,6}(?!\d)(?:_[A-Z])?(?!\w)")  # begins with words, which are looked for fast
NEAR = 160  # characters between a telegram and its Document Number


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        text = part.result.linked.clean.text
        if "197" not in text:
            continue
        telegrams = [
            CheckedCitation(part, c, c.fields)
            for c in part.citations
            if c.type == "telegram" and c.fields.get("numbers")
        ]
        for m in NUMBER.finditer(text):
            number = m.group().partition("_")[0]
            if text[m.start() - 1 : m.start()].isalnum() or not document_number.is_valid(number):
                continue
            t = _nearest(telegrams, m.start(), m.end())
            against = _against(document_number.parse(number), t) if t is not None else None
            if t is not None and against:
                message = f"{number} stands beside “{t.words()}”: {against}; mend one of them"
                yield HEAD.at(part, *part.span(m.start(), m.end()), message)


def _nearest(telegrams: list[CheckedCitation], at: int, to: int) -> CheckedCitation | None:
    """The telegram whose number it must be: the one before in the same note, else the one behind, near by."""
    first = bisect_right(telegrams, at, key=lambda t: t.citation.to)
    before = telegrams[first - 1] if first else None
    first = bisect_left(telegrams, to, key=lambda t: t.citation.at)
    behind = telegrams[first] if first < len(telegrams) else None
    if before is not None and at - before.citation.to < NEAR:
        t = before
    elif behind is not None and behind.citation.at - to < NEAR:
        t = behind
    else:
        return None
    part = t.part
    return t if part.document.note_at(t.citation.start) == part.document.note_at(part.span(at, to)[0]) else None


def _against(number: document_number.DocumentNumber, t: CheckedCitation) -> str:
    fields = t.fields
    numbers = [str(n).lstrip("0") for n in fields["numbers"]]
    if number.serial.lstrip("0") not in numbers:
        return f"its number is {number.serial.lstrip('0')}, not {numbers[0]}"
    when = str(fields.get("date", ""))
    if countable(when[:4]) and int(when[:4]) != number.year:
        return f"its year is {number.year}, not {when[:4]}"
    sender = fields.get("from")
    if sender and document_number.is_department(str(sender)) != (number.station == "STATE"):
        return f"its post is {number.station}, not {sender}"
    if sender and not document_number.is_department(str(sender)):
        codes = document_number.station_code(str(sender))
        if codes and number.station not in codes:
            return f"its post is {number.station}, and {sender} is {codes[0]}"
    return ""


RULE = HEAD.rule(
    find,
    what="A Document Number contradicts the number, the year or the post of its telegram.",
    why="1978STATE319188 is telegram 319188 of the Department in 1978 and nothing else.",
    mend="Compare the telegram and mend the one that is wrong.",
    finds={
        manuscript("Telegram 319188 from State, December 19, 1979, 1978STATE319188."): "1978STATE319188",
        manuscript("Telegram 5761 from Ankara, December 6, 1978 (1978ANKARA05716)."): "1978ANKARA05716",
        manuscript("Telegram 5761 from Ankara, December 6, 1978, 1978LIMA05761."): "1978LIMA05761",
    },
    silent=(
        manuscript("Telegram 319188 from State, December 19, 1978, 1978STATE319188."),
        manuscript("Telegram 5761 from Ankara, December 6, 1978 (1978ANKARA05761)."),
        manuscript("See 1978LIMA05761.", "Telegram 5762 from Ankara, December 6, 1978."),
    ),
)
