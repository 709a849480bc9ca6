"""What an Ibid. stands for, and what it comes to."""

from __future__ import annotations

import pytest

import archref


def notes(*lines: str) -> str:
    """A document with these notes, and a marker for each in its body."""
    body = " ".join(f"The talks went on.{i}" for i in range(1, len(lines) + 1))
    return f"{body}\n\n" + "\n".join(f"  {i}. {line}" for i, line in enumerate(lines, 1))


def ibids(text: str) -> list[tuple[str | None, dict | None]]:
    """(the words of the antecedent, what the Ibid. comes to) of each Ibid."""
    result = archref.resolve(text).as_dict()
    cited = {c["id"]: text[c["start"] : c["end"]] for c in result["citations"]}
    found = []
    for citation in result["citations"]:
        if citation["type"] == "ibid":
            link = next((x for x in result["links"] if x["type"] == "ibid" and x["start"] == citation["start"]), None)
            target = cited[link["target"]["citation"]] if link and "target" in link else None
            assert citation["fields"].get("antecedent") == (link["target"]["citation"] if target else None)
            found.append((target, citation.get("resolved")))
    return found


CENTRAL = "Department of State, Central Files, 641.74/3–756"
NIXON = "National Archives, Nixon Presidential Materials, NSC Files, Box 711, Country Files, Europe, USSR, Vol. VI"
JOHNSON = "Johnson Library, National Security File, Country File, Peru, Vol. 2"


@pytest.mark.parametrize(
    ("before", "ibid", "expected"),
    [
        (
            CENTRAL, "Ibid., 641.74/3–256",
            {"repository": "Department of State", "levels": ["Central Files"], "file_number": "641.74/3-256"},
        ),
        (
            CENTRAL, "Ibid., Conference Files: Lot 60 D 627, CF 644",
            {"repository": "Department of State", "levels": ["Conference Files", "CF 644"], "lot": "60D627"},
        ),
        (
            NIXON, "Ibid., Box 433, Backchannel Files, Backchannel Messages, Moscow",
            {
                "repository": "National Archives", "levels": ["Nixon Presidential Materials", "NSC Files", "Backchannel Files"],
                "box": "433", "folder": "Backchannel Messages, Moscow",
            },
        ),
        (
            NIXON, "Ibid., Vol. VII",
            {
                "repository": "National Archives",
                "levels": ["Nixon Presidential Materials", "NSC Files", "Country Files", "Europe"],
                "box": "711", "folder": "USSR, Vol. VII",
            },
        ),
        (
            NIXON, "Ibid., RG 59, Central Files 1970–73, POL 7 US/NIXON",
            {
                "repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"],
                "file_number": "POL 7 US/NIXON",
            },
        ),
        (JOHNSON, "Ibid., President’s Daily Diary", {"repository": "Johnson Library", "levels": ["President’s Daily Diary"]}),
        (
            "Central Intelligence Agency, Job 79-01025A, Box 7, Folder 2", "Ibid., Folder 1",
            {"repository": "Central Intelligence Agency", "job": "79-01025A", "box": "7", "folder": "1"},
        ),
        (
            "Department of State Bulletin, June 30, 1958, pp. 1090–1091", "ibid., August 25, 1958, pp. 309–310",
            {"title": "Department of State Bulletin", "date": "1958-08-25", "pages": ["309-310"]},
        ),
    ],
)  # fmt: skip
def test_what_follows_replaces_its_part_and_all_below(before, ibid, expected):
    assert ibids(notes(f"Not printed. ({before})", f"Not printed. ({ibid})")) == [(before, expected)]


def test_an_ibid_that_is_ibid_goes_through_to_the_end():
    text = notes(f"Not printed. ({CENTRAL})", "See also ibid., 641.74/3–256.", "Not printed. (Ibid.)")
    assert ibids(text)[1] == (
        "ibid., 641.74/3–256",
        {"repository": "Department of State", "levels": ["Central Files"], "file_number": "641.74/3-256"},
    )


def test_a_note_without_citation_is_passed_over():
    assert ibids(notes(f"Not printed. ({CENTRAL})", "He left at noon.", "Not printed. (Ibid.)"))[0][0] == CENTRAL


def test_the_last_of_several_citations_counts():
    text = notes(f"Not printed. ({CENTRAL}) A copy is not printed. ({JOHNSON})", "Not printed. (Ibid.)")
    assert ibids(text)[0][0] == JOHNSON


@pytest.mark.parametrize(
    ("ibid", "antecedent"),
    [
        ("Ibid., 611.00/1–150", CENTRAL),  # a decimal number needs an antecedent with a file number
        ("Ibid., Box 8", JOHNSON),
        ("See ibid., p. 44.", "Department of State Bulletin, June 30, 1958, p. 12"),
    ],
)
def test_what_follows_may_fit_only_another(ibid, antecedent):
    text = notes(
        f"Not printed. ({CENTRAL}) A copy is not printed. ({JOHNSON}) For text, see Department of State Bulletin, "
        "June 30, 1958, p. 12.",
        f"Not printed. ({ibid})" if ibid.startswith("Ibid") else ibid,
    )
    assert ibids(text)[0][0] == antecedent


def test_a_file_named_before_in_the_note_is_the_one_meant():
    text = notes(
        "Not printed. (Department of State, G/PM Files: Lot 66 D 428, Committee Minutes 42–72) A copy is not printed. "
        "(Department of State, Central Files, 641.74/3–756)",
        "Not printed. (Ibid., Committee Minutes 42–72)",
    )
    assert ibids(text)[0][1] == {
        "repository": "Department of State", "lot": "66D428", "levels": ["G/PM Files", "Committee Minutes 42–72"],
    }  # fmt: skip


