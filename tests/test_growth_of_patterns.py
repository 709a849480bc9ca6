"""Each expression of the package, tried at one place of a long odd line, costs what the line is long: where two parts of it
can take the same signs, a file of such signs hangs."""

import pkgutil
from importlib import import_module

import pytest
from counting import MOST, growth, spent

import archref

pytestmark = pytest.mark.slow
PACKAGES = ("export", "identifiers", "labelling", "layout", "linking", "reading", "recognising", "records", "weaving")
SIGNS = [
    *" \t-*_#|:[(<{`\\/&“’–.", " \t", "\u00a0", "1", "1.", "1, ", "1–", "1/", "A", "A.", "A. ", "A-", "A/", "a", "a ", "a-", "Aa ",
    "Aa, ", "Aa and ", "of the ", "é", "Éa ", "Яа ", "> ", "\n", " \n", "a\n", "=\n", "<a ", "a='b' ", "Box 1, ",
    "AAAAAAAA, ", "Aaaa Aaaa, ", "Aaaa, A., ",
]  # fmt: skip
LONG = 8_000
LISTED, WORD = 5, 6  # words of a short list, and the letters of the short ones
QUICK = 0.01  # seconds that a line of that length may take unasked


def expressions():
    """Each compiled expression of the modules, by its name."""
    for package in PACKAGES:
        inside = import_module(f"archref.{package}")
        names = [m.name for m in pkgutil.walk_packages(inside.__path__, f"{inside.__name__}.")]
        for name in (inside.__name__, *names):
            for what, value in vars(import_module(name)).items():
                for one in value if isinstance(value, (tuple, list)) else (value,):
                    if (
                        not isinstance(one, type)
                        and hasattr(one, "fullmatch")
                        and isinstance(getattr(one, "pattern", 0), str)
                    ):
                        yield f"{name}.{what}", one


def test_there_are_expressions_to_ask():
    named = dict(expressions())
    assert len(named) > 300 and "archref.reading.markdown.TABLE_RULE" in named


@pytest.mark.parametrize("sign", SIGNS)
def test_an_expression_costs_what_the_line_is_long(sign):
    archref.resolve("Ibid.")
    dear = []
    for name, one in dict(expressions()).items():

        def tried(size, one=one):
            one.match(sign * (size // len(sign)) + "a\n")

        tried(100)
        if spent(lambda: tried(LONG)) > QUICK and growth(tried, LONG // 4) > MOST:  # noqa: B023
            dear.append(name)
    assert dear == []


@pytest.mark.parametrize("between", [", ", "; ", " and ", " ", "-"])
def test_an_expression_costs_what_the_words_of_a_list_are_long(between):
    archref.resolve("Ibid.")
    dear = []
    for name, one in dict(expressions()).items():

        def tried(size, one=one):
            one.match("Aa, Aa, " + ("A" * size + between) * LISTED + "a\n")

        tried(1)
        if spent(lambda: tried(4 * WORD)) > QUICK and growth(tried, WORD) > MOST:  # noqa: B023
            dear.append(name)
    assert dear == []
