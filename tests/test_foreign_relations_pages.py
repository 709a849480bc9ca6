"""Pages of the volume that its editors cite, and of other works, in a volume whose documents have no numbers."""

from __future__ import annotations

import pytest

import archref

OWN = [
    # papers by their symbols
    "See CFM D–12, p. 345.",
    "See WFM T–2/1a, p. 345.",
    "See JCS 1888/3, p. 345.",
    "See USDel/MC/3, p. 345.",
    "See US/A/C.1/2345, October 3, p. 345.",
    "See NAC Action No. 45, p. 345.",
    "For the reply, see NIE–54, “The Salt Question,” p. 345.",
    "NSC 68/3, “United States Aims on Salt,” December 8, 1950, p. 345.",
    "C.F.M.(46) 12, p. 345.",
    "See CP(IT/P) Doc. 12, p. 345.",
    "See United States Delegation Minutes, May 25, p. 345.",
    # things in small letters
    "See the treaty of January 3, p. 345.",
    "See the section on salt, pp. 345 ff.",
    "See the British démarche to Vane, p. 345.",
    "See the Ambassador’s remarks to Mr. Colt, p. 345.",
    "See the law on weights, p. 345.",
    # what stands on a page
    "The proposal is summarized on p. 345.",
    "Quoted on p. 345.",
    "Extensive documentation is on pp. 345 ff.",
    "Documentation on salt is printed on pages 345–350.",
    "As indicated on p. 345, the salt was dry.",
    # posts and kinds of papers with their dates, places in a paper
    "See London’s 12, May 3, 5 p. m., p. 345.",
    "See Department’s 12, p. 345.",
    "See the Embassies’ 12, p. 345.",
    "See the British Aide-Mémoire of May 25, p. 345.",
    "See Tripartite Declaration, May 25, p. 345.",
    "See item 3, p. 345.",
    "See subparagraph (b), p. 345.",
    "See sec. 3, p. 345.",
    # pointing with other words
    "See especially p. 345.",
    "See, for example, p. 345.",
    "See in this connection p. 345.",
    "Compare p. 345.",
    # kinds of papers
    "Policy Statement on Salt, May 3, p. 345.",
    "See the Agreed Minute of May 3, p. 345.",
    "Special Estimate 12, “Salt,” p. 345.",
    # typing
    "See p.345.",
    "See telegram 12, pp.345–346.",
    "See footnote 2 at p. 345.",
]
OTHER = [
    "See TIAS 1838, p. 345.",
    "See S/1234, p. 345.",
    "See the article by Vane, p. 345.",
    "See the memoirs of Colt, p. 345.",
    "See p. 345 of Colt’s memoirs.",
    "See pages 345–346 of Years of Salt.",
    "In Years of Salt, Colt discusses this on p. 345.",
    "The meeting is described in Years of Salt on p. 345.",
    "See JCS 1888/3, p. 5.",
    "See the treaty, p. 5.",
    "The President initialed on page 345.",
    "See the Salt Treaty, p. 345.",
    "See Final Report, p. 345.",
    "See League of Nations document C.45.M.12.1928, p. 345.",
    "See Salt Weekly, May 25, p. 345.",
]


def linked(note: str) -> list[tuple[str, dict]]:
    text = (
        "[Page 412]\n\n611.41/3–2050: Telegram\n\nThe Ambassador in the United Kingdom (Vane) to the Secretary of State\n\n"
        f"412. The salt was weighed again.1\n\n  1. {note}"
    )
    found = archref.resolve(text).as_dict()["links"]
    return [(x["type"], x["target"]) for x in found if x["start"] >= text.rindex(note)]


def pages(note: str) -> set[str]:
    return {
        p for kind, target in linked(note) if kind == "page" for p in [target.get("page"), *target.get("pages", ())]
    }


@pytest.mark.parametrize("note", OWN)
def test_a_page_is_of_the_volume(note):
    assert pages(note) & {"345", "345-346", "345-350"}


@pytest.mark.parametrize("note", OTHER)
def test_a_page_is_of_another_work(note):
    assert not pages(note)


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("See pages 345 to 347.", [("page", {"pages": ["345-347"]})]),
        ("See pp. 345 through 347.", [("page", {"pages": ["345-347"]})]),
        ("See pp. 345–347 and 350 to 352.", [("page", {"pages": ["345-347", "350-352"]})]),
        (
            "See footnote 2, p. 345; and p. 347.",
            [("page", {"page": "345", "note": "2"}), ("page", {"page": "347"})],
        ),
        ("See p. 345, or p. 347.", [("page", {"page": "345"}), ("page", {"page": "347"})]),
    ],
)
def test_pages_of_a_list(note, found):
    assert linked(note) == found


