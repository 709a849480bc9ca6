"""Fit the reader of notes: `python -m archref.training ../shared [--cross-validate] [--into FOLDER]`.

Without --cross-validate fits on all that may be learnt from and writes the model's files (by default where the package
has them). With it fits on the works of other folds, writes the predictions (-o) and prints what ../shared/notes/score.py
says of them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from . import curve, material, reliance
from .crossval import cross_validate
from .fitting import fit_members

MEMBERS = 3  # one learns from all, two share what was made to learn from


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--share", type=float, default=1.0, help="of the other works, for a learning curve")
    parser.add_argument(
        "--models", type=Path, help="keeps the models of the folds, and reads with those that stand there"
    )
    parser.add_argument("--composed", type=int, default=material.COMPOSED, help="composed notes to learn from")
    parser.add_argument("--written", type=float, default=1.0, help="share of the hands of the written notes")
    parser.add_argument("--varied", action="store_true", help="also copies of real notes with other words and values")
    parser.add_argument("--members", type=int, default=MEMBERS, help="models of which the mean is taken")
    parser.add_argument("--into", type=Path, default=Path(__file__).parent.parent / "labelling")
    parser.add_argument("--json", action="store_true", help="print the score as JSON and nothing else")
    parser.add_argument("-o", "--output", type=Path, default=Path("predictions.jsonl"))
    asked = parser.parse_args()
    began = time.monotonic()
    always = material.base(asked.shared, asked.cross_validate, asked.written) + material.composed(asked.composed)
    notes = material.open_notes(asked.shared, asked.varied)
    passages = material.passages_without_an_archive(asked.shared)
    voices = material.voices(asked.shared)
    said = f"{len(always)} notes learnt from in every fold, {len(notes)} of {len({n.work for n in notes})} works"
    print(said, file=sys.stderr)
    if asked.cross_validate:
        rows = cross_validate(
            notes, always, voices, passages, asked.folds, asked.share, models=asked.models, members=asked.members
        )
        print("\n".join(curve.lines(notes, rows)), file=sys.stderr)
        with asked.output.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        score = [sys.executable, str(asked.shared / "notes/score.py"), "open", "--predictions", str(asked.output)]
        subprocess.run([*score, "--json"] if asked.json else score, check=True)
    else:
        with ProcessPoolExecutor(2) as pool:
            fit_members([*always, *notes], voices, passages, asked.into, asked.members, pool)
        reliance.write(Path(__file__).parent.parent / "recognising/weights.toml", reliance.count(notes))
    print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
