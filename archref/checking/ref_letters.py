"""The letters of a telegram's Ref line: which are declared, and every later "Ref A" with its letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..linking.refs import MORE, USE, USES, _hits
from .work import CheckedDocument


class Use(NamedTuple):
    """A letter used in the body, with its place in the text, and where it begins in the clean text."""

    letter: str
    start: int
    end: int
    at: int


def uses(part: CheckedDocument) -> Iterator[Use]:
    """The uses of letters behind the Ref line, "paras 3 and 4, Ref A and B"."""
    linked = part.result.linked
    entries = [r for r in linked.refs if r.letter]
    if not entries:
        return
    text, end, done = linked.clean.text, linked.body_end, entries[-1].to
    for at in _hits(text, USES, end):
        if at < done or text[at - 1].isalpha():
            continue
        m = USE.match(text, at, end)
        if m is None:
            continue
        group = m.lastindex or 0
        yield Use(m[group].upper(), *linked.clean.span(m.start(), m.end()), m.start())
        done = m.end()
        while (more := MORE.match(text, done, end)) is not None:
            group = more.lastindex or 0
            if more[group] == "I" and more.group().startswith(","):
                break  # "reftel A, I prepared"
            yield Use(more[group].upper(), *linked.clean.span(more.start(group), more.end(group)), more.start(group))
            done = more.end()
