"""Where a cited message is kept."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 \n\n  1. Telegram 5530 from Lima, May 3, reported this. (Department of State, Central Files, 611.23/5–356)\n",
        {},
        ["[Telegram 5530 from Lima, May 3] ~ date 1956-05-03 by file_number: the date in the file number 611.23/5-356", "[Telegram 5530 from Lima, May 3] in [Department of State, Central Files, 611.23/5–356]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. (Telegram 5530 from Lima, May 3; ibid., POL 7 US)\n  2. Telegrams 5 and 6 from Lima are ibid., Box 4.\n",
        {},
        ["[Telegram 5530 from Lima, May 3] in [ibid., POL 7 US]", "[Telegrams 5 and 6 from Lima] in [ibid., Box 4]", "! ibid-without-antecedent [ibid., POL 7 US]", "! ibid-without-antecedent [ibid., Box 4]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Telegram 5530 from Lima, May 3, and telegram 5531 from Lima, May 4. (Both National Archives, RG 59, Central Files, Box 3)\n",
        {},
        ["[Telegram 5530 from Lima, May 3] in [National Archives, RG 59, Central Files, Box 3]", "[telegram 5531 from Lima, May 4] in [National Archives, RG 59, Central Files, Box 3]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Telegram 5530 from Lima, May 3, telegram 5531 from Lima, May 4, and telegram 5532 from Lima. (National Archives, RG 59, Central Foreign Policy File, D780454–0611, D780454–0612, and D780454–0613)\n",
        {},
        ["[Telegram 5530 from Lima, May 3] ~ date 1978-05-03 by film_number: the film number D780454-0611", "[Telegram 5530 from Lima, May 3] in [National Archives, RG 59, Central Foreign Policy File, D780454–0611, D780454–0612, and D780454–0613]", "[telegram 5531 from Lima, May 4] ~ date 1978-05-04 by film_number: the film number D780454-0611", "[telegram 5531 from Lima, May 4] in [National Archives, RG 59, Central Foreign Policy File, D780454–0611, D780454–0612, and D780454–0613]", "[telegram 5532 from Lima] ~ date 1978 by film_number: the film number D780454-0611", "[telegram 5532 from Lima] in [National Archives, RG 59, Central Foreign Policy File, D780454–0611, D780454–0612, and D780454–0613]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Telegram 75 from Lima, 883.6363/1–2648.\n  2. Telegram 76 from Lima. He wrote. 883.6363/1–2748.\n",
        {},
        ["[Telegram 75 from Lima] ~ date 1948 by file_number: the date in the file number 883.6363/1-2648", "[Telegram 75 from Lima] in [883.6363/1–2648]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Telegram 75 from Lima, 5 p. m., 883.6363/1–2648.\n  2. Telegram 76 from Lima is described at great length in the papers of the harbour of those years, 883.6363/1–2748.\n",
        {},
        ["[Telegram 75 from Lima] ~ date 1948 by file_number: the date in the file number 883.6363/1-2648", "[Telegram 75 from Lima] in [883.6363/1–2648]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Telegram 75 from Lima, January 26, answered telegram 33 to Lima, January 20. (883.6363/1–2648)\n",
        {},
        ["[Telegram 75 from Lima, January 26] ~ date 1948-01-26 by file_number: the date in the file number 883.6363/1-2648", "[Telegram 75 from Lima, January 26] in [883.6363/1–2648]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Telegram 75 from Lima. He spoke. Telegram 76 from Lima. (Ibid.)\n  2. Kennedy Library, Vane Papers, Box 3.\n  3. Telegram 77 from Lima; ibid., Document 5.\n",
        {},
        ["[Telegram 76 from Lima] in [Ibid.]", "! ibid-without-antecedent [Ibid.]", "! ibid-without-antecedent [ibid., Document 5]"],
    ),
    ("Telegram 75 from Lima (Kennedy Library, Vane Papers, Box 3) came.", {}, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
