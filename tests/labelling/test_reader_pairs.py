"""What the spans of a note become as citations: joined with their place, divided, typed anew. A table of pairs."""

import pytest
from marked import taken

from archref.labelling.reader import citations_of

PAIRS = [
    # a place that was cited before is no paper; a paper's number in its file
    ("⟦p {author Vane}, {title Salt}, {pages 5}⟧", ["published | Vane, Salt, 5"]),
    ("⟦a Ivi, c. {pages 12r}⟧", ["ibid | Ivi, c. 12r"]),
    ("⟦a Ibid., {levels reel 12}⟧", ["ibid | Ibid., reel 12"]),
    ("⟦a Ibid., {author Vane} to {recipient Colt}⟧", ["archival | Ibid., Vane to Colt"]),
    ("⟦a {author Vane}, {file_number FO 371/23456}⟧, ⟦a {file_number C 123/45/18}⟧", ["archival | Vane, FO 371/23456, C 123/45/18"]),
    ("⟦a {author Vane}, {file_number FO 371/23456}⟧, ⟦a {file_number FO 371/2345}⟧",
     ["archival | Vane, FO 371/23456", "archival | FO 371/2345"]),
    # an item and its place right behind it are one
    ("⟦a {genre Report} on Salt, {author Vane}, {date 23 June 1910}⟧. ⟦a {repository Port Archive}, {file_number HC/SA/10}⟧.",
     ["archival | Report on Salt, Vane, 23 June 1910. Port Archive, HC/SA/10"]),
    ("⟦a {author Vane} to {recipient Colt}, {date 1 May 1951}⟧ (⟦a {repository LC}, box {box 3}⟧).",
     ["archival | Vane to Colt, 1 May 1951 (LC, box 3)"]),
    ("⟦a {author Vane} to {recipient Colt}, {date 1 May 1951}⟧; ⟦a {repository RGASPI}, {file_number f. 5, op. 1}⟧",
     ["archival | Vane to Colt, 1 May 1951; RGASPI, f. 5, op. 1"]),
    # but not a date of a list, nor an item that has a place, nor over other words
    ("⟦a {date 1 May 1762}⟧. ⟦a {repository OAH}: {file_number 1815}⟧", ["archival | 1 May 1762", "archival | OAH: 1815"]),
    # an item with a part of its place, and the rest of it; but not a place of another, nor behind a semicolon
    ("⟦a {author Vane} to {recipient Colt}, {levels Vane Papers}⟧. ⟦a {repository LC}, box {box 3}⟧",
     ["archival | Vane to Colt, Vane Papers. LC, box 3"]),
    ("⟦a {author Vane} to {recipient Colt}, {file_number 763.72/8}⟧. (⟦a {repository NARA}, RG {record_group 59}⟧)",
     ["archival | Vane to Colt, 763.72/8. (NARA, RG 59)"]),
    ("⟦a {author Colt}, {levels Diaries}, {repository LC}⟧. ⟦a {levels MSS 12}, box {box 3}⟧",
     ["archival | Colt, Diaries, LC. MSS 12, box 3"]),
    ("⟦a {author Vane} to {recipient Colt}, {file_number 763.72/8}⟧, in ⟦a {repository NARA}, {file_number 763.72/9}⟧",
     ["archival | Vane to Colt, 763.72/8", "archival | NARA, 763.72/9"]),
    ("⟦a {author Vane} to {recipient Colt}, {file_number 763.72/8}⟧; ⟦a {repository LC}, box {box 3}⟧",
     ["archival | Vane to Colt, 763.72/8", "archival | LC, box 3"]),
    ("⟦a {author Vane} to {recipient Colt}, {date 1 May 1951}⟧ and much else in ⟦a {repository LC}, box {box 3}⟧",
     ["archival | Vane to Colt, 1 May 1951", "archival | LC, box 3"]),
    # a number that only archives give, and none of a day, a book or an address
    *[(f"⟦p {{author Quill}}, {{title Salt}}, {number}, p. {{pages 101}}⟧", [f"archival | Quill, Salt, {number}, p. 101"])
      for number in ("204-1-245", "AP-361-1390", "BAG 210-056-003", "L/AG/34/29/4", "NS/B/12/3")],
    *[(f"⟦p {{author Quill}}, {{title Salt}}, {number}, p. {{pages 101}}⟧", [f"published | Quill, Salt, {number}, p. 101"])
      for number in ("1951-05-03", "ISBN 978-0-596-52153-0", "12-14", "5/4/12", "doi:10.12/AB/12/3", "A/12")],
    # a letter of which no place is told, but the work that prints it, is of the work; not one with a place, behind a semicolon,
    # or before a work without a title
    ("⟦a {author Vane} to {recipient Colt}, {date Nov. 9, 1814}⟧. ⟦p {title Harbour Memoirs}, {volume ii}, p. {pages 187}⟧",
     ["published | Vane to Colt, Nov. 9, 1814. Harbour Memoirs, ii, p. 187"]),
    ("⟦a {author AV} to {recipient JC}, {date April 8, 1876}⟧, in ⟦p {author Quill}, {title Colt Story}, {pages 284}⟧",
     ["published | AV to JC, April 8, 1876, in Quill, Colt Story, 284"]),
    ("⟦a {author Vane} to {recipient Colt}, {date Nov. 9, 1814}⟧; ⟦p {title Harbour Memoirs}, {pages 187}⟧",
     ["archival | Vane to Colt, Nov. 9, 1814", "published | Harbour Memoirs, 187"]),
    ("⟦a {author Vane} to {recipient Colt}, {date Nov. 9, 1814}, {repository LC}⟧, in ⟦p {title Harbour Memoirs}, {pages 187}⟧",
     ["archival | Vane to Colt, Nov. 9, 1814, LC", "published | Harbour Memoirs, 187"]),
    ("⟦a {author Vane} to {recipient Colt}, {date Nov. 9, 1814}⟧, in ⟦p {author Quill}, {pages 187}⟧",
     ["archival | Vane to Colt, Nov. 9, 1814", "published | Quill, 187"]),
    ("⟦a {author Vane} to {recipient Colt}, {date Nov. 9, 1814}⟧, in ⟦p {title Salt}, {date 1950}, {pages 187}⟧",
     ["archival | Vane to Colt, Nov. 9, 1814", "published | Salt, 1950, 187"]),
    # what says that it is the place of several stands before a place
    ("⟦a {repository Both National Archives}, RG {record_group 59}⟧", ["archival | National Archives, RG 59"]),
    ("⟦a All in the {repository Salt Library}, box {box 5}⟧", ["archival | Salt Library, box 5"]),
    ("⟦a {repository All Souls College}, {file_number MS 12}⟧", ["archival | All Souls College, MS 12"]),
    # an archive behind its record group
    ("⟦a {levels General Records of the Salt Office}, Record Group {record_group 94}⟧; ⟦a {repository National Archives}⟧.",
     ["archival | General Records of the Salt Office, Record Group 94; National Archives"]),
    ("⟦a {file_number FO 371/12}⟧; ⟦a {repository National Archives}⟧.", ["archival | FO 371/12", "archival | National Archives"]),
    # a message by its number, and its place
    ("⟦a Telegram 44 from Lima, {date 3 May 1951}, {file_number FO 371/12}, {repository TNA}⟧",
     ["archival | Telegram 44 from Lima, 3 May 1951", "archival | FO 371/12, TNA"]),
    ("⟦a {author Vane}, telegram 44, {date 3 May 1951}, {file_number FO 371/12}⟧",
     ["archival | Vane, telegram 44, 3 May 1951, FO 371/12"]),
    # a paper behind an ibid. is a paper, a box behind it is a place
    ("⟦i Ibid., {author Vane} to {recipient Colt}, {date 3 May 1951}⟧", ["archival | Ibid., Vane to Colt, 3 May 1951"]),
    ("⟦i Ebd., {genre Brief} {author Vane}⟧", ["archival | Ebd., Brief Vane"]),
    ("⟦i Ibid., box {box 4}⟧", ["ibid | Ibid., box 4"]),
    ("⟦i Ibid., {date 3 May 1951}⟧", ["ibid | Ibid., 3 May 1951"]),
    ("⟦i {author Quill}, {pages 44}⟧", ["published | Quill, 44"]),
]  # fmt: skip


