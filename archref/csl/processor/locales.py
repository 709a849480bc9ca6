"""Which locales a style prints by, and the files of the library that hold them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from citeproc import LANGUAGE_NAMES, LOCALES_PATH, PRIMARY_DIALECTS
from lxml import etree

from ..styles import StyleError
from .parser import make_ready, parser


def choose_locale(root: Any, locale: str | None) -> None:
    """Give a style the locale, else its own default, else en-US. Its terms come before the locale's files.

    Raises StyleError for a language without a locale.
    """
    name = known_locale(locale) if locale else root.get("default-locale") or "en-US"
    language = name.split("-")[0]
    files = [name] if name in LANGUAGE_NAMES else []
    files += [PRIMARY_DIALECTS[language]] if language in PRIMARY_DIALECTS else []
    root.foreign = "" if files else name  # a locale that is not known here
    files.append("en-US")
    root.take_locales(name, [read_locale(file) for file in dict.fromkeys(files)])


def known_locale(given: str) -> str:
    """A language tag as the locales spell it: en_gb is en-GB, and de is de-DE.

    Raises StyleError for a language without a locale.
    """
    language, _, region = given.strip().replace("_", "-").partition("-")
    for name in (f"{language.lower()}-{region.upper()}", f"{language.lower()}-{region.title()}", language.lower()):
        if name in LANGUAGE_NAMES or name in PRIMARY_DIALECTS:
            return PRIMARY_DIALECTS.get(name, name)
    if language.lower() in PRIMARY_DIALECTS:
        return PRIMARY_DIALECTS[language.lower()]  # a region that has no locale of its own
    raise StyleError(f"unknown locale {given!r}; give a language tag such as en-US, en-GB or de-DE")


@lru_cache(maxsize=32)
def read_locale(name: str) -> Any:
    """The library's file for a locale, its elements ready to print."""
    path = Path(LOCALES_PATH) / f"locales-{name}.xml"
    root = etree.fromstring(path.read_bytes(), parser())
    return make_ready(root)
