"""A short form that several works fit."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..work import CheckedWork
from .ambiguous_ibid import HEAD as AMBIGUOUS
from .ambiguous_ibid import undecided

HEAD = Named("ARC211", "ambiguous-short-form", "warning")
IBID = AMBIGUOUS.name  # of a short form that stands for an Ibid.: "op. cit."


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        for said in part.result.linked.diagnostics:
            citation = undecided(part, said["start"]) if said["code"] == IBID else None
            if said["code"] == HEAD.name or (citation is not None and citation.named is not None):
                yield HEAD.at(part, said["start"], said["end"], said["message"])


_ONE = "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34."
_TWO = "Mary Quill, *Late Harvest* (London: Harbour Press, 2004), 8."

RULE = HEAD.rule(
    find,
    what="A short form may stand for one of several works that were cited before.",
    why="“Quill, 34” is clear only as long as one work by Quill has been cited.",
    mend="Give enough of the title to tell the works apart.",
    finds={
        manuscript(_ONE, _TWO, "Quill, op. cit., 36."): "Quill, op. cit., 36",
        manuscript(_ONE, _TWO, "See Quill, op. cit., 36."): "Quill, op. cit., 36",
        manuscript(_TWO, _ONE, "Quill, op. cit., p. 12."): "Quill, op. cit., p. 12",
    },
    silent=(
        manuscript(_ONE, _TWO, "Quill, *Cold Winds*, 36."),
        manuscript(_ONE, "Quill, op. cit., 36."),
        manuscript(_ONE, _TWO, "Ibid., 36."),
    ),
)
