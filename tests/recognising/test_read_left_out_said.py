"""What is said of a citation beyond what the labels have read of it."""

import pytest

from archref.grammar import load
from archref.recognising.candidates import FoundCitation
from archref.recognising.left_out import say_left_out

FORMS = {"published": "published-in-a-note", "archival": "archival-in-a-note", "ibid": "ibid-in-a-note"}

# a text, what the labels have read in it (type, words, fields), and what is said of that
CASES = [
    # the beginning of a collection's name
    ('See the McQuill Family Papers, box 3.', [('archival', 'Family Papers, box 3', {'levels': ['Family Papers'], 'box': '3'})],
     ['archival-in-a-note | McQuill Family Papers, box 3 | levels McQuill Family Papers; box 3']),
    ('See the Old Salt Company Papers, box 3.', [('archival', 'Papers, box 3', {'levels': ['Papers'], 'box': '3'})],
     ['archival-in-a-note | Old Salt Company Papers, box 3 | levels Old Salt Company Papers; box 3']),
    ('In McQuill Family Papers, box 3.', [('archival', 'Family Papers, box 3', {'levels': ['Family Papers'], 'box': '3'})],
     ['archival-in-a-note | Family Papers, box 3 | levels Family Papers; box 3']),
    ('See the See Family Papers, box 3.', [('archival', 'Family Papers, box 3', {'levels': ['Family Papers'], 'box': '3'})],
     ['archival-in-a-note | Family Papers, box 3 | levels Family Papers; box 3']),
    ('the Vane Papers; the McQuill Family Papers, box 3.', [('archival', 'Vane Papers', {'levels': ['Vane Papers']}), ('archival', 'Family Papers, box 3', {'levels': ['Family Papers'], 'box': '3'})],
     ['archival-in-a-note | Vane Papers | levels Vane Papers', 'archival-in-a-note | McQuill Family Papers, box 3 | levels McQuill Family Papers; box 3']),
    ('the Vane Papers, the Colt Papers, box 3.', [('archival', 'Vane Papers, the Colt', {'levels': ['Vane Papers']}), ('archival', 'Papers, box 3', {'levels': ['Papers'], 'box': '3'})],
     ['archival-in-a-note | Vane Papers, the Colt | levels Vane Papers', 'archival-in-a-note | Papers, box 3 | levels Papers; box 3']),
    ('the McQuill Family Papers, box 3.', [('archival', 'Family Papers, box 3', {'box': '3', 'levels': ['Other']})],
     ['archival-in-a-note | Family Papers, box 3 | box 3; levels Other']),
    ('the McQuill Family Papers, box 3.', [('archival', 'Family Papers, box 3', {'box': '3', 'levels': []})],
     ['archival-in-a-note | Family Papers, box 3 | box 3; levels ']),
    ('the McQuill\nFamily Papers, box 3.', [('archival', 'Family Papers, box 3', {'levels': ['Family Papers'], 'box': '3'})],
     ['archival-in-a-note | Family Papers, box 3 | levels Family Papers; box 3']),
    # the beginning of a title
    ('Message of the President to the Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Message of the President to the Congress (Boston: Blank, 1862) | title Message of the President to the Congress; date 1862']),
    ('1. Report to the Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Report to the Congress (Boston: Blank, 1862) | title Report to the Congress; date 1862']),
    ('He left; Report to the Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Report to the Congress (Boston: Blank, 1862) | title Report to the Congress; date 1862']),
    ('he read Report to the Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Congress (Boston: Blank, 1862) | title Congress; date 1862']),
    ('See to the Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Congress (Boston: Blank, 1862) | title Congress; date 1862']),
    ('Report and Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Congress (Boston: Blank, 1862) | title Congress; date 1862']),
    ('Report in Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Congress (Boston: Blank, 1862) | title Congress; date 1862']),
    ('Report Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Congress (Boston: Blank, 1862) | title Congress; date 1862']),
    ('the Report to Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Congress (Boston: Blank, 1862) | title Congress; date 1862']),
    ('of Report to Congress (Boston: Blank, 1862).', [('published', 'Congress (Boston: Blank, 1862)', {'title': 'Congress', 'date': '1862'})],
     ['published-in-a-note | Congress (Boston: Blank, 1862) | title Congress; date 1862']),
    # a review
    ('Eve Fox’s review of Salt Roads, in Journal of Salt 12 (1961): 4.', [('published', 'Journal of Salt 12 (1961): 4', {'title': 'Journal of Salt'})],
     ['journal-in-italics | Journal of Salt 12 (1961): 4 | title Journal of Salt; author Eve Fox; article Review of Salt Roads']),
    ('See Fox’s review of Salt Roads, in Journal of Salt 12 (1961): 4.', [('published', 'Journal of Salt 12 (1961): 4', {'title': 'Journal of Salt'})],
     ['journal-in-italics | Journal of Salt 12 (1961): 4 | title Journal of Salt; author Fox; article Review of Salt Roads']),
    ('See Eve Fox, rev. of Ada Vane, Salt Roads, in Journal of Salt 12 (1961): 4.', [('published', 'Journal of Salt 12 (1961): 4', {'title': 'Journal of Salt'})],
     ['journal-in-italics | Journal of Salt 12 (1961): 4 | title Journal of Salt; author Eve Fox; article Review of Ada Vane, Salt Roads']),
    ('Eve Fox, review of Salt Roads, in Journal of Salt 12 (1961): 4.', [('published', 'Journal of Salt 12 (1961): 4', {'title': 'Journal of Salt', 'author': 'Colt'})],
     ['published-in-a-note | Journal of Salt 12 (1961): 4 | title Journal of Salt; author Colt']),
    ('Eve Fox, a view of Salt Roads, in Journal of Salt 12 (1961): 4.', [('published', 'Journal of Salt 12 (1961): 4', {'title': 'Journal of Salt'})],
     ['published-in-a-note | Journal of Salt 12 (1961): 4 | title Journal of Salt']),
    ('Eve Fox, review of Salt Roads,\nin Journal of Salt 12 (1961): 4.', [('published', 'Journal of Salt 12 (1961): 4', {'title': 'Journal of Salt'})],
     ['published-in-a-note | Journal of Salt 12 (1961): 4 | title Journal of Salt']),
    # who asked
    ('Jon Reed, interview by Ada Fox, June 2, 1981, Bancroft Library.', [('archival', 'Jon Reed, interview by Ada Fox, June 2, 1981, Bancroft Library', {'author': 'Jon Reed', 'repository': 'Bancroft Library'})],
     ['archival-in-a-note | Jon Reed, interview by Ada Fox, June 2, 1981, Bancroft Library | author Jon Reed; repository Bancroft Library; interviewer Ada Fox']),
    ('Jon Reed, interview with the author, June 2, 1981, Bancroft Library.', [('archival', 'Jon Reed, interview with the author, June 2, 1981, Bancroft Library', {'author': 'Jon Reed', 'repository': 'Bancroft Library'})],
     ['archival-in-a-note | Jon Reed, interview with the author, June 2, 1981, Bancroft Library | author Jon Reed; repository Bancroft Library; interviewer author']),
    ('Interview by Ada Fox, June 2, 1981, Bancroft Library.', [('archival', 'Interview by Ada Fox, June 2, 1981, Bancroft Library', {'repository': 'Bancroft Library'})],
     ['archival-in-a-note | Interview by Ada Fox, June 2, 1981, Bancroft Library | repository Bancroft Library']),
    ('Interview by Ada Fox, June 2, 1981, Bancroft Library.', [('archival', 'Interview by Ada Fox, June 2, 1981, Bancroft Library', {'author': 'Ada Fox', 'repository': 'Bancroft Library'})],
     ['archival-in-a-note | Interview by Ada Fox, June 2, 1981, Bancroft Library | author Ada Fox; repository Bancroft Library']),
    ('Ada Vane, interviewed by Jon Reed, 4 May 1991, transcript, Bancroft Library.', [('archival', 'transcript, Bancroft Library', {'genre': 'transcript', 'repository': 'Bancroft Library'})],
     ['archival-in-a-note | Ada Vane, interviewed by Jon Reed, 4 May 1991, transcript, Bancroft Library | author Ada Vane; date 1991-05-04; genre transcript; repository Bancroft Library; interviewer Jon Reed']),
    ('See Ada Vane, interview by Jon Reed and Eve Fox, transcript, Bancroft Library.', [('archival', 'transcript, Bancroft Library', {'genre': 'transcript', 'repository': 'Bancroft Library'})],
     ['archival-in-a-note | Ada Vane, interview by Jon Reed and Eve Fox, transcript, Bancroft Library | author Ada Vane; genre transcript; repository Bancroft Library; interviewer Jon Reed and Eve Fox']),
    ('Ada Vane, interviewed by Jon Reed, 4 May 1991, transcript, Bancroft Library.', [('archival', 'transcript, Bancroft Library', {'author': 'Quill', 'repository': 'Bancroft Library'})],
     ['archival-in-a-note | transcript, Bancroft Library | author Quill; repository Bancroft Library']),
    ('Ada Vane, interviewed by Jon Reed, transcript, Bancroft Library.', [('archival', 'transcript, Bancroft Library', {'date': '1991', 'repository': 'Bancroft Library'})],
     ['archival-in-a-note | Ada Vane, interviewed by Jon Reed, transcript, Bancroft Library | author Ada Vane; date 1991; repository Bancroft Library; interviewer Jon Reed']),
    ('Vane Papers; Ada Vane, interviewed by Jon Reed, transcript, Bancroft Library.', [('archival', 'Vane Papers', {'levels': ['Vane Papers']}), ('archival', 'transcript, Bancroft Library', {'repository': 'Bancroft Library'})],
     ['archival-in-a-note | Vane Papers | levels Vane Papers', 'archival-in-a-note | Ada Vane, interviewed by Jon Reed, transcript, Bancroft Library | author Ada Vane; repository Bancroft Library; interviewer Jon Reed']),
    # a page behind a transcript
    ('Jon Reed, interview, transcript, 17, Bancroft Library.', [('archival', 'Jon Reed, interview, transcript, 17, Bancroft Library', {'author': 'Jon Reed', 'volume': '17'})],
     ['archival-in-a-note | Jon Reed, interview, transcript, 17, Bancroft Library | author Jon Reed; pages 17']),
    ('Jon Reed, interview, transcript, vol. 17, Bancroft Library.', [('archival', 'Jon Reed, interview, transcript, vol. 17, Bancroft Library', {'author': 'Jon Reed', 'volume': '17'})],
     ['archival-in-a-note | Jon Reed, interview, transcript, vol. 17, Bancroft Library | author Jon Reed; volume 17']),
    ('Jon Reed, salt files, 17, Bancroft Library.', [('archival', 'Jon Reed, salt files, 17, Bancroft Library', {'author': 'Jon Reed', 'volume': '17'})],
     ['archival-in-a-note | Jon Reed, salt files, 17, Bancroft Library | author Jon Reed; volume 17']),
    ('Jon Reed, memoirs, 17, Bancroft Library, 18.', [('archival', 'Jon Reed, memoirs, 17, Bancroft Library, 18', {'author': 'Jon Reed', 'volume': '17', 'pages': ['18']})],
     ['archival-in-a-note | Jon Reed, memoirs, 17, Bancroft Library, 18 | author Jon Reed; volume 17; pages 18']),
    # which of the papers in a file
    ('Vane to Reed, BPL, vol. 3, no. 17.', [('archival', 'Vane to Reed, BPL, vol. 3, no. 17', {'author': 'Vane', 'volume': '3'})],
     ['archival-in-a-note | Vane to Reed, BPL, vol. 3, no. 17 | author Vane; volume 3; piece no. 17']),
    ('Vane to Reed, FO 371/1234, no. 1234, TNA.', [('archival', 'Vane to Reed, FO 371/1234, no. 1234, TNA', {'author': 'Vane', 'file_number': 'FO 371/1234'})],
     ['archival-in-a-note | Vane to Reed, FO 371/1234, no. 1234, TNA | author Vane; file_number FO 371/1234; piece no. 1234']),
    ('Vane to Reed, no. 12, box 3, TNA.', [('archival', 'Vane to Reed, no. 12, box 3, TNA', {'author': 'Vane', 'file_number': 'no. 12'})],
     ['archival-in-a-note | Vane to Reed, no. 12, box 3, TNA | author Vane; file_number no. 12']),
    ('Vane to Reed, Document 12, TNA.', [('archival', 'Vane to Reed, Document 12, TNA', {'author': 'Vane', 'box': '12'})],
     ['archival-in-a-note | Vane to Reed, Document 12, TNA | author Vane; box 12']),
    ('Vane to Reed, Document 12, TNA.', [('archival', 'Vane to Reed, Document 12, TNA', {'author': 'Vane', 'levels': ['Salt 12']})],
     ['archival-in-a-note | Vane to Reed, Document 12, TNA | author Vane; levels Salt 12; piece Document 12']),
    ('Vane to Reed, Annex B, Tab 5, TNA.', [('archival', 'Vane to Reed, Annex B, Tab 5, TNA', {'author': 'Vane'})],
     ['archival-in-a-note | Vane to Reed, Annex B, Tab 5, TNA | author Vane; piece Annex B']),
    ('Vane to Reed, Annex B, Tab 5, TNA.', [('archival', 'Vane to Reed, Annex B, Tab 5, TNA', {'author': 'Vane', 'title': 'Annex B'})],
     ['archival-in-a-note | Vane to Reed, Annex B, Tab 5, TNA | author Vane; title Annex B; piece Tab 5']),
    ('Vane to Reed, Tab 7 to agenda of June, TNA.', [('archival', 'Vane to Reed, Tab 7 to agenda of June, TNA', {'author': 'Vane'})],
     ['archival-in-a-note | Vane to Reed, Tab 7 to agenda of June, TNA | author Vane; piece Tab 7 to agenda of June']),
    ('Vane to Reed no. 12 here, TNA.', [('archival', 'Vane to Reed no. 12 here, TNA', {'author': 'Vane'})],
     ['archival-in-a-note | Vane to Reed no. 12 here, TNA | author Vane']),
    # the town behind the archive
    ('Vane Papers, Harbour Library, Lynn.', [('archival', 'Vane Papers, Harbour Library', {'levels': ['Vane Papers'], 'repository': 'Harbour Library'})],
     ['archival-in-a-note | Vane Papers, Harbour Library | levels Vane Papers; repository Harbour Library; town Lynn']),
    ('Vane Papers, Harbour Library, London, where it was.', [('archival', 'Vane Papers, Harbour Library', {'levels': ['Vane Papers'], 'repository': 'Harbour Library'})],
     ['archival-in-a-note | Vane Papers, Harbour Library | levels Vane Papers; repository Harbour Library; town London']),
    ('Vane Papers, Harbour Library, Lynn, where it was.', [('archival', 'Vane Papers, Harbour Library', {'levels': ['Vane Papers'], 'repository': 'Harbour Library'})],
     ['archival-in-a-note | Vane Papers, Harbour Library | levels Vane Papers; repository Harbour Library']),
    ('Vane Papers, Harbour Library, Lynn; it was.', [('archival', 'Vane Papers, Harbour Library', {'levels': ['Vane Papers'], 'repository': 'Harbour Library'})],
     ['archival-in-a-note | Vane Papers, Harbour Library | levels Vane Papers; repository Harbour Library; town Lynn']),
    ('Harbour Library, St. Louis, Vane Papers.', [('archival', 'Harbour Library, St. Louis, Vane Papers', {'levels': ['Vane Papers'], 'repository': 'Harbour Library'})],
     ['archival-in-a-note | Harbour Library, St. Louis, Vane Papers | levels Vane Papers; repository Harbour Library']),
    ('Harbour Library, New York, Vane Papers.', [('archival', 'Harbour Library, New York, Vane Papers', {'levels': ['Vane Papers'], 'repository': 'Harbour Library'})],
     ['archival-in-a-note | Harbour Library, New York, Vane Papers | levels Vane Papers; repository Harbour Library; town New York']),
    ('Harbour Library, Lynn.', [('archival', 'Harbour Library, Lynn', {'repository': 'Harbour Library'})],
     ['archival-in-a-note | Harbour Library, Lynn | repository Harbour Library; town Lynn']),
    ('Vane Papers, Lynn.', [('archival', 'Vane Papers, Lynn', {'levels': ['Vane Papers']})],
     ['archival-in-a-note | Vane Papers, Lynn | levels Vane Papers']),
    # the house that keeps an office
    ('Salt History Office, Bancroft Library, University of California.', [('archival', 'Salt History Office, Bancroft Library', {'repository': 'Salt History Office'})],
     ['archival-in-a-note | Salt History Office, Bancroft Library | repository Bancroft Library; levels Salt History Office']),
    ('Salt History Office, Bancroft Library, box 3.', [('archival', 'Salt History Office, Bancroft Library, box 3', {'levels': ['Tin'], 'repository': 'Salt History Office', 'box': '3'})],
     ['archival-in-a-note | Salt History Office, Bancroft Library, box 3 | levels Tin+Salt History Office; repository Bancroft Library; box 3']),
    ('BaySaA, Bancroft Library, box 3.', [('archival', 'BaySaA, Bancroft Library, box 3', {'levels': ['Bancroft Library'], 'repository': 'BaySaA', 'box': '3'})],
     ['archival-in-a-note | BaySaA, Bancroft Library, box 3 | levels Bancroft Library; repository BaySaA; box 3']),
    ('Salt Office, Bancroft Library, box 3.', [('archival', 'Salt Office, Bancroft Library, box 3', {'levels': ['Bancroft Library'], 'repository': 'Salt Office', 'box': '3'})],
     ['archival-in-a-note | Salt Office, Bancroft Library, box 3 | levels Salt Office; repository Bancroft Library; box 3']),
    ('ROSA, Bancroft Library, box 3.', [('archival', 'ROSA, Bancroft Library, box 3', {'repository': 'ROSA', 'box': '3'})],
     ['archival-in-a-note | ROSA, Bancroft Library, box 3 | repository Bancroft Library; box 3; levels ROSA']),
    ('Salt History Office, Tin Room, box 3.', [('archival', 'Salt History Office, Tin Room, box 3', {'repository': 'Salt History Office', 'box': '3'})],
     ['archival-in-a-note | Salt History Office, Tin Room, box 3 | repository Salt History Office; box 3']),
    ('Salt History Office, London, box 3.', [('archival', 'Salt History Office, London, box 3', {'repository': 'Salt History Office', 'box': '3'})],
     ['archival-in-a-note | Salt History Office, London, box 3 | repository Salt History Office; box 3; town London']),
    # where a letter was written
    ('Vane to Colt, 3 May 1951, Glasgow (Scotland), Vane Papers.', [('archival', 'Vane to Colt, 3 May 1951, Glasgow (Scotland), Vane Papers', {'levels': ['Glasgow (Scotland)', 'Vane Papers'], 'author': 'Vane', 'recipient': 'Colt', 'date': '1951-05-03'})],
     ['archival-in-a-note | Vane to Colt, 3 May 1951, Glasgow (Scotland), Vane Papers | levels Vane Papers; author Vane; recipient Colt; date 1951-05-03']),
    ('Vane to Colt, 3 May 1951, London, Vane Papers.', [('archival', 'Vane to Colt, 3 May 1951, London, Vane Papers', {'levels': ['London', 'Vane Papers'], 'author': 'Vane', 'recipient': 'Colt', 'date': '1951-05-03'})],
     ['archival-in-a-note | Vane to Colt, 3 May 1951, London, Vane Papers | levels Vane Papers; author Vane; recipient Colt; date 1951-05-03']),
    ('Vane to Colt, 3 May 1951, Lynn, Vane Papers.', [('archival', 'Vane to Colt, 3 May 1951, Lynn, Vane Papers', {'levels': ['Lynn', 'Vane Papers'], 'author': 'Vane', 'recipient': 'Colt', 'date': '1951-05-03'})],
     ['archival-in-a-note | Vane to Colt, 3 May 1951, Lynn, Vane Papers | levels Lynn+Vane Papers; author Vane; recipient Colt; date 1951-05-03']),
    ('Vane to Colt, 3 May 1951, London.', [('archival', 'Vane to Colt, 3 May 1951, London', {'levels': ['London'], 'author': 'Vane', 'recipient': 'Colt', 'date': '1951-05-03'})],
     ['archival-in-a-note | Vane to Colt, 3 May 1951, London | levels London; author Vane; recipient Colt; date 1951-05-03']),
    ('Vane, 3 May 1951, London, Vane Papers.', [('archival', 'Vane, 3 May 1951, London, Vane Papers', {'levels': ['London', 'Vane Papers'], 'author': 'Vane', 'date': '1951-05-03'})],
     ['archival-in-a-note | Vane, 3 May 1951, London, Vane Papers | levels London+Vane Papers; author Vane; date 1951-05-03']),
    ('Vane to Colt, London, 3 May 1951, Vane Papers.', [('archival', 'Vane to Colt, London, 3 May 1951, Vane Papers', {'levels': ['London', 'Vane Papers'], 'author': 'Vane', 'recipient': 'Colt', 'date': '1951-05-03'})],
     ['archival-in-a-note | Vane to Colt, London, 3 May 1951, Vane Papers | levels London+Vane Papers; author Vane; recipient Colt; date 1951-05-03']),
    ('Vane to Colt, May 3, London Salt, Vane Papers.', [('archival', 'Vane to Colt, May 3, London Salt, Vane Papers', {'levels': ['London Salt', 'Vane Papers'], 'author': 'Vane', 'recipient': 'Colt', 'date': '--05-03'})],
     ['archival-in-a-note | Vane to Colt, May 3, London Salt, Vane Papers | levels London Salt+Vane Papers; author Vane; recipient Colt; date --05-03']),
    # what others read
    ('the McQuill Family Papers, box 3, Annex B.', [('ibid', 'Family Papers, box 3, Annex B', {'levels': ['Family Papers'], 'box': '3'})],
     ['ibid-in-a-note | Family Papers, box 3, Annex B | levels Family Papers; box 3']),
    ('the McQuill Family Papers, box 3, Annex B.', [('frus', 'Family Papers, box 3, Annex B', {'levels': ['Family Papers'], 'box': '3'})],
     ['frus | Family Papers, box 3, Annex B | levels Family Papers; box 3']),
]  # fmt: skip


def said_of(text, labelled, sure=0.9):
    cited, at = [], 0
    for type, words, fields in labelled:
        start = text.index(words, at)
        at = start + len(words)
        cited.append(FoundCitation(start, at, type, dict(fields), load().by_name[FORMS.get(type, type)], sure=sure))
    say_left_out(text, cited, load())
    return [
        f"{f.form.name} | {text[f.start : f.end]} | "
        + "; ".join(
            f"{name} {'+'.join(v) if isinstance(v, list) else v}" for name, v in (f.fields | (f.printed or {})).items()
        )
        for f in cited
    ]


@pytest.mark.parametrize(("text", "labelled", "said"), CASES, ids=range(len(CASES)))
def test_a_citation_and_what_is_said_of_it(text, labelled, said):
    assert said_of(text, labelled) == said


def test_nothing_is_said_of_what_a_form_has_read():
    text = "See the McQuill Family Papers, box 3, Annex B."
    (found,) = said_of(text, [("archival", "Family Papers, box 3, Annex B", {"levels": ["Family Papers"]})], sure=None)
    assert found == "archival-in-a-note | Family Papers, box 3, Annex B | levels Family Papers"
