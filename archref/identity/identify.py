"""Which file knows the names of which kind of citation."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from . import archives, foreign_relations, published, telegrams
from .cited import CitedThing
from .model import CERTAINTIES, Identity

BY_KIND: dict[str, tuple[Callable[[CitedThing], Iterable[Identity]], ...]] = {
    "telegram": (telegrams.identities, archives.of_place),
    "archival": (archives.identities,),
    "frus": (foreign_relations.identities,),
    "document": (foreign_relations.identities,),
    "published": (published.identities,),
    "numbered": (),
}


def identify(thing: CitedThing) -> list[Identity]:
    """The identities of one thing cited, the surest first, each once; empty where none is known."""
    found: dict[tuple[str, str], Identity] = {}
    for of_kind in BY_KIND.get(thing.kind, ()):
        for identity in of_kind(thing):
            found.setdefault((identity.kind, identity.value), identity)
    return sorted(found.values(), key=lambda i: CERTAINTIES.index(i.certainty))
