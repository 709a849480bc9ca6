"""Markings and people of a source note."""

import pytest

from archref.recognising.source import source_fields

# what stands behind the location, and what it says
CASES = [
    ("Secret; Nodis. Drafted by Vane.", {"markings": ["Secret", "Nodis"], "drafted_by": ["Vane"]}),
    (
        "Top Secret; Immediate; Exdis. Drafted by Vane (EUR/RPM) on May 3 and cleared by Colt and Quill. Approved by Reed.",
        {"markings": ["Top Secret", "Immediate", "Exdis"], "drafted_by": ["Vane (EUR/RPM)"], "cleared_by": ["Colt", "Quill"], "approved_by": ["Reed"]},
    ),
    (
        "Confidential. [2 lines not declassified] Drafted by Vane.",
        {"markings": ["Confidential"], "drafted_by": ["Vane"]},
    ),
    ("Secret. Sent for information. Drafted by Vane.", {"markings": ["Secret"], "drafted_by": ["Vane"]}),
    (
        "Drafted in S/S by Vane; cleared in draft by Colt (by phone), Quill, Jr., and Reed; approved by Fox.",
        {"drafted_by": ["Vane"], "cleared_by": ["Colt", "Quill, Jr.", "Reed"], "approved_by": ["Fox"]},
    ),
    (
        "Secret. Approved by Macomber. The charter was approved by Macomber on May 3.",
        {"markings": ["Secret"], "approved_by": ["Macomber"]},
    ),
    (
        "Unclassified. A memorandum drafted by Vane was attached.",
        {"markings": ["Unclassified"], "drafted_by": ["Vane"]},
    ),
    (
        "Secret. The paper was drafted by Colt and approved by Quill.",
        {"markings": ["Secret"], "drafted_by": ["Colt"], "approved_by": ["Quill"]},
    ),
    ("Drafted and approved by Vane.", {"drafted_by": ["Vane"], "approved_by": ["Vane"]}),
    (
        "Drafted by Vane, initialed by Colt, and approved in substance by Fox.",
        {"drafted_by": ["Vane"], "approved_by": ["Fox"]},
    ),
    (
        "Drafted by John A. Vane, Deputy Director of the Office of Northern Affairs, and Jane Colt.",
        {"drafted_by": ["John A. Vane, Deputy Director of the Office of Northern Affairs", "Jane Colt"]},
    ),
    ("Drafted by Vane, Ambassador at Large Colt.", {"drafted_by": ["Vane", "Ambassador at Large Colt"]}),
    ("Drafted by Vane on December 15 and by the NSC Staff by Colt.", {"drafted_by": ["Vane", "Colt"]}),
    ("No classification marking. Prepared by Vane.", {"markings": ["No classification marking"]}),
    (
        "Secret; Sensitive; Eyes Only; Noforn; Something else that is much too long for a marking.",
        {"markings": ["Secret", "Sensitive", "Eyes Only", "Noforn"]},
    ),
    ("secret. Drafted by Vane.", {"drafted_by": ["Vane"]}),
    (
        "Secret.  Confidential.  Limited Official Use; Priority.",
        {"markings": ["Secret", "Confidential", "Limited Official Use", "Priority"]},
    ),
    ("Personal and Confidential.", {"markings": ["Personal and Confidential"]}),
    (
        "Secret. Priority. Drafted by the White House. Cleared with the Department of State.",
        {"markings": ["Secret", "Priority"], "drafted_by": ["the White House"], "cleared_by": ["the Department of State"]},
    ),
    (
        "Secret; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate; Immediate. Drafted by Vane.",
        {"markings": ["Secret", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate", "Immediate"], "drafted_by": ["Vane"]},
    ),
    (
        "Drafted by Vane A. Colt, Vane B. Colt, Vane C. Colt, Vane D. Colt, Vane E. Colt, Vane F. Colt, Vane G. Colt, Vane H. Colt, Vane I. Colt, Vane J. Colt, Vane K. Colt, Vane L. Colt, Vane M. Colt, Vane N. Colt, Vane O. Colt, Vane P. Colt, Vane Q. Colt, Vane R. Colt, Vane S. Colt, Vane T. Colt, Vane U. Colt, Vane V. Colt, Vane W. Colt, Vane X. Colt, Vane Y. Colt, Vane Z. Colt, Vane A. Colt, Vane B. Colt, Vane C. Colt, Vane D. Colt, Vane E. Colt, Vane F. Colt, Vane G. Colt, Vane H. Colt, Vane I. Colt, Vane J. Colt, Vane K. Colt, Vane L. Colt, Vane M. Colt, Vane N. Colt, Vane O. Colt, Vane P. Colt, Vane Q. Colt, Vane R. Colt, Vane S. Colt, Vane T. Colt, Vane U. Colt, Vane V. Colt, Vane W. Colt, Vane X. Colt, Vane Y. Colt, Vane Z. Colt, Vane A. Colt, Vane B. Colt, Vane C. Colt, Vane D. Colt, Vane E. Colt, Vane F. Colt, Vane G. Colt, Vane H. Colt, Vane I. Colt, Vane J. Colt, Vane K. Colt, Vane L. Colt, Vane M. Colt, Vane N. Colt, Vane O. Colt, Vane P. Colt, Vane Q. Colt, Vane R. Colt, Vane S. Colt, Vane T. Colt, Vane U. Colt, Vane V. Colt, Vane W. Colt, Vane X. Colt, Vane Y. Colt, Vane Z. Colt.",
        {},
    ),
    ("Drafted by vane; cleared by Colt. Approved Fox.", {"cleared_by": ["Colt"]}),
    (
        "Drafted by Vane under the supervision of Colt. Cleared by Quill for transmission.",
        {"drafted_by": ["Vane"], "cleared_by": ["Quill"]},
    ),
    (
        "Drafted by Mr. Vane (L/UNA). Cleared by Dr. Colt, Gen. Quill at the meeting.",
        {"drafted_by": ["Mr. Vane (L/UNA)"], "cleared_by": ["Dr. Colt", "Gen. Quill"]},
    ),
    ("Drafted by Vane and Vane; drafted by Colt.", {"drafted_by": ["Vane", "Colt"]}),
    ("It was Cleared by Colt and Approved by Fox, who left.", {"cleared_by": ["Colt"], "approved_by": ["Fox"]}),
    ("Secret; [text not declassified]; Nodis.", {"markings": ["Secret", "Nodis"]}),
    ("; Secret", {"markings": ["Secret"]}),
    ("", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), CASES, ids=range(len(CASES)))
def test_what_a_source_note_says(text, found):
    said = source_fields(text, 0, len(text))
    assert {name: value for name, value in said.items() if value} == found


def test_only_the_part_of_the_text_that_is_asked_is_read():
    text = "Drafted by Quill. Secret. Drafted by Vane. Cleared by Colt."
    said = source_fields(text, text.index(" Secret"), text.index(" Cleared"))
    assert said == {"markings": ["Secret"], "drafted_by": ["Vane"], "cleared_by": [], "approved_by": []}
