"""What a user sets: forms of their own, a file of corrections, the bibliography's style, locale and level, whether tooltips are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .facts import NO, PREFIX


@dataclass(slots=True)
class SiteSettings:
    """The settings of a page or site; `assets` puts the style sheet and the script into the page itself.

    `check` names the rules whose findings become warnings; None for no checking, () for those on by default.
    `corrections` is the path of a file of corrections, "" for none.
    """

    grammar: Sequence[str] = ()
    style: str = ""
    locale: str = ""
    level: str = ""
    tooltips: bool = True
    assets: bool = False
    check: Sequence[str] | None = None
    corrections: str = ""

    @property
    def defaults(self) -> Mapping[str, str]:
        """The defaults of a bibliography."""
        return {"style": self.style, "locale": self.locale, "level": self.level}


def settings_of(metadata: Mapping[str, Any]) -> SiteSettings:
    """The settings among a document's metadata: `archref-style` and so on, or a mapping `archref`."""
    found: dict[str, Any] = {}
    for key, value in metadata.items():
        name = str(key).lower().replace("_", "-")
        if name == PREFIX and isinstance(value, Mapping):
            found.update(value)
        elif name.startswith(f"{PREFIX}-"):
            found[name.removeprefix(f"{PREFIX}-")] = value
    grammar = found.get("grammar", ())
    return SiteSettings(
        [str(name) for name in grammar] if isinstance(grammar, (list, tuple)) else [str(grammar)],
        str(found.get("style", "")),
        str(found.get("locale", "")),
        str(found.get("level", "")),
        str(found.get("tooltips", True)).lower() not in NO,
        str(found.get("assets", False)).lower() not in NO,
        rules_of(found.get("check")),
        str(found.get("corrections") or ""),
    )


def rules_of(value: Any) -> Sequence[str] | None:
    """The rules that a setting asks for: true for those on by default, a name or a list of them, else none.

    >>> rules_of(True), rules_of("ARC1, ARC701"), rules_of(["ARC2"]), rules_of(False), rules_of(None)
    ((), ['ARC1', 'ARC701'], ['ARC2'], None, None)
    """
    if isinstance(value, (list, tuple)):
        return [str(name) for name in value]
    if value is None or str(value).lower() in NO:
        return None
    if str(value).lower() in ("true", "yes", "1", "on"):
        return ()
    return [name.strip() for name in str(value).split(",") if name.strip()]
