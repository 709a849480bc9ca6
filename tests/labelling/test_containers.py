"""What a number is a number of, by the letter before it and the archive."""

import pytest
from marked import put, taken

from archref.labelling.containers import contained

PAIRS = [
    ("⟦a {repository Arch. dép. Eure}, B. {box 19}, no 22⟧", "⟦a {repository Arch. dép. Eure}, {file_number B. 19}, no 22⟧"),
    ("⟦a {repository AM Tours}. CC. {volume 79}⟧", "⟦a {repository AM Tours}. {file_number CC. 79}⟧"),
    ("⟦a {repository Archives communales de Salins}, BB {pages 7}⟧",) * 2,
    ("⟦a {repository Archivio di Stato}, {levels Senato}, B. {box 19}⟧",) * 2,
    ("⟦a {repository A.D. Eure}, {file_number C 12}, B. {box 19}⟧",) * 2,
    # a container by its word, a number behind an archive, where no label says what they are
    ("⟦a {repository LLA}, {file_number RF 12}, Mappe Nr. 1⟧", "⟦a {repository LLA}, {file_number RF 12}, Mappe Nr. {folder 1}⟧"),
    ("⟦a {repository ACS}, {levels Salt}, busta 12, {pages 4}⟧", "⟦a {repository ACS}, {levels Salt}, busta {box 12}, {pages 4}⟧"),
    ("⟦a {repository LLA}, {levels Best. 653}, Nr. 12⟧", "⟦a {repository LLA}, {levels Best. 653}, Nr. {file_number 12}⟧"),
    ("⟦a {repository AD Nord}, n° 12b, {pages 3}⟧", "⟦a {repository AD Nord}, n° {file_number 12b}, {pages 3}⟧"),
    ("⟦a {repository LLA}, {box 3}, Karton 12⟧",) * 2,
    ("⟦a {repository LLA}, {levels Salt}, {volume 4}, no. 12⟧",) * 2,
    ("⟦a {author Vane}, No. 12, {repository LLA}⟧",) * 2,  # the number of a letter
    ("⟦a {repository LLA}, {levels Salt}, Raum 12⟧",) * 2,
    # a filza and its leaf
    ("⟦a {levels Mediceo}, f. {pages 5150}, c. {pages 485}⟧", "⟦a {levels Mediceo}, f. {box 5150}, c. {pages 485}⟧"),
    ("⟦a {levels Mediceo}, ff. {pages 12}, {pages 14}⟧",) * 2,
    ("⟦a {levels Mediceo}, {box 3}, f. {pages 12}, c. {pages 14}⟧",) * 2,
    # the figure before the letters
    ("Voir 4 ⟦a {file_number R 12}, {repository AD Nord}⟧", "Voir ⟦a {file_number 4 R 12}, {repository AD Nord}⟧"),
    ("1⟦a {file_number K 60}, {repository AD Nord}⟧", "⟦a {file_number 1K 60}, {repository AD Nord}⟧"),
    ("⟦a {repository AD Nord}, 4 {file_number R 12}⟧", "⟦a {repository AD Nord}, {file_number 4 R 12}⟧"),
    ("12 ⟦a {file_number R 12}, {repository AD Nord}⟧",) * 2,  # the number of a note
    ("⟦a {box 4} {file_number R 12}, {repository AD Nord}⟧",) * 2,
    ("⟦a no. 4 {file_number R 12}, {repository AD Nord}⟧",) * 2,
    ("⟦a {repository TNA}, 4 {file_number FO/12}⟧",) * 2,
    # the word of a container with a colon
    ("⟦a {repository AHN}, {levels Legajo:} {file_number 8019/39}⟧", "⟦a {repository AHN}, {levels Legajo: 8019/39}⟧"),
    ("⟦a {repository AHN}, {levels Caja}: {file_number 12}⟧", "⟦a {repository AHN}, {levels Caja: 12}⟧"),
    ("⟦a {repository AHN}, {levels Estado}, {file_number 8019/39}⟧",) * 2,
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_a_number_is_of_what_its_letter_says(before, after):
    text, (span,) = taken(before)
    contained(text, span)
    assert put(text, [span]) == after
