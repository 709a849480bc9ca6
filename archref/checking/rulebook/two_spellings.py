"""A name spelt in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...data import post, post_names
from ..model import Edit, Finding, Fix, Named, manuscript
from ..papers import compatible, date, groups, of_papers, one_slip, plain, with_earlier
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC305", "two-spellings", "warning")
SHORTEST = 5  # letters of a name; shorter names are alike by chance
OFTEN = 3  # times that a name comes, to speak against one that comes once


def find(work: CheckedWork) -> Iterator[Finding]:
    told: set[tuple[int, int]] = set()
    for finding in (*_of_one_paper(work), *_of_the_work(work), *_of_posts(work)):
        if (finding.document, finding.start) not in told:
            told.add((finding.document, finding.start))
            yield finding


def _of_one_paper(work: CheckedWork) -> Iterator[Finding]:
    for name, other_name in (("author", "recipient"), ("recipient", "author")):
        papers = (c for c in of_papers(work) if date(c) and c.citation.fields.get(name) and c.fields.get(other_name))
        for group in groups(papers, lambda c, n=other_name: (plain(c.fields[n]), date(c))):
            count = Counter(str(c.fields[name]) for c in group)
            for c, earlier in with_earlier(group):
                for other in earlier:
                    a, b = str(c.fields[name]), str(other.fields[name])
                    if a != b and compatible(c, other) and _slip(a, b):
                        odd, usual = (other, c) if count[b] < count[a] else (c, other)
                        yield _said(odd, name, str(usual.fields[name]), f"in {usual.where()}, of one paper")
                        break


def _of_the_work(work: CheckedWork) -> Iterator[Finding]:
    """A name that comes once and is a slip away from one that comes often."""
    where: dict[str, list[tuple[CheckedCitation, str]]] = {}
    for c in work.of("archival"):
        for name in ("author", "recipient"):
            value = c.citation.fields.get(name)
            if isinstance(value, str) and len(value) >= SHORTEST and value.isalpha():
                where.setdefault(value, []).append((c, name))
    often = [n for n, places in where.items() if len(places) >= OFTEN]
    for name, places in where.items():
        if len(places) == 1:
            usual = next((n for n in often if _slip(name, n)), None)
            if usual is not None:
                c, field = places[0]
                yield _said(c, field, usual, f"{len(where[usual])} times elsewhere")


def _of_posts(work: CheckedWork) -> Iterator[Finding]:
    """A post whose name is a slip away from a known one."""
    for c in work.of("telegram"):
        name = c.citation.fields.get("from")
        if isinstance(name, str) and len(name) >= SHORTEST and name.isalpha() and post(name) is None:
            near = [p for p in post_names() if one_slip(name, p)]
            if len(near) == 1:
                yield _said(c, "from", near[0], "in the list of posts", severity="info")


def _slip(a: str, b: str) -> bool:
    """Whether two names of persons are one with a slip, not two names ("Hansen" and "Hanson" may be)."""
    words = a.split(), b.split()
    if len(words[0]) != len(words[1]):
        return False
    differing = [(x, y) for x, y in zip(*words, strict=True) if x != y]
    return len(differing) == 1 and min(map(len, differing[0])) >= SHORTEST and one_slip(*differing[0])


def _said(c: CheckedCitation, field: str, usual: str, where: str, severity: str | None = None) -> Finding:
    printed = str(c.citation.fields[field])
    start, end = c.place(field)
    fix = Fix(f"write {usual}", (Edit(start, end, usual),)) if c.part.text[start:end] == printed else None
    message = f"{printed} here, and {usual} {where}; compare the original and spell it one way"
    return HEAD.at(c.part, start, end, message, *((fix,) if fix else ()), severity=severity)


_LETTER = "{} to Colt, 3 March 1978, box 12, Quill Papers, Carter Library."
_OTHER = "{} to Colt, {} May 1978, box 12, Quill Papers, Carter Library."

RULE = HEAD.rule(
    find,
    what="The name of a writer, an addressee or a post is spelt in two ways.",
    why="One is a slip of the pen; an index made from the notes has two persons for one.",
    mend="Compare the original and spell the name one way. Two persons may have such names: an editor offers the change, --fix does not make it.",
    finds={
        manuscript(_LETTER.format("Kissinger"), _LETTER.format("Kissenger")): "Kissenger",
        manuscript(*(_OTHER.format("Strandberg", d) for d in (2, 3, 4)), _OTHER.format("Strandbreg", 5)): "Strandbreg",
        manuscript("Telegram 5761 from Ankarra, 6 December 1978."): "Ankarra",
    },
    silent=(
        manuscript(_LETTER.format("Kissinger"), _LETTER.format("Kissinger")),
        manuscript(_LETTER.format("Hansen"), _OTHER.format("Hanson", 4)),
        manuscript("Telegram 5761 from Ankara, 6 December 1978.", "Telegram 12 from Accra, 6 December 1978."),
    ),
)  # fmt: skip
