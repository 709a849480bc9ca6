"""The engines behind `render`. An engine is one file here, called as the engine is.

One is chosen by whoever calls, never by what happens to be installed. `citeproc_js.py` is the engine "citeproc-js". A
module has

    PACKAGE = "pypandoc"           the package that it imports and that may be missing
    INSTALL = "archref[pandoc]"    what to install then
    SCRIPT = ""                    what its script is called, where the user gives one: NAME=PATH
    def render(job) -> Rendered    prints a `Job`; raises EngineError in one line

Nothing else is to be done: `--engine` of the commands and `engine` of the library know the engine by its file. What a
module imports for its work it imports in `render`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from ..job import EngineError, Job
from ..rendered import Rendered

DEFAULT_ENGINE = "citeproc-py"


@cache
def engines() -> dict[str, ModuleType]:
    """The engines by their names, the default first."""
    modules = {
        found.name.replace("_", "-"): import_module(f".{found.name}", __name__) for found in iter_modules(__path__)
    }
    # what needs a script of the user's stands last
    return dict(sorted(modules.items(), key=lambda item: (item[0] != DEFAULT_ENGINE, bool(item[1].SCRIPT), item[0])))


def engine_names() -> tuple[str, ...]:
    """The engines as the command line names them: one with a script is "citeproc-js=PATH"."""
    return tuple(f"{name}=PATH" if module.SCRIPT else name for name, module in engines().items())


def find_engine(name: str) -> tuple[Callable[[Job], Rendered], Path | None]:
    """An engine's function, and the script that its name gives. Nothing heavy is imported before it is found.

    Raises EngineError for an unknown name, a missing extra or a script that is no file.
    """
    kind, equals, path = name.partition("=")
    module = engines().get(kind)
    if module is None or (equals and not module.SCRIPT):
        raise EngineError(f"unknown engine {name!r}; choose one of {', '.join(engine_names())}")
    script = Path(path) if path else None
    if module.SCRIPT and (script is None or not script.is_file()):
        where = f"{path!r} is no file" if path else "its script is not named"
        raise EngineError(f"engine {kind}: {where}; give engine {kind}=PATH with the path of {module.SCRIPT}")
    if find_spec(module.PACKAGE) is None:
        raise EngineError(f"engine {kind} is not installed; pip install '{module.INSTALL}'")
    return module.render, script
