"""Which of the candidates of both readers are chosen, and what becomes of a pair that stands for one citation."""

import pytest

from archref.grammar import load
from archref.recognising.candidates import FoundCitation, choose, reliance, reliance_of_types, weight

# what the forms read (the form, from where to where, its fields, the publisher that it says more), what the labels read (the
# type, from where to where, how sure, its fields); what is chosen: the form, its place, how sure ("counted": as often as
# the form is right), the publisher
CASES = [
    # one of a pair that both readers see: as the form reads it, as sure as the labels
    ([('presidential-library', 0, 20, ['repository'], '')], [('archival', 0, 20, 0.95, ['repository'])],
     [('presidential-library', 0, 20, 0.95, '')]),
    ([('presidential-library', 0, 21, ['repository'], '')], [('archival', 0, 20, 0.95, ['repository'])],
     [('presidential-library', 0, 21, 0.95, '')]),
    ([('presidential-library', 0, 22, ['repository'], '')], [('archival', 0, 20, 0.95, ['repository'])],
     [('archival-in-a-note', 0, 20, 0.95, '')]),
    ([('presidential-library', 0, 19, ['repository'], '')], [('archival', 0, 20, 0.95, ['repository'])],
     [('archival-in-a-note', 0, 20, 0.95, '')]),
    ([('presidential-library', 0, 20, ['repository'], '')], [('archival', 0, 20, 0.95, ['repository', 'author'])],
     [('archival-in-a-note', 0, 20, 0.95, '')]),
    ([('presidential-library', 0, 20, ['repository', 'author'], '')], [('archival', 0, 20, 0.95, ['repository', 'author'])],
     [('presidential-library', 0, 20, 0.95, '')]),
    ([('presidential-library', 0, 20, ['repository'], '')], [('archival', 0, 20, 0.2, ['repository'])],
     [('presidential-library', 0, 20, 'counted', '')]),
    ([('presidential-library', 1, 20, ['repository'], '')], [('archival', 0, 20, 0.95, ['repository'])],
     [('archival-in-a-note', 0, 20, 0.95, '')]),
    # a single paper of which the form has the place alone
    ([('presidential-library', 10, 20, [], '')], [('archival', 0, 30, 0.6, ['author'])],
     [('archival-in-a-note', 0, 30, 0.6, '')]),
    ([('presidential-library', 10, 30, [], '')], [('archival', 0, 30, 0.6, ['author'])],
     [('archival-in-a-note', 0, 30, 0.6, '')]),
    ([('presidential-library', 10, 31, [], '')], [('archival', 0, 30, 0.6, ['author'])],
     [('archival-in-a-note', 0, 30, 0.6, '')]),
    ([('presidential-library', 0, 30, [], '')], [('archival', 0, 40, 0.6, ['author'])],
     [('archival-in-a-note', 0, 40, 0.6, '')]),
    ([('presidential-library', 5, 12, [], ''), ('presidential-library', 20, 30, [], '')], [('archival', 0, 30, 0.6, ['author'])],
     [('presidential-library', 5, 12, None, ''), ('presidential-library', 20, 30, None, '')]),
    ([('presidential-library', 10, 20, [], '')], [('published', 0, 30, 0.6, ['author'])],
     [('published-in-a-note', 0, 30, 0.6, '')]),
    ([('presidential-library', 10, 20, [], ''), ('presidential-library', 40, 50, [], '')], [('archival', 0, 30, 0.6, ['author']), ('archival', 35, 55, 0.6, ['author'])],
     [('archival-in-a-note', 0, 30, 0.6, ''), ('archival-in-a-note', 35, 55, 0.6, '')]),
    # a shape: the reference itself, whatever stands around it
    ([('frus', 10, 30, [], '')], [('published', 0, 40, 0.9, ['title'])],
     [('frus', 10, 30, None, '')]),
    ([('frus-volume-alone', 10, 30, [], '')], [('published', 0, 40, 0.9, ['title'])],
     [('published-in-a-note', 0, 40, 0.9, '')]),
    ([('frus', 10, 30, [], '')], [('archival', 0, 40, 0.9, ['title'])],
     [('frus', 10, 30, None, '')]),
    ([('frus', 10, 30, [], '')], [('archival', 0, 40, 0.9, ['date'])],
     [('frus', 10, 30, None, '')]),
    ([('frus', 10, 30, [], '')], [('archival', 0, 40, 0.9, ['box'])],
     [('frus', 10, 30, None, '')]),
    ([('telegram', 0, 10, [], '')], [('archival', 0, 40, 0.9, ['box'])],
     [('telegram', 0, 10, None, '')]),
    ([('telegram', 0, 10, [], '')], [('archival', 0, 40, 0.9, ['box', 'author'])],
     [('archival-in-a-note', 0, 40, 0.9, '')]),
    ([('telegram', 1, 10, [], '')], [('archival', 0, 40, 0.9, ['box'])],
     [('archival-in-a-note', 0, 40, 0.9, '')]),
    ([('telegram', 0, 10, [], '')], [('archival', 0, 40, 0.9, ['genre'])],
     [('telegram', 0, 10, None, '')]),
    ([('document', 30, 40, [], '')], [('archival', 0, 40, 0.9, ['title'])],
     [('document', 30, 40, None, '')]),
    ([('document', 30, 39, [], '')], [('archival', 0, 40, 0.9, ['title'])],
     [('archival-in-a-note', 0, 40, 0.9, '')]),
    ([('document', 30, 40, [], '')], [('archival', 0, 40, 0.9, ['box'])],
     [('archival-in-a-note', 0, 40, 0.9, '')]),
    ([('ibid', 0, 10, [], '')], [('archival', 0, 40, 0.9, ['date'])],
     [('archival-in-a-note', 0, 40, 0.9, '')]),
    ([('ibid', 0, 10, [], '')], [('archival', 0, 40, 0.9, ['box'])],
     [('archival-in-a-note', 0, 40, 0.9, '')]),
    ([('ibid', 0, 10, [], '')], [('archival', 0, 12, 0.9, ['box'])],
     [('ibid', 0, 10, None, '')]),
    ([('ibid', 0, 8, [], '')], [('archival', 0, 10, 0.9, ['box'])],
     [('ibid', 0, 8, None, '')]),
    ([('ibid', 0, 7, [], '')], [('archival', 0, 10, 0.9, ['box'])],
     [('archival-in-a-note', 0, 10, 0.9, '')]),
    ([('ibid', 0, 10, [], '')], [('ibid', 0, 10, 0.95, [])],
     [('ibid', 0, 10, 0.95, '')]),
    ([('ibid', 0, 10, [], '')], [('ibid', 0, 10, 0.2, [])],
     [('ibid', 0, 10, 'counted', '')]),
    ([('ibid', 0, 10, [], ''), ('frus', 20, 30, [], '')], [('archival', 15, 40, 0.9, ['date'])],
     [('ibid', 0, 10, None, ''), ('frus', 20, 30, None, '')]),
    ([('frus', 0, 10, [], ''), ('frus', 20, 30, [], '')], [('archival', 15, 40, 0.9, ['date']), ('archival', 50, 60, 0.9, [])],
     [('frus', 0, 10, None, ''), ('frus', 20, 30, None, ''), ('archival-in-a-note', 50, 60, 0.9, '')]),
    # what the form of a printed work says more
    ([('book', 0, 28, [], 'Blank')], [('published', 0, 30, 0.97, [])],
     [('book', 0, 30, 0.97, 'Blank')]),
    ([('book', 0, 28, [], '')], [('published', 0, 30, 0.97, [])],
     [('book', 0, 30, 0.97, '')]),
    ([('book', 0, 15, [], 'Blank')], [('published', 0, 30, 0.97, [])],
     [('book', 0, 30, 0.97, 'Blank')]),
    ([('book', 0, 14, [], 'Blank')], [('published', 0, 30, 0.97, [])],
     [('published-in-a-note', 0, 30, 0.97, '')]),
    ([('book', 0, 28, [], 'Blank')], [('archival', 0, 30, 0.97, ['box'])],
     [('archival-in-a-note', 0, 30, 0.97, '')]),
    ([('book', 0, 8, [], 'A'), ('book', 10, 38, [], 'Blank')], [('published', 10, 40, 0.97, [])],
     [('book', 0, 8, None, 'A'), ('book', 10, 40, 0.97, 'Blank')]),
    ([('book', 0, 8, [], 'A'), ('book', 10, 38, [], 'Blank')], [('published', 0, 9, 0.97, []), ('published', 10, 40, 0.97, [])],
     [('book', 0, 9, 0.97, 'A'), ('book', 10, 40, 0.97, 'Blank')]),
    ([('presidential-library', 0, 10, [], ''), ('book', 10, 38, [], 'Blank')], [('published', 11, 40, 0.97, [])],
     [('presidential-library', 0, 10, None, ''), ('book', 11, 40, 0.97, 'Blank')]),
    # the heaviest set
    ([], [('archival', 0, 30, 0.9, []), ('archival', 20, 50, 0.9, [])],
     [('archival-in-a-note', 0, 30, 0.9, '')]),
    ([], [('archival', 0, 30, 0.7, []), ('archival', 20, 50, 0.9, []), ('archival', 45, 60, 0.7, [])],
     [('archival-in-a-note', 0, 30, 0.7, ''), ('archival-in-a-note', 45, 60, 0.7, '')]),
    ([], [('archival', 0, 30, 0.9, []), ('archival', 20, 50, 0.9, []), ('archival', 45, 60, 0.9, [])],
     [('archival-in-a-note', 0, 30, 0.9, ''), ('archival-in-a-note', 45, 60, 0.9, '')]),
    ([], [('archival', 0, 30, 0.5, []), ('published', 0, 30, 0.6, [])],
     [('published-in-a-note', 0, 30, 0.6, '')]),
    ([('frus', 0, 10, [], ''), ('frus', 10, 20, [], '')], [],
     [('frus', 0, 10, None, ''), ('frus', 10, 20, None, '')]),
    ([('frus', 0, 10, [], ''), ('frus', 9, 20, [], '')], [],
     [('frus', 0, 10, None, '')]),
    ([('frus', 0, 10, [], '')], [('archival', 10, 20, 0.31, [])],
     [('frus', 0, 10, None, ''), ('archival-in-a-note', 10, 20, 0.31, '')]),
    ([], [('archival', 10, 20, 0.02, []), ('archival', 10, 25, 0.01, [])],
     [('archival-in-a-note', 10, 20, 0.02, '')]),
    ([], [('archival', 5, 20, 0.9, []), ('archival', 0, 20, 0.9, [])],
     [('archival-in-a-note', 0, 20, 0.9, '')]),
]  # fmt: skip


