"""Plain text as people have it: wrapped by a program, printed on pages, or Markdown under another name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import archref
from archref.document import clean
from archref.reading.plain import read_plain


def cleaned(text):
    return clean(read_plain(text)).text


PROSE = "The consul wrote at once to the Department, and on the next day (Vane Papers, Box 3, Harbour Library) he asked for the consultation that ended in nothing."


@pytest.mark.parametrize("width", [36, 48, 60, 72, 90])
@pytest.mark.parametrize("ends", ["\n", "\r\n", " \n  "])
def test_wrapped_lines_are_one_paragraph(width, ends):
    lines, line = [], ""
    for word in PROSE.split():
        if len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    text = ends.join([*lines, line])
    assert cleaned(text) == PROSE
    assert cleaned(f"{text}\n\n{text}").split("\n\n") == [PROSE, PROSE]


@pytest.mark.parametrize(
    "text",
    [
        "Vane Papers, Harbour Library, Boston\nReed Papers, Harbour Library, Boston\nColt Papers, Salem City Library",
        "- the papers of Vane, which are in Boston,\n- the papers of Colt, which are in Salem",
        "Subject: The talks that were held in the spring,\nReference: The telegram of the day before",
        "Harbour Library\nMain Street\nBoston",
        "1. The papers of Vane, which she left to the city,\n2. the papers of Colt, who left none",
    ],
)
def test_lists_and_addresses_stay_lines(text):
    assert cleaned(text) == text


@pytest.mark.parametrize(
    "text, lines",
    [
        # words in italics had lines of their own
        ("“It was so”:\nColt,\nST\n, p. 40.\n“All was void”:\nVane (SHS).", 4),
        ("Vane to Colt, 10 January 1896,\nA. H. Reed\nand\nW. R. Quill\n(eds.),\nVane: Selected Papers\n(Salem, 1976).", 1),
        ("See\nSalt and Tin\n; and Colt.", 1),
        ("salt\ntin\nlead", 3),
        # blank lines between lines
        ("Minutes of the Salt Church, for the Years 1773-\n\n1828 (Salem, 1840), 119. Later ones cover\n\nthe years after 1828.", 1),
        ("salt from the mines of the north.\n\nsugar from the islands of the south.\n\ntea from the gardens.", 5),
        ("Dear Mr. Secretary of the Salt Board,\n\nI have the honour to write.\n\nYours truly,\n\nAda Vane", 7),
        # numbers of notes with lines of their own
        ("92\nTra gli altri si ricordano: R. VANE, Sale e il suo tempo, cit.; A.\nQUILL, Sale, cit., pp. 319-323.\n93\nIvi, p. 4.", 4),
        # an initial, an abbreviation or a class of files at the end of a line
        ("Salem, Archivio di Stato, Mediceo del Principato, 613, fol.\n264r, Ada Vane to Lino Colt.", 1),
        ("Vane to Colt, 3 May 1951, TNA, FO\n371/1234; Quill Papers, Box 3, Salt\nHistorical Society.", 1),
        ("On the salt of the city see the letters that A.\nVane had kept.", 1),
        ("Papers of the Salt Board, 1911–13, at the SHS\n1. Vane to Colt, 1911, and many others besides", 2),
        ("The ministers went home and were glad of it.\nAda Vane had been there from the first day.", 2),
    ],
)  # fmt: skip
def test_what_goes_on_in_the_next_line(text, lines):
    assert len(cleaned(text).split("\n")) == lines


WORDS = "\n".join(f"brine{n} {n % 7}" for n in range(60))


@pytest.mark.parametrize(
    "head",
    [
        ";;; The words of salt and their numbers\n;;;\n",
        "Words of salt\n: words of the sea\n",
        "Words of salt\n... and so it goes on\n",
        ":::note\nWhat is said of salt\n:::\n",
        "Words of salt\n................\n",
    ],
)
def test_a_head_of_signs_does_not_make_one_sentence_of_the_list_below(head):
    assert cleaned(head + WORDS) == head + WORDS


@pytest.mark.parametrize("lines", [1, 4, 9])
@pytest.mark.parametrize("sign", [",", ";", "."])
def test_a_sign_behind_words_in_italics_begins_no_line(lines, sign):
    prose = "\n".join(["He wrote at once to the board of the harbour and the next day to the town"] * lines)
    italics = f"{prose}\nSalt and Tin\n{sign} p. 40"
    assert "\n" not in cleaned("\n".join([italics] * 3))


def test_words_parted_at_line_ends_are_whole_and_compounds_keep_their_hyphen():
    assert "consultation of both" in cleaned(
        "The minister asked for the consul-\ntation of both, which was refused at once\nby the other side."
    )
    assert "D780524-1038" in cleaned(
        "It was sent on the same day (Central Policy File, D780524-\n1038), and was read by nobody."
    )
    assert "consultation" in cleaned("Text.1\n\n  1. He asked for consul-\ntation.\n")


def test_a_printouts_pages_run_on_without_heads_and_numbers():
    page = "THE SALT QUESTION   {}\n\n"
    text = (
        f"He read the letter (National Archives, Record Group 59,\nCentral Foreign\n\n12\n\f{page.format(13)}"
        f"Policy File, D780524-1038), and he answered it.\n\n13\n\f{page.format(14)}Another day came."
    )
    assert "Central Foreign Policy File, D780524-1038), and he answered it.\n\nAnother day came." in cleaned(text)


def test_offsets_are_those_of_the_text_as_handed_in():
    text = "He agreed with what was said (National Archives, RG 59,\nCentral Foreign Policy File, D780524-1038), and the\nthing was done."
    (citation,) = archref.resolve(text).citations
    assert text[citation.start : citation.end] == "National Archives, RG 59,\nCentral Foreign Policy File, D780524-1038"


def test_all_that_is_set_in_is_of_its_entry():
    entries = "Colt, Ben. 1985. Tin Roads and Salt\n  (Lynn: Pier Press for the Society of Harbours and Tin).\nQuill, Ada. 1962.\n  Harbours (Lynn: Pier).\n— 1971. Ropes\n  (Lynn: Pier).\n"
    assert cleaned(entries) == (
        "Colt, Ben. 1985. Tin Roads and Salt (Lynn: Pier Press for the Society of Harbours and Tin).\n"
        "Quill, Ada. 1962. Harbours (Lynn: Pier).\n— 1971. Ropes (Lynn: Pier).\n"
    )


def test_a_list_of_works_behind_the_notes_is_unwrapped():
    works = "References\n\nColt, Ben. 1985. Tin Roads of the North and Salt\n  Pans (Lynn: Pier Press).\nQuill, Ada. 1962. Harbours of the Coast: A\n  History (Lynn: Pier Press).\n"
    text = f"He rowed.1 He sang.2\n\nNotes\n\n1. Colt 1985: 3.\n2. Quill 1962: 4.\n\n{works}"
    assert cleaned(text).endswith(
        "\n\nColt, Ben. 1985. Tin Roads of the North and Salt Pans (Lynn: Pier Press).\nQuill, Ada. 1962. Harbours of the Coast: A History (Lynn: Pier Press).\n"
    )


CITED = "Vane Papers, Box {}, Harbour Library"


@pytest.mark.parametrize(
    "between",
    ["\f", "\n\f", "\f\n", "\n\n\f\n\n", "\n\n12\n\n\f", "\n\n12\n\f\n", "\n\f\f\n", "\r\n\f\r\n", "  \f  ", "\n\n"],
)
def test_offsets_behind_pages_are_those_of_the_text_as_handed_in(between):
    days = ("He was at home", "Nobody came", "A storm blew for hours", "The talks went on")
    texts = [f"{day}, and he wrote of it ({CITED.format(n)})." for n, day in enumerate(days, 1)]
    text = between + between.join(texts) + between
    read = [text[c.start : c.end] for c in archref.resolve(text).citations]
    assert read == [CITED.format(n) for n in range(1, 5)]


@given(
    st.lists(
        st.sampled_from(["\f", "\n", "\r\n", " ", "12", "_a b_", "Word ends.", "and then", "a  b", "co-\nming"]),
        max_size=14,
    )
)
def test_each_sign_of_the_words_leads_to_itself(pieces):
    text = "".join(pieces)
    words = clean(read_plain(text))
    found = [(sign, text[words.origin(at) : words.origin(at) + 1]) for at, sign in enumerate(words.text)]
    assert all(sign == there for sign, there in found if not sign.isspace())


def test_markdown_in_a_text_file_is_read_as_markdown(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Text.[^1]\n\n[^1]: Ada Quill, *Salt and Tin* (Salem: Blank, 1950), 3.\n", encoding="utf-8")
    (document,) = archref.read(path)
    assert len(document.notes) == 1 and "*" not in document.text
    path.write_text("Text.\n\n[^1]: No note at all.\n", encoding="utf-8")
    (document,) = archref.read(path)
    assert "[^1]" in document.text


def test_a_note_that_nothing_refers_to_is_said(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("Text.[^1]\n\n[^1]: One.\n\n[^b]: Two.\n", encoding="utf-8")
    (document,) = archref.read(path)
    assert document.remarks == [
        "line 5: nothing refers to the note [^b], which will not be printed; it is read all the same"
    ]
    assert archref.link(path).remarks == document.remarks
