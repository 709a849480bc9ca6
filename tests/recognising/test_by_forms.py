"""What the forms of the grammar read, in editions and in manuscripts."""

import pytest
from digest import read

# a text, what its caller knows of it, and what is read in it
CASES = [
    (
        "Source: National Archives, RG 59, Central Files 1970–73, POL 23–7 THAI. Secret; Nodis. Drafted by Vane.",
        {},
        ["archival | National Archives, RG 59, Central Files 1970–73, POL 23–7 THAI | repository National Archives; record_group 59; file_number POL 23-7 THAI; levels Central Files 1970–73 | source"],
    ),
    (
        "Source: Filed at Kennedy Library, Vane Papers, Box 3. Secret.",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers | source"],
    ),
    ("He went to the Department of State, Central Files, and sat.", {}, []),
    ("Holcomb to the Department of State, May 3.", {}, []),
    ("the Department of State “Bulletin”", {}, []),
    ("(Kennedy Library)", {}, ["archival | Kennedy Library | repository Kennedy Library"]),
    ("The Kennedy Library is open.", {}, []),
    (
        "(Kennedy Library; see p. 4)",
        {},
        ["archival | Kennedy Library | repository Kennedy Library", "document | p. 4 | pages 4"],
    ),
    (
        "See Kennedy Library, Box 3, Peru.",
        {},
        ["archival | Kennedy Library, Box 3, Peru | repository Kennedy Library; box 3; folder Peru"],
    ),
    (
        "to Langsam, Columbia University, 10 May 1951.",
        {},
        ["archival | to Langsam, Columbia University, 10 May 1951 | recipient Langsam; repository Columbia University; date 1951-05-10"],
    ),
    ("He was at the National Archives and read.", {}, []),
    (
        "It is in National Archives (NARA), RG 59, Box 3.",
        {},
        ["archival | National Archives (NARA), RG 59, Box 3 | repository National Archives; record_group 59; box 3"],
    ),
    (
        "National Archives, Papers Relating to Salt.",
        {},
        ["archival | National Archives, Papers Relating to Salt | repository National Archives; levels Papers Relating to Salt"],
    ),
    ("611.23/5–356: Telegram\n\nThe Ambassador wrote.", {}, ["archival | 611.23/5–356 | file_number 611.23/5-356"]),
    ("(793.00/12552)", {}, ["archival | 793.00/12552 | file_number 793.00/12552"]),
    ("(Ibid., Box 3)", {}, ["ibid | Ibid., Box 3 | box 3"]),
    ("ibid: Box 3", {}, ["ibid | ibid: Box 3 | box 3"]),
    (
        "Ibid., RG 59, Lot Files, Box 123, folder “Peru,” NARA.",
        {},
        ["ibid | Ibid., RG 59, Lot Files, Box 123, folder “Peru,” | record_group 59; box 123; folder Peru; levels Lot Files"],
    ),
    (
        "RG 59, Lot Files, Box 123, folder “Peru,” NARA.",
        {},
        ["archival | RG 59, Lot Files, Box 123, folder “Peru,” NARA | record_group 59; box 123; folder Peru; levels Lot Files; repository NARA"],
    ),
    (
        "See telegram 5530 from Lima, May 3, 1978, and State 231846.",
        {},
        ["telegram | telegram 5530 from Lima, May 3, 1978 | form telegram; numbers 5530; from Lima; date 1978-05-03", "telegram | State 231846 | from State; numbers 231846"],
    ),
    ("See Lima5530.", {}, []),
    ("xLima 5530.", {}, []),
    ("State 1951; State 216300 men; State 216300.", {}, ["telegram | State 216300 | from State; numbers 216300"]),
    (
        "UN Resolution 1312 (XIII); P.L. 665; (P.L. 665); the law P.L. 665 was.",
        {},
        ["published | UN Resolution 1312 (XIII) | identifier UN Resolution 1312 (XIII)", "published | P.L. 665 | identifier P.L. 665", "published | P.L. 665 | identifier P.L. 665"],
    ),
    (
        "See 22 UST 762; TIAS 4444.",
        {},
        ["published | 22 UST 762 | identifier 22 UST 762", "archival | TIAS 4444 | file_number TIAS 4444"],
    ),
    (
        "Vane’s memorandum, May 3 (Document 12), and Documents 14 and 15.",
        {},
        ["document | Document 12 | documents 12", "document | Documents 14 and 15 | documents 14+15"],
    ),
    ("See Document 1951.", {}, []),
    ("See NAC Document 60.", {}, []),
    ("herewith text Document 1", {}, []),
    (
        "See Foreign Relations, 1950, vol. VI, p. 12 (footnote 3).",
        {},
        ["frus | Foreign Relations, 1950, vol. VI, p. 12 | subseries 1950; volume 6; pages 12", "document | footnote 3 | footnotes 3"],
    ),
    (
        "See Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, Kennedy Library, ",
        {},
        [],
    ),
    (
        "Box 3, Folder 1; and Box 8, Folder 2.",
        {},
        ["archival | Box 3, Folder 1 | box 3; folder 1", "archival | Box 8, Folder 2 | box 8; folder 2"],
    ),
    (
        "Kennedy Library, Vane Papers, Box 3, Folder 1; and Box 8, Folder 2.",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Folder 1 | repository Kennedy Library; box 3; folder 1; levels Vane Papers", "archival | Box 8, Folder 2 | box 8; folder 2; location_from [Kennedy Library, Vane Papers, Box 3, Folder 1]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Kennedy Library, Vane Papers, Box 3, Folder 1; and Box 8, Folder 2; Box 9.\n",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Folder 1 | repository Kennedy Library; box 3; folder 1; levels Vane Papers", "archival | Box 8, Folder 2 | box 8; folder 2; location_from [Kennedy Library, Vane Papers, Box 3, Folder 1]", "unrecognised | Box 9 | "],
    ),
    (
        "# 5. Telegram From Lima\n\nLima, May 3.\n\nSource: National Archives, RG 59, Box 3. Secret. See Document 4.",
        {},
        ["archival | National Archives, RG 59, Box 3 | repository National Archives; record_group 59; box 3 | source", "document | Document 4 | documents 4"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_read_in_it(text, known, found):
    assert read(text, **known) == found
