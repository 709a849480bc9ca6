"""The print beside citeproc-js's, kept in test_csl_reference/SET/expected and made by test_csl_reference/make.js.

Eight sets of items. The repairs were written beside the first. The second and the third came after them, each measured
before anything was mended, so that what fits the earlier sets alone shows: 98.1% of notes and 97.0% of entries equal in
the second, 99.9% and 99.1% in the third. The fourth has styles of its own, in twelve languages, numeric, author-date
and of labels: 81.3% and 77.0% before anything was mended, 98.8% and 93.7% after it. The fifth, 71 items in 22 further
styles, but for white space and doubled stops: 99.6% and 99.1% before, 99.6% and 99.4% after it. The sixth, 40 items in
20 styles more: one style failed, the others had 98.9% and 99.3% before; all have 98.9% and 99.4% after it. The seventh,
64 items in 20 styles more, of which the 45 that were measured had 99.1% and 97.8%: 99.5% of both after it. The eighth,
69 items in 16 of 46 styles of notes, had 97.6% and 98.1% before; 98.9% and 99.6% after it, all but four notes right by
the specification. What is left is listed in docs/explanation/csl.md. Where a whole cite prints nothing citeproc-js says
"[CSL STYLE ERROR ...]"; here it stays empty.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from archref.csl import render

FOLDER = Path(__file__).parent / "test_csl_reference"
SETS = ("first", "second", "third")
# printed in styles of their own, with the shares of notes and of entries that must be equal in all of them together; in
# the sixth there are letters behind years that differ on purpose
FRESH = {
    "fourth": (0.991, 0.988),
    "fifth": (0.991, 0.988),
    "sixth": (0.975, 0.975),
    "seventh": (0.99, 0.98),
    "eighth": (0.988, 0.995),
}
STYLES = (FOLDER / "styles.txt").read_text("utf-8").split()
UNTIDY = ("taylor-and-francis-chicago-f",)  # it prints an empty sentence for a letter, in citeproc-js too
NOTES, ENTRIES = 0.99, 0.985  # shares that must be equal in every style
ORDERED = 0.98  # share of entries that stand after the same entry


def load(folder: str, name: str):
    return json.loads((FOLDER / folder / name).read_text("utf-8"))


ITEMS = load("first", "items.json")


# every style is tried at once on one of the sets, each set in its turn, and on the others among the slow tests
TRIED = [
    pytest.param(folder, style, marks=() if at % len(SETS) == turn else pytest.mark.slow, id=f"{folder}-{style}")
    for turn, folder in enumerate(SETS)
    for at, style in enumerate(STYLES)
]


@pytest.mark.parametrize(("folder", "style"), TRIED)
def test_as_citeproc_js_prints(folder, style):
    expected = load(folder, f"expected/{style}.json")
    clusters = [{"note": i, "cites": cites} for i, cites in enumerate(load(folder, "clusters.json"), 1)]
    rendered = render(load(folder, "items.json"), clusters, style)
    same = [a == b for a, b in zip(rendered.notes, expected["notes"], strict=True)]
    assert sum(same) >= NOTES * len(same)
    entries = dict(zip(rendered.ids, rendered.bibliography, strict=True))
    assert set(entries) == {id for id, _ in expected["bibliography"]}
    same = [entries[id] == text for id, text in expected["bibliography"]]
    assert sum(same) >= ENTRIES * len(same)
    theirs = [id for id, _ in expected["bibliography"]]
    after = set(zip(rendered.ids, rendered.ids[1:], strict=False))
    assert len(after & set(zip(theirs, theirs[1:], strict=False))) >= ORDERED * len(after)


def tidy(text: str) -> str:
    """But for white space, the note of an error, and a stop or comma that the reference processor doubles."""
    text = re.sub(r"\[CSL STYLE ERROR: reference with no printed form.\]\s*;?", "", text)
    text = re.sub(r"([»”\"’“]?),\.", r"\1.", re.sub(r"\.{2,}", ".", text))
    return re.sub(r"\s+", "", re.sub(r"\?([”»“’\"]?)\.", r"?\1", text))


@pytest.mark.parametrize("tried", [slice(2, None, 4), pytest.param(slice(None), marks=pytest.mark.slow)], ids=str)
@pytest.mark.parametrize("folder", FRESH)
def test_as_citeproc_js_prints_in_fresh_styles(folder, tried):
    notes: list[bool] = []
    entries: list[bool] = []
    clusters = [{"note": i, "cites": cites} for i, cites in enumerate(load(folder, "clusters.json"), 1)]
    for style in (FOLDER / folder / "styles.txt").read_text("utf-8").split()[tried]:
        expected = load(folder, f"expected/{style}.json")
        rendered = render(load(folder, "items.json"), clusters, style)
        notes += [tidy(a) == tidy(b) for a, b in zip(rendered.notes, expected["notes"], strict=True)]
        printed = dict(zip(rendered.ids, rendered.bibliography, strict=True))
        entries += [tidy(printed.get(id, "")) == tidy(text) for id, text in expected["bibliography"]]
    assert sum(notes) >= FRESH[folder][0] * len(notes)
    assert sum(entries) >= FRESH[folder][1] * len(entries)


@pytest.mark.parametrize("style", [*(style for style in STYLES if style not in UNTIDY), "foreign-relations-notes"])
def test_nothing_an_editor_would_strike_out(style):
    rendered = render(ITEMS, None, style)
    for text in [*rendered.notes, *rendered.bibliography]:
        assert not re.search(r", ,|\.\.|,,|\( ?\)|\[ ?\]|  |“”|‘’| [,.;:](?! \.)|[\ue000-\ue03f]", text), text


def telegrams(count: int) -> list[dict]:
    made = dict(ITEMS[0])
    return [
        {**made, "id": f"t{i}", "title": f"Telegram {i} to Mexico", "title-short": f"Telegram {i}"}
        for i in range(count)
    ]


def test_each_ten_items_more_are_as_many_steps_more():
    def steps(count: int) -> int:
        """Functions that are called, of Python and of C, on any machine the same."""
        items, told = telegrams(count), Counter[str]()
        before = sys.getprofile()
        sys.setprofile(lambda frame, event, arg: told.update((event,)))
        try:
            render(items, None, "chicago-notes-bibliography")
        finally:
            sys.setprofile(before)
        return told["call"] + told["c_call"]

    steps(1)
    few, more, many = steps(10), steps(20), steps(30)
    assert many - more < (more - few) * 1.001


@pytest.mark.slow  # the steps are counted above
def test_five_times_the_items_cost_five_times_the_time():
    import time

    def seconds(count: int) -> float:
        started = time.process_time()
        assert len(render(telegrams(count), None, "chicago-notes-bibliography").bibliography) == count
        return time.process_time() - started

    seconds(10)
    small, large = seconds(100), seconds(500)
    assert large < 5
    assert large < 5 * small * 1.6


FAULTS = tomllib.loads((FOLDER / "faults.toml").read_text("utf-8"))["kind"]


@pytest.mark.parametrize("kind", FAULTS, ids=[kind["name"] for kind in FAULTS])
def test_what_citeproc_js_prints_against_the_specification(kind):
    """Each kind mends its own example, changes nothing that is right, and no other kind mends it as well."""
    theirs, right = kind["example"]
    assert re.sub(kind["theirs"], kind["right"], theirs) == right
    for other in FAULTS:
        assert re.sub(other["theirs"], other["right"], right) == right
        assert other is kind or re.sub(other["theirs"], other["right"], theirs) != right
    for text in (
        "Wait ... and see",
        "Paris [Mémoires, 12], p. 3 (“Tolls,” 1961).",
        "[van der Meer, 1926]",
        "Who? Leeds.",
    ):
        assert re.sub(kind["theirs"], kind["right"], text) == text
