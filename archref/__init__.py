"""archref reads what historians write in their notes.

`resolve` takes one document's text and says with fields and places what it cites and what each reference
means; `bibliography` prints what was cited in a CSL style. Nothing here goes online.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any

from .version import __version__ as __version__

if TYPE_CHECKING:
    from datetime import date as Date

    from .archival import Sources
    from .checking import Finding
    from .corrections import Corrections, CorrectionsError
    from .csl import EngineError, StyleError
    from .document import Document
    from .found import Citation, Diagnostic, Link, Ref
    from .grammar import GrammarError
    from .index import Index, IndexFailed
    from .reading import InputError
    from .records import Record
    from .result import Result
    from .weaving.files import Linked

# public names that are loaded when first asked for, and where they live
_HOMES = {
    "Citation": "found",
    "Corrections": "corrections",
    "CorrectionsError": "corrections",
    "Diagnostic": "found",
    "Document": "document",
    "EngineError": "csl",
    "Finding": "checking",
    "GrammarError": "grammar",
    "Index": "index",
    "IndexFailed": "index",
    "InputError": "reading",
    "Link": "found",
    "Linked": "weaving.files",
    "Record": "records",
    "Ref": "found",
    "Result": "result",
    "Sources": "archival",
    "StyleError": "csl",
}

__all__ = [
    "Citation",
    "Corrections",
    "CorrectionsError",
    "Diagnostic",
    "Document",
    "EngineError",
    "Finding",
    "GrammarError",
    "Index",
    "IndexFailed",
    "InputError",
    "Link",
    "Linked",
    "Record",
    "Ref",
    "Result",
    "Sources",
    "StyleError",
    "bibliography",
    "check",
    "link",
    "notes",
    "read",
    "report",
    "resolve",
    "resolve_many",
    "sources",
]
if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name in _HOMES:
            from importlib import import_module

            found = globals()[name] = getattr(import_module(f".{_HOMES[name]}", __name__), name)
            return found
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


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
    from . import given
    from .resolving import as_document, grammar_of, resolve_all

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
    from . import given
    from .resolving import as_document, grammar_of, resolve_all

    several = given.several(texts, "resolve_many takes several texts or Documents, e.g. [text]; resolve takes one")
    known = given.volume(volume)
    documents = (as_document(t, known) for t in several)
    forms, sure = grammar_of(given.grammar(grammar)), given.confidence(confidence)
    return _filled(list(resolve_all(documents, forms, sure, _corrections(corrections))), index)


def _corrections(given: Corrections | str | PathLike[str] | None) -> Corrections | None:
    """Corrections, or those of the file at a path."""
    if given is None:
        return None
    from .corrections import Corrections as Read

    return given if isinstance(given, Read) else Read.read(given)


def _filled(results: list[Result], index: Index | str | PathLike[str] | None) -> list[Result]:
    """The results with what an index knows of their records."""
    if index is not None:
        from .index import fill, open_index

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
    from .reading import read as read_file

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
    from . import given
    from .weaving.files import link as link_file
    from .weaving.resolver import resolver

    known = {"volume": given.volume(volume), "number": given.number(number), "date": given.day(date)}
    said, sure = _corrections(corrections), given.confidence(confidence)
    with resolver(given.grammar(grammar), index, confidence=sure, corrections=said) as resolve:
        return link_file(path, resolve, to=to, form=form, encoding=encoding, known=known)


def bibliography(
    results: Result | Iterable[Result],
    style: str = "chicago-notes-bibliography",
    format: str = "text",
    locale: str | None = None,
    diagnostics: list[str] | None = None,
    engine: str = "citeproc-py",
    progress: Callable[[int, int], None] | None = None,
    *,
    library: Iterable[Mapping[str, Any]] = (),
    archival: str | None = None,
    sections: str | None = None,
    level: str | None = None,
) -> str:
    """What one result or several cite, each thing once, as a bibliography.

    `style` is a CSL style's name or path, `format` one of text (an entry a line), html, markdown, rst, bibtex,
    biblatex, ris, csl-json. What the reader should know (an item that the style leaves out) is added to `diagnostics`.
    `engine` prints it: citeproc-py, always installed; pandoc; citeproc-js=PATH of its script. `progress` is called
    with the number of entries done and of all. `library` are CSL-JSON items that are listed too; what is cited and
    stands there is not listed twice. `archival` puts the archives first, as `sources` lists them down to that level;
    what is published follows. `sections` puts the entries under headings: archives, kind, repository or the path of a
    TOML file (see `archref bib --help`). `level` draws the papers of one collection or repository together to one
    entry: repository, collection, item. Raises StyleError for an unknown or broken style, EngineError for an engine that is
    unknown or not installed, ValueError (their parent) for an unknown format.

    >>> import archref
    >>> result = archref.resolve("See Foreign Relations, 1969–1976, volume I, Document 60.")
    >>> print(archref.bibliography(result).partition(" United States Government")[0])
    “Document 60.” In Foreign Relations of the United States, 1969–1976, vol. 1, Foundations of Foreign Policy, 1969–1972.
    """
    from .listing import bibliography as listed
    from .result import Result

    several = [results] if isinstance(results, Result) else list(results)
    return listed(
        several, style, format, locale, diagnostics, engine, progress, list(library), archival, sections, level
    )


def notes(
    results: Result | Iterable[Result],
    style: str = "chicago-notes-bibliography",
    format: str = "text",
    locale: str | None = None,
    diagnostics: list[str] | None = None,
    engine: str = "citeproc-py",
    progress: Callable[[int, int], None] | None = None,
    *,
    names: Sequence[str] | None = None,
) -> str:
    """Each note of one result or several as the style prints it: first and later forms, ibid., locators.

    `format` is text ("1. …"), markdown ("[^1]: …"), rst (".. [1] …"), html or json. First and later forms begin anew
    with each result, as chapters do; several have headings, by `names` where given. Citations in the text itself are
    printed where they stand, with their line for a number. What could not be printed is said in `diagnostics`.
    Raises as `bibliography` does.

    >>> import archref
    >>> result = archref.resolve("It is kept.1\\n\\n  1. Carter Library, Brzezinski Material, Box 62, Peru.\\n")
    >>> print(archref.notes(result, style="foreign-relations-notes"), end="")
    1. Carter Library, Brzezinski Material, Box 62, Peru
    """
    from .noting import notes as printed
    from .result import Result

    several = [results] if isinstance(results, Result) else list(results)
    said = diagnostics if diagnostics is not None else []
    return printed(several, style, format, locale, said, engine, progress, names)


def report(results: Result | Iterable[Result], *, title: str | None = None, names: Sequence[str] | None = None) -> str:
    """One self-contained page of HTML that shows what results cite: the texts, their citations, the things cited.

    `names` are the documents' names in order, for those without a heading. The page loads nothing, and whatever
    stands in a document is shown as text.

    >>> import archref
    >>> archref.report(archref.resolve("See Document 296."), title="Talks").count("<h1>Talks</h1>")
    1
    """
    from .export.report import report as page
    from .result import Result

    return page([results] if isinstance(results, Result) else list(results), title, names)


def sources(results: Result | Iterable[Result], level: str = "series") -> Sources:
    """What one result or several cite from archives: a tree of repositories, record groups, collections and series.

    `level` is how deep it goes: repository, collection (or record group), series (and lot files), folder, item.
    `.as_dict()` gives the tree, `.render(format)` the list as text, markdown, html, rst or json. Raises ValueError
    for an unknown level.

    >>> import archref
    >>> result = archref.resolve("  1. Carter Library, National Security Affairs, Brzezinski Material, Box 62, Peru.")
    >>> print(archref.sources(result).render("text").strip())
    Jimmy Carter Presidential Library, Atlanta, Georgia
      National Security Affairs
        Brzezinski Material
    """
    from .archival import build_sources
    from .result import Result

    return build_sources([results] if isinstance(results, Result) else results, level)


def check(
    results: Result | Iterable[Result],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    index: Index | str | PathLike[str] | None = None,
) -> list[Finding]:
    """What cannot be right in the sources of one result, or of several as one work, in the order of the text.

    Each finding has a code, a severity ("error": cannot be right, "warning": is likely wrong, "info": worth a look), a
    message and its place: `document` is the index of its result, `start` and `end` index that result's text. `select`
    and `ignore` name rules by code ("ARC102"), the beginning of codes ("ARC1"), name, or "ALL"; without `select` those
    on by default speak. `index` is an index of volumes and telegrams that is compared too. Raises UnknownRule (a
    ValueError) for a rule that there is not, IndexFailed for an index that is none.

    >>> import archref
    >>> result = archref.resolve("It came.1\\n\\n  1. Telegram 8812 from Lima, November 31, 1978.\\n")
    >>> [(finding.code, finding.message) for finding in archref.check(result)]
    [('ARC509', 'November 1978 has no day 31; compare the original')]
    """
    from .checking import check as checked
    from .result import Result

    several = [results] if isinstance(results, Result) else list(results)
    if index is None:
        return checked(several, select=select, ignore=ignore)
    from .index import open_index

    with open_index(index) as opened:
        return checked(several, select=select, ignore=ignore, index=opened)
