"""The years of a document without a date, from what it names and from how its editors print."""

import pytest

import archref
from archref.linking.own_volume import VolumeOfDocument
from archref.linking.year_evidence import signs


def years(text):
    """The subseries that a document tells, or None."""
    told = VolumeOfDocument(archref.resolve(text).linked, None).subseries
    return told and told[0]


def noted(body, *notes, heading="The Ambassador in Peru (Vane) to the Secretary of State"):
    marks = " ".join(f"It was so in the harbour.{n}" for n in range(1, len(notes) + 1))
    return f"[Page 12]\n\n{heading}\n\n{body} {marks}\n\n" + "\n".join(f"  {n}. {t}" for n, t in enumerate(notes, 1))


@pytest.mark.parametrize(
    ("filed", "volume"),
    [
        ("811.20/11–48", "frus1948v02"),
        ("893.50 Recovery/6–49", "frus1949v02"),
        ("501.BB Salt/1–47", "frus1947v02"),
        ("795.00/12–50", "frus1950v02"),
    ],
)
def test_a_file_without_a_day_tells_year_and_month(filed, volume):
    text = f"[Page 12]\n\n{filed}\n\nThe Consul at Callao to Vane\n\nSalt came.1\n\n  1. See vol. ii, p. 5.\n"
    assert [link["target"]["volume"] for link in archref.resolve(text).as_dict()["links"]] == [volume]


@pytest.mark.parametrize(
    "filed", ["560. AL/12–2647: Telegram", "501. BC Salt/3–348: Telegram", "501. BB/7–1949", "710. J/3–1048: Airgram"]
)
def test_a_file_number_with_a_space_is_no_number_of_the_heading(filed):
    text = f"[Page 12]\n\n{filed}\n\nThe Consul at Callao to Vane\n\nSalt came.1\n\n  1. Not printed.\n"
    document = archref.resolve(text).document
    assert document.number is None
    assert document.title == "The Consul at Callao to Vane"
    assert archref.resolve(text.replace(filed, "560. Alaska and its salt")).document.number == "560"


@pytest.mark.parametrize(
    ("filed", "cited", "volume"),
    [
        ("560.61/12–2647", "vol. ix, p. 5", "frus1948v09"),
        ("560.61/11–2347", "vol. ix, p. 5", "frus1948v09"),
        ("793.00/12–2249", "vol. v, p. 5; vol. ix, p. 6", "frus1949v05"),  # both are of the file's own year
        ("793.00/12–2246", "vol. xi, p. 5", "frus1946v11"),
        ("560.61/3–2647", "vol. ix, p. 5", None),  # too early in the year
    ],
)
def test_a_paper_of_december_stands_in_the_volumes_of_the_next_year_where_its_own_have_not_what_it_cites(
    filed, cited, volume
):
    text = f"[Page 12]\n\n{filed}\n\nThe Consul at Callao to Vane\n\nSalt came.1\n\n  1. See {cited}.\n"
    links = archref.resolve(text).as_dict()["links"]
    assert (links[0]["target"]["volume"] if links else None) == volume


@pytest.mark.parametrize(
    "text",
    [
        noted("The salt came.", "In the Vane papers, lot 61 D 417."),
        noted("The salt came.", "Kept in PPS files, lot 64D563, “Salt.”"),
        "[Page 12]\n\nVane papers\n\nThe Ambassador in Peru to the Secretary of State1\n\nTop Secret\n\nSalt came.\n\n  1. Not printed.",
        "[Page 12]\n\nThe Ambassador in Peru to the Secretary of State1\n\nConfidential\n\nLima: Salt came.\n\n  1. Not printed.",
    ],
)
def test_small_lots_and_a_classification_below_the_heading_are_of_1952_to_1954(text):
    assert years(text) == "1952–1954"


@pytest.mark.parametrize(
    "text",
    [
        noted("Secretary Acheson and Mr. Perkins spoke on May 3, 1951.", "In the Vane papers, Lot 61 D 417."),
        noted("Under Secretary Webb came on May 3, 1951.", "Kept in PPS Files: Lot 64D563."),
        noted("General Bradley read it on June 5, 1951, with Secretary Acheson.", "Vane Files, Lot 56 D 12."),
        noted("Secretary of Defense Marshall wrote on May 3, 1951.", "Colt Files: Lot 53 D 444."),
    ],
)
def test_large_lots_are_not_of_1952_to_1954(text):
    assert years(text) == "1951"
    assert years(text.replace("Lot", "lot")) == "1952–1954"


@pytest.mark.parametrize(
    "heading",
    ["156. Memorandum of Conversation0", "7. Letter From Vane to Colt0", "301. Report0", "12. Memorandum by Vane0"],
)
def test_a_note_0_on_the_source_is_of_1958_to_1963(heading):
    text = f"[Page 12]\n\n{heading}\n\nSalt came in. President Eisenhower saw it.1\n\n  0. Source: Vane Papers, Box 3.\n  1. Not printed.\n"
    assert set(VolumeOfDocument(archref.resolve(text).linked, None)._likely[0]) == {"1958–1960", "1961–1963"}
    assert years(text.replace("Eisenhower", "Kennedy")) == "1961–1963"
    assert years(text.replace("President Eisenhower", "Secretary Dulles")) == "1958–1960"


