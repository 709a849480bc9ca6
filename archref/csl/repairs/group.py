"""Groups, macros and choices: a group without a filled variable prints nothing, terms and labels included.

The library asks every child whether it calls a variable, walking through its macros each time.
"""

from __future__ import annotations

from citeproc import model

from .node import Node
from .run import Run


class Macro(Node, model.Macro):
    def put(self, run: Run) -> str:
        return self.join(gather(self, run), "")


class Group(Node, model.Group):
    def put(self, run: Run) -> str:
        parts = gather(self, run)
        return self.affix(self.join(parts)) if parts else ""


def gather(node: Node, run: Run) -> list[str]:
    """The parts of a group or macro; none if it called variables and all of them are empty."""
    called, filled = run.called, run.filled
    run.called = run.filled = 0
    mark = len(run.trail) if run.trail is not None else 0
    parts: list[str] = []
    for kid in node.kids:
        kid.collect(run, parts)
    if run.called and not run.filled:
        parts = []
        if run.trail is not None:
            del run.trail[mark:]
    run.called += called
    run.filled = filled + (1 if parts else 0)  # a group that prints counts as a filled variable
    return parts


class Choose(Node, model.Choose):
    is_choose = True

    def put(self, run: Run) -> str:
        parts: list[str] = []
        self.collect(run, parts)
        return self.join(parts, "")

    def collect(self, run: Run, out: list[str]) -> None:
        for branch in self.kids:
            if branch.holds(run):
                for kid in branch.kids:
                    kid.collect(run, out)
                return
