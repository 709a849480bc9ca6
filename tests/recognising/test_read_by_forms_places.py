"""Where a form's words are the beginning of a citation: behind what, before what, on which line."""

import pytest
from digest import formed

from archref.grammar import load
from archref.recognising.candidates import FoundCitation
from archref.recognising.manuscript import passed_over

NOTE = {"alone": True}
EDITION = {"edition": True, "body_end": 0}

# a text, which kind it is, and what is formed in it
CASES = [
    ('Vane to Langsam, Columbia University, 10 May 1951.', NOTE, []),
    ('Vane; Columbia University, Vane Papers, box 3.', NOTE, ['manuscript-repository | Columbia University, Vane Papers, box 3 | repository Columbia University; box 3; levels Vane Papers']),
    ('Colt to the National Archives, RG 59, box 3.', NOTE, ['record-group-alone | RG 59, box 3 | record_group 59; box 3']),
    ('Colt to National Archives, RG 59, box 3.', NOTE, ['record-group-alone | RG 59, box 3 | record_group 59; box 3']),
    ('See National Archives, RG 59, box 3.', NOTE, ['national-archives | National Archives, RG 59, box 3 | repository National Archives; record_group 59; box 3']),
    ('Source: Colt to National Archives, RG 59, box 3.', EDITION, ['record-group-alone | RG 59, box 3 | record_group 59; box 3']),
    ('National Archives “Salt,” RG 59.', NOTE, ['record-group-alone | RG 59 | record_group 59']),
    ('National Archives, “Salt,” RG 59.', NOTE, ['record-group-alone | RG 59 | record_group 59']),
    ('Department of State, Bulletin, May 3.', NOTE, ['bulletin | Bulletin, May 3 | title Bulletin; date --05-03']),
    ('Department of State, Foreign Relations, 1950, vol. VI, p. 5.', NOTE, ['frus | Foreign Relations, 1950, vol. VI, p. 5 | subseries 1950; volume 6; pages 5']),
    ('The National Archives has RG 59, box 3.', NOTE, ['record-group-alone | RG 59, box 3 | record_group 59; box 3']),
    ('National Archives, box 3.', NOTE, ['national-archives | National Archives, box 3 | repository National Archives; box 3']),
    ('(National Archives)', NOTE, ['national-archives | National Archives | repository National Archives']),
    ('(National Archives; Salt)', NOTE, ['national-archives | National Archives | repository National Archives']),
    ('National Archives; Salt', NOTE, []),
    ('(National Archives, Salt)', NOTE, ['national-archives | National Archives, Salt | repository National Archives; levels Salt']),
    ('(National Archives, Salt; Tin)', NOTE, []),
    ('National Archives, Salt', NOTE, []),
    ('National Archives (hereafter NA), RG 59, box 3.', NOTE, ['national-archives | National Archives (hereafter NA), RG 59, box 3 | repository National Archives; record_group 59; box 3']),
    ('National Archives (NA): RG 59, box 3.', NOTE, ['national-archives | National Archives (NA): RG 59, box 3 | repository National Archives; record_group 59; box 3']),
    ('National Archives (NA) RG 59, box 3.', NOTE, ['record-group-alone | RG 59, box 3 | record_group 59; box 3']),
    ('Source: National Archives.', EDITION, ['national-archives | National Archives | repository National Archives | source']),
    ('Source: Filed at National Archives, RG 59. Secret.', EDITION, ['national-archives | National Archives, RG 59 | repository National Archives; record_group 59 | source']),
    ('Sources: National Archives, RG 59.', EDITION, ['national-archives | National Archives, RG 59 | repository National Archives; record_group 59 | source']),
    ('SOURCE: In National Archives, RG 59.', EDITION, ['national-archives | National Archives, RG 59 | repository National Archives; record_group 59 | source']),
    ('RG 59, Lot Files, box 123, folder “Peru,” NARA.', NOTE, ['record-group-alone | RG 59, Lot Files, box 123, folder “Peru,” NARA | record_group 59; box 123; folder Peru; levels Lot Files; repository NARA']),
    ('RG 59, Central Files, National Archives.', NOTE, ['record-group-alone | RG 59, Central Files, National Archives | record_group 59; levels Central Files; repository National Archives']),
    ('Vane Papers, box 3, Mudd Library.', NOTE, []),
    ('Vane Papers, Salt Series, Mudd Library.', NOTE, []),
    ('RG 59, Salt Series, Department of State.', NOTE, ['record-group-alone | RG 59, Salt Series, Department of State | record_group 59; levels Salt Series+Department of State']),
    ('Vane Papers, Mudd Library.', EDITION, []),
    ('Vane Papers', NOTE, []),
    ('He has the Vane Papers here.', NOTE, []),
    ('(Vane Papers)', NOTE, ['files-in-parentheses | Vane Papers | levels Vane Papers']),
    ('Vane Papers: Telegram', EDITION, []),
    ('Vane Papers:\n', EDITION, []),
    ('xNational Archives, RG 59, box 3.', NOTE, ['record-group-alone | RG 59, box 3 | record_group 59; box 3']),
    ('12National Archives, RG 59, box 3.', NOTE, ['record-group-alone | RG 59, box 3 | record_group 59; box 3']),
    ('“National Archives, RG 59, box 3.”', NOTE, ['national-archives | National Archives, RG 59, box 3 | repository National Archives; record_group 59; box 3']),
    ('National Archives,\nRG 59, box 3.', NOTE, ['record-group-alone | RG 59, box 3 | record_group 59; box 3']),
    ('National Archives, RG 59,\nbox 3.', NOTE, ['national-archives | National Archives, RG 59 | repository National Archives; record_group 59']),
    ('See telegram 5 from\nLima.', NOTE, ['telegram | telegram 5 | form telegram; numbers 5']),
    ('Telegram 5 from Lima, May 3; telegram 6 from Lima, May 4.', NOTE, ['telegram | Telegram 5 from Lima, May 3 | form telegram; numbers 5; from Lima; date --05-03', 'telegram | telegram 6 from Lima, May 4 | form telegram; numbers 6; from Lima; date --05-04']),
    ('Telegrams 5 and 6 from Lima, May 3.', NOTE, ['telegram | Telegrams 5 and 6 from Lima, May 3 | form telegram; numbers 5+6; from Lima; date --05-03']),
    ('Executive Order 1234; E.O. 1235; Public Law 85-123; 68 Stat. 5.', NOTE, ['legislation | Executive Order 1234 | identifier Executive Order 1234', 'legislation | Public Law 85-123 | identifier Public Law 85-123', 'treaty | 68 Stat. 5 | identifier 68 Stat. 5']),
    ('H. Rept. 123, 85th Cong., 1st sess., p. 5.', NOTE, ['paper-of-congress | H. Rept. 123, 85th Cong., 1st sess., p. 5 | identifier H. Rept. 123; pages 5']),
    ('; Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; ', NOTE, ['book-of-a-publisher | Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 | author Henry Quill; title Salt and Iron; date 1961; pages 33; place London; publisher Harbour Press']),
    ('Ibid., box 4; ibid.', NOTE, ['ibid | Ibid., box 4 | box 4', 'ibid | ibid. | ']),
    ('(Ibid.)', NOTE, ['ibid | Ibid. | ']),
    ('See ibid., p. 4.', NOTE, ['ibid | ibid., p. 4 | pages 4']),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_formed_in_it(text, known, found):
    assert formed(text, **known) == found


# places of the forms' citations ("a" an archive's), places where the labels see a reference; those that no form has read
PASSED_OVER = [
    ([], [(0, 5)], [(0, 5)]),
    ([("frus", 0, 5)], [(0, 5)], []),
    ([("frus", 0, 5)], [(5, 9)], [(5, 9)]),
    ([("frus", 5, 9)], [(0, 5)], [(0, 5)]),
    ([("frus", 5, 9)], [(0, 6)], []),
    ([("archival", 0, 9)], [(0, 5)], [(0, 5)]),
    ([("published", 0, 9)], [(0, 5)], [(0, 5)]),
    ([("frus", 0, 5), ("telegram", 6, 9), ("frus", 20, 30)], [(6, 8), (10, 15), (28, 40), (50, 60)], [(10, 15), (50, 60)]),
]  # fmt: skip


@pytest.mark.parametrize(("forms", "others", "missed"), PASSED_OVER)
def test_what_the_labels_see_and_no_form_has_read(forms, others, missed):
    found = [FoundCitation(start, end, type, {}, load().by_name["frus"]) for type, start, end in forms]
    assert passed_over(found, others) == missed
