"""Italics tell titles: commas, names and places in one are part of it, and what stands around it is read whole."""

import pytest

import archref
from archref.grammar import load
from archref.recognising.candidates import FoundCitation
from archref.recognising.titles import around_titles, by_titles

AROUND = {
    # a name in the title, and where an author ends
    "Allan Vane, *Jon Reed, Master of the Brine* (Salem: Blank, 1936), p. 625.": (
        {"author": "Allan Vane", "title": "Jon Reed, Master of the Brine", "date": "1936", "pages": ["625"]},
        {"place": "Salem", "publisher": "Blank"},
    ),
    "See also Bureau of Brines, *A Survey in Lynn, Oregon*, (Salem, Oreg.: Loan Corporation, May 8, 1937), 2.": (
        {"author": "Bureau of Brines", "title": "A Survey in Lynn, Oregon", "date": "1937-05-08", "pages": ["2"]},
        {"place": "Salem, Oreg.", "publisher": "Loan Corporation"},
    ),
    "He agreed with Eve Fox, ed., *Letters of Vane, 1801–1822*, 2nd ed., vol. 2, *The Lynn Years* (London: Blank, 1966), 5.": (
        {"author": "Eve Fox", "title": "Letters of Vane, 1801–1822", "volume": "2", "date": "1966", "pages": ["5"]},
        {"author": "Eve Fox, ed.", "edition": "2nd ed.", "volume_title": "The Lynn Years", "place": "London", "publisher": "Blank"},
    ),
    "As he says in *Salt, Tin, Lead*, trans. Eve Fox (Assen: Blank, 1950).": (
        {"title": "Salt, Tin, Lead", "date": "1950"},
        {"translator": "Eve Fox", "place": "Assen", "publisher": "Blank"},
    ),
    "Jon Reed, “‘Brine’ and Bread,” in *Essays for Fox, Quill, and Colt*, edited by Ada Vane (Lynn: Blank, 1941), 30.": (
        {"author": "Jon Reed", "title": "Essays for Fox, Quill, and Colt", "date": "1941", "pages": ["30"]},
        {"article": "‘Brine’ and Bread", "editor": "Ada Vane", "place": "Lynn", "publisher": "Blank"},
    ),
    'Jon Reed, "The Pans," *Rivers, Roads and Salt* 29, no. 2 (Winter 2009): 191–218.': (
        {"author": "Jon Reed", "title": "Rivers, Roads and Salt", "volume": "29", "date": "2009", "pages": ["191-218"]},
        {"article": "The Pans", "issue": "2", "date": "2009-24"},
    ),
    "“Pans Sold,” *San Lorenzo Times*, 30 December 1973, A4.": (
        {"title": "San Lorenzo Times", "date": "1973-12-30", "pages": ["A4"]},
        {"article": "Pans Sold"},
    ),
    "Jon Reed: *Salz, Zinn und Blei*, Berlin 1950, S. 12.": (
        {"author": "Jon Reed", "title": "Salz, Zinn und Blei", "date": "1950", "pages": ["12"]},
        {"place": "Berlin"},
    ),
}  # fmt: skip


def read(tmp_path, note):
    path = tmp_path / "a.md"
    path.write_text(f"Text.[^1]\n\n[^1]: {note}\n", "utf-8")
    return archref.resolve(next(iter(archref.read(path))))


@pytest.mark.parametrize("note", AROUND)
def test_a_title_and_what_stands_around_it(tmp_path, note):
    fields, printed = AROUND[note]
    (citation,) = read(tmp_path, note).linked.citations
    assert (citation.type, citation.fields, dict(citation.printed or {})) == ("published", fields, printed)


