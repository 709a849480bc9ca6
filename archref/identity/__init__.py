"""What a citation is a citation of, worked out offline: the names and addresses under which others know the thing.

From what is printed, and what was concluded from it, follow the Document Number of a telegram, the page of a
document of Foreign Relations, the Catalog's search for a lot. Each says how sure it is and why; where two are
possible both are given. Nothing here goes online.

>>> import archref
>>> (telegram,) = cited(archref.resolve("Telegram 319188 to Mexico, December 19, 1978"))
>>> identity = identify(telegram)[0]
>>> identity.kind, identity.value, identity.certainty
('document_number', '1978STATE319188', 'certain')
"""

from .cited import CitedThing, cited
from .identify import identify
from .match import RecordMatch, decided
from .model import CERTAINTIES, Identity
from .query import QueryError, read_query

__all__ = [
    "CERTAINTIES",
    "CitedThing",
    "Identity",
    "RecordMatch",
    "QueryError",
    "cited",
    "decided",
    "identify",
    "read_query",
]
