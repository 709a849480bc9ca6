"""One paper cited from two files of a class whose numbers differ as a slip makes them differ."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..papers import compatible, date, genre, groups, levels, odd_ones, of_papers, one_slip, who
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC309", "two-files", "warning")
NUMBER = expression(r"(.*?[\s/:])(\d{2,})$")
_NAMES = {"file_number": "", "volume": "volume "}
NEIGHBOURS = 2  # files by which two copies of a paper may well lie apart


def find(work: CheckedWork) -> Iterator[Finding]:
    papers = (c for c in of_papers(work) if date(c) and _divided(c))
    for group in groups(papers, lambda c: (*who(c), genre(c), date(c), _divided(c)[0])):
        for c, other in odd_ones(group, lambda c: _divided(c)[1]):
            here, there = _divided(c)[1], _divided(other)[1]
            if not one_slip(here, there) or not compatible(c, other, "file_number", "folder"):
                continue
            name = _field(c)
            message = f"{_NAMES[name]}{c.fields[name]} here and {_NAMES[name]}{other.fields[name]} in {other.where()} for one paper of {date(c)}; compare the original"
            near = abs(int(here) - int(there)) <= NEIGHBOURS
            yield HEAD.at(c.part, *c.place(name), message, severity="info" if near else None)


def _field(c: CheckedCitation) -> str:
    """The field that numbers the file: of a series in volumes the volume."""
    return "volume" if c.fields.get("volume") else "file_number"


def _divided(c: CheckedCitation) -> tuple[str, ...]:
    """The class of a file and the number in it; () where it has no such form."""
    number = str(c.fields.get("file_number") or "")
    if _field(c) == "volume":
        volume = str(c.fields["volume"])
        return (" ".join((number, *levels(c))), volume) if volume.isdigit() and len(volume) > 1 else ()
    m = NUMBER.fullmatch(number)
    return (m[1], m[2]) if m else ()


_LETTER = "Vane to Colt, 12 March 1951, {}."

RULE = HEAD.rule(
    find,
    what="One paper is cited from two files of a class, and their numbers differ by a figure.",
    why="One of the numbers is a slip of the pen, and the reader orders the wrong file.",
    mend=(
        "Compare both notes with your copy of the paper. That the two are one paper is inferred from writer, addressee and "
        "date; a copy may lie in the next file, which is told as worth a look."
    ),
    finds={
        manuscript(_LETTER.format("TNA, FO 371/94512"), _LETTER.format("TNA, FO 371/94521")): "FO 371/94521",
        manuscript(
            _LETTER.format("The National Archives, Kew (TNA), FO 371/94512"), _LETTER.format("TNA, FO 371/94521")
        ): "FO 371/94521",
        manuscript(
            _LETTER.format("TNA, PREM 8/1423"), _LETTER.format("TNA, PREM 8/1423"), _LETTER.format("TNA, PREM 8/1432")
        ): "PREM 8/1432",
        manuscript(
            _LETTER.format("Bundesarchiv, B 136/3645"), _LETTER.format("Bundesarchiv, B 136/3654")
        ): "B 136/3654",
        manuscript(
            _LETTER.format("GARF, f. 7523, op. 145, d. 88, l. 14"),
            _LETTER.format("GARF, f. 7523, op. 145, d. 98, l. 14"),
        ): "f. 7523, op. 145, d. 98",
        manuscript(
            _LETTER.format("AMAE, Europe 1949–1955, Italie, vol. 389"),
            _LETTER.format("AMAE, Europe 1949–1955, Italie, vol. 398"),
        ): "398",
    },
    silent=(
        manuscript(_LETTER.format("TNA, FO 371/94512"), _LETTER.format("TNA, FO 371/94512")),
        manuscript(_LETTER.format("TNA, FO 371/94512"), _LETTER.format("TNA, PREM 8/1423")),
        manuscript(_LETTER.format("TNA, FO 371/94512"), _LETTER.format("TNA, FO 371/88210")),
        manuscript(_LETTER.format("TNA, FO 371/94512"), "Vane to Colt, 19 March 1951, TNA, FO 371/94521."),
    ),
)
