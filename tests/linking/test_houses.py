"""A collection that a work has named with its archive is there wherever it is cited again."""

import pytest

import archref

FULL = "Vane to Colt, 12 May 1921, box 3, folder 12, Ada Vane Papers, Salem Historical Society, Salem, Massachusetts"


def places(*notes):
    """Of each archival citation of the last note the archive, and whether it is inferred."""
    *_, last = archref.resolve_many(list(notes))
    found = []
    for c in last.as_dict()["citations"]:
        if c["type"] == "archival":
            fields = c.get("resolved") or c["fields"]
            inferred = c.get("inferred", {}).get("repository", {}).get("value")
            found.append(inferred and f"~ {inferred}" or fields.get("repository"))
    return found


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        # the collection by its name, by a part of it, by an abbreviation that the work sets up
        ([f"{FULL}.", "Hale to Vane, 2 June 1921, box 4, Ada Vane Papers."], ["~ Salem Historical Society"]),
        ([f"{FULL}.", "Hale to Vane, 2 June 1921, box 4, Vane Papers."], ["~ Salem Historical Society"]),
        ([f"{FULL} (hereafter VP).", "Hale to Vane, 2 June 1921, box 4, VP."], ["~ Salem Historical Society"]),
        ([f"{FULL} (hereafter VP).", "Hale to Vane, 2 June 1921, box 4, VP; Colt to Reed, 3 June 1921, RG 59, 823.00/345, NACP."], ["~ Salem Historical Society", "NACP"]),
        # record groups and classes of files
        (["Colt to Reed, 3 June 1921, 823.00/345, RG 59, NACP.", "Reed to Colt, 5 June 1921, 823.00/346, RG 59."], ["~ NACP"]),
        (["Vane to Colt, 3 May 1951, TNA, FO 371/1234.", "Colt to Vane, 5 May 1951, FO 371/1235."], ["~ TNA"]),
        (["Minutes, 5 May 1921, CAB 23/25."], ["~ The National Archives, Kew"]),
        (["Minutes, 5 May 1921, QAB 23/25."], [None]),
        # what one note says of its citations goes before
        (["TNA, FO 371/1234; FO 371/1235."], ["TNA", "TNA"]),
        # two archives, another collection, one that was never placed: nothing
        (["A to B, 3 May 1961, NSF, box 1, JFKL.", "C to D, 3 May 1965, NSF, box 1, LBJL.", "E to F, 3 May 1966, NSF, box 2."], [None]),
        ([f"{FULL}.", "Hale to Vane, 2 June 1921, box 4, Jon Quill Papers."], [None]),
        ([f"{FULL}.", "Hale to Vane, 2 June 1921, box 4, Ada Vane Papers, Quill Library."], ["Quill Library"]),
        (["Colt to Reed, 3 June 1921, RG 59, NACP.", "Reed to Colt, 5 June 1921, RG 84."], [None]),
    ],
)  # fmt: skip
def test_where_it_is_kept(notes, found):
    assert places(*notes) == found


def test_a_paper_of_an_ibid_lies_there_too():
    assert places(f"{FULL} (hereafter VP).", "Hale to Vane, 2 June 1921, box 4, VP; Quill to Vane, 3 June 1921, ibid.") == [
        "~ Salem Historical Society", "~ Salem Historical Society",
    ]  # fmt: skip


def test_what_is_inferred_is_told_with_its_reason():
    *_, last = archref.resolve_many([f"{FULL} (hereafter VP).", "Hale to Vane, 2 June 1921, box 4, VP."])
    (citation,) = last.citations
    assert citation.fields == {
        "author": "Hale",
        "recipient": "Vane",
        "date": "1921-06-02",
        "box": "4",
        "levels": ["VP"],
    }
    assert citation.inferred["levels"]["value"] == "Ada Vane Papers"
    assert "VP" in citation.inferred["levels"]["why"] and "elsewhere" in citation.inferred["repository"]["why"]
    (record,) = (r for r in last.records if r.id == citation.record)
    assert record.csl["archive"] == "Salem Historical Society"
    assert "Ada Vane Papers" in str(record.csl)
