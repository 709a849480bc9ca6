"""Where the next notes begin in a line in which several have run together."""

import pytest

import archref
from archref.labelling.labels import Labels
from archref.labelling.tokens import tokens
from archref.recognising.run_together import notes_begin


@pytest.mark.parametrize(
    "notes",
    [
        ["7 TNA, FO 371/1. ", "8 Ibid., FO 371/2. ", "9 See Quill, Salt."],
        ["12. Vane to Colt, 3 May 1951, VP (LC). ", "13. “Salt,” box 3.” ", "14. 11th Fleet diary."],
        ["[1] AN, F7 12. ", "[2] « Note sur le sel », AN, F7 13! ", "[3] Там же."],
        ["99: Salt Papers [SP] ", "100: Salt Papers."],
        [
            "* MS. Records, Salt Yard, 1828. ",
            "† S. V. to Com. of Salt, Jan. 4, 1826. ",
            "§ MS. Contracts, B. ",
            "‖ Salt Papers.",
        ],
        ["⁷ MS. Vestry Book, 1783. ", "⁸ MSS. Claims, Salt Library. ", "⁹Ibid."],
        ["⁷ MS. Vestry Book, 1783. 8 MSS. Claims."],
        # a full stop that was lost
        ["3. Vane to Colt, CO 323/1401/36 ", "4. Colt, Salt, 3. ", "5. Ibid."],
        ["6 Ibid ", "7. FO 371/1234."],
        ["[8] AN, F7 12 ", "9. « Note sur le sel », AN, F7 13."],
        ["3. Vane to Colt, CO 323/1401/36 5. Colt, Salt, 3."],
        ["3. Vane to Colt, FO 371/12 4. May 1951."],
        ["3. Vane to Colt, folder 4. Colt, Salt, 3."],
        ["* Salt Code § 12, at 4. See § 13."],  # of a law
        ["Salt Code. § Vane. ¶ Colt."],
        ["58 “cheap”: Colt, Salt. See p. 59 “dear”: AV to JC."],
        ["7 TNA, FO 371, vol. 8 Quill, no. 8 Salt."],
        ["7 HCWM, 7 September 1939, DO 121/6; see DO 35. 8 September 1939, DO 121/7."],  # a day is no number
        ["7 TNA, FO 371/1. 9 Ibid., FO 371/2."],  # nor one that is not the next
        ["7 TNA, box 8 Ibid., FO 371/2."],  # nor one in the middle
        ["TNA, FO 371/1. 8 Ibid., FO 371/2. 9 Salt."],  # the line begins with none
        ["7 TNA, box 3. 8 9 10 11 boxes."],
    ],
)
def test_notes_that_have_run_together_are_found_each(notes):
    line = "".join(notes)
    ends = [len("".join(notes[:n])) for n in range(1, len(notes))]
    assert [*notes_begin(line, 0, len(line))] == ends
    assert [*notes_begin("Salt.\n" + line + "\n1 Salt. 2 Colt.", 6, 6 + len(line))] == [6 + end for end in ends]


def test_a_citation_ends_with_its_note():
    text = "3 Vane to Colt, May 3, 1951, Vane Papers, box 3, Salt Library, Lima. 4 Colt Papers, box 12, LC."
    first, second = archref.resolve(text).citations
    assert text[first.start : first.end].endswith("Lima") and text[second.start :].startswith("Colt Papers")


def test_the_tokens_of_each_note_stand_at_their_places():
    read = tokens("7 Salt. 8 Quill, 9.")
    parts = [*read.parted([8, 8, 40])]
    assert [part.words for part in parts] == [["7", "Salt", "."], ["8", "Quill", ",", "9", "."]]
    assert [start for part in parts for start in part.starts] == read.starts
    assert [end for part in parts for end in part.ends] == read.ends
    assert [*read.parted([])] == [read] and [*read.parted([0])] == [read]


def test_no_citation_goes_on_in_the_next_note():
    labels = Labels(["!B.box", ":I.box"], [0.9, 0.8])
    labels.add(Labels([":I.date", ":x"], [0.7, 0.6]))
    labels.add(Labels(["o", "!x"], [0.5, 0.4]))
    labels.add(Labels([":x"], [0.3]))
    assert labels.names == ["!B.box", ":I.box", "!B.date", ":x", "o", "!x", "!x"]
    assert labels.sure == [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("AIR 2/7771, circulation list, 14 September 1941, CAB 120/311: Vane to Quill, 15 June 1941.", ["AIR 2/7771", "CAB 120/311"]),
        ("Vane to Colt, 3 May 1941, FO 371/12; FO 371/13: minute by Quill, 4 May 1941.", ["FO 371/12", "FO 371/13"]),
    ],
)  # fmt: skip
def test_a_file_before_its_papers_begins_a_citation(text, files):
    cited = archref.resolve(text).citations
    assert [c.fields.get("file_number") for c in cited] == files
