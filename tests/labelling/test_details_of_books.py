"""What stands beside a printed work and is none of its pages; years in titles, houses that issue works, what was told."""

import pytest

import archref

SALT = "Ada Vane, Salt (Lynn: Quill Press, 1954)"


def read(text):
    return [(c.type, {k: v for k, v in c.fields.items() if k != "date"}) for c in archref.resolve(text).citations]


def only(text):
    (found,) = read(text)
    assert found[0] == "published"
    return found[1]


@pytest.mark.parametrize(
    "behind",
    [" ISBN 0-7456-0000-0", ". ISBN 978-0-19-000000-1. £25.", ". Pp. xii + 344. $45.00.", ". Pp. xviii, 512. $39.95 (cloth).", ". xiv + 301 pp.", ", 288 pp., €30."],
)  # fmt: skip
def test_details_are_no_pages_and_no_volume(behind):
    assert only(f"3. {SALT}{behind}").keys() <= {"author", "title"}


@pytest.mark.parametrize(
    ("behind", "fields"),
    [
        (", vii.", {"pages": ["vii"]}),
        (", ix; Colt Papers, box 3, Salem Library.", {"pages": ["ix"]}),
        (", xii–xiv.", {"pages": ["xii-xiv"]}),
        (", p. 44.", {"pages": ["44"]}),
        (", II, 33.", {"volume": "2", "pages": ["33"]}),
        (", iii. 44.", {"volume": "3", "pages": ["44"]}),
    ],
)
def test_pages_and_volumes_are_told_apart(behind, fields):
    _, found = read(f"3. {SALT}{behind}")[0]
    assert {name: found[name] for name in found if name in ("pages", "volume")} == fields


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        ("ALLIER (Jean-Paul), Agadir 1911. Une crise du sel en Europe pour la conquête du Maroc, Paris, Publications de Lynn, 1976, 471 p.", "ALLIER (Jean-Paul)", "Agadir 1911. Une crise du sel en Europe pour la conquête du Maroc"),
        ("5. H. Colt, Berlin 1961. Die Mauer und das Salz, München 2001, S. 44.", "H. Colt", "Berlin 1961. Die Mauer und das Salz"),
        ("Henri Colt, Tanger 1905. Une ville (Paris: PUF, 1969), 44.", "Henri Colt", "Tanger 1905. Une ville"),
        ("3 Ada Vane, Munich 1938: The Salt Crisis (London: Harbour Press, 1988), p. 3.", "Ada Vane", "Munich 1938: The Salt Crisis"),
    ],
)  # fmt: skip
def test_a_year_in_a_title_does_not_end_it(text, author, title):
    found = only(text)
    assert (found["author"], found["title"]) == (author, title)


def test_two_works_stay_two():
    works = read(
        "Colt, J. 1980. Rivers, Salem 1981, p. 4; Ada Vane, Salt, Kiel 1990. Henry Quill, Die Mauer, München 2001, S. 44."
    )
    assert [fields["title"] for _, fields in works] == ["Rivers", "Salt", "Die Mauer"]


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        ("Source: National Archives of Zambia, Annual Report for 1978 (Lusaka: Government Printer, 1980), p. 6.", "National Archives of Zambia", "Annual Report for 1978"),
        ("5. National Archives and Records Administration, Guide to Federal Records (Washington: NARA, 1995), 3:44.", "National Archives and Records Administration", "Guide to Federal Records"),
        ("3. Public Record Office, Guide to the Contents, vol. 2 (London: HMSO, 1963), p. 12.", "Public Record Office", "Guide to the Contents"),
    ],
)  # fmt: skip
def test_an_archive_that_issued_a_work_is_its_author(text, author, title):
    found = only(text)
    assert (found["author"], found["title"]) == (author, title)


def test_an_archive_that_keeps_a_report_stays_one():
    ((kind, fields),) = read("6. National Archives of Zambia, Annual Report for 1978, SEC 2/33, p. 6.")
    assert kind == "archival" and fields["repository"] == "National Archives of Zambia"


@pytest.mark.parametrize(
    "text",
    [
        "We thank Ben Colt for this information (personal communication, 8 May 2005).",
        "3. Ada Vane, personal communication with the author, 3 May 1999.",
        "5. John Colt, pers. comm., 12 March 2003.",
        "It sat.1\n\nNotes\n\n1. Persönliche Mitteilung von Hans Colt, 3. Mai 1999.\n",
    ],
)
def test_what_was_told_is_no_source(text):
    assert read(text) == []


def test_what_was_told_and_is_kept_is_one():
    ((kind, _),) = read("6. Personal communication from Vane to Colt, 3 May 1941, Vane Papers, box 2, Salem Library.")
    assert kind == "archival"
