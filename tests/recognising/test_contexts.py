"""What must stand around a form to be a citation."""

import pytest
from digest import read

# a text, what its caller knows of it, and what is read in it
CASES = [
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 It was so in the harbour.6 It was so in the harbour.7 It was so in the harbour.8 It was so in the harbour.9 \n\n  1. See Document 12.\n  2. NAC Document 60.\n  3. U.N. Document 5.\n  4. See document 12.\n  5. The document 12 men.\n  6. Document 1951.\n  7. Basic Documents, 1977–1980, Document 409.\n  8. Documents 79 and 80 of the Fifth Meeting.\n  9. Documents 79 and 80 of this volume.\n",
        {},
        ["document | Document 12 | documents 12", "document | document 12 | documents 12", "document | Documents 79 and 80 | documents 79+80"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 It was so in the harbour.6 It was so in the harbour.7 \n\n  1. See supra.\n  2. See supra note.\n  3. See ante, p. 12.\n  4. See post.\n  5. post, p. 13.\n  6. infra and supra.\n  7. See infra: it.\n",
        {},
        ["document | supra | word supra", "document | supra | word supra", "document | ante, p. 12 | word ante; pages 12", "document | post, p. 13 | word post; pages 13", "document | infra | word infra", "document | supra | word supra"],
    ),
    (
        "[Page 310]\nThe talks went on. [See page 312.] See page 314.1\n\n1. See p. 312.\n",
        {},
        ["document | page 312 | pages 312"],
    ),
    (
        "[Page 310]\nThe talks.1 So.2 It.3 At.4 On.5\n\n1. Telegram 5 from Lima, May 3, p. 312.\n2. Quill, Years of Salt, p. 39.\n3. Dated May 3, p. 315.\n4. See footnote 3, p. 316.\n5. Foreign Relations, 1950, vol. VI, p. 5, p. 6.\n",
        {},
        ["telegram | Telegram 5 from Lima, May 3 | form telegram; numbers 5; from Lima; date --05-03", "published | Quill, Years of Salt, p. 39 | author Quill; title Years of Salt; pages 39", "published | Dated May 3, p. 315 | title Dated May 3; pages 315", "document | footnote 3, p. 316 | footnotes 3; pages 316", "frus | Foreign Relations, 1950, vol. VI, p. 5, p. 6 | subseries 1950; volume 6; pages 5+6"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. See p. 312.\n  2. Quill and Colt, p. 39.\n  3. See footnote 2, p. 316.\n  4. Dated May 3, p. 315.\n",
        {},
        ["document | p. 312 | pages 312", "published | Quill and Colt, p. 39 | title Quill and Colt; pages 39", "document | footnote 2, p. 316 | footnotes 2; pages 316", "document | p. 315 | pages 315"],
    ),
    (
        "He saw vol. VI of Quill.1\n\n1. See volume VII, p. 5; vol. VII, p. 6; Documents on Salt, 1919–1939, 1st ser., vol. 4, p. 7.\n",
        {},
        ["frus | volume VII, p. 5 | volume 7; pages 5", "frus | vol. VII, p. 6 | volume 7; pages 6", "published | Documents on Salt, 1919–1939, 1st ser., vol. 4, p. 7 | title Documents on Salt; date 1919/1939; levels 1st ser.; volume 4; pages 7"],
    ),
    (
        "[Page 310]\nThe talks.1 So.2 It.3\n\n1. See vol. VI, p. 12; volumes VII and VIII.\n2. Quill, Salt, vol. II, p. 3.\n3. Part 2, p. 45; see Part 2, Document 45 of this volume.\n",
        {},
        ["frus | vol. VI, p. 12 | volume 6; pages 12", "published | Quill, Salt, vol. II, p. 3 | author Quill; title Salt; volume 2; pages 3", "frus | Part 2, p. 45 | part 2; pages 45", "frus | Part 2, Document 45 | part 2; documents 45"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See 1950, vol. I, p. 3.\n  2. It was in 1950, vol. I, p. 3.\n  3. Foreign Relations, 1945, volume vii and 1946, volumes ix and x.\n",
        {},
        ["frus | 1950, vol. I, p. 3 | subseries 1950; volume 1; pages 3", "published | vol. I, p. 3 | volume 1; pages 3", "frus | Foreign Relations, 1945, volume vii | subseries 1945; volume 7", "frus | 1946, volumes ix | subseries 1946; volume 9", "frus | x | volume 10"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. The two met again. (POL 15–1 GUAT)\n  2. POL 15–1 GUAT is.\n  3. (POL)\n  4. National Archives, RG 59, Central Files, POL 7 US, and POL 8 US.\n",
        {},
        ["archival | POL 15–1 GUAT | file_number POL 15-1 GUAT", "archival | National Archives, RG 59, Central Files, POL 7 US | repository National Archives; record_group 59; file_number POL 7 US; levels Central Files", "archival | POL 8 US | file_number POL 8 US; location_from [National Archives, RG 59, Central Files, POL 7 US]"],
    ),
    (
        "State 216300 went; State 216 men; State 1951; Lima to State 447; Colt 216300; State 44; State 216300, State 216301.",
        {},
        ["telegram | State 216300 | from State; numbers 216300", "telegram | State 216300 | from State; numbers 216300", "telegram | State 216301 | from State; numbers 216301"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33, ed. Jane Colt, 44.\n  2. Salt and Iron, p. 33.\n  3. Mitchell, Rule of Salt, 44.\n",
        {},
        ["published | Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33, ed. Jane Colt, 44 | author Henry Quill; title Salt and Iron; date 1961; pages 33+44", "published | Salt and Iron, p. 33 | title Salt and Iron; pages 33", "published | Mitchell, Rule of Salt, 44 | author Mitchell; title Rule of Salt; pages 44"],
    ),
    (
        "Mitchell, Rule of Salt, 44.",
        {},
        ["published | Mitchell, Rule of Salt, 44 | author Mitchell; title Rule of Salt; pages 44"],
    ),
    (
        "He read Mitchell, Rule of Salt, 44, and left.1\n\n1. See Mitchell, Rule of Salt, 45.\n",
        {},
        ["published | Mitchell, Rule of Salt, 45 | author Mitchell; title Rule of Salt; pages 45"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. See P.L. 665.\n  2. (P.L. 665)\n  3. The P.L. 665 was.\n  4. P.L. 665, approved May 3.\n  5. P.L. 665, 68 Stat. 5.\n",
        {},
        ["published | P.L. 665 | identifier P.L. 665", "published | P.L. 665 | identifier P.L. 665", "published | P.L. 665 | identifier P.L. 665", "published | P.L. 665 | identifier P.L. 665", "published | 68 Stat. 5 | identifier 68 Stat. 5"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Department of State Bulletin, May 3, 1951, p. 444, and May 10, p. 5.\n  2. Kennedy Library, Vane Papers, Box 3, Folder 1; and Box 8, Folder 2.\n  3. He had Box 12 of files.\n  4. See, Box 12.\n",
        {},
        ["published | Department of State Bulletin, May 3, 1951, p. 444 | title Department of State Bulletin; date 1951-05-03; pages 444", "document | p. 5 | pages 5", "archival | Kennedy Library, Vane Papers, Box 3, Folder 1 | repository Kennedy Library; box 3; folder 1; levels Vane Papers", "archival | Box 8, Folder 2 | box 8; folder 2; location_from [Kennedy Library, Vane Papers, Box 3, Folder 1]", "archival | See, Box 12 | levels See; box 12"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See https://example.org/salt-1.html.\n  2. At https://example.org/a (accessed May 3, 2018).\n  3. https://exam ple.org\n",
        {},
        ["unrecognised | At https://example.org/a (accessed May 3, 2018) | "],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. The Conference of Berlin (Potsdam), 1945, vol. II, p. 12.\n  2. The Conference of Berlin (Potsdam), 1945.\n  3. Foreign Relations, The Conference of Berlin (Potsdam), 1945.\n",
        {},
        ["frus | The Conference of Berlin (Potsdam), 1945, vol. II, p. 12 | title The Conference of Berlin (Potsdam), 1945; volume 2; pages 12", "published | The Conference of Berlin (Potsdam), 1945 | title The Conference of Berlin; date 1945", "frus | Foreign Relations, The Conference of Berlin (Potsdam), 1945 | title The Conference of Berlin (Potsdam), 1945"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_read_in_it(text, known, found):
    assert read(text, **known) == found
