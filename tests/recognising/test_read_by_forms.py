"""What the forms of the grammar read, in editions and in manuscripts."""

import pytest
from digest import formed

from archref.grammar import load
from archref.recognising import by_forms

# a text, what its caller knows of it, and what is formed in it
CASES = [
    (
        "Source: National Archives, RG 59, Central Files 1970–73, POL 23–7 THAI. Secret; Nodis. Drafted by Vane.",
        {},
        ["national-archives | National Archives, RG 59, Central Files 1970–73, POL 23–7 THAI | repository National Archives; record_group 59; file_number POL 23-7 THAI; levels Central Files 1970–73 | source"],
    ),
    (
        "Source: Filed at Kennedy Library, Vane Papers, Box 3. Secret.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers | source"],
    ),
    ("He went to the Department of State, Central Files, and sat.", {}, []),
    ("Holcomb to the Department of State, May 3.", {}, []),
    ("the Department of State “Bulletin”", {}, []),
    ("(Kennedy Library)", {}, ["presidential-library | Kennedy Library | repository Kennedy Library"]),
    ("The Kennedy Library is open.", {}, []),
    ("(Kennedy Library; see p. 4)", {}, ["presidential-library | Kennedy Library | repository Kennedy Library"]),
    (
        "See Kennedy Library, Box 3, Peru.",
        {},
        ["presidential-library | Kennedy Library, Box 3, Peru | repository Kennedy Library; box 3; folder Peru"],
    ),
    ("to Langsam, Columbia University, 10 May 1951.", {}, []),
    ("He was at the National Archives and read.", {}, []),
    (
        "It is in National Archives (NARA), RG 59, Box 3.",
        {},
        ["national-archives | National Archives (NARA), RG 59, Box 3 | repository National Archives; record_group 59; box 3"],
    ),
    ("National Archives, Papers Relating to Salt.", {}, []),
    ("611.23/5–356: Telegram\n\nThe Ambassador wrote.", {}, ["decimal-file | 611.23/5–356 | file_number 611.23/5-356"]),
    ("(793.00/12552)", {}, ["undated-decimal-file | 793.00/12552 | file_number 793.00/12552"]),
    ("(Ibid., Box 3)", {}, ["ibid | Ibid., Box 3 | box 3"]),
    ("ibid: Box 3", {}, ["unread-ibid | ibid | "]),
    (
        "Ibid., RG 59, Lot Files, Box 123, folder “Peru,” NARA.",
        {},
        ["ibid | Ibid., RG 59, Lot Files, Box 123, folder “Peru,” | record_group 59; box 123; folder Peru; levels Lot Files"],
    ),
    (
        "RG 59, Lot Files, Box 123, folder “Peru,” NARA.",
        {},
        ["record-group-alone | RG 59, Lot Files, Box 123, folder “Peru,” NARA | record_group 59; box 123; folder Peru; levels Lot Files; repository NARA"],
    ),
    (
        "See telegram 5530 from Lima, May 3, 1978, and State 231846.",
        {},
        ["telegram | telegram 5530 from Lima, May 3, 1978 | form telegram; numbers 5530; from Lima; date 1978-05-03", "post-telegram | State 231846 | from State; numbers 231846"],
    ),
    ("See Lima5530.", {}, []),
    ("xLima 5530.", {}, []),
    ("State 1951; State 216300 men; State 216300.", {}, ["post-telegram | State 216300 | from State; numbers 216300"]),
    (
        "UN Resolution 1312 (XIII); P.L. 665; (P.L. 665); the law P.L. 665 was.",
        {},
        ["named-resolution | UN Resolution 1312 (XIII) | identifier UN Resolution 1312 (XIII)", "old-public-law | P.L. 665 | identifier P.L. 665", "old-public-law | P.L. 665 | identifier P.L. 665"],
    ),
    (
        "See 22 UST 762; TIAS 4444.",
        {},
        ["treaty | 22 UST 762 | identifier 22 UST 762", "treaty | TIAS 4444 | identifier TIAS 4444"],
    ),
    (
        "Vane’s memorandum, May 3 (Document 12), and Documents 14 and 15.",
        {},
        ["document | Document 12 | documents 12", "document | Documents 14 and 15 | documents 14+15"],
    ),
    ("See Document 1951.", {}, []),
    ("See NAC Document 60.", {}, []),
    ("herewith text Document 1", {}, []),
    (
        "See Foreign Relations, 1950, vol. VI, p. 12 (footnote 3).",
        {},
        ["frus | Foreign Relations, 1950, vol. VI, p. 12 | subseries 1950; volume 6; pages 12", "footnote | footnote 3 | footnotes 3"],
    ),
    (
        "See Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, ",
        {},
        [],
    ),
    ("Box 3, Folder 1; and Box 8, Folder 2.", {}, []),
    (
        "Kennedy Library, Vane Papers, Box 3, Folder 1; and Box 8, Folder 2.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Folder 1 | repository Kennedy Library; box 3; folder 1; levels Vane Papers", "box-behind-location | Box 8, Folder 2 | box 8; folder 2"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Kennedy Library, Vane Papers, Box 3, Folder 1; and Box 8, Folder 2; Box 9.\n",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Folder 1 | repository Kennedy Library; box 3; folder 1; levels Vane Papers", "box-behind-location | Box 8, Folder 2; Box 9 | box 8; folder 2"],
    ),
    (
        "# 5. Telegram From Lima\n\nLima, May 3.\n\nSource: National Archives, RG 59, Box 3. Secret. See Document 4.",
        {},
        ["national-archives | National Archives, RG 59, Box 3 | repository National Archives; record_group 59; box 3 | source", "document | Document 4 | documents 4"],
    ),
    (
        "Source: Filed at Kennedy Library, Vane Papers, Box 3. Secret.",
        {"edition": True},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers | source"],
    ),
    (
        "Salt and Iron, p. 33. Kennedy Library, Vane Papers, Box 3.",
        {"edition": True},
        ["book | Salt and Iron, p. 33 | title Salt and Iron; pages 33", "presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "RG 59, Lot Files, Box 123, folder “Peru,” NARA.",
        {"edition": True},
        ["record-group-alone | RG 59, Lot Files, Box 123, folder “Peru,” NARA | record_group 59; box 123; folder Peru; levels Lot Files+NARA"],
    ),
    (
        "Department of State, Central Files, 611.23/5–356",
        {"edition": True},
        ["department-of-state | Department of State, Central Files, 611.23/5–356 | repository Department of State; file_number 611.23/5-356; levels Central Files"],
    ),
    (
        "Department of State, Central Files, 611.23/5–356, salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt ",
        {},
        ["department-of-state | Department of State, Central Files, 611.23/5–356 | repository Department of State; file_number 611.23/5-356; levels Central Files"],
    ),
    (
        "He wrote, Department of State, Central Files, 611.23/5–356.",
        {},
        ["decimal-file | 611.23/5–356 | file_number 611.23/5-356"],
    ),
    (
        "See Kennedy Library, Box 3; Department of State, Central Files, 611.23/5–356.",
        {},
        ["presidential-library | Kennedy Library, Box 3 | repository Kennedy Library; box 3", "department-of-state | Department of State, Central Files, 611.23/5–356 | repository Department of State; file_number 611.23/5-356; levels Central Files"],
    ),
    (
        " Department of state Box 3",
        {},
        ["department-of-state | Department of state Box 3 | repository Department of state; box 3"],
    ),
    ("(POL 15–1 GUAT; Kennedy Library)", {}, ["subject-numeric-file | POL 15–1 GUAT | file_number POL 15-1 GUAT"]),
    ("Whitman File, Box 3.", {}, ["unread-box | Box 3 | "]),
    ("(Whitman File, Box 3)", {}, ["unread-box | Box 3 | "]),
    ("123 Doe, John Q.: Telegram", {}, ["file-on-a-line | 123 Doe, John Q. | file_number 123 Doe, John Q."]),
    ("Documentation on the talks is in file 294.9641.", {}, ["file-by-its-word | 294.9641 | file_number 294.9641"]),
    (
        "“Ministers Agree on the Price of Tin,” New York Times, May 3, 1951, p. 38.",
        {},
        ["newspaper | “Ministers Agree on the Price of Tin,” New York Times, May 3, 1951, p. 38 | title New York Times; date 1951-05-03; pages 38; article Ministers Agree on the Price of Tin"],
    ),
    (
        "Mary Archer, “No Change in Policy,” Washington Post, May 3, 1979, p. A–2.",
        {},
        ["newspaper | Mary Archer, “No Change in Policy,” Washington Post, May 3, 1979, p. A–2 | author Mary Archer; title Washington Post; date 1979-05-03; pages A-2; article No Change in Policy"],
    ),
    (
        "1. Quill, Salt, 12.\n[2] Mitchell, Rule of Salt, 44.",
        {},
        ["title-cut-short | Mitchell, Rule of Salt, 44 | author Mitchell; title Rule of Salt; pages 44"],
    ),
    (
        "1. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.\n",
        {"body_end": 0},
        ["book-of-a-publisher | Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 | author Henry Quill; title Salt and Iron; date 1961; pages 33; place London; publisher Harbour Press"],
    ),
    (
        "12345 Quill, Years of Salt, p. 39.",
        {},
        ["book | Quill, Years of Salt, p. 39 | author Quill; title Years of Salt; pages 39"],
    ),
    (
        "He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. He had 44 men, p. 5, of salt. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.",
        {},
        ["book-of-a-publisher | Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 | author Henry Quill; title Salt and Iron; date 1961; pages 33; place London; publisher Harbour Press"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_formed_in_it(text, known, found):
    assert formed(text, **known) == found


@pytest.mark.parametrize(("first", "end"), [("5", 599), ("1234567", 605)])
def test_a_form_reads_no_further_than_the_first_space_behind_its_bound(first, end):
    text = f"Telegrams {first}, " + ", ".join(str(10000 + i) for i in range(300))
    (found, *_) = by_forms(text, load(), alone=True)
    assert (found.start, found.end, len(found.fields["numbers"])) == (0, end, 85)
    assert by_forms("Telegrams " + "1" * 1300, load(), alone=True) == []
