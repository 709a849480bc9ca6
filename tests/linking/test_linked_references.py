"""One pass over a document's citations."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See Document 12; see footnote 3 thereto.\n  2. Foreign Relations, 1950, vol. VI, especially telegram 5, May 3, p. 12; see Document 4.\n  3. Ibid.\n",
        {},
        ["[Document 12] document → document 12", "[footnote 3 thereto] note → document 12; note 3", "[Foreign Relations, 1950, vol. VI] frus → volume frus1950v06", "[p. 12] frus → volume frus1950v06; pages 12", "[Document 4] document → document 4", "[Ibid.] ibid → citation [Document 4]", "[Ibid.] document → document 4", "[p. 12] = subseries 1950; volume 6; pages 12", "[Ibid.] = documents 4"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. See p. 45; Foreign Relations, 1950, vol. VI, p. 12.\n  2. See Document 5; Ibid.\n",
        {"volume": "frus1951v06p1"},
        ["[p. 45] page → page 45", "[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12", "[Document 5] document → document 5", "[Ibid.] ibid → citation [Document 5]", "[Ibid.] document → document 5", "[Ibid.] = documents 5"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, 1 May 1964, ibid.; Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library; Quill to Colt, 3 May 1964, ibid.\n",
        {},
        ["[ibid.] ibid → citation [Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library]", "[Quill to Colt, 3 May 1964, ibid.] = author Quill; recipient Colt; date 1964-05-03; levels NSF+Africa; box 3; repository Kennedy Library"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
