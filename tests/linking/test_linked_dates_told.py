"""What year a telegram is of, where its date leaves it out."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    # the caller's date, the near month
    (
        'It was so.1 It was so.2 It was so.3 \n\n  1. Telegram 307629 to Lima, December 6.\n  2. Telegram 5 to Lima, January 3.\n  3. Telegram 6 to Lima.\n',
        {'date': '1978-01-10'},
        ["[Telegram 307629 to Lima, December 6] ~ date 1977-12-06 by document: the document's own year is known from the date that the caller gave, and December of 1977 is nearer", "[Telegram 5 to Lima, January 3] ~ date 1978-01-03 by document: the document's own year is known from the date that the caller gave"],
    ),
    (
        'It was so.1 \n\n  1. Telegram 307629 to Lima, December 6.\n',
        {'date': '1978-06-10'},
        ["[Telegram 307629 to Lima, December 6] ~ date 1978-12-06 by document: the document's own year is known from the date that the caller gave"],
    ),
    (
        'It was so.1 \n\n  1. Telegram 307629 to Lima, January 6.\n',
        {'date': '1978-12-10'},
        ["[Telegram 307629 to Lima, January 6] ~ date 1979-01-06 by document: the document's own year is known from the date that the caller gave, and January of 1979 is nearer"],
    ),
    (
        'It was so.1 \n\n  1. Telegram 307629 to Lima, July 6.\n',
        {'date': '1978-01-10'},
        ["[Telegram 307629 to Lima, July 6] ~ date 1978-07-06 by document: the document's own year is known from the date that the caller gave"],
    ),
    (
        'It was so.1 \n\n  1. Telegram 307629 to Lima, August 6.\n',
        {'date': '1978-01-10'},
        ["[Telegram 307629 to Lima, August 6] ~ date 1977-08-06 by document: the document's own year is known from the date that the caller gave, and August of 1977 is nearer"],
    ),
    (
        'It was so.1 \n\n  1. Telegram 307629 to Lima, June 6.\n',
        {'date': '1978-12-10'},
        ["[Telegram 307629 to Lima, June 6] ~ date 1978-06-06 by document: the document's own year is known from the date that the caller gave"],
    ),
    (
        'It was so.1 \n\n  1. Telegram 307629 to Lima, May 6.\n',
        {'date': '1978-12-10'},
        ["[Telegram 307629 to Lima, May 6] ~ date 1979-05-06 by document: the document's own year is known from the date that the caller gave, and May of 1979 is nearer"],
    ),
    # what it is kept under
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 6. (National Archives, RG 59, Central Files, 611.23/5–656)\n',
        {},
        ['[Telegram 5 from Lima, May 6] ~ date 1956-05-06 by file_number: the date in the file number 611.23/5-656', '[Telegram 5 from Lima, May 6] in [National Archives, RG 59, Central Files, 611.23/5–656]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, January 6. (National Archives, RG 59, Central Files, 611.23/12–3156)\n',
        {},
        ['[Telegram 5 from Lima, January 6] ~ date 1957-01-06 by file_number: the date in the file number 611.23/12-3156, and January of 1957 is nearer', '[Telegram 5 from Lima, January 6] in [National Archives, RG 59, Central Files, 611.23/12–3156]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 6. (National Archives, RG 59, Central Foreign Policy File, D780502–0123)\n',
        {},
        ['[Telegram 5 from Lima, May 6] ~ date 1978-05-06 by film_number: the film number D780502-0123', '[Telegram 5 from Lima, May 6] in [National Archives, RG 59, Central Foreign Policy File, D780502–0123]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 6. (National Archives, RG 59, Central Foreign Policy File, P780502–0123)\n',
        {},
        ['[Telegram 5 from Lima, May 6] in [National Archives, RG 59, Central Foreign Policy File, P780502–0123]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 6. (National Archives, RG 59, Central Files, POL 7 PERU)\n',
        {},
        ['[Telegram 5 from Lima, May 6] in [National Archives, RG 59, Central Files, POL 7 PERU]'],
    ),
    # another mention of it
    (
        'It was so.1 It was so.2 It was so.3 \n\n  1. Telegram 5123 from Lima, May 6, 1978.\n  2. Telegram 5123, May 6.\n  3. Telegram 5123.\n',
        {},
        ['[Telegram 5123, May 6] ~ date 1978-05-06 by same_number: the same telegram is cited with its date in this document', '[Telegram 5123] ~ date 1978-05-06 by same_number: the same telegram is cited with its date in this document'],
    ),
    (
        'It was so.1 It was so.2 \n\n  1. Telegram 5123, May 6.\n  2. Telegram 5123 from Lima, May 6, 1978.\n',
        {},
        ['[Telegram 5123, May 6] ~ date 1978-05-06 by same_number: the same telegram is cited with its date in this document'],
    ),
    (
        'It was so.1 It was so.2 \n\n  1. Telegram 512 from Lima, May 6, 1978.\n  2. Telegram 512, May 6.\n',
        {},
        [],
    ),
    (
        'It was so.1 It was so.2 \n\n  1. Telegram 512 from Lima, May 6, 1978.\n  2. Telegram 512 from Lima, May 6.\n',
        {},
        ['[Telegram 512 from Lima, May 6] ~ date 1978-05-06 by same_number: the same telegram is cited with its date in this document'],
    ),
    (
        'It was so.1 It was so.2 \n\n  1. Telegram 5123 from Lima, May 6, 1978.\n  2. Telegram 5123 from Quito, May 6.\n',
        {},
        [],
    ),
    (
        'It was so.1 It was so.2 \n\n  1. Telegram 5123 from Lima, May 6, 1978.\n  2. Telegram 5123, May 7.\n',
        {},
        [],
    ),
    (
        'It was so.1 It was so.2 It was so.3 \n\n  1. Telegram 5123 from Lima, May 6, 1978.\n  2. Telegram 5123, May 6.\n  3. Telegram 5124, May 6.\n',
        {'date': '1980-05-01'},
        ['[Telegram 5123, May 6] ~ date 1978-05-06 by same_number: the same telegram is cited with its date in this document', "[Telegram 5124, May 6] ~ date 1980-05-06 by document: the document's own year is known from the date that the caller gave"],
    ),
    # the document's own file, heading and number
    (
        'Source: National Archives, RG 59, Central Files, 611.23/5–656. Secret.\n\nIt was so.1\n\n  1. Telegram 5 from Lima, May 6.\n',
        {},
        ["[Telegram 5 from Lima, May 6] ~ date 1956-05-06 by document: the document's own year is known from the date in the file number 611.23/5-656"],
    ),
    (
        'The talks of 1978 in Lima\n\nIt was so.1 \n\n  1. Telegram 5 from Lima, May 6.\n',
        {},
        ["[Telegram 5 from Lima, May 6] ~ date 1978-05-06 by document: the document's own year is known from the year in the heading"],
    ),
    (
        '12. Telegram From the Department of State to the Embassy in Peru\n\n12960. Subject: Salt. It was.1 It was.2 It was.3\n\n  1. See telegram 12961 from the Department of State.\n  2. Telegram 12959 to Lima.\n  3. Telegram 12961 to Lima.\n',
        {'date': '1978-01-10'},
        ["[telegram 12961 from the Department of State] ~ date 1977 by number: its number is higher than the document's own (12960 of 1978), and the numbers run through the year"],
    ),
    (
        '12. Telegram From the Department of State to the Embassy in Peru\n\n12960. Subject: Salt. It was.1 It was.2\n\n  1. Telegram 12961 to Lima.\n  2. Telegram 12960 to Lima.\n',
        {'date': '1966-05-10'},
        [],
    ),
    # a file of December that cites the volumes of its year
    (
        '[Page 12]\n\n611.23/12–2850: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nIt was so.1\n\n  1. Telegram 5 from Lima, January 3; see Foreign Relations, 1950, vol. II, p. 3.\n',
        {},
        ['[Foreign Relations, 1950, vol. II, p. 3] frus → volume frus1950v02; pages 3', "[Telegram 5 from Lima, January 3] ~ date 1951-01-03 by document: the document's own year is known from the date in the file number 611.23/12-2850, and it cites the volumes of 1950 as others"],
    ),
    (
        '[Page 12]\n\n611.23/12–2850: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nIt was so.1\n\n  1. Telegram 5 from Lima, January 3; see vol. II, p. 3.\n',
        {},
        ['[vol. II, p. 3] frus → volume frus1950v02; pages 3', "[Telegram 5 from Lima, January 3] ~ date 1951-01-03 by document: the document's own year is known from the date in the file number 611.23/12-2850, and January of 1951 is nearer", "[vol. II, p. 3] ~ subseries 1950 by document: a volume cited without its years is of the document's own, known from the date in the file number 611.23/12-2850"],
    ),
    (
        '[Page 12]\n\n611.23/9–2850: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nIt was so.1\n\n  1. Telegram 5 from Lima, October 3; see Foreign Relations, 1950, vol. II, p. 3.\n',
        {},
        ['[Foreign Relations, 1950, vol. II, p. 3] frus → volume frus1950v02; pages 3', "[Telegram 5 from Lima, October 3] ~ date 1950-10-03 by document: the document's own year is known from the date in the file number 611.23/9-2850"],
    ),
    (
        '[Page 12]\n\n611.23/10–2852: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nIt was so.1\n\n  1. Telegram 5 from Lima, October 30; see Foreign Relations, 1952–1954, vol. II, p. 3.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. II, p. 3] frus → volume frus1952-54v02p1; pages 3', "[Telegram 5 from Lima, October 30] ~ date 1952-10-30 by document: the document's own year is known from the date in the file number 611.23/10-2852", '[Foreign Relations, 1952–1954, vol. II, p. 3] ~ part 1 by pages: the part is not printed; the page stands in this one'],
    ),
    # a Ref's telegram and the note that tells its date
    (
        'Ref: (A) Lima 123;1 (B) State 45678.2 We agree.\n\n  1. Telegram 123 from Lima, May 3, 1978.\n  2. Telegram 45678 to Lima, May 4.\n',
        {'date': '1978-06-01'},
        ["[Lima 123] ~ date 1978-05-03 by note: note 1 to the Ref gives the telegram's date", "[State 45678] ~ date 1978-05-04 by note: note 2 to the Ref gives the telegram's date", '[Telegram 123 from Lima, May 3, 1978] is [Lima 123]', "[Telegram 45678 to Lima, May 4] ~ date 1978-05-04 by document: the document's own year is known from the date that the caller gave", '[Telegram 45678 to Lima, May 4] is [State 45678]', 'Ref A [Lima 123] note 1 = [Lima 123]', 'Ref B [State 45678] note 2 = [State 45678]'],
    ),
    # each bound
    (
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n\n611.23/5–656: Telegram\n\nIt was so.1\n\n  1. Telegram 5 from Lima, May 6.\n',
        {},
        ["[Telegram 5 from Lima, May 6] ~ date 1956-05-06 by document: the document's own year is known from the date in the file number 611.23/5-656"],
    ),
    (
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n\n611.23/5–656: Telegram\n\nIt was so.1\n\n  1. Telegram 5 from Lima, May 6.\n',
        {},
        [],
    ),
    (
        'It was so.1 (National Archives, RG 59, 611.23/5–656)\n\n  1. Telegram 5 from Lima, May 6.\n',
        {},
        ["[Telegram 5 from Lima, May 6] ~ date 1956-05-06 by document: the document's own year is known from the date in the file number 611.23/5-656"],
    ),
    (
        '1. Note\n\n  1. Telegram 5 from Lima, May 6.\n',
        {},
        [],
    ),
    (
        'The talks of 1978 and 1979 in Lima\n\nIt was so.1\n\n  1. Telegram 5 from Lima, May 6.\n',
        {},
        [],
    ),
    (
        'The talks of 1978 and of 1978 in Lima\n\nIt was so.1\n\n  1. Telegram 5 from Lima, May 6.\n',
        {},
        ["[Telegram 5 from Lima, May 6] ~ date 1978-05-06 by document: the document's own year is known from the year in the heading"],
    ),
    (
        'The talks of 1799 in Lima\n\nIt was so.1\n\n  1. Telegram 5 from Lima, May 6.\n',
        {},
        [],
    ),
    (
        '[Page 12]\n\n611.23/9–2850: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nIt was so.1\n\n  1. Telegram 5 from Lima, January 3; see Foreign Relations, 1950, vol. II, p. 3.\n',
        {},
        ['[Foreign Relations, 1950, vol. II, p. 3] frus → volume frus1950v02; pages 3', "[Telegram 5 from Lima, January 3] ~ date 1951-01-03 by document: the document's own year is known from the date in the file number 611.23/9-2850, and January of 1951 is nearer"],
    ),
    (
        '[Page 12]\n\n611.23/10–2850: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nIt was so.1\n\n  1. Telegram 5 from Lima, January 3; see Foreign Relations, 1950, vol. II, p. 3.\n',
        {},
        ['[Foreign Relations, 1950, vol. II, p. 3] frus → volume frus1950v02; pages 3', "[Telegram 5 from Lima, January 3] ~ date 1951-01-03 by document: the document's own year is known from the date in the file number 611.23/10-2850, and it cites the volumes of 1950 as others"],
    ),
    (
        '[Page 12]\n\n611.23/12–2851: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nIt was so.1\n\n  1. Telegram 5 from Lima, January 3; see Foreign Relations, 1951, vol. II, p. 3.\n',
        {},
        ['[Foreign Relations, 1951, vol. II, p. 3] frus → volume frus1951v02; pages 3', "[Telegram 5 from Lima, January 3] ~ date 1952-01-03 by document: the document's own year is known from the date in the file number 611.23/12-2851, and it cites the volumes of 1951 as others"],
    ),
    (
        '[Page 12]\n\n611.23/12–2852: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nIt was so.1\n\n  1. Telegram 5 from Lima, January 3; see Foreign Relations, 1952, vol. II, p. 3.\n',
        {},
        ['[Foreign Relations, 1952, vol. II, p. 3] frus → volume frus1952-54v02p1; pages 3', "[Telegram 5 from Lima, January 3] ~ date 1953-01-03 by document: the document's own year is known from the date in the file number 611.23/12-2852, and January of 1953 is nearer", '[Foreign Relations, 1952, vol. II, p. 3] ~ subseries 1952–1954 by subseries: there is no subseries 1952; 1952–1954 differs by one digit', '[Foreign Relations, 1952, vol. II, p. 3] ~ part 1 by pages: the part is not printed; the page stands in this one'],
    ),
    (
        '12. Telegram From the Department of State to the Embassy in Peru\n\n12960. Subject: Salt. It was.1\n\n  1. See telegram 12961 from the Department of State.\n',
        {'date': '1967-05-10'},
        ["[telegram 12961 from the Department of State] ~ date 1966 by number: its number is higher than the document's own (12960 of 1967), and the numbers run through the year"],
    ),
    (
        '12. Telegram From the Department of State to the Embassy in Peru\n\n12960. Subject: Salt. It was.1\n\n  1. See telegram 12959 from the Department of State.\n',
        {'date': '1967-05-10'},
        ["[telegram 12959 from the Department of State] ~ date 1967 by number: its number is lower than the document's own (12960 of 1967), and the numbers run through the year"],
    ),
    (
        '12. Telegram From the Department of State to the Embassy in Peru\n\n12960. Subject: Salt. It was.1\n\n  1. See telegram 12960 from the Department of State.\n',
        {'date': '1967-05-10'},
        ["[telegram 12960 from the Department of State] ~ date 1967 by number: its number is lower than the document's own (12960 of 1967), and the numbers run through the year"],
    ),
    (
        '12. Telegram From the Department of State to the Embassy in Peru\n\n12960. Subject: Salt. It was.1\n\n  1. See telegram 12961 from the Department of State.\n',
        {'date': '1966-05-10'},
        [],
    ),
    (
        '12. Telegram From the Department of State to the Embassy in Peru\n\n12960. Subject: Salt. It was.1\n\n  1. See telegram 12961 from the Department of State.\n',
        {'date': '1968-05-10'},
        ["[telegram 12961 from the Department of State] ~ date 1967 by number: its number is higher than the document's own (12960 of 1968), and the numbers run through the year"],
    ),
    (
        '12. Telegram From the Department of State to the Embassy in Peru\n\nSubject: Salt. It was.1\n\n  1. See telegram 12961 from the Department of State.\n',
        {'date': '1978-01-10'},
        [],
    ),
    (
        '12. Telegram From the Embassy in Peru\n\n12960. Subject: Salt. It was.1\n\n  1. See telegram 12961 from the Department of State.\n',
        {'date': '1978-01-10'},
        [],
    ),
    (
        '12. Telegram From the Department of State to the Embassy in Peru\n\n12. Subject: Salt. It was.1\n\n  1. See telegram 12961 from the Department of State.\n',
        {'date': '1978-01-10'},
        [],
    ),
    (
        'It was.1 It.2\n\n  1. Telegram 5123 from Lima, 1978.\n  2. Telegram 5123.\n',
        {},
        [],
    ),
    (
        'It was.1 It.2\n\n  1. Telegrams 5123 and 5124 from Lima, May 6, 1978.\n  2. Telegram 5124, May 6.\n',
        {},
        ['[Telegram 5124, May 6] ~ date 1978-05-06 by same_number: the same telegram is cited with its date in this document'],
    ),
    (
        'It was.1 It.2 It.3\n\n  1. Telegram 5123.\n  2. Telegram 5123 from Lima, May 6. (National Archives, RG 59, 611.23/5–656)\n  3. Telegram 5123, May 6.\n',
        {},
        ['[Telegram 5123] ~ date 1956-05-06 by same_number: the same telegram is cited with its date in this document', '[Telegram 5123 from Lima, May 6] ~ date 1956-05-06 by file_number: the date in the file number 611.23/5-656', '[Telegram 5123 from Lima, May 6] in [National Archives, RG 59, 611.23/5–656]', '[Telegram 5123, May 6] ~ date 1956-05-06 by same_number: the same telegram is cited with its date in this document'],
    ),
    (
        'It was.1 It.2\n\n  1. Telegram 512 from Lima, May 6, 1978.\n  2. Telegram 512 to Lima, May 6.\n',
        {},
        [],
    ),
    (
        'It was.1 It.2\n\n  1. Telegram 512 from Lima, May 6, 1978.\n  2. Telegram 512 from Lima.\n',
        {},
        ['[Telegram 512 from Lima] ~ date 1978-05-06 by same_number: the same telegram is cited with its date in this document'],
    ),
    (
        '[Page 12]\n\n611.23/12–2850: Telegram\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nIt was so.1\n\n  1. Telegram 5 from Lima, July 3; see Foreign Relations, 1950, vol. II, p. 3.\n',
        {},
        ['[Foreign Relations, 1950, vol. II, p. 3] frus → volume frus1950v02; pages 3', "[Telegram 5 from Lima, July 3] ~ date 1951-07-03 by document: the document's own year is known from the date in the file number 611.23/12-2850, and it cites the volumes of 1950 as others"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
