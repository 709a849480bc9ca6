"""Files of The National Archives at Kew are told by their classes, and lie in no other archive."""

import pytest

import archref

KEW = "The National Archives, Kew"


def placed(text):
    """The archive of each archival citation, as printed, taken over or inferred."""
    return [
        c.get("inferred", {}).get("repository", {}).get("value") or (c.get("resolved") or c["fields"]).get("repository")
        for c in archref.resolve(text).as_dict()["citations"]
        if c["type"] == "archival"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Vane to Colt, 3 May 1854, W.O. 28/134, f. 61.", [KEW]),
        ("Vane to Colt, 3 May 1854, F.O. 78/985.", [KEW]),
        ("Vane to Colt, 3 May 1954, FO 371/1234; Treasury minute, 4 July 1954, T 29/556.", [KEW, KEW]),
        ("Treasury minute, 4 July 1854, T. 29/556, p. 212.", [None]),
        ("Himmler an Berger, 18. November 1943, NS 19/1272.", [None]),
        ("Vane to Colt, 3 May 1951, FO 371/1234, Public Record Office; minute, T 160/633.", ["Public Record Office"] * 2),
    ],
)  # fmt: skip
def test_a_class_tells_its_archive(text, wanted):
    assert placed(text) == wanted


@pytest.mark.parametrize(
    "behind",
    [
        "Peck to Colt, 5 May 1854, Peck Papers, Salem Historical Society.",
        "Peck to Colt, 5 May 1854, box 4, Peck Papers, Salem Historical Society.",
        "Reed’s diary, 6 May 1854, Hereford City Library.",
    ],
)
@pytest.mark.parametrize("joint", ["; ", ". ", ".\n\n"])
def test_a_file_at_kew_is_in_no_archive_behind_it(behind, joint):
    assert placed(f"Vane to Colt, 3 May 1854, W.O. 28/134{joint}{behind}")[0] == KEW


@pytest.mark.parametrize("paragraph", ["\n\n", "\n\nHe went home, and said nothing.\n\n"])
def test_an_item_lies_where_one_of_another_paragraph_does_not(paragraph):
    text = f"He wrote (Vane to Colt, 3 May 1854, box 2).{paragraph}They met (Peck Papers, box 3, Salem Historical Society)."
    first = archref.resolve(text).as_dict()["citations"][0]
    assert "location_from" not in first["fields"]
