"""What is made of many results keeps none of them: they may come one after the other, more than memory holds."""

import gc

import pytest

import archref
from archref.result import Result

TEXT = (
    "It came.{n}\n\n  {n}. Telegram 88{n:02} from Lima, November 3, 1978. (National Archives, RG 59, Central Foreign Policy "
    "File, D7804{n:02}–0611) See also Foreign Relations, 1969–1976, vol. I, Document {n}; Carter Library, Box {n}.\n"
)
USES = {
    "notes": lambda results: archref.notes(results, style="foreign-relations-notes"),
    "notes-json": lambda results: archref.notes(results, format="json"),
    "sources": lambda results: archref.sources(results, "item").render("text"),
    "bibliography": archref.bibliography,
    "archival": lambda results: archref.bibliography(results, archival="item"),
    "bibtex": lambda results: archref.bibliography(results, format="bibtex"),
}


def results():
    return [archref.resolve(TEXT.format(n=n)) for n in range(1, 13)]


@pytest.fixture
def nothing_there():
    """What there is by now is left alone: garbage is looked for among what a test makes."""
    gc.collect()
    gc.freeze()


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_no_result_is_kept(use, nothing_there):
    most = []

    def coming():
        for n in range(1, 13):
            yield archref.resolve(TEXT.format(n=n))
            gc.collect()
            most.append(sum(isinstance(thing, Result) for thing in gc.get_objects()))

    printed = use(coming())
    assert printed == use(results()) and "Lima" in printed or "Carter" in printed
    assert max(most) <= 2


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_one_result_is_as_a_list_of_it(use):
    one = results()[0]
    assert use(one) == use([one]) == use(iter([one]))
