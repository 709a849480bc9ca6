"""A Russian inventory without its fond, a file without its inventory."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ... import data
from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC407", "opis-without-fond", "warning")
OPIS = expression(r"(?<!\w)(?:op\.|opis['’]?|оп\.|опись) ?\d+", re.I)
DELO = expression(r"(?<!\w)(?:d\.|delo|д\.|дело) ?\d+", re.I)
FOND = expression(r"(?<!\w)(?:f\.|fond|F\.|ф\.|фонд) ?[A-ZА-Яa-zа-я]?-?\d+", re.I)


def find(work: CheckedWork) -> Iterator[Finding]:
    for c in work.of("archival"):
        said = c.part.said(c.citation)
        fond, opis = FOND.search(said), OPIS.search(said)
        if bool(fond) == bool(opis) or not c.citation.fields.get("repository"):
            continue
        if opis:
            message = f"“{opis.group()}” has no fond; an inventory is numbered within its fond: write f. … before it"
            yield HEAD.at(c.part, *c.part.span(c.citation.at + opis.start(), c.citation.at + opis.end()), message)
        elif (delo := DELO.search(said)) and _russian(c):
            message = f"“{delo.group()}” has no inventory; a file is numbered within its opis: write op. … before it"
            yield HEAD.at(c.part, *c.part.span(c.citation.at + delo.start(), c.citation.at + delo.end()), message)


def _russian(c: CheckedCitation) -> bool:
    row = data.repository(str(c.citation.fields["repository"]))
    return row is not None and row["place"].endswith("Russia")


RULE = HEAD.rule(
    find,
    what="An inventory (opis) is cited without the fond that it belongs to, or a file (delo) without its opis.",
    why="Each fond of a Russian archive has an opis 1, and each opis a file 1.",
    mend="Write the fond before the opis, the opis before the file.",
    finds={
        manuscript("RGANI, op. 30, d. 12, l. 5."): "op. 30",
        manuscript("GARF, f. R-5446, op. 1, d. 3, l. 2.", "GARF, op. 1, d. 4, l. 7."): "op. 1",
        manuscript("RGASPI, op. 163, d. 1050, ll. 30–34."): "op. 163",
        manuscript("GARF, f. 7523, d. 88, l. 14."): "d. 88",
        manuscript("RGASPI, f. 17, op. 162, d. 7, l. 12.", "RGANI, f. 5, delo 14, l. 3."): "delo 14",
    },
    silent=(
        manuscript("RGANI, f. 5, op. 30, d. 12, l. 5."),
        manuscript("GARF, f. R-5446, op. 1, d. 3, l. 2.", "Ibid., op. 2, d. 4, l. 7."),
        manuscript("GARF, f. R-5446, op. 1, d. 3, l. 2.", "Ibid., d. 4, l. 7."),
        manuscript("ACS, MI, Gab., 1961–63, b. 77, f. 12, d. 3."),
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), op. 5."),
    ),
)
