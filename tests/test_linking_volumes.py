"""Which volume of Foreign Relations a reference means."""

from __future__ import annotations

import pytest

import archref


def targets(text: str, kind: str = "frus", **known: str) -> list[dict]:
    links = archref.resolve(text, **known).as_dict()["links"]
    return [link["target"] for link in links if link["type"] == kind]


def document(heading: str, *notes: str, page: str = "12", body: str = "The talks went on.") -> str:
    """A document with its notes; a marker for each note stands in the body."""
    marks = " ".join(f"{body}{i}" for i in range(1, len(notes) + 1))
    lines = "\n".join(f"  {i}. {note}" for i, note in enumerate(notes, 1))
    return f"[Page {page}]\n\n{heading}\n\n{marks}\n\n{lines}"


KOREA = "The Ambassador in Korea (Haynes) to the Secretary of State"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "See Foreign Relations, 1952–1954, vol. VII, Part 1, pp. 510–520, and vol. VIII, pp. 110–128.",
            [
                {"volume": "frus1952-54v07p1", "pages": ["510-520"]},
                {"volume": "frus1952-54v08", "pages": ["110-128"]},
            ],
        ),
        (
            "See Foreign Relations, 1952–1954, volume VII, Part 1, pages 112–128, and Part 2, pages 1246–1248.",
            [
                {"volume": "frus1952-54v07p1", "pages": ["112-128"]},
                {"volume": "frus1952-54v07p2", "pages": ["1246-1248"]},
            ],
        ),
        (
            "See Foreign Relations, 1964–1968, volumes III and IV.",
            [{"volume": "frus1964-68v03"}, {"volume": "frus1964-68v04"}],
        ),
        (
            "See Foreign Relations, 1945, volume vii and 1946, volumes ix and x.",
            [{"volume": "frus1945v07"}, {"volume": "frus1946v09"}, {"volume": "frus1946v10"}],
        ),
        (
            "See Foreign Relations, 1969–1976, vol. I, Document 60; see also ibid., Document 63.",
            [
                {"volume": "frus1969-76v01", "documents": ["60"]},
                {"volume": "frus1969-76v01", "documents": ["63"]},
            ],
        ),
        (
            "See Foreign Relations, 1969–1976, vol. I, Document 60, and ibid., vol. XII, footnote 5, Document 204.",
            [
                {"volume": "frus1969-76v01", "documents": ["60"]},
                {"volume": "frus1969-76v12", "documents": ["204"], "notes": ["5"]},
            ],
        ),
        (
            "See Foreign Relations, 1952–1954, vol. XII, Part 1, footnote 6, p. 365; and footnote 8, p. 457.",
            [
                {"volume": "frus1952-54v12p1", "pages": ["365"], "notes": ["6"]},
                {"volume": "frus1952-54v12p1", "pages": ["457"], "notes": ["8"]},
            ],
        ),
        ("See Foreign Relations, 1952–954, vol. VIII, p. 5.", [{"volume": "frus1952-54v08", "pages": ["5"]}]),
        ("See Foreign Relations, 195l, vol. VI, Part 1, p. 729.", [{"volume": "frus1951v06p1", "pages": ["729"]}]),
        (
            "Documents 132 and 135 in Foreign Relations, 1969–1976, vol. I, show this.",
            [{"volume": "frus1969-76v01", "documents": ["132", "135"]}, {"volume": "frus1969-76v01"}],
        ),
        (
            "See Foreign Relations, 1955–1957, vol. XIV, the first footnote 2, p. 339.",
            [{"volume": "frus1955-57v14", "pages": ["339"], "notes": ["2"]}],
        ),
    ],
)
def test_a_citation_goes_on(text, expected):
    assert targets(text) == expected


def test_a_new_sentence_does_not_go_on():
    text = document(
        "12. Letter From Haynes to Barlow, May 3, 1956",
        "See Foreign Relations, 1952–1954, vol. VII, Part 1, p. 5. For the reply, see vol. XIV, p. 690.",
    )
    assert targets(text) == [
        {"volume": "frus1952-54v07p1", "pages": ["5"]},
        {"volume": "frus1955-57v14", "pages": ["690"]},
    ]


