"""Letters before the numbers of continental archives: volumes of a registry, desks, buste, legajos, dossiers."""

import pytest
from marked import put, taken

from archref.labelling.said import say

PAIRS = [
    ("⟦a {title VS-Bd.} {volume 4631 (II A 4)}⟧", "⟦a VS-Bd. {volume 4631} (II A 4)⟧"),
    ("⟦a {file_number B 41}, {levels ZA-}Bd. {volume 110}, Bl. {pages 3}⟧", "⟦a {file_number B 41}, ZA-Bd. {volume 110}, Bl. {pages 3}⟧"),
    ("⟦a {genre Referat} II A 4, Bd. {volume 1514}⟧", "⟦a {levels Referat II A 4}, Bd. {volume 1514}⟧"),
    ("⟦a {genre Referat} 413, Bd. {volume 15}⟧", "⟦a {levels Referat 413}, Bd. {volume 15}⟧"),
    ("⟦a {genre Referat} Vane, {date 3.5.1971}⟧",) * 2,
    ("⟦a {repository Archivio Vane}, {levels Affari}, b. {volume XI}, f. {pages 3}⟧", "⟦a {repository Archivio Vane}, {levels Affari}, b. {box XI}, f. {folder 3}⟧"),
    ("⟦a {repository ASP}, {levels Sale}, b. {box 12}, f. {pages 4}, c. {pages 33r}⟧", "⟦a {repository ASP}, {levels Sale}, b. {box 12}, f. {folder 4}, c. {pages 33r}⟧"),
    ("⟦a {repository ASP}, {levels Sale}, f. {pages 3}⟧",) * 2,
    ("⟦a {repository AGP}, {levels Sal}, legs. {pages 735-774}⟧", "⟦a {repository AGP}, {levels Sal}, {levels legs. 735-774}⟧"),
    ("⟦a {repository AGP}, {levels Sal}, legs. {date 1527} y 1528⟧", "⟦a {repository AGP}, {levels Sal}, {levels legs. 1527 y 1528}⟧"),
    ("⟦a {repository AGP}, {levels Sal}, {levels leg. 7}, exp. {folder 3}⟧",) * 2,
    ("⟦a {repository Archives du sel}, {file_number SV 12}⟧, dr. 3, sdr. a.", "⟦a {repository Archives du sel}, {file_number SV 12}, dr. {folder 3}, sdr. a⟧."),
    ("⟦a {repository SHP}, {file_number GR 5 N 263}, d. 4⟧.", "⟦a {repository SHP}, {file_number GR 5 N 263}, d. {folder 4}⟧."),
    ("⟦a {repository SHP}, {file_number GR 5 N 263}, d. 2, {genre rapport}⟧.", "⟦a {repository SHP}, {file_number GR 5 N 263}, d. {folder 2}, {genre rapport}⟧."),
    # a Russian delo is of its number, and "d. 4. Mai" is a day
    ("⟦a {repository RGSA}, {file_number f. 17, op. 3}⟧, d. 4.", "⟦a {repository RGSA}, {file_number f. 17, op. 3, d. 4}⟧."),
    ("⟦a {repository Salzarchiv}, {file_number B 3}⟧, d. 4. Mai 1911",) * 2,
    ("⟦a {author Vane}⟧, d. 4, and went",) * 2,
]  # fmt: skip


@pytest.mark.parametrize(("before", "wanted"), PAIRS)
def test_what_a_number_is(before, wanted):
    text, spans = taken(before)
    say(text, spans[0])
    assert put(text, spans) == wanted
