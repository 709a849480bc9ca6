"""What a renderer gives back."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Rendered:
    """The printed form of a document's citations.

    notes: one string a cluster, in the order of the clusters.
    bibliography: one string an entry, in the style's order; an item that the style prints nothing for is left out.
    ids: the item's id for each entry of `bibliography`.
    diagnostics: one line for each thing a reader should know (an item left out, a cite of an unknown id).
    """

    notes: list[str] = field(default_factory=list)
    bibliography: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    diagnostics: list[str] = field(default_factory=list)
