"""The citations of a result as rows of a table: plain dicts, a pandas DataFrame, an Arrow table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas
    import pyarrow

    from .found import Citation

COLUMNS = ("id", "type", "text", "start", "end", "note", "record", "confidence", "antecedent", "location_from")
WHOLE = ("start", "end")  # numbers


# what a spreadsheet takes for the beginning of a formula
FORMULA = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")


def csv_line(values: Sequence[Any]) -> str:
    """A line of CSV; a cell that a spreadsheet would take for a formula begins with an apostrophe."""
    stream = io.StringIO()
    cells = [_harmless(value) if isinstance(value, str) else value for value in values]
    csv.writer(stream, lineterminator="\n").writerow(cells)
    return stream.getvalue()


def _harmless(cell: str) -> str:
    """The cell as words: one that begins as a formula does gets an apostrophe, so that no spreadsheet runs it (OWASP,
    "CSV Injection"). NUL, which no reader of CSV takes, is left out, and a line ends in one way."""
    cell = cell.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def rows(citations: Sequence[Citation], resolved: bool) -> list[dict[str, Any]]:
    """See `Result.to_dicts`."""
    said = [
        {name: _plain(value) for name, value in ((c.resolved if resolved else None) or c.fields).items()}
        for c in citations
    ]
    names = list(dict.fromkeys(name for fields in said for name in fields))
    return [
        {name: getattr(citation, name) for name in COLUMNS} | {f"fields.{name}": fields.get(name) for name in names}
        for citation, fields in zip(citations, said, strict=True)
    ]


def to_pandas(citations: Sequence[Citation], resolved: bool) -> pandas.DataFrame:
    """See `Result.to_pandas`."""
    try:
        import pandas
    except ImportError:
        raise ImportError("to_pandas needs pandas; pip install pandas") from None
    found = rows(citations, resolved)
    return pandas.DataFrame(found, columns=list(found[0]) if found else list(COLUMNS))


def to_arrow(citations: Sequence[Citation], resolved: bool) -> pyarrow.Table:
    """See `Result.to_arrow`."""
    try:
        import pyarrow
    except ImportError:
        raise ImportError("to_arrow needs pyarrow; pip install pyarrow") from None
    found = rows(citations, resolved)
    kinds = {"confidence": pyarrow.float64()} | dict.fromkeys(WHOLE, pyarrow.int64())
    names = list(found[0]) if found else list(COLUMNS)
    schema = pyarrow.schema([(name, kinds.get(name, pyarrow.string())) for name in names])
    return pyarrow.Table.from_pylist(found, schema=schema)


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(_plain, value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {_plain(part)}" for name, part in value.items())
    return "yes" if value is True else str(value)
