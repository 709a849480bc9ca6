"""What must hold of a style before it prints: its elements are CSL's, its macros exist and none calls itself."""

from __future__ import annotations

from typing import Any

from .style_errors import CSL, StyleError

_DEEPEST = 150  # elements within elements, macros counted; published styles reach 72

_PRINTING = frozenset(("choose", "date", "group", "label", "names", "number", "text"))
_WITHIN = {
    "layout": _PRINTING,
    "macro": _PRINTING,
    "group": _PRINTING,
    "substitute": _PRINTING,
    "if": _PRINTING,
    "else-if": _PRINTING,
    "else": _PRINTING,
    "choose": frozenset(("if", "else-if", "else")),
    "names": frozenset(("name", "et-al", "label", "substitute", "institution")),
    "name": frozenset(("name-part",)),
    "date": frozenset(("date-part",)),
    "sort": frozenset(("key",)),
}
_NEEDS = {  # an element: the attributes of which it needs one
    "text": ("variable", "macro", "term", "value"),
    "number": ("variable",),
    "date": ("variable",),
    "names": ("variable",),
    "key": ("variable", "macro"),
    "macro": ("name",),
}


def check_style(root: Any, name: str) -> None:
    """Raises StyleError, one line, for a style that cannot print: without a citation's layout, with an element that is
    not CSL's or lacks what it needs, with a missing or circular macro, or nested too deep.
    """
    if root.find(f"{{{CSL}}}citation/{{{CSL}}}layout") is None:
        raise StyleError(f"style {name} has no <citation> with a <layout>")
    for area in ("citation", "bibliography"):
        for element in root.iterchildren(f"{{{CSL}}}{area}"):
            if element.find(f"{{{CSL}}}layout") is None:
                raise StyleError(f"style {name} has a <{area}> without a <layout>")
    bodies: dict[str, Any] = {}
    for part in root.iterchildren(f"{{{CSL}}}macro", f"{{{CSL}}}citation", f"{{{CSL}}}bibliography"):
        if part.tag == f"{{{CSL}}}macro":
            bodies[part.get("name", "")] = part
        _check_elements(part, name)
    for element in root.iter(f"{{{CSL}}}text", f"{{{CSL}}}key"):
        macro = element.get("macro")
        if macro is not None and macro not in bodies:
            raise StyleError(f"style {name} calls the macro {macro!r}, which it does not have")
    depths = _depths(bodies, name)
    for area in ("citation", "bibliography"):
        for element in root.iterchildren(f"{{{CSL}}}{area}"):
            if _deepest(element, depths) > _DEEPEST:
                raise StyleError(f"style {name} nests its elements more than {_DEEPEST} deep")


def _check_elements(part: Any, name: str) -> None:
    for element in part.iter():
        if not isinstance(element.tag, str):  # a comment or an instruction
            continue
        tag = element.tag.removeprefix(f"{{{CSL}}}")
        allowed = _WITHIN.get(tag)
        for child in element if allowed is not None else ():
            kind = child.tag.removeprefix(f"{{{CSL}}}") if isinstance(child.tag, str) else None
            if kind is not None and allowed is not None and kind not in allowed:
                raise StyleError(
                    f"style {name} has <{kind}> inside <{tag}> (line {child.sourceline}), which is not CSL"
                )
        if tag == "date-part" and element.get("name") not in ("year", "month", "day"):
            raise StyleError(
                f"style {name} has a <date-part> that is no year, month or day (line {element.sourceline})"
            )
        needed = _NEEDS.get(tag)
        if needed and not any(element.get(attribute) is not None for attribute in needed):
            wanted = " or ".join(needed)
            raise StyleError(f"style {name} has a <{tag}> without {wanted} (line {element.sourceline})")


def _called(body: Any) -> list[str]:
    return [el.get("macro") for el in body.iter(f"{{{CSL}}}text", f"{{{CSL}}}key") if el.get("macro") is not None]


def _depths(bodies: dict[str, Any], name: str) -> dict[str, int]:
    """How deep each macro nests, with those that it calls. Raises StyleError for a macro that calls itself."""
    calls = {key: _called(body) for key, body in bodies.items()}
    depths: dict[str, int] = {}
    for start in calls:
        path: list[str] = []
        todo: list[tuple[str, bool]] = [(start, False)]
        while todo:
            macro, leaving = todo.pop()
            if leaving:
                path.pop()
                depths[macro] = _deepest(bodies[macro], depths)
                continue
            if macro in path:
                chain = " -> ".join([*path[path.index(macro) :], macro])
                raise StyleError(f"style {name} has a macro that calls itself: {chain}")
            if macro in depths:
                continue
            path.append(macro)
            todo.append((macro, True))
            todo += [(called, False) for called in calls[macro]]
    return depths


def _deepest(body: Any, depths: dict[str, int]) -> int:
    deepest = 0
    todo = [(body, 1)]
    while todo:
        element, depth = todo.pop()
        macro = element.get("macro")
        deepest = max(deepest, depth + (depths.get(macro, 0) if macro is not None else 0))
        todo += [(child, depth + 1) for child in element if isinstance(child.tag, str)]
    return deepest
