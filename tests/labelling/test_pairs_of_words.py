"""Pairs of words of which nothing was learnt are not asked of the weights: that changes no answer."""

from importlib.resources import files

from archref.labelling.chains import endings, tagger
from archref.labelling.signs import PAIR, signs
from archref.labelling.tokens import tokens
from archref.training.chain_file import ChainWeights

NOTE = tokens(
    "Ada Vane to Henry Colt, 3 May 1951, box 3, folder “Salt,” Vane Papers, Salem Library.\nIbid., Zwqx bxqz."
)


def test_the_known_endings_are_those_of_the_signs_with_weights(tmp_path):
    weights = {("w-1=box|3", "a"): 1.0, ("w+1=ü|b", "b"): 0.5, ("0w=box", "a"): 0.3, ("s-1=X|d", "b"): 1.5}
    ChainWeights(weights, {("a", "b"): 1.0}).write(tmp_path / "x.gz")
    assert endings(tagger(tmp_path / "x.gz"), PAIR) == {"box|3", "ü|b"}


def test_without_the_others_each_label_is_as_likely():
    chain = tagger(files("archref.labelling") / "fields.crfsuite.gz")
    known = endings(chain, PAIR)
    fewer = signs(NOTE, None, known)
    assert "w-1=box|3" in fewer[NOTE.words.index("box") + 1]
    assert not any("zwqx|bxqz" in sign for row in fewer for sign in row)
    assert [[s for s in row if s[3:4] != "="] for row in fewer] == [
        [s for s in row if s[3:4] != "="] for row in signs(NOTE)
    ]
    told = []
    for rows in (signs(NOTE), fewer):
        names = chain.tag(rows)
        told.append([(name, chain.marginal(name, i)) for i, name in enumerate(names)])
    assert told[0] == told[1]
