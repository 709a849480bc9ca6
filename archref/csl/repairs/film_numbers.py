"""Numbers of films, files and papers with the dash that Foreign Relations prints: D780524–1038, POL 17–2 US–USSR.

CSL cannot ask for it, as they are no variables of numbers. A style does with the instruction
<?archref film-numbers="dash"?>, which other processors ignore; elsewhere such a number prints as it is given.
"""

from __future__ import annotations

import re

# a hyphen between figures or capitals: 611.41/1-2050, NIE 11-8-64, A-123; never that of a word ("Arab-Israeli")
_NUMBER = re.compile(r"(?<=[\dA-Z])(?<![a-z][A-Z])-(?=\d|[A-Z]+(?![a-z]))")
_ADDRESSES = frozenset(("URL", "DOI", "ISBN", "ISSN"))


def dash(variable: str, text: str) -> str:
    """`text` with a dash in the numbers of its files and papers; an address stays as it is."""
    if variable in _ADDRESSES or "-" not in text:
        return text
    return _NUMBER.sub("–", text)
