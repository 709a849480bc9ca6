"""A later note that calls a source by a name that was set up for it, or by its title cut short."""

import pytest
from digest import linked, with_notes

# notes, what their caller knows of them, and what is linked in them
CASES = [
    # a name that was set up, and what may stand behind it
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 (cited as Salt and Iron of the Sea in the Harbour of Lima).", "Salt and Iron of the Sea in the Harbour of Lima, 44."], {},
     []),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 (cited as Salt and Iron of the Sea in Lima).", "Salt and Iron of the Sea in Lima, 44."], {},
     []),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 [hereafter “Salt”].", "“Salt,” 44."], {},
     ["[“Salt,” 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33, and of what is told there more (hereafter Salt).", "Salt, 44."], {},
     []),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33, and of what else is told there and more of it (hereafter Salt).", "Salt, 44."], {},
     []),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 (hereafter S).", "S, 44."], {},
     []),
    # a title cut short
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Salt and Iron, 44.", "Salt, 46.", "Iron, 47."], {},
     ["[Salt and Iron, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Salt and Iron and Tin, 44."], {},
     []),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; Jane Colt, Salt and Tin (London: Harbour Press, 1962), 3.", "Salt and Iron, 44.", "Salt and, 45."], {},
     ["[Salt and Iron, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Jane Colt, Salt and Iron, 44.", "Salt and Iron, 1962, 44."], {},
     []),
    (["Vane to Colt, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library.", "“Salt Ledger, No. 4,” p. 24.", "“Salt Ledger,” p. 24.", "Quill, “Salt Ledger,” p. 24."], {},
     ["[“Salt Ledger, No. 4,” p. 24] = author Vane; recipient Colt; title Salt Ledger; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library; pages 24", "[“Salt Ledger, No. 4,” p. 24] names [Vane to Colt, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library]", "[“Salt Ledger,” p. 24] = author Vane; recipient Colt; title Salt Ledger; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library; pages 24", "[“Salt Ledger,” p. 24] names [Vane to Colt, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library]"]),
    (["Vane to Colt, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library.", "Vane to Colt, “Salt Ledger,” 3 May 1951, p. 4.", "Vane to Colt, “Salt Ledger,” 4 May 1951, p. 4.", "Vane to Quill, “Salt Ledger,” p. 4."], {},
     ["[Vane to Colt, “Salt Ledger,” 3 May 1951, p. 4] = author Vane; recipient Colt; title Salt Ledger; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library; pages 4", "[Vane to Colt, “Salt Ledger,” 3 May 1951, p. 4] names [Vane to Colt, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library]"]),
    (["Vane to Colt, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library.", "“Salt Ledger,” box 4."], {},
     []),
    (["Vane to Colt, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library.", "“Salt Ledger, No. 4,” Colt Papers, Mudd Library."], {},
     []),
    (["Vane to Colt, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library; Colt, “Salt Ledger of May,” 3 June 1951, Colt Papers, box 3, Mudd Library.", "“Salt Ledger,” p. 24.", "“Salt Ledger of May,” p. 24."], {},
     ["[“Salt Ledger of May,” p. 24] = author Colt; title Salt Ledger of May; date 1951-06-03; levels Colt Papers; box 3; repository Mudd Library; pages 24", "[“Salt Ledger of May,” p. 24] names [Colt, “Salt Ledger of May,” 3 June 1951, Colt Papers, box 3, Mudd Library]"]),
    # the bound itself
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33, xxxxxxxxxxxxxxxxxxxxxx (hereafter Salt).", "Salt, 44."], {},
     []),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "known", "found"), CASES, ids=range(len(CASES)))
def test_notes_and_what_is_linked_in_them(notes, known, found):
    assert linked(with_notes(*notes), **known) == found