def test_a_volume_without_its_years_is_of_those_of_the_document():
    note = "For the reply, see vol. XIV, p. 690."
    dated = document("611.41/1–2056: Telegram\n\n" + KOREA, note)
    assert targets(dated) == [{"volume": "frus1955-57v14", "pages": ["690"]}]
    citation = next(c for c in archref.resolve(dated).as_dict()["citations"] if c["type"] == "frus")
    assert citation["fields"] == {"volume": "14", "pages": ["690"]}
    assert citation["inferred"]["subseries"]["value"] == "1955–1957"
    assert "611.41/1-2056" in citation["inferred"]["subseries"]["why"]
    assert targets(note) == []
    assert targets(note, volume="frus1955-57v15") == [{"volume": "frus1955-57v14", "pages": ["690"]}]


def test_years_are_narrowed_down_from_what_the_document_cites():
    text = document(
        KOREA, "See Foreign Relations, 1950, vol. VII, p. 12.", "See vol. vi, Part 2, p. 1594.", page="1480"
    )
    assert targets(text)[-1] == {"volume": "frus1951v06p2", "pages": ["1594"]}
    open_years = document(KOREA, "See vol. v, p. 1594.")
    assert targets(open_years) == []


def test_a_heading_below_a_number_line_is_of_1952_to_1954():
    text = document("S/S files\n\nNo. 278\nMemorandum by Haynes to Barlow", "See vol. XIII, Part 2, p. 1554.")
    assert targets(text) == [{"volume": "frus1952-54v13p2", "pages": ["1554"]}]


BURMA = "The Ambassador in Burma (Haynes) to the Secretary of State"
TALK = "Rangoon and the Burmese, Thai and Indonesian Governments agreed; Bangkok was told."


def test_a_part_is_of_the_volume_on_what_the_document_speaks_of():
    text = document("790B.00/1–1053\n\nNo. 39\n" + BURMA, "See Part 1, page 45.", body=TALK)
    assert targets(text) == [{"volume": "frus1952-54v12p1", "pages": ["45"]}]
    citation = next(c for c in archref.resolve(text).as_dict()["citations"] if c["type"] == "frus")
    assert "Burma" in citation["inferred"]["volume"]["why"]
    known = targets("See Part 1, page 45.", volume="frus1952-54v12p2")
    assert known == [{"volume": "frus1952-54v12p1", "pages": ["45"]}]


def test_a_part_of_an_unknown_volume_is_told_and_not_linked():
    result = archref.resolve(
        document("12. Letter From Haynes to Barlow", "For the text, see Part 1, page 45.")
    ).as_dict()
    assert [link for link in result["links"] if link["type"] == "frus"] == []
    assert [d["code"] for d in result["diagnostics"]] == ["unknown-volume"]


def test_a_page_far_before_the_document_stands_in_the_part_before():
    body = "Seoul and the Koreans agreed; the Korean and Chinese delegations met at Pusan."
    text = document("795.00/1–1051\n\n" + KOREA, "See p. 79.", "See p. 1474.", page="1514", body=body)
    assert targets(text) == [{"volume": "frus1951v07p1", "pages": ["79"]}]
    assert targets(text, "page") == [{"page": "1474"}]
    near = document("795.00/1–1051\n\n" + KOREA, "See p. 79.", page="614", body=body)
    assert targets(near, "page") == [{"page": "79"}]
    unknown = archref.resolve(document("A letter", "See p. 79.", page="1514")).as_dict()
    assert unknown["links"] == []
    assert [d["code"] for d in unknown["diagnostics"]] == ["unknown-volume"]


def test_editors_speak_in_the_body_of_an_editorial_note():
    text = "[Page 614]\n\nEditorial Note\n\nFor the text of the resolution, see page 688."
    assert targets(text, "page") == [{"page": "688"}]


def test_a_volume_of_years_that_there_are_not_is_told():
    result = archref.resolve("See Foreign Relations, 1940–1993, vol. XI, p. 5.").as_dict()
    assert result["links"] == []
    assert [d["code"] for d in result["diagnostics"]] == ["unknown-volume"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("See Foreign Relations, 1951, vol. VI, p. 1466.", "frus1951v06p1"),
        ("See Foreign Relations, 1952–1954, vol. IX, pp. 1348 ff.", "frus1952-54v09p1"),
        ("See Foreign Relations, 1952–1954, volume XIV, page 1200.", "frus1952-54v14p2"),
        ("See Foreign Relations, 1952–1954, vol. XIV, Document 470.", "frus1952-54v14p2"),
        ("See Foreign Relations, 1948, vol. I, p. 311.", "frus1948v01p1"),
    ],
)
def test_a_part_that_is_not_printed_is_told_by_the_page(text, part):
    result = archref.resolve(text).as_dict()
    assert [link["target"]["volume"] for link in result["links"]] == [part]
    assert result["citations"][0]["inferred"]["part"]["why"]
    assert result["diagnostics"] == []


