"""How answers and candidates are printed, with their reasons."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..identity import RecordMatch


def lines(source: str, answers: Sequence[RecordMatch], candidates: Sequence[RecordMatch]) -> Iterator[str]:
    """The answers, or where there is none the candidates, with address and reasons, indented; `source` stands before,
    if it is given."""
    for match in answers or candidates:
        near = "near: " if match.differs else ""
        yield f"  {_from(source, match)}{near}{_titled(match)}"
        if match.url:
            yield f"    {match.url}"
        if match.agrees:
            yield f"    agrees: {'; '.join(match.agrees)}"
        if match.differs:
            yield f"    differs: {'; '.join(match.differs)}"


def _from(source: str, match: RecordMatch) -> str:
    """The service that was asked, or the place in the index."""
    return f"{source}: " if source else f"{match.source}: " if match.source else ""


def _titled(match: RecordMatch) -> str:
    relation = f"({match.relation}) " if match.relation else ""
    date = f", {match.date}" if match.date else ""
    return relation + textwrap.shorten(match.title, 160, placeholder="…") + date
