"""The numbers under which a printed document was sent, as its source note tells them.

Only the sentences that speak of the document itself count: "Transmitted in telegram 2539 to Bonn", "telegram 1479,
which is the source text", "as enclosure 1 to despatch 1387". That another telegram answered it, or sums it up, says
nothing of its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..identity.parties import DEPARTMENT, parties, party, written_from
from ..patterns import expression
from ..recognising import FoundCitation
from .entry import Message
from .own_numbers import compact_number

_SENT = expression(r"\b(?:transmitted|sent|forwarded|repeated)\b")
_LED = expression(
    r"(?:^|[.)”] |\band )(?:Also |also )?(?:Transmitted|transmitted|Sent|sent|Repeated|repeated|Forwarded|forwarded)\b"
    r"(?P<rest>[^.]*?)(?P<link>\b(?:in|as)(?: niact| two sections,?| two sections in)?|\benclosures?(?: \d+)? to|\bunder cover of) $"
)
_REPEATS = expression(r"[Tt]his (?:telegram|message|cable) repeat(?:s|ed) $")
_TEXT_OF = expression(
    r"\btext of (?:the|this|his|[A-Z][\w.-]*[’']s?) (?:letter|address|speech|message|note|remarks|statement)\b"
    r"|\b[A-Z][\w.-]*[’']s? (?:remarks|address|speech|statement)\b|\b[Oo]riginal [\w -]{0,30}text\b"
)
_SOURCE_TEXT = expression(r"source text is (?P<rest>[^.]{0,60})$")
_BEHIND = expression(r"[^.;]{0,40}?,? (?:which )?is the source text")
_OTHER = expression(r"\b(?:summar|report|repl(?:y|ies)\b|attach)", re.IGNORECASE)
_ENCLOSED = expression(r"\benclosures?(?: \d+)? to$|\bunder cover of$")
_TO = expression(r"\bto (?P<to>(?:the )?[A-Z][\w’. -]*?)(?= (?:on|for|by|as|in|under)\b|$)")
REACH = 200  # characters before a number in which its sentence begins


def source_messages(
    source: str, cited: Iterable[FoundCitation], sender: str, place: str, date: str
) -> Iterator[Message]:
    """The messages of a source note, whose telegrams are `cited`. `sender`, `place` and `date` (ISO) are those of the
    document, which a message without a sender or a date of its own shares."""
    for one in cited:
        found = _told(source, one)
        if found is None:
            continue
        enclosed, reached = found
        fields = one.fields
        to = parties(fields.get("to", ())) or reached
        if fields.get("from"):
            senders = party(fields["from"])
        elif to and to != {DEPARTMENT}:
            senders = frozenset({DEPARTMENT})
        else:
            senders = written_from(sender, place)
        form = fields.get("form") or "telegram"
        for number in fields.get("numbers", ()):
            yield Message(
                compact_number(number),
                (fields.get("series") or "").casefold(),
                form.replace("circular ", ""),
                senders,
                to,
                "source note",
                _dated(fields.get("date", ""), date),
                "circular" in form,
                enclosed,
            )


def _told(source: str, one: FoundCitation) -> tuple[bool, frozenset[str]] | None:
    """Whether the sentence says that the document is that message, or its enclosure, and whom it reached."""
    before = source[max(0, one.start - REACH) : one.start]
    led = _LED.search(before)
    if led is not None and not _OTHER.search(led["rest"]):
        to = _TO.search(led["rest"])
        return _ENCLOSED.search(f"{led['rest']}{led['link']}") is not None, party(to["to"]) if to else frozenset()
    sentence = before[max(before.rfind(". "), before.rfind(") ")) + 1 :]
    if _REPEATS.search(before) or (
        _TEXT_OF.search(sentence) and _SENT.search(sentence) and not _OTHER.search(sentence)
    ):
        to = _TO.search(sentence)
        return _ENCLOSED.search(sentence.strip()) is not None, party(to["to"]) if to else frozenset()
    text = _SOURCE_TEXT.search(before)
    if text is not None:
        return _ENCLOSED.search(text["rest"].strip()) is not None, frozenset()
    return (False, frozenset()) if _BEHIND.match(source[one.end : one.end + 80]) else None


def _dated(printed: str, date: str) -> str:
    """The message's own date; its year is the document's where none is printed."""
    if printed.startswith("--") and date:
        return date[:4] + printed[1:]
    return printed if printed[:1].isdigit() else date
