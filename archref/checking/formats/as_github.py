"""Workflow commands of GitHub Actions, which show each finding at its line."""

from __future__ import annotations

from collections.abc import Sequence

from ..located import Located

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def write(found: Sequence[Located]) -> str:
    """A command a finding."""
    return "".join(_command(f) for f in found)


def _command(f: Located) -> str:
    place = {"file": f.file}
    message = f.finding.message
    if f.where:
        message = f"{f.where}: {message}"
    else:
        place |= {"line": str(f.line), "col": str(f.column), "endLine": str(f.end_line)}
        if f.line == f.end_line:
            place["endColumn"] = str(f.end_column)
    place["title"] = f"{f.finding.code} {f.finding.name}"
    said = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    return f"::{LEVELS[f.finding.severity]} {said}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