def test_a_cutting_that_an_archive_keeps_is_the_newspapers_article(tmp_path):
    result = read(tmp_path, "“Strike Over,” *Santa Ada Herald*, March 3, 1974, Folder 12, Box 1, Vane Papers, Harbour State University Archives.")  # fmt: skip
    (record,) = result.records
    said = {name: record.csl.get(name) for name in ("type", "title", "container-title", "archive_collection", "archive_location")}  # fmt: skip
    assert said == {
        "type": "article-newspaper",
        "title": "Strike Over",
        "container-title": "Santa Ada Herald",
        "archive_collection": "Vane Papers",
        "archive_location": "Box 1, Folder 12",
    }


def test_two_articles_of_one_day_are_two_works(tmp_path):
    one, two = read(tmp_path, 'Jane Vane, "A Suburb," *Lynn Post*, December 30, 1973; "Another," *Lynn Post*, December 30, 1973.').records  # fmt: skip
    assert (one.csl["title"], two.csl["title"]) == ("A Suburb", "Another") and "author" not in two.csl


@pytest.mark.parametrize(
    "note",
    [
        "*See* the *Mary Vane*, which sailed on May 3, 1911.",
        "It was *not* (1950) what he had meant.",
        "He spoke of *la gloire* (Paris, 1801) with a laugh.",
        "*Foreign Relations*, 1950, vol. VI, p. 256.",
        "*Ibid.*, 12.",
    ],
)
def test_other_words_in_italics_are_no_titles(tmp_path, note):
    assert not [c for c in read(tmp_path, note).linked.citations if c.form.name.endswith("-in-italics")]


