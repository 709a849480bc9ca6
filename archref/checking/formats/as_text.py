"""A line a finding, as editors and grep read it, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..located import Located
from ..model import SEVERITIES


def write(found: Sequence[Located]) -> str:
    """Nothing where nothing was found."""
    if not found:
        return ""
    lines = [f"{f.place}: {f.finding.severity}: {f.finding.message} [{f.finding.code} {f.finding.name}]" for f in found]
    return "\n".join([*lines, "", counted(found)]) + "\n"


def counted(found: Sequence[Located]) -> str:
    """ "3 findings: 1 error, 2 warnings; 1 can be mended with --fix"."""
    counts = Counter(f.finding.severity for f in found)
    said = ", ".join(_many(counts[s], s) for s in SEVERITIES if counts[s])
    sure = sum(any(fix.sure for fix in f.finding.fixes) for f in found)
    return f"{_many(len(found), 'finding')}: {said}" + (f"; {sure} can be mended with --fix" if sure else "")


def _many(count: int, word: str) -> str:
    return f"{count} {word}" + ("s" if count != 1 and word != "info" else "")
