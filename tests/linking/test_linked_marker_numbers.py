"""What the kind of a number tells of its last digit, and tables: markers stand between braces, no other is found."""

import re
import tomllib
from importlib.resources import files

import pytest

import archref
from archref.linking.marker_numbers import signs_of_number
from archref.linking.marker_tables import behind_decimals, in_table

SIGNS = [
    ("Salt Files, Lot 70D467|1", "behind a lot"),
    ("Salt Files, lot 60 D 137|2", "behind a lot"),
    ("Lot File No. 58 F 110|3", "behind a lot"),
    ("Salt Files, Lot M–88|1", "behind a lot"),
    ("Salt Files, Lot 70D46|1", None),
    ("Salt Files, Lot M–8|8", None),
    ("the FY 6|3", "in a fiscal year"),
    ("for fiscal year 195|4", "in a fiscal year"),
    ("the FY 1963–6|4", "in a fiscal year"),
    ("the FY 64|3", "behind a fiscal year"),
    ("in fiscal 1958|2", "behind a fiscal year"),
    ("the FY 3|2", None),
    ("NSC 13/3|2", "behind the revision of a paper"),
    ("CFEP 520/6|2", "behind the revision of a paper"),
    ("NSC 5412/2|1", "behind the revision of a paper"),
    ("NSC 13/1|2", None),
    ("JCS 2118/3|2", None),
    ("JCS 923828|3", "behind the six digits of a message"),
    ("telegram 216300|2", "behind the six digits of a message"),
    ("Lima 100200|1", "behind the six digits of a message"),
    ("S/S 760154|3", None),
    ("he had 500,000|4", "behind thousands"),
    ("of 12,500|1", "behind thousands"),
    ("his 1,500|12", "behind thousands"),
    ("June 23,195|7", None),
    ("he had 500,00|4", None),
    ("there are over 25|3", "in a quantity"),
    ("at least 4|2", "in a quantity"),
    ("a total of 15|1", "in a quantity"),
]


@pytest.mark.parametrize(("text", "expected"), SIGNS)
def test_signs_of_kinds_of_numbers(text, expected):
    before, _, number = text.partition("|")
    whole = before + number
    begin = len(before)
    while whole[begin - 1].isdigit():
        begin -= 1
    found = list(signs_of_number(whole + " more", begin, len(before), len(whole)))
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nos. 22|1 and 23 came", "in order without the last digit"),
        ("telegrams 18|2, 19 came", "in order without the last digit"),
        ("dated August 1|1 and August 7", "in order without the last digit"),
        ("dated May 3|1, and May 12", None),
        ("Comkas 3|5 and 37", "in order with the last digit"),
        ("Lima 41|1 and 415 came", "in order with the last digit"),
        ("Articles 1|1 and 12", "in order with the last digit"),
        ("Lima 10|27, November 27", None),
        ("Lima 1|5, 7 tons", None),
        ("he had 22|1 and 23", None),
    ],
)
def test_numbers_that_go_on_in_order(text, expected):
    before, _, rest = text.partition("|")
    number = re.match(r"\d+", rest)
    assert number is not None
    whole, begin = before + rest, len(before)
    while whole[begin - 1].isdigit():
        begin -= 1
    found = list(signs_of_number(whole, begin, len(before), len(before) + number.end()))
    assert [f for f in found if f.startswith("in order")] == ([expected] if expected else [])


SERIES = tomllib.loads(files("archref.linking").joinpath("number_series.toml").read_text(encoding="utf-8"))["series"]


@pytest.mark.parametrize("row", SERIES, ids=[row["example"] for row in SERIES])
def test_each_series_by_its_example(row):
    text = row["example"]
    begin = re.search(r"\d+$", text).start()
    assert "behind a number of a series" in signs_of_number(text + " more", begin, len(text) - 1, len(text))
    last = f"{text[:begin]}{row['last']}"
    assert "in a number of a series" in signs_of_number(last, begin, len(last) - 1, len(last))


TABLE = "Food\t24.1\t22.0\t20.0\t20.09\nWine\t3.1\t2.2\t1.4\t1.3"


@pytest.mark.parametrize(
    ("cell", "table", "expected"),
    [
        ("20.09", TABLE, True),
        ("20.0", TABLE, False),
        ("1.3", TABLE, False),
        ("3.53", "Loan\t4.0\t3.5\t1.1\t3.53\nSum\t___", True),
        ("20.011", "Salt\t32.1\t10.5\t20.011\t1.3\nRope\t.3", True),
        ("2.25", "Days\t2.0\t2.5\t2.00\t2.25\nMore\t2.0", False),
        ("0.83", "Fields\t8.3\t0.83", False),
    ],
)
def test_a_digit_behind_the_decimals_of_a_table(cell, table, expected):
    begin = table.index(cell)
    end = begin + len(cell)
    number = cell[-2:] if cell == "20.011" else cell[-1]
    assert behind_decimals(table, end - 1 if "." not in cell else begin + cell.index(".") + 1, end, number) is expected


