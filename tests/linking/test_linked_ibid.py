"""What an Ibid. and its kin stand for, and what they come to."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. National Archives, RG 59, Central Files, 611.23/5–356.\n  2. Ibid.\n  3. Ibid., 611.23/6–256.\n  4. Ibid., Box 4.\n",
        {},
        ["[Ibid.] ibid → citation [National Archives, RG 59, Central Files, 611.23/5–356]", "[Ibid., 611.23/6–256] ibid → citation [Ibid.]", "[Ibid., Box 4] ibid → citation [Ibid., 611.23/6–256]", "[Ibid.] = repository National Archives; record_group 59; file_number 611.23/5-356; levels Central Files", "[Ibid., 611.23/6–256] = repository National Archives; record_group 59; levels Central Files; file_number 611.23/6-256", "[Ibid., Box 4] = repository National Archives; record_group 59; levels Central Files; box 4"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Kennedy Library, Vane Papers, Box 3, Salt.\n  2. Foreign Relations, 1950, vol. VI, p. 12.\n  3. Ibid., Box 4.\n  4. Ibid., p. 15.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12", "[Ibid., Box 4] ibid → citation [Kennedy Library, Vane Papers, Box 3, Salt]", "[Ibid., p. 15] ibid → citation [Foreign Relations, 1950, vol. VI, p. 12]", "[Ibid., p. 15] frus → volume frus1950v06; pages 15", "[Ibid., Box 4] = repository Kennedy Library; levels Vane Papers; box 4", "[Ibid., p. 15] = subseries 1950; volume 6; pages 15"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Kennedy Library, Vane Papers, Box 3, Salt.\n  2. Ibid., p. 15.\n  3. Ibid., vol. II, p. 3.\n",
        {},
        ["! ibid-without-antecedent [Ibid., p. 15]", "! ibid-without-antecedent [Ibid., vol. II, p. 3]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. Foreign Relations, 1950, vol. VI, pp. 12–14.\n  2. Ibid., pp. 15–18.\n  3. Ibid., vol. II, p. 3.\n  4. Ibid., 1951, vol. VI, Part 1, p. 9.\n  5. Ibid., Part 2, p. 5.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, pp. 12–14] frus → volume frus1950v06; pages 12-14", "[Ibid., pp. 15–18] ibid → citation [Foreign Relations, 1950, vol. VI, pp. 12–14]", "[Ibid., pp. 15–18] frus → volume frus1950v06; pages 15-18", "[Ibid., vol. II, p. 3] ibid → citation [Ibid., pp. 15–18]", "[Ibid., vol. II, p. 3] frus → volume frus1950v02; pages 3", "[Ibid., 1951, vol. VI, Part 1, p. 9] ibid → citation [Ibid., vol. II, p. 3]", "[Ibid., 1951, vol. VI, Part 1, p. 9] frus → volume frus1951v06p1; pages 9", "[Ibid., Part 2, p. 5] ibid → citation [Ibid., 1951, vol. VI, Part 1, p. 9]", "[Ibid., Part 2, p. 5] frus → volume frus1951v06p2; pages 5", "[Ibid., pp. 15–18] = subseries 1950; volume 6; pages 15-18", "[Ibid., vol. II, p. 3] = subseries 1950; volume 2; pages 3", "[Ibid., 1951, vol. VI, Part 1, p. 9] = subseries 1951; volume 6; part 1; pages 9", "[Ibid., Part 2, p. 5] = subseries 1951; volume 6; part 2; pages 5"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Foreign Relations, 1952–1954, vol. XI, Part 1, Document 24.\n  2. Ibid., Document 25.\n  3. Ibid., Documents 26 and 27.\n  4. Ibid., footnote 3.\n",
        {},
        ["[Foreign Relations, 1952–1954, vol. XI, Part 1, Document 24] frus → volume frus1952-54v11p1; documents 24", "[Ibid., Document 25] ibid → citation [Foreign Relations, 1952–1954, vol. XI, Part 1, Document 24]", "[Ibid., Document 25] frus → volume frus1952-54v11p1; documents 25", "[Ibid., Documents 26 and 27] ibid → citation [Ibid., Document 25]", "[Ibid., Documents 26 and 27] frus → volume frus1952-54v11p1; documents 26+27", "[Ibid., footnote 3] ibid → citation [Ibid., Documents 26 and 27]", "[Ibid., footnote 3] frus → volume frus1952-54v11p1; documents 26+27; notes 3", "[Ibid., Document 25] = subseries 1952–1954; volume 11; part 1; documents 25", "[Ibid., Documents 26 and 27] = subseries 1952–1954; volume 11; part 1; documents 26+27", "[Ibid., footnote 3] = subseries 1952–1954; volume 11; part 1; documents 26+27; footnotes 3"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See Document 24.\n  2. Ibid., footnote 3.\n  3. Ibid.\n",
        {},
        ["[Document 24] document → document 24", "[Ibid.] ibid → citation [Ibid., footnote 3]", "[Ibid.] = footnotes 3", "! ibid-without-antecedent [Ibid., footnote 3]"],
    ),
    ("It was so in the harbour.1 \n\n  1. See footnote 3, ibid.\n", {}, []),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. See Document 24.\n  2. See footnote 3, ibid.\n",
        {},
        ["[Document 24] document → document 24", "[footnote 3, ibid.] note → document 24; note 3", "[ibid.] ibid → citation [Document 24]", "[ibid.] = documents 24"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Foreign Relations, 1952–1954, vol. XI, Document 24.\n  2. See footnote 3, ibid.\n",
        {},
        ["[Foreign Relations, 1952–1954, vol. XI, Document 24] frus → volume frus1952-54v11p1; documents 24 or volume frus1952-54v11p2; documents 24", "[footnote 3, ibid.] frus → volume frus1952-54v11p1; documents 24; notes 3 or volume frus1952-54v11p2; documents 24; notes 3", "[ibid.] ibid → citation [Foreign Relations, 1952–1954, vol. XI, Document 24]", "[ibid.] = subseries 1952–1954; volume 11; documents 24", "! ambiguous-volume [Foreign Relations, 1952–1954, vol. XI, Document 24]", "! ambiguous-volume [ibid.]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. See p. 24.\n  2. See footnote 3, ibid.\n",
        {},
        ["[p. 24] page → page 24", "[footnote 3, ibid.] page → page 24; note 3", "[ibid.] ibid → citation [p. 24]", "[ibid.] = pages 24"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.\n  2. Ibid., 44.\n  3. Ibid.\n",
        {},
        ["[Ibid., 44] ibid → citation [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Ibid.] ibid → citation [Ibid., 44]", "[Ibid., 44] = author Henry Quill; title Salt and Iron; date 1961; pages 44", "[Ibid.] = author Henry Quill; title Salt and Iron; date 1961; pages 44"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Department of State Bulletin, May 3, 1951, p. 444.\n  2. Ibid., May 10, 1951, p. 5.\n  3. Ibid., p. 6.\n  4. Ibid., Box 3.\n",
        {},
        ["[Ibid., May 10, 1951, p. 5] ibid → citation [Department of State Bulletin, May 3, 1951, p. 444]", "[Ibid., p. 6] ibid → citation [Ibid., May 10, 1951, p. 5]", "[Ibid., May 10, 1951, p. 5] = title Department of State Bulletin; date 1951-05-10; pages 5", "[Ibid., p. 6] = title Department of State Bulletin; date 1951-05-10; pages 6", "! ibid-without-antecedent [Ibid., Box 3]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Telegram 5530 from Lima, May 3, 1978. (National Archives, RG 59, Central Foreign Policy File, D780454–0611)\n  2. Ibid.\n  3. Telegram 5531 from Lima, May 4, 1978. (Ibid.)\n  4. Telegram 5532 from Lima, May 5. (Ibid., D780455–0001)\n",
        {},
        ["[Ibid.] ibid → citation [National Archives, RG 59, Central Foreign Policy File, D780454–0611]", "[Ibid.] ibid → citation [Ibid.]", "[Ibid., D780455–0001] ibid → citation [Ibid.]2", "[Telegram 5530 from Lima, May 3, 1978] in [National Archives, RG 59, Central Foreign Policy File, D780454–0611]", "[Ibid.] = repository National Archives; record_group 59; film_number D780454-0611; levels Central Foreign Policy File", "[Telegram 5531 from Lima, May 4, 1978] in [Ibid.]2", "[Ibid.]2 = repository National Archives; record_group 59; film_number D780454-0611; levels Central Foreign Policy File", "[Telegram 5532 from Lima, May 5] ~ date 1978-05-05 by film_number: the film number D780455-0001", "[Telegram 5532 from Lima, May 5] in [Ibid., D780455–0001]", "[Ibid., D780455–0001] = repository National Archives; record_group 59; levels Central Foreign Policy File; film_number D780455-0001"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Kennedy Library, Vane Papers, Box 3; Johnson Library, Colt Papers, Box 9.\n  2. Ibid.\n  3. Ibid., Vane Papers.\n",
        {},
        ["[Ibid.] ibid → citation [Johnson Library, Colt Papers, Box 9]", "[Ibid., Vane Papers] ibid → citation [Ibid.]", "[Ibid.] = repository Johnson Library; box 9; levels Colt Papers", "[Ibid., Vane Papers] = repository Johnson Library; levels Vane Papers"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. It is in Kennedy Library, Vane Papers, Box 3, and in Johnson Library, Colt Papers, Box 9.\n  2. Ibid.\n",
        {},
        ["[Ibid.] ibid → citation [Johnson Library, Colt Papers, Box 9] or citation [Kennedy Library, Vane Papers, Box 3]", "! ambiguous-ibid [Ibid.]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. (Kennedy Library, Vane Papers, Box 3) and (Johnson Library, Colt Papers, Box 9)\n  2. Ibid.\n",
        {},
        ["[Ibid.] ibid → citation [Johnson Library, Colt Papers, Box 9]", "[Ibid.] = repository Johnson Library; box 9; levels Colt Papers"],
    ),
    ("It was so in the harbour.1 \n\n  1. Ibid.\n", {}, []),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. See p. 24.\n  2. Ibid., Box 3.\n",
        {},
        ["[p. 24] page → page 24", "! ibid-without-antecedent [Ibid., Box 3]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Kennedy Library, Vane Papers, Box 3.\n  2. Interview with Jane Colt, Riverby, 3 May 1961.\n  3. Ibid.\n",
        {},
        ["[Ibid.] ibid → citation [Interview with Jane Colt, Riverby, 3 May 1961]", "[Ibid.] = genre Interview; date 1961-05-03"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library.\n  2. Colt to Vane, 4 May 1951, ibid.\n  3. Quill to Vane, 5 May 1951, box 4, ibid.\n  4. Ibid.\n",
        {},
        ["[ibid.] ibid → citation [Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library]", "[ibid.] ibid → citation [Colt to Vane, 4 May 1951, ibid.]", "[Ibid.] ibid → citation [Quill to Vane, 5 May 1951, box 4, ibid.]", "[Colt to Vane, 4 May 1951, ibid.] = author Colt; recipient Vane; date 1951-05-04; levels Vane Papers; box 3; repository Mudd Library", "[Quill to Vane, 5 May 1951, box 4, ibid.] = author Quill; recipient Vane; date 1951-05-05; levels Vane Papers; repository Mudd Library; box 4", "[Ibid.] = author Quill; recipient Vane; date 1951-05-05; levels Vane Papers; repository Mudd Library; box 4"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; Colt to Vane, 4 May 1951, ibid.\n",
        {},
        ["! ibid-without-antecedent [ibid.]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library; Foreign Relations, 1950, vol. VI, p. 12; Colt to Vane, 4 May 1951, ibid.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12", "! ibid-without-antecedent [ibid.]"],
    ),
    ("It was so in the harbour.1 \n\n  1. Colt to Vane, 4 May 1951, ibid.\n", {}, []),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. National Archives, RG 59, Central Files, 611.23/5–356; Kennedy Library, Vane Papers, Box 3.\n  2. Ibid., 611.23/6–256.\n",
        {},
        ["[Ibid., 611.23/6–256] ibid → citation [National Archives, RG 59, Central Files, 611.23/5–356]", "[Ibid., 611.23/6–256] = repository National Archives; record_group 59; levels Central Files; file_number 611.23/6-256"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Kennedy Library, National Security Files, Country File, Peru, Minutes 42; Kennedy Library, National Security Files, Country File, Chile.\n  2. Ibid., Minutes 42–72.\n",
        {},
        ["[Ibid., Minutes 42–72] ibid → citation [Kennedy Library, National Security Files, Country File, Chile]", "[Ibid., Minutes 42–72] = repository Kennedy Library; levels National Security Files+Country File+Minutes 42–72"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. (Ibid.)\n  2. See Document 5.\n  3. He wrote. (Ibid.)\n",
        {},
        ["[Document 5] document → document 5", "! ibid-without-antecedent [Ibid.]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Kennedy Library, Vane Papers, Box 3.\n  2. See Document 5.\n  3. He wrote. (Ibid.)\n  4. He wrote; (ibid.)\n",
        {},
        ["[Document 5] document → document 5", "[Ibid.] ibid → citation [Kennedy Library, Vane Papers, Box 3]", "[ibid.] ibid → citation [Ibid.]", "[Ibid.] = repository Kennedy Library; box 3; levels Vane Papers", "[ibid.] = repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. 22 UST 762.\n  2. Ibid., p. 765.\n",
        {},
        ["[Ibid., p. 765] ibid → citation [22 UST 762]", "[Ibid., p. 765] = identifier 22 UST 762; pages 765"],
    ),
    ("It was so in the harbour.1 It was so in the harbour.2 \n\n  1. P.L. 96–465.\n  2. Ibid., p. 5.\n", {}, ["! ibid-without-antecedent [Ibid., p. 5]"]),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. National Archives, RG 59, Lot Files: Lot 64 D 12, Salt.\n  2. Ibid., Lot 65 D 13.\n  3. Ibid., Box 5.\n  4. Ibid.\n",
        {},
        ["[Ibid., Lot 65 D 13] ibid → citation [National Archives, RG 59, Lot Files: Lot 64 D 12, Salt]", "[Ibid., Box 5] ibid → citation [Ibid., Lot 65 D 13]", "[Ibid.] ibid → citation [Ibid., Box 5]", "[Ibid., Lot 65 D 13] = repository National Archives; record_group 59; levels Lot Files+Salt; lot 65D13", "[Ibid., Box 5] = repository National Archives; record_group 59; levels Lot Files+Salt; lot 65D13; box 5", "[Ibid.] = repository National Archives; record_group 59; levels Lot Files+Salt; lot 65D13; box 5"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Foreign Relations, 1950, vol. VI, p. 12.\n  2. Foreign Relations, 1951, vol. II, p. 3; Ibid., p. 5; Kennedy Library, Vane Papers, Box 3.\n  3. Ibid., p. 7.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12", "[Foreign Relations, 1951, vol. II, p. 3] frus → volume frus1951v02; pages 3", "[Ibid., p. 5] ibid → citation [Foreign Relations, 1951, vol. II, p. 3]", "[Ibid., p. 5] frus → volume frus1951v02; pages 5", "[Ibid., p. 7] ibid → citation [Ibid., p. 5]", "[Ibid., p. 7] frus → volume frus1951v02; pages 7", "[Ibid., p. 5] = subseries 1951; volume 2; pages 5", "[Ibid., p. 7] = subseries 1951; volume 2; pages 7"],
    ),
    (
        "He wrote it (Kennedy Library, Vane Papers, Box 3). He went on (ibid., Box 4).",
        {},
        ["[ibid., Box 4] ibid → citation [Kennedy Library, Vane Papers, Box 3]", "[ibid., Box 4] = repository Kennedy Library; levels Vane Papers; box 4"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Kennedy Library, Vane Papers, Box 3; Kennedy Library, Colt Papers, Box 4.\n  2. Ibid., Box 5.\n",
        {},
        ["[Ibid., Box 5] ibid → citation [Kennedy Library, Colt Papers, Box 4]", "[Ibid., Box 5] = repository Kennedy Library; levels Colt Papers; box 5"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Kennedy Library, Vane Papers, Salt, Box 3; Kennedy Library, Vane Papers, Tin, Box 4.\n  2. Ibid., Salt.\n  3. Ibid., Tin, Box 9.\n",
        {},
        ["[Ibid., Salt] ibid → citation [Kennedy Library, Vane Papers, Salt, Box 3]", "[Ibid., Tin, Box 9] ibid → citation [Ibid., Salt]", "[Ibid., Salt] = repository Kennedy Library; box 3; levels Vane Papers+Salt", "[Ibid., Tin, Box 9] = repository Kennedy Library; levels Vane Papers+Tin; box 9"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See footnote 3, Document 5.\n  2. Ibid.\n  3. See footnote 2 to ibid.\n",
        {},
        ["[footnote 3, Document 5] note → document 5; note 3", "[Ibid.] ibid → citation [footnote 3, Document 5]", "[Ibid.] note → document 5; note 3", "[footnote 2 to ibid.] note → document 5; note 2", "[ibid.] ibid → citation [Ibid.]", "[Ibid.] = footnotes 3; documents 5", "[ibid.] = footnotes 3; documents 5"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Foreign Relations, 1950, vol. VI, p. 12; see p. 5.\n  2. Ibid., p. 13.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12", "[p. 5] page → page 5", "[Ibid., p. 13] ibid → citation [p. 5]", "[Ibid., p. 13] page → page 13", "[Ibid., p. 13] = pages 13"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 It was so in the harbour.6 It was so in the harbour.7 It was so in the harbour.8 It was so in the harbour.9 It was so in the harbour.10 It was so in the harbour.11 It was so in the harbour.12 It was so in the harbour.13 It was so in the harbour.14 It was so in the harbour.15 It was so in the harbour.16 It was so in the harbour.17 It was so in the harbour.18 It was so in the harbour.19 It was so in the harbour.20 It was so in the harbour.21 It was so in the harbour.22 It was so in the harbour.23 It was so in the harbour.24 It was so in the harbour.25 It was so in the harbour.26 It was so in the harbour.27 It was so in the harbour.28 It was so in the harbour.29 It was so in the harbour.30 It was so in the harbour.31 It was so in the harbour.32 It was so in the harbour.33 It was so in the harbour.34 It was so in the harbour.35 It was so in the harbour.36 It was so in the harbour.37 It was so in the harbour.38 It was so in the harbour.39 It was so in the harbour.40 It was so in the harbour.41 It was so in the harbour.42 It was so in the harbour.43 It was so in the harbour.44 It was so in the harbour.45 It was so in the harbour.46 It was so in the harbour.47 \n\n  1. Kennedy Library, Vane Papers, Box 3.\n  2. See Document 5.\n  3. See Document 5.\n  4. See Document 5.\n  5. See Document 5.\n  6. See Document 5.\n  7. See Document 5.\n  8. See Document 5.\n  9. See Document 5.\n  10. See Document 5.\n  11. See Document 5.\n  12. See Document 5.\n  13. See Document 5.\n  14. See Document 5.\n  15. See Document 5.\n  16. See Document 5.\n  17. See Document 5.\n  18. See Document 5.\n  19. See Document 5.\n  20. See Document 5.\n  21. See Document 5.\n  22. See Document 5.\n  23. See Document 5.\n  24. See Document 5.\n  25. See Document 5.\n  26. See Document 5.\n  27. See Document 5.\n  28. See Document 5.\n  29. See Document 5.\n  30. See Document 5.\n  31. See Document 5.\n  32. See Document 5.\n  33. See Document 5.\n  34. See Document 5.\n  35. See Document 5.\n  36. See Document 5.\n  37. See Document 5.\n  38. See Document 5.\n  39. See Document 5.\n  40. See Document 5.\n  41. See Document 5.\n  42. See Document 5.\n  43. See Document 5.\n  44. See Document 5.\n  45. See Document 5.\n  46. See Document 5.\n  47. Ibid., Box 4.\n",
        {},
        ["[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "[Document 5] document → document 5", "! ibid-without-antecedent [Ibid., Box 4]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Telegram 5 from Lima, May 3; ibid.\n  2. Kennedy Library, Vane Papers, Box 3; telegram 5 from Lima; ibid.\n",
        {},
        ["[ibid.] ibid → citation [Kennedy Library, Vane Papers, Box 3]", "[Telegram 5 from Lima, May 3] in [ibid.]", "[telegram 5 from Lima] in [ibid.]2", "[ibid.]2 = repository Kennedy Library; box 3; levels Vane Papers", "! ibid-without-antecedent [ibid.]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. The Conference of Berlin (Potsdam), 1945, vol. II, p. 12.\n  2. Ibid., Document 5.\n  3. Ibid.\n",
        {},
        ["[The Conference of Berlin (Potsdam), 1945, vol. II, p. 12] frus → volume frus1945Berlinv02; pages 12", "[Ibid., Document 5] ibid → citation [The Conference of Berlin (Potsdam), 1945, vol. II, p. 12]", "[Ibid., Document 5] frus → volume frus1945Berlinv02; documents 5", "[Ibid.] ibid → citation [Ibid., Document 5]", "[Ibid.] frus → volume frus1945Berlinv02; documents 5", "[Ibid., Document 5] = title The Conference of Berlin (Potsdam), 1945; volume 2; documents 5", "[Ibid.] = title The Conference of Berlin (Potsdam), 1945; volume 2; documents 5"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. National Archives, RG 59, Central Foreign Policy File.\n  2. Ibid., 611.23/6–256.\n  3. Ibid., P780001–0002.\n",
        {},
        ["[Ibid., 611.23/6–256] ibid → citation [National Archives, RG 59, Central Foreign Policy File]", "[Ibid., P780001–0002] ibid → citation [Ibid., 611.23/6–256]", "[Ibid., 611.23/6–256] = repository National Archives; record_group 59; levels Central Foreign Policy File; file_number 611.23/6-256", "[Ibid., P780001–0002] = repository National Archives; record_group 59; levels Central Foreign Policy File; film_number P780001-0002"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Kennedy Library, Lot 64 D 5.\n  2. Ibid., Lot 65 D 5.\n  3. Ibid., 611.23/6–256.\n",
        {},
        ["[Ibid., Lot 65 D 5] ibid → citation [Kennedy Library, Lot 64 D 5]", "[Ibid., Lot 65 D 5] = repository Kennedy Library; lot 65D5", "! ibid-without-antecedent [Ibid., 611.23/6–256]"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
