"""Pages, footnotes and documents of the volume that is being read, told from those of other works."""

from __future__ import annotations

import pytest

import archref

HEAD = "[Page 700]\n\n895.00/3–1249: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\n"


def volume(*notes: str) -> str:
    """A document of an annual volume with its notes."""
    marks = " ".join(f"The talks went on.{i}" for i in range(1, len(notes) + 1))
    return HEAD + marks + "\n\n" + "\n".join(f"  {i}. {note}" for i, note in enumerate(notes, 1))


def links(text: str, *kinds: str, **known: str) -> list[dict]:
    found = archref.resolve(text, **known).as_dict()["links"]
    return [link["target"] for link in found if not kinds or link["type"] in kinds]


@pytest.mark.parametrize(
    ("note", "pages"),
    [
        ("See telegram 187, February 23, noon, p. 747.", ["747"]),
        ("See telegram 73, March 2, 7 p. m., p. 678.", ["678"]),
        ("See Annex 2 to NSC 5422, p. 672.", ["672"]),
        ("See the enclosure to Vane’s letter of May 2, p. 655.", ["655"]),
        ("See the letter of Aug. 25, 1949, p. 775.", ["775"]),
        ("Dated Aug. 25, 1949, p. 775.", ["775"]),
        ("Of September 10, p. 724.", ["724"]),
        ("See editorial note, p. 673.", ["673"]),
        ("See bracketed note, p. 672.", ["672"]),
        ("See the editorial note under date of June 7, p. 739.", ["739"]),
        ("NSC 135/1 is printed on p. 680.", ["680"]),
        ("See NSC 14/1, July 1, 1948, p. 685.", ["685"]),
        ("The agreement of January 7 is printed, p. 785.", ["785"]),
        ("Regarding the outcome of the Eighth Session, see page 671.", ["671"]),
        ("Ante, p. 701.", ["701"]),
        ("See the memorandum by Messrs. Vane and Colt to Mr. Quill, March 21, p. 736.", ["736"]),
        ("See Mr. Colt’s April 4 to the Under Secretary, p. 699.", ["699"]),
        ("See the Recommendation by the Salt Board to the President, December 4, p. 777.", ["777"]),
        ("See the Department’s instructions to Mr. Colt, p. 778.", ["778"]),
        (
            "See Department of State Bulletin, August 29, 1949, pp. 8–9; see also the text of the decision, p. 709.",
            ["709"],
        ),
        ("A Report. [Footnote in the source text. For text, see p. 720.]", ["720"]),
        ("His note reads: “Salt [see p. 720] is dear.”", ["720"]),
        ("On the “salt tax” see the editorial note, p. 720.", ["720"]),
    ],
)
def test_pages_of_the_volume(note, pages):
    assert [t.get("pages", [t.get("page")]) for t in links(volume(note), "page")] == [pages]


def test_several_editorial_notes():
    assert links(volume("See editorial notes, pp. 716 and 757."), "page") == [{"pages": ["716", "757"]}]


@pytest.mark.parametrize(
    "note",
    [
        "See U.N. document A/936, p. 5.",
        "Text in U.N. document A/936/Add.1, pp. 17–20.",
        "Quill, Years of Salt in Peru, p. 39; ibid., p. 34.",
        "For details, see Quill, Years of Salt in Peru, p. 73.",
        "Text in Department of State Bulletin., Oct. 5, 1953, pp. 447–449.",
        "See SC, 3rd yr., No. 64, p. 37.",
        "See Department of State publication 2888, Activities of the Salt Commission, p. 49.",
        "See Official Records of the General Assembly, Third Session, Plenary Meetings, pp. 81–106.",
        "The Director noted it, except as noted by the Chief of Salt, on page 4.",
        "For text of the directive on salt, see Department of State Bulletin. October 24, 1949, p. 637.",
        "See Department of State Bulletin, May 3, 1949, p. 702; May 10, 1949, pp. 779–780; and June 7, 1949, p. 785.",
        "It is in the Report of the Delegation to the Secretary of State (pp. 701–706), Salt Files, Lot 57 D 284.",
        "A memorandum reads: “Vane—Colt noted his position on pp. 704 and 705—if you have questions, call.”",
        "His note reads: “Draft attached after page 718 for use in talks.”",
        "The letter of May 3, p. 720. [Footnote in the source text.]",
        "See Department of State Bulletin, August 29, 1949, pp. 708–709; this includes the decision of July 28 (p. 709).",
        "See Department of State Bulletin, August 29, 1949, pp. 708–12; on salt see the text on p. 711.",
        "See the memorandum, p. 20. [Footnotes in the original.]",
        "Position Paper on the Salt Trade, April 12, 1949; p. 3. [Footnote in the source text.]",
        "It is found in the Official Report of the Chief of the Salt Commission to the Secretary of State (pp. 1–6), Salt File.",
        "Quill, Years of Salt in Peru, p. 39, p. 44, pp. 51–53.",
    ],
)
def test_pages_of_other_works(note):
    assert links(volume(note), "page") == []