@pytest.mark.parametrize(("labelled", "citations"), PAIRS)
def test_citations_of_a_note(labelled, citations):
    text, spans = taken(labelled)
    assert [f"{c.type} | {text[c.start : c.end]}" for c in citations_of(text, spans)] == citations


def test_a_field_that_was_read_twice_is_the_surer_one():
    text, (span,) = taken("⟦a {title Plans Division}, {title Salt and Iron}, {levels Quill Papers}⟧")
    span.field_sure = [0.4, 0.8, 0.9]
    (read,) = citations_of(text, [span])
    assert read.fields["title"] == "Salt and Iron" and read.field_sure["title"] == 0.8


def test_of_two_archives_the_first_is_a_part_of_the_second():
    text, (span,) = taken("⟦a {author Vane}, {repository GSP}, {repository LOC}, box {box 3}⟧")
    span.field_sure = [0.9, 0.5, 0.8, 0.9]
    (read,) = citations_of(text, [span])
    assert read.fields["repository"] == "LOC" and read.fields["levels"] == ["GSP"]


def test_a_paper_behind_ibid_stands_in_the_same_place():
    text, spans = taken("⟦i Ibid., {author Vane} to {recipient Colt}⟧")
    assert citations_of(text, spans)[0].fields == {"author": "Vane", "recipient": "Colt", "location_ibid": True}


@pytest.mark.parametrize(
    ("labelled", "author"),
    [
        ("⟦a {author Vane} to {recipient Colt}, {date Nov. 9, 1814}⟧, ⟦p {title Letters of Colt}, {volume 3}, {pages 187}⟧", "Vane"),
        ("⟦a {author Vane} to {recipient Colt}, {date Nov. 9, 1814}⟧, in ⟦p {author Quill}, {title Letters}, {pages 187}⟧", "Quill"),
        ("⟦a {author Vane} to {recipient Colt}, {date Nov. 9, 1814}⟧, in ⟦p {title Letters of Colt}, {pages 187}⟧", "Vane"),
    ],
)  # fmt: skip
def test_a_letter_in_print_has_its_day_and_one_author(labelled, author):
    text, spans = taken(labelled)
    (read,) = citations_of(text, spans)
    assert read.fields["author"] == author and read.fields["date"] == "1814-11-09" and "recipient" not in read.fields
