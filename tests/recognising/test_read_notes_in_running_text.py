"""What is read in the running text of a manuscript, where few words cite."""

import pytest

import archref

BEFORE = "The harbour was closed to the fleet in that year, and nobody had asked why it was so.\n\n"
BEHIND = "\n\nSo they went home, and the salt stayed where it was until the summer.\n"

# a paragraph between others, with what is cited in it between ⟦ and ⟧
PARAGRAPHS = [
    "It was closed (⟦Ada Quill, Salt and Iron, 2 vols., Harbour Press, Lynn, 1961, I, 33⟧) and stayed so.",
    "It was so (see ⟦Jon Reed, Tin and Lead: A History (New York: Harbour Press, 1977), 45⟧).",
    "The best account is ⟦Jon Reed, A History of Tin, 3rd ed. (New York: Harbour Press, 1977), chap. 4⟧.",
    "This was shown by ⟦J. Reed, “Tin in the Age of Steam”, Economic History Review, 2nd ser., 12 (1961), 33–41⟧.",
    "The paper said so (⟦Vane to Colt, 3 May 1951, FO 371/1234, TNA⟧) at the time.",
    "He kept it in his own files (⟦Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library⟧).",
    "It is in the ⟦Vane Papers, box 3⟧.",
    "They met at the Mudd Library on 3 May 1951.",
    "Vane met Colt on 3 May 1951 and gave him 12 letters.",
    "The minutes (memorandum by Vane, 3 May 1951) tell of it.",
    "See Jon Reed, Salt, p. 4.",
]


@pytest.mark.parametrize("marked", PARAGRAPHS)
def test_a_paragraph_and_what_is_cited_in_it(marked):
    text = marked.replace("⟦", "").replace("⟧", "")
    result = archref.resolve(BEFORE + text + BEHIND)
    for cited in reversed(result.linked.citations):
        start, end = cited.start - len(BEFORE), cited.end - len(BEFORE)
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    assert text == marked
