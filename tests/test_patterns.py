"""Regular expressions of a module: as those of `re`, compiled when they are first used."""

import importlib
import pickle
import pkgutil
import re
import subprocess
import sys

import pytest

import archref
from archref.patterns import REACH, Expression, expression, one_of, search_before


@pytest.mark.parametrize(
    ("use", "says"),
    [
        (lambda box: box.match("Box 12")["box"], "12"),
        (lambda box: box.search("in box 7")["box"], "7"),
        (lambda box: box.fullmatch("box 7, folder 2"), None),
        (lambda box: box.sub("carton \\g<box>", "box 7, Box 8"), "carton 7, carton 8"),
        (lambda box: [m["box"] for m in box.finditer("box 7, Box 8")], ["7", "8"]),
        (lambda box: (box.pattern, box.groups, box.groupindex["box"]), (r"box (?P<box>\d+)", 1, 1)),
        (lambda box: bool(box.flags & re.IGNORECASE), True),
        (lambda box: pickle.loads(pickle.dumps(box)).search("BOX 3")["box"], "3"),
    ],
)
def test_an_expression_does_what_a_compiled_one_does(use, says):
    assert use(expression(r"box (?P<box>\d+)", re.IGNORECASE)) == says


def test_a_wrong_expression_is_told_when_it_is_used():
    with pytest.raises(re.error):
        expression("(box").search("box")


def test_an_expression_has_nothing_else():
    with pytest.raises(AttributeError, match="matches"):
        expression("box").matches  # noqa: B018


def test_each_expression_of_the_package_is_one():
    seen = 0
    for module in pkgutil.walk_packages(archref.__path__, "archref."):
        if module.name.endswith("__main__"):
            continue
        try:
            names = vars(importlib.import_module(module.name))
        except ImportError:  # an extra that is not installed
            continue
        for value in names.values():
            if isinstance(value, Expression):
                re.compile(value.pattern, value.flags)
                seen += 1
    assert seen > 500


def test_none_is_compiled_before_it_is_used():
    code = (
        "import archref.resolving, sys; from archref.patterns import Expression as E; "
        "made = [v for m in list(sys.modules.values()) if m.__name__.startswith('archref') for v in vars(m).values()"
        " if isinstance(v, E)]; print(len(made) > 100, [v for v in made if 'search' in vars(v)])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "True []"


@pytest.mark.parametrize(
    ("pattern", "text", "at", "low", "found"),
    [
        (r"\b[Ss]ee $", "We see Quill", 7, 0, "see "),
        (r"\b[Ss]ee $", "We see Quill", 6, 0, None),
        (r"\b[Ss]ee $", "Wesee Quill", 6, 0, None),  # what stands before the reach is seen, and is no part
        (r"[Ss]ee $", "Wesee Quill", 6, 2, "see "),
        (r"[Ss]ee $", "Wesee Quill", 6, 3, None),
        (r"^$", "Quill", 0, 0, ""),
        (r"See", "See" + " " * (REACH - 3), REACH, 0, "See"),
        (r"See", "See" + " " * (REACH - 2), REACH + 1, 0, None),
    ],
)
def test_words_before_a_place(pattern, text, at, low, found):
    m = search_before(expression(pattern), text, at, low)
    assert (m and m.group()) == found


@pytest.mark.parametrize(
    "words", [["mai", "mars", "mar", "juin"], ["mar", "marsch", "mars"], ["a"], ["10ber", "1", "7ber"], ["s.", "sx"]]
)
def test_one_of_several_words_is_found_whole_and_nothing_else(words):
    pattern = re.compile(one_of(words))
    assert [word for word in words if pattern.fullmatch(word)] == words
    near = {word[:-1] for word in words} | {word + "x" for word in words} | {"mxr", "", "sy", "0ber"}
    assert [word for word in near - set(words) if pattern.fullmatch(word)] == []
    longest = max(words, key=len)
    assert pattern.match(longest + "!")[0] == longest
