"""Italics tell titles: commas, names and places in one are part of it, and what stands around it is read whole."""

import pytest

import archref

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
