"""What must hold of a style before it prints: its macros exist and none calls itself."""

from __future__ import annotations

from typing import Any

from .styles import CSL, StyleError


def check_style(root: Any, name: str) -> None:
    """Raises StyleError for a style without a citation's layout, or with a missing or circular macro."""
    if root.find(f"{{{CSL}}}citation/{{{CSL}}}layout") is None:
        raise StyleError(f"style {name} has no <citation> with a <layout>")
    bodies = {macro.get("name"): macro for macro in root.iterchildren(f"{{{CSL}}}macro")}
    for element in root.iter(f"{{{CSL}}}text", f"{{{CSL}}}key"):
        macro = element.get("macro")
        if macro is not None and macro not in bodies:
            raise StyleError(f"style {name} calls the macro {macro!r}, which it does not have")
    calls = {
        key: [el.get("macro") for el in body.iter(f"{{{CSL}}}text") if el.get("macro")] for key, body in bodies.items()
    }
    done: set[str] = set()
    for start in calls:
        _walk(start, calls, done, name)


def _walk(start: str, calls: dict[str, list[str]], done: set[str], name: str) -> None:
    path: list[str] = []
    todo: list[tuple[str, bool]] = [(start, False)]
    while todo:
        macro, leaving = todo.pop()
        if leaving:
            path.pop()
            done.add(macro)
            continue
        if macro in path:
            chain = " -> ".join([*path[path.index(macro) :], macro])
            raise StyleError(f"style {name} has a macro that calls itself: {chain}")
        if macro in done:
            continue
        path.append(macro)
        todo.append((macro, True))
        todo += [(called, False) for called in calls[macro]]
