"""One direction of imports: no module imports what stands above it, and none is in a circle, also not inside a
function or for types alone."""

import ast
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "archref"

# the rooms from the ground up; a room imports rooms below it alone
FLOORS = (
    ("patterns", "around", "packaged"),
    ("version", "origin", "data", "steps", "controls", "remembering", "brief", "users_toml", "character_references"),
    ("configuration", "document", "identifiers", "found", "parallel", "layout"),
    ("fields", "given", "tables", "notebook", "grammar", "reading", "places", "csl"),
    ("labelling",),
    ("recognising", "linking"),
    ("records", "travel", "corrections"),
    ("result",),
    ("resolving", "archival", "clusters"),
    ("identity", "noting"),
    ("export",),
    ("listing", "index"),
    ("lookup", "weaving", "corpus"),
    ("checking",),
    ("plugins",),
    ("public",),
    ("archref",),
    ("training", "lsp", "serving", "packing"),
    ("cli",),
    ("__main__",),
)


def modules():
    found = {}
    for path in PACKAGE.rglob("*.py"):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        found[name.removesuffix(".__init__")] = path
    return found


MODULES = modules()


def imported(name):
    """The modules of the package that a module imports, wherever in it, with the line."""
    return _imported(name, MODULES[name])


@cache
def _imported(name, path):
    return list(_found(name, path))


def _found(name, path):
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*above, *([node.module] if node.module else [])])
            targets = [f"{stem}.{alias.name}" for alias in node.names]
        else:
            continue
        for target in targets:
            if target.split(".")[0] == "archref":
                while target not in MODULES:
                    target = target.rpartition(".")[0]
                if target != name:
                    yield target, node.lineno


def room(name):
    return name.split(".")[1] if "." in name else name


FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}


def test_every_room_has_its_floor():
    assert {room(name) for name in MODULES} - FLOOR.keys() == set()


@pytest.mark.parametrize("name", sorted(MODULES))
def test_a_module_imports_what_stands_below_it(name):
    up = [
        f"{name}:{line} imports {target}, which stands {'above' if FLOOR[room(target)] > FLOOR[room(name)] else 'beside'} it"
        for target, line in imported(name)
        if room(target) != room(name) and FLOOR[room(target)] >= FLOOR[room(name)]
    ]
    assert not up, "\n".join(up)


def test_no_module_is_in_a_circle():
    graph = {name: {target for target, _ in imported(name)} for name in MODULES}
    while leaves := [name for name, targets in graph.items() if not targets & graph.keys()]:
        for name in leaves:
            del graph[name]
    # what is left imports something that is left: a circle, or what leads to one
    roots = {target for targets in graph.values() for target in targets}
    assert not graph, sorted(name for name in graph if name in roots)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("def f():\n    from ..resolving import Resolver\n", "archref.resolving"),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ..cli import main\n", "archref.cli"),
        ("import archref.lookup.client as c\n", "archref.lookup.client"),
        ("from .. import noting\n", "archref.noting"),
    ],
)
def test_lazy_imports_and_those_for_types_are_seen(source, wanted, tmp_path, monkeypatch):
    path = tmp_path / "probe.py"
    path.write_text(source, encoding="utf-8")
    monkeypatch.setitem(MODULES, "archref.records.probe", path)
    assert [target for target, _ in imported("archref.records.probe")] == [wanted]
