"""What styles there are and what each is: for people who look for one."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from .styles import CSL, find_style, own_style_names, parse_style, style_file, style_names


@dataclass(frozen=True, slots=True)
class StyleInfo:
    """A style in words. `kind`: note, author-date, numeric, author or label; `parent`: the style that it depends on."""

    name: str
    title: str
    kind: str
    locale: str
    bibliography: bool
    parent: str
    own: bool
    path: str

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def describe(name_or_path: str) -> StyleInfo:
    """What a style is, by its name or its file's path. Raises StyleError as `find_style` does."""
    path, independent = style_file(name_or_path), find_style(name_or_path)
    root, whole = parse_style(path), parse_style(independent)
    title = " ".join((root.findtext(f"{{{CSL}}}info/{{{CSL}}}title") or path.stem).split())
    category = whole.find(f"{{{CSL}}}info/{{{CSL}}}category[@citation-format]")
    kind = category.get("citation-format") if category is not None else whole.get("class", "")
    return StyleInfo(
        path.stem,
        title,
        kind,
        root.get("default-locale") or whole.get("default-locale") or "en-US",
        whole.find(f"{{{CSL}}}bibliography") is not None,
        "" if independent == path else independent.stem,
        path.stem in own_style_names(),
        str(path),
    )


def search(words: str) -> list[str]:
    """The names that hold every one of the words, the shortest first: those that are little else."""
    return sorted(style_names(words), key=lambda name: (name not in own_style_names(), len(name), name))


def nearest(words: str) -> list[str]:
    """Up to five names that look like the words; for a search that found nothing."""
    said = re.sub(r"[\W_]+", "-", words.lower()).strip("-")
    near = get_close_matches(said, style_names(), 5, 0.55)
    if not near:
        words_of = [word for word in said.split("-") if len(word) > 3]
        near = [name for word in words_of for name in get_close_matches(word, style_names(), 2, 0.6)]
    return list(dict.fromkeys(near))[:5]


def locales() -> list[str]:
    """The language tags that --locale takes, sorted; another country's form of a language takes the nearest."""
    from citeproc import LOCALES_PATH

    return sorted(path.stem.removeprefix("locales-") for path in Path(LOCALES_PATH).glob("locales-*.xml"))
