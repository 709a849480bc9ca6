"""Markdown."""

from __future__ import annotations

from .format import Format

FORMAT = Format(
    "markdown",
    "markdown",
    (".md", ".markdown", ".mdown", ".qmd", ".rmd"),
    sign=r"(?m)^ {0,3}\[\^[^\]\s]+\]: ",
    order=40,
)
