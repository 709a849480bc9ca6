"""The numbers under which a printed document was sent, as its heading and its first line have them.

"Telegram 17055 From …", "118575. Subj: …", "Secto 23. Daily summary"; a first paragraph "1." is no number where a
second follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..identifiers import telegram_number
from ..identity.heading import MessageHeading
from ..identity.parties import DEPARTMENT, parties, party, written_from
from ..patterns import expression
from .entry import Message

_FIRST = expression(
    r"(?:(?:No\.|Telegram|Airgram|Cable|Message)\s)?(?:(?P<series>[A-Z][A-Za-z]{1,11}(?: [A-Z]{2,4})?)[ \u2013-]?)?"
    r"(?P<number>\d{6}Z|\d{1,6}(?:[\u2013-]\d{2})?|[A-Z]{1,2}[\u2013-]\d{1,5})(?=[./,:;]|\s|$)"
)
_AND = expression(r"/(?:(?P<series>[A-Z][A-Za-z]{1,11}) )?(?P<number>\d{1,6})(?=[./,:; ]|$)")
_PARAGRAPH_2 = expression(r"\n\s*2\. ")
_LINES = 6  # of the body in which the number may stand, behind markings ("Secret", "TELEGRAM") and the subject
_MARKING = 60  # characters of a line that may stand above it
SENT = ("telegram", "airgram", "despatch", "message", "instruction")


def own_messages(heading: MessageHeading, kind: str, body: str, place: str, date: str) -> Iterator[Message]:
    """The messages that a document is by its heading and first line. `kind` is the form that heading or file line
    tell, `body` the text behind the heading, `place` and `date` (ISO) those of the document."""
    if kind not in SENT:
        return
    senders, recipients = written_from(heading.sender, place), parties([heading.to])
    for series, number, evidence in _numbers(heading, body):
        yield Message(number, series, _form(kind, number), senders, recipients, evidence, date, heading.circular)


def _numbers(heading: MessageHeading, body: str) -> Iterator[tuple[str, str, str]]:
    for text in heading.numbers:
        yield *_split(text), "heading"
    lines = [line.strip() for line in body.splitlines() if line.strip() and not line.lstrip().startswith("[Page ")]
    for line in lines[:_LINES]:
        first = _FIRST.match(line)
        if first is None and len(line) <= _MARKING:
            continue
        if first is None:
            return
        series, number = first["series"] or "", first["number"]
        if series and not _is_series(series):
            series = "" if party(series) & party(heading.sender) or party(series) == {DEPARTMENT} else series
        if number == "1" and not series and _PARAGRAPH_2.search(body):
            return  # a first paragraph
        yield series.casefold(), compact_number(number), "first line"
        for more in _AND.finditer(line, first.end(), first.end() + 20):
            yield (more["series"] or "").casefold(), compact_number(more["number"]), "first line"
        return


def _is_series(word: str) -> bool:
    return telegram_number.is_valid(f"{word} 1") and telegram_number.parse(f"{word} 1")[0] is not None


def _split(text: str) -> tuple[str, str]:
    series, _, number = text.rpartition(" ")
    return series.casefold(), compact_number(number)


def compact_number(number: str) -> str:
    """One hyphen, no leading zeros.

    >>> compact_number("A–123"), compact_number("017055")
    ('A-123', '17055')
    """
    plain = number.replace("–", "-").upper()
    return plain.lstrip("0") or plain


def _form(kind: str, number: str) -> str:
    return "airgram" if number.startswith(("A-", "G-")) else kind