@pytest.mark.parametrize(
    ("text", "volume"),
    [
        ("See Foreign Relations, 1952–1954, vol. XIII.", "frus1952-54v13"),
        ("See Foreign Relations, 1951, vol. VI, p. 1480.", "frus1951v06"),
        ("See Foreign Relations, 1952–1954, vol. V, pp. 1120–1122.", "frus1952-54v05"),
        ("See Foreign Relations, 1952–1954, vol. XII, p. 352.", "frus1952-54v12"),
    ],
)
def test_two_parts_that_are_possible_are_told(text, volume):
    result = archref.resolve(text).as_dict()
    (link,) = result["links"]
    assert [c["volume"] for c in link["candidates"]] == [f"{volume}p1", f"{volume}p2"]
    assert "target" not in link
    assert [d["code"] for d in result["diagnostics"]] == ["ambiguous-volume"]


def test_documents_of_one_volume_in_order_tell_each_other_their_years_and_volume():
    body = "Seoul and the Koreans agreed; the Korean and Chinese delegations met at Pusan."
    first = document("795.00/1–1051\n\n" + KOREA, "See p. 79.", page="1514", body=body)
    second = document("A Memorandum", "See p. 93.", "See vol. i, p. 12.", page="1516")
    elsewhere = document("A Memorandum", "See p. 93.", "See vol. i, p. 12.", page="1890")
    found = [[x["target"] for x in r.as_dict()["links"]] for r in archref.resolve_many([first, second, elsewhere])]
    assert found[1] == [{"volume": "frus1951v07p1", "pages": ["93"]}, {"volume": "frus1951v01", "pages": ["12"]}]
    assert found[2] == []


@pytest.mark.parametrize(
    ("text", "expected", "field"),
    [
        ("See Foreign Relations, 1961–1063, volume XI.", {"volume": "frus1961-63v11"}, "subseries"),
        ("See Foreign Relations, 1959–1976, volume XI.", {"volume": "frus1969-76v11"}, "subseries"),
        ("See Foreign Relations, 1951, volume vi, page 80.", {"volume": "frus1951v06p1", "pages": ["80"]}, "part"),
    ],
)
def test_what_was_mended_or_filled_in_is_said_with_its_reason(text, expected, field):
    assert targets(text) == [expected]
    (citation,) = archref.resolve(text).as_dict()["citations"]
    assert citation["inferred"][field]["why"]


def test_years_that_two_slips_could_explain_lead_nowhere():
    assert targets("See Foreign Relations, 1968–1967, volume XI.") == []


def test_a_page_that_was_misread_is_mended():
    (target,) = targets("It is in Foreign Relations, 1952-1954, vol. IV, pp. l061-1071 (Document 15).")
    assert target == {"volume": "frus1952-54v04", "pages": ["1061-1071"], "documents": ["15"]}


@pytest.mark.parametrize(
    ("text", "volumes"),
    [
        ("See Foreign Relations, 1951, vol. VI, Part 1, p. 3; see also ibid., p. 1594.", ["frus1951v06p2"]),
        ("See Foreign Relations, 1952–1954, vol. XIV, Part 1, p. 3; ibid., pp. 1200–1202.", ["frus1952-54v14p2"]),
        ("See Foreign Relations, 1948, vol. I, Part 2, p. 600; see also ibid., p. 311.", ["frus1948v01p1"]),
        ("See Foreign Relations, 1951, vol. VI, Part 1, p. 3; see also ibid., p. 1480.", ["frus1951v06p1"]),
        ("See Foreign Relations, 1951, vol. VI, Part 1, p. 1594.", []),  # as it is printed
    ],
)
def test_an_ibid_with_a_page_of_the_other_part(text, volumes):
    assert [t["volume"] for t in targets(text)[1:]] == volumes


def test_a_file_of_the_years_before_holds_a_later_document():
    numbered = document(
        "794.5/1–2551\n\nNo. 463\nThe Ambassador in Peru (Haynes) to the Secretary", "See vol. VIII, p. 5."
    )
    assert targets(numbered) == [{"volume": "frus1952-54v08", "pages": ["5"]}]
    assert targets(document("794.5/1–2551\n\n" + KOREA, "See vol. VI, p. 5."))[0]["volume"].startswith("frus1951v06")


