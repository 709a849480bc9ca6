"""Figures that are no days, pages, volumes or boxes: a table of readings before and after."""

import pytest
from marked import put, taken

from archref.labelling.reader import citations_of
from archref.labelling.said import say

PAIRS = [
    # the number of a letter, and its day behind it
    ("⟦a {genre Min.} on Salem letter {date 4/11/46} of 8 February 1946, {file_number FO 371/59239}⟧",
     "⟦a {genre Min.} on Salem letter 4/11/46 of {date 8 February 1946}, {file_number FO 371/59239}⟧"),
    ("⟦a {genre Brief} {date 12/3/51} vom 4. Mai 1951, {file_number B 3/12}⟧", "⟦a {genre Brief} 12/3/51 vom {date 4. Mai 1951}, {file_number B 3/12}⟧"),
    ("⟦a {author Vane} to {recipient Colt}, {date 4/11/46}, {file_number FO 371/59239}⟧",) * 2,
    ("⟦a {author Vane} to {recipient Colt}, {date 4/11/46} of which {file_number FO 371/59239}⟧",) * 2,
    # a numbered annex
    ("⟦a {author Annex} {date 1695} a, {repository AN}, {levels AJ 5}⟧", "⟦a Annex 1695 a, {repository AN}, {levels AJ 5}⟧"),
    ("⟦a {genre Report} {date 1695} a, {repository AN}, {levels AJ 5}⟧",) * 2,
    # sizes, pictures, houses
    ("⟦a {title Silver print}, 15.{date 2 x 20}.3 cm. {repository Salt Library}, box {box 2}⟧", "⟦a {title Silver print}, 15.2 x 20.3 cm. {repository Salt Library}, box {box 2}⟧"),
    ("⟦a {title Silver print}, c. {pages 1931} ({repository Salt Library}, {file_number Photo 592})⟧", "⟦a {title Silver print}, c. {date 1931} ({repository Salt Library}, {file_number Photo 592})⟧"),
    ("⟦a {title Silver}, p. {pages 1931} ({repository Salt Library}, {file_number Photo 592})⟧",) * 2,
    ("⟦a {date 1860} {levels U.S. census}, p. {pages 44}, dwell. {volume 301}, fam. {file_number 298}, {author A. Vane}⟧",
     "⟦a {date 1860} {levels U.S. census}, p. {pages 44}, dwell. 301, fam. 298, {author A. Vane}⟧"),
    ("⟦a {repository CUQ}: {levels DAR} {volume 114}: {box 3}⟧", "⟦a {repository CUQ}: {levels DAR} {volume 114}: {pages 3}⟧"),
    ("⟦a {repository CUQ}: {levels DAR} {volume 114}, box {box 3}⟧",) * 2,
    # the day of the sentence before a place in brackets; not that of a paper
    ("It was read on 12 ⟦a {levels Feb}. {date 1747} ({repository RS}, {file_number JBO/20}, p. {pages 211})⟧",
     "It was read on 12 Feb. 1747 (⟦a {repository RS}, {file_number JBO/20}, p. {pages 211}⟧)"),
    ("Er kam am ⟦a {date 3. Mai 1911} ({repository RS}, {file_number JBO/20})⟧", "Er kam am 3. Mai 1911 (⟦a {repository RS}, {file_number JBO/20}⟧)"),
    ("⟦a {genre Minutes} of {date 3 May 1911} ({repository RS}, {file_number JBO/20})⟧",) * 2,
    ("⟦a {author Vane}, talk on {date 3 May 1911} ({repository RS}, {file_number JBO/20})⟧",) * 2,
]  # fmt: skip


@pytest.mark.parametrize(("before", "wanted"), PAIRS)
def test_what_figures_are(before, wanted):
    text, spans = taken(before)
    say(text, spans[0])
    assert put(text, spans) == wanted


@pytest.mark.parametrize(
    ("labelled", "wanted"),
    [
        ("⟦i Ibid., p. {pages 205}. Per il seguito cfr. serie X, vol. {volume III}⟧", "Ibid., p. 205"),
        ("⟦i Ibid., {pages 205}. For the rest of it see vol. {volume 3}⟧", "Ibid., 205"),
        ("⟦i Ibid., p. {pages 205}. Box {box 3}⟧", "Ibid., p. 205. Box 3"),
        ("⟦i Ibid., no. 205. Vane Papers see box {box 3}⟧", "Ibid., no. 205. Vane Papers see box 3"),
    ],
)
def test_an_ibid_ends_with_its_sentence(labelled, wanted):
    text, spans = taken(labelled)
    (cited,) = citations_of(text, spans)
    assert text[cited.start : cited.end] == wanted
