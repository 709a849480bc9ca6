"""Lists of archives in bibliographies: each line below an archive is a place in it, and the archive's own line cites nothing."""

import pytest
from counting import MOST, growth

import archref
from archref.grammar import load
from archref.recognising.archive_lists import archive_lists, with_lines_of_lists
from archref.recognising.candidates import FoundCitation


def listed(text):
    found = archref.resolve(f"It was so.\n\nBIBLIOGRAPHY\n\n{text}\n\nHe left.\n").citations
    return [(" ".join(c.text.split()), c.fields, c.inferred.get("repository", {}).get("value")) for c in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Salt Archives, Lima\n     Vane Papers\n     Conservative Party Archive",
            [("Vane Papers", {"levels": ["Vane Papers"]}, "Salt Archives"), ("Conservative Party Archive", {"levels": ["Conservative Party Archive"]}, "Salt Archives")],
        ),
        (
            "The National Archives, Kew\n     CAB 23    Cabinet Minutes, 1916–1939\n     BT 11, Commercial Department",
            [
                ("CAB 23 Cabinet Minutes, 1916–1939", {"file_number": "CAB 23", "levels": ["Cabinet Minutes, 1916–1939"]}, "The National Archives"),
                ("BT 11, Commercial Department", {"file_number": "BT 11", "levels": ["Commercial Department"]}, "The National Archives"),
            ],
        ),
        (
            "2. Bundesarchiv, Koblenz (BA)\n   B 102 Bundesministerium für Salz",
            [("B 102 Bundesministerium für Salz", {"file_number": "B 102", "levels": ["Bundesministerium für Salz"]}, "Bundesarchiv")],
        ),
        (
            "British Library, London\n     Vane Papers, Add. MSS 49683–49962",
            [("Vane Papers, Add. MSS 49683–49962", {"levels": ["Vane Papers", "Add. MSS"], "file_number": "49683-49962"}, "British Library")],
        ),
        ("Python Standard Library\n     Collections and Records\n     Files", []),
        ("The minister was late\n     Vane Papers of 1911 tell it", []),
    ],
)  # fmt: skip
def test_lines_below_an_archive(text, wanted):
    assert listed(text) == wanted


def test_a_line_that_names_its_own_archive_keeps_it_and_the_next_archive_ends_the_list():
    text = "Bancroft Library, Berkeley\n  Vane Papers\nNational Archives, Washington\n  RG 59, General Records of the Department of State\n"
    assert [(found.house, len(found.lines)) for found in archive_lists(text)] == [
        ("Bancroft Library", 1),
        ("National Archives", 1),
    ]


def test_bibliographies_print_the_archive():
    result = archref.resolve("It was so.\n\nBIBLIOGRAPHY\n\nSalt Archives, Lima\n     Vane Papers\n\nHe left.\n")
    assert "Salt Archives" in archref.bibliography(result)


@pytest.mark.parametrize(
    "unit",
    [
        "Salt Archives, Lima\n  Vane Papers\n",
        "  Vane Papers\n",
        "  CAB 23 Cabinet Minutes\n",
        "  RG 59, box 3\n",
        "Salt Archives, Lima\n",
    ],
)
def test_its_cost_is_that_of_the_text(unit):
    grammar = load()
    form = grammar.by_name["archival-in-a-note"]

    def run(n):
        text = "Salt Archives, Lima\n" + unit * n
        found = [FoundCitation(at, at + 5, "archival", {"box": "3"}, form) for at in range(20, len(text), len(unit))]
        with_lines_of_lists(text, found, grammar)

    assert growth(run, 1_000) < MOST
