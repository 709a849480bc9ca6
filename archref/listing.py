"""What results cite, with a library's items, as one bibliography: cited things, archives, style and format together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .result import Result


def bibliography(
    results: Sequence[Result],
    style: str,
    format: str,
    locale: str | None,
    diagnostics: list[str] | None,
    engine: str,
    progress: Callable[[int, int], None] | None,
    library: Sequence[Mapping[str, Any]],
    archival: str | None,
    sections: str | None = None,
    level: str | None = None,
) -> str:
    """See `archref.bibliography`."""
    from .csl import OUTPUTS
    from .csl.bibliography import bibliography as render
    from .export import export_names, write
    from .records import bibliography_items, told_elsewhere

    known = (*OUTPUTS, *export_names())
    if format not in known:
        raise ValueError(f"unknown format {format!r}; choose one of {', '.join(known)}")
    said = diagnostics if diagnostics is not None else []
    items: Sequence[Mapping[str, Any]] = bibliography_items(
        [r.records for r in results], told_elsewhere(c for r in results for c in r.linked.citations)
    )
    if library:
        from .export.libraries import with_library

        items = with_library(items, library, said)
    if level is not None:
        from .export.collections import at_level

        items = at_level(items, level)
    if sections is not None:
        return _in_sections(items, sections, style, format, locale, said, engine, progress)
    if archival is None:
        if format not in OUTPUTS:
            return write(items, format)
        return render(items, style, format, locale, said, engine, progress=progress)
    from .archival import build_sources
    from .archival.division import FORMATS, divide, is_published, join

    if format not in FORMATS:
        raise ValueError(f"an archival bibliography is printed as {', '.join(FORMATS)}, not as {format}")
    kept = [item for item in library if not is_published(item)]
    tree = build_sources(results, archival, kept).render(format)
    published = divide(items, said)
    return join(tree, render(published, style, format, locale, said, engine, progress=progress), format)


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
