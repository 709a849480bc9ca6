"""Where a cited message is kept: the location in parentheses behind its sentence, or the one it runs on to.

"Telegram 5530 from Lima, May 3, reported this. (Department of State, Central Files, 611.23/5–356)", "(Telegram 5530
from Lima, May 3; ibid., POL 7 US)", "Telegrams 5 and 6 are ibid., Box 4", "telegram 75, 883.6363/1–2648". Several
messages share what follows them; as many files as messages are theirs in order.
"""

from __future__ import annotations

from ..patterns import expression, search_before
from .model import DraftCitation, LinkedDocument

LOCATIONS = ("archival", "ibid")
LISTED = (", ", " and ", ", and ")
HOUR = expression(r"\b([ap])\. ?m\.(?=[,;: ])")
SENTENCE_ENDS = expression(r"[.?!]”? |[.?!]”?$|\)")
OPENED = expression(r"\((?:Both |All |Each )?(?:in )?$")
LONGEST = 60  # characters between a message and a location that it runs on to
REACH = 1500  # between a message and the parenthesis behind its sentence


def join_locations(linked: LinkedDocument) -> None:
    """Set `Citation.location` of the messages whose location stands in the same note."""
    subject: list[DraftCitation] = []  # the messages with which the sentence begins
    last: list[DraftCitation] = []  # those named last
    located: list[DraftCitation] = []  # those that the location before was given to
    before: DraftCitation | None = None
    for citation in linked.citations:
        if before is not None and before.note_index != citation.note_index:
            subject, last, located = [], [], []
        if citation.type == "telegram":
            if last and before is last[-1] and _between(linked, before, citation) in LISTED:
                last.append(citation)
            else:
                if not subject or _ends(_between(linked, subject[-1], citation)):
                    subject = [citation]
                    last = subject
                else:
                    last = [citation]
            located = []
        elif (
            citation.type in LOCATIONS
            and citation.note is not None
            and not citation.fields.keys() & {"documents", "volume"}
        ):
            if located and before is not None and _between(linked, before, citation) in LISTED:
                located = located[1:]
            else:
                located = _located(linked, citation, subject, last)
            for message in located:
                message.location = citation
            subject, last = [], []
        before = citation


def _located(
    linked: LinkedDocument, citation: DraftCitation, subject: list[DraftCitation], last: list[DraftCitation]
) -> list[DraftCitation]:
    """The messages that a location belongs to."""
    if not last:
        return []
    text = linked.clean.text
    if search_before(OPENED, text, citation.at):
        return subject if citation.at - subject[-1].to <= REACH else []
    between = _between(linked, last[-1], citation)
    return last if len(between) <= LONGEST and not _ends(between) else []


def _between(linked: LinkedDocument, first: DraftCitation, second: DraftCitation) -> str:
    return linked.clean.text[first.to : min(second.at, first.to + REACH + 1)]


def _ends(between: str) -> bool:
    """Whether a sentence or a parenthesis ends between two places; far apart they always do."""
    return len(between) > REACH or SENTENCE_ENDS.search(HOUR.sub(r"\1.m.", between).replace(".m. ", ".m.")) is not None
