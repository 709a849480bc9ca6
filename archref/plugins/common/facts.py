"""What an author declares of a page: the Foreign Relations volume it belongs to, its number there, its date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date as Date
from difflib import get_close_matches
from typing import Any, NamedTuple

from ...patterns import expression

PREFIX = "archref"
NO = ("false", "no", "off")
NUMBER = expression(r"[A-Za-z]{0,2}\d{1,4}[a-z]?$")
# Foreign Relations as its Office names it; ids of other editions are taken as they are
VOLUME = expression(r"frus\d")

Say = Callable[[str, str], None]


class Facts(NamedTuple):
    """A document's place in an edition: the volume's id ("frus1977-80v26"), its number there ("305"), its ISO date."""

    volume: str | None = None
    number: str | None = None
    date: str | None = None


def wanted(metadata: Mapping[str, Any]) -> bool:
    """Whether a page's metadata leave it to archref: `archref: false` does not."""
    return not any(str(key).lower() == PREFIX and _word(value).lower() in NO for key, value in metadata.items())


def declared(metadata: Mapping[str, Any], say: Say) -> Facts:
    """The facts among a page's metadata: `archref-volume`, `archref-document`, `archref-date`, or a mapping `archref`.

    `say(subtype, message)` is told what cannot be so; such a fact is left out.
    """
    found: dict[str, str] = {}
    for key, value in metadata.items():
        name = str(key).strip().lower().replace("_", "-")
        if name == PREFIX and isinstance(value, Mapping):
            found.update({str(k).strip().lower(): _word(v) for k, v in value.items()})
        elif name.startswith(f"{PREFIX}-"):
            found[name.removeprefix(f"{PREFIX}-")] = _word(value)
    return checked(found.get("volume"), found.get("document") or found.get("number"), found.get("date"), say)


def checked(volume: str | None, number: str | None, date: str | None, say: Say) -> Facts:
    """The facts that hold; what is wrong with the others is said."""
    if volume and VOLUME.match(volume):
        from ...data import volumes

        if volume not in volumes():
            near = get_close_matches(volume, volumes(), 3)
            hint = f"; nearest: {', '.join(near)}" if near else ""
            say("volume", f"no volume of Foreign Relations has the id {volume!r}{hint}")
    if number and not NUMBER.match(number):
        say("document", f"{number!r} is no document's number; write it as 305")
        number = None
    if date:
        try:
            Date.fromisoformat(date)
        except ValueError:
            say("date", f"{date!r} is no date; write it as 1979-01-16")
            date = None
    return Facts(volume or None, number or None, date or None)


def _word(value: Any) -> str:
    """A value as metadata languages give it: Markdown's lists of lines, numbers, dates."""
    if isinstance(value, (list, tuple)):
        value = " ".join(str(v) for v in value)
    return str(value).strip()