@pytest.mark.parametrize(
    ("note", "volume", "place"),
    [
        ("See Document 24, vol. VII, Foreign Relations, 1955–1957.", "frus1955-57v07", {"documents": ["24"]}),
        ("See p. 345, vol. VII, Foreign Relations, 1955–1957.", "frus1955-57v07", {"pages": ["345"]}),
        (
            "See volume VII, Part 2, of Foreign Relations, 1952–1954, pp. 345–346.",
            "frus1952-54v07p2",
            {"pages": ["345-346"]},
        ),
        ("See Foreign Relations, 1949, vol. vi, p.345.", "frus1949v06", {"pages": ["345"]}),
        ("See Foreign Relations, 1949, vol. vi, pp. 345 through 350.", "frus1949v06", {"pages": ["345-350"]}),
        (
            "Papers Relating to the Foreign Relations of the United States, 1922 (Washington: Government Printing Office, "
            "1938), vol. i, p. 345.",
            "frus1922v01",
            {"pages": ["345"]},
        ),
        (
            "See Foreign Relations, 1955–1957, vol. II (Washington, D.C.: U.S. Government Printing Office, 1986), p. 345.",
            "frus1955-57v02",
            {"pages": ["345"]},
        ),
        (
            "See Foreign Relations, The Conference of Berlin (The Potsdam Conference), 1945, vol. II, document No. 1024.",
            "frus1945Berlinv02",
            {"documents": ["1024"]},
        ),
        ("See Foreign Relations, volume VI, 1949, page 345.", "frus1949v06", {"pages": ["345"]}),
        ("See Foreign Relations, 1950, I, p. 345.", "frus1950v01", {"pages": ["345"]}),
        ("See Foreign Relations, 1950, v. I, p. 345.", "frus1950v01", {"pages": ["345"]}),
        ("See Foreign Relations , 1950, vol. I, p. 345.", "frus1950v01", {"pages": ["345"]}),
        ("See Foreign Relations, 1950,vol. I, p. 345.", "frus1950v01", {"pages": ["345"]}),
        (
            "See Foreign Relations, 1952–1954, vol. VI, Western Europe and Canada, Part 2, page 1345.",
            "frus1952-54v06p2",
            {"pages": ["1345"]},
        ),
        (
            "See Foreign Relations, 1952–1954, vol. XIII, Indochina (in two parts), Part 1, page 345.",
            "frus1952-54v13p1",
            {"pages": ["345"]},
        ),
        ("See Foreign Relations, 1917, Supplement 1, p. 345.", "frus1917Supp01v01", {"pages": ["345"]}),
        ("See Foreign Relations, 1902, Appendix 1, p. 345.", "frus1902app1", {"pages": ["345"]}),
        ("See Foreign Relations, 1894, Appendix II, p. 345.", "frus1894app2", {"pages": ["345"]}),
    ],
)
def test_a_volume_as_it_is_cited_more_seldom(note, volume, place):
    assert linked(note)[0] == ("frus", {"volume": volume, **place})


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("See Documents 149 to 151.", [("document", {"documents": ["149-151"]})]),
        ("See Documents and 150 and 151.", [("document", {"documents": ["150", "151"]})]),
        ("See footnote 3 Document 149.", [("note", {"document": "149", "note": "3"})]),
        ("See footnote 3,Document 149.", [("note", {"document": "149", "note": "3"})]),
        ("See Document 149 and footnote 1 above.", [("document", {"document": "149"}), ("note", {"note": "1"})]),
        ("See Document 149 and footnote 1 thereto.", [("note", {"document": "149", "note": "1"})]),
    ],
)
def test_documents_and_footnotes_as_they_are_typed(note, found):
    assert linked(note) == found


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("See footnote 1, 345.", {"page": "345", "note": "1"}),
        ("See footnote 12, 345; also a letter.", {"page": "345", "note": "12"}),
        ("See footnotes 1, 345.", {"notes": ["1", "345"]}),
    ],
)
def test_a_footnote_whose_page_has_lost_its_letter(note, found):
    assert linked(note) == [("page" if "page" in found else "note", found)]


@pytest.mark.parametrize(("note", "document"), [("See footnote 3, 149.", "149"), ("See footnote 1, 62.", "62")])
def test_a_footnote_whose_document_has_lost_its_word(note, document):
    text = f"45. Telegram From the Embassy in Italy to the Department of State1\n\nHe wrote.\n\n  1. {note}"
    (link,) = archref.resolve(text).as_dict()["links"]
    assert link["target"]["document"] == document


