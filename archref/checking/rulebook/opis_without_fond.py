"""A Russian inventory without its fond."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC407", "opis-without-fond", "warning")
OPIS = expression(r"(?<!\w)(?:op\.|opis['’]?|оп\.|опись) ?\d+", re.I)
FOND = expression(r"(?<!\w)(?:f\.|fond|F\.|ф\.|фонд) ?[A-ZА-Яa-zа-я]?-?\d+", re.I)


def find(work: CheckedWork) -> Iterator[Finding]:
    for c in work.of("archival"):
        said = c.part.said(c.citation)
        m = OPIS.search(said)
        if m is None or FOND.search(said) or not c.citation.fields.get("repository"):
            continue
        start, end = c.part.span(c.citation.at + m.start(), c.citation.at + m.end())
        message = f"“{m.group()}” has no fond; an inventory is numbered within its fond: write f. … before it"
        yield HEAD.at(c.part, start, end, message)


RULE = HEAD.rule(
    find,
    what="An inventory (opis) is cited without the fond that it belongs to.",
    why="Each fond of a Russian archive has an opis 1.",
    mend="Write the fond before the opis.",
    finds={
        manuscript("RGANI, op. 30, d. 12, l. 5."): "op. 30",
        manuscript("GARF, f. R-5446, op. 1, d. 3, l. 2.", "GARF, op. 1, d. 4, l. 7."): "op. 1",
        manuscript("RGASPI, op. 163, d. 1050, ll. 30–34."): "op. 163",
    },
    silent=(
        manuscript("RGANI, f. 5, op. 30, d. 12, l. 5."),
        manuscript("GARF, f. R-5446, op. 1, d. 3, l. 2.", "Ibid., op. 2, d. 4, l. 7."),
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), op. 5."),
    ),
)
