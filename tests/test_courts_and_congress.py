"""Cases, acts and papers of Congress, beside what only looks like them."""

import pytest

import archref


def read(text):
    result = archref.resolve(text)
    return [(text[c.start : c.end], c.type, dict(c.fields)) for c in result.citations if c.type != "unrecognised"]


@pytest.mark.parametrize(
    ("text", "quote", "fields"),
    [
        (
            "Quill v. Board of Tin Comm'rs, 12 F. Supp. 2d 98, 101 (S.D.N.Y. 1998).",
            "Quill v. Board of Tin Comm'rs, 12 F. Supp. 2d 98, 101 (S.D.N.Y. 1998)",
            {
                "title": "Quill v. Board of Tin Comm'rs",
                "identifier": "12 F. Supp. 2d 98",
                "pages": ["101"],
                "date": "1998",
            },
        ),
        (
            "Ex parte Quill, 7 Wall. 506 (1869).",
            "Ex parte Quill, 7 Wall. 506 (1869)",
            {"title": "Ex parte Quill", "identifier": "7 Wall. 506", "date": "1869"},
        ),
        (
            "But see Vane v Colt, 347 U.S. 483 (1954) (per curiam), on salt.",
            "Vane v Colt, 347 U.S. 483 (1954) (per curiam)",
            {"title": "Vane v Colt", "identifier": "347 U.S. 483", "date": "1954"},
        ),
        (
            "They had it from Salt Lands Act, ch. 120, § 5, 10 Stat. 308, 310 (1854).",
            "Salt Lands Act, ch. 120, § 5, 10 Stat. 308, 310 (1854)",
            {"title": "Salt Lands Act", "identifier": "10 Stat. 308", "pages": ["310"], "date": "1854"},
        ),
        (
            "House Report No. 1141, 78th Congress, 2d session, pp. 4–6.",
            "House Report No. 1141, 78th Congress, 2d session, pp. 4–6",
            {"identifier": "House Report No. 1141", "pages": ["4-6"]},
        ),
        (
            "Tin and Salt: Hearings before the Committee on Tin, 66th Cong., 2d Sess. 12 (1920).",
            "Tin and Salt: Hearings before the Committee on Tin, 66th Cong., 2d Sess. 12 (1920)",
            {"title": "Tin and Salt", "pages": ["12"], "date": "1920"},
        ),
        (
            "See Executive Order No. 9066 (Feb. 19, 1942).",
            "Executive Order No. 9066 (Feb. 19, 1942)",
            {"identifier": "Executive Order No. 9066", "date": "1942-02-19"},
        ),
        (
            "Highways Act, 1835, 5 & 6 Will. IV, c. 50.",
            "Highways Act, 1835, 5 & 6 Will. IV, c. 50",
            {"title": "Highways Act", "date": "1835", "identifier": "5 & 6 Will. IV, c. 50"},
        ),
        ("See 1884 Iowa Acts 140.", "1884 Iowa Acts 140", {"identifier": "1884 Iowa Acts 140"}),
        ("See 1911 N.Y. Laws 2012.", "1911 N.Y. Laws 2012", {"identifier": "1911 N.Y. Laws 2012"}),
    ],
)
def test_read(text, quote, fields):
    assert read(text) == [(quote, "published", fields)]


@pytest.mark.parametrize(
    "text",
    [
        "In the U.S. 200 men were hired, of whom 12 P. 30 calls Irish.",
        "The team beat its rival v. Salem, 12 So. 4 to nil.",
        "The S. Report was late, and House 12 was sold.",
        "An executive order of 1942 forbade it.",
        "There were hearings before the committee in May.",
        "In the year of the 1846 Corn Laws 12 men were tried, and under the 1834 Poor Laws 3.",
        "By the 1774 Quebec Acts 5 seats were given away.",
    ],
)
def test_no_law(text):
    assert [quote for quote, _, fields in read(text) if "identifier" in fields] == []


def test_each_of_several_cases_is_read():
    text = "See Vane v. Colt, 12 P.2d 901 (Cal. 1932); Quill v. Reed, 5 A.2d 17 (Pa. 1939), cert. denied, 308 U.S. 550 (1939)."
    assert [(quote, fields.get("title")) for quote, _, fields in read(text)] == [
        ("Vane v. Colt, 12 P.2d 901 (Cal. 1932)", "Vane v. Colt"),
        ("Quill v. Reed, 5 A.2d 17 (Pa. 1939)", "Quill v. Reed"),
        ("308 U.S. 550 (1939)", None),
    ]
