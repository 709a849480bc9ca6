"""Which of two readings is chosen."""

import pytest
from digest import read

# a text, what its caller knows of it, and what is read in it
CASES = [
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, May 2, 1954, Foreign Relations, 1952–1954, vol. XI, Document 836.\n",
        {},
        ["frus | Foreign Relations, 1952–1954, vol. XI, Document 836 | subseries 1952–1954; volume 11; documents 836"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, May 2, 1954, Document 836.\n",
        {},
        ["document | Document 836 | documents 836"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Telegram 44 to Lima, May 2, 1978 (Carter Library, Vane Papers, box 3).\n",
        {},
        ["telegram | Telegram 44 to Lima, May 2, 1978 | form telegram; numbers 44; to Lima; date 1978-05-02", "archival | Carter Library, Vane Papers, box 3 | repository Carter Library; box 3; levels Vane Papers"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, telegram 44, 3 May 1951, FO 371/1234, TNA.\n",
        {},
        ["archival | Vane to Colt, telegram 44, 3 May 1951, FO 371/1234, TNA | author Vane; recipient Colt; genre telegram; date 1951-05-03; file_number FO 371/1234; repository TNA"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. National Archives, RG 59, box 3, Vane to Colt, 3 May 1951.\n",
        {},
        ["archival | National Archives, RG 59, box 3, Vane to Colt, 3 May 1951 | repository National Archives; record_group 59; box 3; author Vane; recipient Colt; date 1951-05-03"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Kennedy Library, Vane Papers, Box 3, Salt.\n",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Salt | repository Kennedy Library; box 3; folder Salt; levels Vane Papers"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Jane Colt, “Tin,” Journal of Salt 12, no. 3 (1961): 33–41.\n",
        {},
        ["published | Jane Colt, “Tin,” Journal of Salt 12, no. 3 (1961): 33–41 | author Jane Colt; title Journal of Salt; volume 12; date 1961; pages 33-41"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Ibid., 44; Quill, Salt, 45; ebd., 46.\n",
        {},
        ["ibid | Ibid., 44 | pages 44", "published | Quill, Salt, 45 | author Quill; title Salt; pages 45", "ibid | ebd., 46 | pages 46; antecedent [Quill, Salt, 45]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1950, vol. VI, p. 12; Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; Vane to Colt, 3 May 1951, FO 371/1234, TNA.\n",
        {},
        ["frus | Foreign Relations, 1950, vol. VI, p. 12 | subseries 1950; volume 6; pages 12", "published | Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 | author Henry Quill; title Salt and Iron; date 1961; pages 33", "archival | Vane to Colt, 3 May 1951, FO 371/1234, TNA | author Vane; recipient Colt; date 1951-05-03; file_number FO 371/1234; repository TNA"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. UN Resolution 1312 (XIII), Vane to Colt, 3 May 1951, FO 371/1234, TNA.\n",
        {},
        ["archival | UN Resolution 1312 (XIII), Vane to Colt, 3 May 1951, FO 371/1234, TNA | author Vane; recipient Colt; date 1951-05-03; file_number FO 371/1234; repository TNA"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_read_in_it(text, known, found):
    assert read(text, **known) == found
