"""Works cited by author and year mean the entries of the text's list, or of an earlier text's."""

import pytest

import archref

LIST = """

References

Mast, Ben. 1985a. Salt Pans of the North: A History (Lynn: Pier Press).
Mast, Ben. 1985b. Tin Roads of the South: A History (Lynn: Pier Press).
Quill, Ada. 1962. Harbours of the Coast: A History (Lynn: Pier Press).
Quill, Ada. 1971. Ropes of the Coast: A History (Lynn: Pier Press).
Reed, J. F. and W. W. Fox. 1916. Report on Labour in Harbours (Salem: Star Press).
"""


def read(body, behind=LIST):
    """What is cited in the body, each with the title that its record has."""
    text = body + behind
    result = archref.resolve(text).as_dict()
    titles = {r["id"]: r["csl"]["title"] for r in result["records"]}
    return [
        (text[c["start"] : c["end"]], titles.get(c.get("record")))
        for c in result["citations"]
        if c["start"] < len(body)
    ]


HARBOURS, ROPES = "Harbours of the Coast: A History", "Ropes of the Coast: A History"
REPORT = "Report on Labour in Harbours"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("It fell (Quill 1962).", [("Quill 1962", HARBOURS)]),
        ("It fell (Quill, 1962: 31-33).", [("Quill, 1962: 31-33", HARBOURS)]),
        ("It fell (see also Quill 1962, p. 4), it is said.", [("Quill 1962, p. 4", HARBOURS)]),
        ("It fell (Quill 1962: ch. 4; Reed and Fox 1916).", [("Quill 1962: ch. 4", HARBOURS), ("Reed and Fox 1916", REPORT)]),
        ("It fell (Quill 1962; 1971: 20).", [("Quill 1962", HARBOURS), ("1971: 20", ROPES)]),
        ("It fell (Quill 1962, 1971).", [("Quill 1962", HARBOURS), ("1971", ROPES)]),
        ("As Quill (1962) has shown, it fell.", [("Quill (1962)", HARBOURS)]),
        ("As Quill’s (1962, 44) study shows, it fell.", [("Quill’s (1962, 44)", HARBOURS)]),
        ("As Reed & Fox (1916: 3) have shown, it fell.", [("Reed & Fox (1916: 3)", REPORT)]),
        ("It fell (Reed et al. 1916).", [("Reed et al. 1916", REPORT)]),
        ("It fell (Quill 1971 [1933]: 9).", [("Quill 1971 [1933]: 9", ROPES)]),
    ],
)  # fmt: skip
def test_an_author_and_a_year_mean_the_entry_of_both(body, wanted):
    assert read(body) == wanted


@pytest.mark.parametrize(
    "body",
    [
        "He met Quill in 1962.",
        "The ship sank off Salem (Lynn 1962).",
        "It fell in the storm of 1962, and Quill wrote of it.",
        "It fell (Reed and Mast 1916).",
        "He was born at Quill 1961.",
        "He asked for Quill, 1962.",
        "The law (no. 4 of 1962) was Quill’s.",
    ],
)
def test_a_year_beside_another_name_is_none(body):
    assert read(body) == []


def test_without_the_entry_there_is_no_such_citation():
    assert (
        read(
            "As Quill (1962) has shown, it fell.", "\n\nReferences\n\nMast, Ben. 1985. Salt Pans (Lynn: Pier Press).\n"
        )
        == []
    )


STYLED = "It fell (Quill 1962), rose (Quill 1971: 4), and stood (Reed and Fox 1916). "


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("It fell (Vane 1985).", ["Vane 1985"]),
        ("It fell (see Vane 1985: 4; Salt and Tin 1991).", ["Vane 1985: 4", "Salt and Tin 1991"]),
        ("As Vane (1985) says, it fell.", ["Vane (1985)"]),
        ("It fell (May 1985), in Vane 1985.", []),
        ("The ship (built at Lynn 1985, sunk later) fell.", []),
    ],
)
def test_a_text_that_cites_so_cites_works_that_its_list_has_not(body, wanted):
    assert [words for words, _ in read(STYLED + body)][3:] == wanted
    assert [words for words, _ in read(body)] == []


def test_the_list_may_stand_in_an_earlier_text():
    first, second = archref.resolve_many([LIST, "It fell (Quill 1962: 31)."])
    (cited,) = second.as_dict()["citations"]
    assert cited["fields"] == {"author": "Quill", "date": "1962", "pages": ["31"]}
    (entry,) = (c for c in first.as_dict()["citations"] if c["fields"].get("date") == "1962")
    assert cited["record"] == entry["record"]


def test_a_work_is_printed_once_however_it_is_cited():
    result = archref.resolve("It fell (Quill 1962: 31), and (Quill 1962: 40)." + LIST)
    assert archref.bibliography(result).count("Harbours of the Coast") == 1
