"""The rules: every module of `archref.checking.rulebook` holds one, as `RULE`."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache, lru_cache

from .model import Rule


class UnknownRule(ValueError):
    """A code or name that no rule has; its message says which are near."""


@cache
def rules() -> dict[str, Rule]:
    """All rules by code, in the order of their codes."""
    from importlib import import_module
    from pkgutil import iter_modules

    from . import rulebook as folder

    found: dict[str, Rule] = {}
    for module in iter_modules(folder.__path__):
        rule: Rule = import_module(f"{folder.__name__}.{module.name}").RULE
        if rule.code in found:
            raise TypeError(f"two rules have the code {rule.code}: {found[rule.code].name} and {rule.name}")
        found[rule.code] = rule
    return dict(sorted(found.items()))


def rule(name: str) -> Rule:
    """The rule of a code ("ARC102", in either case) or a name ("note-without-marker"). Raises UnknownRule."""
    known = rules()
    wanted = name.strip()
    if wanted.upper() in known:
        return known[wanted.upper()]
    for found in known.values():
        if found.name == wanted.lower():
            return found
    near = get_close_matches(wanted.upper(), known, 1, 0.6) or get_close_matches(
        wanted.lower(), [r.name for r in known.values()], 1, 0.6
    )
    hint = f"did you mean {near[0]}?" if near else "archref rule lists them all"
    raise UnknownRule(f"there is no rule {name!r}; {hint}")


def selected(select: Iterable[str] = (), ignore: Iterable[str] = (), extend: Iterable[str] = ()) -> list[Rule]:
    """The rules to go by: those on by default or those that `select` names, and `extend`, without those in `ignore`.

    Each is a code, the beginning of codes ("ARC1"), a name, or "ALL". The longer beginning wins where both speak of a
    rule. Raises UnknownRule.
    """
    return list(_selected(tuple(select), tuple(ignore), tuple(extend)))


@lru_cache(maxsize=64)
def _selected(wanted: tuple[str, ...], less: tuple[str, ...], more: tuple[str, ...]) -> tuple[Rule, ...]:
    chosen: list[Rule] = []
    yes = {r.code: _weight(r, wanted) if wanted else int(r.default) for r in rules().values()}
    for names in (wanted, more, less):
        for name in names:
            _known(name)
    for r in rules().values():
        for_it = max(yes[r.code], _weight(r, more))
        if for_it and for_it > _weight(r, less):
            chosen.append(r)
    return tuple(chosen)


def _known(name: str) -> None:
    if name.upper() == "ALL" or any(code.startswith(name.strip().upper()) for code in rules()):
        return
    rule(name)


def _weight(r: Rule, names: Iterable[str]) -> int:
    """How closely one of the names speaks of a rule: 0 not at all, 1 all rules, then by the length of the beginning."""
    best = 0
    for name in names:
        name = name.strip()
        if name.upper() == "ALL":
            best = max(best, 1)
        elif name and r.code.startswith(name.upper()):
            best = max(best, len(name) + 1)
        elif name.lower() == r.name:
            best = max(best, len(r.code) + 1)
    return best
