"""reStructuredText."""

from __future__ import annotations

from .format import Format

FORMAT = Format("rst", "rst", (".rst", ".rest"), sign=r"(?m)^\.\. \[(?:#[\w.-]*|\d+|\*)\] ", order=41)
