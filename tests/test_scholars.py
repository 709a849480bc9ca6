"""What scholars write themselves: the item first, the repository last, their own abbreviations."""

import pytest

import archref


def cited(text, **known):
    return [
        (text[c["start"] : c["end"]], c["type"], c["fields"])
        for c in archref.resolve(text, **known).as_dict()["citations"]
    ]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Vane to Colt, 2 November 1965, NSF: Peru, box 2, Johnson Library.",
            {
                "author": "Vane",
                "recipient": "Colt",
                "date": "1965-11-02",
                "levels": ["NSF", "Peru"],
                "box": "2",
                "repository": "Johnson Library",
            },
        ),
        (
            "A copy is in Vane to U.S. embassy, London, “The Salt Tax,” 21 January 1966, NSF: Peru, box 2, LBJL.",
            {
                "author": "Vane",
                "recipient": "U.S. embassy, London",
                "title": "The Salt Tax",
                "date": "1966-01-21",
                "levels": ["NSF", "Peru"],
                "box": "2",
                "repository": "LBJL",
            },
        ),
        (
            "See John Vane, Peruvian Minister of Mines, to Lord Colt, Jan. 20, 1841, TNA, FO 61/18, f. 105.",
            {
                "author": "John Vane, Peruvian Minister of Mines",
                "recipient": "Lord Colt",
                "date": "1841-01-20",
                "repository": "TNA",
                "file_number": "FO 61/18",
                "pages": ["105"],
            },
        ),
        (
            "CIA Special Report, “Salt and Power,” November 1964, NSF: Peru, box 3, Johnson Library.",
            {
                "author": "CIA",
                "genre": "Special Report",
                "title": "Salt and Power",
                "date": "1964-11",
                "levels": ["NSF", "Peru"],
                "box": "3",
                "repository": "Johnson Library",
            },
        ),
        (
            "Vane to Colt, undated, Vane Papers, box 12, folder “Salt,” Harbour Historical Society.",
            {
                "author": "Vane",
                "recipient": "Colt",
                "levels": ["Vane Papers"],
                "box": "12",
                "folder": "Salt",
                "repository": "Harbour Historical Society",
            },
        ),
    ],
)
def test_an_item_and_its_location_are_one_citation(text, fields):
    ((_, kind, found),) = cited(text)
    assert (kind, found) == ("archival", fields)


def test_items_that_share_a_location_are_cited_each():
    text = "Vane to Colt, 1 May 1964; Colt to Vane, 2 May 1964, NSF: Peru, box 3, Kennedy Library."
    assert [quote for quote, _, _ in cited(text)] == [
        "Vane to Colt, 1 May 1964",
        "Colt to Vane, 2 May 1964, NSF: Peru, box 3, Kennedy Library",
    ]


def test_an_item_behind_which_stands_ibid_has_its_location():
    text = (
        "Vane to Colt, 1 May 1964, Vane Papers, box 3, Kennedy Library. See also same to same, “Tin,” 3 May 1964, ibid."
    )
    quote, kind, fields = cited(text)[1]
    assert (quote, kind) == ("same to same, “Tin,” 3 May 1964, ibid.", "archival")
    assert fields == {
        "author": "same",
        "recipient": "same",
        "title": "Tin",
        "date": "1964-05-03",
        "location_ibid": True,
    }


@pytest.mark.parametrize(
    "text",
    [
        "He went to the British Library, London, to read.",
        "The Box of dried bees stood on the shelf.",
        "Write to P.O. Box 12, Harbour Town.",
        "See Ada Quill, “Salt,” Journal of Library History 12 (1961): 3–9.",
        "Public Library 86, rivalry with the Museum 242, Shrine 116.",
        "Thanks to the staff of the Essex Record Office, who were patient.",
    ],
)
def test_what_names_a_library_or_a_box_is_no_location(text):
    assert [c for c in cited(text) if c[1] == "archival"] == []


