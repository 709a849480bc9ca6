"""Which volume a citation of Foreign Relations means, and which part."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    # known, unknown, several
    (
        'It was so.1 \n\n  1. Foreign Relations, 1950, vol. VI, p. 12.\n',
        {},
        ['[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1950, vol. XX, p. 12.\n',
        {},
        ['[Foreign Relations, 1950, vol. XX, p. 12] frus → volume frus1950v20; pages 12'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. XI, Document 24.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. XI, Document 24] frus → volume frus1952-54v11p1; documents 24 or volume frus1952-54v11p2; documents 24', '! ambiguous-volume [Foreign Relations, 1952–1954, vol. XI, Document 24]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1951, vol. VI, p. 5.\n',
        {},
        ['[Foreign Relations, 1951, vol. VI, p. 5] frus → volume frus1951v06p1; pages 5', '[Foreign Relations, 1951, vol. VI, p. 5] ~ part 1 by pages: the part is not printed; the page stands in this one'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1951, vol. VI, p. 1500.\n',
        {},
        ['[Foreign Relations, 1951, vol. VI, p. 1500] frus → volume frus1951v06p2; pages 1500', '[Foreign Relations, 1951, vol. VI, p. 1500] ~ part 2 by pages: the part is not printed; the page stands in this one'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1951, vol. VI, p. 1480.\n',
        {},
        ['[Foreign Relations, 1951, vol. VI, p. 1480] frus → volume frus1951v06p1; pages 1480 or volume frus1951v06p2; pages 1480', '! ambiguous-volume [Foreign Relations, 1951, vol. VI, p. 1480]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1951, vol. VI.\n',
        {},
        ['[Foreign Relations, 1951, vol. VI] frus → volume frus1951v06p1 or volume frus1951v06p2', '! ambiguous-volume [Foreign Relations, 1951, vol. VI]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1951, vol. VI, Part 2, p. 5.\n',
        {},
        ['[Foreign Relations, 1951, vol. VI, Part 2, p. 5] frus → volume frus1951v06p2; pages 5'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1951, vol. VI, Part 9, p. 5.\n',
        {},
        ['! unknown-volume [Foreign Relations, 1951, vol. VI, Part 9, p. 5]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1954, vol. XIV, Document 500.\n',
        {},
        ['[Foreign Relations, 1952–1954, vol. XIV, Document 500] frus → volume frus1952-54v14p2; documents 500', '[Foreign Relations, 1952–1954, vol. XIV, Document 500] ~ part 2 by documents: the part is not printed; the document stands in this one'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1851, vol. VI, p. 5.\n',
        {},
        ['! unknown-volume [Foreign Relations, 1851, vol. VI, p. 5]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 2001–2004, vol. VI, Document 5.\n',
        {},
        ['! unknown-volume [Foreign Relations, 2001–2004, vol. VI, Document 5]'],
    ),
    # slips in the years
    (
        'It was so.1 \n\n  1. Foreign Relations, 195l, vol. VI, Part 1, p. 5.\n',
        {},
        ['[Foreign Relations, 195l, vol. VI, Part 1, p. 5] frus → volume frus1951v06p1; pages 5'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–954, vol. II, p. 5.\n',
        {},
        ['[Foreign Relations, 1952–954, vol. II, p. 5] frus → volume frus1952-54v02p1; pages 5', '[Foreign Relations, 1952–954, vol. II, p. 5] ~ part 1 by pages: the part is not printed; the page stands in this one'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1961–1063, vol. II, Document 5.\n',
        {},
        ['[Foreign Relations, 1961–1063, vol. II, Document 5] frus → volume frus1961-63v02; documents 5', '[Foreign Relations, 1961–1063, vol. II, Document 5] ~ subseries 1961–1963 by subseries: there is no subseries 1961–1063; 1961–1963 differs by one digit'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1952–1955, vol. II, p. 5.\n',
        {},
        ['! unknown-volume [Foreign Relations, 1952–1955, vol. II, p. 5]'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1953–1956, vol. II, p. 5.\n',
        {},
        ['! unknown-volume [Foreign Relations, 1953–1956, vol. II, p. 5]'],
    ),
    # without its years
    (
        'It was so.1 \n\n  1. See vol. VI, p. 5.\n',
        {'date': '1950-05-03'},
        ['[vol. VI, p. 5] frus → volume frus1950v06; pages 5', "[vol. VI, p. 5] ~ subseries 1950 by document: a volume cited without its years is of the document's own, known from the date that the caller gave"],
    ),
    (
        'It was so.1 \n\n  1. See vol. VI, p. 5.\n',
        {'volume': 'frus1950v02'},
        ['[vol. VI, p. 5] frus → volume frus1950v06; pages 5', "[vol. VI, p. 5] ~ subseries 1950 by volume: a volume cited without its years is of the document's own, known from the volume that the caller gave"],
    ),
    (
        'It was so.1 \n\n  1. See vol. XX, p. 5.\n',
        {'date': '1950-05-03'},
        ['! unknown-volume [vol. XX, p. 5]'],
    ),
    (
        'It was so.1 \n\n  1. See vol. XX, p. 5.\n',
        {'volume': 'frus1950v02'},
        ["[vol. XX, p. 5] ~ subseries 1950 by volume: a volume cited without its years is of the document's own, known from the volume that the caller gave", '! unknown-volume [vol. XX, p. 5]'],
    ),
    (
        'It was so.1 \n\n  1. See vol. VI, Document 5.\n',
        {'date': '1950-05-03'},
        ['! unknown-volume [vol. VI, Document 5]'],
    ),
    (
        'It was so.1 \n\n  1. See vol. VI, Document 5.\n',
        {'date': '1962-05-03'},
        ['[vol. VI, Document 5] frus → volume frus1961-63v06; documents 5', "[vol. VI, Document 5] ~ subseries 1961–1963 by document: a volume cited without its years is of the document's own, known from the date that the caller gave"],
    ),
    (
        'It was so.1 \n\n  1. See vol. VI, Document 5.\n',
        {'volume': 'frus1950v02'},
        ['[vol. VI, Document 5] frus → volume frus1950v06; documents 5', "[vol. VI, Document 5] ~ subseries 1950 by volume: a volume cited without its years is of the document's own, known from the volume that the caller gave"],
    ),
    (
        'It was so.1 \n\n  1. See volume VI.\n',
        {'date': '1951-05-03'},
        ['[volume VI] frus → volume frus1951v06p1', "[volume VI] ~ subseries 1951 by document: a volume cited without its years is of the document's own, known from the date that the caller gave", '[volume VI] ~ part 1 by volume: the volume is cited as a whole; it begins with this part'],
    ),
    (
        'It was so.1 \n\n  1. See vol. VI, p. 5.\n',
        {},
        [],
    ),
    (
        'It was so.1 \n\n  1. See Part 2, p. 1500.\n',
        {'volume': 'frus1951v06p1'},
        ['[Part 2, p. 1500] frus → volume frus1951v06p2; pages 1500', '[Part 2, p. 1500] ~ volume frus1951v06p2 by document: the volume that the caller gave'],
    ),
    (
        'It was so.1 \n\n  1. See Part 2, p. 1500.\n',
        {'volume': 'frus1950v01'},
        ['! unknown-volume [Part 2, p. 1500]'],
    ),
    (
        'It was so.1 \n\n  1. See Part 2, p. 1500.\n',
        {},
        ['! unknown-volume [Part 2, p. 1500]'],
    ),
    # an Ibid. with a page of another part
    (
        'It was so.1 It was so.2 It was so.3 \n\n  1. Foreign Relations, 1951, vol. VI, Part 1, p. 3.\n  2. Ibid., p. 1594.\n  3. Ibid., p. 5.\n',
        {},
        ['[Foreign Relations, 1951, vol. VI, Part 1, p. 3] frus → volume frus1951v06p1; pages 3', '[Ibid., p. 1594] ibid → citation [Foreign Relations, 1951, vol. VI, Part 1, p. 3]', '[Ibid., p. 1594] frus → volume frus1951v06p2; pages 1594', '[Ibid., p. 5] ibid → citation [Ibid., p. 1594]', '[Ibid., p. 5] frus → volume frus1951v06p1; pages 5', '[Ibid., p. 1594] = subseries 1951; volume 6; part 1; pages 1594', '[Ibid., p. 1594] ~ part 2 by pages: the page is not in the part that was cited before; it stands in this one', '[Ibid., p. 5] = subseries 1951; volume 6; part 1; pages 5'],
    ),
    (
        'It was so.1 It was so.2 \n\n  1. Foreign Relations, 1951, vol. VI, Part 1, p. 3.\n  2. Ibid., p. 1480.\n',
        {},
        ['[Foreign Relations, 1951, vol. VI, Part 1, p. 3] frus → volume frus1951v06p1; pages 3', '[Ibid., p. 1480] ibid → citation [Foreign Relations, 1951, vol. VI, Part 1, p. 3]', '[Ibid., p. 1480] frus → volume frus1951v06p1; pages 1480', '[Ibid., p. 1480] = subseries 1951; volume 6; part 1; pages 1480'],
    ),
    # documents before their volume
    (
        'It was so.1 \n\n  1. See Documents 132 and 135 in Foreign Relations, 1964–1968, vol. II.\n',
        {},
        ['[Documents 132 and 135] frus → volume frus1964-68v02; documents 132+135', '[Foreign Relations, 1964–1968, vol. II] frus → volume frus1964-68v02'],
    ),
    (
        'It was so.1 \n\n  1. See Document 132 of Foreign Relations, 1964–1968, vol. II.\n',
        {},
        ['[Document 132] frus → volume frus1964-68v02; documents 132', '[Foreign Relations, 1964–1968, vol. II] frus → volume frus1964-68v02'],
    ),
    (
        'It was so.1 \n\n  1. See Document 132, Foreign Relations, 1964–1968, vol. II.\n',
        {},
        ['[Document 132] frus → volume frus1964-68v02; documents 132', '[Foreign Relations, 1964–1968, vol. II] frus → volume frus1964-68v02'],
    ),
    (
        'It was so.1 \n\n  1. See Document 132, vol. II.\n',
        {'date': '1965-05-03'},
        ['[Document 132] frus → volume frus1964-68v02; documents 132', '[vol. II] frus → volume frus1964-68v02', "[Document 132] ~ subseries 1964–1968 by document: a volume cited without its years is of the document's own, known from the date that the caller gave", "[vol. II] ~ subseries 1964–1968 by document: a volume cited without its years is of the document's own, known from the date that the caller gave"],
    ),
    (
        'It was so.1 \n\n  1. See Document 132; Foreign Relations, 1964–1968, vol. II.\n',
        {},
        ['[Document 132] document → document 132', '[Foreign Relations, 1964–1968, vol. II] frus → volume frus1964-68v02'],
    ),
    (
        'It was so.1 \n\n  1. See Document 132 in Foreign Relations, 1964–1968, vol. II, Document 5.\n',
        {},
        ['[Document 132] document → document 132', '[Foreign Relations, 1964–1968, vol. II, Document 5] frus → volume frus1964-68v02; documents 5'],
    ),
    # by its title
    (
        'It was so.1 \n\n  1. The Conference of Berlin (Potsdam), 1945, vol. II, p. 12.\n',
        {},
        ['[The Conference of Berlin (Potsdam), 1945, vol. II, p. 12] frus → volume frus1945Berlinv02; pages 12'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, Paris Peace Conference, 1919, vol. III, p. 4.\n',
        {},
        ['[Foreign Relations, Paris Peace Conference, 1919, vol. III, p. 4] frus → volume frus1919Parisv03; pages 4'],
    ),
    (
        'It was so.1 \n\n  1. Foreign Relations, 1918, Russia, vol. II, p. 40.\n',
        {},
        ['[Foreign Relations, 1918, Russia, vol. II, p. 40] frus → volume frus1918Russiav02; pages 40'],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
