"""What a user sets: forms of their own, the bibliography's style, locale and level, whether tooltips are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .facts import NO, PREFIX


@dataclass(slots=True)
class Settings:
    """The settings of a page or site; `assets` puts the style sheet and the script into the page itself."""

    grammar: Sequence[str] = ()
    style: str = ""
    locale: str = ""
    level: str = ""
    tooltips: bool = True
    assets: bool = False

    @property
    def defaults(self) -> Mapping[str, str]:
        """The defaults of a bibliography."""
        return {"style": self.style, "locale": self.locale, "level": self.level}


def settings_of(metadata: Mapping[str, Any]) -> Settings:
    """The settings among a document's metadata: `archref-style` and so on, or a mapping `archref`."""
    found: dict[str, Any] = {}
    for key, value in metadata.items():
        name = str(key).lower().replace("_", "-")
        if name == PREFIX and isinstance(value, Mapping):
            found.update(value)
        elif name.startswith(f"{PREFIX}-"):
            found[name.removeprefix(f"{PREFIX}-")] = value
    grammar = found.get("grammar", ())
    return Settings(
        [str(name) for name in grammar] if isinstance(grammar, (list, tuple)) else [str(grammar)],
        str(found.get("style", "")),
        str(found.get("locale", "")),
        str(found.get("level", "")),
        str(found.get("tooltips", True)).lower() not in NO,
        str(found.get("assets", False)).lower() not in NO,
    )
