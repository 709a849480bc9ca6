"""What a bibliography and a note print of papers whose place is said in other ways than boxes and folders."""

import pytest

import archref


def printed(note):
    result = archref.resolve(f"Text.1\n\n  1. {note}\n")
    return archref.bibliography([result]).splitlines()


@pytest.mark.parametrize(
    ("note", "entry"),
    [
        ("Vane to Colt, 26 March 1871, British Library, Add MS 44086, ff. 12–13.", "Vane. To Colt. March 26, 1871. Add MS 44086. British Library, London, England."),
        ("Vane to Colt, 26 March 1871, British Library, Egerton MS 2541, f. 4.", "Vane. To Colt. March 26, 1871. Egerton MS 2541. British Library, London, England."),
        ("Vane to Reed, Shaw, Ada Quill, and Colt, October 18, 1943, NARA, RG 59, CDF 1940–1944, 026 Salt/1685a.", "Vane. To Reed, Shaw, Ada Quill, and Colt. October 18, 1943. 026 Salt/1685a. RG 59, CDF 1940–1944. NARA, College Park, Maryland."),
        ("Vane to Colt, March 26, 1871, BPL, Ms. B.1.6, vol. 11, no. 9.", "Vane. To Colt. March 26, 1871. Ms. B.1.6, Vol. 11, No. 9. BPL."),
    ],
)  # fmt: skip
def test_a_paper_is_listed_with_its_place(note, entry):
    assert printed(note) == [entry]


def test_an_ibid_after_what_another_source_cites_stands_for_that_source():
    text = "One.1 Two.2\n\n  1. Vane to Colt, June 4, 1961, RG 59, Central Files, 611.00/6-461, NARA (citing Reed to Quill, May 1, 1961, RG 84, Lima Files, Box 3).\n  2. Ibid.\n"
    first, _, ibid = archref.resolve(text).citations
    assert ibid.antecedent == first.id


@pytest.mark.parametrize(
    "text",
    ["He called on the Department of State 460 times.", "The Department of State 312 copies sent home were lost."],
)
def test_how_often_and_how_many_are_no_telegrams(text):
    assert not archref.resolve(text).citations


def test_a_volumes_title_ends_before_what_is_said_of_it():
    text = "It appears in Foreign Relations, 1955–1957, vol. XXIV, Soviet Union and Eastern Mediterranean, which is already published."
    (citation,) = archref.resolve(text).citations
    assert citation.fields["title"] == "Soviet Union and Eastern Mediterranean"
