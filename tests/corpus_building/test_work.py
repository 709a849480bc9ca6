"""Orders handed to processes: few in memory, in any order or in theirs, and what becomes of one that ends its process."""

import pickle

import pytest
from orders import double, fragile

import archref
from archref.parallel import Lost, each, in_order


def taken(work, orders):
    seen = []

    def counted():
        for order in orders:
            seen.append(order)
            yield order

    return seen, work(counted())


@pytest.mark.parametrize("run", [lambda o: each(double, o, None, 2), lambda o: in_order(double, o, 2)])
def test_no_more_than_a_few_orders_are_taken_ahead(run):
    seen, outcomes = taken(run, range(50))
    for done, (order, outcome) in enumerate(outcomes, 1):
        assert outcome == 2 * order
        assert len(seen) - done <= 4
    assert seen == list(range(50))


def test_in_order_is_in_order():
    assert [order for order, _ in in_order(double, range(20), 2)] == list(range(20))


@pytest.mark.parametrize("run", [lambda o: each(fragile, o, None, 2), lambda o: in_order(fragile, o, 2)])
def test_what_ends_its_process_is_lost_alone(run):
    outcomes = dict(run(range(8)))
    assert {n for n, outcome in outcomes.items() if isinstance(outcome, Lost)} == {3}
    assert all(outcomes[n] == 2 * n for n in range(8) if n != 3)


@pytest.mark.parametrize("name", ["fishery-talks.xml", "fishery-talks.md", "fishery-talks.docx", "fishery-talks.html"])
def test_a_result_is_the_same_after_it_has_travelled(root, name):
    from archref.places import with_places

    results = archref.resolve_many(archref.read(root / "fixtures" / name))
    there = [pickle.loads(pickle.dumps(result)) for result in results]
    for one, two in zip(results, there, strict=True):
        assert with_places(two.linked.document, two.as_dict()) == with_places(one.linked.document, one.as_dict())
    assert archref.report(there) == archref.report(results)
    assert archref.notes(there) == archref.notes(results)
    assert archref.sources(there, level="item").as_dict() == archref.sources(results, level="item").as_dict()


def test_a_document_travels_at_about_its_own_size(root, tmp_path):
    paragraph = "<p>" + "The Minister said once more that the boats were to be let go by noon. " * 60 + "</p>"
    page = "".join(
        f"<div type='document' n='{n}' xml:id='d{n}'><head>{n}. Letter</head>{paragraph}</div>" for n in range(1, 60)
    )
    path = tmp_path / "frus1950v01.xml"
    path.write_text(f"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>{page}</body></text></TEI>", "utf-8")
    for result in archref.resolve_many(archref.read(path)):
        assert len(pickle.dumps(result.linked.document)) < 1.5 * len(result.text) + 1500
        assert len(pickle.dumps(result)) < 1.5 * len(result.text) + 2500


def test_places_in_the_file_are_right_after_travelling_twice(root):
    (document,) = (d for d in archref.read(root / "fixtures" / "fishery-talks.xml") if d)
    again = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(document))))
    source = (root / "fixtures" / "fishery-talks.xml").read_text("utf-8")
    at = document.text.index("Minister")
    start, end = again.origin.span(at, at + 8)
    assert source[start:end] == "Minister"
    assert again.origin.source.position(start) == document.origin.source.position(start)


def test_the_weights_of_the_reader_of_notes_are_among_what_tells_a_version(monkeypatch):
    """Another model reads otherwise, so that a file read by it is not the same, whatever its weights are packed in."""
    from pathlib import Path

    from archref.corpus.building import _own_code

    before, real = _own_code.__wrapped__(), Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: real(self) + b"x" * ("crfsuite" in self.name))
    assert _own_code.__wrapped__() != before