def test_a_book_with_its_page_is_what_an_ibid_behind_it_means():
    text = volume("Quill, Years of Salt in Peru, p. 39; ibid., p. 34.")
    result = archref.resolve(text).as_dict()
    book, again = result["citations"][-2:]
    assert book["type"] == "published" and book["fields"]["pages"] == ["39"]
    assert again["resolved"] == {**book["fields"], "pages": ["34"]}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("See footnote 1 to telegram 389, April 14, p. 988.", {"page": "988", "note": "1"}),
        ("See telegram 140, p. 305, and footnote 1.", {"page": "305", "note": "1"}),
        ("See footnotes 2 and 3 to telegram 42, July 13, p. 751.", {"page": "751", "notes": ["2", "3"]}),
        ("See Document 23 and its footnote 3.", {"document": "23", "note": "3"}),
        ("See supra and footnote 2 thereto.", {"document": "59", "note": "2"}),
        (
            "See footnotes 2 and 3, respectively, to telegram 1182, Document 172.",
            {"document": "172", "notes": ["2", "3"]},
        ),
        ("See telegram 5 from Lima (Document 65), and footnote 3, ibid.", {"document": "65", "note": "3"}),
        ("See supra, footnotes 6 and 2.", {"document": "59", "notes": ["6", "2"]}),
        ("See footnote 3 , Document 325.", {"document": "325", "note": "3"}),
        ("See footnote 3, Document. 216.", {"document": "216", "note": "3"}),
        ("See footnote 5 to the memorandum of May 3, Document 12.", {"document": "12", "note": "5"}),
        ("See infra and the footnote 4.", {"document": "61", "note": "4"}),
    ],
)
def test_a_footnote_is_of_the_place_beside_it(text, target):
    assert target in links(text, number="60")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("See memorandum dated June 4, 1958, Document 17.", {"document": "17"}),
        ("From Vane to Colt, Dec. 10, 1954, Document 836.", {"document": "836"}),
        ("see document 42", {"document": "42"}),
        ("See documents 42 and 44.", {"documents": ["42", "44"]}),
        ("Documents 124-26", {"documents": ["124-126"]}),
        ("See Documents 8–11.", {"documents": ["8-11"]}),
        ("See Documents 1330–31.", {"documents": ["1330-1331"]}),
        ("Possibly Document 40.", {"document": "40"}),
        ("Presumably Document 157.", {"document": "157"}),
        ("Not attached, but probably Document 12.", {"document": "12"}),
    ],
)
def test_documents_in_other_words(text, target):
    assert links(text) == [target]


@pytest.mark.parametrize(
    "text",
    [
        "COCOM Document 782 procedure",
        "Herewith text Document 1",
        "The letter encloses document 4 of the talks.",
        "Congo 1960, vol. II, pp. 610–611",
        "Executive Sessions of the Senate Foreign Relations Committee (Historical Series), vol. IX, pp. 701–730",
        "The First Sixty Years, vol. ii, pp. 380–386.",
        "Yearbook of the Salt Trade 1968, vol. 22, pp. 57–69.",
        "See Salt and Sugar in Peru: A History, vol. 1, The Salt War, Documents 119–138.",
        "They are in The Salt Papers, Vol. II, Documents 4 and 5.",
    ],
)
def test_documents_and_volumes_of_others(text):
    assert links(text, volume="frus1958-60v05") == []


def test_the_words_of_a_numbered_document_are_not_its_editors():
    text = (
        "12. Letter From Vane to Colt\n\nHerewith Document 4 and Document 7 of the talks.1\n\n"
        "  1. Source: Department of State, Central Files, 611.00/1–150. Secret. See Document 9."
    )
    assert links(text, "document") == [{"document": "9"}]


@pytest.mark.parametrize(
    ("note", "target"),
    [
        ("It is supra .", {"document": "59"}),
        ("See telegram 5, infra , and its reply.", {"document": "61"}),
        ("It is supra ; his answer is lost.", {"document": "59"}),
    ],
)
def test_a_blank_before_the_stop(note, target):
    assert links(f"60. Letter From Vane to Colt\n\nIt went on.1\n\n  1. {note}") == [target]


@pytest.mark.parametrize("ibid", ["(Ibid., Conversation 599–12)", "(Both ibid.)", "(All ibid.)", "(Also ibid.)"])
def test_an_ibid_behind_a_sentence_is_where_it_is_kept(ibid):
    text = (
        "60. Editorial Note\n\nHe wrote to Lima. (Carter Library, Vane Papers, Box 3) Colt answered (see Document 7) and "
        f"Quill did. {ibid} They met."
    )
    assert links(text, "document") == [{"document": "7"}]
    assert links(text, "ibid") == [{"citation": "c1"}]


@pytest.mark.parametrize(
    "text",
    [
        "A letter is printed in Foreign Relations, 1964–1968,\n\n[Page 616]\n\nvolume XI, Document 204.",
        "A letter is printed in Foreign Relations,\n\n[Page 616]\n\n1964–1968, volume XI, Document 204.",
        "A letter is printed in Foreign Relations, 1964–1968, vol.\n\n[Page 616]\n\nXI, Document 204.",
        "A letter is printed in Foreign Relations of\n\n[Page 616]\n\nthe United States, 1964–1968, vol. XI, Document 204.",
    ],
)
def test_a_page_break_does_not_cut_a_citation(text):
    target = {"volume": "frus1964-68v11", "documents": ["204"]}
    assert links("[Page 615]\n\n192. Editorial Note\n\n" + text, "frus") == [target]
