"""Foreign Relations citations that go on without naming the volume or its years again.

"Foreign Relations, 1952–1954, vol. VII, Part 1, pp. 510–520, and vol. VIII, pp. 110–128": the second volume is of
the same years; "…, and Part 2, p. 12" is a part of the same volume; "volumes IX and X" are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..identifiers.roman import number as roman_number
from .model import Citation, Linked, fields_of
from .take_over import take_over

BETWEEN = re.compile(r"[,;)]{0,2} (?:(?:and|or|also|see|respectively|as well as),? ){0,3}\(?")
SEVERAL = re.compile(r"\b(?:[Vv]olumes|[Vv]ols\.) ?(?:[IVXLivxl]+|\d{1,2})(?:, (?:[Pp]art|[Pp]t\.) \w+)?$")
FURTHER = re.compile(r"(?:, and |, | and )([IVXL]+|[ivxl]+|\d{1,2})(?![\w’–-])")
MOST = 12  # volumes of one list


def carry_on(linked: Linked, citation: Citation, before: Citation | None) -> None:
    """Give a volume or part that goes on from the citation `before` what it leaves out, under `resolved`."""
    fields = citation.fields
    if before is None or before.kind != "frus" or "subseries" in fields or not fields.keys() & {"volume", "part"}:
        return
    earlier = fields_of(before)
    if "volume" not in fields and "volume" not in earlier:
        return
    if BETWEEN.fullmatch(linked.clean.text, before.to, citation.at):
        citation.resolved = take_over(earlier, fields)


def further_page(linked: Linked, citation: Citation, before: Citation | None) -> bool:
    """Whether a footnote's page is of the volume cited before: "vol. IX, footnote 6, p. 365; footnote 7, p. 385"."""
    if before is None or not citation.fields.keys() >= {"pages", "footnotes"}:
        return False
    if before.kind != "frus" or "pages" not in before.fields:
        return False
    if not BETWEEN.fullmatch(linked.clean.text, before.to, citation.at):
        return False
    citation.resolved = {**take_over(fields_of(before), citation.fields), "footnotes": citation.fields["footnotes"]}
    citation.kind = "frus"
    return True


def further_volumes(linked: Linked) -> Iterator[tuple[Citation, int, int, str]]:
    """The volumes of a list behind the first: (citation of the first, at, to in the clean text, volume)."""
    text = linked.clean.text
    for i, citation in enumerate(linked.citations):
        if "volume" not in citation.fields or citation.type not in ("frus", "ibid"):
            continue
        if SEVERAL.search(text, citation.at, citation.to) is None:
            continue
        end = linked.citations[i + 1].at if i + 1 < len(linked.citations) else len(text)
        at = citation.to
        for _ in range(MOST):
            m = FURTHER.match(text, at, end)
            number = None if m is None else m[1] if m[1].isdigit() else roman_number(m[1])
            if m is None or number is None:
                break
            yield citation, m.start(1), m.end(1), number
            at = m.end()
