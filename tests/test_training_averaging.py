"""Weights of a chain are read from its file and written into one; the mean of several models stands between them."""

import gzip
import itertools
import math

import pycrfsuite
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from archref.labelling.certainty import Certainty
from archref.labelling.chains import tagger
from archref.labelling.signs import EVERYWHERE
from archref.labelling.spans import OUTSIDE
from archref.training import calibration, fitting, written
from archref.training.averaging import FINEST, _rounded, average
from archref.training.chain_file import ChainWeights
from archref.training.fitting import share
from archref.training.gold import Labelled

LABELS = ("box", "Папка", "0")
SIGNS = ("w=a", "0s=Xx →", "w=(", "ü")
WEIGHT = st.floats(-4, 4).filter(lambda w: abs(w) > 1e-6)
SEEN = [["w=a", "ü"], ["0s=Xx →"], ["w=(", "w=a", "unseen"]]


@given(
    signs=st.dictionaries(st.tuples(st.sampled_from(SIGNS), st.sampled_from(LABELS)), WEIGHT, min_size=2),
    transitions=st.dictionaries(st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS)), WEIGHT),
)
def test_weights_that_are_written_are_read_again(tmp_path_factory, signs, transitions):
    path = tmp_path_factory.mktemp("chain") / "x.crfsuite.gz"
    known = {label for _, label in signs}
    assume(len(known) > 1)  # one label alone is told by nothing
    weights = ChainWeights(signs, {pair: w for pair, w in transitions.items() if {*pair} <= known})
    weights.write(path)
    assert ChainWeights.read(path) == weights
    first = path.read_bytes()
    weights.write(path)
    assert path.read_bytes() == first


def _likelihood(weights, labels):
    score = sum(weights.signs.get((s, label), 0.0) for row, label in zip(SEEN, labels, strict=True) for s in row)
    return math.exp(score + sum(weights.transitions.get(pair, 0.0) for pair in itertools.pairwise(labels)))


def test_a_chain_decides_by_the_weights_that_were_written(tmp_path):
    weights = ChainWeights(
        {("w=a", "box"): 1.5, ("w=a", "0"): 1.4, ("0s=Xx →", "0"): 0.5, ("w=(", "box"): -2.0, ("ü", "Папка"): 1.75},
        {("box", "0"): 0.5, ("Папка", "0"): -0.75, ("0", "0"): 0.25},
    )
    weights.write(tmp_path / "x.gz")
    chain = tagger(tmp_path / "x.gz")
    chain.set(SEEN)
    every = {labels: _likelihood(weights, labels) for labels in itertools.product(LABELS, repeat=3)}
    best = max(every, key=every.get)
    assert tuple(chain.tag()) == best
    assert chain.probability(list(best)) == pytest.approx(every[best] / sum(every.values()))


def test_a_chain_that_was_fitted_is_the_same_when_written_anew(tmp_path):
    trainer = pycrfsuite.Trainer(verbose=False)
    for row, label in ((["w=a", "ü"], "box"), (["0s=Xx →"], "0"), (["w=(", "w=a"], "Папка")):
        trainer.append([row, ["ü"]], [label, "0"])
    trainer.train(str(tmp_path / "plain"))
    (tmp_path / "a.gz").write_bytes(gzip.compress((tmp_path / "plain").read_bytes()))
    read = ChainWeights.read(tmp_path / "a.gz")
    assert read.signs and read.transitions
    read.write(tmp_path / "b.gz")
    one, other = tagger(tmp_path / "a.gz"), tagger(tmp_path / "b.gz")
    for chain in (one, other):
        chain.set(SEEN)
    assert one.tag() == other.tag()
    assert one.probability(one.tag()) == pytest.approx(other.probability(one.tag()))


def _model(folder, sign, sure):
    folder.mkdir()
    ChainWeights({("w=a", "box"): sign, ("ü", "0"): 1.0}, {("box", "0"): 2 * sign}).write(folder / "x.crfsuite.gz")
    ChainWeights({("w=a", "box"): sign, ("ü", "0"): 0.03}, {("0", "0"): 0.001}).write(folder / "y.crfsuite.gz")
    calibration.write(Certainty({"b": sure}, {"b": 1.0, "citation": sure}), folder / "certainty.toml")
    return folder


def test_the_mean_stands_between(tmp_path):
    into = tmp_path / "mean"
    into.mkdir()
    average([_model(tmp_path / "one", 1.0, 0.5), _model(tmp_path / "other", 0.5, 1.5)], into)
    mean = ChainWeights.read(into / "x.crfsuite.gz")
    assert round(0.3 * FINEST) / FINEST in _rounded({"a": 0.3}).values() and _rounded({"a": 0.001}) == {"a": 0.0}
    assert mean == ChainWeights({("w=a", "box"): 0.75, ("ü", "0"): 1.0}, {("box", "0"): 1.5})
    sure = Certainty.load(into / "certainty.toml")
    assert (sure.citations, sure.fields) == ({"b": 1.0}, {"b": 1.0, "citation": 1.0})


def test_what_one_alone_has_counts_half_and_the_least_of_many_is_left_out(tmp_path):
    one, other, into = tmp_path / "one", tmp_path / "other", tmp_path / "mean"
    into.mkdir()
    _model(one, 1.0, 0.5), _model(other, 0.5, 1.5)
    ChainWeights({("w=a", "box"): 0.5, ("w=(", "0"): 0.5}, {}).write(other / "y.crfsuite.gz")
    average([one, other], into)
    mean = ChainWeights.read(into / "y.crfsuite.gz")
    assert mean == ChainWeights({("w=a", "box"): 0.75, ("w=(", "0"): 0.25}, {("0", "0"): 0.0})


def test_members_share_what_was_made_and_all_learn_from_scholars():
    real = [Labelled(f"Vane {n}", [], f"work {n}", "A", by_work=True) for n in range(9)]
    written = [Labelled(f"Colt {n}", [], f"hand {n // 4}", "written", by_work=True) for n in range(80)]
    composed = [Labelled(f"Quill {n}", [], "english us", "english us") for n in range(80)]
    parts = [share([*real, *written, *composed], k, 2) for k in range(2)]
    for part in parts:
        assert [n for n in part if n.collection == "A"] == real
        assert 20 < sum(n.collection == "english us" for n in part) < 60
    hands = [{n.work for n in part if n.collection == "written"} for part in parts]
    assert not hands[0] & hands[1] and len(hands[0] | hands[1]) == 20
    assert sum(map(len, parts)) == 2 * len(real) + len(written) + len(composed)
    assert [share([*real, *written, *composed], k, 3) for k in range(3)] == [[*real, *written, *composed], *parts]


def test_what_speaks_for_words_outside_is_a_little_less_than_what_was_fitted(tmp_path, monkeypatch):
    fitted, usual = {}, fitting.LEANING
    for leaning in (0.0, usual):
        monkeypatch.setattr(fitting, "LEANING", leaning)
        fitting.fit_fields([*written.notes()][:40], tmp_path / "x.gz", max_iterations=4)
        fitted[leaning] = ChainWeights.read(tmp_path / "x.gz")
    before, after = fitted[0.0], fitted[usual]
    assert before.transitions == after.transitions
    differing = {pair: after.signs[pair] - w for pair, w in before.signs.items() if after.signs[pair] != w}
    assert differing == {(EVERYWHERE, OUTSIDE): pytest.approx(-usual)}
