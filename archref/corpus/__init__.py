"""A corpus: what a whole series or archive cites, in Parquet tables, and what can be asked of it.

`build` reads files into a corpus and brings it up to date; `open` gives its tables and answers SQL, `ask` the
questions that are asked of every corpus; `graph` writes the network of what cites what, `report` a page to look at.
Needs archref[corpus] (pyarrow, duckdb); a cluster is worked on through archref[dask].
"""

from .building import Built, Progress, build
from .failed import CorpusFailed
from .into_index import add_to_index
from .network import NETWORKS, graph, network
from .opening import Answer, Corpus, open
from .questions import QUESTIONS, ask
from .report import report

__all__ = [
    "NETWORKS",
    "QUESTIONS",
    "Answer",
    "Built",
    "Corpus",
    "CorpusFailed",
    "Progress",
    "add_to_index",
    "ask",
    "build",
    "graph",
    "network",
    "open",
    "report",
]
