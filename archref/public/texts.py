"""What is done with texts and files: resolve them, read them, set links into them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date as Date

    from ..corrections import Corrections
    from ..document import Document
    from ..index import Index
    from ..result import Result
    from ..weaving.files import Linked


def resolve(
    text: str | Document,
    *,
    volume: str | None = None,
    number: str | int | None = None,
    date: str | Date | None = None,
    grammar: str | PathLike[str] | Sequence[str | PathLike[str]] | None = None,
    index: Index | str | PathLike[str] | None = None,
    confidence: float | None = None,
    corrections: Corrections | str | PathLike[str] | None = None,
) -> Result:
    """The citations, links and records of one document, or of one note alone.

    `text`: plain text with its notes at the end ("  1. Source: …"), or a Document that was read from another
    format, which stays as it is. `volume` is the id of the Foreign Relations volume it stands in ("frus1977-80v26"),
    `number` its number there, `date` its day (ISO, or a datetime.date); they go before what a Document says.
    `grammar` names a TOML file with forms of your own, or several. `index` is an index of volumes and telegrams
    (`archref.Index`, or its path) that fills in titles, dates and numbers of the records. `confidence` is how sure a
    reading of notes must be (0 to 1); what is less sure is told as "unrecognised". `corrections` are what a person has
    said of the citations (`archref.Corrections`, or the path of their file), which goes before what is read.

    Never raises on any string. Raises TypeError for what has the wrong type, ValueError for what cannot be a volume's
    id, a number, a date or a confidence, GrammarError, CorrectionsError and IndexFailed (ValueErrors) for a mistake in
    a grammar file or in corrections and an index that is none.

    >>> import archref
    >>> result = archref.resolve("He told Lima so in telegram 231846, September 12, 1978, of which see Document 296.")
    >>> for citation in result.citations:
    ...     print(citation.type, "|", citation.text)
    telegram | telegram 231846, September 12, 1978
    document | Document 296
    >>> [link.target for link in result.links]
    [{'document': '296'}]
    """
    from ..labelling.unpacking import begin_unpacking

    begin_unpacking()  # beside the imports
    from .. import given
    from ..resolving import as_document, grammar_of, resolve_all

    sure = given.confidence(confidence)
    document = as_document(text, given.volume(volume), given.number(number), given.day(date))
    forms = grammar_of(given.grammar(grammar))
    return _filled(list(resolve_all([document], forms, sure, _corrections(corrections))), index)[0]


def resolve_many(
    texts: Iterable[str | Document],
    *,
    volume: str | None = None,
    grammar: str | PathLike[str] | Sequence[str | PathLike[str]] | None = None,
    index: Index | str | PathLike[str] | None = None,
    confidence: float | None = None,
    corrections: Corrections | str | PathLike[str] | None = None,
) -> list[Result]:
    """The results of several documents in order; Ibid. and records reach across them, ids are unique over all.

    `texts` is an iterable of texts or Documents, as `read` gives them; the other arguments are those of `resolve`.
    Raises as `resolve` does, and TypeError for one text alone.

    >>> import archref
    >>> texts = ["See telegram 8812 from Lima, November 3, 1978.", "Telegram 8812 from Lima, November 3, 1978, came late."]
    >>> [citation.record for result in archref.resolve_many(texts) for citation in result.citations]
    ['r1', 'r1']
    """
    from ..labelling.unpacking import begin_unpacking

    begin_unpacking()  # beside the imports
    from .. import given
    from ..resolving import as_document, grammar_of, resolve_all

    several = given.several(texts, "resolve_many takes several texts or Documents, e.g. [text]; resolve takes one")
    known = given.volume(volume)
    documents = (as_document(t, known) for t in several)
    forms, sure = grammar_of(given.grammar(grammar)), given.confidence(confidence)
    return _filled(list(resolve_all(documents, forms, sure, _corrections(corrections))), index)


def _corrections(given: Corrections | str | PathLike[str] | None) -> Corrections | None:
    """Corrections, or those of the file at a path."""
    if given is None:
        return None
    from ..corrections import Corrections as Read

    return given if isinstance(given, Read) else Read.read(given)


def _filled(results: list[Result], index: Index | str | PathLike[str] | None) -> list[Result]:
    """The results with what an index knows of their records."""
    if index is not None:
        from ..index import fill, open_index

        with open_index(index) as opened:
            fill(results, opened)
    return results


def read(path: str | PathLike[str], *, form: str | None = None, encoding: str | None = None) -> Iterator[Document]:
    """The documents of a file, for `resolve` and `resolve_many`: a TEI volume has many, a manuscript is one.

    `form` is text, tei, html, markdown, rst, latex, docx or what pandoc reads, where content and name do not tell
    it; `encoding` likewise. `Document.origin` maps each place of the text back to the file. Raises InputError (a
    ValueError) with one line that says what to do: at once for a file that cannot be opened or is of no known format,
    and from the iterator for a place inside that cannot be read.

    >>> import archref, pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp(), "talks.md")
    >>> _ = path.write_text("It came.[^1]\\n\\n[^1]: Telegram 8812 from Lima, November 3, 1978.\\n", encoding="utf-8")
    >>> (document,) = archref.read(path)
    >>> [note.number for note in document.notes]
    ['1']
    """
    from ..reading import read as read_file

    return read_file(path, form=form, encoding=encoding)


def link(
    path: str | PathLike[str],
    *,
    to: str | None = None,
    form: str | None = None,
    encoding: str | None = None,
    volume: str | None = None,
    number: str | int | None = None,
    date: str | Date | None = None,
    grammar: str | PathLike[str] | Sequence[str | PathLike[str]] | None = None,
    index: Index | str | PathLike[str] | None = None,
    confidence: float | None = None,
    corrections: Corrections | str | PathLike[str] | None = None,
) -> Linked:
    """The file at `path` with its links set in: `Linked.data` are its new bytes, `insertions` what was set in.

    Outside the insertions nothing is changed. Links that the file has stay; where one leads elsewhere than found here
    `Linked.kept` says so. What may mean one thing or another is not linked. `to` is html or markdown, for plain text,
    which has no links of its own; the other arguments are those of `read` and `resolve`. Nothing is written. Raises
    InputError (a ValueError) with one line for a file that cannot be read or that takes no links, and as `resolve`.

    >>> import archref, pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp(), "talks.md")
    >>> _ = path.write_text("See Document 303.\\n", encoding="utf-8")
    >>> archref.link(path, volume="frus1977-80v26").insertions[0].target
    'https://history.state.gov/historicaldocuments/frus1977-80v26/d303'
    """
    from .. import given
    from ..weaving.files import link as link_file
    from ..weaving.resolver import resolver

    known = {"volume": given.volume(volume), "number": given.number(number), "date": given.day(date)}
    said, sure = _corrections(corrections), given.confidence(confidence)
    with resolver(given.grammar(grammar), index, confidence=sure, corrections=said) as resolve:
        return link_file(path, resolve, to=to, form=form, encoding=encoding, known=known)
