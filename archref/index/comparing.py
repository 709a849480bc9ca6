"""A message of the index compared with the citation of one: what agrees, what differs, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..identity import CitedThing
from ..identity.parties import DEPARTMENT, party
from .entry import Message

RELATIVE = {  # plain numbers, called by who sent them as the writer sees it
    **dict.fromkeys(("deptel", "depcirtel", "depcirctel", "deptcirtel", "circtel", "dept"), "department"),
    **dict.fromkeys(("embtel", "legtel", "contel", "congentel"), "post"),
    **dict.fromkeys(("mytel", "ourtel"), "writer"),
    **dict.fromkeys(("urtel", "reurtel"), "reader"),
}
OTHER_FORMS = ("airgram", "despatch", "instruction")  # numbered apart from telegrams
RECENT = 150  # days before a document within which the telegrams lie that it cites without their day
LONG_SERIES = 4  # digits of a number that its series alone makes sure of
OWN_CIRCULARS = "1966-07"  # until then circular telegrams had numbers of their own
MANY = ("all", "certain", "other", "various", "selected", "multiple")


def compare(thing: CitedThing, message: Message, volume: str, number: str) -> tuple[list[str], list[str]]:
    """What agrees and what differs between a citation and a message that has its number. `volume` is the id of the
    volume that prints the message. Nothing differs where number, year, and sender or recipient agree, or number and
    day within one volume."""
    agrees, differs = [f"number {number} ({message.evidence})"], []
    form = (thing.fields.get("form") or "").replace("circular ", "")
    if form and form != message.form and (message.form in OTHER_FORMS or form in OTHER_FORMS):
        differs.append(f"it is {'an' if message.form[0] in 'ai' else 'a'} {message.form}")
    posts = _posts(thing, message, agrees, differs)
    if posts and thing.volume != volume and _addressee_open(thing, message):
        posts = False
        differs.append("to which post it went is not said, and each had numbers of its own")
    days = days_agree(thing.date, message.date) or _recent(thing.context.date, message.date)
    dated = days is not None and days[0]
    if days is not None:
        said = days[1] + (", its year concluded" if dated and thing.date_why else "")
        (agrees if dated else differs).append(said)
    same_day = dated and days is not None and days[1].startswith("the day") and thing.volume == volume != ""
    if not differs and not (posts and dated) and not same_day:
        missing = "no post is named" if dated else "no date is given" if posts else "neither post nor date is given"
        differs.append(f"{missing} to compare")
    return agrees, differs


def _posts(thing: CitedThing, message: Message, agrees: list[str], differs: list[str]) -> bool:
    """Whether sender or recipient agree; what does, or does not, is added to the reasons."""
    fields = thing.fields
    series, to = (fields.get("series") or "").casefold(), fields.get("to", ())
    circular = "circular" in (fields.get("form") or "")
    agreed = False
    wanted = _sender(thing, series, circular)
    if wanted and message.senders:
        agreed = bool(wanted & message.senders)
        if agreed:
            agrees.append(f"from {fields.get('from') or _called(wanted)}")
        else:
            differs.append(f"it is from {_called(message.senders)}")
    if to and message.recipients:
        many = _many(to) and (message.circular or _many(message.recipients))
        if many or any(party(t) & message.recipients for t in to):
            agrees.append(f"to {', '.join(to)}")
            agreed = True
        elif not message.circular:
            differs.append(f"it is to {_called(message.recipients)}")
    if agreed and not to and not circular and RELATIVE.get(series) == "department":
        own = (thing.context.sender | thing.context.recipient) - {DEPARTMENT}
        if own and message.recipients and not own & message.recipients:
            differs.append(f"it is to {_called(message.recipients)}")
    if circular and not message.circular and not _many(message.recipients):
        differs.append("it is no circular")
    elif message.circular and not circular and to and not _many(to) and message.date < OWN_CIRCULARS:
        differs.append("it is a circular, with numbers of its own")
    if not wanted and not to and not differs:
        agreed = _by_context(thing, message, series, agrees)
    return agreed and not differs


def _addressee_open(thing: CitedThing, message: Message) -> bool:
    """Whether a telegram of the Department may be that of another post: until 1966 it numbered them by post."""
    own = (thing.context.sender | thing.context.recipient) - {DEPARTMENT}
    circular = "circular" in (thing.fields.get("form") or "")
    by_department = _sender(thing, (thing.fields.get("series") or "").casefold(), circular)
    told = thing.fields.get("to") or own or by_department != {DEPARTMENT}
    return message.senders == {DEPARTMENT} and message.date < OWN_CIRCULARS and not circular and not told


def _sender(thing: CitedThing, series: str, circular: bool) -> frozenset[str]:
    """The posts that sent a message, as far as its citation tells; empty where it does not."""
    fields, context = thing.fields, thing.context
    kind = RELATIVE.get(series)
    if fields.get("from"):
        return party(fields["from"])
    if kind == "department":
        return frozenset({DEPARTMENT})
    if kind == "post":
        return (context.sender | context.recipient) - {DEPARTMENT}
    if kind is not None:
        return context.sender if kind == "writer" else context.recipient
    # a series says itself who sent it, and a telegram that names only whom it went to is the Department's
    return frozenset({DEPARTMENT}) if not series and (fields.get("to") or circular) else frozenset()


def _by_context(thing: CitedThing, message: Message, series: str, agrees: list[str]) -> bool:
    """Whether a message without a post in its citation is told by its series, or is of the same correspondence."""
    if series and series == message.series and len(message.number) >= LONG_SERIES:
        agrees.append(f"series {thing.fields['series']}")
        return True
    own = thing.context.sender | thing.context.recipient
    if message.senders & own and message.recipients & own:
        agrees.append("between the same two as the document that cites it")
        return True
    return False


def _many(posts: Iterable[str]) -> bool:
    return any(p.casefold().removeprefix("the ").startswith(MANY) for p in posts)


def _called(posts: frozenset[str]) -> str:
    return "the Department" if posts == {DEPARTMENT} else " or ".join(sorted(posts))


def _recent(citing: str, sent: str) -> tuple[bool, str] | None:
    """Whether a message may be meant by a document that cites it without a day; None where a date is not known."""
    try:
        before = (date.fromisoformat(citing[:10]) - date.fromisoformat(sent[:10])).days
    except ValueError:
        return None
    if -1 <= before <= RECENT:
        return True, f"sent {max(before, 0)} days before it is cited"
    return False, f"its date is {sent}, the citing document's {citing[:10]}"


def days_agree(cited: str, printed: str) -> tuple[bool, str] | None:
    """Whether two dates agree, and in what; None where one is not known."""
    if not cited or not printed:
        return None
    if "/" in cited:
        first, last = cited.split("/", 1)
        within = first[:10] <= printed <= last[:10]
        return within, "the days" if within else f"its date is {printed}"
    if cited.startswith("--"):
        cited = printed[:4] + cited[1:]
        alone = " and the month, no year being printed"
    else:
        alone = ""
    if len(cited) < 10 or len(printed) < 10:
        shorter = min(len(cited), len(printed))
        same = cited[:shorter] == printed[:shorter]
        return same, ("the year" if shorter == 4 else "the month") if same else f"its date is {printed}"
    try:
        apart = abs((date.fromisoformat(cited[:10]) - date.fromisoformat(printed[:10])).days)
    except ValueError:
        return None
    if apart <= 1:
        return True, "the day" + alone + (" within one" if apart else "")
    return False, f"its date is {printed}"