def test_a_number_like_the_others_of_its_table():
    text = "Ships\t1329\t1251\nPlanes\t1498\t1577"
    assert in_table(text, text.index("1251"), text.index("1251") + 4)
    assert not in_table(text + "1", text.index("1577"), len(text) + 1)
    assert not in_table("1329\t1251", 0, 4)


CASES = [
    # the second reference to a note, and what only looks like one
    ("The points of Attachment III{1} were agreed.{2} See Attachment III{1} there.", ["Not printed.", "In Lima."]),
    ("The points of Annex II{1} were agreed.{2} See Annex II{1} there.", ["Not printed.", "In Lima."]),
    ("The points of Tab IV{1} were agreed.{2} See Tab IV{1} there.", ["Not printed.", "In Lima."]),
    ("The talks{1} went on under MC 54/1.{2} He agreed. They read MC 54/1.{2} He left.", ["In Lima.", "Not found."]),
    ("The talks{1} went on under NSC 13/3.{2} He agreed. They read NSC 13/3.{2} He left.", ["In Lima.", "Not found."]),
    ("The talks{1} went on in OCB 12/4.{2} He agreed. They read OCB 12/4.{2} He left.", ["In Lima.", "Not found."]),
    ("Memorandum{1}\n\nDocument No. 1371\n\nHe spoke of salt.{2}", ["Not printed.", "In Lima."]),
    ("Memorandum{1}\n\nNo. 914/EA1\n\nHe spoke of salt.{2}", ["Not printed.", "In Lima."]),
    ("The section{1} (M.I.1.) came.{2}", ["Not printed.", "In Lima."]),
    ("The costs{1}\n\n(iii)1 Salt and rope\n\n(iv) Wine.{2}", ["Not printed.", "In Lima."]),
    ("The costs{1} hold. Paragraph 7009.1 of the rules too.{2}", ["Not printed.", "In Lima."]),
    ("He cited Lima 2891{1} there.{2}", ["Telegram 2891 told of salt.", "In Lima."]),
    ("The costs{1}\n\nShips\t-791\t-1131\nPlanes\t7\t9\n\nHe left.{2}", ["Estimate.", "In Lima."]),
    # where the document was found is not told twice
    ("Memorandum{1}\n\nAircraftb1\t1179\t1327\nShipsb1\t12\t13\n\nHe left.{2}", ["Source: Salt Library.", "In Lima."]),
    ("Memorandum{1}\n\nThe [He?1 said so.{2}", ["Source: Salt Library.", "In Lima."]),
    ("Memorandum{1}\n\nIn his answer of August 10,1 the Minister agreed.{2}", ["Source: Salt Library.", "In Lima."]),
    # what stands twice with its name is no marker
    ("Re progress Article 22 he agreed.{1} Cable no 14{2} to Lima. Article 22 holds.", ["In Lima.", "Telegram 1649."]),
    # cut off by a page
    ("The talks{1} on the salt law\n\n[Page 167]\n\n{2} to all members went on.{3}", ["In Lima."] * 3),
    # the notes of a table
    ("The costs{1}\n\nLoan\t12.7\t19.0\t43.3\t3.5{2}\nGrant\t1.7\t1.0\t3.3\t3.5\n\nHe left.{3}", ["In Lima."] * 3),
]


@pytest.mark.parametrize(("body", "notes"), CASES, ids=range(len(CASES)))
def test_the_markers_are_those_between_braces(body, notes):
    meant, plain = [], ""
    for piece in re.split(r"(\{\d+\})", body):
        if piece.startswith("{"):
            meant.append((piece[1:-1], len(plain)))
        plain += piece.strip("{}") if piece.startswith("{") else piece
    listed = "\n".join(f"  {n}. {note}" for n, note in enumerate(notes, 1))
    found = archref.resolve(f"{plain}\n\n{listed}").as_dict()["markers"]
    assert [(m["note"], m["start"]) for m in found] == meant


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("Ships\t5\t* 9\t* 11\nPlanes\t—\t80\t* 144", 3),
        ("Ships\t5\t† 9\t† 11\nPlanes\t—\t† 80\t† 144", 4),
        ("Ships\t###0\t###5\nPlanes\t###7\t8", 3),
    ],
)
def test_a_sign_that_begins_one_cell_begins_others(cells, expected):
    sign = re.search(r"[*†#]+", cells).group()
    text = f"The forces1\n\n{cells}\n\nHe left.\n\n  1. In Lima.\n  {sign}. Estimate."
    assert [m["note"] for m in archref.resolve(text).as_dict()["markers"]] == ["1"] + [sign] * expected
