"""Volumes, parts, pages and documents that go on from a volume cited before."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    # a further volume or part
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510, and vol. VIII, p. 110.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510] frus → volume frus1952-54v07p1; pages 510', '[vol. VIII, p. 110] frus → volume frus1952-54v08; pages 110', '[vol. VIII, p. 110] = subseries 1952–1954; volume 8; pages 110'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510 and vol. VIII, p. 110.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510] frus → volume frus1952-54v07p1; pages 510', '[vol. VIII, p. 110] frus → volume frus1952-54v08; pages 110', '[vol. VIII, p. 110] = subseries 1952–1954; volume 8; pages 110'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510; vol. VIII, p. 110.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510] frus → volume frus1952-54v07p1; pages 510', '[vol. VIII, p. 110] frus → volume frus1952-54v08; pages 110', '[vol. VIII, p. 110] = subseries 1952–1954; volume 8; pages 110'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510, respectively, vol. VIII, p. 110.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510] frus → volume frus1952-54v07p1; pages 510', '[vol. VIII, p. 110] frus → volume frus1952-54v08; pages 110', '[vol. VIII, p. 110] = subseries 1952–1954; volume 8; pages 110'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510; see also vol. VIII, p. 110.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510] frus → volume frus1952-54v07p1; pages 510', '[vol. VIII, p. 110] frus → volume frus1952-54v08; pages 110', '[vol. VIII, p. 110] = subseries 1952–1954; volume 8; pages 110'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510. See vol. VIII, p. 110.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510] frus → volume frus1952-54v07p1; pages 510'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510, and Part 2, p. 1212.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. VII, Part 1, p. 510] frus → volume frus1952-54v07p1; pages 510', '[Part 2, p. 1212] frus → volume frus1952-54v07p2; pages 1212', '[Part 2, p. 1212] = subseries 1952–1954; volume 7; part 2; pages 1212'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1950, vol. I, p. 510, and 1951, vol. II, p. 3.\n',
        {},
        ['[Foreign Relations, 1950, vol. I, p. 510] frus → volume frus1950v01; pages 510', '[1951, vol. II, p. 3] frus → volume frus1951v02; pages 3'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1950, vol. I, pp. 510, 512; 1951, volume II, p. 3.\n',
        {},
        ['[Foreign Relations, 1950, vol. I, pp. 510, 512] frus → volume frus1950v01; pages 510+512', '[1951, volume II, p. 3] frus → volume frus1951v02; pages 3'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1950, vol. I, p. 510, and 1951, vols. II and IV.\n',
        {},
        ['[Foreign Relations, 1950, vol. I, p. 510] frus → volume frus1950v01; pages 510', '[1951, vols. II] frus → volume frus1951v02', '[IV] frus → volume frus1951v04p1 or volume frus1951v04p2', '[IV] = subseries 1951; volume 4', '! ambiguous-volume [IV]'],
    ),
    (
        'It was so.1 \n\n  1. Telegram 5 from Lima, May 3, 1951, and vol. VIII, p. 110.\n',
        {},
        ['[vol. VIII, p. 110] frus → volume frus1952-54v08; pages 110', "[vol. VIII, p. 110] ~ subseries 1952–1954 by document: a volume cited without its years is of the document's own, known from the volumes that the text cites"],
    ),
    # a list of volumes
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vols. VII and VIII.\n',
        {},
        ['[Foreign Relations, 1952–1954, vols. VII] frus → volume frus1952-54v07p1 or volume frus1952-54v07p2', '[VIII] frus → volume frus1952-54v08', '[VIII] = subseries 1952–1954; volume 8', '! ambiguous-volume [Foreign Relations, 1952–1954, vols. VII]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, volumes VII, VIII, and IX.\n',
        {},
        ['[Foreign Relations, 1952–1954, volumes VII] frus → volume frus1952-54v07p1 or volume frus1952-54v07p2', '[VIII] frus → volume frus1952-54v08', '[IX] frus → volume frus1952-54v09p1 or volume frus1952-54v09p2', '[VIII] = subseries 1952–1954; volume 8', '[IX] = subseries 1952–1954; volume 9', '! ambiguous-volume [Foreign Relations, 1952–1954, volumes VII]', '! ambiguous-volume [IX]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII and VIII.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. VII] frus → volume frus1952-54v07p1 or volume frus1952-54v07p2', '! ambiguous-volume [Foreign Relations, 1952–1954, vol. VII]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, volumes 7, 8 and 9.\n',
        {},
        ['[Foreign Relations, 1952–1954, volumes 7] frus → volume frus1952-54v07p1 or volume frus1952-54v07p2', '[8] frus → volume frus1952-54v08', '[9] frus → volume frus1952-54v09p1 or volume frus1952-54v09p2', '[8] = subseries 1952–1954; volume 8', '[9] = subseries 1952–1954; volume 9', '! ambiguous-volume [Foreign Relations, 1952–1954, volumes 7]', '! ambiguous-volume [9]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, volumes VII, XX.\n',
        {},
        ['[Foreign Relations, 1952–1954, volumes VII] frus → volume frus1952-54v07p1 or volume frus1952-54v07p2', '[XX] frus → volume frus1952-54v20', '[XX] = subseries 1952–1954; volume 20', '! ambiguous-volume [Foreign Relations, 1952–1954, volumes VII]'],
    ),
    # pages and documents of it
    (
        'It was so.1 \n\n  1. Foreign Relations, 1950, vol. II, footnote 6, p. 365; footnote 7, p. 385.\n',
        {},
        ['[Foreign Relations, 1950, vol. II, footnote 6, p. 365] frus → volume frus1950v02; pages 365; notes 6', '[footnote 7, p. 385] frus → volume frus1950v02; pages 385; notes 7', '[footnote 7, p. 385] = subseries 1950; volume 2; pages 385; footnotes 7'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1950, vol. II, footnote 6, p. 365. Footnote 7, p. 385.\n',
        {},
        ['[Foreign Relations, 1950, vol. II, footnote 6, p. 365] frus → volume frus1950v02; pages 365; notes 6', '[Footnote 7, p. 385] page → page 385; note 7'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1964–1968, vol. II, Document 24, footnote 3, and Document 36.\n',
        {},
        ['[Foreign Relations, 1964–1968, vol. II, Document 24, footnote 3] frus → volume frus1964-68v02; documents 24; notes 3', '[Document 36] frus → volume frus1964-68v02; documents 36', '[Document 36] = subseries 1964–1968; volume 2; documents 36'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1964–1968, vol. II, Document 24; Document 36.\n',
        {},
        ['[Foreign Relations, 1964–1968, vol. II, Document 24] frus → volume frus1964-68v02; documents 24', '[Document 36] document → document 36'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1964–1968, vol. II, as Document 36.\n',
        {},
        ['[Foreign Relations, 1964–1968, vol. II] frus → volume frus1964-68v02', '[Document 36] frus → volume frus1964-68v02; documents 36', '[Document 36] = subseries 1964–1968; volume 2; documents 36'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1964–1968, vol. II (Document 36).\n',
        {},
        ['[Foreign Relations, 1964–1968, vol. II (Document 36)] frus → volume frus1964-68v02; documents 36'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1964–1968, vol. II; see Document 36.\n',
        {},
        ['[Foreign Relations, 1964–1968, vol. II] frus → volume frus1964-68v02', '[Document 36] document → document 36'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1964–1968, vol. II, where it is printed as Document 36.\n',
        {},
        ['[Foreign Relations, 1964–1968, vol. II] frus → volume frus1964-68v02', '[Document 36] frus → volume frus1964-68v02; documents 36', '[Document 36] = subseries 1964–1968; volume 2; documents 36'],
    ),
    (
        'It was so.1 \n\n  1. See Documents 132 and 135 in Foreign Relations, 1964–1968, vol. II.\n',
        {},
        ['[Documents 132 and 135] frus → volume frus1964-68v02; documents 132+135', '[Foreign Relations, 1964–1968, vol. II] frus → volume frus1964-68v02'],
    ),
    # documents that a sentence names one by one
    (
        '[Page 12]\n\nIt was so.1 \n\n  1. See Foreign Relations, 1950, volume VI, especially telegram 417, May 3, page 1214; telegram 716, June 4, page 1227; note, page 1228. See page 14.\n',
        {},
        ['[Foreign Relations, 1950, volume VI] frus → volume frus1950v06', '[page 1214] frus → volume frus1950v06; pages 1214', '[page 1227] frus → volume frus1950v06; pages 1227', '[page 1228] frus → volume frus1950v06; pages 1228', '[page 14] page → page 14', '[page 1214] = subseries 1950; volume 6; pages 1214', '[page 1227] = subseries 1950; volume 6; pages 1227', '[page 1228] = subseries 1950; volume 6; pages 1228'],
    ),
    (
        '[Page 12]\n\nIt was so.1 \n\n  1. See Foreign Relations, 1950, volume VI. Telegram 417, May 3, page 1214.\n',
        {},
        ['[Foreign Relations, 1950, volume VI] frus → volume frus1950v06', '[page 1214] page → page 1214'],
    ),
    (
        '[Page 12]\n\nIt was so.1 \n\n  1. See Foreign Relations, 1950, volume VI, page 3, especially telegram 417, May 3, page 1214.\n',
        {},
        ['[Foreign Relations, 1950, volume VI, page 3] frus → volume frus1950v06; pages 3', '[page 1214] frus → volume frus1950v06; pages 1214', '[page 1214] = subseries 1950; volume 6; pages 1214'],
    ),
    (
        '[Page 12]\n\nIt was so.1 \n\n  1. See Foreign Relations, 1950, volume VI: Telegram 417, May 3, page 1214, and Report by Vane, December 4, p. 777.\n',
        {},
        ['[Foreign Relations, 1950, volume VI] frus → volume frus1950v06', '[page 1214] frus → volume frus1950v06; pages 1214', '[Report by Vane, December 4, p. 777] frus → volume frus1950v06; pages 777', '[page 1214] = subseries 1950; volume 6; pages 1214', '[Report by Vane, December 4, p. 777] = subseries 1950; volume 6; pages 777'],
    ),
    (
        '[Page 12]\n\nIt was so.1 It was so.2 \n\n  1. See Foreign Relations, 1950, volume VI, especially its salt.\n  2. See telegram 417, May 3, page 1214.\n',
        {},
        ['[Foreign Relations, 1950, volume VI] frus → volume frus1950v06', '[page 1214] page → page 1214'],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
