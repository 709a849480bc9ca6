"""What the rules cost grows as the text does, whatever is said again and again in it."""

import sys

import pytest

import archref
from archref.checking.short_forms import used


def _lines_run(units, unit):
    """How many lines of the rules are run on so many units."""
    results = archref.resolve("".join(unit.replace("{i}", str(i)) for i in range(units)))
    count = 0

    def counted(frame, event, arg):
        nonlocal count
        if "rulebook" not in frame.f_code.co_filename and "checking" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return counted

    archref.check(results)  # what is made once is made
    sys.settrace(counted)
    try:
        archref.check(results)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "Vane to Colt, May 2, 1964, ",
        "Vane to Colt, May 2, 1964, box {i}, Quill Papers, Carter Library; ",
        "(hereafter X{i}) ",
        "Vane Papers, LC (hereafter VP{i}), ",
        "(hereafter VP {i}), ",
    ],
)
def test_four_times_the_text_costs_at_most_five_times_the_work(unit):
    assert _lines_run(400, unit) <= 5 * _lines_run(100, unit)


class _Part:
    def __init__(self, text):
        self.result = type("R", (), {"linked": type("L", (), {"clean": type("C", (), {"text": text})()})()})()


@pytest.mark.parametrize(
    ("text", "shorts", "found"),
    [
        ("ERO, box 3; EROS; ERO.", ["ERO"], {"ERO": [0, 18]}),
        ("Quill, Winds, 36; Quill, Windsor, 3", ["Quill, Winds"], {"Quill, Winds": [0]}),
        ("VP 1 and VP 12", ["VP 1", "VP 12", "VP"], {"VP": [0, 9], "VP 1": [0], "VP 12": [9]}),
        ("a PERO, ero", ["ERO"], {}),
        ("ERO", [], {}),
    ],
)
def test_where_short_forms_stand(text, shorts, found):
    assert used(_Part(text), shorts) == found
