"""Which work the short forms of a manuscript's notes name."""

import pytest
from digest import with_notes

import archref

# the notes of each chapter; each short form by its note, with its fields, and the notes that cite what it names
CASES = [
    ([['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Quill, Salt and Iron, 44.', 'Quill, Salt, 45.', 'Quill, Iron, 46.', 'Quill, and Iron, 47.', 'Quill, Salt and Tin, 48.']],
     ['2: Quill, Salt and Iron, 44 (title Salt and Iron; pages 44) = 1', '3: Quill, Salt, 45 (title Salt; pages 45) = 1', '5: Quill, and Iron, 47 (title and Iron; pages 47) = 1']),
    ([['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Quill, 44.', 'See Quill, 45.', 'He saw Quill, 46, and left.', 'Quill, p. 47; Quill, 1961.', 'Colt, 48.']],
     ['2: Quill, 44 (pages 44) = 1', '3: Quill, 45 (pages 45) = 1', '5: Quill, p. 47 (pages 47) = 1']),
    ([['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Henry Quill, The Salt of the Sea (London: Harbour Press, 1965), 3.', 'Quill, 44.', 'Quill, Salt, 45.', 'Quill, Salt of the Sea, 46.', 'Quill, The Salt of the Sea, 47.', 'Quill, of the Sea, 48.', 'Quill, Salt and Iron, 49.']],
     ['4: Quill, Salt, 45 (title Salt; pages 45) = 1, 2', '5: Quill, Salt of the Sea, 46 (title Salt of the Sea; pages 46) = 2', '6: Quill, The Salt of the Sea, 47 (title The Salt of the Sea; pages 47) = 2', '7: Quill, of the Sea, 48 (title of the Sea; pages 48) = 2', '8: Quill, Salt and Iron, 49 (title Salt and Iron; pages 49) = 1']),
    ([['Ada Quill and Jon Reed, “Tin and Its Uses,” Journal of Salt 12 (1961): 33–41.', 'Quill and Reed, “Tin,” 35.', 'Quill and Colt, “Tin,” 36.', 'Quill, “Tin and Its Uses.”', 'Quill, Tin and Its Uses.', 'Quill, Tin.', 'Quill & Reed, 37.']],
     ['2: Quill and Reed, “Tin,” 35 (title Tin; pages 35) = 1', '4: Quill, “Tin and Its Uses.” (title Tin and Its Uses) = 1', '5: Quill, Tin and Its Uses (title Tin and Its Uses) = 1', '7: Quill & Reed, 37 (pages 37) = 1']),
    ([['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Quill, op. cit., 48.', 'Quill, loc. cit.', 'Op. cit., 49.', 'Reed, op. cit., 50.']],
     ['2: Quill, op. cit., 48 (pages 48) = 1', '3: Quill, loc. cit. () = 1', '5: Reed, op. cit., 50 (pages 50) = nothing']),
    ([['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Henry Quill, The Salt of the Sea (London: Harbour Press, 1965), 3.', 'Quill, op. cit., 48.', 'Quill, op. cit. (n. 1), 49.', 'Quill, op. cit. (note 2), 50.', 'Quill, op. cit. (n. 9), 51.']],
     ['3: Quill, op. cit., 48 (pages 48) = 2, 1', '4: Quill, op. cit. (n. 1), 49 (pages 49) = 1', '5: Quill, op. cit. (note 2), 50 (pages 50) = 2', '6: Quill, op. cit. (n. 9), 51 (pages 51) = 2, 1']),
    ([['United Nations, Foreign Relations, 1950, vol. VI, p. 12.', 'United Nations, op. cit., p. 15.', 'World Bank, op. cit., p. 15.']],
     ['2: United Nations, op. cit., p. 15 (pages 15) = 1', '3: World Bank, op. cit., p. 15 (pages 15) = nothing']),
    ([['See Salt Office, Foreign Relations, 1950, vol. VI, p. 12.', 'Salt Office, op. cit., p. 15.']],
     ['2: Salt Office, op. cit., p. 15 (pages 15) = 1']),
    ([['In Salt Office, Foreign Relations, 1950, vol. VI, p. 12; Tin Office, Foreign Relations, 1951, vol. VI, p. 12.', 'Salt Office, op. cit., p. 15; Tin Office, op. cit., p. 5.']],
     ['2: Salt Office, op. cit., p. 15 (pages 15) = 1', '2: Tin Office, op. cit., p. 5 (pages 5) = 1']),
    ([['Henry Quill Jr., Salt and Iron (London: Harbour Press, 1961), 33.', 'Quill, Salt, 44.', 'Henry Quill, Salt, 45.']],
     ['2: Quill, Salt, 44 (title Salt; pages 44) = 1', '3: Henry Quill, Salt, 45 (title Salt; pages 45) = 1']),
    ([['Quill, Henry. Salt and Iron. London: Harbour Press, 1961.', 'Quill, Salt, 44.']],
     ['2: Quill, Salt, 44 (title Salt; pages 44) = 1']),
    ([['Henry Quill, Salt, Iron, and Tin in the North (London: Harbour Press, 1961), 33.', 'Quill, Salt: 46.', 'Quill, Salt, 2:47.']],
     ['3: Quill, Salt, 2:47 (title Salt; volume 2; pages 47) = 1']),
    ([['Quill, Salt, 44.', 'Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Quill, Salt, 45.']],
     ['3: Quill, Salt, 45 (title Salt; pages 45) = 1']),
    ([['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.'], ['Quill, Salt, 45.', 'Quill, 46.']],
     ['2.1: Quill, Salt, 45 (title Salt; pages 45) = 1.1', '2.2: Quill, 46 (pages 46) = 1.1']),
    ([['Quill, Salt, 45.'], ['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.']],
     []),
    ([['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Henry Quill, Salt and Iron (London: Harbour Press, 1961), 35.', 'Quill, Salt, 45.']],
     ['3: Quill, Salt, 45 (title Salt; pages 45) = 1']),
    ([['Ada Quill, “Salt,” Harbour Review 12 (1961): 3; Ada Quill, “Tin,” Harbour Review 13 (1962): 4.', 'Quill, “Salt,” 5.', 'Quill, “Tin,” 6; Quill, “Lead,” 7.']],
     ['2: Quill, “Salt,” 5 (title Salt; pages 5) = 1', '3: Quill, “Tin,” 6 (title Tin; pages 6) = 1']),
    ([['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Quill, Salt (1961), 44.', 'Quill, “Salt and Iron,” 45–46, 48n.', 'Quill, Salt and Iron; Quill, Salt and Iron, passim.']],
     ['3: Quill, “Salt and Iron,” 45–46, 48n (title Salt and Iron; pages 45-46+48n) = 1', '4: Quill, Salt and Iron (title Salt and Iron) = 1', '4: Quill, Salt and Iron, passim (title Salt and Iron) = 1']),
    ([['Eve Fox et al., Salt and Iron (London: Harbour Press, 1961), 33.', 'Fox et al., Salt, 44.', 'Fox et al., 45.']],
     ['2: Fox et al., Salt, 44 (title Salt; pages 44) = 1', '3: Fox et al., 45 (pages 45) = 1']),
    ([['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Vane to Quill, 44, box 3, Mudd Library.', 'Vane to Colt, 3 May 1951, in Quill, Salt, 44.']],
     []),
    ([['Henry de Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'de Quill, Salt, 44.', 'Quill, Salt, 45.']],
     ['2: de Quill, Salt, 44 (title Salt; pages 44) = 1', '3: Quill, Salt, 45 (title Salt; pages 45) = 1']),
]  # fmt: skip


def named(chapters):
    results = archref.resolve_many([with_notes(*notes) for notes in chapters])
    where = {}
    for k, result in enumerate(results, 1):
        for cited in result.linked.citations:
            where[id(cited)] = f"{k}.{cited.note}" if len(chapters) > 1 else str(cited.note)
    found = []
    for result in results:
        for cited in result.linked.citations:
            if cited.named is not None:
                said = {n: v for n, v in cited.fields.items() if n in ("title", "pages", "volume")}
                fields = "; ".join(f"{n} {v if isinstance(v, str) else '+'.join(v)}" for n, v in said.items())
                words = result.text[cited.start : cited.end]
                of = ", ".join(where[id(one)] for one in cited.named) or "nothing"
                found.append(f"{where[id(cited)]}: {words} ({fields}) = {of}")
    return found


@pytest.mark.parametrize(("chapters", "found"), CASES, ids=range(len(CASES)))
def test_short_forms_and_what_they_name(chapters, found):
    assert named(chapters) == found
