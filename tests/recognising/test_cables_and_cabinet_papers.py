"""Telegrams by the post that sent them, as cables name each other, and papers of the Cabinet by mark and year."""

import pytest

import archref


def told(text):
    return [(c.text, c.type) for c in archref.resolve(text).citations]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We regard Paris telegram No. 455 as superseded.", [("Paris telegram No. 455", "telegram")]),
        ("He saw Ankara telegrams 12 and 14.", [("Ankara telegrams 12 and 14", "telegram")]),
        (
            "REF DEPTEL 1287; LIMA’S 187 TO DEPT.\n2. SEE OURTEL 1560.",
            [("DEPTEL 1287", "telegram"), ("LIMA’S 187 TO DEPT", "telegram"), ("OURTEL 1560", "telegram")],
        ),
        ("Addressed to Lima telegram No. 52 of 10th May, repeated for information to Paris No. 149.", []),
        ("THE MINER'S 1877 PAY AND VANE'S 250 MULES.", []),
        (
            "It had memoranda by the Secretary (C. (52) 32) and the Minister (C. (52) 35 and D. (52) 4).",
            [("C. (52) 32", "numbered"), ("C. (52) 35", "numbered"), ("D. (52) 4", "numbered")],
        ),
        ("See C.P. (46) 12; C.P.(46)15 and COS (44) 7.", [("C.P. (46) 12", "numbered"), ("COS (44) 7", "numbered")]),
        ("It took D. (52) 4 hours, and COS (44) 3.5 of it.", []),
        ("Vane to Colt, 3 May 1946, C.P. (46) 12, CAB 129/6.", [("Vane to Colt, 3 May 1946, C.P. (46) 12, CAB 129/6", "archival")]),
    ],
)  # fmt: skip
def test_what_they_cite(text, wanted):
    assert told(text) == wanted