def test_a_short_forms_title_is_made_whole(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(
        "A.[^1] B.[^2]\n\n[^1]: Mary Colt, *Lynn, Salem, and Their Pans* (Lynn: Tidewater, 1977), 8.\n[^2]: Colt, *Lynn, Salem*, 9.\n",
        "utf-8",
    )
    result = archref.resolve(next(iter(archref.read(path))))
    first, second = result.linked.citations
    assert first.record == second.record


FORMS = {"published": "published-in-a-note", "archival": "archival-in-a-note", "ibid": "ibid-in-a-note"}

# where notes begin, a text with its titles, what the labels read in it (type, words, fields), and what is made of that
READ = [
    (0, 'Vane, Salt, 12.', [('published', 'Vane, Salt, 12', {'author': 'Vane', 'title': 'Salt'})],
     ['published-in-a-note | Vane, Salt, 12 | author Vane; title Salt']),
    (0, 'Vane, *Salt, Tin, and Lead*, 12.', [('published', 'Vane, Salt, Tin', {'author': 'Vane', 'title': 'Salt, Tin'})],
     ['published-in-a-note | Vane, Salt, Tin, and Lead | author Vane; title Salt, Tin, and Lead']),
    (0, 'Vane, *Salt, Tin, and Lead*, 12.', [('published', 'Vane, Salt, Tin, and Lead, 12', {'author': 'Vane', 'title': 'Tin, and Lead', 'pages': ['12']})],
     ['published-in-a-note | Vane, Salt, Tin, and Lead, 12 | author Vane; title Salt, Tin, and Lead; pages 12']),
    (0, 'Vane, *Salt, Tin, and Lead*, 12.', [('published', 'Tin, and Lead, 12', {'title': 'Lead', 'pages': ['12']})],
     ['published-in-a-note | Salt, Tin, and Lead, 12 | title Salt, Tin, and Lead; pages 12']),
    (0, 'Vane, *Salt, Tin, and Lead*, 12.', [('published', 'Vane, Salt, Tin, and Lead, 12', {'author': 'Vane, Salt', 'title': 'Tin, and Lead'})],
     ['published-in-a-note | Vane, Salt, Tin, and Lead, 12 | author Vane; title Salt, Tin, and Lead']),
    (0, '*Salt, Tin, and Lead*, 12.', [('published', 'Salt, Tin, and Lead, 12', {'author': 'Salt', 'title': 'Tin, and Lead'})],
     ['published-in-a-note | Salt, Tin, and Lead, 12 | title Salt, Tin, and Lead']),
    (0, 'Vane, *Salt, Tin, and Lead*, 12.', [('published', 'Vane, Salt, Tin, and Lead, 12', {'author': 'Vane', 'title': 'Salt, Tin, and Lead'})],
     ['published-in-a-note | Vane, Salt, Tin, and Lead, 12 | author Vane; title Salt, Tin, and Lead']),
    (0, 'Vane, “*Salt, Tin*, and Lead,” 12.', [('published', 'Vane, “Salt, Tin, and Lead,” 12', {'author': 'Vane', 'title': 'Salt, Tin, and Lead'})],
     ['published-in-a-note | Vane, “Salt, Tin, and Lead,” 12 | author Vane; title Salt, Tin, and Lead']),
    (0, 'Vane, *Salt, Tin*, 12.', [('published', 'Vane, Salt', {'author': 'Vane', 'title': 'Salt'}), ('published', 'Tin, 12', {'title': 'Tin'})],
     ['published-in-a-note | Vane, Salt | author Vane; title Salt', 'published-in-a-note | Tin, 12 | title Tin']),
    (0, 'Vane, *Salt, Tin*, 12; *Lead*, 3.', [('published', 'Vane, Salt', {'author': 'Vane', 'title': 'Salt'}), ('published', 'Lead, 3', {'title': 'Lead'})],
     ['published-in-a-note | Vane, Salt, Tin | author Vane; title Salt, Tin', 'published-in-a-note | Lead, 3 | title Lead']),
    (0, 'Vane Papers, box 3, *Salt, Tin* folder.', [('archival', 'Vane Papers, box 3, Salt', {'levels': ['Vane Papers'], 'box': '3'})],
     ['archival-in-a-note | Vane Papers, box 3, Salt | levels Vane Papers; box 3']),
    (0, 'Letter on *Salt, Tin*, Vane Papers.', [('archival', 'Letter on Salt, Tin, Vane Papers', {'title': 'Salt', 'levels': ['Vane Papers']})],
     ['archival-in-a-note | Letter on Salt, Tin, Vane Papers | title Salt, Tin; levels Vane Papers']),
    (0, 'Ibid., *Salt, Tin*, 12.', [('ibid', 'Ibid., Salt', {'title': 'Salt'})],
     ['ibid-in-a-note | Ibid., Salt | title Salt']),
    (0, 'See Vane, *Salt, Tin* (Lynn: Blank, 1950), 12.', [('published', 'Tin (Lynn: Blank, 1950), 12', {'title': 'Tin'})],
     ['book-in-italics | Vane, Salt, Tin (Lynn: Blank, 1950), 12 | author Vane; title Salt, Tin; date 1950; pages 12; place Lynn; publisher Blank']),
    (0, 'See Vane, *Salt, Tin* (Lynn: Blank, 1950), 12.', [('published', 'Vane, Salt', {'author': 'Vane'}), ('published', 'Lynn: Blank, 1950', {'title': 'Lynn'})],
     ['book-in-italics | Vane, Salt, Tin (Lynn: Blank, 1950), 12 | author Vane; title Salt, Tin; date 1950; pages 12; place Lynn; publisher Blank']),
    (0, 'Vane, *Salt* (Lynn: Blank, 1950), 12; telegram 4.', [('telegram', 'telegram 4', {})],
     ['book-in-italics | Vane, Salt (Lynn: Blank, 1950), 12 | author Vane; title Salt; date 1950; pages 12; place Lynn; publisher Blank', 'telegram | telegram 4 | ']),
    (0, '*Salt* (Lynn: Blank, 1950), 12; *Tin* (Lynn: Blank, 1951), 3.', [],
     ['book-in-italics | Salt (Lynn: Blank, 1950), 12 | title Salt; date 1950; pages 12; place Lynn; publisher Blank', 'book-in-italics | Tin (Lynn: Blank, 1951), 3 | title Tin; date 1951; pages 3; place Lynn; publisher Blank']),
    (0, '*Foreign Relations*, May 3, 1950, p. 4.', [('frus', 'Foreign Relations, May 3, 1950, p. 4', {})],
     ['frus | Foreign Relations, May 3, 1950, p. 4 | ']),
    (0, 'Vane Papers, *Lynn Post*, May 3, 1950, box 4.', [('archival', 'Vane Papers, Lynn Post, May 3, 1950, box 4', {'levels': ['Vane Papers']})],
     ['archival-in-a-note | Vane Papers, Lynn Post, May 3, 1950, box 4 | levels Vane Papers']),
    (0, '“Salt,” *Lynn Post*, May 3, 1950, Vane Papers.', [('archival', 'Lynn Post, May 3, 1950, Vane Papers', {'title': 'Lynn', 'levels': ['Vane Papers']})],
     ['archival-in-a-note | “Salt,” Lynn Post, May 3, 1950, Vane Papers | title Lynn Post; levels Vane Papers; article Salt']),
    (0, '“Salt,” *Lynn Post*, May 3, 1950, p. 4; Vane Papers.', [('archival', 'Salt,” Lynn Post', {'title': 'Lynn Post'})],
     ['newspaper-in-italics | “Salt,” Lynn Post, May 3, 1950, p. 4 | title Lynn Post; date 1950-05-03; pages 4; article Salt']),
    (0, 'He came *(May 3, 1950)* to *lynn* (Lynn: Blank, 1950).', [],
     []),
    (0, '*See* (Lynn: Blank, 1950).', [],
     []),
    (0, '*Cf.* (Lynn: Blank, 1950).', [],
     []),
    (0, '*Ibid.* (Lynn: Blank, 1950).', [],
     []),
    (0, '*“Ibid.”* (Lynn: Blank, 1950).', [],
     []),
    (0, 'Vane, *Sa* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Vane, Sa (Lynn: Blank, 1950) | author Vane; title Sa; date 1950; place Lynn; publisher Blank']),
    (0, 'Vane, *12 Pans* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Vane, 12 Pans (Lynn: Blank, 1950) | author Vane; title 12 Pans; date 1950; place Lynn; publisher Blank']),
    (0, 'Vane, *Salt Inc.* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Vane, Salt Inc. (Lynn: Blank, 1950) | author Vane; title Salt Inc.; date 1950; place Lynn; publisher Blank']),
    (0, 'Vane, *Salt by J.* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Vane, Salt by J. (Lynn: Blank, 1950) | author Vane; title Salt by J.; date 1950; place Lynn; publisher Blank']),
    (0, 'Vane, *Salt.* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Vane, Salt. (Lynn: Blank, 1950) | author Vane; title Salt; date 1950; place Lynn; publisher Blank']),
    (0, 'Vane, *Salt*\n(Lynn: Blank, 1950).', [],
     []),
    (0, 'Vane, *Salt\nTin* (Lynn: Blank, 1950).', [],
     []),
    (0, 'Vane,\n*Salt* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Salt (Lynn: Blank, 1950) | title Salt; date 1950; place Lynn; publisher Blank']),
    (0, 'Vane, “Salt,” Lynn Post, May 3, 1950, 4.', [('published', 'Vane, “Salt,” Lynn Post, May 3, 1950, 4', {'author': 'Vane', 'title': 'Lynn Post'})],
     ['newspaper-in-italics | Vane, “Salt,” Lynn Post, May 3, 1950, 4 | author Vane; title Lynn Post; article Salt']),
    (0, 'Vane, “Salt,” in Essays, ed. Jon Reed (Lynn: Blank, 1950), 4.', [('published', 'Vane, “Salt,” in Essays, ed. Jon Reed (Lynn: Blank, 1950), 4', {'author': 'Vane', 'title': 'Essays'})],
     ['chapter-in-italics | Vane, “Salt,” in Essays, ed. Jon Reed (Lynn: Blank, 1950), 4 | author Vane; title Essays; editor Jon Reed; place Lynn; publisher Blank; article Salt']),
    (0, 'Vane, Salt (Lynn: Blank, 1950), 4.', [('published', 'Vane, Salt (Lynn: Blank, 1950), 4', {'author': 'Vane', 'title': 'Salt'})],
     ['book-in-italics | Vane, Salt (Lynn: Blank, 1950), 4 | author Vane; title Salt; place Lynn; publisher Blank']),
    (0, '“Salt,” Lynn Post, May 3, 1950, Vane Papers.', [('archival', '“Salt,” Lynn Post, May 3, 1950, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | “Salt,” Lynn Post, May 3, 1950, Vane Papers | title Lynn Post; article Salt']),
    (0, '“Salt,” “Lynn Post,” May 3, 1950, Vane Papers.', [('archival', '“Salt,” “Lynn Post,” May 3, 1950, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | “Salt,” “Lynn Post,” May 3, 1950, Vane Papers | title Lynn Post']),
    (0, '“Salt,” Lynn Post, box 3, Vane Papers.', [('archival', '“Salt,” Lynn Post, box 3, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | “Salt,” Lynn Post, box 3, Vane Papers | title Lynn Post']),
    (0, 'Jon Reed, “Salt,” Lynn Post, May 3, 1950, Vane Papers.', [('archival', 'Lynn Post, May 3, 1950, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | Lynn Post, May 3, 1950, Vane Papers | title Lynn Post']),
    (0, 'Vane, Salt.', [('published', 'Vane, Salt', {'author': 'Vane', 'title': 'Tin'})],
     ['published-in-a-note | Vane, Salt | author Vane; title Tin']),
    (999, 'He wrote *Lynn Post*, May 3, 1961, and “Salt,” *Lynn Post*, May 4, 1961.', [],
     ['newspaper-in-italics | “Salt,” Lynn Post, May 4, 1961 | title Lynn Post; date 1961-05-04; article Salt']),
    (11, 'Text ends.\n Vane, *Salt* (1950), *Lynn Post*, May 5, 1961.', [],
     ['book-in-italics | Vane, Salt (1950) | author Vane; title Salt; date 1950', 'newspaper-in-italics | Lynn Post, May 5, 1961 | title Lynn Post; date 1961-05-05']),
    (0, 'Vane, *tin9* (Lynn: Blank, 1950).', [],
     []),
    (0, 'Vane, *S* (Lynn: Blank, 1950).', [],
     []),
    (0, 'Vane, *Salt,* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Vane, Salt, (Lynn: Blank, 1950) | author Vane; title Salt; date 1950; place Lynn; publisher Blank']),
    (0, 'Vane, *(Salt:* (Lynn: Blank, 1950).', [],
     []),
    (0, 'Vane, *,;* (Lynn: Blank, 1950).', [],
     []),
    (0, 'Vane, *Salt: A Tale.*, 12.', [],
     []),
    (0, 'Vane, *1950* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Vane, 1950 (Lynn: Blank, 1950) | author Vane; title 1950; date 1950; place Lynn; publisher Blank']),
    (0, '*Cf. Salt* (Lynn: Blank, 1950).', [],
     []),
    (0, '*Seeds* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Seeds (Lynn: Blank, 1950) | title Seeds; date 1950; place Lynn; publisher Blank']),
    (999, 'He read Vane, *Salt* (Lynn: Blank, 1950), 5, then.', [],
     ['book-in-italics | Vane, Salt (Lynn: Blank, 1950), 5 | author Vane; title Salt; date 1950; pages 5; place Lynn; publisher Blank']),
    (999, 'He read Vane, *Salt*, 12, no. 3 (1961): 5.', [],
     ['journal-in-italics | Vane, Salt, 12, no. 3 (1961): 5 | author Vane; title Salt; date 1961; volume 12; pages 5; issue 3']),
    (999, 'He read Vane, *Salt* (1950).', [],
     []),
    (999, 'He read *Salt*, 12.', [],
     []),
    (0, '*Salt* (1950).', [],
     []),
    (0, '“Brine,” *Salt* (1950).', [],
     ['journal-in-italics | “Brine,” Salt (1950) | title Salt; date 1950; article Brine']),
    (999, '“Brine,” *Salt* (1950).', [],
     ['journal-in-italics | “Brine,” Salt (1950) | title Salt; date 1950; article Brine']),
    (0, 'Quill, Tin, 3; Vane, *Salt* (Lynn: Blank, 1950), 12; Colt, Lead, 4.', [('published', 'Quill, Tin, 3', {'title': 'Tin'}), ('published', 'Vane, Salt', {'title': 'Salt'}), ('published', 'Colt, Lead, 4', {'title': 'Lead'})],
     ['published-in-a-note | Quill, Tin, 3 | title Tin', 'book-in-italics | Vane, Salt (Lynn: Blank, 1950), 12 | author Vane; title Salt; date 1950; pages 12; place Lynn; publisher Blank', 'published-in-a-note | Colt, Lead, 4 | title Lead']),
    (0, 'Quill, Tin, 3;Vane, *Salt* (Lynn: Blank, 1950), 12;Colt, Lead, 4.', [('published', 'Quill, Tin, 3;', {'title': 'Tin'}), ('published', ';Colt, Lead, 4', {'title': 'Lead'})],
     ['published-in-a-note | Quill, Tin, 3; | title Tin', 'book-in-italics | Salt (Lynn: Blank, 1950), 12 | title Salt; date 1950; pages 12; place Lynn; publisher Blank', 'published-in-a-note | ;Colt, Lead, 4 | title Lead']),
    (0, 'Quill, Tin, 3; Vane, *Salt* (Lynn: Blank, 1950), 12, Colt, Lead, 4.', [('published', 'Quill, Tin, 3; V', {'title': 'Tin'}), ('published', '2, Colt, Lead, 4', {'title': 'Lead'})],
     ['book-in-italics | Vane, Salt (Lynn: Blank, 1950), 12 | author Vane; title Salt; date 1950; pages 12; place Lynn; publisher Blank']),
    (0, 'telegram 4; Vane, *Salt* (Lynn: Blank, 1950), 12; telegram 5.', [('telegram', 'telegram 4', {}), ('telegram', 'telegram 5', {})],
     ['telegram | telegram 4 | ', 'book-in-italics | Vane, Salt (Lynn: Blank, 1950), 12 | author Vane; title Salt; date 1950; pages 12; place Lynn; publisher Blank', 'telegram | telegram 5 | ']),
    (0, 'Vane, *Salt* (Lynn: Blank, 1950), Document 12.', [('document', 'Document 12', {})],
     ['book-in-italics | Vane, Salt (Lynn: Blank, 1950) | author Vane; title Salt; date 1950; place Lynn; publisher Blank', 'document | Document 12 | ']),
    (0, 'Vane, *Salt* (Lynn: Blank, 1950), 12.', [('document', '12', {})],
     ['document | 12 | ']),
    (0, '“Salt,” *Lynn Post*, May 3, 1950.', [('archival', '“Salt,” Lynn Post, May 3, 1950', {'title': 'Lynn'})],
     ['newspaper-in-italics | “Salt,” Lynn Post, May 3, 1950 | title Lynn Post; date 1950-05-03; article Salt']),
    (0, '“Salt,” *Lynn Post*, May 3, 1950, Vane Papers.', [('archival', 'Vane Papers', {'levels': ['Vane Papers']})],
     ['newspaper-in-italics | “Salt,” Lynn Post, May 3, 1950 | title Lynn Post; date 1950-05-03; article Salt', 'archival-in-a-note | Vane Papers | levels Vane Papers']),
    (0, 'Ada, “Salt,” *Lynn Post*, May 3, 1950, Vane Papers.', [('archival', 'Ada, “Salt,” Lynn Post, May 3, 1950, Vane Papers', {'title': 'Lynn', 'levels': ['Vane Papers']})],
     ['archival-in-a-note | Ada, “Salt,” Lynn Post, May 3, 1950, Vane Papers | title Lynn Post; levels Vane Papers; article Salt']),
    (0, '*Salt* (Lynn: Blank, 1950), 12, *Tin* (Lynn: Blank, 1951), 3; *Salt, Tin* (Lynn: Blank, 1952).', [],
     ['book-in-italics | Salt (Lynn: Blank, 1950), 12 | title Salt; date 1950; pages 12; place Lynn; publisher Blank', 'book-in-italics | Tin (Lynn: Blank, 1951), 3 | title Tin; date 1951; pages 3; place Lynn; publisher Blank', 'book-in-italics | Salt, Tin (Lynn: Blank, 1952) | title Salt, Tin; date 1952; place Lynn; publisher Blank']),
    (0, 'Vane, *Salt* (Lynn: Blank, *1950*), 12.', [],
     ['book-in-italics | Vane, Salt (Lynn: Blank, 1950), 12 | author Vane; title Salt; date 1950; pages 12; place Lynn; publisher Blank']),
    (0, 'Vane, Salt *Tin*, 12.', [('published', 'Vane, Salt Tin, 12', {'author': 'Vane', 'title': 'Salt'})],
     ['published-in-a-note | Vane, Salt Tin, 12 | author Vane; title Salt']),
    (0, 'Vane, Salt*Tin*, 12.', [('published', 'Vane, SaltTin, 12', {'title': 'Salt'})],
     ['published-in-a-note | Vane, SaltTin, 12 | title Salt']),
    (0, 'Vane, *Tin*Salt, 12.', [('published', 'Vane, TinSalt, 12', {'title': 'Salt'})],
     ['published-in-a-note | Vane, TinSalt, 12 | title Salt']),
    (0, 'Vane, *Tin Salt*, 12.', [('published', 'Vane, Tin Salt, 12', {'title': 'Salt'})],
     ['published-in-a-note | Vane, Tin Salt, 12 | title Tin Salt']),
    (0, 'Vane, *Tin* Salt, 12.', [('published', 'Vane, Tin Salt, 12', {'title': 'in Salt'})],
     ['published-in-a-note | Vane, Tin Salt, 12 | title Tin']),
    (0, 'Vane, *Salt, Tin*; Lead, 3.', [('published', 'Vane, Salt', {'title': 'Salt'}), ('published', '; Lead, 3', {'title': 'Lead'})],
     ['published-in-a-note | Vane, Salt, Tin | title Salt, Tin', 'published-in-a-note | ; Lead, 3 | title Lead']),
    (0, 'Vane, *Salt, Tin*; Lead, 3.', [('published', 'Vane, Salt', {'title': 'Salt'}), ('published', 'n; Lead, 3', {'title': 'Lead'})],
     ['published-in-a-note | Vane, Salt | title Salt', 'published-in-a-note | n; Lead, 3 | title Lead']),
    (0, 'Vane, *Salt, Tin*, 3.', [('published', 'Salt, Tin, 3', {'author': 'Sal', 'title': 'Tin'})],
     ['published-in-a-note | Salt, Tin, 3 | title Salt, Tin']),
    (0, 'Vane *Salt, Tin*, 3.', [('published', 'Vane Salt, Tin, 3', {'author': 'Vane S', 'title': 'Tin'})],
     ['published-in-a-note | Vane Salt, Tin, 3 | author Vane; title Salt, Tin']),
    (0, 'Quill, Tin; *Salt, Lead*, 3.', [('published', 'Quill, Tin', {'title': 'Tin'}), ('published', 'Lead, 3', {'title': 'Lead'})],
     ['published-in-a-note | Quill, Tin | title Tin', 'published-in-a-note | Salt, Lead, 3 | title Salt, Lead']),
    (0, '*Salt, Lead*, 3.', [('frus', 'Lead, 3', {'title': 'Lead'})],
     ['frus | Lead, 3 | title Lead']),
    (0, 'Vane, Salt (Lynn: Blank, 1950), 4.', [('archival', 'Vane, Salt (Lynn: Blank, 1950), 4', {'title': 'Salt'})],
     ['archival-in-a-note | Vane, Salt (Lynn: Blank, 1950), 4 | title Salt']),
    (0, '“Tin,” Salt, 4.', [('published', '“Tin,” Salt, 4', {'title': 'Salt'})],
     ['published-in-a-note | “Tin,” Salt, 4 | title Salt']),
    (0, '“Salt,” Lynn Post, May 3, 1950, Vane Papers.', [('archival', 'Salt,” Lynn Post, May 3, 1950, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | Salt,” Lynn Post, May 3, 1950, Vane Papers | title Lynn Post; article Salt']),
    (0, '“Salt,” Lynn Post, May 3, 1950, Vane Papers.', [('archival', 'alt,” Lynn Post, May 3, 1950, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | alt,” Lynn Post, May 3, 1950, Vane Papers | title Lynn Post']),
    (0, 'x “Salt,” Lynn Post, May 3, 1950, Vane Papers.', [('archival', 'Lynn Post, May 3, 1950, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | Lynn Post, May 3, 1950, Vane Papers | title Lynn Post']),
    (0, '“Salt,” The Lynn Post, May 3, 1950, Vane Papers.', [('archival', '“Salt,” The Lynn Post, May 3, 1950, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | “Salt,” The Lynn Post, May 3, 1950, Vane Papers | title Lynn Post']),
    (0, 'Vane, Salt (Lynn: Blank, 1950), 4.', [('published', 'Vane, Salt (Lynn: Blank, 1950)', {'title': 'Salt'})],
     ['book-in-italics | Vane, Salt (Lynn: Blank, 1950) | title Salt; place Lynn; publisher Blank']),
    (0, 'Vane, Salt (Lynn: Blank, 1950), 4.', [('ibid', 'Vane, Salt (Lynn: Blank, 1950), 4', {'title': 'Salt'})],
     ['ibid-in-a-note | Vane, Salt (Lynn: Blank, 1950), 4 | title Salt']),
    (0, 'Vane, *Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Sand* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Vane, Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Sand (Lynn: Blank, 1950) | author Vane; title Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Sand; date 1950; place Lynn; publisher Blank']),
    (0, 'Vane, *Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt!* (Lynn: Blank, 1950).', [],
     ['book-in-italics | Vane, Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt! (Lynn: Blank, 1950) | author Vane; title Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt!; date 1950; place Lynn; publisher Blank']),
    (0, 'Vane, *Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt.!* (Lynn: Blank, 1950).', [],
     []),
    (0, '“Salt,” Lynn Post, May 1950, Vane Papers.', [('archival', '“Salt,” Lynn Post, May 1950, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | “Salt,” Lynn Post, May 1950, Vane Papers | title Lynn Post']),
    (0, '“Salt,” Lynn Post, 1950, Vane Papers.', [('archival', '“Salt,” Lynn Post, 1950, Vane Papers', {'title': 'Lynn Post'})],
     ['archival-in-a-note | “Salt,” Lynn Post, 1950, Vane Papers | title Lynn Post']),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "marked", "labelled", "found"), READ, ids=range(len(READ)))
def test_titles_and_what_the_labels_read(notes, marked, labelled, found):
    parts = marked.split("*")
    text, grammar = "".join(parts), load()
    starts = [len("".join(parts[:i])) for i in range(len(parts))]
    slanted = [(starts[i], starts[i] + len(parts[i])) for i in range(1, len(parts), 2)]
    cited = []
    for type, words, fields in labelled:
        start = text.index(words)
        form = grammar.by_name[FORMS.get(type, type)]
        cited.append(FoundCitation(start, start + len(words), type, dict(fields), form, sure=0.9))
    around_titles(text, cited, grammar)
    assert [said(text, f) for f in by_titles(text, cited, slanted, grammar, notes)] == found


def said(text, found):
    fields = {**found.fields, **(found.printed or {})}
    words = "; ".join(f"{name} {'+'.join(v) if isinstance(v, list) else v}" for name, v in fields.items())
    return f"{found.form.name} | {text[found.start : found.end]} | {words}"
