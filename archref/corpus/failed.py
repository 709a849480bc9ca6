"""What goes wrong with a corpus as a whole."""

from __future__ import annotations


class CorpusFailed(ValueError):
    """The corpus cannot be made, read or asked; the message is one line that says what to do."""


def needs(extra: str, error: ImportError) -> CorpusFailed:
    """What is said where a library that a corpus needs is not installed."""
    return CorpusFailed(f"{error.name} is not installed, which this needs; install archref[{extra}]")
