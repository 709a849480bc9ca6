"""Editions that are called papers are in print; papers beside which a place is named are not."""

import tomllib
from importlib.resources import files

import pytest
from marked import taken

from archref.labelling.reader import citations_of

ROWS = tomllib.loads(files("archref.labelling").joinpath("editions.toml").read_text(encoding="utf-8"))["edition"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"])
def test_the_example_of_each_row_is_printed(row):
    text, spans = taken("⟦a {levels " + row["example"] + "}⟧")
    assert [c.type for c in citations_of(text, spans)] == ["published"]


INITIALS = tomllib.loads(files("archref.labelling").joinpath("editions.toml").read_text(encoding="utf-8"))["initials"]


@pytest.mark.parametrize(("row", "name"), [(row, name) for row in INITIALS for name in row["names"]])
def test_what_is_kept_in_an_edition_is_printed(row, name):
    assert any(one in row["example"] for one in row["names"])
    text, spans = taken("⟦a {author Vane} to {recipient Colt}, {repository " + name + "}, {pages 44}⟧")
    assert [c.type for c in citations_of(text, spans)] == ["frus" if name == "FRUS" else "published"]


PAIRS = [
    ("⟦a {levels American State Papers}, {levels Public Lands}, {volume II}, {pages 210}⟧", "published"),
    ("⟦a {author Vane}, {levels Collected Papers}, p. {pages 89}⟧", "published"),
    ("⟦a {author Vane} to {recipient Colt}, {date 2 May 1899}, {levels Letters of Vane}, 2:114–15⟧", "published"),
    ("⟦a {levels HMC}, {levels Salt}, {volume iv}, {pages 12}⟧", "published"),
    ("⟦a {repository HRA}, {levels Series I}, vol. {volume 2}, p. {pages 422}⟧", "published"),
    ("⟦a {repository HRA}, box {box 2}⟧", "archival"),
    ("⟦a {repository TNA}, {levels HRA}, {file_number 2/3}⟧", "archival"),
    ("⟦a {repository TBJG}, {file_number II/15}, pp. {pages 612–13}⟧", "published"),
    ("⟦a {author WSC} to {recipient FDR}, {date 12/21/42}, {levels FRUS}, Casablanca, {pages 501}⟧", "frus"),
    ("⟦a {author Vane} to {recipient Colt}, {date 2 May 1899}, {levels DDF}, {volume 4}, {pages 12}⟧", "published"),
    ("⟦a {levels DDF}, box {box 2}⟧", "archival"),
    ("⟦a {levels JCC}, file {file_number 44}⟧", "archival"),
    # who wrote it stands where an archive would
    ("⟦a {repository Denholm Vane N.}, {levels Collected Papers}, p. {pages 89}⟧", "published"),
    ("⟦a {repository Quill R.}, {levels Selected Papers}, p. {pages 9}⟧", "published"),
    ("⟦a {repository Salt Library}, {levels Collected Papers}, p. {pages 89}⟧", "archival"),
    ("⟦a {repository TNA}, {levels Selected Papers}, p. {pages 89}⟧", "archival"),
    # that it is printed
    ("⟦a {genre Schreiben} abgedruckt bei Quill, {levels Nachlaß Vane}, {pages 47} ff⟧", "published"),
    ("⟦a {genre lettre} publiée dans Quill, {levels Papiers Vane}, {pages 47}⟧", "published"),
    ("⟦a {genre lettera} pubblicata in Quill, {levels Carte Vane}, {pages 47}⟧", "published"),
    ("⟦a {genre Schreiben}, ungedruckt, {levels Nachlaß Vane}, {pages 47}⟧", "archival"),
    # an entry of a bibliography begins with whose work it is
    ("⟦a {repository ROMANO}, {levels JORGE 1989 “Sal y ganado}”, {genre Manuscript}⟧", "published"),
    ("⟦a {repository ROTHENBERG}, {file_number B. 1972}⟧", "published"),
    ("⟦a {repository Weber}, {levels F. H. (1911) Salt}⟧", "published"),
    ("⟦a {repository Library}, {levels Ada 1989}⟧", "archival"),
    ("⟦a {repository BArch}, {file_number R 1943}⟧", "archival"),
    ("⟦a {repository BARCH}, {levels Correspondance 1760}⟧", "archival"),
    ("⟦a {repository ROMANO}, {levels Jorge 1989}, box {box 3}⟧", "archival"),
    # where a paper is kept stands beside it, or no edition is named
    ("⟦a {author Vane}, {levels Selected Papers}, box {box 3}, {repository LC}⟧", "archival"),
    ("⟦a {author Vane} to {recipient Colt}, {date 2 May 1899}, {levels Vane Papers}, {file_number 3:292}⟧", "archival"),
    ("⟦a {author Vane} to {recipient Colt}, {date 2 May 1899}, {levels Vane Papers}, {volume II}, {pages 44}⟧", "archival"),
    ("⟦a {levels State Papers}, {date 1640}, {pages 44}⟧", "archival"),
]  # fmt: skip


@pytest.mark.parametrize(("labelled", "type"), PAIRS)
def test_printed_or_kept(labelled, type):
    text, spans = taken(labelled)
    assert [c.type for c in citations_of(text, spans)] == [type]


PRINTED = [
    # the last of several pages
    ("⟦p {author Quill}, {title Salt}, {pages 45}, {pages 47–48}⟧, and 50n.", {"pages": ["45", "47-48", "50n"]}),
    ("⟦p {author Quill}, {title Salt}, {pages 45}⟧ und 51; mehr", {"pages": ["45", "51"]}),
    ("⟦p {author Quill}, {title Salt}, {pages 45}⟧, and 50 more.", {"pages": ["45"]}),
    # the second of two editors
    ("⟦p {author Quill, Henry, Jr.}, and Jane Colt, eds., {title Salt}⟧", {"author": "Quill, Henry, Jr., and Jane Colt"}),
    ("⟦p {author Quill} and Jane Colt, {title Salt}⟧", {"author": "Quill"}),
    # a given name before the colon
    ("⟦p {author Matsch}, {title Erwin: Der Dienst}, {pages 12}⟧", {"author": "Matsch, Erwin", "title": "Der Dienst"}),
    ("⟦p {author Quill}, {title A. B.: Salz und Meer}⟧", {"author": "Quill, A. B.", "title": "Salz und Meer"}),
    ("⟦p {author Quill}, {title Karl Ernst (Hg.): Salz: Ein Buch}⟧", {"author": "Quill, Karl Ernst", "title": "Salz: Ein Buch"}),
    ("⟦p {author Quill}, {title Salt: A History}⟧", {"author": "Quill", "title": "Salt: A History"}),
    ("⟦p {author Ada Quill}, {title Erwin: Ein Leben}⟧", {"author": "Ada Quill", "title": "Erwin: Ein Leben"}),
    # an address is one
    ("⟦p {title Salt}, {identifier https://doi.org/10.1300/J111}v{pages 42}n03⟧", {"identifier": "https://doi.org/10.1300/J111v42n03", "pages": None}),
    ("⟦p {title Salt}, {identifier https://doi.org/10.1300} /J{pages 111}⟧", {"identifier": None, "pages": None}),
]  # fmt: skip


@pytest.mark.parametrize(("labelled", "said"), PRINTED)
def test_printed_works_have_all_that_is_said_of_them(labelled, said):
    text, spans = taken(labelled)
    (cited,) = citations_of(text, spans)
    assert {name: cited.fields.get(name) for name in said} == said


@pytest.mark.parametrize(
    ("labelled", "count"),
    [("⟦p {title He spoke of salt} ({date 1801})⟧", 0), ("⟦p {title It Was Salt} ({date 1801})⟧", 1), ("See ⟦p p. {pages 5}⟧", 0)],
)  # fmt: skip
def test_a_sentence_names_no_work(labelled, count):
    text, spans = taken(labelled)
    assert len(citations_of(text, spans)) == count
