"""Warnings: each of type "archref" with a subtype, so that it can be suppressed singly, at its line."""

from __future__ import annotations

from collections.abc import Callable

from sphinx.util.logging import getLogger

logger = getLogger(__name__)


def sayer(docname: str, line: int) -> Callable[[str, str], None]:
    """A function that warns about a line: `say(subtype, message)`."""

    def say(subtype: str, message: str) -> None:
        warn(subtype, message, docname, line)

    return say


def warn(subtype: str, message: str, docname: str, line: int) -> None:
    """Warn at a line of a document; `suppress_warnings = ["archref.SUBTYPE"]` silences it."""
    logger.warning("%s", message, location=(docname, line), type="archref", subtype=subtype)
