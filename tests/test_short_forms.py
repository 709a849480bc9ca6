"""Short forms of printed works: they are one thing with the work that was cited in full before."""

import pytest

import archref

BOOK = "Ada Quill, Salt of the Sea: A Harbour’s Tale (Assen: Blank, 1953), 35"
OTHER = "Ada Quill, Salt Roads (Assen: Blank, 1955), 5"
ARTICLE = "Ada Quill, “Salt and Statecraft,” Harbour Quarterly 12 (March 1961): 19–21"
TIN = "Jon Reed, Tin (London: Blank, 1960), 3"


def notes(*lines):
    return "\n".join(f"{i}. {line}." for i, line in enumerate(lines, 1)) + "\n"


def cited(text):
    read = [c for c in archref.resolve(text).citations if c.type != "unrecognised"]
    return [(text[c.start : c.end], c.record) for c in read]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (BOOK, "Quill, Salt of the Sea, 44, 210–11"),
        (BOOK, "Quill, Salt, 44"),
        (BOOK, "Ada Quill, Salt of the Sea, p. 44"),
        (BOOK, "Quill, Harbour’s Tale, 44"),
        (BOOK, "Quill, Salt of the Sea"),
        (BOOK, "Quill, 44"),
        (BOOK, "Quill, op. cit., p. 44"),
        (ARTICLE, "Quill, “Salt and Statecraft,” 20"),
        (ARTICLE, "Quill, “Salt,” 20"),
        (TIN, "Reed, Tin, pp. 3–4"),
        ("Quill, Ada, and Jon Reed. Salt and Tin. Assen: Harbour Press, 2015", "Quill and Reed, Salt and Tin, 9"),
    ],
)
def test_a_short_form_is_the_work_cited_before(full, short):
    (first, work), (second, same) = cited(notes(full, short))
    assert (first, second) == (full, short)
    assert work == same


@pytest.mark.parametrize(
    "words",
    [
        "Quill, 1953",
        "In Quill, Tin is not mentioned",
        "Quill, Sea, 44",
        "Reed, Salt of the Sea is cheap",
        "Quill and Fox, Salt, 44",
        "They met Quill, 44 men in all",
    ],
)
def test_what_is_no_short_form_is_not_the_work(words):
    (first, work), *others = cited(notes(BOOK, words))
    assert first == BOOK and work not in [record for _, record in others]


def test_a_short_form_before_the_work_does_not_reach_forward():
    *before, (last, work) = cited(notes("Quill, Salt, 44", BOOK))
    assert last == BOOK and work not in [record for _, record in before]


def test_a_short_form_that_fits_two_works_is_neither():
    text = notes(BOOK, OTHER, "Quill, Salt, 44", "Quill, Salt Roads, 6")
    result = archref.resolve(text)
    full, other, either, same = result.citations
    assert either.record is None and same.record == other.record != full.record
    (said,) = result.as_dict()["diagnostics"]
    assert said["code"] == "ambiguous-short-form" and BOOK in said["message"] and OTHER in said["message"]


def test_of_several_works_op_cit_has_candidates_and_a_note_s_number_decides():
    text = notes(BOOK, OTHER, "Quill, op. cit., 7", "Quill, op. cit. (n. 2), 8")
    result = archref.resolve(text).as_dict()
    full, other, either, second = result["citations"]
    links = {link["start"]: link for link in result["links"]}
    assert links[either["start"]]["candidates"] == [{"citation": other["id"]}, {"citation": full["id"]}]
    assert links[second["start"]]["target"] == {"citation": other["id"]}
    assert second["resolved"]["title"] == "Salt Roads" and second["resolved"]["pages"] == ["8"]


def test_op_cit_of_a_work_that_was_not_cited_stands_for_nothing():
    result = archref.resolve(notes(TIN, "Quill, op. cit., 7", "Ibid., 8")).as_dict()
    assert [link["target"] for link in result["links"]] == [{"citation": result["citations"][1]["id"]}]
    assert {c["record"] for c in result["citations"] if "record" in c} == {"r1"}


