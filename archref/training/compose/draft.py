"""A note while it is being composed: words with the field that they are, and the citations that they make."""

from __future__ import annotations

from collections.abc import Sequence

from ...labelling.spans import Span
from ..gold import Labelled

Part = tuple[str, str]  # words and their field; "" for words between fields


class Draft:
    """Collects words; a citation is a run of parts, and what stands between citations is plain."""

    def __init__(self) -> None:
        self.text = ""
        self.citations: list[Span] = []

    def plain(self, words: str) -> Draft:
        """Words outside every citation: "See ", "; ", prose."""
        self.text += words
        return self

    def cite(self, type: str, parts: Sequence[Part]) -> Draft:
        """A citation ("archival", "published", "ibid", …) of parts such as ("Vane", "author"), (" to ", "")."""
        start = len(self.text)
        fields = []
        for words, name in parts:
            if name and words:
                fields.append((len(self.text), len(self.text) + len(words), name))
            self.text += words
        self.citations.append(Span(start, len(self.text), type, fields))
        return self

    def note(self, work: str, collection: str, language: str = "en") -> Labelled:
        return Labelled(self.text, self.citations, work, collection, language)
