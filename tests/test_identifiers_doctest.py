"""The examples in the docstrings of identifiers and data hold, and every identifier has the same verbs."""

import doctest
import importlib
import pkgutil

import pytest

import archref.identifiers
from archref.identifiers import NAMES, InvalidIdentifier, get

FLAGS = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL
MODULES = ["archref.data", "archref.identifiers"] + [
    f"archref.identifiers.{m.name}" for m in pkgutil.iter_modules(archref.identifiers.__path__)
]


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples(name):
    result = doctest.testmod(importlib.import_module(name), optionflags=FLAGS)
    assert result.failed == 0
    assert result.attempted or name.endswith(("__init__",))


@pytest.mark.parametrize("name", NAMES)
def test_every_identifier_has_the_same_verbs(name):
    module = get(name)
    for verb in ("compact", "validate", "is_valid", "format"):
        assert callable(getattr(module, verb)), verb
    for nonsense in ("", " ", "not an identifier at all", "—", "," * 1000, "(" * 1000, "RG " * 1000):
        assert not module.is_valid(nonsense), nonsense[:40]
        module.compact(nonsense)
        with pytest.raises(InvalidIdentifier) as error:
            module.validate(nonsense)
        assert "\n" not in str(error.value) and len(str(error.value)) < 200
