"""Where a cited message is kept."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    # behind its sentence or right behind it
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961, reported it. (Kennedy Library, Vane Papers, Box 3)\n',
        {},
        ['[Telegram 5 from Lima, May 3, 1961] in [Kennedy Library, Vane Papers, Box 3]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961, Kennedy Library, Vane Papers, Box 3.\n',
        {},
        ['[Telegram 5 from Lima, May 3, 1961] in [Kennedy Library, Vane Papers, Box 3]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961. Kennedy Library, Vane Papers, Box 3.\n',
        {},
        [],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961, and its long and winding answer that nobody ever had read are in Kennedy Library, Vane Papers, Box 3.\n',
        {},
        [],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961, is in Kennedy Library, Vane Papers, Box 3.\n',
        {},
        ['[Telegram 5 from Lima, May 3, 1961] in [Kennedy Library, Vane Papers, Box 3]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961, 5 p. m., is in Kennedy Library, Vane Papers, Box 3.\n',
        {},
        ['[Telegram 5 from Lima, May 3, 1961, 5 p. m.] in [Kennedy Library, Vane Papers, Box 3]'],
    ),
    (
        'It was so.1 \n\n  1. (Telegram 5 from Lima, May 3, 1961; Kennedy Library, Vane Papers, Box 3)\n',
        {},
        ['[Telegram 5 from Lima, May 3, 1961] in [Kennedy Library, Vane Papers, Box 3]'],
    ),
    # several messages, several files
    (
        'It was so.1 \n\n  1. Telegrams 5 and 6 from Lima, May 3, 1961, and telegram 7 from Lima, May 4, 1961. (Both in Kennedy Library, Vane Papers, Box 3)\n',
        {},
        ['[Telegrams 5 and 6 from Lima, May 3, 1961] in [Kennedy Library, Vane Papers, Box 3]', '[telegram 7 from Lima, May 4, 1961] in [Kennedy Library, Vane Papers, Box 3]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961, and telegram 6 from Lima, May 4, 1961, Kennedy Library, Vane Papers, Box 3.\n',
        {},
        ['[Telegram 5 from Lima, May 3, 1961] in [Kennedy Library, Vane Papers, Box 3]', '[telegram 6 from Lima, May 4, 1961] in [Kennedy Library, Vane Papers, Box 3]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961, telegram 6 from Lima, May 4, 1961 (National Archives, RG 59, Central Files, 611.23/5–361 and 611.23/5–461).\n',
        {},
        ['[Telegram 5 from Lima, May 3, 1961] in [National Archives, RG 59, Central Files, 611.23/5–361]', '[telegram 6 from Lima, May 4, 1961] in [611.23/5–461]', '[611.23/5–461] = repository National Archives; record_group 59; levels Central Files; file_number 611.23/5-461'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961, answered telegram 6 to Lima, May 2, 1961. (Kennedy Library, Vane Papers, Box 3)\n',
        {},
        ['[Telegram 5 from Lima, May 3, 1961] in [Kennedy Library, Vane Papers, Box 3]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961. Telegram 6 to Lima, May 2, 1961. (Kennedy Library, Vane Papers, Box 3)\n',
        {},
        ['[Telegram 6 to Lima, May 2, 1961] in [Kennedy Library, Vane Papers, Box 3]'],
    ),
    (
        'It was so.1 It was so.2 \n\n  1. Telegram 5 from Lima, May 3, 1961.\n  2. (Kennedy Library, Vane Papers, Box 3)\n',
        {},
        [],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1961. (Foreign Relations, 1961–1963, vol. II, Document 5)\n',
        {},
        ['[Foreign Relations, 1961–1963, vol. II, Document 5] frus → volume frus1961-63v02; documents 5'],
    ),
    (
        'It was so.1 It was so.2 It was so.3 \n\n  1. Kennedy Library, Vane Papers, Box 3.\n  2. Telegram 5 from Lima, May 3, 1961. (Ibid.)\n  3. Telegram 6 from Lima, May 4, 1961, is ibid., Box 4.\n',
        {},
        ['[Ibid.] ibid → citation [Kennedy Library, Vane Papers, Box 3]', '[ibid., Box 4] ibid → citation [Ibid.]', '[Telegram 5 from Lima, May 3, 1961] in [Ibid.]', '[Ibid.] = repository Kennedy Library; box 3; levels Vane Papers', '[Telegram 6 from Lima, May 4, 1961] in [ibid., Box 4]', '[ibid., Box 4] = repository Kennedy Library; levels Vane Papers; box 4'],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
