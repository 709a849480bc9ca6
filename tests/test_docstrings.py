"""The examples in the docstrings of identities, index and look-ups hold."""

import doctest
import importlib
import pkgutil

import pytest

PACKAGES = ("archref.identity", "archref.index", "archref.lookup")
MODULES = [
    f"{package}.{module.name}"
    for package in PACKAGES
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__)
]


@pytest.mark.parametrize("name", [*PACKAGES, *MODULES])
def test_docstring_examples(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
