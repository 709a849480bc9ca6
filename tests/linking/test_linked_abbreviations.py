"""What a work's own abbreviations and departments stand for."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Vane to Colt, 3 May 1951, FO 371/1234, The National Archives (hereafter BNA).\n  2. Colt to Vane, 4 May 1951, FO 371/1235, BNA.\n  3. Ibid., FO 371/1236.\n",
        {},
        ["[Ibid., FO 371/1236] ibid → citation [Colt to Vane, 4 May 1951, FO 371/1235, BNA]", "[Vane to Colt, 3 May 1951, FO 371/1234, The National Archives] ~ repository The National Archives, Kew by file_number: FO is a department of the records at Kew", "[Colt to Vane, 4 May 1951, FO 371/1235, BNA] ~ repository National Archives by declared: the work sets up BNA for National Archives", "[Ibid., FO 371/1236] = repository BNA; file_number FO 371/1236", "[Ibid., FO 371/1236] ~ repository National Archives by declared: the work sets up BNA for National Archives"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. National Archives, FO 371/1234.\n  2. NA, FO371/1235.\n  3. The National Archives, RG 59, box 3.\n  4. National Archives, XY 371/1234.\n  5. Kennedy Library, FO 371/1234.\n",
        {},
        ["[National Archives, FO 371/1234] ~ repository The National Archives, Kew by file_number: FO is a department of the records at Kew", "[NA, FO371/1235] ~ repository The National Archives, Kew by file_number: FO is a department of the records at Kew"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Rockefeller Archive Center (RAC), Vane Papers, box 5.\n  2. RAC, Vane Papers, box 6.\n",
        {},
        ["[RAC, Vane Papers, box 6] ~ repository Rockefeller Archive Center by declared: the work sets up RAC for Rockefeller Archive Center"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
