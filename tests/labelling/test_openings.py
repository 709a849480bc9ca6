"""Where a reading begins too late, and where it begins rightly."""

import pytest
from marked import put, taken

from archref.labelling.openings import closed, opened
from archref.labelling.spans import Span

PAIRS = [
    # an addressee has a writer
    ("Memorandum by the Assistant Secretary for Salt (Colt) to the ⟦a {recipient Secretary of State}, {date May 3, 1951}⟧",
     "⟦a {genre Memorandum} by the {author Assistant Secretary for Salt (Colt)} to the {recipient Secretary of State}, {date May 3, 1951}⟧"),
    ("Despatch by the Consul at Salem to the Secretary of ⟦a {recipient State}, {date May 3, 1893}⟧",
     "⟦a {genre Despatch} by the {author Consul at Salem} to the {recipient Secretary of State}, {date May 3, 1893}⟧"),
    ("They met. See Acting Governor Quill to ⟦a {recipient Vane}, {date May 3, 1893}⟧",
     "They met. See ⟦a {author Acting Governor Quill} to {recipient Vane}, {date May 3, 1893}⟧"),
    ("Staatssekretär von Quill an ⟦a {recipient Vane}, {date 3.5.1938}⟧", "⟦a {author Staatssekretär von Quill} an {recipient Vane}, {date 3.5.1938}⟧"),
    ("He sent the papers to the ⟦a {recipient Foreign Office}, {file_number FO 371/1234}⟧",) * 2,
    ("Vane went over to ⟦a {recipient Colt}, {date May 3, 1893}⟧",) * 2,
    # a name is whole
    ("Queen’s ⟦a {author Own Highlanders} to {recipient Colt}⟧", "⟦a {author Queen’s Own Highlanders} to {recipient Colt}⟧"),
    ("See People for ⟦a {author Open Space}, {title Salt}⟧", "See ⟦a {author People for Open Space}, {title Salt}⟧"),
    ("8th ⟦a {levels Salt Regiment}, {date May 1945}⟧", "⟦a {levels 8th Salt Regiment}, {date May 1945}⟧"),
    ("12 ⟦a {author Vane} to {recipient Colt}⟧",) * 2,
    ("He told Quill, ⟦a {author Vane} to {recipient Colt}⟧",) * 2,
    ("He wrote of ⟦a {author Vane} to {recipient Colt}⟧",) * 2,
    # a title in quotation marks
    ("See “A talk of Mr. Vane and M. Colt,” ⟦a {date 4 May 1958}, {repository TNA}⟧", "See ⟦a “{title A talk of Mr. Vane and M. Colt},” {date 4 May 1958}, {repository TNA}⟧"),
    ("See \"Salt Dues\", ⟦a {levels Vane Papers}, {repository TNA}⟧", "See ⟦a \"{title Salt Dues}\", {levels Vane Papers}, {repository TNA}⟧"),
    ("See ‘Vane’s talk’, ⟦a {date 4 May 1958}, {repository TNA}⟧", "See ⟦a ‘{title Vane’s talk}’, {date 4 May 1958}, {repository TNA}⟧"),
    ("tin: 'Report of the Salt Division,' ⟦a {date May 4, 1919}, {repository NA}⟧", "tin: ⟦a '{title Report of the Salt Division},' {date May 4, 1919}, {repository NA}⟧"),
    ("He spoke of ‘salt’ ⟦a {levels Vane Papers}, {repository TNA}⟧",) * 2,
    ("Quill’s boats, ⟦a {levels Vane Papers}, {repository TNA}⟧",) * 2,
    ("He called it “a disaster.” ⟦a {levels Vane Papers}, {repository TNA}⟧",) * 2,
    ("He spoke of “salt,” ⟦a {author Vane} to {recipient Colt}, {date May 3, 1893}⟧",) * 2,
    # the house whose short name stands in brackets
    ("Archives départementales du Nord (désormais ADN), ⟦a {file_number M 154/12}, {date 3 mars 1892}⟧",
     "⟦a {repository Archives départementales du Nord} (désormais ADN), {file_number M 154/12}, {date 3 mars 1892}⟧"),
    ("Archives de la Préfecture de police (⟦a {repository APP}), {file_number BA 1234}⟧",
     "⟦a {repository Archives de la Préfecture de police} (APP), {file_number BA 1234}⟧"),
    ("They met. Imperial Salt Museum [hereafter ISM], ⟦a {file_number 12/3}⟧", "They met. ⟦a {repository Imperial Salt Museum} [hereafter ISM], {file_number 12/3}⟧"),
    ("Diplomatski arhiv (DA), ⟦a {levels PA}, {date 3. 5. 1948}⟧", "⟦a {repository Diplomatski arhiv} (DA), {levels PA}, {date 3. 5. 1948}⟧"),
    ("Salt of the Andes (SOA), ⟦a {file_number 12/3}⟧",) * 2,
    ("He went to the archives of Lima (LMA), ⟦a {file_number 12/3}⟧",) * 2,
    ("Imperial Salt Museum (ISM), ⟦a {repository TNA}, {file_number 12/3}⟧",) * 2,
    # the kind and number of a message
    ("Msg WX-34567, ⟦a {author AGWAR} to {recipient CINCPAC}, {date 4 Aug 45}⟧", "⟦a {genre Msg} WX-34567, {author AGWAR} to {recipient CINCPAC}, {date 4 Aug 45}⟧"),
    ("Telegram No. 345, ⟦a {author Vane} to {recipient Colt}, {date 4 Aug 45}⟧", "⟦a {genre Telegram} No. 345, {author Vane} to {recipient Colt}, {date 4 Aug 45}⟧"),
    ("Salt 345, ⟦a {author Vane} to {recipient Colt}, {date 4 Aug 45}⟧",) * 2,
]  # fmt: skip


