"""Items that share a location."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, 1 May 1964; Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library.\n",
        {},
        ["[Vane to Colt, 1 May 1964] = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; box 3; repository Kennedy Library"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, 1 May 1964, CF: Chile, box 71; Colt to Vane, 2 May 1964, CF: Africa, box 6, Johnson Library.\n",
        {},
        ["[Vane to Colt, 1 May 1964, CF: Chile, box 71] = repository Johnson Library; author Vane; recipient Colt; date 1964-05-01; levels CF+Chile; box 71"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. TNA, PREM 13/692, Vane to Colt, 29 July 1965; FO 371/1234, minute by Quill, 3 May 1965.\n",
        {},
        ["[FO 371/1234, minute by Quill, 3 May 1965] = genre minute; author Quill; date 1965-05-03; repository TNA; file_number FO 371/1234"],
    ),
    ("It was so in the harbour.1 \n\n  1. NA, VOC 6515, 6476.\n", {}, ["[6476] = repository NA; file_number 6476"]),
    (
        "It was so in the harbour.1 \n\n  1. TNA, FO 371/1234, FO 371/1235; CAB 128/39.\n",
        {},
        ["[FO 371/1235] = repository TNA; file_number FO 371/1235", "[CAB 128/39] = repository TNA; file_number CAB 128/39"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, 3 May 1951, FO 371/1234, TNA; Colt to Vane, 4 May 1951, FO 371/1235; Quill to Vane, 5 May 1951, CAB 21/33.\n",
        {},
        ["[Colt to Vane, 4 May 1951, FO 371/1235] = author Colt; recipient Vane; date 1951-05-04; repository TNA; file_number FO 371/1235", "[Quill to Vane, 5 May 1951, CAB 21/33] = author Quill; recipient Vane; date 1951-05-05; repository TNA; file_number CAB 21/33"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. LMA, LCC/1/252, memorandum by Vane, 3 May 1951; Vane to Colt, 4 May 1951.\n",
        {},
        ["[Vane to Colt, 4 May 1951] = author Vane; recipient Colt; date 1951-05-04; repository LMA; file_number LCC/1/252"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, 3 May 1951, box 3, Vane Papers, Mudd Library; Colt to Vane, 4 May 1951, box 4; Quill to Vane, 5 May 1951, ibid.\n",
        {},
        ["[ibid.] ibid → citation [Vane to Colt, 3 May 1951, box 3, Vane Papers, Mudd Library]", "[Quill to Vane, 5 May 1951, ibid.] = author Quill; recipient Vane; date 1951-05-05; box 3; levels Vane Papers; repository Mudd Library"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Notarial Archives, Inventory 247, 12; Inventory 248, 3.\n",
        {},
        ["[Inventory 248, 3] = repository Notarial Archives; levels Inventory 248; pages 3"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. CAB 128/39, CC(65)26, 3 May 1965, TNA; CAB 128/40.\n",
        {},
        ["[CAB 128/40] = repository TNA; file_number CAB 128/40"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Vane to Colt, 1 May 1964; Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library.\n",
        {},
        ["[Vane to Colt, 1 May 1964] = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; box 3; repository Kennedy Library"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