def proposed(name, start, end, fields, publisher):
    form = load().by_name[name]
    type = form.type if form.kind == "citation" else "ibid" if form.kind == "ibid" else "archival"
    return FoundCitation(
        start, end, type, dict.fromkeys(fields, "x"), form, printed={"publisher": publisher} if publisher else None
    )


def labelled(type, start, end, sure, fields):
    return FoundCitation(start, end, type, dict.fromkeys(fields, "x"), load().by_name[f"{type}-in-a-note"], sure=sure)


@pytest.mark.parametrize(("forms", "notes", "chosen"), CASES, ids=range(len(CASES)))
def test_candidates_and_what_is_chosen(forms, notes, chosen):
    said = {None, *(sure for _, _, _, sure, _ in notes)}
    found = choose([proposed(*one) for one in forms], [labelled(*one) for one in notes])
    assert [
        (f.form.name, f.start, f.end, f.sure if f.sure in said else "counted", (f.printed or {}).get("publisher", ""))
        for f in found
    ] == chosen


def cited(start, end, sure=None, type="archival"):
    return FoundCitation(start, end, type, {}, load().by_name["archival-in-a-note"], sure=sure)


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        ((0, 10), (0, 10), 1.0),
        ((0, 10), (10, 20), 0.0),
        ((0, 10), (12, 20), 0.0),
        ((0, 10), (9, 20), 0.05),
        ((0, 10), (5, 15), 1 / 3),
        ((0, 10), (2, 7), 0.5),
        ((2, 7), (0, 10), 0.5),
        ((3, 9), (0, 6), 1 / 3),
    ],
)
def test_the_share_that_two_citations_have_in_common(first, second, share):
    assert cited(*first).overlap(cited(*second)) == pytest.approx(share)


@pytest.mark.parametrize(
    ("sure", "weighs"),
    [(0.5, 1.0), (0.75, 2.0986), (0.98, 4.8918), (0.99, 4.8918), (0.3, 0.1527), (0.27, 0.01), (0.02, 0.01), (0.0, 0.01)],
)  # fmt: skip
def test_what_a_candidate_weighs(sure, weighs):
    assert weight(cited(0, 9, sure)) == pytest.approx(weighs, abs=1e-4)


def test_a_form_weighs_as_often_as_it_is_right():
    one = cited(0, 9)
    assert weight(one) == weight(cited(0, 9, reliance("archival-in-a-note", "archival")))
    assert reliance("a form that was not counted", "frus") == reliance_of_types()["frus"]