@pytest.mark.parametrize(
    "words",
    [
        "1945 and 1946, volumes viii and vii, respectively",
        "1945, and 1946, volumes VIII and VII",
        "1945 and 1946, vols. 8 and 7",
    ],
)
def test_years_and_volumes_in_pairs(words):
    found = linked(f"For documentation, see Foreign Relations, {words}.")
    assert [target["volume"] for _, target in found] == ["frus1945v08", "frus1946v07", "frus1946v07"]


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        ("See ibid., 1949, vol. vi, p. 345.", ["frus1949v06 345"]),
        ("Bulletin of Salt, May 3, 1950, p. 5; ibid., 1949, vol. vi, p. 345.", ["frus1949v06 345"]),
        ("See ibid., 1914, Supplement, p. 345.", ["frus1914Supp 345"]),
        ("See ibid., 1943, China, p. 345.", ["frus1943China 345"]),
        ("See ibid., 1949, vol. xxx, p. 345.", []),
        ("See ibid., 1949, p. 345.", []),
        ("See Congressional Record, vol. 96, p. 4; ibid., 1949, vol. vi, p. 345.", []),
        (
            "See Foreign Relations, 1952–1954, vol. VI, Part 1, p. 5; ibid., vol. VII, Germany and Austria, Part 1, p. 345.",
            ["frus1952-54v06p1 5", "frus1952-54v07p1 345"],
        ),
        ("See Foreign Relations, 1894, p. 5; ibid., 1895, Part I, p. 345.", ["frus1894 5", "frus1895p1 345"]),
    ],
)
def test_an_ibid_that_names_a_volume(notes, found):
    assert [f"{x['volume']} {x['pages'][0]}" for kind, x in linked(notes) if kind == "frus"] == found


@pytest.mark.parametrize("words", ["ibid. as Document 46", "ibid., as Document 46", "ibid., under Document 46"])
def test_a_document_of_what_a_bare_ibid_stands_for(words):
    found = linked(f"See Foreign Relations, 1969–1976, vol. XVII, Document 45. It is printed {words}.")
    assert [x for kind, x in found if kind != "ibid"] == [
        {"volume": "frus1969-76v17", "documents": ["45"]},
        {"volume": "frus1969-76v17", "documents": ["46"]},
    ]


@pytest.mark.parametrize(
    ("note", "found"),
    [
        (", the Secretary’s telegram of January 3, p. 345.", ["345"]),
        (", first paragraph, p. 345.", ["345"]),
        (" (“Salt”), p. 345.", ["345"]),
        (", “Salt,” pp. 345 ff.", ["345"]),
        (", p. 45 and footnote 2, p. 345.", ["45", "345 2"]),
        (", p. 45, footnote 2; p. 345, footnote 3.", ["45 2", "345", "345 3"]),
        (", p. 45; p. 46; and p. 345.", ["45", "345"]),
        (", p. 45; also p. 345.", ["45", "345"]),
        (", pp. 1 ff., especially p. 345.", ["1", "345"]),
        (", pp. 1 ff., particularly the memorandum by Vane, p. 345, and the reply, p. 346.", ["1", "345", "346"]),
        (" , especially telegrams 12, May 3, to Paris, and 13, from Rome, pp. 345 and 346.", ["345"]),
        (", Document 24 and p. 345.", ["345"]),
    ],
)
def test_pages_behind_a_volume_are_of_it(note, found):
    links = linked(f"Foreign Relations, 1949, vol. vi{note}")
    assert {target.get("volume") for _, target in links} == {"frus1949v06"}
    assert [" ".join([x["pages"][0], *x.get("notes", ())]) for _, x in links if "pages" in x] == found


@pytest.mark.parametrize("note", [", and the Secretary’s telegram of January 3, p. 345.", ", p. 45; see also p. 345."])
def test_a_page_that_is_pointed_at_anew_is_of_the_volume_itself(note):
    assert pages(f"Foreign Relations, 1949, vol. vi{note}") == {"345"}


@pytest.mark.parametrize("words", ["section entitled “Salt.”", "chapter III.", "first section."])
def test_a_volume_for_a_section_of_it(words):
    assert linked(f"See vol. ii, {words}") == [("frus", {"volume": "frus1950v02"})]


def test_pages_behind_an_ibid_that_names_a_volume():
    note = "See Foreign Relations, 1943, vol. iv; ibid., 1946, vol. vii , especially telegrams 12, to Paris, and 13, from Rome, p. 345."
    assert ("frus", {"volume": "frus1946v07", "pages": ["345"]}) in linked(note)
