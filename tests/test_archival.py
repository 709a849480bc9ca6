"""The archival bibliography: under which name and repository a thing stands."""

import doctest
import importlib

import pytest

import archref


def listed(*notes, level="series"):
    text = "\n".join(f"  {i}. {note}" for i, note in enumerate(notes, 1))
    return archref.sources(archref.resolve(text), level=level).render("text")


@pytest.mark.parametrize("name", ["names", "units", "tree"])
def test_examples(name):
    done = doctest.testmod(importlib.import_module(f"archref.archival.{name}"))
    assert done.attempted and not done.failed


def test_a_list_of_lots_is_several_units():
    text = listed("Source: Department of State, ROC Files: Lots 71 D 517 and 72 D 140. Secret.")
    assert "ROC Files: Lot 71 D 517\n" in text and "ROC Files: Lot 72 D 140\n" in text


def test_a_lot_that_runs_on_lies_where_the_location_before_it_does():
    text = listed("Source: National Archives, RG 59, Harbor Files: Lot 66 D 12, Box 3; and Pilot Files: Lot 67 D 40.")
    assert text.startswith("National Archives and Records Administration") and "Department of State, W" not in text
    assert "Pilot Files: Lot 67 D 40" in text


def test_a_lot_in_a_sentence_of_its_own_is_the_department_s():
    text = listed("Source: National Archives, RG 59, Harbor Files: Lot 66 D 12. A copy is in Pilot Files: Lot 67 D 40.")
    assert text.index("Department of State, Washington") < text.index("Lot 67 D 40") < text.index("National Archives")


def test_a_folder_called_as_its_series_begins_is_not_the_series():
    text = listed("Source: Department of State, Harbor Staff Files: Lot 66 D 12, Harbor Staff.", level="folder")
    assert text.splitlines()[1:] == ["  Harbor Staff Files: Lot 66 D 12", "    Harbor Staff"]


def test_an_accession_with_its_letter_behind_the_year():
    text = listed("Source: Washington National Records Center, OSD Files: FRC 330–72A–6309, Box 12, 381 Chile. Secret.")
    assert "OSD Files: FRC 330–72A–6309" in text