@pytest.mark.parametrize(
    ("talk", "part"),
    [
        ("Paris and Rome and the Italians and Lisbon agreed; the Portuguese left Rome.", "frus1958-60v07p2"),
        (
            "The Common Market and NATO and Bonn and the Germans agreed; Bonn and the French were glad.",
            "frus1958-60v07p2",
        ),
        (
            "Athens and Ankara and the Greeks and Turks agreed; Turkish ships left Athens and Istanbul.",
            "frus1958-60v10p2",
        ),
        ("Rome and Athens and Italy and Greece agreed.", None),
    ],
)
def test_a_part_with_documents_of_numbered_volumes(talk, part):
    text = f"12. Memorandum of Conversation\n\nSecretary Herter spoke. {talk}1\n\n  1. See Part 2, Document 33."
    assert [t["volume"] for t in targets(text)] == ([part] if part else [])


@pytest.mark.parametrize(
    ("text", "volume"),
    [
        ("the interest of the United Nations, volume IV, pages 5 ff.", "frus1948v04"),
        ("an appeal to the General Assembly, volume VI, pages 5 ff.", "frus1948v06"),
        ("the policy in the Near East, volume IV, page 5", "frus1948v04"),
        ("its relations with the Soviet Union, vol. IV, p. 5", "frus1948v04"),
    ],
)
def test_a_body_that_is_spoken_of_is_no_title_of_a_work(text, volume):
    found = targets(
        f"[Page 633]\n\nEditorial Note\n\nThe salt came in March 1948 and in April 1948. Documentation is on {text}."
    )
    assert found == [{"volume": volume, "pages": ["5"]}]


@pytest.mark.parametrize(
    "work",
    [
        "the Yearbook of the United Nations",
        "Official Records of the General Assembly",
        "the Treaties of the Soviet Union",
        "the History of the Near East",
    ],
)
def test_a_title_that_ends_with_a_body_is_one(work):
    text = f"[Page 633]\n\nEditorial Note\n\nThe salt came in March 1948. For text, see {work}, volume IV, page 5."
    assert targets(text) == []


@pytest.mark.parametrize(
    "named",
    [
        "especially telegram 417, June 2, from Lima, page 12",
        "particularly telegram 3, June 2, page 12",
        "notably the memorandum of June 2, p. 12",
        "including the letter of June 2, p. 12",
    ],
)
@pytest.mark.parametrize("before", ["ibid., 1946, volume vii, ", "ibid., 1946, volume vii , "])
def test_pages_behind_an_ibid_with_what_is_named_in_it_are_of_its_volume(before, named):
    text = document("Vane to Colt", f"See Foreign Relations, 1947, vol. v, p. 3, and {before}{named}.")
    assert targets(text)[-1] == {"volume": "frus1946v07", "pages": ["12"]}
    assert targets(text, "page") == []


@pytest.mark.parametrize(
    "paper",
    [
        "SWNCC 202/4, Department of State views on salt",
        "SANACC 390/1, January 16, 1948",
        "PPS 23, a paper on salt",
        "FEC–045/5, a decision on salt",
    ],
)
def test_an_ibid_behind_a_numbered_paper_stands_for_the_volume_before_it(paper):
    text = document(
        "Vane to Colt", f"See Foreign Relations, 1946, vol. i, p. 1145; {paper}, was based on it: ibid., p. 1189."
    )
    assert targets(text)[-1] == {"volume": "frus1946v01", "pages": ["1189"]}


@pytest.mark.parametrize(
    "cited",
    [
        "Documents on Disarmament, 1945–1959, vol. I, pp. 423–424, 452–453, and vol. II, pp. 868–874, respectively",
        "Edmund Vane, Years of Salt, vol. I, p. 5, and vol. II, pp. 8–9",
        "American Foreign Policy: Basic Documents, 1950–1955, volume I, page 12; volume II, page 13",
        "Yearbook of the United Nations, vol. I, p. 12, vol. II, p. 13",
    ],
)
def test_another_volume_of_a_work_just_cited_is_not_one_of_the_series(cited):
    text = document("12. Memorandum From Vane to Colt", f"Dated May 3, 1958, and May 4, 1958. See {cited}.")
    assert targets(text) == []
    assert targets(text.replace(cited, "vol. II, pp. 8–9")) == [{"volume": "frus1958-60v02", "pages": ["8-9"]}]
