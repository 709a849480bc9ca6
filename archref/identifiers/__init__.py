"""Typed identifiers: one module each, all with `compact`, `validate`, `is_valid` and `format`.

Modules know nothing of documents or citations. `compact` gives the ASCII form used for comparison,
`validate` gives the same or raises `InvalidIdentifier`, `format` gives what an editor prints. A false
"invalid" is much worse than a false "valid": damaged but recognisable forms are let through.

`dates`, `roman` and `address` are helpers in the same place; they read and convert and do not validate.

>>> get("record_group").compact("Record Group 59")
'59'
>>> get("nonsense")
Traceback (most recent call last):
    ...
KeyError: 'no identifier "nonsense"; there are: accession, airgram, ...
"""

from __future__ import annotations

from types import ModuleType

NAMES: tuple[str, ...] = (
    "accession", "airgram", "cia_job", "crest_number", "decimal_file", "despatch", "document_number", "estimate",
    "film_number", "frus_volume", "jcs_paper", "lot_file", "microfilm", "naid", "nsc_paper", "record_group",
    "subject_numeric", "telegram_number", "treaty", "uk_reference", "un_symbol",
)  # fmt: skip


class InvalidIdentifier(ValueError):
    """The text is not an identifier of the kind asked for; the message is one clear line."""


def get(name: str) -> ModuleType:
    """The identifier's module, imported now; KeyError names those there are."""
    if name not in NAMES:
        raise KeyError(f'no identifier "{name}"; there are: {", ".join(NAMES)}')
    from importlib import import_module

    return import_module(f"archref.identifiers.{name}")
