"""Words that other trades use too are citations where a text cites."""

import pytest
from where import BOOK, NOTE, NOTES, held

from archref.recognising.printed_by_programs import printed_by_a_program

# the condition, the kind of text, and the text with what is read on that condition
CASES = [
    ('neighbour', NOTE, 'See ⟦supra⟧; ⟦infra⟧.'),
    ('neighbour', NOTE, 'the infra of an ante; post.'),
    ('neighbour', NOTE, 'See ⟦ante, p. 5⟧, and ⟦post, pp. 6–7⟧; ante.'),
    ('neighbour', NOTE, 'Salt ⟦supra⟧ .'),
    ('neighbour', NOTE, 'Salt supra went; note ⟦supra⟧ went; supra note 3; supra n. 3; ⟦supra⟧ at 5; supra Part'),
    ('neighbour', NOTE, 'It was ⟦supra⟧.\nIt was (⟦infra⟧).'),
    ('neighbour', NOTE, '⟦supra⟧'),
    ('neighbour', NOTE, 'See ⟦supra⟧\nand ⟦infra⟧\nThe salt infra\nsalt.infra, salt/infra; infra.salt.'),
    ('neighbour', NOTE, 'infra/a; supra-b'),
    ('un-symbol', NOTE, 'S/1745; A/1, A/2x, ⟦S/390⟧, ⟦S/PV.12⟧; ⟦A/RES/12(I)⟧.'),
    ('un-symbol', NOTE, 'U.N. documents ⟦S/17⟧ and ⟦A/936⟧.'),
    ('un-symbol', NOTE, 'In the Security Council ⟦S/17⟧.'),
    ('un-symbol', NOTE, 'In the Security Council S/07.'),
    ('un-symbol', NOTE, 'doc. ⟦A/1⟧.'),
    ('same-place', BOOK, 'A copy is in the same file. It went.\n1. A copy is in ⟦the same file⟧.\n2. They share the same file.'),
    ('same-place', NOTE, 'In ⟦the same file⟧. (⟦same file⟧); they share the same file.'),
    ('same-place', NOTE, 'Static links.\n\nMerge them in the same file.\n\nIt is (same file).'),
    ('same-place', BOOK, 'It is in National Archives, RG 59, Box 3, and Ref is in ⟦the same file⟧.\nIt is in the same file.\n1. No.'),
    ('files-line', NOTES, '⟦XYZ Files⟧: Telegram'),
    ('files-line', NOTE, 'Static files'),
    ('files-line', NOTE, '⟦Static Files⟧: Telegram'),
    ('files-line', NOTE, '⟦XYZ Files⟧'),
    ('files-line', NOTE, '⟦Colt’s Files⟧'),
    ('files-line', NOTE, 'Lot Files 4'),
    ('told-files', BOOK, 'Salt (Static Files, INI) and brine (Salt Records) in it (⟦Vane Papers⟧) and (⟦Salt Files, 1955⟧).\n1. No.'),
    ('told-files', BOOK, 'Salt (⟦Vane Papers⟧), so brine (⟦Static Files⟧).\n1. No.'),
    ('told-files', BOOK, 'Salt (Static Files).\n1. So (⟦Static Files⟧).'),
    ('told-files', NOTE, 'Salt (⟦Static Files⟧).'),
    ('numbered-message', BOOK, 'He read message 12, instruction 4 and cable 3.\n1. See ⟦message 12⟧.'),
    ('numbered-message', BOOK, 'He read ⟦message 12 from Lima⟧, ⟦instruction 4 to Lima⟧ and ⟦cable 3, May 3, 1951⟧.\n1. No.'),
    ('numbered-message', BOOK, 'He read ⟦telegram 12⟧ and then ⟦message 13⟧.\n1. No.'),
    ('numbered-message', BOOK, 'He read ⟦Airgram 12⟧, ⟦despatch 13⟧.\n1. No.'),
    ('numbered-message', BOOK, 'salt_error_message 1365 Jan 2009; ⟦message 1365, Jan. 3, 1951⟧.\n1. No.'),
    ('numbered-message', NOTES, 'He read ⟦message 13⟧.'),
    ('surname', NOTE, '⟦Quill 151⟧.'),
    ('surname', BOOK, 'He met Quill 151.\n1. ⟦Quill 151⟧; May 12; Box 12; Document 3; Table 4; State 12.'),
    ('surname', BOOK, '1. ⟦Quill 12⟧\n2. ⟦Colt, 13⟧'),
]  # fmt: skip


@pytest.mark.parametrize(("context", "text", "marked"), CASES)
def test_where_a_form_is_a_citation(context, text, marked):
    assert held(context, text, marked.replace("⟦", "").replace("⟧", "")) == marked


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("1a.py:12:4: x", True),
        ("1a-py:12:4: x", True),
        ("ня9-A_b:1:2:", True),
        ("see (name-b:10:0: y)", True),
        ("10:30:15: a", False),
        ("-:1:2:", False),
        ("я:1:2:", False),
        ("name:10:30 y", False),
    ],
)
def test_a_place_in_a_program_has_a_letter_in_its_name(words, printed):
    assert printed_by_a_program(words) == printed
