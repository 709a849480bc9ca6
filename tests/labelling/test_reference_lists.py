"""Entries of lists of works by author and year are printed works with author, year and title; papers listed so stay papers."""

import pytest
from marked import taken

from archref.labelling.reader import citations_of

ENTRIES = [
    ("⟦a {author Hill, A.C., B. Sharpe}, J.-F. Arsen: {date 2007}, An Approach to the {recipient Index of Salt}, {repository Quill Fund} Working Paper, Lima⟧",
     "Hill, A.C., B. Sharpe, J.-F. Arsen", "2007", "An Approach to the Index of Salt"),
    ("⟦a {repository MOUTON}, {levels ZACARIAS 1988} “{title Salt and Sea}.” Manuscript⟧.", "MOUTON, ZACARIAS", "1988", "Salt and Sea"),
    ("⟦a {author Quill, A. and C. Grey}, {date 2014}. “{title Speed under Sail},” {levels Working Papers} no. {file_number 14/10}, {repository Salt University}⟧",
     "Quill, A. and C. Grey", "2014", "Speed under Sail"),
    ("⟦a {author Ada Quill & Cormac Grey}, {date 2014}. “{title Speed under Sail},” {levels Working Papers} no. {file_number 14/10}⟧",
     "Ada Quill & Cormac Grey", "2014", "Speed under Sail"),
    ("⟦a {levels Dias}, B. {box 1947}. Relatório da campanha na região de Salta, unpublished manuscript⟧.",
     "Dias, B.", "1947", "Relatório da campanha na região de Salta"),
    ("⟦a {author Weller, K.} ({date 2003}) ‘Herring’, {title Discussion Paper} {volume 44}/03, {repository Salt Institute}⟧", "Weller, K.", "2003", "Herring"),
    ("⟦a {author Osei}-Poku, K. 1988a. “{title Roads and Chiefs}.” PhD diss., {repository University of Salem}⟧", "Osei-Poku, K.", "1988", "Roads and Chiefs"),
    ("⟦a {author van der Salm, J., Colt, D.}, {date 2009a}⟧. Zout en zee. Lima.", "van der Salm, J., Colt, D.", "2009", None),
]  # fmt: skip


@pytest.mark.parametrize(("labelled", "author", "date", "title"), ENTRIES)
def test_entries_are_printed_works(labelled, author, date, title):
    text, spans = taken(labelled)
    (cited,) = citations_of(text, spans)
    assert cited.type == "published"
    assert [cited.fields.get(name) for name in ("author", "date", "title")] == [author, date, title]
    assert cited.fields.keys().isdisjoint(("levels", "repository", "box", "file_number", "recipient"))
    assert cited.sure == 0.9


@pytest.mark.parametrize(
    "labelled",
    [
        "⟦a {author Hodge, Ada W.} {date 1888} Letters to Colt. Ms. on file, {repository Salt Program}⟧",
        "⟦a {author Quill, A.} {date 1947}. {title Report on Salt}. {repository National Archives}, {file_number MS 12}⟧",
        "⟦a {author Quill, A.} {date 1947}. {title Report on Salt}. {levels Vane Papers}, box {box 3}⟧",
        "⟦a {repository National Archives}, {levels Salt 1947} Report⟧",
        "⟦a {author Vane} to {recipient Colt}, {date 1911}, {levels Vane Papers}⟧",
        "⟦a {author Quill, Ada}, {date 3 May 1911}, {levels Vane Papers}⟧",
    ],
)
def test_papers_stay_papers(labelled):
    text, spans = taken(labelled)
    assert [c.type for c in citations_of(text, spans)] == ["archival"]


@pytest.mark.parametrize(
    ("labelled", "title"),
    [
        (
            "⟦p {author Reed, A.B.} ({date 1999}). Salt and the Sea. Unpublished PhD thesis, {title University of Salem}⟧",
            "Salt and the Sea",
        ),
        (
            "⟦p {author Reed, A.B.} {date 1999}. “Salt, a Life.” Ph.D. diss., {title Universidad de la Sal}⟧",
            "Salt, a Life",
        ),
        ("⟦p {author Reed, A.B.} ({date 1999}). {title University Days}. Salem: Press⟧", "University Days"),
        ("⟦p {author Reed}, {title University Theses}, {pages 4}⟧", "University Theses"),
    ],
)
def test_the_title_of_a_thesis_is_no_university(labelled, title):
    text, spans = taken(labelled)
    (cited,) = citations_of(text, spans)
    assert cited.fields["title"] == title
