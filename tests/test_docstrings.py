"""The examples in the docstrings of all modules hold."""

import doctest
import importlib
from pathlib import Path

import pytest

import archref

PACKAGE = Path(archref.__file__).parent


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        if ">>> " in path.read_text(encoding="utf-8"):
            yield ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("name", [*modules()])
def test_docstring_examples(name):
    assert doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS).failed == 0
