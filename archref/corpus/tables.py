"""The tables of a corpus: their columns, with type and meaning. The documentation prints them from here.

A row's key is made of the file's name, the document's place in it and the citation's place in that, so that it is
the same in every run. No column holds a time or a path of the run.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pyarrow

VERSION = 1


class Column(NamedTuple):
    """A column: its type is text, number, share (from 0 to 1), yes (true or false), texts (a list), or json."""

    name: str
    type: str
    meaning: str


def _columns(text: str) -> tuple[Column, ...]:
    return tuple(Column(*line.split(None, 2)) for line in text.strip().splitlines())


# fmt: off
TABLES: dict[str, tuple[Column, ...]] = {
    "sources": _columns("""
        source          text    the file's name below the folder that was given; a member of an archive stands behind it
        kind            text    file, lines (JSON lines) or index
        volume          text    the id of the volume that it holds, e.g. frus1977-80v26
        volume_title    text    the volume's title
        bytes           number  how large it is as it lies there
        sha256          text    the digest of its unpacked content; empty for what is read in stretches
        documents       number  how many documents it has
        problem         text    why it, or a line of it, could not be read; else empty
    """),
    "documents": _columns("""
        document        text    key: source#element, or source#position where the file has no ids
        source          text    the file
        position        number  its place in the file, from 1; of JSON lines the line
        volume          text    the id of the volume it stands in
        element         text    its id in the file, e.g. d305
        number          text    its number in the volume
        title           text    its heading
        date            text    ISO, as far as known
        place           text    where it was written
        page            text    the page on which it begins
        pages           texts   all on which it stands, in order
        subject         text    its subject line
        sender          text    who sent it, as its heading has it
        recipient       text    who received it
        document_number text    the Document Number of a released telegram
        film_number     text    its film number
        file_number     text    its decimal file number
        opening         text    the beginning of its text
        characters      number  the length of its text
        notes           number  how many footnotes it has
        citations       number  how many citations it has
        record          text    the record that it is itself
    """),
    "citations": _columns("""
        citation        text    key: document and c with its place among the document's citations
        document        text    the document that cites
        source          text    the file
        volume          text    the volume that cites
        note            text    the footnote's number; empty in the text
        start           number  where it begins in the document's text, in characters
        end             number  where it ends, exclusive
        words           text    the words, on one line
        type            text    archival, telegram, frus, document, ibid, published, numbered or unrecognised
        kind            text    the type of what an Ibid. stands for in the end; else the type
        own             yes     whether it says where the document itself is kept
        confidence      share   how sure the reading is, from 0 to 1, where that is known
        state           text    unrecognised, unresolved (an Ibid. without an antecedent), ambiguous; else empty
        repository      text    of what is archival: the repository by its full name
        record_group    text    the record group's number
        series          text    the collection or series, or the lot, accession or job
        file_number     text    a decimal or subject-numeric file, or one of a foreign archive
        film_number     text    a film number
        cited_volume    text    the volume of Foreign Relations that is meant
        date            text    ISO, printed or concluded
        year            number  its year
        fields          json    what is printed in it, as archref.resolve gives it
        resolved        json    with what it took over from another citation
        inferred        json    what was concluded
        record          text    the record cited
    """),
    "links": _columns("""
        document        text    the document that refers
        source          text    the file
        note            text    the footnote's number; empty in the text
        start           number  where it begins in the document's text
        end             number  where it ends, exclusive
        words           text    the words
        type            text    document, note, page, frus, ref or ibid
        state           text    ambiguous where it may mean several things; else empty
        volume          text    the volume that is meant
        documents       texts   the numbers of the documents meant, ranges as "12-15"
        notes           texts   the numbers of the footnotes
        pages           texts   the pages
        citation        text    the citation meant, by its key
        candidates      json    what an undecided one may mean, best first
    """),
    "records": _columns("""
        record          text    key: what it is known by, e.g. telegram:1978STATE319188, document:frus1977-80v26#305
        type            text    its CSL type
        words           text    the thing in one line
        csl             json    the CSL-JSON item
        document_number text    its Document Number
        film_number     text    its film number
        file_number     text    its file number
        identifier      text    its identifier, e.g. of a treaty or United Nations document
        volume          text    the volume that it is printed in
        number          text    its number there
        repository      text    the repository that citations of it name most
        record_group    text    the record group that they name most
        year            number  the year that they name most
        citations       number  how often it is cited, without what documents say of themselves
        documents       number  by how many documents
        sources         number  in how many files
    """),
    "sightings": _columns("""
        record          text    what is cited
        citation        text    the citation, by its key
        document        text    the document that cites
        source          text    the file
        note            text    the footnote's number; empty in the text
        start           number  where it begins in the document's text
        end             number  where it ends, exclusive
        words           text    the words
        own             yes     whether it says where the document itself is kept
    """),
    "messages": _columns("""
        document        text    a document that was sent as a message
        number          text    the number under which it was sent, compact
        series          text    its series in lower case (secto), or empty
        form            text    telegram, airgram, despatch, message or instruction
        date            text    ISO
        circular        yes     whether it went to many posts
        enclosed        yes     whether the document was an enclosure to it
        senders         texts   the posts that sent it
        recipients      texts   the posts that received it
        evidence        text    where the number stands
    """),
    "doubtful": _columns("""
        record_1        text    a record
        record_2        text    another that may be the same thing
        kind            text    what they share: telegram, document, film, message, place, paper, title ...
        value           text    the value that they share
        why             text    why they stay two
    """),
}
# fmt: on

# what a worker writes of a unit; records are those of the unit alone, with what they are known by
PARTS: dict[str, tuple[Column, ...]] = {
    **{name: TABLES[name] for name in ("sources", "documents", "citations", "links", "messages")},
    "records": _columns("""
        local      text   the record's key in the unit
        source     text   the file
        own        yes    whether a document of the unit is this record
        type       text   its CSL type
        words      text   the thing in one line
        csl        json   the CSL-JSON item
        document_number text its Document Number
        film_number text  its film number
        file_number text  its file number
        identifier text   its identifier
        volume     text   the volume that it is printed in
        number     text   its number there
        archive    text   the archive that its item names
        shelf      text   the place in it
        known      texts  what it is known by, each a kind and a value parted by a tab
    """),
}
PARTS = {name: (Column("unit", "text", "the unit"), *columns) for name, columns in PARTS.items()}
# the order of the rows of each table
ORDER = {
    "sources": "source",
    "documents": "source, position, document",
    "citations": "source, document, start, citation",
    "links": 'source, document, start, "end", type',
    "records": "record",
    "sightings": "record, source, document, start, citation",
    "messages": "document, series, number",
    "doubtful": "record_1, record_2, kind, value",
}


@cache
def schema(name: str, whole: bool = False) -> pyarrow.Schema:
    """The Arrow schema of a table of a part, or of the whole corpus."""
    import pyarrow as pa

    types: dict[str, Any] = {
        "text": pa.string(),
        "json": pa.string(),
        "number": pa.int64(),
        "share": pa.float64(),
        "yes": pa.bool_(),
        "texts": pa.list_(pa.string()),
    }
    return pa.schema([(c.name, types[c.type]) for c in (TABLES if whole else PARTS)[name]])


def described() -> str:
    """The tables in Markdown, for the documentation."""
    lines = []
    for name, columns in TABLES.items():
        lines += [f"## {name}", "", "| column | type | meaning |", "|---|---|---|"]
        lines += [f"| `{c.name}` | {c.type} | {c.meaning} |" for c in columns]
        lines.append("")
    return "\n".join(lines)
