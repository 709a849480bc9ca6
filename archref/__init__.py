"""archref reads what historians write in their notes.

`resolve` takes one document's text and says with fields and places what it cites and what each reference
means; `bibliography` prints what was cited in a CSL style. Nothing here goes online.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .public.results import bibliography, check, notes, report, sources
from .public.texts import link, read, resolve, resolve_many
from .version import __version__ as __version__

if TYPE_CHECKING:
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
