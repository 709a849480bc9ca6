"""No name stands for two things: a reader who searches for a class or for the name of a type finds one."""

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "archref"

_TYPE = re.compile(r"_?[A-Z][a-z]\w*$")


def named(source):
    """The classes of a module and the names that it gives to types, without the underscore of private ones; a
    TypeVar stands for no one thing."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            yield node.name.lstrip("_")
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            if isinstance(node.value, ast.Call):
                continue
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (t.id.lstrip("_") for t in targets if isinstance(t, ast.Name) and _TYPE.match(t.id))


def homes(sources):
    found = defaultdict(list)
    for module, source in sources:
        for name in named(source):
            found[name].append(module)
    return found


def test_no_name_stands_for_two_things():
    paths = sorted(PACKAGE.rglob("*.py"))
    found = homes((".".join(p.relative_to(PACKAGE.parent).with_suffix("").parts), p.read_text("utf-8")) for p in paths)
    twice = {name: modules for name, modules in found.items() if len(modules) > 1}
    assert twice == {}


@pytest.mark.parametrize(
    "other",
    [
        "class Box:\n    pass\n",
        "class _Box(tuple):\n    pass\n",
        "Box = dict[str, int]\n",
        "Box: object = dict[str, int]\n",
    ],
)
def test_a_second_one_is_seen(other):
    assert homes((("a", "class Box:\n    pass\n"), ("b", other)))["Box"] == ["a", "b"]


@pytest.mark.parametrize("other", ["box = 1\n", "BOX = 1\n", 'Box = TypeVar("Box")\n', "def f():\n    Box = 1\n"])
def test_what_is_no_type_has_any_name(other):
    assert homes((("a", "class Box:\n    pass\n"), ("b", other)))["Box"] == ["a"]
