"""From labelled spans to citations: what belongs to a field or citation though its labels end before it."""

import pytest
from marked import taken

from archref.labelling.reader import citations_of
from archref.labelling.spans import Span


def read(text, *parts):
    """A citation of the whole text with a field for each ("words", name)."""
    fields, at = [], 0
    for words, name in parts:
        begin = text.index(words, at)
        at = begin + len(words)
        fields.append((begin, at, name))
    (found,) = citations_of(text, [Span(0, len(text), "archival", fields, field_sure=[0.9] * len(fields))])
    return found


@pytest.mark.parametrize(
    ("text", "parts", "fields"),
    [
        (
            "Memo, CD 54 (15-10), Port files",
            [("CD 54 (15-10", "file_number")],
            {"genre": "Memo", "file_number": "CD 54 (15-10)", "levels": ["Port files"]},
        ),
        (
            "Salt Records (Harbour), box 3",
            [("Salt Records (Harbour", "levels")],
            {"levels": ["Salt Records (Harbour)"], "box": "3"},
        ),
        (
            "Unbound Records (Quay Files), 1910-1944, box 4",
            [("Unbound Records", "levels"), ("Quay Files), 1910-1944", "levels")],
            {"levels": ["Unbound Records (Quay Files), 1910-1944"], "box": "4"},
        ),
        (
            "Memo, Vane for Colt, 3 May 51. All in Port files",
            [("Vane", "author"), ("Colt", "recipient")],
            {"genre": "Memo", "author": "Vane", "recipient": "Colt", "date": "1951-05-03", "levels": ["Port files"]},
        ),
        (
            "Vane to Colt; both in LC, Port Papers",
            [("Vane", "author"), ("LC", "repository"), ("Port Papers", "levels")],
            {"author": "Vane", "recipient": "Colt", "repository": "LC", "levels": ["Port Papers"]},
        ),
        ("Vane to Colt, small in size", [("Vane", "author")], {"author": "Vane", "recipient": "Colt"}),
        ("Port Papers (box 3)", [("Port Papers", "levels"), ("3", "box")], {"levels": ["Port Papers"], "box": "3"}),
        (
            "Port Papers (Quay Files), box 3",
            [("Port Papers", "levels"), ("Quay Files", "levels")],
            {"levels": ["Port Papers", "Quay Files"], "box": "3"},
        ),
    ],
)
def test_a_field_has_the_bracket_that_closes_its_own(text, parts, fields):
    found = read(text, *parts)
    assert found.fields == fields
    assert set(found.field_sure) == set(fields)


def spans_of(text, *quotes):
    """Archival spans: each its words and its fields."""
    found, at = [], 0
    for quote, *parts in quotes:
        start = text.index(quote, at)
        at = start + len(quote)
        fields = [(text.index(words, start), text.index(words, start) + len(words), name) for words, name in parts]
        found.append(Span(start, at, "archival", fields, field_sure=[0.9] * len(fields)))
    return found


