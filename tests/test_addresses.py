"""Web addresses behind what is cited, and web pages that are cited."""

import pytest

import archref

LETTER = "Vane to Colt, 2 November 1965, NSF: Peru, box 2, Johnson Library"
ARTICLE = "Ada Quill, “Salt and Statecraft,” Harbour Quarterly 12 (March 1961): 19–21"


def item(text):
    """The CSL item of the first thing cited."""
    result = archref.resolve(text).as_dict()
    records = {r["id"]: r["csl"] for r in result["records"]}
    return records[result["citations"][0]["record"]]


@pytest.mark.parametrize(
    ("behind", "address", "seen"),
    [
        (", https://harbour.example/a_(b) (accessed May 3, 2018).", "https://harbour.example/a_(b)", [2018, 5, 3]),
        (", accessed 3 May 2018, http://harbour.example/doc/1.", "http://harbour.example/doc/1", [2018, 5, 3]),
        (
            ". Retrieved May 2018 from https://harbour.example/q?a=1&b=2.",
            "https://harbour.example/q?a=1&b=2",
            [2018, 5],
        ),
        (", available in: <http://harbour.example/doc>.", "http://harbour.example/doc", None),
        (" (https://harbour.example/doc).", "https://harbour.example/doc", None),
        (", http://harbour.example/ papers/vane/.", "http://harbour.example/papers/vane/", None),
    ],
)
def test_an_address_behind_a_paper_is_where_its_copy_can_be_read(behind, address, seen):
    text = LETTER + behind
    csl = item(text)
    assert csl["URL"] == address
    assert csl.get("accessed") == (seen and {"date-parts": [seen]})
    assert archref.resolve(text).citations[0].end == len(LETTER)


@pytest.mark.parametrize(
    "behind",
    [
        ", http://harbour.example/a-long- name.pdf.",
        ", http://harbour.example/the-long -name.pdf.",
        ", http://www.harbour. example/letters.",
        ", http://books.harbour.example/ books?id=3.",
        ", http://harbour.",
        ". The box is large. https://harbour.example/elsewhere",
        ". https://doi.org/10.1017/S0000 Published online by Harbour University Press",
    ],
)
def test_an_address_that_is_broken_or_another_thing_s_is_left_out(behind):
    assert not {"URL", "DOI", "accessed"} & set(item(LETTER + behind))


@pytest.mark.parametrize("number", ["10.1300/J111v42n03_06", "10.1017/S0000123", "10.1093/dh/dhz012", "10.1300/0111"])
@pytest.mark.parametrize("article", [ARTICLE, ARTICLE.removesuffix("–21")])
def test_a_printed_work_has_its_doi_and_a_paper_the_address_of_its_copy(article, number):
    behind = f", https://doi.org/{number}."
    assert item(article + behind)["DOI"] == number
    assert item(LETTER + behind)["URL"] == f"https://doi.org/{number}"


@pytest.mark.parametrize(
    "behind",
    [
        ", https://doi.org/10.1300 /J111v42n03_06.",
        ", https://doi.org/10.1300/J111v42- n03_06.",
        ", https://doi. org/10.",
    ],
)
def test_a_printed_work_has_no_broken_doi(behind):
    assert not {"URL", "DOI"} & set(item(ARTICLE + behind))


def test_a_paper_with_an_address_stays_among_the_archival_sources():
    result = archref.resolve(f"{LETTER}, https://harbour.example/doc.\n{ARTICLE}, https://harbour.example/art.\n")
    listed = archref.bibliography(result, archival="series")
    assert listed.startswith("Archival Sources\n\nLyndon B. Johnson Presidential Library")
    assert "https://harbour.example/doc" not in listed
    assert "https://harbour.example/art" in listed


def test_a_web_page_is_printed_with_its_address_and_the_day_it_was_seen():
    text = "Ada Quill, “The Tin Question,” Harbour Blog, accessed May 3, 2018, https://harbour.example/tin."
    (cited,) = archref.resolve(text).as_dict()["citations"]
    assert (cited["type"], cited["start"], cited["end"]) == ("published", 0, len(text) - 1)
    listed = archref.bibliography(archref.resolve(text), style="chicago-notes-bibliography")
    assert (
        listed.strip()
        == "Quill, Ada. “The Tin Question.” Harbour Blog. Accessed May 3, 2018. https://harbour.example/tin."
    )


def test_a_web_page_whose_address_is_broken_is_not_read_as_another_page():
    text = "Ada Quill, “The Tin Question,” Harbour Blog, https://harbour.example/the-tin -question."
    assert not [c for c in archref.resolve(text).as_dict()["citations"] if "identifier" in c["fields"]]
