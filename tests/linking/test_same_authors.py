"""A work that says only that its author is the one before: whose it is, is inferred and marked so."""

import pytest

import archref

ITALIAN = "R. Mosca, «Il tentativo», in Rivista storica del sale, XCIX (1987), pp. 402-431"


def authors(text):
    """Of each printed work its author, with ~ where he is inferred, and its title."""
    found = []
    for c in archref.resolve(text).citations:
        if c.type == "published":
            inferred = c.inferred.get("author", {}).get("value")
            found.append((f"~ {inferred}" if inferred else c.fields.get("author"), c.fields.get("title")))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"9. {ITALIAN}.\n10. Id., La diplomazia del carbone, Milano, Vane, 1979, p. 77.\n", [("R. Mosca", "Rivista storica del sale"), ("~ R. Mosca", "La diplomazia del carbone")]),
        ("3. G. Vanni, Il sale e la legge, Torino, Colt, 1972, p. 12; Ead., Donne e sale, Roma, Colt, 2001, p. 7.\n", [("G. Vanni", "Il sale e la legge"), ("~ G. Vanni", "Donne e sale")]),
        ("5. Vane, Ada: Salz und Recht. Köln 1969, S. 12; dies.: Wege des Salzes. Bonn 1975, S. 44.\n", [("Vane, Ada", "Salz und Recht"), ("~ Vane, Ada", "Wege des Salzes")]),
        ("7. Jeanne Valet, Le sel, Paris, Quill, 1976, p. 4.\n8. Ibid., p. 9.\n9. Idem, La mer, Paris, Quill, 1979, p. 5.\n", [("Jeanne Valet", "Le sel"), ("~ Jeanne Valet", "La mer")]),
        # dashes, one behind the other, with years and without
        ("Colt, K. 1988a. “Roads and Chiefs in Wassa.” PhD diss., University of Salem.\n———. 1988b. “What the Carriers Wanted.” Salt Research Bulletin 7: 1–19.\n———. 1991. Carriers: A Social History. London: James Quill.", [("Colt, K.", "Roads and Chiefs in Wassa"), ("~ Colt, K.", "Salt Research Bulletin"), ("~ Colt, K.", "Carriers: A Social History")]),
        ("Bibliography\n\nVane, Ada. The Salt Road. London: Harbour Press, 1961.\n——. Salt and Law. London: Harbour Press, 1970.\n", [("Vane, Ada", "The Salt Road"), ("~ Vane, Ada", "Salt and Law")]),
        ("Vane, Ada, The Salt Road (London, 1961).\n---, Salt and Law (London, 1970).\n— , The Ford (London, 1975).\n", [("Vane, Ada", "The Salt Road"), ("~ Vane, Ada", "Salt and Law"), ("~ Vane, Ada", "The Ford")]),
        # what stands above could not be read, but begins as an entry does
        ("Bundy, Colin. “The Emergence and Decline of Salt.”\n     Salt Affairs 71, no. 285 (1972): 369–88.\n——. The Rise and Fall of the Salt Peasantry. London, 1979.\n", [(None, "Salt Affairs"), ("~ Bundy, Colin", "The Rise and Fall of the Salt Peasantry")]),
        # nobody is named before, or something stands between
        ("10. Id., La diplomazia del carbone, Milano, Vane, 1979, p. 77.\n", [(None, "La diplomazia del carbone")]),
        (f"9. {ITALIAN}; ACS, Interno, b. 3, f. 12.\n10. Id., La diplomazia del carbone, Milano, Vane, 1979, p. 77.\n", [("R. Mosca", "Rivista storica del sale"), (None, "La diplomazia del carbone")]),
    ],
)  # fmt: skip
def test_the_author_before(text, found):
    assert authors(text) == found


def test_the_record_has_him_and_short_forms_know_him():
    text = f"9. {ITALIAN}.\n10. Id., La diplomazia del carbone, Milano, Vane, 1979, p. 77.\n11. Mosca, La diplomazia, 78.\n"
    result = archref.resolve(text)
    _, work, short = result.citations
    (record,) = [r for r in result.records if r.id == work.record]
    assert record.csl["author"] == [{"family": "Mosca", "given": "R."}]
    assert short.record == work.record
    assert work.inferred["author"]["why"] == "Id. stands for the author of the work before it"


@pytest.mark.parametrize(
    "text",
    ["Table 1. Salt, 1981\n-----\n--- 1981 ---\n", "He spoke.\n— Good day, said Vane.\n—— 1971 was a bad year.\n"],
)
def test_a_rule_and_a_speech_are_no_entries(text):
    assert not any("author" in c.inferred for c in archref.resolve(text).citations)