@pytest.mark.parametrize(
    ("text", "quotes", "fields"),
    [
        (
            "Vane to Colt, 3 May 1951. (Port Library, box 4)",
            [
                ("Vane to Colt, 3 May 1951", ("Vane", "author"), ("Colt", "recipient"), ("3 May 1951", "date")),
                ("Port Library, box 4", ("Port Library", "repository"), ("4", "box")),
            ],
            [{"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "repository": "Port Library", "box": "4"}],
        ),
        (
            "Vane to Colt, box 3 (Port Library, box 4)",
            [
                ("Vane to Colt, box 3", ("Vane", "author"), ("Colt", "recipient"), ("3", "box")),
                ("Port Library, box 4", ("Port Library", "repository"), ("4", "box")),
            ],
            [{"author": "Vane", "recipient": "Colt", "box": "3"}, {"repository": "Port Library", "box": "4"}],
        ),
        (
            "Vane to Colt, and much besides (Port Library)",
            [
                ("Vane to Colt", ("Vane", "author"), ("Colt", "recipient")),
                ("Port Library", ("Port Library", "repository")),
            ],
            [{"author": "Vane", "recipient": "Colt"}, {"repository": "Port Library"}],
        ),
        (
            "Vane to Colt; Colt to Vane; both in Port Library",
            [
                ("Vane to Colt", ("Vane", "author"), ("Colt", "recipient")),
                ("Colt to Vane", ("Colt", "author"), ("Vane", "recipient")),
                ("Port Library", ("Port Library", "repository")),
            ],
            [
                {"author": "Vane", "recipient": "Colt"},
                {"author": "Colt", "recipient": "Vane", "repository": "Port Library"},
            ],
        ),
    ],
)
def test_a_place_belongs_to_the_item_before_it(text, quotes, fields):
    assert [c.fields for c in citations_of(text, spans_of(text, *quotes))] == fields


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Ibid., 12", "ibid"),
        ("Quill, op. cit., p. 48", "ibid"),
        ("Müller, a.a.O., S. 12", "ibid"),
        ("A.a.O., S. 12", "ibid"),
        ("Müller, a. a. O., S. 12", "ibid"),
        ("Kowalski, dz. cyt., s. 44", "ibid"),
        ("Иванов, указ. соч., с. 48", "ibid"),
        ("Meier (wie Anm. 118), S. 207", "ibid"),
        ("Quill, Salt, 44", "published"),
        ("Quill, 44", "published"),
    ],
)
def test_what_leads_back_says_so_and_else_is_a_short_form(text, type):
    (found,) = citations_of(text, [Span(0, len(text), "ibid", [], field_sure=[])])
    assert found.type == type


@pytest.mark.parametrize(
    ("text", "parts", "type_"),
    [
        ("Vane, Salt, NARA, RG 59", [("Vane", "author"), ("NARA", "repository"), ("59", "record_group")], "archival"),
        ("Salt Papers, Karton 5", [("Salt Papers", "levels"), ("5", "box")], "archival"),
        ("Salt Board, Lot 62 D 3", [("Salt Board", "author"), ("62 D 3", "lot")], "archival"),
        ("Vane, Salt, 5", [("Vane", "author"), ("Salt", "title"), ("5", "pages")], "published"),
    ],
)
def test_a_box_makes_a_paper_of_what_sounds_printed(text, parts, type_):
    fields = [(text.index(words), text.index(words) + len(words), name) for words, name in parts]
    (found,) = citations_of(text, [Span(0, len(text), "published", fields, field_sure=[0.9] * len(fields))])
    assert found.type == type_


@pytest.mark.parametrize(
    ("text", "parts", "fields"),
    [
        (
            "HMC, Quill MSS, xi. 345",
            [("HMC", "repository"), ("Quill MSS", "levels"), ("xi", "volume"), ("345", "pages")],
            {"title": "HMC, Quill MSS", "volume": "11", "pages": ["345"]},
        ),
        ("Annals, 12 Cong., p. 3", [("Annals", "levels"), ("3", "pages")], {"title": "Annals", "pages": ["3"]}),
        (
            "Vane, letter, Salt, Port, p. 3",
            [("Vane", "author"), ("letter", "genre"), ("Salt", "title"), ("Port", "repository"), ("3", "pages")],
            {"author": "Vane", "title": "Salt", "pages": ["3"]},
        ),
    ],
)
def test_a_printed_work_has_the_fields_of_one(text, parts, fields):
    places = [(text.index(words), text.index(words) + len(words), name) for words, name in parts]
    (found,) = citations_of(text, [Span(0, len(text), "published", places, field_sure=[0.9] * len(places))])
    assert (found.type, found.fields) == ("published", fields)


@pytest.mark.parametrize("short", ["(QP)", "[QP]", "(Q.P.)", "(QuP)"])
def test_what_a_work_calls_a_collection_from_here_on_is_no_level(short):
    text, spans = taken("⟦a {levels Quill Papers} {levels " + short + "}, box {box 3}⟧")
    assert [c.fields for c in citations_of(text, spans)] == [{"levels": ["Quill Papers"], "box": "3"}]


@pytest.mark.parametrize("other", ["(Quill)", "(QPAPERS)", "(3)"])
def test_another_name_in_brackets_stays(other):
    text, spans = taken("⟦a {levels Quill Papers} {levels " + other + "}, box {box 3}⟧")
    assert citations_of(text, spans)[0].fields["levels"] != ["Quill Papers"]


