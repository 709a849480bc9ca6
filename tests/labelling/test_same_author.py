"""What stands for the author before: the words of the table, dashes, and where they begin a work."""

import re

import pytest

from archref.labelling.same_author import begins_with_an_author_before, rows, same_authors, stands_for_an_author


@pytest.mark.parametrize("number", range(len(rows())))
def test_each_row_is_asked_for_its_example(number):
    words, example = rows()[number]
    first = re.match(words, example)
    assert first is not None and stands_for_an_author(first[0])
    assert not any(re.match(other, example) for i, (other, _) in enumerate(rows()) if i != number)
    assert [(a, b) for a, b, _ in same_authors(example, 0)] == [(0, first.end())]
    assert begins_with_an_author_before(example, 0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vane, Ada. Salt.\n———. 1991. Tin.\n——, ed. Lead.", ["———", "——"]),
        ("---, Salt.\n_____ (1970). Tin.\n— , Lead.\n—. Iron.", ["---", "_____", "—", "—"]),
        ("See Colt, Salt, 3; Id., Tin; ders., Zinn; (dies., Blei)", ["Id.", "ders.", "dies."]),
        ("3. Idem, Le sel.\n4) Eadem, La mer.", ["Idem", "Eadem"]),
        ("-----\n--- | ---\n— Good day.\n— he said\nBoise, Id., The mill\nId. at 7", []),
    ],
)
def test_where_they_begin_a_work(text, found):
    assert [text[a:b] for a, b, _ in same_authors(text, 0)] in (found, sorted(found, key=text.index))


@pytest.mark.parametrize("words", ["Ida", "Dieser", "Vane", "", "I.", "Idema, J."])
def test_a_name_stands_for_nobody_else(words):
    assert not stands_for_an_author(words)
