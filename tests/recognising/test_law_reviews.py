"""Notes of law reviews: Id. and supra, books in capitals, constitutions, codes and statutes, and what only looks like them."""

import pytest

import archref

HELD = "1. Diary of Ada Vane (Nov. 30, 1856) (Mss. 1141, Salem Library)."
BOOK = "1. ELEANOR B. STRAND, JUSTICE AT THE EDGE 14 (1987)."


def read(text):
    return [(c.type, " ".join(c.text.split()), dict(c.fields)) for c in archref.resolve(text).citations]


def of_type(text, kind):
    return [words for found, words, _ in read(text) if found == kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{HELD}\n2. Id. at 7.\n3. Id.\n", ["Id. at 7", "Id."]),
        (f"{HELD}\n2. See id. at 44 n.3; id. at 50.\n3. Id. The court agreed.\n", ["id. at 44 n.3", "id. at 50", "Id."]),
        (f"The bench sat.1 It rose.2\n\nNotes\n\n{BOOK}\n2. Id. § 12; see also id. at xiv.\n", ["Id. § 12", "id. at xiv"]),
        (f"{BOOK}\n2. Compare id. at 9, with Colt, Rivers, 12.\n", ["id. at 9"]),
        (f"{BOOK}\n2. The mill stood at Boise, Id.\n", []),
        ("The id. of each row is a number. Paid. at 7 o’clock.", []),
        ("3. G. Vanni, Il sale, Torino 1972, p. 12; Id., Le vie del sale, Bari 1980, pp. 3-9.", []),
        (f"{BOOK}\n2. Strand, supra note\n1, at 33.\n", ["Strand, supra note 1, at 33"]),
        (f"{BOOK}\n2. See Strand, Justice at the Edge, supra note 1, at 22–24, 30.\n", ["Strand, Justice at the Edge, supra note 1, at 22–24, 30"]),
        (f"{HELD}\n2. Vane & Colt, supra n. 12.\n", ["Vane & Colt, supra n. 12"]),
    ],
)  # fmt: skip
def test_id_and_supra_point_back(text, found):
    assert of_type(text, "ibid") == found


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"{BOOK}\n2. Colt, Rivers, 7.\n3. Strand, supra note 1, at 33.\n", "Strand, supra note 1, at 33"),
        (f"{HELD}\n2. ADA COLT, RIVERS 7 (1999).\n3. Vane, supra note 1, at 3.\n", "Vane, supra note 1, at 3"),
        ("1. Salem Library, MS 1052, ff. 1–88.\n2. John Colt, Fevers (London, 1753), p. 208.\n3. Vane, op. cit., note 1 above, f. 40.\n", "Vane, op. cit., note 1 above, f. 40"),
    ],
)  # fmt: skip
def test_the_note_that_is_named_tells_the_source(text, source):
    first, *_, last = archref.resolve(text).citations
    assert (last.text, last.type) == (source, "ibid")
    assert last.antecedent == first.id


@pytest.mark.parametrize(
    "text",
    [
        "14. See infra Part II.B; infra notes 88–93 and accompanying text.",
        "3. See supra text accompanying notes 12–14; infra Section IV.A.2.",
        "7. See supra note 12; infra appendix 2; supra ch. 2.",
    ],
)
def test_a_part_of_the_work_itself_is_no_source(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "author", "title", "pages"),
    [
        ("6. KAREN IVERSEN-LOWE, CONQUEST BY PLEADING 7, 61–63 (2d ed. 2001).", "KAREN IVERSEN-LOWE", "CONQUEST BY PLEADING", ["7", "61-63"]),
        ("1. See generally ELEANOR B. STRAND, JUSTICE AT THE EDGE: THE TERRITORIAL BENCH, 1836–1890, at 14–29\n(1987).", "ELEANOR B. STRAND", "JUSTICE AT THE EDGE: THE TERRITORIAL BENCH, 1836–1890", ["14-29"]),
        ("The bench.1\n\n1. ADA B. VANE & JOHN COLT, THE RIVER COURTS 101 (3d ed. 1998).\n", "ADA B. VANE & JOHN COLT", "THE RIVER COURTS", ["101"]),
        ("2. See also 2 HENRY QUILL, COMMENTARIES ON SALT *434 (3d ed. 1836); FO 371/1234.", "HENRY QUILL", "COMMENTARIES ON SALT", ["*434"]),
    ],
)  # fmt: skip
def test_a_book_in_capitals(text, author, title, pages):
    (fields,) = [fields for kind, _, fields in read(text) if kind == "published"]
    assert (fields["author"], fields["title"], fields["pages"]) == (author, title, pages)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("16. U.S. CONST. art. IV, § 3, cl. 2; OR. CONST. of 1857, art. I, § 35; 8 U.S.C. § 1101(a) (2006).", ["U.S. CONST. art. IV, § 3, cl. 2", "OR. CONST. of 1857, art. I, § 35", "8 U.S.C. § 1101(a)"]),
        ("The bench.1 It sat.2\n\nNotes\n\n1. It sat.\n2. For Iowa, see REV. STAT.\nTERR. IOWA ch. 88, § 3 (1843).\n", ["REV. STAT. TERR. IOWA ch. 88, § 3"]),
        ("It is contrary to the Bill of Rights (1 Will. & Mary, sess. 2, c. 2).", ["1 Will. & Mary, sess. 2, c. 2"]),
        ("3. See 27 Geo. III, c. 12; 13 & 14 Car. II, c. 4; 43 Eliz., c. 2.", ["27 Geo. III, c. 12", "13 & 14 Car. II, c. 4", "43 Eliz., c. 2"]),
        ("He met 12 Edw. Smith, c. 3 of them; 4 Anne Vane.", []),
    ],
)  # fmt: skip
def test_constitutions_codes_and_statutes(text, found):
    assert [fields.get("identifier") for kind, _, fields in read(text) if kind == "published"] == found
    assert not (found and of_type(text, "archival"))
