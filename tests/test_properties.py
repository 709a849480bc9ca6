"""What holds for every text: no crash, spans in the text, ids that exist, the same result twice, linear time."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import archref

PIECES = [
    "National Archives, RG 59, Central Files 1970–73, POL 7", "Ibid.", "ibid., Box 4", "(", ")", "; ", ", ", ". ", "\n",
    "\n\n", "\r\n", "  1. Source: ", "\n  2. ", "See Document 5", "footnote 3, Document 7", "Telegram 319188 to Lima, May 5",
    "Foreign Relations, 1969–1976, vol. I, Documents 2–5", "Refs: (A) State 216300,2 (B) ", "Ref B", "[Page 7]", "Box 3",
    "12. Telegram From the Embassy1", "No. 39", "893.00/1–1449", "Lot 64 D 563", "1978STATE319188", "supra", "p. 4", "word2",
    "January 12", "“", "”", "Secret; Nodis", "Drafted by A (B) and C; cleared by D", "\u00a0", "\x00", "é", "𝔸", "1", "Smith to Jones",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


@given(TEXTS)
def test_whatever_the_text(text):
    result = archref.resolve(text).as_dict()
    json.dumps(result)
    size = len(text)
    for key in ("pages", "notes", "markers", "citations", "links", "refs", "diagnostics"):
        assert all(0 <= x["start"] <= x["end"] <= size for x in result[key]), key
    assert all(text[m["start"] : m["end"]] == m["note"] for m in result["markers"])
    ends = 0
    for citation in result["citations"]:
        assert citation["start"] >= ends, result["citations"]
        ends = citation["end"]
    ids = {c["id"] for c in result["citations"]}
    assert {link["target"]["citation"] for link in result["links"] if "citation" in link["target"]} <= ids
    assert {r["citation"] for r in result["refs"] if "citation" in r} <= ids
    records = {r["id"] for r in result["records"]}
    assert {c["record"] for c in result["citations"] if "record" in c} <= records
    assert archref.resolve(text).as_dict() == result


@pytest.mark.parametrize(
    "text",
    [
        "Source: Eisenhower Library,. . ",
        "Source: Kennedy Library, Vane File. . . Secret.",
        "Source: National Archives, RG 59, Salt.  . Tin. . Secret; Nodis.",
        "Source: Johnson Library, National Security File,. Secret. . .",
    ],
)
def test_full_stops_with_nothing_between_them(text):
    result = archref.resolve(text)
    assert [c.fields["repository"] for c in result.citations if c.type == "archival"]


@pytest.mark.parametrize(
    "unit",
    [
        ",",
        "Ibid. ",
        "(",
        "RG ",
        "Document 1, ",
        "Department of State, ",
        "p. 1, ",
        "telegram 5 to A, ",
        "POL ",
        "1 ",
        "“",
    ],
)
def test_time_grows_with_the_text(unit):
    def spent(size):
        text = unit * (size // len(unit))
        start = time.process_time()  # other work on the machine does not count
        archref.resolve(text)
        return time.process_time() - start

    spent(1_000)
    small = max(min(spent(5_000) for _ in range(3)), 0.002)
    # four times the text; quadratic would be sixteen
    assert any(spent(20_000) < 10 * small for _ in range(3)), unit


def test_a_manuscript_keeps_ids_and_reaches_back():
    first, second = archref.resolve_many(
        ["See Carter Library, Plains File, Subject File, Box 37, Reports.", "Dated May 5. (Ibid.)"]
    )
    (cited,), (ibid,) = first.as_dict()["citations"], second.as_dict()["citations"]
    assert cited["id"] != ibid["id"] and ibid["resolved"]["box"] == "37" and ibid["record"] == cited["record"]
    assert second.as_dict()["links"][0]["target"] == {"citation": cited["id"]}


@given(st.lists(st.sampled_from(["Ibid.", "ibid.,", "Box", " ", "\n", "  \t", "RG", "Lot", "3", "Vane Papers,", "TNA, FO", ".", "See", "folder", "vol.", "Salt Files"]), max_size=9))  # fmt: skip
def test_no_citation_begins_or_ends_in_a_blank(pieces):
    for citation in archref.resolve(" ".join(pieces)).citations:
        assert citation.text == citation.text.strip()
