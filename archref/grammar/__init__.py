"""What a citation looks like, as data: the TOML families in this folder, and a user's own.

A form has a `name`, the `type` of citation it makes, literal `anchors` at which it is tried, a `pattern`
that matches from the anchor on (built from named fragments, "{date}"), optionally a pattern `before` the
anchor, `csl`, the item's type and which field becomes which CSL variable (those of the family hold where the form has
none of its own; "" takes one out), and examples. The groups of the pattern are the fields; a second group
for the same field ends in "_2". Forms of `kind` "repository", "collection", "ibid" begin a path of an
archive, those of kind "segment" are its typed pieces; a form of kind "clause" says what becomes of what the reader of
notes finds by its labels.

Which form is tried first: a user's of kind "citation", if it is not archival, before all others; of those that begin at one
place the one with the longer anchor; of those with the same anchor a user's before ours, then the one with the higher
`priority`, which stands in the form or for all of them in `[family]`; then as they are written. Segments are tried in the
same order.
"""

from .forms import Form, Grammar
from .loading import GrammarError, load

__all__ = ["Form", "Grammar", "GrammarError", "load"]
