"""What the reader of notes finds, and what it leaves."""

import pytest
from digest import read

from archref import resolve

# a text, what its caller knows of it, and what is read in it
CASES = [
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library.\n",
        {},
        ["archival | Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library | author Vane; recipient Colt; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library"],
    ),
    (
        "Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library.",
        {},
        ["archival | Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library | author Vane; recipient Colt; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library"],
    ),
    ("He wrote to Colt on 3 May 1951 from the harbour, and they met at the Mudd Library.", {}, []),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. He wrote to Colt, 3 May.\n  2. Not so.\n  3. Ebd., Bl. 12.\n",
        {},
        ["ibid | Ebd., Bl. 12 | pages 12"],
    ),
    (
        "The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. The salt was sold. Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library.",
        {},
        ["archival | Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library | author Vane; recipient Colt; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. The salt was sold in May. Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library.\n",
        {},
        ["archival | Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library | author Vane; recipient Colt; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Essex Record Office (ERO), D/DU 12/3; Vane to Colt, 3 May 1751, D/DU 12/4, ERO.\n",
        {},
        ["archival | Essex Record Office (ERO), D/DU 12/3 | repository Essex Record Office; file_number D/DU 12/3", "archival | Vane to Colt, 3 May 1751, D/DU 12/4, ERO | author Vane; recipient Colt; date 1751-05-03; file_number D/DU 12/4; repository ERO"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Quill Papers (QP), box 3; Vane to Colt, 3 May 1751, QP, box 4.\n",
        {},
        ["archival | Quill Papers (QP), box 3 | title Quill Papers; box 3", "archival | Vane to Colt, 3 May 1751, QP, box 4 | author Vane; recipient Colt; date 1751-05-03; levels QP; box 4"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library; telegram 5530 from Lima, May 3, 1978; Foreign Relations, 1950, vol. VI, p. 12.\n",
        {},
        ["archival | Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library | author Vane; recipient Colt; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library", "telegram | telegram 5530 from Lima, May 3, 1978 | form telegram; numbers 5530; from Lima; date 1978-05-03", "frus | Foreign Relations, 1950, vol. VI, p. 12 | subseries 1950; volume 6; pages 12"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_read_in_it(text, known, found):
    assert read(text, **known) == found


def cited_in(text):
    """What is read in a text, as `archref.resolve` reads it, by its words."""
    return [c.text for c in resolve(text).citations if c.type != "unrecognised"]


IN_TEXT = [
    # a manuscript that cites in its text, in parentheses
    ("The text says so (Vane to Colt, 3 May 1951, FO 371/1234, TNA).\n\nThis is so (FO 371/1234).\n",
     ["Vane to Colt, 3 May 1951, FO 371/1234, TNA", "FO 371/1234"]),
    ("Nobody came (Quill Papers, box 3, Bodleian Library).\n\nNor did they (Salt to Colt, 2 June 1950, Colt Papers, LC).\n",
     ["Quill Papers, box 3, Bodleian Library", "Salt to Colt, 2 June 1950, Colt Papers, LC"]),
    # contributors, issues and headings of software
    ("Contributors\n\nQuirin Kouzis, 2012/06/13\nAdriana Martins, 2016/06/22\nFred Stone, 2018/06/20\n", []),
    ("Changes\n\n- Mended. (#6446, #9758, #9801, #9831)\n- Mended. (#6369, #6399, #6550)\n", []),
    ("Example 1\n=========\n\nSome text.\n\nExample 2\n=========\n\nMore.\n", []),
    ("Salt 5\n======\n\nSalt 5.\n\nSalt 4\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cited"), IN_TEXT, ids=range(len(IN_TEXT)))
def test_what_cites_in_running_text(text, cited):
    assert cited_in(text) == cited


SHORT = [
    ("It was.1 So.2\n\n1. Quill 151.\n2. Reed 3:16; Hammond and Price, 44–46.\n", ["Quill 151", "Reed 3:16", "Hammond and Price, 44–46"]),
    ("Vane to Colt, 3 May 1951, Vane Papers; Quill 151.", ["Vane to Colt, 3 May 1951, Vane Papers", "Quill 151"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cited"), SHORT)
def test_a_surname_and_a_page_are_a_work_in_notes(text, cited):
    assert cited_in(text) == cited


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("13 H.O. 52/8, ff. 214, 233; H.O. 40/27; T.S. 11/849; W.O. 1/1209.", ["H.O. 52/8", "H.O. 40/27", "T.S. 11/849", "W.O. 1/1209"]),
        ("Vane to Colt, Mar. 9, 1855, F.O. 5/616, F.O. 5/620.", ["F.O. 5/616", "F.O. 5/620"]),
        ("Vane to Colt, July 11, 1715, C. O. 5: 717.", ["C. O. 5: 717"]),
        ("Minute by Quill, 4 June 1901, P.R.O., F.O. 371/12; see also F.O. 371/13.", ["F.O. 371/12", "F.O. 371/13"]),
    ],
)  # fmt: skip
def test_files_whose_class_has_stops_are_those_of_today(text, files):
    cited = resolve(text).as_dict()["citations"]
    assert [c["fields"].get("file_number") for c in cited] == files
    assert [c["type"] for c in cited] == ["archival"] * len(files)
