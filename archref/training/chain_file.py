"""The weights in a packed file of a chain, read from it and written into one.

The layout is that of CRFsuite's models for linear chains (its `crf1d_model.c`): a header with the places of the parts, the
weights as rows of (0 for a sign or 1 for a transition, from, to, weight), and two tables of names. CRFsuite itself writes the
tables: it is given a row for each weight that is wanted, and what it puts beside them is then replaced.
"""

from __future__ import annotations

import gzip
import struct
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

HEADER = struct.Struct("<4sI4sIIIIIIIII")
ROWS = struct.Struct("<4sII")  # before the rows: a mark, the size, how many
ROW = struct.Struct("<IIId")
TABLE = struct.Struct(
    "<4sIIIII"
)  # before a table: a mark, the size, two flags, how many names, where their places stand
NAME = struct.Struct("<iI")  # before a name: its number, its length with the zero that ends it
SIGN, TRANSITION = 0, 1
UNEVEN = 0.618033988749895  # no two labels show a sign with the same strength: evenly shown ones get no weight

Pair = tuple[str, str]


@dataclass(slots=True)
class ChainWeights:
    """What each sign weighs for a label, and a label for the next."""

    signs: dict[Pair, float] = field(default_factory=dict)
    transitions: dict[Pair, float] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> ChainWeights:
        """Those of a packed file."""
        data = gzip.decompress(path.read_bytes())
        found = cls()
        labels, names = _tables(data)
        for _, kind, first, second, weight in _rows(data):
            if kind == SIGN:
                found.signs[names[first], labels[second]] = weight
            else:
                found.transitions[labels[first], labels[second]] = weight
        return found

    def write(self, path: Path) -> None:
        """Into a packed file, the same bytes each time; RuntimeError where CRFsuite does not take all of them, as of one label."""
        data = bytearray(self._laid_out())
        labels, names = _tables(data)
        count = 0
        for at, kind, first, second, _ in _rows(data):
            table, one = (self.signs, names) if kind == SIGN else (self.transitions, labels)
            ROW.pack_into(data, at, kind, first, second, table[one[first], labels[second]])
            count += 1
        if count != len(self.signs) + len(self.transitions):
            raise RuntimeError(f"{path}: {count} weights of {len(self.signs) + len(self.transitions)} are in the file")
        path.write_bytes(gzip.compress(bytes(data), 9, mtime=0))

    def _laid_out(self) -> bytes:
        """A file of CRFsuite's with a row for each of these, whose weights mean nothing."""
        import pycrfsuite

        of: dict[str, list[str]] = {}
        for sign, label in sorted(self.signs):  # whatever order they came in
            of.setdefault(label, []).append(sign)
        trainer = pycrfsuite.Trainer(verbose=False)
        trainer.set_params({"c1": 0.0, "c2": 1e-3, "max_iterations": 1, "feature.possible_transitions": False})
        for n, label in enumerate(sorted(of), 1):
            trainer.append([dict.fromkeys(of[label], 1 + n * UNEVEN % 1)], [label])
        pairs = sorted(self.transitions)
        if len(pairs) == len({*of, *(label for pair in pairs for label in pair)}) ** 2:
            pairs.append(pairs[0])  # were each seen once, none would be likelier than by chance
        for pair in pairs:
            trainer.append([{}, {}], list(pair))
        with tempfile.TemporaryDirectory() as folder:
            trainer.train(f"{folder}/weights")
            return Path(folder, "weights").read_bytes()


def _tables(data: bytes | bytearray) -> tuple[list[str], list[str]]:
    """The names of the labels and of the signs, by their numbers."""
    header = HEADER.unpack_from(data)
    return _names(data, header[8]), _names(data, header[9])


def _names(data: bytes | bytearray, start: int) -> list[str]:
    *_, count, places = TABLE.unpack_from(data, start)
    found = []
    for place in struct.unpack_from(f"<{count}I", data, start + places):
        _, length = NAME.unpack_from(data, start + place)
        begin = start + place + NAME.size
        found.append(data[begin : begin + length - 1].decode("utf-8"))
    return found


def _rows(data: bytes | bytearray) -> list[tuple[int, int, int, int, float]]:
    """Where each row stands, and what is in it."""
    start = HEADER.unpack_from(data)[7]
    _, _, count = ROWS.unpack_from(data, start)
    places = range(start + ROWS.size, start + ROWS.size + count * ROW.size, ROW.size)
    return [(at, *ROW.unpack_from(data, at)) for at in places]
