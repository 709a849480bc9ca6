"""Looking a citation up: its identity offline, and where it is asked for, the record itself at the services.

`look_up` is offline unless `online` is set. The services are one file each (`catalog`, `history_lab`, `historian`,
`aad`), asked through one cached session (`client`).
"""

from .finding import LookupFinding, look_up
from .settings import CacheError, LookupFailed, LookupSettings, LookupSettingsError, load_settings

__all__ = [
    "CacheError", "LookupFinding", "LookupFailed", "LookupSettings", "LookupSettingsError", "load_settings", "look_up",
]  # fmt: skip
