"""How sure readings are: probabilities of learnt weights, which agree with how often readings were right."""

import random

import pytest

from archref.labelling.certainty import Certainty, TypeTold, logit, signs_of_citation, signs_of_field, weighed
from archref.labelling.spans import Span
from archref.training.calibration import Reading, calibrate, error, readings, write
from archref.training.curve import lines, said
from archref.training.gold import Labelled


@pytest.mark.parametrize(
    ("weights", "signs", "sure"),
    [
        ({}, {"b": 1.0}, 0.5),
        ({"b": 50.0}, {"b": 1.0}, 1.0),
        ({"b": -50.0}, {"b": 1.0}, 0.0),
        ({"b": 1.0, "x": 2.0}, {"b": 1.0, "x": -0.5}, 0.5),
        ({"x": 1.0}, {"x": logit(0.8)}, 0.8),
    ],
)
def test_weights_make_a_probability(weights, signs, sure):
    assert weighed(weights, signs) == pytest.approx(sure, abs=1e-6)


def test_the_signs_of_a_citation_are_of_its_own_tokens_and_the_one_behind():
    labels = [0.9, 0.6, 0.8, 0.7, 0.99]
    signs = signs_of_citation(labels, 1, 4, TypeTold("archival", 0.95, 0.01))
    assert signs["begins"] == logit(0.6) == signs["least"]
    assert signs["ends"] == logit(0.99)
    assert signs["labels"] == pytest.approx(logit(0.7))
    assert signs["type"] == logit(0.95) and signs["type=archival"] == 1.0
    assert signs_of_citation(labels, 1, 5, TypeTold("archival", 0.95, 0.01))["ends"] == logit(1.0)


def test_the_signs_of_a_field_are_of_its_tokens_and_its_citation():
    signs = signs_of_field([0.5, 0.9], "box", 0.8)
    assert (signs["least"], signs["labels"], signs["citation"]) == (logit(0.5), pytest.approx(logit(0.7)), logit(0.8))
    assert signs["field=box"] == 1.0


def test_readings_are_right_by_type_and_half_their_place_and_fields_by_value():
    text = "Vane to Colt, box 3, LC; Quill, Quay, 45."
    gold = [
        Span(0, 23, "archival", [(0, 4, "author"), (8, 12, "recipient"), (18, 19, "box"), (21, 23, "repository")]),
        Span(25, 40, "published", [(25, 30, "author")]),
    ]
    read = Span(0, 19, "archival", [(0, 4, "author"), (18, 19, "folder")], tokens=(0, 6))
    read.field_tokens = [(0, 1), (5, 6)]
    wrong = Span(25, 40, "archival", [(25, 30, "author")], tokens=(8, 13))
    wrong.field_tokens = [(8, 9)]
    told = [TypeTold("archival", 0.9, 0.05), TypeTold("archival", 0.6, 0.3)]
    found = readings(text, [read, wrong], told, [0.9] * 14, gold)
    assert [r.right for r in found] == [True, False]
    assert [right for r in found for _, _, right in r.fields] == [True, False, False]


def test_calibrated_weights_agree_with_how_often_readings_are_right(tmp_path):
    rng = random.Random(5)
    rows = []
    for _ in range(3000):
        said = rng.uniform(0.3, 0.999)
        right = rng.random() < said**2  # too sure of itself
        signs = signs_of_citation([said] * 4, 0, 3, TypeTold("archival", said, 0.0))
        rows.append(Reading(signs, right, [([said], "box", right and rng.random() < said)]))
    before = [(row.signs["type"], row.right) for row in rows]
    assert error((weighed({"x": 1.0}, {"x": of_type}), right) for of_type, right in before) > 0.1
    write(calibrate(rows), tmp_path / "certainty.toml")
    weights = Certainty.load(tmp_path / "certainty.toml")
    whole = [(weights.of_citation(row.signs), row.right) for row in rows]
    assert error(whole) < 0.03
    parts = [
        (weights.of_field(signs_of_field(sure, name, said)), right)
        for (said, _), row in zip(whole, rows, strict=True)
        for sure, name, right in row.fields
    ]
    assert error(parts) < 0.03


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ([(0.9, True)] * 9 + [(0.9, False)], 0.0),
        ([(0.9, True)] * 5 + [(0.9, False)] * 5, 0.4),
        ([(0.2, False)] * 4 + [(0.8, True)] * 4, 0.2),
        ([(1.0, True)], 0.0),
        ([], 0.0),
    ],
)
def test_calibration_error(said, by):
    assert error(said) == pytest.approx(by)


def test_the_curve_sets_what_was_said_against_what_is_right():
    text = "Vane to Colt, box 3, LC; Quill, Quay, 45."
    note = Labelled(text, [Span(0, 23, "archival", [(0, 4, "author"), (18, 19, "box"), (21, 23, "repository")])])
    read = {
        "start": 0, "end": 23, "type": "archival", "fields": {"author": "Vane", "box": "4"}, "confidence": 0.95,
        "field_confidence": {"author": 0.9, "box": 0.4},
    }  # fmt: skip
    unsure = {"start": 25, "end": 40, "type": "published", "fields": {}, "confidence": 0.35}
    settled = {"start": 25, "end": 30, "type": "document", "fields": {}}
    citations, of_fields = said([note], [{"citations": [read, unsure, settled]}])
    assert citations == [(0.95, True), (0.35, False)]
    assert of_fields == [(0.9, True), (0.4, False)]
    told = list(lines([note], [{"citations": [read, unsure, settled]}]))
    assert told[0] == "citations: 2, expected calibration error 0.200"
    assert "  0.9 to 1.0:     1, said 0.95, right 1.00" in told
