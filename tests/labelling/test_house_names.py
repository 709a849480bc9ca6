"""Where the name of an archive begins that the labels have cut."""

import pytest
from marked import put, taken

from archref.labelling.house_names import house_in_brackets, whole_house

PAIRS = [
    ("⟦a {author Haus-}, {repository Hof- und Staatsarchiv Salem}, {levels Rep. 3}⟧", "⟦a {repository Haus-, Hof- und Staatsarchiv Salem}, {levels Rep. 3}⟧"),
    ("Haus-, ⟦a {repository Hof- und Staatsarchiv Salem}, {levels Rep. 3}⟧", "⟦a {repository Haus-, Hof- und Staatsarchiv Salem}, {levels Rep. 3}⟧"),
    ("⟦a {author Vane-}, {repository Salt Library}, {box 3}⟧",) * 2,
    # the short name before the whole one
    ("ASVa (⟦a {repository Archivio di Stato di Vane}), {levels Senato}⟧", "⟦a ASVa ({repository Archivio di Stato di Vane}), {levels Senato}⟧"),
    ("A.S.V. [⟦a {repository Archivio di Stato di Vane}], {levels Senato}⟧", "⟦a A.S.V. [{repository Archivio di Stato di Vane}], {levels Senato}⟧"),
    ("said so (⟦a {repository Archivio di Stato di Vane}, {levels Senato}⟧)",) * 2,
    # the town before it: of its name, or of no field
    ("⟦a {author Worms}, {repository Stadtarchiv}, {levels Abt. 3}⟧", "⟦a {repository Worms, Stadtarchiv}, {levels Abt. 3}⟧"),
    ("⟦a {levels Tours}, {repository Archives municipales}, {file_number CC 79}⟧", "⟦a {repository Tours, Archives municipales}, {file_number CC 79}⟧"),
    ("⟦a {author Innsbruck}, {repository Universitätsbibliothek Tirol}, {file_number Cod. 3}⟧", "⟦a Innsbruck, {repository Universitätsbibliothek Tirol}, {file_number Cod. 3}⟧"),
    ("⟦a {author Paris}, {repository Salt Library}, {box 3}⟧", "⟦a Paris, {repository Salt Library}, {box 3}⟧"),
    ("⟦a {author Vane}, {repository Salt Library}, {box 3}⟧",) * 2,
    ("⟦a {author Johann}, {repository Stadtarchiv}, {box 3}⟧",) * 2,
    ("⟦a {author Worms}, {repository Stadtarchiv}, {date 3.5.1911}⟧",) * 2,
    # a town and the initials of an archive
    ("⟦a {author Paris, S.V.D.}, {file_number GR 5}⟧", "⟦a Paris, {repository S.V.D.}, {file_number GR 5}⟧"),
    ("⟦a {author Bruxelles, A.G.Q.}, {repository Ministère du sel}, {file_number 14.412}⟧", "⟦a Bruxelles, {repository A.G.Q.}, {levels Ministère du sel}, {file_number 14.412}⟧"),
    ("⟦a {author Vane, J.C.R.}, {levels Salt}⟧",) * 2,
    ("⟦a {author Paris, J.C.R. Vane}, {levels Salt}⟧",) * 2,
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_an_archive_has_its_whole_name(before, after):
    text, (span,) = taken(before)
    whole_house(text, span, 0)
    assert put(text, [span]) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("⟦a {levels Political A}, nos. 12–14⟧ (NAI).", "⟦a {levels Political A}, nos. 12–14 ({repository NAI})⟧."),
        ("⟦a {levels Political A}, no. 12 (TNA)⟧", "⟦a {levels Political A}, no. 12 ({repository TNA})⟧"),
        ("⟦a {levels Political A}, nos. 12–14⟧ (XQZJ).",) * 2,
        ("⟦a {levels Political A}, {repository Salt Library}⟧ (NAI).",) * 2,
    ],
)
def test_a_known_abbreviation_in_brackets_at_the_end(before, after):
    text, (span,) = taken(before)
    house_in_brackets(text, span)
    assert put(text, [span]) == after
