"""The lines of a text as a page shows them: which are printed beside its sentences and cite nothing, a running head, an entry of
a table of contents, the heading of a document, a dateline, a row of figures."""

from .eye import names_a_place as names_a_place
from .kinds import PageLayout as PageLayout
