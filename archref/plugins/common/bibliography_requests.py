"""A bibliography as a page asks for it: with a directive's options, or in a paragraph `[archref-bibliography …]`."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass

from ...archival import LEVELS
from ...patterns import expression
from .facts import Say

LISTS = ("works", "archives", "both")
OPTIONS = ("style", "locale", "list", "level", "filter", "all")
STYLE = "chicago-notes-bibliography"
ANNOUNCED = expression(r"\[archref-bibliography(?:\s+([^\]]*))?\]\s*$")
QUOTES = str.maketrans("“”„‘’", '"""\'\'')


@dataclass(slots=True)
class BibliographyRequest:
    """What a page asks for.

    `list`: "works" prints each thing cited in `style` and `locale`, "archives" the archives down to `level`, "both" the
    archives and then what is published. `filter` chooses among the things (see `filters`). `all`: what the whole
    site cites, not this page alone.
    """

    page: str
    style: str = STYLE
    locale: str | None = None
    list: str = "works"
    level: str = "series"
    filter: str = ""
    all: bool = False


def asked(text: str, page: str, defaults: Mapping[str, str], say: Say) -> BibliographyRequest | None:
    """The wish of a paragraph `[archref-bibliography style=… list=… all]`, or None where it is no such paragraph."""
    announced = ANNOUNCED.match(text.strip())
    if announced is None:
        return None
    try:
        given = shlex.split((announced[1] or "").translate(QUOTES))
    except ValueError:
        say("bibliography", "a quotation mark in [archref-bibliography …] is not closed")
        given = []
    return wished({k: v for k, _, v in (word.partition("=") for word in given)}, page, defaults, say)


def wished(options: Mapping[str, str], page: str, defaults: Mapping[str, str], say: Say) -> BibliographyRequest:
    """The wish that options make; what they cannot say is told and left at its default."""
    request = BibliographyRequest(page)
    for key, value in defaults.items():
        if key == "level" and value and value not in LEVELS:
            say("bibliography", f"a bibliography's level is one of {', '.join(LEVELS)}, not {value!r}")
        elif value:
            setattr(request, key, value)
    for key, value in options.items():
        if key not in OPTIONS:
            say("bibliography", f"a bibliography has no option {key!r}; there are {', '.join(OPTIONS)}")
        elif key == "all":
            request.all = True
        elif key in ("list", "level") and value not in (choice := LISTS if key == "list" else LEVELS):
            say("bibliography", f"a bibliography's {key} is one of {', '.join(choice)}, not {value!r}")
        else:
            setattr(request, key, value)
    if "level" in options and "list" not in options:
        request.list = "archives"
    return request
