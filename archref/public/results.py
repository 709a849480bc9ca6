"""What is made of results: bibliographies, notes, lists of archives, the report, findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..archival import Sources
    from ..checking import Finding
    from ..index import Index
    from ..result import Result


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
    from ..listing import BibliographyInput, check_format
    from ..listing import bibliography as listed
    from ..result import Result

    check_format(format)
    gathered = BibliographyInput(archival if sections is None else None)
    for result in [results] if isinstance(results, Result) else results:
        gathered.add(result)
    return listed(gathered, style, format, locale, diagnostics, engine, progress, list(library), sections, level)


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
    from ..noting import notes as printed
    from ..result import Result

    several = [results] if isinstance(results, Result) else results
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
    from ..export.report import report as page
    from ..result import Result

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
    from ..archival import build_sources
    from ..result import Result

    return build_sources([results] if isinstance(results, Result) else results, level)


def check(
    results: Result | Iterable[Result],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    index: Index | str | PathLike[str] | None = None,
    lookup: Sequence[Any] | None = None,
) -> list[Finding]:
    """What cannot be right in the sources of one result, or of several as one work, in the order of the text.

    Each finding has a code, a severity ("error": cannot be right, "warning": is likely wrong, "info": worth a look), a
    message and its place: `document` is the index of its result, `start` and `end` index that result's text. `select`
    and `ignore` name rules by code ("ARC102"), the beginning of codes ("ARC1"), name, or "ALL"; without `select` those
    on by default speak. `index` is an index of volumes and telegrams that is compared too; `lookup` what was found
    elsewhere, as `archref.lookup.look_up` returns it or `archref lookup --format json` writes it. Raises UnknownRule (a
    ValueError) for a rule that there is not, IndexFailed for an index that is none.

    >>> import archref
    >>> result = archref.resolve("It came.1\\n\\n  1. Telegram 8812 from Lima, November 31, 1978.\\n")
    >>> [(finding.code, finding.message) for finding in archref.check(result)]
    [('ARC509', 'November 1978 has no day 31; compare the original')]
    """
    from ..checking import check as checked
    from ..result import Result

    several = [results] if isinstance(results, Result) else list(results)
    if index is None:
        return checked(several, select=select, ignore=ignore, lookup=lookup)
    from ..index import open_index

    with open_index(index) as opened:
        return checked(several, select=select, ignore=ignore, index=opened, lookup=lookup)
