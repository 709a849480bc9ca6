"""The year that a list of papers says once: "Burke to Colt, June 12 and July 28, 1926", "3 May 1951; Reed to Colt, 7 June".

Within a note the year before goes on until another is said, as readers take it; where none stands before, the one behind is
meant. Where the months would go back the year is another's, and nothing is concluded.
"""

from __future__ import annotations

from itertools import pairwise

from ..patterns import expression
from .model import DraftCitation, LinkedDocument

# what may stand between two papers of one list
BETWEEN = expression(r"[\s,;:()]*(?:[^\W\d_]{1,9}[\s,]+){0,3}")


def infer_years_of_lists(linked: LinkedDocument) -> None:
    """Put the year beside the fields of papers whose day stands without one, with the reason. Linear."""
    papers = [c for c in linked.citations if c.type == "archival" and not c.source and "date" in c.fields]
    pairs = [
        (a, b)
        for a, b in pairwise(papers)
        if a.note_index == b.note_index and BETWEEN.fullmatch(linked.clean.text, a.to, max(a.to, b.at))
    ]
    for before, paper in pairs:
        _take(paper, _date(before), before, later=True)
    for paper, behind in reversed(pairs):
        _take(paper, _date(behind), behind, later=False)


def _date(citation: DraftCitation) -> str:
    said = citation.inferred["date"]["value"] if "date" in citation.inferred else citation.fields["date"]
    return str(said)


def _take(paper: DraftCitation, known: str, other: DraftCitation, later: bool) -> None:
    """Give a paper the year of another's date, if its day is then not before it, or not behind it where the other is."""
    printed = str(paper.fields["date"])
    if "date" in paper.inferred or not printed.startswith("--") or "/" in printed or not known[:4].isdigit():
        return
    first, last = known.split("/")[0], known.split("/")[-1]
    day = f"{last[:4] if later else first[:4]}-{printed[2:]}"
    if (later and day[:7] < last[:7]) or (not later and day[:7] > first[:7]):
        return
    where = "before" if later else "behind"
    why = f"the year of the paper {where} it in this note, {other.fields['date']}"
    paper.inferred["date"] = {"value": day, "from": "list", "why": why}
