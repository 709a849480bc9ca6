"""Dates that are not printed, and what tells them."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Source: National Archives, RG 59, Central Foreign Policy File, D780454–0611.\n  2. Telegram 307629 to Lima, December 6.\n  3. Telegram 5530 from Lima.\n  4. Telegram 307630 to Lima, January 6.\n",
        {},
        ["[Telegram 307629 to Lima, December 6] ~ date 1978-12-06 by document: the document's own year is known from the film number D780454-0611", "[Telegram 307630 to Lima, January 6] ~ date 1979-01-06 by document: the document's own year is known from the film number D780454-0611, and January of 1979 is nearer"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 \n\n  1. Telegram 307629 to Lima, December 6.\n  2. Telegram 5530 from Lima.\n",
        {"date": "1978-05-03"},
        ["[Telegram 307629 to Lima, December 6] ~ date 1977-12-06 by document: the document's own year is known from the date that the caller gave, and December of 1977 is nearer"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 \n\n  1. Telegram 307629 to Lima, December 6.\n  2. Telegram 5530 from Lima.\n",
        {"date": "1978-06-01"},
        ["[Telegram 307629 to Lima, December 6] ~ date 1978-12-06 by document: the document's own year is known from the date that the caller gave"],
    ),
    (
        "# 304. Telegram From the Embassy in Peru, January 1978\n\nSalt.1 Tin.2\n\n  1. Telegram 307629 to Lima, December 6.\n  2. Telegram 5530 from Lima, June 4.\n",
        {},
        ["[Telegram 307629 to Lima, December 6] ~ date 1978-12-06 by document: the document's own year is known from the year in the heading", "[Telegram 5530 from Lima, June 4] ~ date 1978-06-04 by document: the document's own year is known from the year in the heading"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. Telegram 5530 from Lima, May 3, 1978.\n  2. Telegram 5530 from Lima.\n  3. Telegram 5530 from Lima, May 3.\n  4. Telegram 5530 from Cairo.\n  5. Telegram 5530, June 3.\n",
        {},
        ["[Telegram 5530 from Lima] ~ date 1978-05-03 by same_number: the same telegram is cited with its date in this document", "[Telegram 5530 from Lima, May 3] ~ date 1978-05-03 by same_number: the same telegram is cited with its date in this document"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Telegram 553 from Lima, May 3, 1978.\n  2. Telegram 553.\n  3. Telegram 553 from Lima.\n",
        {},
        ["[Telegram 553 from Lima] ~ date 1978-05-03 by same_number: the same telegram is cited with its date in this document"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Telegram 307629 to Lima, December 6. (Department of State, Central Files, 611.23/12–656)\n  2. Telegram 307630 to Lima. (National Archives, RG 59, Central Foreign Policy File, D780454–0611)\n  3. Telegram 4 to Lima, January 4. (Department of State, Central Files, 611.23/12–3156)\n",
        {},
        ["[Telegram 307629 to Lima, December 6] ~ date 1956-12-06 by file_number: the date in the file number 611.23/12-656", "[Telegram 307629 to Lima, December 6] in [Department of State, Central Files, 611.23/12–656]", "[Telegram 307630 to Lima] ~ date 1978 by film_number: the film number D780454-0611", "[Telegram 307630 to Lima] in [National Archives, RG 59, Central Foreign Policy File, D780454–0611]", "[Telegram 4 to Lima, January 4] ~ date 1957-01-04 by file_number: the date in the file number 611.23/12-3156, and January of 1957 is nearer", "[Telegram 4 to Lima, January 4] in [Department of State, Central Files, 611.23/12–3156]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\n250000. Subject: Salt.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. State 249000.\n  2. Telegram 251000 from State.\n  3. Telegram 30 from Lima.\n",
        {"date": "1978-10-02"},
        ["[State 249000] ~ date 1978 by number: its number is lower than the document's own (250000 of 1978), and the numbers run through the year", "[Telegram 251000 from State] ~ date 1977 by number: its number is higher than the document's own (250000 of 1978), and the numbers run through the year"],
    ),
    (
        "The Ambassador in Peru to the Secretary of State\n\n611.23/12–3152: Telegram\n\nSalt.1 Tin.2\n\n  1. Telegram 5 from Lima, January 3.\n  2. Foreign Relations, 1952–1954, vol. IV, p. 3.\n",
        {},
        ["[Foreign Relations, 1952–1954, vol. IV, p. 3] frus → volume frus1952-54v04; pages 3", "[Telegram 5 from Lima, January 3] ~ date 1953-01-03 by document: the document's own year is known from the date in the file number 611.23/12-3152, and January of 1953 is nearer"],
    ),
    (
        "611.23/12–3152\n\nThe Ambassador in Peru\n\nSalt.1 Tin.2\n\n  1. Telegram 5 from Lima, January 3.\n  2. Foreign Relations, 1952, vol. IV, p. 3.\n",
        {},
        ["[Foreign Relations, 1952, vol. IV, p. 3] frus → volume frus1952-54v04; pages 3", "[Telegram 5 from Lima, January 3] ~ date 1953-01-03 by document: the document's own year is known from the date in the file number 611.23/12-3152, and January of 1953 is nearer", "[Foreign Relations, 1952, vol. IV, p. 3] ~ subseries 1952–1954 by subseries: there is no subseries 1952; 1952–1954 differs by one digit"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRefs: (A) Lima 8812,1 (B) State 231846.2\n\nThe text is in Ref A.\n\n  1. Telegram 8812 from Lima, November 3, 1978, reported it.\n  2. Telegram 231846 to Lima, September 12, reported it.\n",
        {},
        ["[Ref A] ref → letter A; note 1; citation [Lima 8812]", "[Lima 8812] ~ date 1978-11-03 by note: note 1 to the Ref gives the telegram's date", "[Telegram 8812 from Lima, November 3, 1978] is [Lima 8812]", "[Telegram 231846 to Lima, September 12] is [State 231846]", "Ref A [Lima 8812] note 1 = [Lima 8812]", "Ref B [State 231846] note 2 = [State 231846]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Telegram 5 to Lima, December 6.\n  2. Telegram 6 to Lima, July 6.\n  3. Telegram 7 to Lima, June 6.\n  4. Telegram 8 to Lima, November 30.\n",
        {"date": "1978-05-03"},
        ["[Telegram 5 to Lima, December 6] ~ date 1977-12-06 by document: the document's own year is known from the date that the caller gave, and December of 1977 is nearer", "[Telegram 6 to Lima, July 6] ~ date 1978-07-06 by document: the document's own year is known from the date that the caller gave", "[Telegram 7 to Lima, June 6] ~ date 1978-06-06 by document: the document's own year is known from the date that the caller gave", "[Telegram 8 to Lima, November 30] ~ date 1978-11-30 by document: the document's own year is known from the date that the caller gave"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Telegram 5 to Lima, January 6.\n  2. Telegram 6 to Lima, May 6.\n  3. Telegram 7 to Lima, June 6.\n",
        {"date": "1978-12-03"},
        ["[Telegram 5 to Lima, January 6] ~ date 1979-01-06 by document: the document's own year is known from the date that the caller gave, and January of 1979 is nearer", "[Telegram 6 to Lima, May 6] ~ date 1979-05-06 by document: the document's own year is known from the date that the caller gave, and May of 1979 is nearer", "[Telegram 7 to Lima, June 6] ~ date 1978-06-06 by document: the document's own year is known from the date that the caller gave"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Telegram 5530 from Lima, May 3, 1978.\n  2. Telegram 5530, May 4.\n  3. Telegram 5530 from Lima, May.\n  4. Telegrams 5530 and 5531 from Lima.\n",
        {},
        ["[Telegram 5530 from Lima] ~ date 1978-05-03 by same_number: the same telegram is cited with its date in this document", "[Telegrams 5530 and 5531 from Lima] ~ date 1978-05-03 by same_number: the same telegram is cited with its date in this document"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Telegram 5530 from Lima, May 1978.\n  2. Telegram 5530 from Lima.\n",
        {},
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
