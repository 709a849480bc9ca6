"""Notes at the foot of a page and entries that hang are one line each, however a program has wrapped them."""

import pytest

from archref.reading.wrapping import cuts

ONE = [
    "1 Ada Quill, No Separate Harvest: Salt, Class, and Gender on an Anglo-Hispanic\nFrontier, 1880–1940 (Salem: Harbour Press, 1987), 164–66.",
    "4 Vane to Colt, March 29, 1932, Salt Company Records, Series\nIII, Box 22, FF 4, Western Historical Collections, Harbour University.",
    "12. Vane to Colt, 1964, CAB 1/2; Colt to the author, 3 March\n1999.",
    "[3] Vane to Colt, 12 May 1964, in the papers of the Harbour Company, Salem,\nRecord Office, D/P 12.",
]
APART = [
    "1 Vane\n2 Colt\n3 Reed",
    "Salt Library, Oxford\n     Conservative Party Archive\n     Sir James Vane Papers",
    "12 Baker Street\nSalem",
    "3 May 1911 Vane went to Lima, where he met the minister of finance.\n4 June 1911 He left.",
    "The National Archives, Kew\n     CAB 23    Cabinet Minutes, 1916–1939\n     CO 291    Harbour, Original Correspondence",
]
HANGING = (
    "Beinart, Ada. The Political Economy of Salt in the Harbour, 1860–1930. Cambridge,\n     1982.\n"
    "Delius, Eve. The Harbour Belongs to Us: The Salt Company, the Vanes and the\n     British in the Nineteenth Century. Berkeley, 1984."
)


def unwrapped(text):
    for start, end, instead in reversed(cuts(text, len(text), [])):
        text = text[:start] + instead + text[end:]
    return text


@pytest.mark.parametrize("note", ONE)
@pytest.mark.parametrize("around", ["", "The talks went on.\n\n"])
def test_a_note_is_one_line(note, around):
    assert unwrapped(around + note) == around + note.replace("\n", " ")


@pytest.mark.parametrize("lines", APART)
def test_what_stands_in_lines_of_its_own_stays_so(lines):
    assert unwrapped(lines) == lines


def test_notes_one_below_the_other_stay_apart():
    notes = [ONE[0], ONE[1].replace("4 ", "2 ", 1), "3 Ibid., p. 40."]
    assert unwrapped("\n".join(notes)) == "\n".join(note.replace("\n", " ") for note in notes)


def test_entries_that_hang():
    first, second = unwrapped(HANGING).split("\n")
    assert first.endswith("Cambridge, 1982.") and second.endswith(
        "and the British in the Nineteenth Century. Berkeley, 1984."
    )
