"""Leaves in brackets behind a shelfmark are its pages, however many they are, and no part of its number."""

import pytest

import archref


def read(text):
    result = archref.resolve(text)
    return [(text[c.start : c.end], c.fields.get("file_number"), c.fields.get("pages")) for c in result.citations]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "British Library, Add MS 32284 (f. 89–92 and f. 113–116), a list of ciphers.",
            [("British Library, Add MS 32284 (f. 89–92 and f. 113–116)", "32284", ["89-92", "113-116"])],
        ),
        (
            "British Library, Add MS 32284 (f.89-92 and\n  f.113-116), a list of ciphers.",
            [("British Library, Add MS 32284 (f.89-92 and\n  f.113-116)", "32284", ["89-92", "113-116"])],
        ),
        ("See BnF, fr. 20140 (f.12r, f.14v).", [("BnF, fr. 20140 (f.12r, f.14v)", "fr. 20140", ["12r", "14v"])]),
        (
            "See FO 371/1234 (pp. 12–14 and 17), and FO 371/1235 (p. 3).",
            [
                ("FO 371/1234 (pp. 12–14 and 17)", "FO 371/1234", ["12-14", "17"]),
                ("FO 371/1235 (p. 3)", "FO 371/1235", ["3"]),
            ],
        ),
        (
            "TNA, SP 94/12 (fos. 33–4, 37, 41).",
            [("TNA, SP 94/12 (fos. 33–4, 37, 41)", "SP 94/12", ["33-4", "37", "41"])],
        ),
    ],
)
def test_all_leaves_of_a_bracket(text, cited):
    assert read(text) == cited


@pytest.mark.parametrize("behind", ["(petition of f. Vane)", "(1834–5)", "(12 boxes)"])
def test_other_brackets_hold_no_leaves(behind):
    assert [pages for _, _, pages in read(f"See TNA, CO 323/12 {behind}.")] == [None]


@pytest.mark.parametrize(
    ("bracket", "pages", "date"),
    [
        ("(f. 12, 1850)", ["12"], "1850"),
        ("(fol. 7v, 1911)", ["7v"], "1911"),
        ("(c. 1850)", None, "1850"),
        ("(fols. 1850r–1852v)", ["1850r-1852v"], None),
        ("(ff. 998–1001v, 4)", ["998-1001v", "4"], None),
    ],
)
def test_four_figures_alone_are_a_year(bracket, pages, date):
    (citation,) = archref.resolve(f"See TNA, CO 323/12 {bracket}.").citations
    assert (citation.fields.get("file_number"), citation.fields.get("pages")) == ("CO 323/12", pages)
    assert (citation.fields.get("date") or "")[:4] == (date or "")


def test_what_follows_the_bracket_is_a_citation_of_its_own():
    text = "BL, Add. MS 4712 (ff. 12–14v and 19); Bodleian Library, MS Rawlinson C 441 (fol. 7)."
    assert [(number, pages) for _, number, pages in read(text)] == [
        ("4712", ["12-14v", "19"]),
        ("MS Rawlinson C 441", ["7"]),
    ]
