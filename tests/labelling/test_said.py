"""What the words of a citation say themselves, whatever the labels: a table of readings before and after."""

import pytest
from marked import put, taken

from archref.labelling.said import pieces, say

PAIRS = [
    # a lot, a box, a page by the word before it
    ("⟦a {author Vane}, {levels Port Lot File 62 D 43}, box 3⟧", "⟦a {author Vane}, {levels Port} Lot File {lot 62 D 43}, box {box 3}⟧"),
    ("⟦a {repository NARA} RG 84, {levels Lima Post Files}⟧", "⟦a {repository NARA} RG {record_group 84}, {levels Lima Post Files}⟧"),
    ("⟦a {file_number KV 4/22}, pp. 5–6⟧", "⟦a {file_number KV 4/22}, pp. {pages 5–6}⟧"),
    ("⟦a {levels Vane Papers}, busta 12, fasc. 7⟧", "⟦a {levels Vane Papers}, busta {box 12}, fasc. {folder 7}⟧"),
    ("⟦a {title The box 3 affair}, {levels Vane Papers}⟧", "⟦a {title The box 3 affair}, {levels Vane Papers}⟧"),
    ("⟦a {box 4}, box 5, {repository TNA}⟧", "⟦a {box 4}, box 5, {repository TNA}⟧"),
    # a day that no field has
    ("⟦a {genre Letter} from {author Vane}, May 3, 1951, {repository TNA}⟧", "⟦a {genre Letter} from {author Vane}, {date May 3, 1951}, {repository TNA}⟧"),
    ("⟦a {author Vane}, Oct 39⟧", "⟦a {author Vane}, {date Oct 39}⟧"),
    ("⟦a {levels Vane Papers}, 1939, {repository TNA}⟧", "⟦a {levels Vane Papers, 1939}, {repository TNA}⟧"),
    # writer and reader
    ("⟦a {genre Memo}, {author Vane for Colt}, {date 3 May 1951}⟧", "⟦a {genre Memo}, {author Vane} for {recipient Colt}, {date 3 May 1951}⟧"),
    ("⟦a {genre Memo}, {author Dir of Plans, QRX, for Asst Sec}⟧", "⟦a {genre Memo}, {author Dir of Plans, QRX}, for {recipient Asst Sec}⟧"),
    ("⟦a {author People for Salt}, {genre report}, {date 1951}⟧",) * 2,
    ("⟦a {author Society for Salt}, {date 1951}⟧", "⟦a {author Society for Salt}, {date 1951}⟧"),
    ("⟦a {author Vane} (Lima) to {recipient Colt} (Foreign Office), {date 1951}⟧", "⟦a {author Vane (Lima)} to {recipient Colt (Foreign Office)}, {date 1951}⟧"),
    ("⟦a {author Vane} to {recipient Colt} (3 May 1951)⟧", "⟦a {author Vane} to {recipient Colt} ({date 3 May 1951})⟧"),
    ("⟦a {author the Salt Board} to {recipient The Governor}⟧", "⟦a the {author Salt Board} to The {recipient Governor}⟧"),
    ("⟦a {genre Bericht} des {author Präsidenten von Oberland}, {date 8. April 1936}⟧",) * 2,
    ("⟦a {genre Brief} {author von Vane} an {recipient Colt}, {date 8. April 1936}⟧", "⟦a {genre Brief} von {author Vane} an {recipient Colt}, {date 8. April 1936}⟧"),
    ("⟦a {author von Vane} an {recipient Colt}, {date 8. April 1936}⟧",) * 2,
    ("⟦a {repository UQDA}, {file_number P150/12}, de {author Valera} to von {recipient Papen}⟧", "⟦a {repository UQDA}, {file_number P150/12}, {author de Valera} to {recipient von Papen}⟧"),
    ("⟦a {genre rapport} de {author Vane}, {date 8 avril 1936}⟧",) * 2,
    # titles and folders in quotation marks
    ("⟦a {author Vane}, “Notes on Salt,” {date 1951}, {repository TNA}⟧", "⟦a {author Vane}, “{title Notes on Salt},” {date 1951}, {repository TNA}⟧"),
    ("⟦a {author Vane}, {levels Vane Papers}, box {box 3}, “Port Dues”⟧", "⟦a {author Vane}, {levels Vane Papers}, box {box 3}, “{folder Port Dues}”⟧"),
    ("⟦a {author Vane}, {levels Vane Papers}, “Port Dues”⟧", "⟦a {author Vane}, {levels Vane Papers}, “Port Dues”⟧"),
    ("⟦a {repository AD Port}, {file_number 4 M 12}, « Note sur le sel », {date 12 août 1907}⟧", "⟦a {repository AD Port}, {file_number 4 M 12}, « {title Note sur le sel} », {date 12 août 1907}⟧"),
    # shelfmarks
    ("⟦a {genre Memo}, {author Vane}, {levels AO-320}, {levels MC files}⟧", "⟦a {genre Memo}, {author Vane}, {file_number AO-320}, {levels MC files}⟧"),
    ("⟦a {author Vane}, {levels Vane Papers}, 27/1⟧", "⟦a {author Vane}, {levels Vane Papers}, {file_number 27/1}⟧"),
    ("⟦a {author Vane}, {levels Port Files}, 1910–1944⟧", "⟦a {author Vane}, {levels Port Files, 1910–1944}⟧"),
    # a file of a department within another field; what belongs to a name or a file number behind it
    ("⟦a {levels WO 171/39 1st Division War Diary}, {date 3 May 1944}⟧", "⟦a {file_number WO 171/39} {levels 1st Division War Diary}, {date 3 May 1944}⟧"),
    ("⟦a {title Salt in WO 171/39}, {date 1944}⟧",) * 2,
    ("⟦a {author Quill} to {recipient John B. Vane}, Jr., {date 3 May 1936}⟧", "⟦a {author Quill} to {recipient John B. Vane, Jr}., {date 3 May 1936}⟧"),
    ("⟦a {author Quill Vane}, III, {date 3 May 1936}⟧", "⟦a {author Quill Vane, III}, {date 3 May 1936}⟧"),
    ("⟦a {genre Memo}, {author Vane}, {file_number CS 291.2} (2 Apr 51)⟧", "⟦a {genre Memo}, {author Vane}, {file_number CS 291.2 (2 Apr 51)}⟧"),
    ("⟦a {genre Memo}, {author Vane}, {file_number CS 291.2} (copy)⟧",) * 2,
    ("⟦a {author Vane}, {repository Salt Institution}, Record Unit 95, box {box 3}⟧", "⟦a {author Vane}, {repository Salt Institution}, {levels Record Unit 95}, box {box 3}⟧"),
    ("⟦a {repository TNA}, {levels Port Files}, Part II, Case 28⟧", "⟦a {repository TNA}, {levels Port Files}, {levels Part II}, {levels Case 28}⟧"),
    # a word before a value is no part of a path
    ("⟦a {author Vane}, {levels Port Files}, Lot {lot 57 D 155}, {levels TNA}⟧",) * 2,
    ("⟦a {author Vane}, {levels Port Company Records}, File {file_number 1.4.3}, {repository TNA}⟧",) * 2,
    ("⟦a {repository TNA}, {levels Section 6A}, Case Files {folder 1/40/27}⟧",) * 2,
    ("⟦a {repository TNA}, Salt Files, {levels Section 6A}⟧", "⟦a {repository TNA}, {levels Salt Files}, {levels Section 6A}⟧"),
    # archives
    ("⟦a Port Archive: {levels Salt Board}, {file_number 12/4}⟧", "⟦a {repository Port Archive}: {levels Salt Board}, {file_number 12/4}⟧"),
    ("⟦a Report: {levels Salt Board}, {file_number 12/4}⟧", "⟦a {genre Report}: {levels Salt Board}, {file_number 12/4}⟧"),
    ("⟦a {levels Vane Papers}, {repository Quill Library}, University of Salem⟧", "⟦a {levels Vane Papers}, {repository Quill Library, University of Salem}⟧"),
    ("⟦a {levels Vane Papers}, {repository Quill Library}, {levels University of Salem}⟧", "⟦a {levels Vane Papers}, {repository Quill Library, University of Salem}⟧"),
    ("⟦a {levels Salt Tax Book}, {date 1881}, {repository TNA}⟧", "⟦a {levels Salt Tax Book, 1881}, {repository TNA}⟧"),
    ("⟦a {levels Vane Papers}, {repository Port Archive, London}⟧", "⟦a {levels Vane Papers}, {repository Port Archive}, London⟧"),
]  # fmt: skip


@pytest.mark.parametrize(("labelled", "said"), PAIRS)
def test_words_that_say_a_field(labelled, said):
    text, spans = taken(labelled)
    for span in spans:
        say(text, span)
        assert len(span.fields) == len(span.field_sure)
    assert put(text, spans) == said


@pytest.mark.parametrize("piece", pieces(), ids=lambda piece: piece.field)
def test_each_row_reads_its_example(piece):
    words, value = piece.example
    assert piece.pattern.search(words)["value"] == value
