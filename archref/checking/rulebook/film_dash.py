"""Film numbers with a hyphen and with a dash in one work."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import expression
from ..majority import Case, odd
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC801", "film-dash", "info")
FILM = expression(r"(?<!\w)[DPNR] ?\d{5,6}(?P<dash> ?[-–—−‐‑] ?)\d{3,5}(?!\d)")
NAMES = {"-": "a hyphen", "–": "an en dash", "—": "an em dash"}


def find(work: CheckedWork) -> Iterator[Finding]:
    for case, usual, often, _ in odd(_cases(work)):
        message = f"{NAMES.get(case.way, 'another sign')} in a film number here, and {NAMES.get(usual, 'another sign')} {often} times elsewhere; write it one way"
        fix = Fix(f"write {NAMES.get(usual, usual)}", (Edit(case.start, case.end, usual),), sure=True)
        yield HEAD.at(case.part, case.start, case.end, message, fix)


def _cases(work: CheckedWork) -> Iterator[Case]:
    for c in work.of("archival", "ibid"):
        m = FILM.search(c.part.text, c.citation.start, c.citation.end) if "film_number" in c.citation.fields else None
        if m is not None:
            yield Case(m["dash"].strip(), c.part, m.start("dash"), m.end("dash"))


_FILE = "National Archives, RG 59, Central Foreign Policy File, {}."

RULE = HEAD.rule(
    find,
    what="Film numbers are written with a hyphen and with a dash in one work.",
    why="It shows that notes were typed at different times, and searching for one form misses the other.",
    mend="Write all of them in the usual way of the work.",
    fixes="The sign of the majority is set.",
    finds={
        manuscript(_FILE.format("D780502-0123"), _FILE.format("D780502-0124"), _FILE.format("D780502–0125")): "–",
        manuscript(_FILE.format("D780502–0123"), _FILE.format("D780502–0124"), _FILE.format("P800103-2677")): "-",
        manuscript(_FILE.format("D780502–0123"), "Ibid., D780502–0124.", "Ibid., D780502 - 0125."): " - ",
    },
    silent=(
        manuscript(_FILE.format("D780502-0123"), _FILE.format("D780502-0124")),
        manuscript(_FILE.format("D780502–0123"), "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34-36."),
        manuscript(_FILE.format("D780502-0123"), _FILE.format("D780502–0124")),
    ),
)
