"""Looking a citation up: its identity offline, and where it is asked for, the record itself at the services.

`look_up` is offline unless `online` is set. The services are one file each (`catalog`, `history_lab`, `historian`,
`aad`), asked through one cached session (`client`).
"""

from .finding import Finding, look_up
from .settings import CacheError, LookupFailed, Settings, SettingsError, load_settings

__all__ = [
    "CacheError", "Finding", "LookupFailed", "Settings", "SettingsError", "load_settings", "look_up",
]  # fmt: skip
