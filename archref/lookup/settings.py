"""Where the cache stands, what the services are called by and the key of the National Archives.

From the environment (ARCHREF_CACHE_DIR, ARCHREF_NARA_KEY), then from the user's configuration: config.toml in the
user's configuration folder, or the file that ARCHREF_CONFIG names.

    [catalog]
    key = "…"            # of the National Archives Catalog; ask for one at Catalog_API@nara.gov
    address = "https://…"  # where a service has moved
    [cache]
    folder = "…"
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..configuration import ConfigurationFailed, read_configuration


class LookupFailed(ValueError):
    """A look-up cannot be made at all; the message is one line that says what to do."""


class CacheError(LookupFailed):
    """The folder of the cache cannot be used."""


class LookupSettingsError(LookupFailed):
    """The configuration cannot be used; the message says where and what to do."""


class Secret:
    """A key that is never shown: not in a message, a log, a traceback's values or a pickle."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The key itself, for the one header that carries it."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> Any:
        raise TypeError("a key is not stored")


@dataclass(frozen=True, slots=True)
class LookupSettings:
    """`addresses` and `keys` are by the service's name."""

    cache: Path
    addresses: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, Secret] = field(default_factory=dict)


def load_settings(environment: Mapping[str, str] = os.environ) -> LookupSettings:
    """The settings of this user; SettingsError for a configuration that cannot be read."""
    from platformdirs import user_cache_dir

    try:
        _, written = read_configuration(environment)
    except ConfigurationFailed as error:
        raise LookupSettingsError(str(error)) from None
    folder = environment.get("ARCHREF_CACHE_DIR") or _text(written, "cache", "folder") or user_cache_dir("archref")
    keys = {}
    key = (environment.get("ARCHREF_NARA_KEY") or _text(written, "catalog", "key") or "").strip()
    if key:
        if not key.isascii() or not key.isprintable() or " " in key:
            raise LookupSettingsError(
                "the National Archives key has characters that no key has; check ARCHREF_NARA_KEY"
            )
        keys["catalog"] = Secret(key)
    addresses = {name: _text(written, name, "address") for name in written if name not in ("cache", "defaults")}
    for name, address in addresses.items():
        if address and not _is_address(address):
            raise LookupSettingsError(
                f'in the configuration, [{name}] address = "{address}" is no web address: write "https://…"'
            )
    return LookupSettings(Path(folder).expanduser(), {k: v for k, v in addresses.items() if v}, keys)


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # "http://[x"
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _text(written: Mapping[str, Any], table: str, name: str) -> str:
    section = written.get(table, {})
    value = section.get(name, "") if isinstance(section, dict) else ""
    if not isinstance(section, dict) or not isinstance(value, str):
        raise LookupSettingsError(f'in the configuration, [{table}] {name} = "…" is a text in quotes')
    return value
