"""Film numbers with the dash that Foreign Relations prints: D780524–1038 for D780524-1038.

CSL cannot ask for it, as it is no variable of numbers. A style does with the instruction
<?archref film-numbers="dash"?>, which other processors ignore; elsewhere a film number prints as it is given.
"""

from __future__ import annotations

import re

_FILM = re.compile(r"\b([A-Z]\d{6})-(\d{4})\b")


def dash(text: str) -> str:
    """`text` with a dash in its film numbers of the Central Foreign Policy File."""
    return _FILM.sub(r"\1–\2", text)
