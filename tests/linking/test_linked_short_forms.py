"""Later short forms of sources."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Vane, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library (hereafter SL).\n  2. SL, p. 12.\n  3. “Salt Ledger,” p. 24.\n  4. “Salt Ledger, No. 4,” Colt Papers, box 1, LC.\n",
        {},
        ["[SL, p. 12] = repository SL; pages 12", "[SL, p. 12] ~ repository Mudd Library by declared: the work sets up SL for Mudd Library", "[SL, p. 12] names [Vane, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library]", "[“Salt Ledger,” p. 24] = author Vane; title Salt Ledger; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library; pages 24", "[“Salt Ledger,” p. 24] names [Vane, “Salt Ledger, No. 4,” 3 May 1951, Vane Papers, box 3, Mudd Library]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Henry Quill, Reliable Salt: A Century (London: Harbour Press, 2008), 42 (hereafter RS).\n  2. RS, pp. 8–9.\n  3. Reliable Salt, p. 8.\n  4. RS, of course.\n",
        {},
        ["[RS, pp. 8–9] names [Henry Quill, Reliable Salt: A Century (London: Harbour Press, 2008), 42]", "[Reliable Salt, p. 8] names [Henry Quill, Reliable Salt: A Century (London: Harbour Press, 2008), 42]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Harbour Report (hereafter “FHR”), 10; Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 [cited as Salt].\n  2. FHR, 12.\n  3. Salt, 44.\n",
        {},
        ["[FHR, 12] names [Harbour Report (hereafter “FHR”), 10]", "[Salt, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Vane, “Salt Ledger of May,” 3 May 1951, Vane Papers, box 3, Mudd Library.\n  2. Vane, “Salt Ledger of June,” 3 June 1951, Vane Papers, box 3, Mudd Library.\n  3. “Salt Ledger,” 5.\n",
        {},
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
