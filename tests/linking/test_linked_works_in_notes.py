"""Short forms of printed works: by whom, by what of their titles, and where a clause begins."""

import pytest
from digest import linked, with_notes

# notes, what their caller knows of them, and what is linked in them
CASES = [
    # the family name and words of the title
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Quill, Salt and Iron, 44.", "Quill, Salt, 45.", "Quill, Iron, 46.", "Quill, and Iron, 47.", "Quill, Tin, 48."], {},
     ["[Quill, Salt and Iron, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt, 45] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, and Iron, 47] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Quill, “Salt and Iron,” 44.", "Quill, “Salt.”", "Quill, Salt and Iron.", "Quill, Salt.", "Henry Quill, Salt and Iron, 45."], {},
     ["[Quill, “Salt and Iron,” 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, “Salt.”] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt and Iron] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Henry Quill, Salt and Iron, 45] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Quill, Salt and Iron, vol. 2, 44.", "Quill, Salt and Iron, 2:44.", "Quill, Salt and Iron, pp. 44–46, 48.", "Quill, Salt and Iron, 44n."], {},
     ["[Quill, Salt and Iron, vol. 2, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt and Iron, 2:44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt and Iron, pp. 44–46, 48] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt and Iron, 44n] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    (["Henry Quill, The Salt of the Sea (London: Harbour Press, 1961), 33.", "Quill, Salt of the Sea, 44.", "Quill, The Salt, 45.", "Quill, Salt, 46."], {},
     ["[Quill, Salt of the Sea, 44] names [Henry Quill, The Salt of the Sea (London: Harbour Press, 1961), 33]", "[Quill, The Salt, 45] names [Henry Quill, The Salt of the Sea (London: Harbour Press, 1961), 33]", "[Quill, Salt, 46] names [Henry Quill, The Salt of the Sea (London: Harbour Press, 1961), 33]"]),
    (["Jane Colt, “Tin,” Journal of Salt 12 (1961): 4.", "Colt, “Tin,” 5.", "Colt, Tin, 6.", "Colt, Journal, 7."], {},
     ["[Colt, “Tin,” 5] names [Jane Colt, “Tin,” Journal of Salt 12 (1961): 4]", "[Colt, Tin, 6] names [Jane Colt, “Tin,” Journal of Salt 12 (1961): 4]"]),
    (["Henry Quill, Salt, Tin, and Lead: A Tale (London: Harbour Press, 1961), 33.", "Quill, Salt, Tin, and Lead, 44.", "Quill, Salt, Tin, 45.", "Quill, Salt: Tin, 46."], {},
     ["[Quill, Salt, Tin, and Lead, 44] names [Henry Quill, Salt, Tin, and Lead: A Tale (London: Harbour Press, 1961), 33]", "[Quill, Salt, Tin, 45] names [Henry Quill, Salt, Tin, and Lead: A Tale (London: Harbour Press, 1961), 33]", "[Quill, Salt: Tin, 46] names [Henry Quill, Salt, Tin, and Lead: A Tale (London: Harbour Press, 1961), 33]"]),
    # a page alone
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Quill, 44.", "See Quill, 45.", "He read Quill, 46.", "Cf. Quill, p. 47; Quill, 48, and more (Quill, 49)."], {},
     ["[Quill, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, 45] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, p. 47] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, 48] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, 49] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Quill, 1962.", "Quill, 44–46, 48.", "Quill, 44 men."], {},
     ["[Quill, 44–46, 48] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; Henry Quill, Tin (Lynn: Blank, 1962), 3.", "Quill, 44.", "Quill, Tin, 5.", "Quill, Salt, 6."], {},
     ["[Quill, Tin, 5] names [Henry Quill, Tin (Lynn: Blank, 1962), 3]", "[Quill, Salt, 6] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    # several authors
    (["Henry Quill and Jane Colt, Salt (Lynn: Blank, 1962), 3.", "Quill and Colt, Salt, 5.", "Quill and Fox, Salt, 6.", "Quill et al., Salt, 7.", "Colt, Salt, 8."], {},
     ["[Quill and Colt, Salt, 5] names [Henry Quill and Jane Colt, Salt (Lynn: Blank, 1962), 3]", "[Quill et al., Salt, 7] names [Henry Quill and Jane Colt, Salt (Lynn: Blank, 1962), 3]"]),
    (["Quill, Henry, Jr., and Jane Colt, eds., Salt (Lynn: Blank, 1962), 3.", "Quill, Salt, 5.", "Quill & Colt, 6."], {},
     ["[Quill, Salt, 5] names [Quill, Henry, Jr., and Jane Colt, eds., Salt (Lynn: Blank, 1962), 3]", "[Quill & Colt, 6] names [Quill, Henry, Jr., and Jane Colt, eds., Salt (Lynn: Blank, 1962), 3]"]),
    # a work that is told again, and another of its name
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; Jane Quill, Salt and Iron Works (Lynn: Blank, 1962), 3.", "Quill, Salt and Iron, 44.", "Quill, Iron Works, 45.", "Quill, Salt, 46."], {},
     ["[Quill, Salt and Iron, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Iron Works, 45] names [Jane Quill, Salt and Iron Works (Lynn: Blank, 1962), 3]", "[Quill, Salt, 46] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33], [Jane Quill, Salt and Iron Works (Lynn: Blank, 1962), 3]", "! ambiguous-short-form [Quill, Salt, 46]"]),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Quill, Salt, 5."], {},
     ["[Quill, Salt, 5] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"]),
    # before it was cited
    (["Quill, Salt, 5.", "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33."], {},
     []),
    (["See Quill, Salt, 5; Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33."], {},
     []),
    # op. cit.
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Quill, op. cit., 44.", "Quill, loc. cit.", "Fox, op. cit., 3.", "Op. cit., 5."], {},
     ["[Quill, op. cit., 44] ibid → citation [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, loc. cit.] ibid → citation [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Op. cit., 5] ibid → citation [Fox, op. cit., 3]", "[Quill, op. cit., 44] = author Henry Quill; title Salt and Iron; date 1961; pages 44", "[Quill, op. cit., 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, loc. cit.] = author Henry Quill; title Salt and Iron; date 1961; pages 33", "[Quill, loc. cit.] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Fox, op. cit., 3] names nothing", "[Op. cit., 5] = pages 5", "! ibid-without-antecedent [Fox, op. cit., 3]"]),
    (["Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.", "Henry Quill, Tin (Lynn: Blank, 1962), 3.", "Quill, op. cit., 5.", "Quill, op. cit. (n. 1), 6.", "Quill, op. cit. (note 2), 7.", "Quill, op. cit. (n. 9), 8."], {},
     ["[Quill, op. cit., 5] ibid → citation [Henry Quill, Tin (Lynn: Blank, 1962), 3] or citation [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, op. cit. (n. 1), 6] ibid → citation [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, op. cit. (note 2), 7] ibid → citation [Henry Quill, Tin (Lynn: Blank, 1962), 3]", "[Quill, op. cit. (n. 9), 8] ibid → citation [Henry Quill, Tin (Lynn: Blank, 1962), 3] or citation [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, op. cit., 5] names [Henry Quill, Tin (Lynn: Blank, 1962), 3], [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, op. cit. (n. 1), 6] = author Henry Quill; title Salt and Iron; date 1961; pages 6", "[Quill, op. cit. (n. 1), 6] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, op. cit. (note 2), 7] = author Henry Quill; title Tin; date 1962; pages 7", "[Quill, op. cit. (note 2), 7] names [Henry Quill, Tin (Lynn: Blank, 1962), 3]", "[Quill, op. cit. (n. 9), 8] names [Henry Quill, Tin (Lynn: Blank, 1962), 3], [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "! ambiguous-ibid [Quill, op. cit., 5]", "! ambiguous-ibid [Quill, op. cit. (n. 9), 8]"]),
    (["See Harbour Office, Foreign Relations, 1950, vol. VI, p. 12.", "Harbour Office, op. cit., p. 13."], {},
     ["[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12", "[Harbour Office, op. cit., p. 13] ibid → citation [Foreign Relations, 1950, vol. VI, p. 12]", "[Harbour Office, op. cit., p. 13] frus → volume frus1950v06; pages 13", "[Harbour Office, op. cit., p. 13] = subseries 1950; volume 6; pages 13", "[Harbour Office, op. cit., p. 13] names [Foreign Relations, 1950, vol. VI, p. 12]"]),
    (["Henry Quill, Salt (Lynn: Blank, 1962), 3; Henry Quill, Tin (Lynn: Blank, 1962), 3; Henry Quill, Lead (Lynn: Blank, 1962), 3; Henry Quill, Iron (Lynn: Blank, 1962), 3; Henry Quill, Zinc (Lynn: Blank, 1962), 3; Henry Quill, Gold (Lynn: Blank, 1962), 3; Henry Quill, Silver (Lynn: Blank, 1962), 3.", "Quill, op. cit., 5."], {},
     ["[Quill, op. cit., 5] ibid → citation [Henry Quill, Silver (Lynn: Blank, 1962), 3] or citation [Henry Quill, Gold (Lynn: Blank, 1962), 3] or citation [Henry Quill, Zinc (Lynn: Blank, 1962), 3] or citation [Henry Quill, Iron (Lynn: Blank, 1962), 3] or citation [Henry Quill, Lead (Lynn: Blank, 1962), 3] or citation [Henry Quill, Tin (Lynn: Blank, 1962), 3]", "[Quill, op. cit., 5] names [Henry Quill, Silver (Lynn: Blank, 1962), 3], [Henry Quill, Gold (Lynn: Blank, 1962), 3], [Henry Quill, Zinc (Lynn: Blank, 1962), 3], [Henry Quill, Iron (Lynn: Blank, 1962), 3], [Henry Quill, Lead (Lynn: Blank, 1962), 3], [Henry Quill, Tin (Lynn: Blank, 1962), 3]", "! ambiguous-ibid [Quill, op. cit., 5]"]),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "known", "found"), CASES, ids=range(len(CASES)))
def test_notes_and_what_is_linked_in_them(notes, known, found):
    assert linked(with_notes(*notes), **known) == found
