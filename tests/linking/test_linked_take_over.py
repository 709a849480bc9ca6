"""What a citation takes over from another, and what its own words replace."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. National Archives, RG 59, Central Files, 611.23/5–356.\n  2. Ibid., RG 84, Lima Embassy Files, Box 12.\n  3. Ibid., Lot 64 D 12.\n  4. Ibid., Box 7.\n  5. Ibid., Box 8, Salt.\n",
        {},
        ["[Ibid., RG 84, Lima Embassy Files, Box 12] ibid → citation [National Archives, RG 59, Central Files, 611.23/5–356]", "[Ibid., Lot 64 D 12] ibid → citation [Ibid., RG 84, Lima Embassy Files, Box 12]", "[Ibid., Box 7] ibid → citation [Ibid., Lot 64 D 12]", "[Ibid., Box 8, Salt] ibid → citation [Ibid., Box 7]", "[Ibid., RG 84, Lima Embassy Files, Box 12] = repository National Archives; record_group 84; levels Lima Embassy Files; box 12", "[Ibid., Lot 64 D 12] = repository National Archives; record_group 84; levels Lima Embassy Files; lot 64D12", "[Ibid., Box 7] = repository National Archives; record_group 84; levels Lima Embassy Files; lot 64D12; box 7", "[Ibid., Box 8, Salt] = repository National Archives; record_group 84; levels Lima Embassy Files; lot 64D12; box 8; folder Salt"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. National Archives, RG 59, Harbour Files: Lot 62 D 117, Box 3, Salt.\n  2. Ibid., Colt Files: Lot 63 D 118.\n  3. Ibid., Box 5.\n  4. Ibid., Folder 7.\n",
        {},
        ["[Ibid., Colt Files: Lot 63 D 118] ibid → citation [National Archives, RG 59, Harbour Files: Lot 62 D 117, Box 3, Salt]", "[Ibid., Box 5] ibid → citation [Ibid., Colt Files: Lot 63 D 118]", "[Ibid., Folder 7] ibid → citation [Ibid., Box 5]", "[Ibid., Colt Files: Lot 63 D 118] = repository National Archives; record_group 59; levels Colt Files; lot 63D118", "[Ibid., Box 5] = repository National Archives; record_group 59; levels Colt Files; lot 63D118; box 5", "[Ibid., Folder 7] = repository National Archives; record_group 59; levels Colt Files; lot 63D118; box 5; folder 7"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Library of Congress, Manuscript Division, Vane Papers, Box 3, Salt.\n  2. Ibid., Colt Papers, Box 5.\n  3. Ibid., Colt Papers, Box 6, Tin.\n  4. Ibid., Box 7.\n",
        {},
        ["[Ibid., Colt Papers, Box 5] ibid → citation [Library of Congress, Manuscript Division, Vane Papers, Box 3, Salt]", "[Ibid., Colt Papers, Box 6, Tin] ibid → citation [Ibid., Colt Papers, Box 5]", "[Ibid., Box 7] ibid → citation [Ibid., Colt Papers, Box 6, Tin]", "[Ibid., Colt Papers, Box 5] = repository Library of Congress; levels Manuscript Division+Colt Papers; box 5", "[Ibid., Colt Papers, Box 6, Tin] = repository Library of Congress; levels Manuscript Division+Colt Papers; box 6; folder Tin", "[Ibid., Box 7] = repository Library of Congress; levels Manuscript Division+Colt Papers; box 7"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. National Archives, Nixon Presidential Materials, NSC Files, Box 557, Country Files, Far East, Philippines, Vol. III.\n  2. Ibid., Vol. IV.\n  3. Ibid., Box 558, Thailand, Vol. I.\n  4. Ibid., Vol. II.\n  5. Ibid., Subject Files, Box 3.\n",
        {},
        ["[Ibid., Vol. IV] ibid → citation [National Archives, Nixon Presidential Materials, NSC Files, Box 557, Country Files, Far East, Philippines, Vol. III]", "[Ibid., Box 558, Thailand, Vol. I] ibid → citation [Ibid., Vol. IV]", "[Ibid., Vol. II] ibid → citation [Ibid., Box 558, Thailand, Vol. I]", "[Ibid., Subject Files, Box 3] ibid → citation [Ibid., Vol. II]", "[Ibid., Vol. IV] = repository National Archives; box 557; folder Philippines, Vol. IV; levels Nixon Presidential Materials+NSC Files+Country Files+Far East", "[Ibid., Box 558, Thailand, Vol. I] = repository National Archives; levels Nixon Presidential Materials+NSC Files+Country Files+Far East; box 558; folder Thailand, Vol. I", "[Ibid., Vol. II] = repository National Archives; levels Nixon Presidential Materials+NSC Files+Country Files+Far East; box 558; folder Thailand, Vol. II", "[Ibid., Subject Files, Box 3] = repository National Archives; levels Nixon Presidential Materials+NSC Files+Subject Files; box 3"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Johnson Library, National Security File, Country File, Peru, Vol. I.\n  2. Ibid., Vol. II.\n  3. Ibid., Chile.\n  4. Ibid., Memos to the President, Box 3.\n",
        {},
        ["[Ibid., Vol. II] ibid → citation [Johnson Library, National Security File, Country File, Peru, Vol. I]", "[Ibid., Chile] ibid → citation [Ibid., Vol. II]", "[Ibid., Memos to the President, Box 3] ibid → citation [Ibid., Chile]", "[Ibid., Vol. II] = repository Johnson Library; levels National Security File+Country File+Peru, Vol. II", "[Ibid., Chile] = repository Johnson Library; levels National Security File+Country File+Chile", "[Ibid., Memos to the President, Box 3] = repository Johnson Library; levels National Security File+Memos to the President; box 3"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Johnson Library, National Security File, Country File, Peru.\n  2. Ibid., Agency File, Box 3.\n  3. Ibid., White House Central Files, Box 5.\n  4. Ibid., Recordings and Transcripts, Recording of Vane.\n",
        {},
        ["[Ibid., Agency File, Box 3] ibid → citation [Johnson Library, National Security File, Country File, Peru]", "[Ibid., White House Central Files, Box 5] ibid → citation [Ibid., Agency File, Box 3]", "[Ibid., Recordings and Transcripts, Recording of Vane] ibid → citation [Ibid., White House Central Files, Box 5]", "[Ibid., Agency File, Box 3] = repository Johnson Library; levels National Security File+Agency File; box 3", "[Ibid., White House Central Files, Box 5] = repository Johnson Library; levels White House Central Files; box 5", "[Ibid., Recordings and Transcripts, Recording of Vane] = repository Johnson Library; levels White House Central Files+Recordings and Transcripts+Recording of Vane; box 5"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Johnson Library, Recordings and Transcripts, Recording of Telephone Conversation Between Vane and Colt.\n  2. Ibid., Recording of Meeting of Quill and Vane.\n",
        {},
        ["[Ibid., Recording of Meeting of Quill and Vane] ibid → citation [Johnson Library, Recordings and Transcripts, Recording of Telephone Conversation Between Vane and Colt]", "[Ibid., Recording of Meeting of Quill and Vane] = repository Johnson Library; levels Recordings and Transcripts+Recording of Meeting of Quill and Vane"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Carter Library, National Security Affairs, Staff Material, Box 3, Salt.\n  2. Ibid., Brzezinski Material, Box 5.\n  3. Ibid., Plains File, Box 6.\n  4. Ibid., Box 7, Tin, 5/78.\n",
        {},
        ["[Ibid., Brzezinski Material, Box 5] ibid → citation [Carter Library, National Security Affairs, Staff Material, Box 3, Salt]", "[Ibid., Plains File, Box 6] ibid → citation [Ibid., Brzezinski Material, Box 5]", "[Ibid., Box 7, Tin, 5/78] ibid → citation [Ibid., Plains File, Box 6]", "[Ibid., Brzezinski Material, Box 5] = repository Carter Library; levels Brzezinski Material; box 5", "[Ibid., Plains File, Box 6] = repository Carter Library; levels Brzezinski Material+Plains File; box 6", "[Ibid., Box 7, Tin, 5/78] = repository Carter Library; levels Brzezinski Material+Plains File; box 7; folder Tin, 5/78"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. National Archives, RG 59, Central Foreign Policy File, D780454–0611.\n  2. Ibid., D780455–0001.\n  3. Ibid., P780001–0002.\n  4. Ibid., RG 84.\n",
        {},
        ["[Ibid., D780455–0001] ibid → citation [National Archives, RG 59, Central Foreign Policy File, D780454–0611]", "[Ibid., P780001–0002] ibid → citation [Ibid., D780455–0001]", "[Ibid., RG 84] ibid → citation [Ibid., P780001–0002]", "[Ibid., D780455–0001] = repository National Archives; record_group 59; levels Central Foreign Policy File; film_number D780455-0001", "[Ibid., P780001–0002] = repository National Archives; record_group 59; levels Central Foreign Policy File; film_number P780001-0002", "[Ibid., RG 84] = repository National Archives; record_group 84"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Washington National Records Center, RG 330, Harbour Files: FRC 71 A 2345, Box 3, Salt.\n  2. Ibid., FRC 72 A 1111, Box 5.\n  3. Ibid., Box 6.\n",
        {},
        ["[Ibid., FRC 72 A 1111, Box 5] ibid → citation [Washington National Records Center, RG 330, Harbour Files: FRC 71 A 2345, Box 3, Salt]", "[Ibid., Box 6] ibid → citation [Ibid., FRC 72 A 1111, Box 5]", "[Ibid., FRC 72 A 1111, Box 5] = repository Washington National Records Center; record_group 330; levels Harbour Files; accession 72-A-1111; box 5", "[Ibid., Box 6] = repository Washington National Records Center; record_group 330; levels Harbour Files; accession 72-A-1111; box 6"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Central Intelligence Agency, Harbour Staff Files, Job 80–B01731R, Box 12.\n  2. Ibid., Job 79–R01012A, Box 3.\n  3. Ibid., Colt Files, Job 79–T00937A.\n",
        {},
        ["[Ibid., Job 79–R01012A, Box 3] ibid → citation [Central Intelligence Agency, Harbour Staff Files, Job 80–B01731R, Box 12]", "[Ibid., Colt Files, Job 79–T00937A] ibid → citation [Ibid., Job 79–R01012A, Box 3]", "[Ibid., Job 79–R01012A, Box 3] = repository Central Intelligence Agency; levels Harbour Staff Files; job 79-R01012A; box 3", "[Ibid., Colt Files, Job 79–T00937A] = repository Central Intelligence Agency; levels Colt Files; job 79-T00937A"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Kennedy Library, Vane Papers, Box 3, Salt.\n  2. Johnson Library, Colt Papers, Box 9.\n  3. Ibid., National Security File, Peru.\n",
        {},
        ["[Ibid., National Security File, Peru] ibid → citation [Johnson Library, Colt Papers, Box 9]", "[Ibid., National Security File, Peru] = repository Johnson Library; levels National Security File+Peru"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 It was so in the harbour.6 \n\n  1. Foreign Relations, 1952–1954, vol. XI, Part 1, pp. 5–7.\n  2. Ibid., Part 2, p. 9.\n  3. Ibid., vol. XII, Part 1, p. 3.\n  4. Ibid., 1955–1957, vol. II, Document 5.\n  5. Ibid., p. 7.\n  6. Ibid., footnote 2.\n",
        {},
        ["[Foreign Relations, 1952–1954, vol. XI, Part 1, pp. 5–7] frus → volume frus1952-54v11p1; pages 5-7", "[Ibid., Part 2, p. 9] ibid → citation [Foreign Relations, 1952–1954, vol. XI, Part 1, pp. 5–7]", "[Ibid., Part 2, p. 9] frus → volume frus1952-54v11p2; pages 9", "[Ibid., vol. XII, Part 1, p. 3] ibid → citation [Ibid., Part 2, p. 9]", "[Ibid., vol. XII, Part 1, p. 3] frus → volume frus1952-54v12p1; pages 3", "[Ibid., 1955–1957, vol. II, Document 5] ibid → citation [Ibid., vol. XII, Part 1, p. 3]", "[Ibid., 1955–1957, vol. II, Document 5] frus → volume frus1955-57v02; documents 5", "[Ibid., p. 7] ibid → citation [Ibid., 1955–1957, vol. II, Document 5]", "[Ibid., p. 7] frus → volume frus1955-57v02; pages 7", "[Ibid., footnote 2] ibid → citation [Ibid., p. 7]", "[Ibid., footnote 2] frus → volume frus1955-57v02; notes 2", "[Ibid., Part 2, p. 9] = subseries 1952–1954; volume 11; part 2; pages 9", "[Ibid., vol. XII, Part 1, p. 3] = subseries 1952–1954; volume 12; part 1; pages 3", "[Ibid., 1955–1957, vol. II, Document 5] = subseries 1955–1957; volume 2; documents 5", "[Ibid., p. 7] = subseries 1955–1957; volume 2; pages 7", "[Ibid., footnote 2] = subseries 1955–1957; volume 2; footnotes 2"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Public Papers: Eisenhower, 1953, pp. 12–20.\n  2. Ibid., 1954, p. 3.\n  3. Ibid., pp. 5–6.\n",
        {},
        ["[Ibid., 1954, p. 3] ibid → citation [Public Papers: Eisenhower, 1953, pp. 12–20]", "[Ibid., pp. 5–6] ibid → citation [Ibid., 1954, p. 3]", "[Ibid., 1954, p. 3] = subseries 1954; pages 3", "[Ibid., pp. 5–6] = subseries 1954; pages 5-6"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Vane to Colt, 3 May 1951, FO 371/1234, TNA.\n  2. Ibid., FO 371/1235.\n  3. Quill to Vane, 5 May 1951, CAB 128/39, ibid.\n",
        {},
        ["[Ibid., FO 371/1235] ibid → citation [Vane to Colt, 3 May 1951, FO 371/1234, TNA]", "[ibid.] ibid → citation [Ibid., FO 371/1235]", "[Ibid., FO 371/1235] = repository TNA; file_number FO 371/1235", "[Quill to Vane, 5 May 1951, CAB 128/39, ibid.] = author Quill; recipient Vane; date 1951-05-05; repository TNA; file_number CAB 128/39"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Vane to Colt, 3 May 1951, NSF: Peru, box 3, LBJL.\n  2. Quill to Colt, 4 May 1951, CF: Chile, box 1813, ibid.\n  3. Colt to Quill, 4 May 1951, box 9, ibid.\n",
        {},
        ["[ibid.] ibid → citation [Vane to Colt, 3 May 1951, NSF: Peru, box 3, LBJL]", "[ibid.] ibid → citation [Quill to Colt, 4 May 1951, CF: Chile, box 1813, ibid.]", "[Quill to Colt, 4 May 1951, CF: Chile, box 1813, ibid.] = author Quill; recipient Colt; date 1951-05-04; repository LBJL; levels CF+Chile; box 1813", "[Colt to Quill, 4 May 1951, box 9, ibid.] = author Colt; recipient Quill; date 1951-05-04; repository LBJL; levels CF+Chile; box 9"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