def test_a_telegram_with_its_location_counts_as_the_location():
    text = notes(f"Telegram 12 from Lima, May 3. ({CENTRAL})", "Telegram 14 from Lima, May 5. (Ibid.)")
    assert ibids(text)[0][0] == CENTRAL
    telegrams = [c for c in archref.resolve(text).as_dict()["citations"] if c["type"] == "telegram"]
    assert [t["inferred"]["date"]["value"] for t in telegrams] == ["1956-05-03", "1956-05-05"]


def test_a_citation_that_could_not_be_read_breaks_the_chain():
    text = notes(f"Not printed. ({CENTRAL})", "See the papers in his attic, Box 12.", "Not printed. (Ibid.)")
    result = archref.resolve(text).as_dict()
    assert "unrecognised" in {c["type"] for c in result["citations"]}
    assert [x for x in result["links"] if x["type"] == "ibid"] == []
    assert [d["code"] for d in result["diagnostics"]] == ["ibid-without-antecedent"]


def test_two_places_of_one_clause_leave_it_undecided():
    text = notes(
        "Copies are in the Johnson Library, National Security File, Box 5 and in the Kennedy Library, National Security Files, Box 3.",
        "The letter is not printed. (Ibid.)",
        "Ibid.",
    )
    result = archref.resolve(text).as_dict()
    first, second = [c["id"] for c in result["citations"] if c["type"] == "archival"]
    links = [x for x in result["links"] if x["type"] == "ibid"]
    assert [x.get("target") for x in links] == [None, None]
    assert links[0]["candidates"] == links[1]["candidates"] == [{"citation": second}, {"citation": first}]
    assert [d["code"] for d in result["diagnostics"]] == ["ambiguous-ibid"] * 2
    assert result["diagnostics"][0]["start"] == text.index("Ibid.")
    assert all("resolved" not in c for c in result["citations"] if c["type"] == "ibid")


def test_what_follows_decides_between_two_places():
    text = notes(
        "Copies are in the Johnson Library, National Security File, Box 5 and in the Kennedy Library, National Security Files, Box 3.",
        "The letter is not printed. (Ibid., Box 7)",
    )
    assert ibids(text)[0][0] == "Kennedy Library, National Security Files, Box 3"


def further(text: str, **known: str) -> list[dict]:
    result = archref.resolve(text, **known).as_dict()
    return [x for x in result["links"] if x["type"] != "ibid"][1:]


@pytest.mark.parametrize(
    ("before", "ibid", "type_", "target"),
    [
        ("See Document 54.", "Ibid.", "document", {"document": "54"}),
        ("See Document 54.", "See footnote 3, ibid.", "note", {"document": "54", "note": "3"}),
        ("See p. 74.", "Ibid., p. 76.", "page", {"page": "76"}),
        ("See p. 74.", "See footnote 3, ibid.", "page", {"page": "74", "note": "3"}),
        (
            "See Foreign Relations, 1950, vol. VI, p. 12.", "See ibid., pp. 15–18.",
            "frus", {"volume": "frus1950v06", "pages": ["15-18"]},
        ),
        (
            "See Foreign Relations, 1950, vol. VI, p. 12.", "See ibid., 1951, vol. V, p. 3.",
            "frus", {"volume": "frus1951v05", "pages": ["3"]},
        ),
        (
            "See Foreign Relations, 1950, vol. VI, p. 12.", "See footnote 2, ibid., p. 13.",
            "frus", {"volume": "frus1950v06", "pages": ["13"], "notes": ["2"]},
        ),
        (
            "See Foreign Relations, 1952–1954, vol. VII, Part 1, p. 12.", "See ibid., Part 2, p. 900.",
            "frus", {"volume": "frus1952-54v07p2", "pages": ["900"]},
        ),
    ],
)  # fmt: skip
def test_an_ibid_of_a_reference_gives_that_link_too(before, ibid, type_, target):
    text = notes(before, ibid)
    (link,) = further(text)
    assert (link["type"], link["target"]) == (type_, target)
    assert text[link["start"] : link["end"]] in ibid
    assert [x["type"] for x in archref.resolve(text).as_dict()["links"]].count("ibid") == 1


def test_ibid_reaches_back_over_the_documents_of_a_manuscript():
    first = notes("See Foreign Relations, 1947, vol. V, p. 984.")
    second = "The talks went on.1\n\n  1. Ibid., p. 993."
    alone = archref.resolve(second).as_dict()
    assert alone["links"] == []
    results = [r.as_dict() for r in archref.resolve_many([first, second])]
    antecedent = results[0]["citations"][0]
    assert [x["target"] for x in results[1]["links"]] == [
        {"citation": antecedent["id"]}, {"volume": "frus1947v05", "pages": ["993"]},
    ]  # fmt: skip


def test_an_ibid_does_not_reach_over_a_whole_manuscript():
    many = [notes(f"Not printed. ({CENTRAL})"), *[notes(f"Telegram {n} from Lima, May 3.") for n in range(11, 100)]]
    last = archref.resolve_many([*many, notes("Not printed. (Ibid., 611.00/1–150)")])[-1].as_dict()
    assert last["links"] == []


def test_documents_named_twice_behind_an_ibid_are_one_list():
    text = "  1. Foreign Relations, 1950, vol. VI, p. 256.\n  2. Ibid., p. 5. Document 2. Document 3.\n"
    ibid = archref.resolve(text).as_dict()["citations"][1]
    assert ibid["fields"]["documents"] == ["2", "3"]
