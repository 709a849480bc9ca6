"""What the heading of a document of Foreign Relations says: the kind of message, its number, from whom to whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..identifiers.months import MONTH
from ..patterns import expression

LONGEST = 600  # characters of a heading that are looked at
_FORM = expression(
    r"(?P<kind>(?:Circular |Backchannel |Back Channel |Priority |Niact |Editorial )*"
    r"(?P<form>Telegrams?|Airgrams?|Despatch(?:es)?|Messages?|Instructions?|Cables?))\b"
    r"(?: (?:No\. )?(?P<numbers>[A-Z]{0,2}[–-]?\d[\w–-]*(?:/(?:[A-Z][a-z]+ )?[\w–-]+)?))?",
    re.IGNORECASE,
)
_NUMBERED = expression(r"^\d+\. ")
_BRACKETS = expression(r"\s*\([^()]*\)")
# "the Ambassador to Vietnam to the Department": the first "to" belongs to the office
_TO = "".join(rf"(?<!{w})" for w in "Ambassador Representative Mission Delegation Minister Commissioner Chargé".split())
_FROM = expression(rf"\bFrom (?P<sender>.+?){_TO} to (?P<to>.+)", re.IGNORECASE)
_PLAIN = expression(rf"^(?P<sender>(?:The|President|Secretary|Mr\.|Ambassador|General) ?.*?){_TO} to (?P<to>.+)")
_DATE = expression(rf",? {MONTH} \d.*$")


@dataclass(frozen=True, slots=True)
class MessageHeading:
    """`form` is telegram, airgram, despatch, message, instruction or "" for what is no numbered message; `numbers`
    those that the heading prints; `sender` and `to` as printed."""

    form: str = ""
    circular: bool = False
    numbers: tuple[str, ...] = ()
    sender: str = ""
    to: str = ""


def read_heading(title: str) -> MessageHeading:
    """The parts of a heading.

    >>> read_heading("22. Telegram From the Embassy in Uruguay to the Department of State")
    MessageHeading(form='telegram', circular=False, numbers=(), sender='the Embassy in Uruguay', to='the Department of State')
    >>> read_heading("The Ambassador in Iran (Wiley) to the Secretary of State").sender
    'The Ambassador in Iran'
    >>> read_heading("Telegram 37574/Tosec 30081 From the Department of State to Secretary Kissinger, July 1, 1976").numbers
    ('37574', 'Tosec 30081')
    """
    text = _DATE.sub("", _BRACKETS.sub("", _NUMBERED.sub("", " ".join(title[:LONGEST].split())))).strip(" .")
    found = _FORM.match(text)
    form = ""
    if found is not None:
        form = re.sub(r"(?<=[^s])s$|(?<=h)es$", "", found["form"].lower())
    between = _FROM.search(text) or (_PLAIN.match(text) if found is None else None)
    numbers = tuple(n.strip() for n in found["numbers"].split("/")) if found and found["numbers"] else ()
    return MessageHeading(
        "telegram" if form == "cable" else form,
        found is not None and "circular" in found["kind"].lower(),
        numbers,
        between["sender"] if between else "",
        between["to"] if between else "",
    )
