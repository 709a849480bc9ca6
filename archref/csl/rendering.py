"""The door to the engines: notes and bibliography of one document in a style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .engines import DEFAULT_ENGINE, find_engine
from .job import CountDone, Job
from .outputs import OUTPUTS
from .rendered import Rendered
from .styles import style_locale, usable_style


def render(
    items: Iterable[Mapping[str, Any]],
    clusters: Iterable[Mapping[str, Any]] | None = None,
    style: str = "chicago-notes-bibliography",
    locale: str | None = None,
    output: str = "text",
    engine: str = DEFAULT_ENGINE,
    *,
    progress: CountDone | None = None,
    groups: Mapping[str, int] | None = None,
) -> Rendered:
    """The notes and the bibliography of one document.

    `items`: CSL-JSON items (CSL 1.0.2); ids keep their case, a missing id or type is made up.

    `clusters`: the document's citations in order, each {"note": int, "cites": [{"id", "locator", "label", "prefix",
    "suffix", "suppress-author"}]}; None cites each item once, in order. "note" is the footnote's number, used for the
    position of a later cite (ibid., near note); without it clusters count up from 1.

    `style`: a style's name or the path of a .csl file. `locale`: a language tag such as "en-GB"; None is the style's
    own default, else en-US. `output`: text, html, markdown, rst, latex or rtf.

    `engine`: "citeproc-py", which is always installed; "pandoc"; "citeproc-js=PATH" (see `archref.csl.engines`).
    `progress`: called with the number of notes and entries printed so far and of all, from the thread of the caller.

    `groups`: the number of its section for each item's id, where the bibliography has sections: entries go by section
    first, and a name repeated from the section before is printed again. "citeproc-py" alone knows sections.

    Raises StyleError for a style that cannot be used, EngineError for an engine that is unknown, not installed or
    fails, ValueError (their parent) for an unknown output.
    """
    if output not in OUTPUTS:
        raise ValueError(f"unknown output {output!r}; choose one of {', '.join(OUTPUTS)}")
    from .faults import faults

    items = list(items)
    printer, script = find_engine(engine)
    path = usable_style(style)
    cited = None if clusters is None else list(clusters)
    rendered = printer(Job(items, cited, path, locale or style_locale(style), output, progress, script, groups))
    rendered.diagnostics += faults(items)
    return rendered