def test_an_ibid_behind_a_short_form_is_that_work():
    assert len({record for _, record in cited(notes(TIN, BOOK, "Reed, Tin, 4", "Ibid., 5"))}) == 2
    assert cited(notes(TIN, BOOK, "Reed, Tin, 4", "Ibid., 5"))[3] == ("Ibid., 5", "r1")


def test_short_forms_reach_over_the_chapters_of_a_manuscript():
    first, second = archref.resolve_many([notes(BOOK), notes("Quill, Salt, 44", "Ibid., 45")])
    assert {c.record for c in second.citations} == {first.citations[0].record}


def test_a_bibliography_has_the_work_once_and_notes_have_each_page():
    result = archref.resolve(notes(ARTICLE, "Quill, “Salt and Statecraft,” 20", "Ibid., 21", "Ibid."))
    assert archref.bibliography(result).count("\n") == 1
    printed = archref.notes(result).strip().split("\n")
    assert [line.rsplit(" ", 1)[1] for line in printed[1:]] == ["20.", "21.", "21."]


def test_a_list_of_notes_alone_has_their_numbers():
    text = "12. " + BOOK + ".\n\n13. Quill, Salt, 44.\n\n14. Ibid.\n"
    assert [c.note for c in archref.resolve(text).citations] == ["12", "13", "14"]
    assert archref.resolve(text).as_dict()["notes"][0]["start"] == 4
    assert "number" not in archref.resolve(text).as_dict()


def test_the_points_of_a_numbered_document_are_no_notes():
    text = "1. Memorandum From Vane to Colt\n\nThe port is closed.\n\n2. It is open.\n"
    assert archref.resolve(text).as_dict()["notes"] == []


@pytest.mark.parametrize(
    "unread",
    [
        "Stone in the harbour wall, Salem, 12 May 1851",
        "Fox, “The Harbour in Winter,” paper given at the Salt Congress, Salem, 12 May 1990",
        "Colt, talk at the Salt Congress, Salem, 12 May 1990",
    ],
)
def test_an_ibid_does_not_reach_over_what_could_not_be_read(unread):
    result = archref.resolve(notes(BOOK, unread, "Ibid., 5")).as_dict()
    assert [c["type"] for c in result["citations"]] == ["published", "unrecognised", "ibid"]
    assert result["links"] == []


@pytest.mark.parametrize(
    "said",
    [
        "Salt was dear that winter",
        "By “statecraft” I mean the art of the possible, as Colt had it in 1867",
        "The bill passed by 212 votes to 190, with 34 abstentions",
        "In the spring of 1945 (see below), the harbour was closed; it opened again on 5 May 1946",
    ],
)
def test_what_a_note_only_says_ends_no_chain(said):
    result = archref.resolve(notes(BOOK, said, "Ibid., 5")).as_dict()
    assert [link["type"] for link in result["links"]] == ["ibid"]


@pytest.mark.parametrize(
    ("note", "entry"),
    [
        (
            "Ada Quill, “Salt and Tin,” in The Harbour History of Trade, vol. 1, ed. Eve Fox and Jon Reed (Assen: Blank, 2010), 464–85",
            "Quill, Ada. “Salt and Tin.” In The Harbour History of Trade, vol. 1, edited by Eve Fox and Jon Reed. Blank, 2010.",
        ),
        (
            "A. B. Quill, ‘Salt and the State’ (PhD diss., University of Harbour, 1990), p. 45",
            "Quill, A. B. “Salt and the State.” PhD diss., University of Harbour, 1990.",
        ),
        (
            "J. L. Quill, ‘The salt synthesis’, Harbour History, 7 (1983), pp. 171–90",
            "Quill, J. L. “The Salt Synthesis.” Harbour History 7 (1983): 171–90.",
        ),
    ],
)
def test_works_as_scholars_print_them(note, entry):
    assert archref.bibliography(archref.resolve(note)).strip() == entry
