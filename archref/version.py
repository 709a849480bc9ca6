"""The version, for everyone who says it."""

__version__ = "0.2.0"
