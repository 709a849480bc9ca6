"""The reader of notes: words and their signs, a learnt labelling, and the citations that the labels make.

tokens → signs → labels → groups → candidates. `words` is the one place for what a word says in any language, `signs`
turns a note into the evidence that stands at each token, `model` weighs it (a linear chain whose weights were fitted by
`python -m archref.training`), `spans` cuts the labelled tokens into citations with fields.
"""
