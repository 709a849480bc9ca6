"""Groups, macros and choices: a group without a filled variable prints nothing, terms and labels included.

The library asks every child whether it calls a variable, walking through its macros each time.
"""

from __future__ import annotations

from citeproc import model

from ..styles import StyleError
from .node import StyleNode
from .state import PrintingState

_MOST = 50_000  # groups and macros for one entry; the largest published styles need 2,000


class Macro(StyleNode, model.Macro):
    def ready(self) -> None:
        super().ready()
        self.dated = next(self.iter("{http://purl.org/net/xbiblio/csl}date"), None) is not None

    def put(self, run: PrintingState) -> str:
        """The macro's text. As a sort key a macro with a date of its own is that date, without the words about it."""
        if run.sorting is None or not self.dated:
            return self.join(gather(self, run), "")
        run.dates_only = True
        text = self.join(gather(self, run), "")
        run.dates_only = False
        return text


class Group(StyleNode, model.Group):
    holds_parts = True

    def put(self, run: PrintingState) -> str:
        parts = gather(self, run)
        return self.affix(self.join(parts)) if parts else ""


def gather(node: StyleNode, run: PrintingState) -> list[str]:
    """The parts of a group or macro, if it prints: with a filled variable, or with words and no variable that is empty.

    A group that prints counts as a filled variable of the one around it. One that does not says whether a variable was
    missed, and unsays it where none was, as in the reference processor.
    """
    run.groups += 1
    if run.groups > _MOST:
        raise StyleError(f"the style calls its macros more than {_MOST:,} times for one entry")
    missed, filled, worded = run.missed, run.filled, run.worded
    run.missed = run.filled = run.worded = False
    mark = len(run.trail) if run.trail is not None else 0
    parts: list[str] = []
    for kid in node.kids:
        kid.collect(run, parts)
    prints = run.filled or (run.worded and not run.missed)
    if prints:
        run.missed, run.filled = missed, True
    else:
        parts = []
        run.filled = filled
        if run.trail is not None:
            run.give_back(mark)
    run.worded = worded
    return parts


class Choose(StyleNode, model.Choose):
    is_choose = True

    def put(self, run: PrintingState) -> str:
        parts: list[str] = []
        self.collect(run, parts)
        return self.join(parts, "")

    def collect(self, run: PrintingState, out: list[str]) -> None:
        for branch in self.kids:
            if branch.holds(run):
                for kid in branch.kids:
                    kid.collect(run, out)
                return
