"""SARIF 2.1.0, the format in which code hosts and editors take the findings of checkers (an OASIS standard)."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ...version import __version__
from ..located import Located
from ..model import Rule
from ..registry import rules

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def write(found: Sequence[Located]) -> str:
    """One run with the rules that speak in it."""
    used = [r for r in rules().values() if any(f.finding.code == r.code for f in found)]
    index = {r.code: i for i, r in enumerate(used)}
    driver = {
        "name": "archref",
        "semanticVersion": __version__,
        "rules": [_rule(r) for r in used],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(f, index[f.finding.code]) for f in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(r: Rule) -> dict[str, Any]:
    return {
        "id": r.code,
        "name": "".join(word.title() for word in r.name.split("-")),
        "shortDescription": {"text": r.what},
        "fullDescription": {"text": f"{r.what} {r.why}"},
        "help": {"text": r.mend},
        "defaultConfiguration": {"level": LEVELS[r.severity], "enabled": r.default},
    }


def _result(f: Located, rule: int) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(f.file)}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if f.where:
        location["logicalLocations"] = [{"fullyQualifiedName": f.where}]
    else:
        physical["region"] = {
            "startLine": f.line,
            "startColumn": f.column,
            "endLine": f.end_line,
            "endColumn": f.end_column,
            "charOffset": f.start,
            "charLength": f.end - f.start,
        }
    return {
        "ruleId": f.finding.code,
        "ruleIndex": rule,
        "level": LEVELS[f.finding.severity],
        "message": {"text": f.finding.message},
        "locations": [location],
    }


def _uri(file: str) -> str:
    return Path(file).as_uri() if os.path.isabs(file) else quote(file.replace(os.sep, "/"))
