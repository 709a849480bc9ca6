"""Records: one for each thing that is cited, with a CSL-JSON item and the keys it is known by.

Two citations are one record when a key says so (Document Number, film number, dated file number with the same
message, volume and document); a doubtful pair stays two. `building` tells what is one thing, `items` makes what is
printed of it, `listing` the list of a bibliography.
"""

from .building import Records
from .listing import ListedRecords, bibliography_items, join_document_refs
from .model import Record

__all__ = ["ListedRecords", "Record", "Records", "bibliography_items", "join_document_refs"]
