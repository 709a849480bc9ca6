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
    ("Official one two three four five. Drafted by Vane.", {"markings": ["Official one two three four five"], "drafted_by": ["Vane"]}),
    ("Official one two three four five six. Drafted by Vane.", {"drafted_by": ["Vane"]}),
    ("Secret; One two three four five six seven eight. Drafted by Vane.", {"markings": ["Secret", "One two three four five six seven eight"], "drafted_by": ["Vane"]}),
    ("Secret; One two three four five six seven eight nine. Drafted by Vane.", {"markings": ["Secret"], "drafted_by": ["Vane"]}),
    ("Secret; nodis; salt. Nodis.", {"markings": ["Secret", "nodis", "Nodis"]}),
    ("Secret. Confidential salt. Priority.", {"markings": ["Secret"]}),
    ("Secret. Priority; Salt. Immediate.", {"markings": ["Secret"]}),
    ("Secret. Secret. Secret. Secret. Secret. Secret. Secret. Secret. Secret. Secret. Secret. Secret. Secret. Secret.", {"markings": ["Secret", "Secret", "Secret", "Secret", "Secret", "Secret", "Secret", "Secret", "Secret", "Secret", "Secret", "Secret", "Secret"]}),
    ("Secret", {"markings": ["Secret"]}),
    ("Secret;", {"markings": ["Secret"]}),
    (")  Secret.", {"markings": ["Secret"]}),
    ("Drafted by Vane Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt; cleared by Quill.", {"drafted_by": ["Vane Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt"], "cleared_by": ["Quill"]}),
    ("Drafted by Vane Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt; cleared by Quill.", {"drafted_by": ["Vane Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt Colt"], "cleared_by": ["Quill"]}),
    ("Drafted by Vaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; cleared by Quill.", {"drafted_by": ["Vaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"], "cleared_by": ["Quill"]}),
    ("Drafted by Vaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; cleared by Quill.", {"cleared_by": ["Quill"]}),
    ("which was drafted by Vane.", {"drafted_by": ["Vane"]}),
    ("which were drafted by Vane.", {"drafted_by": ["Vane"]}),
    ("the paper drafted by Vane.", {"drafted_by": ["Vane"]}),
    ("the note drafted by Vane.", {}),
    ("the text cleared by Vane.", {}),
    ("the charter was approved by Vane.", {}),
    ("the charter, approved by Vane.", {}),
    ("the charter; approved by Vane.", {"approved_by": ["Vane"]}),
    ("the charter and approved by Vane.", {"approved_by": ["Vane"]}),
    ("the charter (Peru) drafted and approved by Vane.", {"drafted_by": ["Vane"], "approved_by": ["Vane"]}),
    ("the charter (Peru) approved by Vane.", {}),
    ("the charter was cleared by Vane.", {}),
    ("and approved Vane.", {}),
    ("approved by Vane.", {"approved_by": ["Vane"]}),
    ("Drafted by Vane. It was drafted by Colt; drafted by Quill.", {"drafted_by": ["Vane", "Colt", "Quill"]}),
    ("Drafted by Vane, Sr.; cleared by Colt, Jr., Quill, III.", {"drafted_by": ["Vane, Sr."], "cleared_by": ["Colt, Jr.", "Quill, III"]}),
    ("Drafted by Vane (info), Colt (by phone), [name not declassified], and Quill.", {"drafted_by": ["Vane", "Colt", "Quill"]}),
    ("Drafted by the Office of Northern Affairs by Vane.", {"drafted_by": ["Vane"]}),
    ("Cleared in EUR by Vane, in S/S by Colt.", {"cleared_by": ["Vane", "Colt"]}),
    ("Drafted by Vane, the President, the harbour.", {"drafted_by": ["Vane", "the President"]}),
    ("DRAFTED by Vane. Drafted personally by Colt.", {"drafted_by": ["Colt"]}),
    ("Drafted with Vane. Drafted in S by Colt. Drafted Vane.", {"drafted_by": ["Vane", "Colt"]}),
    ("Drafted by Vane and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt. Cleared by Colt.", {"drafted_by": ["Vane"], "cleared_by": ["Colt"]}),
    ("Drafted by vane and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt and what he had of salt. Cleared by Colt.", {"cleared_by": ["Colt"]}),
    ("x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x drafted by Vane; cleared by Colt.", {"cleared_by": ["Colt"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), CASES, ids=range(len(CASES)))
def test_what_a_source_note_says(text, found):
    said = source_fields(text, 0, len(text))
    assert {name: value for name, value in said.items() if value} == found


def test_only_the_part_of_the_text_that_is_asked_is_read():
    text = "Drafted by Quill. Secret. Drafted by Vane. Cleared by Colt."
    said = source_fields(text, text.index(" Secret"), text.index(" Cleared"))
    assert said == {"markings": ["Secret"], "drafted_by": ["Vane"], "cleared_by": [], "approved_by": []}
