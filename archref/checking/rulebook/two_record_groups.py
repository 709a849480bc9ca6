"""One file cited under two record groups."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..papers import groups, levels, odd_ones, plain
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC306", "two-record-groups", "warning")


def one_file(c: CheckedCitation) -> tuple[str, ...] | None:
    """What a file is known by whatever group or repository it is counted to: its lot, job, accession, film, or series and box."""
    for name in ("lot", "job", "accession", "film_number"):
        if c.citation.fields.get(name):
            return name, plain(c.fields[name])
    if c.fields.get("box") and c.fields.get("folder") and levels(c):
        return "folder", plain(c.fields["box"]), plain(c.fields["folder"]), *levels(c)
    return None


def find(work: CheckedWork) -> Iterator[Finding]:
    named = (c for c in work.of("archival") if c.citation.fields.get("record_group"))
    for group in groups(named, one_file):
        for c, other in odd_ones(group, lambda c: str(c.fields["record_group"])):
            message = f"Record Group {c.fields['record_group']} here and Record Group {other.fields['record_group']} in {other.where()} for one file; a file belongs to one"
            yield HEAD.at(c.part, *c.place("record_group"), message)


_LOT = "National Archives, RG {}, Policy Planning Staff Files, Lot 64 D 563, Box 12."

RULE = HEAD.rule(
    find,
    what="One file is cited under two record groups.",
    why="A file belongs to one record group; whoever asks for it under the other is told that it does not exist.",
    mend="Look the file up in the finding aid and give it one record group.",
    finds={
        manuscript(_LOT.format(59), _LOT.format(84)): "84",
        manuscript(_LOT.format(59), _LOT.format(95), _LOT.format(59)): "95",
        manuscript(
            "Telegram 5761 from Ankara, 6 December 1978, National Archives, RG 59, Central Foreign Policy File, D780502-0123.",
            "Telegram 5761 from Ankara, 6 December 1978, National Archives, RG 84, Central Foreign Policy File, D780502-0123.",
        ): "84",
    },
    silent=(
        manuscript(_LOT.format(59), _LOT.format(59)),
        manuscript(_LOT.format(59), "National Archives, RG 84, Embassy Files, Lot 66 F 10, Box 12."),
        manuscript(_LOT.format(59), "Ibid.", "National Archives, RG 218, Chairman’s File, Box 12."),
    ),
)
