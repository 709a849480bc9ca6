"""What a work has set up so far: the papers, the archives, and what it sets up anew."""

from archref.recognising import work_abbreviations
from archref.recognising.abbreviations import collections
from archref.recognising.work_abbreviations import WorkAbbreviations


def test_what_is_added_one_by_one_is_what_all_say_together():
    said = {"VP": "Ada Vane Papers, Salem Library", "SRO": "Salem Record Office", "QP": "Quill Papers", "X": ""}
    known = WorkAbbreviations()
    for short, name in said.items():
        known.add({short: name})
    assert known == said
    assert known.collections == collections(said)
    assert known.own.key == {"SRO"}


def test_what_is_set_up_anew_holds_from_then_on():
    known = WorkAbbreviations({"VP": "Ada Vane Papers, Salem Library", "CO": "Colt Record Office"})
    known.add({"VP": "Vane Record Office", "CO": "Colt Papers, Ash Library"})
    assert known.collections == {"CO": ("Colt Papers", "Ash Library")}
    assert known.own.key == {"VP"} and known["VP"] == "Vane Record Office"


def test_a_work_has_so_many_and_no_more(monkeypatch):
    monkeypatch.setattr(work_abbreviations, "MOST", 2)
    known = WorkAbbreviations({"A": "A Papers", "B": "B Papers", "C": "C Papers"})
    known.add({"D": "D Papers", "B": "B Record Office"})
    assert known == {"A": "A Papers", "B": "B Record Office"} and set(known.collections) == {"A"}
