"""Short forms of printed works."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 It was so in the harbour.6 It was so in the harbour.7 \n\n  1. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.\n  2. Quill, Salt and Iron, 44.\n  3. Quill, Salt, 45–46.\n  4. Quill, 47.\n  5. Quill, op. cit., 48.\n  6. Henry Quill, Iron, 49.\n  7. Quill, Salt and Iron, 2: 50.\n",
        {},
        ["[Quill, op. cit., 48] ibid → citation [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt and Iron, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt, 45–46] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, 47] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, op. cit., 48] = author Henry Quill; title Salt and Iron; date 1961; pages 48", "[Quill, op. cit., 48] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt and Iron, 2: 50] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; Henry Quill, The Salt of the Sea (London: Harbour Press, 1965), 3.\n  2. Quill, Salt, 44.\n  3. Quill, 45.\n  4. Quill, Salt of the Sea.\n  5. Quill, op. cit. (n. 1), 5.\n",
        {},
        ["[Quill, op. cit. (n. 1), 5] ibid → citation [Henry Quill, The Salt of the Sea (London: Harbour Press, 1965), 3] or citation [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33], [Henry Quill, The Salt of the Sea (London: Harbour Press, 1965), 3]", "[Quill, Salt of the Sea] names [Henry Quill, The Salt of the Sea (London: Harbour Press, 1965), 3]", "[Quill, op. cit. (n. 1), 5] names [Henry Quill, The Salt of the Sea (London: Harbour Press, 1965), 3], [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "! ambiguous-short-form [Quill, Salt, 44]", "! ambiguous-ibid [Quill, op. cit. (n. 1), 5]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. Ada Quill and Jon Reed, “Tin and Its Uses,” Journal of Salt 12 (1961): 33–41.\n  2. Quill and Reed, “Tin,” 35.\n  3. Quill and Colt, “Tin,” 36.\n  4. Quill et al., “Tin and Its Uses.”\n  5. See Quill, 37.\n",
        {},
        ["[Quill and Reed, “Tin,” 35] names [Ada Quill and Jon Reed, “Tin and Its Uses,” Journal of Salt 12 (1961): 33–41]", "[Quill et al., “Tin and Its Uses.”] names [Ada Quill and Jon Reed, “Tin and Its Uses,” Journal of Salt 12 (1961): 33–41]", "[Quill, 37] names [Ada Quill and Jon Reed, “Tin and Its Uses,” Journal of Salt 12 (1961): 33–41]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.\n  2. Quill wrote, 44 men in all.\n  3. So says Quill, 44.\n  4. See Quill, 1950.\n  5. Cf. Quill, 44, and Colt, 45.\n",
        {},
        ["[Quill, 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Colt, op. cit., 5.\n  2. Henry Quill Jr., Salt, Tin and Lead: A History (London: Harbour Press, 1961), 33.\n  3. Quill, Salt, Tin and Lead: A History, 5.\n",
        {},
        ["[Colt, op. cit., 5] names nothing", "[Quill, Salt, Tin and Lead: A History, 5] names [Henry Quill Jr., Salt, Tin and Lead: A History (London: Harbour Press, 1961), 33]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. United Nations, Foreign Relations, 1950, vol. VI, p. 12.\n  2. United Nations, op. cit., p. 15.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12", "[United Nations, op. cit., p. 15] ibid → citation [Foreign Relations, 1950, vol. VI, p. 12]", "[United Nations, op. cit., p. 15] frus → volume frus1950v06; pages 15", "[United Nations, op. cit., p. 15] = subseries 1950; volume 6; pages 15", "[United Nations, op. cit., p. 15] names [Foreign Relations, 1950, vol. VI, p. 12]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 It was so in the harbour.6 It was so in the harbour.7 \n\n  1. Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.\n  2. Quill, “Salt and Iron,” 44.\n  3. Quill, Salt and Iron, p. 45, 47–48, and 50n.\n  4. See Quill, Salt and Iron: 5.\n  5. Quill, Salt and Tin, 44.\n  6. Quill, Salt and Iron;\n  7. Quill, Iron, 5.\n",
        {},
        ["[Quill, “Salt and Iron,” 44] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt and Iron, p. 45, 47–48, and 50n] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt and Iron: 5] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill, Salt and Iron] names [Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Henry Quill et al., eds., Salt and Iron (London: Harbour Press, 1961), 33.\n  2. Quill et al., Salt and Iron, 44.\n  3. Quill & Colt, Salt, 3.\n",
        {},
        ["[Quill et al., Salt and Iron, 44] names [Henry Quill et al., eds., Salt and Iron (London: Harbour Press, 1961), 33]", "[Quill & Colt, Salt, 3] names [Henry Quill et al., eds., Salt and Iron (London: Harbour Press, 1961), 33]"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