def test_damaged_digits_are_left_out_and_not_guessed():
    ((_, _, fields),) = cited("Vane to Colt, !June 1966, Vane Papers, box I, Johnson Library.")
    assert (fields["date"], fields["box"]) == ("1966-06", "I")


def test_an_abbreviation_of_the_work_holds_in_its_later_chapters():
    chapters = [
        "See the Harbour Record Office, Salem (hereafter RAC), Quill Papers, box 1.",
        "Vane to Colt, 3 May 1911, Quill Papers, box 2, RAC.",
    ]
    _, later = archref.resolve_many(chapters)
    (citation,) = later.as_dict()["citations"]
    assert citation["fields"]["repository"] == "RAC"
    assert (
        citation["inferred"]["repository"]["value"] == "Harbour Record Office, Salem"
    )  # and not the Rockefeller Archive Center
    assert "RAC" in citation["inferred"]["repository"]["why"]
    (record,) = [r for r in later.as_dict()["records"] if r["id"] == citation["record"]]
    assert record["csl"]["archive"] == "Harbour Record Office, Salem"


def test_a_list_of_abbreviations_at_the_beginning_is_read():
    text = "Abbreviations\n\nHROS  Harbour Record Office, Salem\nQP  Quill Papers\n\nVane to Colt, 3 May 1911, QP, box 2, HROS.\n"
    citation = archref.resolve(text).as_dict()["citations"][-1]
    assert citation["fields"]["levels"] == ["QP"] and citation["fields"]["repository"] == "HROS"
    assert citation["inferred"]["repository"]["value"] == "Harbour Record Office, Salem"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Ada Quill, ‘Salt and Statecraft’, Harbour Quarterly 12, no. 3 (Spring 1961): 19–21.",
            {
                "author": "Ada Quill",
                "title": "Harbour Quarterly",
                "volume": "12",
                "date": "1961",
                "pages": ["19-21"],
            },
        ),
        (
            "Ada Quill and John Vane, The Salt of the Sea (New York: Blank and Sons, 1971), 35–36.",
            {"author": "Ada Quill and John Vane", "title": "The Salt of the Sea", "date": "1971", "pages": ["35-36"]},
        ),
        (
            "Quill, The Salt of the Sea, 44, 210–11.",
            {"author": "Quill", "title": "The Salt of the Sea", "pages": ["44", "210-11"]},
        ),
    ],
)
def test_books_and_journals(text, fields):
    ((_, kind, found),) = cited(text)
    assert (kind, found) == ("published", fields)


def test_the_national_archives_of_kew_are_told_by_their_departments():
    result = archref.resolve("Minute by Carver, 4 June 1965, FO 371/179021, The National Archives, Kew.")
    (citation,) = result.as_dict()["citations"]
    assert citation["inferred"]["repository"]["value"] == "The National Archives, Kew"
    assert archref.sources(result).render("text").startswith("The National Archives (United Kingdom), Kew, England")


def test_a_path_that_goes_up_is_listed_from_the_top():
    result = archref.resolve("Vane to Colt, May 3, 1961, folder 3, box 12, Country File, NSF, LBJL.")
    assert archref.sources(result, "folder").render("text").split("\n")[1:3] == ["  NSF", "    Country File"]


@pytest.mark.parametrize("number", ["{} ", "{}. ", "{}.  ", "{}\t", "[{}] ", "{}) "])
@pytest.mark.parametrize(
    "note",
    [
        "Ada Quill, “Salt and Statecraft,” Harbour Quarterly 12 (March 1961): 19–21",
        "Ada Quill, Salt and Statecraft: A Harbour’s Tale (Assen: Blank, 1953), 35",
        "Quill, Salt of the Sea, 44, 210–11",
        "Vane to Colt, 2 November 1965, NSF: Peru, box 2, Johnson Library",
    ],
)
def test_a_note_s_number_is_no_part_of_what_it_cites(number, note):
    text = (
        f"The salt trade grew.1 It fell.2\n\nNotes\n\n{number.format(1)}Further reading.\n{number.format(2)}{note}.\n"
    )
    assert [quote for quote, _, _ in cited(text)] == [note]
