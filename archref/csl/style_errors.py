"""What is said of a style that does not exist or cannot be used, and the namespace of styles."""

from __future__ import annotations

CSL = "http://purl.org/net/xbiblio/csl"


class StyleError(ValueError):
    """A style that does not exist or cannot be used; the message is one line that says why."""