@pytest.mark.parametrize(
    ("marked", "fields"),
    [
        ("See ⟦p Memory, ed. {author James Quill} ({date 2008}), {pages 36}⟧", {"title": "Memory", "author": "James Quill", "date": "2008", "pages": ["36"]}),
        ("in Salt of the Earth, edited by ⟦p {author Ada Vane} ({date 1950}), {pages 3}⟧", {"title": "Salt of the Earth", "author": "Ada Vane", "date": "1950", "pages": ["3"]}),
        ("Vgl. ⟦p Das Salz der Stadt, hg. von {author Ada Vane} ({date 1950}), S. {pages 3}⟧", {"title": "Das Salz der Stadt", "author": "Ada Vane", "date": "1950", "pages": ["3"]}),
        ("he said so, ed. ⟦p {author Ada Vane} ({date 1950}), {pages 3}⟧", {"author": "Ada Vane", "date": "1950", "pages": ["3"]}),
        ("Memory, ed. ⟦p {author Ada Vane}, {title Salt} ({date 1950})⟧", {"author": "Ada Vane", "title": "Salt", "date": "1950"}),
    ],
)  # fmt: skip
def test_an_editor_stands_behind_his_title(marked, fields):
    text, spans = taken(marked)
    assert [c.fields for c in citations_of(text, spans)] == [fields]


def test_a_work_and_papers_behind_it_in_brackets_are_two():
    whole = (
        "⟦a {author Henry Quill}, {title Salt} (Salem: Harbour Press, {date 1961}), {pages 33} "
        "({levels Vane Papers}, box {box 3}, {repository Salem Library})⟧"
    )
    text, spans = taken(whole)
    work, papers = citations_of(text, spans)
    assert (work.type, text[work.start : work.end]) == (
        "published",
        "Henry Quill, Salt (Salem: Harbour Press, 1961), 33",
    )
    assert (papers.type, text[papers.start : papers.end]) == ("archival", "Vane Papers, box 3, Salem Library")
    assert work.fields["pages"] == ["33"] and papers.fields["box"] == "3" and "author" not in papers.fields


def test_of_two_houses_the_one_that_is_known_keeps_the_papers():
    text, spans = taken(
        "⟦a {author Vane}, {date 1981}, {repository Salt History Office}, {repository Bancroft Library}⟧"
    )
    spans[0].field_sure[2] = 1.1
    (read,) = citations_of(text, spans)
    assert read.fields["repository"] == "Bancroft Library" and read.fields["levels"] == ["Salt History Office"]


def test_a_word_of_the_sentence_before_the_bracket_is_no_kind_of_a_paper():
    text, spans = taken(
        "He heard the ⟦a {genre opinion} of the Board.” ({repository Salem Library}, {levels Vane Papers}, box {box 3}⟧)"
    )
    (read,) = citations_of(text, spans)
    assert text[read.start : read.end] == "Salem Library, Vane Papers, box 3" and "genre" not in read.fields
    text, spans = taken(
        "⟦a {author Vane}, {genre letter} of May. ({repository Salem Library}, {levels Vane Papers}, box {box 3}⟧)"
    )
    (read,) = citations_of(text, spans)
    assert read.fields["genre"] == "letter"


@pytest.mark.parametrize(
    ("said", "type"),
    [
        ("⟦p {author Stańko}, {title Sól}, dz. cyt., s. {pages 3}⟧", "ibid"),
        ("⟦p {author Семенов}, {title Указ. соч.}, с. {pages 14}⟧", "ibid"),
        ("⟦p {author Kovács}, i. m., {pages 33}⟧", "ibid"),
        ("⟦p {author Vane}, Ouv. cit., p. {pages 3}⟧", "ibid"),
        ("⟦p {author I. M. Quill}, {title Salt}, {date 1950}, {pages 33}⟧", "published"),
        ("⟦p {author Vane}, I. M., {title Salt}, {date 1950}, {pages 33}⟧", "published"),
        ("⟦p {author Smith, A.W.}, {title Salt}, {date 1950}, {pages 33}⟧", "published"),
        ("⟦p {author Vane}, art. cit. in {author Colt}, {title Salt}, {pages 33}⟧", "published"),
    ],
)
def test_what_says_that_a_work_was_cited_before(said, type):
    text, spans = taken(said)
    (read,) = citations_of(text, spans)
    assert read.type == type
