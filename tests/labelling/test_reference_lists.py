"""Entries of lists of works by author and year are printed works with author, year and title; papers listed so stay papers."""

import pytest
from marked import taken

import archref
from archref.labelling.reader import citations_of
from archref.labelling.reference_lists import entries_of_a_list

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


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        ("Delius, Peter. The Land Belongs to Us. Berkeley, 1984.", "Delius, Peter", "The Land Belongs to Us"),
        ("Colt, Sol. T. Native Salt in South Lynn, before and since the War. London: P. S. Quill, 1916.", "Colt, Sol. T.", "Native Salt in South Lynn, before and since the War"),
        ("Colt, John. Rivers. Salem, 1980.", "Colt, John", "Rivers"),
        ("Colt, J. A. 1991. Carriers: A Social History. London: James Quill.", "Colt, J. A.", "Carriers: A Social History"),
        ("Davenport, T. R. H., and K. S. Hunt, eds. The Right to the Land. Cape Town, 1974.", "Davenport, T. R. H., and K. S. Hunt", "The Right to the Land"),
        ("Colt, L.S. Memoirs of Salt, Eastbourne, 1885, vol. i, p. 88.", "Colt, L.S.", "Memoirs of Salt"),
        # and as they were
        ("Moxon, Volta: Man’s Greatest Lake, 88.", "Moxon", "Volta: Man’s Greatest Lake"),
        ("Vane, Ada: Salz und Recht: eine Geschichte. Köln 1969, S. 12.", "Vane, Ada", "Salz und Recht: eine Geschichte"),
        ("Colt, Ada and John Vane. 1991. “Carriers: A History.” Journal of Salt 12: 3–9.", "Colt, Ada and John Vane", "Journal of Salt"),
    ],
)  # fmt: skip
def test_an_author_ends_where_the_title_begins(text, author, title):
    (cited,) = archref.resolve(text).citations
    assert (cited.fields.get("author"), cited.fields.get("title")) == (author, title)


def test_entries_stand_near_each_other():
    lines = [
        "Vane, Ada. Salt. Lynn, 1961.",
        "Vane, A. 1970. Tin. Lynn.",
        "He met Vane, Ada. The",
        "",
        "",
        "",
        "Quill, Ben. Lead. Lynn, 1980.",
    ]
    assert entries_of_a_list(lines) == {0, 1}
    assert entries_of_a_list(["Salem, Ada, 4, 9–11", "Salem, Ben, 5", "Vane, C. D., Klipgat, 9 July 1982"]) == set()
