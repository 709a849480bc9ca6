"""A web address that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import expression
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC702", "broken-address", "error")
SOUND = expression(
    r"(?:https?://)?(?:[\w-]+(?::[^@/\s]*)?@)?(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d+)?(?:[/?#].*)?|https?://localhost.*|https?://\d{1,3}(?:\.\d{1,3}){3}.*|https?://\[.*"
)
SCHEME = expression(r"h[tp]{1,4}s?(?::?/{0,3})?")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        for start, end, words in part.addresses:
            why = _why(words)
            if not why:
                continue
            mended = _mended(words)
            fixes = (Fix(f"write {mended}", (Edit(start, end, mended),)),) if mended else ()
            yield HEAD.at(part, start, end, f"the address {words} {why}; copy it again from the page", *fixes)


def _why(words: str) -> str:
    if SOUND.fullmatch(words):
        return "has its scheme twice" if re.match(r"https?://https?:", words) else ""
    m = SCHEME.match(words)
    if m and m.group() not in ("http://", "https://") and not words.startswith("www."):
        return f"begins with {m.group()}, which is no scheme"
    host = re.sub(r"^https?://", "", words).partition("/")[0]
    if ".." in host:
        return "has two points in the name of its host"
    return "has no whole name of a host"


def _mended(words: str) -> str:
    """The address with its scheme mended, where that makes it sound."""
    m = SCHEME.match(words)
    if m is None:
        return ""
    rest = words[m.end() :]
    found = ("https://" if "s" in m.group() else "http://") + rest
    return found if found != words and SOUND.fullmatch(found) else ""


RULE = HEAD.rule(
    find,
    what="A web address cannot lead anywhere.",
    why="A sign was lost in copying: the colon, a slash, the name’s ending.",
    mend="Copy the address again from the page. archref does not go online to try it.",
    finds={
        manuscript("Mary Quill, “The Harvest,” http//www.example.org/harvest, accessed 3 May 2020."): "http//www.example.org/harvest",
        manuscript("Mary Quill, “The Harvest,” htpp://www.example.org/harvest, accessed 3 May 2020."): "htpp://www.example.org/harvest",
        manuscript("Mary Quill, “The Harvest,” https://example/harvest, accessed 3 May 2020."): "https://example/harvest",
    },
    silent=(
        manuscript("Mary Quill, “The Harvest,” https://www.example.org/harvest, accessed 3 May 2020."),
        manuscript("Mary Quill, “The Harvest,” www.example.org/harvest(2).html, accessed 3 May 2020."),
        manuscript("See http://localhost:8000/ and <https://example.org>."),
    ),
)  # fmt: skip
