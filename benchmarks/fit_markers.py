"""Fit the weights of archref/linking/marker_weights.toml, and say how well they do on volumes they were not fitted on.

    python benchmarks/fit_markers.py GOLD.jsonl... [-o archref/linking/marker_weights.toml]

The gold is made by ../shared/corpus/gold.py: documents as plain text, with the places of their footnote markers. A
logistic regression of "is a marker" on the signs of each place (archref/linking/marker_evidence.py), without
intercept, lightly drawn to nought. First every second file is left out in turn and read with the weights of the
others; then all files are fitted together and written. Needs `pip install scikit-learn`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from archref.linking import marker_evidence, markers
from archref.reading.plain import read_plain

STRENGTH = 30.0  # of the data against the pull to nought
HEAD = """# What each sign at a place says for (positive) or against a footnote marker: logarithms of odds, to be added.
# Fitted by benchmarks/fit_markers.py on documents of 1948 to 1980; behind each stands at how many of its places a
# marker stood.

[weights]
"""

Place = tuple[int, int, str]


def documents(paths: Iterable[str]) -> Iterator[dict[str, Any]]:
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def gold_of(document: dict[str, Any]) -> set[Place]:
    return {(m["start"], m["end"], m["n"]) for m in document["markers"]}


def places(paths: Iterable[str]) -> Iterator[tuple[list[str], bool]]:
    """The signs of each place of the files that could be a marker, and whether it is one."""
    for gold in documents(paths):
        document = read_plain(gold["text"])
        if not document.notes:
            continue
        true = gold_of(gold)
        indices = markers.place_of_notes(document)
        evidence = marker_evidence.Evidence(document, indices)
        for a, p, b in markers.glued_digits(document, indices):
            number = document.text[p:b]
            yield evidence.signs(a, p, b, number), (p, b, number) in true


def fit(paths: Iterable[str]) -> tuple[dict[str, float], Counter[str], Counter[str]]:
    """The weight of each sign, at how many places it stands, and at how many markers."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    signs, true = zip(*places(paths), strict=True)
    names = DictVectorizer(sparse=True)
    table = names.fit_transform([dict.fromkeys(s, 1) for s in signs])
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=5000).fit(table, true)
    found = Counter(s for place in signs for s in place)
    at_markers = Counter(s for place, is_one in zip(signs, true, strict=True) if is_one for s in place)
    return dict(zip(names.get_feature_names_out(), model.coef_[0].tolist(), strict=True)), found, at_markers


def score(paths: Iterable[str], weights: dict[str, float]) -> Counter[str]:
    """Markers that stand, were said, are right in the files, with these weights."""
    known = marker_evidence.weights
    marker_evidence.weights = lambda: weights  # type: ignore[assignment]
    total: Counter[str] = Counter()
    for gold in documents(paths):
        document = read_plain(gold["text"])
        markers.place_markers(document)
        said, true = {(m.start, m.end, m.note) for m in document.markers}, gold_of(gold)
        total.update(true=len(true), said=len(said), right=len(said & true))
        for glue in ("digit", "digit-punct"):
            glued = {(m["start"], m["end"], m["n"]) for m in gold["markers"] if m.get("glue") == glue}
            total.update({f"{glue}: true": len(glued), f"{glue}: right": len(glued & said)})
    marker_evidence.weights = known
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("-o", "--output", type=Path)
    given = parser.parse_args()
    files = sorted(given.gold)
    halves = files[::2], files[1::2]
    total: Counter[str] = Counter()
    for seen, unseen in (halves, halves[::-1]) if len(files) > 1 else ():
        total += score(unseen, fit(seen)[0])
    if total:
        print(
            f"files not fitted on: recall {total['right'] / total['true']:.4f}, precision {total['right'] / total['said']:.4f}"
        )
        for glue in ("digit", "digit-punct"):
            print(f"  glued to {glue}: recall {total[f'{glue}: right'] / total[f'{glue}: true']:.4f}")
    weights, found, at_markers = fit(files)
    if given.output:
        ordered = sorted(weights, key=lambda sign: -weights[sign])
        lines = [f'"{s}" = {weights[s]:.2f}  # {at_markers[s]} of {found[s]}\n' for s in ordered]
        given.output.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
