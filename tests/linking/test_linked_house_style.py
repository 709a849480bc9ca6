"""What the print of a document tells of its years."""

import pytest

import archref
from archref.linking.house_style import styles

# a text, and the years whose volumes print so, or do not
CASES = [
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nTop Secret\n\nSalt.",
     ["1952–1954 “Top Secret” below the heading"]),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\n[Secret]\n\nSalt.",
     ["1952–1954 “[Secret]” below the heading"]),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nSecret salt\n\nSalt.",
     []),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nSalt.\n\nSecret\n",
     ["1952–1954 “Secret” below the heading"]),
    ("12. Letter From Vane to Colt\n\nSecret\n\nSalt.",
     []),
    ("[Page 12]\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nConfidential\n\nSalt.",
     ["1952–1954 “Confidential” below the heading"]),
    ("[Page 12]\n\n12. Letter From Vane to Colt\n\nSecret\n\nSalt.",
     []),
    ("Salt.\n\nSecret\n",
     ["1952–1954 “Secret” below the heading"]),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nSalt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. \n\nSecret\n",
     ["1952–1954 “Secret” below the heading"]),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nSalt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. \n\nSecret\n",
     []),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nSalt.1\n\n  1. In lot 61 D 417.",
     ["1952–1954 “lot 61 D 4…” in small letters"]),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nSalt.1\n\n  1. In Lot 61 D 417, lot 62 D 1.",
     ["1952–1954 not “Lot 61 D 4…” in small letters"]),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nSalt.1\n\n  1. In the lot 61.",
     []),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nSalt in lot No. 61D417.",
     ["1952–1954 “lot No. 61D4…” in small letters"]),
    ("12. Letter From Vane to Colt0\n\nSalt.1\n\n  0. Source: Vane.\n  1. No.",
     ["1958–1963 the note 0 on the source"]),
    ("12. Letter From Vane to Colt1\n\nSalt.0\n\n  1. No.\n  0. Source: Vane.",
     ["1958–1963 the note 0 on the source"]),
    ("12. Letter From Vane to Colt1\n\nSalt.2 Salt.0\n\n  1. No.\n  2. No.\n  0. Source: Vane.",
     []),
    ("Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. Salt. [Page 12]\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nSecret\n",
     []),
    ("The Ambassador in Peru (Vane) to the Secretary of State\n\nSalt.1\n\n  1. No.\n\nSecret\n",
     ["1952–1954 “Secret” below the heading"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_its_print_tells(text, told):
    found = styles(archref.resolve(text).linked)
    assert [f"{s.first}–{s.last} {'not ' if s.others else ''}{s.words}" for s in found] == told


@pytest.mark.parametrize(("letters", "told"), [(635, True), (636, False)])
def test_a_classification_stands_in_the_head(letters, told):
    heading = "The Ambassador in Peru (Vane) to the Secretary of State"
    linked = archref.resolve(f"{heading}\n\n{'x' * letters}\n\nSecret\n\nSalt.").linked
    assert bool(list(styles(linked))) is told
