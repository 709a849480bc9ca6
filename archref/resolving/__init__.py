"""The way of a text through the rooms: read, place markers, recognise, link, make records."""

from .documents import as_document as as_document
from .resolver import STEPS as STEPS
from .resolver import Resolver as Resolver
from .resolver import grammar_of as grammar_of
from .resolver import read_alone as read_alone
from .resolver import resolve_all as resolve_all
from .resolver import say_unplaced as say_unplaced
