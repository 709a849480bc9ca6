"""What must stand around a form to be a citation."""

import pytest
from digest import formed

# a text, what its caller knows of it, and what is formed in it
CASES = [
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 It was so in the harbour.6 It was so in the harbour.7 It was so in the harbour.8 It was so in the harbour.9 \n\n  1. See Document 12.\n  2. NAC Document 60.\n  3. U.N. Document 5.\n  4. See document 12.\n  5. The document 12 men.\n  6. Document 1951.\n  7. Basic Documents, 1977–1980, Document 409.\n  8. Documents 79 and 80 of the Fifth Meeting.\n  9. Documents 79 and 80 of this volume.\n",
        {},
        ["document | Document 12 | documents 12", "document | document 12 | documents 12", "document | Documents 79 and 80 | documents 79+80"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 It was so in the harbour.6 It was so in the harbour.7 \n\n  1. See supra.\n  2. See supra note.\n  3. See ante, p. 12.\n  4. See post.\n  5. post, p. 13.\n  6. infra and supra.\n  7. See infra: it.\n",
        {},
        ["neighbour | supra | word supra", "neighbour | ante, p. 12 | word ante; pages 12", "neighbour | post, p. 13 | word post; pages 13", "neighbour | infra | word infra", "neighbour | supra | word supra"],
    ),
    ("[Page 310]\nThe talks went on. [See page 312.] See page 314.1\n\n1. See p. 312.\n", {}, []),
    (
        "He saw vol. VI of Quill.1\n\n1. See volume VII, p. 5; vol. VII, p. 6; Documents on Salt, 1919–1939, 1st ser., vol. 4, p. 7.\n",
        {},
        ["frus-volume-alone | volume VII, p. 5 | volume 7; pages 5", "frus-volume-alone | vol. VII, p. 6 | volume 7; pages 6"],
    ),
    (
        "[Page 310]\nThe talks.1 So.2 It.3\n\n1. See vol. VI, p. 12; volumes VII and VIII.\n2. Quill, Salt, vol. II, p. 3.\n3. Part 2, p. 45; see Part 2, Document 45 of this volume.\n",
        {},
        ["frus-volume-alone | vol. VI, p. 12 | volume 6; pages 12", "frus-part-alone | Part 2, p. 45 | part 2; pages 45", "frus-part-alone | Part 2, Document 45 | part 2; documents 45"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See 1950, vol. I, p. 3.\n  2. It was in 1950, vol. I, p. 3.\n  3. Foreign Relations, 1945, volume vii and 1946, volumes ix and x.\n",
        {},
        ["frus-years-and-volume | 1950, vol. I, p. 3 | subseries 1950; volume 1; pages 3", "frus | Foreign Relations, 1945, volume vii | subseries 1945; volume 7", "frus-goes-on | 1946, volumes ix | subseries 1946; volume 9"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. The two met again. (POL 15–1 GUAT)\n  2. POL 15–1 GUAT is.\n  3. (POL)\n  4. National Archives, RG 59, Central Files, POL 7 US, and POL 8 US.\n",
        {},
        ["subject-numeric-file | POL 15–1 GUAT | file_number POL 15-1 GUAT", "national-archives | National Archives, RG 59, Central Files, POL 7 US | repository National Archives; record_group 59; file_number POL 7 US; levels Central Files", "subject-numeric-file | POL 8 US | file_number POL 8 US"],
    ),
    (
        "State 216300 went; State 216 men; State 1951; Lima to State 447; Colt 216300; State 44; State 216300, State 216301.",
        {},
        ["post-telegram | State 216300 | from State; numbers 216300", "post-telegram | State 216300 | from State; numbers 216300", "post-telegram | State 216301 | from State; numbers 216301"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33, ed. Jane Colt, 44.\n  2. Salt and Iron, p. 33.\n  3. Mitchell, Rule of Salt, 44.\n",
        {},
        ["book-of-a-publisher | Henry Quill, Salt and Iron (London: Harbour Press, 1961) | author Henry Quill; title Salt and Iron; date 1961; place London; publisher Harbour Press", "book | Salt and Iron, p. 33 | title Salt and Iron; pages 33", "title-cut-short | Mitchell, Rule of Salt, 44 | author Mitchell; title Rule of Salt; pages 44"],
    ),
    (
        "Mitchell, Rule of Salt, 44.",
        {},
        ["title-cut-short | Mitchell, Rule of Salt, 44 | author Mitchell; title Rule of Salt; pages 44"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. See P.L. 665.\n  2. (P.L. 665)\n  3. The P.L. 665 was.\n  4. P.L. 665, approved May 3.\n  5. P.L. 665, 68 Stat. 5.\n",
        {},
        ["old-public-law | P.L. 665 | identifier P.L. 665", "old-public-law | P.L. 665 | identifier P.L. 665", "old-public-law | P.L. 665 | identifier P.L. 665", "old-public-law | P.L. 665 | identifier P.L. 665", "treaty | 68 Stat. 5 | identifier 68 Stat. 5"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Department of State Bulletin, May 3, 1951, p. 444, and May 10, p. 5.\n  2. Kennedy Library, Vane Papers, Box 3, Folder 1; and Box 8, Folder 2.\n  3. He had Box 12 of files.\n  4. See, Box 12.\n",
        {},
        ["bulletin | Department of State Bulletin, May 3, 1951, p. 444 | title Department of State Bulletin; date 1951-05-03; pages 444", "another-issue | May 10, p. 5 | date --05-10; pages 5", "presidential-library | Kennedy Library, Vane Papers, Box 3, Folder 1 | repository Kennedy Library; box 3; folder 1; levels Vane Papers", "box-behind-location | Box 8, Folder 2 | box 8; folder 2", "unread-box | Box 12 | "],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See https://example.org/salt-1.html.\n  2. At https://example.org/a (accessed May 3, 2018).\n  3. https://exam ple.org\n",
        {},
        [],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. The Conference of Berlin (Potsdam), 1945, vol. II, p. 12.\n  2. The Conference of Berlin (Potsdam), 1945.\n  3. Foreign Relations, The Conference of Berlin (Potsdam), 1945.\n",
        {},
        ["frus-conference | The Conference of Berlin (Potsdam), 1945, vol. II, p. 12 | title The Conference of Berlin (Potsdam), 1945; volume 2; pages 12", "frus-conference | Foreign Relations, The Conference of Berlin (Potsdam), 1945 | title The Conference of Berlin (Potsdam), 1945"],
    ),
    (
        "The talks went on. [See page 312.] See page 314. It is on p. 315.",
        {"edition": True, "pages_are_internal": True},
        ["page | page 312 | pages 312"],
    ),
    (
        "[Page 310]\nTelegram 5 from Lima, May 3, p. 312.",
        {"edition": True, "pages_are_internal": True, "body_end": 0},
        ["telegram | Telegram 5 from Lima, May 3 | form telegram; numbers 5; from Lima; date --05-03", "page | p. 312 | pages 312"],
    ),
    (
        "[Page 310]\nSee Quill, Years of Salt, p. 39.",
        {"edition": True, "pages_are_internal": True, "body_end": 0},
        ["page-of-a-work | Quill, Years of Salt, p. 39 | author Quill; title Years of Salt; pages 39"],
    ),
    (
        "[Page 310]\nDated May 3, p. 315; see footnote 3, p. 316.",
        {"edition": True, "pages_are_internal": True, "body_end": 0},
        ["page | p. 315 | pages 315", "footnote | footnote 3, p. 316 | footnotes 3; pages 316"],
    ),
    (
        "[Page 310]\nForeign Relations, 1950, vol. VI, p. 5; p. 6; see p. 7.",
        {"edition": True, "pages_are_internal": True, "body_end": 0},
        ["frus | Foreign Relations, 1950, vol. VI, p. 5; p. 6 | subseries 1950; volume 6; pages 5+6", "page | p. 7 | pages 7"],
    ),
    (
        "[Page 310]\nSee document 12, p. 315.",
        {"edition": True, "pages_are_internal": True, "body_end": 0},
        ["document | document 12 | documents 12", "page | p. 315 | pages 315"],
    ),
    (
        "The reports of salt, p. 12.",
        {"edition": True, "pages_are_internal": True, "body_end": 0},
        ["page | p. 12 | pages 12"],
    ),
    ("[Page 310]\nThe salt report, p. 12.", {"edition": True, "pages_are_internal": True, "body_end": 0}, []),
    (
        "[Page 310]\nThe salt report, p. 212.",
        {"edition": True, "pages_are_internal": True, "body_end": 0},
        ["page | p. 212 | pages 212"],
    ),
    ("He saw Part 2, Document 45 of this volume; Part 2, Document 46.", {"edition": True}, []),
    (
        "[He saw Part 2, Document 46.]",
        {"edition": True},
        ["frus-part-alone | Part 2, Document 46 | part 2; documents 46"],
    ),
    (
        "Part 2, Document 46.",
        {"edition": True, "pages_are_internal": True, "body_end": 0},
        ["frus-part-alone | Part 2, Document 46 | part 2; documents 46"],
    ),
    (
        "Document 12 and [Document 13]; see Document 14; printed as Document 15; footnote 3, Document 16",
        {"edition": True},
        ["document | Document 13 | documents 13", "document | Document 14 | documents 14", "document | Document 15 | documents 15", "footnote | footnote 3, Document 16 | footnotes 3; documents 16"],
    ),
    (
        "It was in 1950, vol. I, p. 3.",
        {"edition": True, "pages_are_internal": True, "body_end": 0},
        ["frus-years-and-volume | 1950, vol. I, p. 3 | subseries 1950; volume 1; pages 3"],
    ),
    (
        "Foreign Relations, 1945, volume vii and 1946, volumes ix and x; 1947, volume i.",
        {"edition": True},
        ["frus | Foreign Relations, 1945, volume vii | subseries 1945; volume 7", "frus-goes-on | 1946, volumes ix | subseries 1946; volume 9"],
    ),
    ("1946, volume ix", {"edition": True}, []),
    (
        "Kennedy Library, Box 3, Folder 1; and Box 8, Folder 2; Box 9, Folder 3. Box 10, Folder 4.",
        {"edition": True},
        ["presidential-library | Kennedy Library, Box 3, Folder 1 | repository Kennedy Library; box 3; folder 1", "box-behind-location | Box 8, Folder 2; Box 9, Folder 3. Box 10, Folder 4 | box 8; folder 2"],
    ),
    ("The text, Box 3, and (Box 4), or Box 5.", {"body_end": 30}, []),
    (
        "P.L. 665; P.L. 666, 68 Stat. 5; see P.L. 667; the P.L. 668; P.L. 669, approved",
        {},
        ["old-public-law | P.L. 666 | identifier P.L. 666", "treaty | 68 Stat. 5 | identifier 68 Stat. 5", "old-public-law | P.L. 667 | identifier P.L. 667", "old-public-law | P.L. 669 | identifier P.L. 669"],
    ),
    (
        "State 216300, State 216301 men, to State 216302, State 1951, State 216303–5",
        {},
        ["post-telegram | State 216300 | from State; numbers 216300"],
    ),
    (
        "See ante, pp. 5–7; post; infra, and supra,x; infra”",
        {},
        ["neighbour | ante, pp. 5–7 | word ante; pages 5-7", "neighbour | infra | word infra", "neighbour | supra | word supra"],
    ),
    (
        "of Documents 5 of the Fifth, Documents 6 of the present volume; text Document 7; 1977–1980, Document 8",
        {},
        ["document | Documents 6 | documents 6"],
    ),
    (
        "Department of State Bulletin, May 3, 1951, p. 444, and May 10, 1951, p. 5.",
        {"edition": True},
        ["bulletin | Department of State Bulletin, May 3, 1951, p. 444 | title Department of State Bulletin; date 1951-05-03; pages 444", "another-issue | May 10, 1951, p. 5 | date 1951-05-10; pages 5"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_formed_in_it(text, known, found):
    assert formed(text, **known) == found
