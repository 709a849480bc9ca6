"""The user's configuration: config.toml in the user's configuration folder, or the file that ARCHREF_CONFIG names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .users_toml import NotToml, read_toml


class ConfigurationFailed(ValueError):
    """The configuration cannot be read; the message says where and what to do."""


def read_configuration(environment: Mapping[str, str] | None = None) -> tuple[Path, dict[str, Any]]:
    """Where the configuration stands and what it says; nothing where there is none and none is named."""
    from platformdirs import user_config_dir

    named = (os.environ if environment is None else environment).get("ARCHREF_CONFIG")
    path = Path(named or Path(user_config_dir("archref")) / "config.toml")
    try:
        return path, read_toml(path)
    except (FileNotFoundError, NotADirectoryError):
        if named:
            raise ConfigurationFailed(f"ARCHREF_CONFIG names {str(path)!r}, which does not exist") from None
        return path, {}
    except OSError as error:
        raise ConfigurationFailed(
            f"cannot read {str(path)!r}: {error.strerror}; let it be read, or name another with ARCHREF_CONFIG"
        ) from None
    except NotToml as error:  # the reason has a place and no value
        raise ConfigurationFailed(f"{str(path)!r} is not TOML: {error}") from None
