"""One file cited as kept in two repositories."""

from __future__ import annotations

from collections.abc import Iterator

from ... import data
from ..model import Finding, Named, manuscript
from ..papers import date, groups, odd_ones, of_papers, who
from ..work import CheckedCitation, CheckedWork
from .two_record_groups import one_file

HEAD = Named("ARC307", "two-repositories", "warning")


def find(work: CheckedWork) -> Iterator[Finding]:
    told = set()

    def repository(c: CheckedCitation) -> str:
        """The canonical name; "" for an agency, whose files go to an archive in the end."""
        name = work.repository(c) or ""
        row = data.repositories().get(name)
        return "" if row is None or row["kind"] == "agency" or "Records Center" in name else name

    def file(c: CheckedCitation) -> tuple[str, ...] | None:
        return one_file(c) if c.citation.fields.get("repository") and repository(c) else None

    def paper(c: CheckedCitation) -> tuple[str, ...] | None:
        key = one_file(c)
        return (
            (*who(c), date(c), c.fields["box"])
            if key is None and date(c) and c.fields.get("box") and repository(c)
            else None
        )

    for group in (*groups(work.of("archival"), file), *groups(of_papers(work), paper)):
        for c, other in odd_ones(group, repository):
            if c.citation.id not in told:
                told.add(c.citation.id)
                message = f"kept in {repository(c)} here and in {repository(other)} in {other.where()}, for one file; it is in one place"
                yield HEAD.at(c.part, *c.place("repository"), message)


_LETTER = "Vane to Colt, 3 March 1965, box 12, folder 3, Quill Papers, {}."

RULE = HEAD.rule(
    find,
    what="One file is cited as kept in two repositories.",
    why="It is in one of them, and the reader travels to the other.",
    mend="Look the file up and name one repository.",
    finds={
        manuscript(_LETTER.format("Johnson Library"), _LETTER.format("Kennedy Library")): "Kennedy Library",
        manuscript(_LETTER.format("Carter Library"), _LETTER.format("Ford Library"), _LETTER.format("Carter Library")): "Ford Library",
        manuscript(
            "Vane to Colt, 3 March 1965, box 12, Quill Papers, Ford Library.", "Vane to Colt, 3 March 1965, box 12, Quill Papers, Carter Library."
        ): "Carter Library",
    },
    silent=(
        manuscript(_LETTER.format("Johnson Library"), _LETTER.format("LBJL")),
        manuscript(_LETTER.format("Johnson Library"), "Vane to Colt, 4 March 1965, box 12, folder 3, Vane Papers, Kennedy Library."),
        manuscript("Department of State, PPS Files, Lot 64 D 563, box 12.", "National Archives, RG 59, PPS Files, Lot 64 D 563, box 12."),
    ),
)  # fmt: skip
