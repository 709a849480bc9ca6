"""The engines behind `render`, by name. One is chosen by whoever calls, never by what happens to be installed.

    citeproc-py         the default, always installed; mended by the classes in `processor`
    pandoc              the citeproc in Pandoc, through pypandoc_binary (the extra archref[pandoc])
    citeproc-js=PATH    the reference processor, through mini-racer (the extra archref[citeproc-js]); PATH is its
                        script citeproc.js or citeproc_commonjs.js, which its licence keeps out of this package

A module has one function, render(job: Job) -> Rendered, and an import it needs that may be missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .rendered import Rendered

DEFAULT_ENGINE = "citeproc-py"
# what the command line says of them
ENGINES = ("citeproc-py", "pandoc", "citeproc-js=PATH")
# engine: (its module here, the package it imports, what to install)
_MODULES = {
    "citeproc-py": ("citeproc_py", "citeproc", "citeproc-py"),
    "pandoc": ("pandoc", "pypandoc", "archref[pandoc]"),
    "citeproc-js": ("citeproc_js", "py_mini_racer", "archref[citeproc-js]"),
}

Progress = Callable[[int, int], None]


class EngineError(ValueError):
    """An engine that is unknown, is not installed or failed; the message says what to do, in one line."""


@dataclass(frozen=True)
class Job:
    """What an engine is given: the arguments of `archref.csl.render`, and the file of a style that was checked."""

    items: list[Mapping[str, Any]]
    clusters: list[Mapping[str, Any]] | None
    style: Path
    locale: str | None
    output: str
    progress: Progress | None = None
    script: Path | None = None  # of citeproc-js
    groups: Mapping[str, int] | None = None  # the section of the bibliography that each item's id stands in


def find_engine(name: str) -> tuple[Callable[[Job], Rendered], Path | None]:
    """An engine's function, and the script that its name gives. Nothing heavy is imported before it is found.

    Raises EngineError for an unknown name, a missing extra or a script that is no file.
    """
    kind, equals, path = name.partition("=")
    if kind not in _MODULES or (equals and kind != "citeproc-js"):
        raise EngineError(f"unknown engine {name!r}; choose one of {', '.join(ENGINES)}")
    module, package, extra = _MODULES[kind]
    script = Path(path) if path else None
    if kind == "citeproc-js" and (script is None or not script.is_file()):
        where = f"{path!r} is no file" if path else "its script is not named"
        raise EngineError(
            f"engine citeproc-js: {where}; give engine citeproc-js=PATH with the path of citeproc_commonjs.js "
            "(npm install citeproc)"
        )
    if find_spec(package) is None:
        raise EngineError(f"engine {kind} is not installed; pip install '{extra}'")
    return import_module(f".{module}", __package__).render, script
