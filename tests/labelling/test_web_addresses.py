"""An address on the web is no place in an archive."""

import pytest

import archref
from archref.labelling.labels import Labels
from archref.labelling.tokens import tokens
from archref.labelling.web_addresses import without_addresses

LETTER = "Vane to Colt, 2 November 1965, NSF: Peru, box 2, Johnson Library"


@pytest.mark.parametrize("label", [":B.file_number", ":I.file_number", ":I.levels", "!B.repository", ":B.box"])
def test_no_place_stands_on_the_tokens_of_an_address(label):
    read = tokens("box 2, https://salt.example/a_(b)/12 (seen May 3)")
    names = [*without_addresses(read, Labels([label] * len(read), [0.5] * len(read))).names]
    inside = [name for name, start in zip(names, read.starts, strict=True) if 7 <= start < 36]
    assert set(inside) == {label[0] + "x"}
    assert {name for name, start in zip(names, read.starts, strict=True) if not 7 <= start < 36} == {label}


@pytest.mark.parametrize("label", [":B.identifier", ":B.title", "o", ":x"])
def test_what_is_no_place_stays(label):
    read = tokens("https://salt.example/a, https://tin.example")
    assert {*without_addresses(read, Labels([label] * len(read), [0.5] * len(read))).names} == {label}


@pytest.mark.parametrize(
    "behind",
    [
        ", https://harbour.example/a_(b) (accessed May 3, 2018).",
        ", https://harbour.example/file/12/ab.pdf.",
        ", http://salt.example/details/r/C1234567, accessed 4 May 2019.",
    ],
)
def test_a_paper_is_read_before_the_address_of_its_copy(behind):
    found = archref.resolve(LETTER + behind).as_dict()["citations"]
    assert [(c["type"], c["end"]) for c in found] == [("archival", len(LETTER))]
    assert "file_number" not in found[0]["fields"]
