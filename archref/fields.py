"""From what a form's groups matched to the fields of a citation, as in the labelling guide.

Dates become ISO, roman volume numbers arabic, dashes in file, film and page numbers ASCII; everything else
stays as printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .identifiers import lot_file
from .identifiers.dates import parse_date
from .identifiers.roman import number as roman_number
from .patterns import expression

DASHES = str.maketrans("‐‑‒–—−", "------")
LIST = expression(r",? and |, ?| or |; (?:and )?| through |/(?=[A-Z\d])")
TO = expression(r"(?<=\d) (?:through|to) (?=\d)")
MISREAD = expression(r"\bl(?=\d\d)")  # "l061" of a scanner
PAGE_WORD = expression(r"^(?:pp?\.|pages?) ")
FORMS = {
    "telegrams": "telegram", "airgrams": "airgram", "dispatch": "despatch", "disp": "despatch", "msg": "message", "msgs": "message", "despatches": "despatch", "dispatches": "despatch",
    "instructions": "instruction", "messages": "message", "cables": "cable", "telegraph": "telegram", "telegraphs": "telegram",
}  # fmt: skip


def ascii_dashes(value: str) -> str:
    return value.translate(DASHES)


def _compact(value: str) -> str:
    return re.sub(r"\s+", "", value.translate(DASHES))


def split_list(value: str) -> list[str]:
    """ "60, 63–65, and 70" -> ["60", "63-65", "70"]; "12 through 15" and "12 to 15" are ranges."""
    value = TO.sub("-", value.translate(DASHES))
    value = re.sub(r" ?- ?", "-", value)
    parts = [MISREAD.sub("1", PAGE_WORD.sub("", p).strip()) for p in LIST.split(value)]
    return [p[:-4] if p.endswith(" ff.") else p[:-3] if p.endswith(" ff") else p for p in parts if p]


def _numbers(value: str) -> list[str]:
    parts = [re.sub(r"^(?:Nos?\.|nos?\.) ", "", p) for p in split_list(value)]
    return [re.sub(r"^([A-Z]{1,3}) ?-? ?(?=\d)", r"\1-", p) for p in parts]


def _posts(value: str) -> list[str]:
    parts = re.split(r", and | and (?!the )|, ", value)
    return [p.removeprefix("the ").strip() for p in parts if p.strip()]


def _form(value: str) -> str:
    words = value.lower().split()
    words[-1] = FORMS.get(words[-1], words[-1])
    return " ".join(words)


def _volume(value: str) -> str:
    value = _compact(value)
    if value[:1] in "Ee":
        return "E-" + value[1:].lstrip("-")
    return value if value.isdigit() else roman_number(value) or value


def _accession(value: str) -> str:
    return re.sub(r"[\s-]+", "-", value.translate(DASHES).strip())


def _file_number(value: str) -> str | list[str]:
    """One file number, or the several that share all but their dates: "851G.01/6–2249, 6–2149"."""
    value = re.sub(r" ?- ?", "-", value.translate(DASHES))
    value = re.sub(r" ?/ ?(?=\d)", "/", value).strip()
    first, *dates = re.split(r"(?:, | and )(?=\d{1,2}-\d{2,4}(?:,| and |$))", value)
    return [first, *(first[: first.rindex("/") + 1] + d for d in dates)] if dates and "/" in first else value


def _same(value: str) -> str:
    return value.strip()


CONVERT: dict[str, Callable[[str], Any]] = {
    "documents": split_list,
    "footnotes": split_list,
    "pages": split_list,
    "numbers": _numbers,
    "to": _posts,
    "from": lambda v: v.removeprefix("the ").strip(),
    "form": _form,
    "date": parse_date,
    "volume": _volume,
    "part": _volume,
    "subseries": lambda v: re.sub(r" ?([–—-]) ?", r"\1", v),
    "lot": lambda v: lot_file.compact(f"Lot {v}"),
    "accession": _accession,
    "job": _compact,
    "film_number": _compact,
    "file_number": _file_number,
    "record_group": _same,
    "identifier": lambda v: "".join(v.split()) if v.startswith("http") else ascii_dashes(v),
    "other": lambda v: v[0].lower() + v[1:] if v.lower().startswith(("attach", "enclos", "annex", "editorial")) else v,
    "word": str.lower,
    "folder": lambda v: v.strip(' “”",'),
    "title": lambda v: v.strip(" ,"),
}


def values_of(value: Any) -> list[Any]:
    """What a field holds, of which there may be several: "PL 5" -> ["PL 5"], a list as it is, nothing where there is none."""
    return value if isinstance(value, list) else [] if value is None else [value]


def convert(field: str, value: str) -> Any:
    """The field's value for what was matched; None where it comes to nothing."""
    return CONVERT.get(field, _same)(value)
