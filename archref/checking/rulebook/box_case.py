""" "Box" and "box" in one work."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import expression
from ..majority import Case, odd
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC802", "box-case", "info")
WORD = expression(r"(?<=[,;(] )(?P<word>[Bb]ox(?:es)?|[Ff]older|[Bb]x\.)(?= \d)")
WORDS = {"box": "box", "boxes": "box", "bx.": "box", "folder": "folder"}


def find(work: CheckedWork) -> Iterator[Finding]:
    cases = _cases(work)
    for word in ("box", "folder"):
        for case, usual, often, _ in odd(cases[word]):
            printed = case.part.text[case.start : case.end]
            mended = usual + "es" if printed.endswith("es") else usual
            message = f"“{printed}” here, and “{usual}” {often} times elsewhere; write it one way"
            fix = Fix(f"write {mended}", (Edit(case.start, case.end, mended),), sure=True)
            yield HEAD.at(case.part, case.start, case.end, message, fix)


def _cases(work: CheckedWork) -> dict[str, list[Case]]:
    found: dict[str, list[Case]] = {"box": [], "folder": []}
    for part, c, _ in work.of("archival", "ibid"):
        if part.edition and c.note is None:
            continue
        for m in WORD.finditer(part.result.linked.clean.text, c.at, c.to):
            case = Case(m["word"].removesuffix("es"), part, *part.span(m.start("word"), m.end("word")))
            found[WORDS[m["word"].lower()]].append(case)
    return found


_FILE = "Vane to Colt, {} March 1965, {} 12, Quill Papers, Carter Library."

RULE = HEAD.rule(
    find,
    what="“Box” and “box”, or “Folder” and “folder”, in one work.",
    why="A copy editor has to make them one; the usual form is easy to see.",
    mend="Write all of them in the usual way of the work.",
    fixes="The form of the majority is set.",
    finds={
        manuscript(_FILE.format(3, "box"), _FILE.format(4, "box"), _FILE.format(5, "Box")): "Box",
        manuscript(_FILE.format(3, "Box"), _FILE.format(4, "Box"), _FILE.format(5, "box")): "box",
        manuscript(
            _FILE.format(3, "box 1, folder"), _FILE.format(4, "box 1, folder"), _FILE.format(5, "box 1, Folder")
        ): "Folder",
    },
    silent=(
        manuscript(_FILE.format(3, "box"), _FILE.format(4, "box")),
        manuscript(_FILE.format(3, "Box"), _FILE.format(4, "box")),
        manuscript(_FILE.format(3, "box"), _FILE.format(4, "box"), "Box 12 holds nothing more."),
    ),
)
