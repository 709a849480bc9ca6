"""An abbreviation in the place of a repository that is neither known nor declared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ... import data
from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..work import CheckedCitation, CheckedWork
from .placeholder import PLACEHOLDER

HEAD = Named("ARC215", "unknown-abbreviation", "info")
LETTERS = expression(r"[A-Z]{3,6}")
MOST = 4  # abbreviations that are told one by one
SHORT = expression(r"(?:[A-Z]\.?){2,6}(?: [A-Z]{2,3})?")


def find(work: CheckedWork) -> Iterator[Finding]:
    if work.edition:
        return  # its abbreviations are listed in front of the volume
    told: dict[str, CheckedCitation] = {}
    known = data.repository_abbreviations()
    for c in work.of("archival", "ibid"):
        printed = c.citation.fields.get("repository") or _last(c)
        if not isinstance(printed, str) or printed in told or SHORT.fullmatch(printed) is None:
            continue
        short = printed.replace(".", "")
        if PLACEHOLDER.fullmatch(short):
            continue  # which another rule tells
        if short in known or data.repository(printed) or printed in work.declared or short in work.declared:
            continue
        told[printed] = c
    for printed, c in told.items():
        many = len(told) > MOST
        also = f", nor are {len(told) - 1} others; check them with the list of abbreviations," if many else ""
        message = f"{printed} is no abbreviation that is known or that the work declares{also or ';'} write it out where it comes first"
        place = c.find(re.escape(printed)) or (c.citation.start, c.citation.end)
        yield HEAD.at(c.part, *place, message.replace(", write", ", or write"))
        if many:
            return  # a work with so many has a list of them elsewhere


def _last(c: CheckedCitation) -> str | None:
    """The abbreviation that a citation ends with where it names a box and no other house: "box 5, folder 2, QRX"."""
    if (
        c.citation.type != "archival"
        or not c.fields.get("box")
        or c.fields.get("repository")
        or not c.fields.get("levels")
    ):
        return None
    last = c.part.said(c.citation).rpartition(", ")[2]
    alone = [str(level) for level in c.fields["levels"]] == [last]  # the collection itself, in short
    return last if LETTERS.fullmatch(last) and not alone else None


RULE = HEAD.rule(
    find,
    what="A source is kept at a place whose abbreviation is neither generally known nor declared.",
    why="The reader cannot ask for the source.",
    mend="Write the name out where it comes first, with the abbreviation behind it, or list the abbreviation.",
    finds={
        manuscript("Vane to Colt, 3 March 1965, box 5, folder 3, Quill Papers, QRX."): "QRX",
        manuscript("QWRO, Quill Papers, box 3, folder 2."): "QWRO",
        manuscript("Vane to Colt, 3 March 1965, box 12, folder 3, Quill Papers, XBL."): "XBL",
    },
    silent=(
        manuscript("Vane to Colt, 3 March 1965, Quill Papers, box 5, LBJL.", "TNA, FO 371/12345."),
        manuscript("Quill Papers, Quorum Record Exchange (hereafter QRX).", "Vane to Colt, 3 March 1965, Quill Papers, box 5, QRX."),
        manuscript("NARA, RG 59, Central Foreign Policy File, D780502-0123."),
        manuscript("Department of State, press release 214, TK.", "Vane to Colt, 3 March 1965, Quill Papers, box 5, TBD."),
    ),
)  # fmt: skip
