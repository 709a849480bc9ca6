"""A corpus: what a whole series or archive cites, in Parquet tables, and what can be asked of it.

`build` reads files into a corpus and brings it up to date; `open` gives its tables. Needs archref[corpus] (pyarrow,
duckdb); a cluster is worked on through archref[dask].
"""

from .building import Built, Progress, build
from .failed import CorpusFailed

__all__ = ["Built", "CorpusFailed", "Progress", "build"]
