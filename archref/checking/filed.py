"""Papers with a date, under a number that tells when papers were filed under it: what both say is held together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .model import Finding, Named
from .work import CheckedWork, Dated


class Filed(NamedTuple):
    """A paper and the number that its place prints; `name` is the field."""

    paper: Dated
    name: str
    number: str

    @property
    def date(self) -> str:
        """The paper's date, ISO."""
        return self.paper.date

    def against(self, head: Named, what: str, advice: str = "compare both", at_date: bool = False) -> Finding:
        """The finding that the number is `what`, and the paper of another time; told at the number, or at the date's year
        where it is printed."""
        d = self.paper
        message = f"{self.number} is {what}, and the paper is dated {d.date}; {advice}"
        if at_date and d.printed:
            place = d.paper.find(d.date[:4]) or (d.paper.citation.start, d.paper.citation.end)
            return head.at(d.paper.part, *place, message)
        part = d.paper.part if at_date else d.place.part
        return head.at(part, *d.place.place(self.name), message)


def filed(work: CheckedWork, name: str, *, own: bool = True) -> Iterator[Filed]:
    """The dated papers whose place has a number in the field `name`. Where `own`, a date that the citation does not print
    counts only of the document itself, whose dateline has it, since that of another may be inferred."""
    for d in work.dated:
        number = d.place.citation.fields.get(name)
        if isinstance(number, str) and (not own or d.printed or d.paper.citation.source):
            yield Filed(d, name, number)
