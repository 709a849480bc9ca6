"""Later forms of sources: names set up for them, titles cut short, pages of what was cited last, works of a body."""

import pytest

import archref


def records(*lines):
    results = archref.resolve_many(lines)
    return [[(c.type, c.record) for c in r.citations if c.type != "unrecognised"] for r in results]


FULL = "“Salt Ledger, No. 4, 1923–1930,” Ada Vane Papers, Manuscript Division, Library of Congress, Washington, DC, pp. 24–25."
BOOK = "Ada Quill, Salt of the Sea (Salem: Harbour Press, 1953), 35."


@pytest.mark.parametrize(
    "later", ["“Salt Ledger, No. 4,” p. 24.", "“Salt Ledger, No. 4,” pp. 26–27.", "“Salt Ledger,” p. 30."]
)
def test_a_paper_is_called_by_a_part_of_its_title(later):
    ((first,), (second,)) = records(FULL, later)
    assert first[1] == second[1] is not None


def test_another_paper_with_a_place_of_its_own_is_another():
    ((first,), (second,)) = records(FULL, "“Salt Ledger, No. 4,” Colt Papers, box 3, Library of Congress.")
    assert first[1] != second[1]


def test_a_title_that_two_papers_have_names_neither():
    one = "Ada Vane, “Salt Ledger: Accounts,” Vane Papers, box 1, Library of Congress."
    other = "Jon Colt, “Salt Ledger: Letters,” Colt Papers, box 2, Library of Congress."
    ((first,), (second,), (third,)) = records(one, other, "“Salt Ledger,” p. 24.")
    assert len({first[1], second[1], third[1]}) == 3


@pytest.mark.parametrize(
    ("ibid", "pages"), [("Ibid., p. 7.", ["7"]), ("Ibid., pp. 7–8.", ["7-8"]), ("Ibid., p. 12.", ["12"])]
)
def test_a_page_of_an_ibid_is_one_of_what_was_cited_last(ibid, pages):
    letter = "Vane to Colt, 3 May 1951, Vane Papers, box 2, Library of Congress."
    results = list(archref.resolve_many([BOOK, letter, ibid]))
    (cited,) = results[1].citations
    (again,) = results[2].citations
    assert again.record == cited.record
    assert [p.replace("–", "-") for p in again.fields["pages"]] == pages


@pytest.mark.parametrize("body", ["U.S. Department of State", "Department of State"])
def test_op_cit_of_a_body_is_the_volume_that_it_issued(body):
    full = f"See {body}, Foreign Relations of the United States, 1950, Vol. I, pp. 234–92."
    first, second = archref.resolve_many([full, f"{body}, op. cit., p. 266."])
    volume = next(c for c in first.citations if c.type == "frus")
    assert [c.record for c in second.citations] == [volume.record]
