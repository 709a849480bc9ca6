"""What results cite, with a library's items, as one bibliography: cited things, archives, style and format together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .result import Result

if TYPE_CHECKING:
    from .archival import SourcesReader


class BibliographyInput:
    """What a bibliography is made of, gathered from one result after the other; the results are not kept.

    `archival` is how deep the archives will be listed, None where they are not listed by themselves.
    """

    def __init__(self, archival: str | None = None) -> None:
        from .records import ListedRecords

        self.records = ListedRecords()
        self.sources: SourcesReader | None = None
        if archival is not None:
            from .archival import SourcesReader

            self.sources = SourcesReader(archival)

    def add(self, result: Result) -> None:
        """The next result."""
        self.records.add(result.records, result.linked.citations)
        if self.sources is not None:
            self.sources.add(result)


def bibliography(
    gathered: BibliographyInput,
    style: str,
    format: str,
    locale: str | None,
    diagnostics: list[str] | None,
    engine: str,
    progress: Callable[[int, int], None] | None,
    library: Sequence[Mapping[str, Any]],
    sections: str | None = None,
    level: str | None = None,
) -> str:
    """See `archref.bibliography`."""
    from .csl import OUTPUTS
    from .csl.bibliography import bibliography as render
    from .export import write

    check_format(format)
    said = diagnostics if diagnostics is not None else []
    items: Sequence[Mapping[str, Any]] = gathered.records.items()
    if library:
        from .export.libraries import with_library

        items = with_library(items, library, said)
    if level is not None:
        from .export.collections import at_level

        items = at_level(items, level)
    if sections is not None:
        return _in_sections(items, sections, style, format, locale, said, engine, progress)
    if gathered.sources is None:
        if format not in OUTPUTS:
            return write(items, format)
        return render(items, style, format, locale, said, engine, progress=progress)
    from .archival.division import FORMATS, divide, is_published, join

    if format not in FORMATS:
        raise ValueError(f"an archival bibliography is printed as {', '.join(FORMATS)}, not as {format}")
    kept = [item for item in library if not is_published(item)]
    tree = gathered.sources.sources(kept).render(format)
    published = divide(items, said)
    return join(tree, render(published, style, format, locale, said, engine, progress=progress), format)


def check_format(format: str) -> None:
    """Raise ValueError for a format that no bibliography is printed in."""
    from .csl import OUTPUTS
    from .export import export_names

    known = (*OUTPUTS, *export_names())
    if format not in known:
        raise ValueError(f"unknown format {format!r}; choose one of {', '.join(known)}")


def _in_sections(
    items: Sequence[Mapping[str, Any]],
    sections: str,
    style: str,
    format: str,
    locale: str | None,
    said: list[str],
    engine: str,
    progress: Callable[[int, int], None] | None,
) -> str:
    """The items in the style under the headings of a division."""
    from .csl import OUTPUTS
    from .csl.bibliography import entries
    from .export.sections import groups, print_sections, read_division

    if format not in OUTPUTS:
        raise ValueError(f"a bibliography in sections is printed as {', '.join(OUTPUTS)}, not as {format}")
    parts = read_division(sections).divide(items)
    printed = entries(items, style, format, locale, said, engine, progress, groups(parts))
    at = groups(parts)
    headed = [(heading, [text for id_, text in printed if at.get(id_) == i]) for i, (heading, _) in enumerate(parts)]
    return print_sections([(heading, texts) for heading, texts in headed if texts], format)
