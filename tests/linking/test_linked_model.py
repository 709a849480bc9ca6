"""What citations come to is told with an abbreviation of the work's own spelt out."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Essex Record Office (ERO), D/DU 12/3, Vane to Colt, 3 May 1751.\n  2. Ibid., D/DU 12/4.\n  3. See Document 9, in Foreign Relations, 1955–1957, vol. IX.\n",
        {},
        ["[Ibid., D/DU 12/4] ibid → citation [Essex Record Office (ERO), D/DU 12/3, Vane to Colt, 3 May 1751]", "[Document 9] frus → volume frus1955-57v09; documents 9", "[Foreign Relations, 1955–1957, vol. IX] frus → volume frus1955-57v09", "[Ibid., D/DU 12/4] = repository Essex Record Office; file_number D/DU 12/4"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
