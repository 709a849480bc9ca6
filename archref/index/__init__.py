"""An index of one's own: the documents of volumes of Foreign Relations, and released telegrams, in one SQLite file.

`Index(path).add(file)` reads a volume (TEI) or released telegrams (JSON lines) whole or not at all; `find` gives
what the index knows of a thing cited, answers apart from near misses, each with its reasons. `fill` brings the
titles, dates and numbers of the index into the records of a result.
"""

from .filling import fill, open_index
from .matching import find
from .schema import IndexFailed, default_path, is_there
from .store import Added, Index

__all__ = ["Added", "Index", "IndexFailed", "default_path", "fill", "find", "is_there", "open_index"]