@pytest.mark.parametrize(("read", "whole"), PAIRS)
def test_a_citation_begins_where_it_begins(read, whole):
    text, (span,) = taken(read)
    opened(text, span, 0)
    assert len(span.fields) == len(span.field_sure)
    assert put(text, [span]) == whole


def test_it_does_not_reach_into_the_citation_before():
    text, (before, span) = taken("⟦a {author Quill} to {recipient Reed}⟧ to ⟦a {recipient Colt}, {date May 3, 1893}⟧")
    opened(text, span, before.end)
    assert put(text, [span]).endswith("to ⟦a {recipient Colt}, {date May 3, 1893}⟧")


@pytest.mark.parametrize(
    ("read", "whole"),
    [
        ("⟦a {file_number 2P 96}⟧, « État des bateaux » dans le quartier", "⟦a {file_number 2P 96}, « {title État des bateaux} »⟧ dans le quartier"),
        ("⟦a {levels Vane Papers}⟧, “Salt Dues.”", "⟦a {levels Vane Papers}, “{title Salt Dues}.”⟧"),
        ("⟦a {repository BArch}, {file_number R 43/12}⟧, „Salz“; mehr", "⟦a {repository BArch}, {file_number R 43/12}, „{title Salz}“⟧; mehr"),
        ("⟦a {file_number 2P 96}, {title Salt}⟧, « État des bateaux ».",) * 2,
        ("⟦a {author Vane} to {recipient Colt}⟧, “Salt Dues.”",) * 2,  # of no place
        ("⟦a {levels Vane Papers}⟧, “Salt Dues,” he said.",) * 2,
        ("⟦a {levels Vane Papers}⟧; “Salt Dues.”",) * 2,
    ],
)  # fmt: skip
def test_a_title_behind_the_place_is_the_papers(read, whole):
    text, (span,) = taken(read)
    closed(text, span, len(text))
    assert len(span.fields) == len(span.field_sure)
    assert put(text, [span]) == whole


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("CAB 128/40, 6 May 1965; more", "CAB 128/40, 6 May 1965"),
        ("CAB 128/40, 6 May 1965", "CAB 128/40, 6 May 1965"),
        ("CAB 128/40, 6 May 1965, p. 3", "CAB 128/40"),  # its clause goes on
        ("CAB 128/40, May 1965.", "CAB 128/40"),  # a day alone is sure
        ("CAB 128/40; 6 May 1965.", "CAB 128/40"),
    ],
)
def test_a_day_that_ends_the_clause_is_of_the_paper(text, ends):
    span = Span(0, 10, "archival", [(0, 10, "file_number")], field_sure=[0.9])
    closed(text, span, len(text))
    assert text[: span.end] == ends
    assert [name for _, _, name in span.fields] == ["file_number", "date"][: 1 + ("May" in ends)]