@pytest.mark.parametrize(
    ("named", "subseries"),
    [
        ("The Third Session of the United Nations General Assembly met.", "1948"),
        ("It came before the General Assembly at its fourth regular session.", "1949"),
        ("He sat in the second session of the General Assembly.", "1947"),
        ("He spoke in the 5th session of the UN General Assembly, in the harbour.", "1950"),
    ],
)
def test_a_session_of_the_general_assembly_tells_its_year(named, subseries):
    assert years(noted(f"{named} He spoke again in {subseries}.", "See vol. ii, p. 5.")) in (subseries, None)
    assert years(noted(f"{named} It rose in December {subseries}.", "See vol. ii, p. 5.")) == subseries


@pytest.mark.parametrize(
    ("paper", "first", "last"),
    [
        ("NSC 104", 1951, 1951),
        ("NSC 73/4", 1950, 1950),
        ("NSC 61", 1949, 1950),
        ("NSC 30", 1948, 1948),
        ("NSC 5822/1", 1958, 1958),
        ("NSC 5616/2", 1956, 1956),
        ("SNIE 86.1–58", 1958, 1958),
        ("NIE 11–3–67", 1967, 1967),
    ],
)
def test_papers_of_the_council_and_estimates_tell_their_year_by_their_number(paper, first, last):
    linked = archref.resolve(noted(f"He read {paper}.", "Not printed.")).linked
    assert [(s.first, s.last) for s in signs(linked) if s.words == paper] == [(first, last)]


@pytest.mark.parametrize("paper", ["NSC 250", "NSC 9912", "NSC 5.1", "NIE 11–3"])
def test_other_numbers_tell_no_year(paper):
    linked = archref.resolve(noted(f"He read {paper}.", "Not printed.")).linked
    assert not [s for s in signs(linked) if s.words.startswith(paper[:3]) and s.kind == "date"]


@pytest.mark.parametrize(
    ("named", "first", "last"),
    [
        ("Psychological Strategy Board", 1951, 1953),
        ("Mutual Security Agency", 1951, 1953),
        ("National Military Establishment", 1947, 1949),
        ("European Recovery Program", 1948, 1952),
    ],
)
def test_a_body_speaks_for_its_years(named, first, last):
    text = noted(f"He spoke of what was, and the {named} heard it.", "Not printed.")
    assert ("body", first, last, named) in signs(archref.resolve(text).linked)
    when = f"He wrote in May {first - 2} and in June {first - 2}."
    before = noted(f"{when} He spoke of salt.", "See vol. iv, p. 5.")
    assert years(before) == str(first - 2)
    assert years(before.replace("of salt", f"of the {named}")) != str(first - 2)


@pytest.mark.parametrize(
    ("library", "president", "subseries"),
    [
        ("Eisenhower", "Eisenhower", "1958–1960"),
        ("Johnson", "Johnson", "1964–1968"),
        ("Carter", "Carter", "1977–1980"),
        ("Kennedy", "Kennedy", "1961–1963"),
    ],
)
def test_a_year_that_a_president_left_in_january_is_not_his(library, president, subseries):
    text = f"[Page 12]\n\n12. Letter From Vane to President {president}1\n\nSalt came.2\n\n  1. Source: {library} Library, Vane File, Box 3.\n  2. Not printed.\n"
    if library == "Eisenhower":  # he was President in three subseries, but not in a fourth
        text = text.replace("Salt came", "Secretary Herter and Prime Minister Macmillan came")
    assert years(text) == subseries


@pytest.mark.parametrize(
    ("day", "sign"),
    [
        ("Sunday, 31 October", (1031, 6)),
        ("Monday 6 June", (606, 0)),
        ("Friday, 3rd February", (203, 4)),
        ("Wednesday, 7 Mar.", (307, 2)),
    ],
)
def test_a_weekday_before_a_day_that_stands_first(day, sign):
    found = signs(archref.resolve(noted(f"On {day} he called him.", "Not printed.")).linked)
    assert [(s.first, s.last) for s in found if s.kind == "weekday"] == [sign]


@pytest.mark.parametrize(
    "cited", ["Document 132, vol. IX", "Document 3, vol. V", "See Document 44, vol. III", "Documents 5 and 6, vol. XII"]
)
def test_years_without_numbered_documents_are_not_those_of_a_document_that_is_cited_by_its_number(cited):
    text = f"It was so in the harbour.1\n\n  1. {cited}. See also Foreign Relations, 1955–1957, vol. IX.\n"
    assert all(c.get("volume", "")[4:8] >= "1955" for c in map(_target, archref.resolve(text).as_dict()["links"]))


def _target(link):
    return link.get("target") or {"volume": link["candidates"][0].get("volume", "")}
