"""Lists of interviews: who was asked, where and when, a line each below a heading that says so."""

import pytest
from counting import MOST, growth

import archref
from archref.recognising.interviews import interview_lists

PROSE = "The salt committee met for a year and nobody came to it."


def told(text):
    found = archref.resolve(f"{PROSE}\n\n{text}\n\n{PROSE}\n").citations
    return [(c.text, c.fields, c.inferred.get("genre", {}).get("value")) for c in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "INTERVIEWS\n\nAda Mabaso, Salem, 14 September 1981; 2 March 1982\nChief L. T. Vane, Lima, 21 and 22 October 1981",
            [
                ("Ada Mabaso, Salem, 14 September 1981; 2 March 1982", {"author": "Ada Mabaso", "date": "1981-09-14"}, "interview"),
                ("Chief L. T. Vane, Lima, 21 and 22 October 1981", {"author": "Chief L. T. Vane", "date": "1981-10"}, "interview"),
            ],
        ),
        (
            "Oral Sources:\nAda Vane, Salem, 3 May 1971.\nJon de Colt, 12 June 1972.",
            [
                ("Ada Vane, Salem, 3 May 1971", {"author": "Ada Vane", "date": "1971-05-03"}, "interview"),
                ("Jon de Colt, 12 June 1972", {"author": "Jon de Colt", "date": "1972-06-12"}, "interview"),
            ],
        ),
        (
            "Entrevistas\nAda Vane, Lima, 3 de mayo de 1971\nJon Colt, Lima, 12 de junio de 1972",
            [
                ("Ada Vane, Lima, 3 de mayo de 1971", {"author": "Ada Vane", "date": "1971-05-03"}, "interview"),
                ("Jon Colt, Lima, 12 de junio de 1972", {"author": "Jon Colt", "date": "1972-06-12"}, "interview"),
            ],
        ),
        # what looks alike: no such heading, one line, lines without a day
        ("CONTRIBUTORS\n\nAda Vane, Salem, 3 May 1971\nJon Colt, Lima, 12 June 1972", []),
        ("INTERVIEWS\n\nAda Vane, Salem, 3 May 1971\n\nHe left.", []),
        ("INTERVIEWS\n\nAda Vane, Salem\nJon Colt, Lima, 1972", []),
    ],
)  # fmt: skip
def test_each_line_is_one(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize("unit", ["Ada Vane, Salem, 3 May 1971\n", "INTERVIEWS\n", "A, A, ", "Ada ", "Ada Vane, 3 May"])
def test_its_cost_is_that_of_the_text(unit):
    assert growth(lambda n: [*interview_lists("INTERVIEWS\n" + unit * n)], 1_000) < MOST
