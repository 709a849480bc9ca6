"""Which digits are markers: each true one stands between braces, and no other is found."""

import re

import pytest

import archref

# the body, and the notes: how many, or their numbers
CASES = [
    ("The talks{1} went on.{2}", 2),
    ("The talks{1}{2} went on.{3}", 3),
    ("The talks{9}{10} went on.", ["9", "10"]),
    ("The talks{10}{11} went on.", ["10", "11"]),
    ("The talks{99}{100} went on.", ["99", "100"]),
    ("The talks{1} went on.{3} He left.{2}", 3),
    ("The talks{2} went on.{1}", 2),
    ("The talks{1} went on.{2} The talks{1} went on.{2}", 2),
    ("The talks{1}\n2\nwent on.{3}", ["1", "3"]),
    ("The talks{1}\n{2}\nwent on.{3}", 3),
    ("The talks{*} went on.{†} He left.{**}", ["*", "†", "**"]),
    ("The talks {*} went on.", ["*"]),
    ("The talks** went on.{*}", ["*"]),
    ("The talks{12a} went on.{13}", ["12a", "13"]),
    ("The talks{1} of all.{2} He said al1 of it.{3}", 3),
    ("See Lima 5530{1} and Lima 5531{2} and Lima 5532{3} of 1951.", 3),
    ("He came on May 2{1} and left on May 3{2} in 1951{3} again.", 3),
    ("In 1951 and 1952{1} there were 12,000 men,{2} $3.2 million,{3} and 45 percent.{4}", 4),
    ("[Page 12]\n\nThe talks{1} went on.\n\n[Page 13]\n\nThe talks{2} went on.", 2),
    ("The talks of 19512 went on.{1}", ["1"]),
    ("The talks{1} went on.{1} He left.{2}", ["1", "1", "2"]),
    ("No marker here.", 2),
    ("The talks(1) went on.", 1),
    ("The talks{1}, the talks,{2} “talks”{3} (talks){4} talks;{5} talks:{6} talks!{7} talks?{8} talks—{9} talks.", 9),
    (" ".join(f"The talks{{{i}}} went on." for i in range(1, 121)), 120),
    (" ".join(f"See Lima {500 + i}{{{i}}} then." for i in range(1, 21)), 20),
    ("The talks{3} went on.{4} He left.{5}", ["3", "4", "5"]),
    ("The talks\n{1}\nwent on.{2} He left.{3}", 3),
    ("The talks{1}\n{2}\nwent on.{3}\n{4}\nHe left.{5}", 5),
    ("The talks{1},{2} went on.{3}", 3),
    (
        " ".join(f"He came{{{i}}}." for i in range(1, 12))
        + "\n{12}\n"
        + " ".join(f"He left{{{i}}}." for i in range(13, 23)),
        22,
    ),
    ("The talks{9}{10} went on.{11}", ["9", "10", "11"]),
    ("The talks{1} went on.{1} He left.{1} They came.{1} It was.{1} So it was.{2}", 2),
    ("There were 1 and 2 tons.{1} In 1951 it was so.{2}", 2),
    ("The talks{12a} went on.{13}", ["12", "12a", "13"]),
    ("The talks{3} went on.{2} He left.{1}", 3),
    ("The talks{4} went on.{1} He left.{3} They came.{2}", 4),
    ("The talks went on.{1} He left.1 They came.1 It was.1 So it was.1 Salt came.1 He left.{2}", 2),
    ("Telegram From Lima{0}\n\nThe talks{1} went on.", ["0", "1"]),
]


@pytest.mark.parametrize(("body", "notes"), CASES, ids=range(len(CASES)))
def test_the_markers_are_those_between_braces(body, notes):
    numbers = [str(i) for i in range(1, notes + 1)] if isinstance(notes, int) else notes
    meant, plain = [], ""
    for piece in re.split(r"(\{[^}]*\})", body):
        if piece.startswith("{"):
            meant.append((piece[1:-1], len(plain)))
        plain += piece.strip("{}") if piece.startswith("{") else piece
    text = plain + "\n\n" + "\n".join(f"  {number}. Not printed." for number in numbers)
    found = archref.resolve(text).as_dict()["markers"]
    assert [(m["note"], m["start"]) for m in found] == meant
    assert all(text[m["start"] : m["end"]] == m["note"] for m in found)
