"""The way of a document is a list of steps; an order in which one lacks what it needs is refused."""

import doctest

import pytest

import archref.steps
from archref.resolving import STEPS
from archref.steps import WrongOrder, in_order


def test_the_examples_hold():
    assert doctest.testmod(archref.steps).failed == 0


@pytest.mark.parametrize("first", range(len(STEPS)))
@pytest.mark.parametrize("second", range(len(STEPS)))
def test_two_steps_that_depend_on_each_other_cannot_be_swapped(first, second):
    if first >= second:
        return
    swapped = list(STEPS)
    swapped[first], swapped[second] = swapped[second], swapped[first]
    between = STEPS[first:second]
    depends = any(step.gives & STEPS[second].needs for step in between) or any(
        STEPS[first].gives & step.needs for step in STEPS[first + 1 : second + 1]
    )
    if depends:
        with pytest.raises(WrongOrder, match="needs .*, which no step before it gives"):
            in_order(swapped)
    else:
        assert in_order(swapped)


@pytest.mark.parametrize("left_out", range(len(STEPS) - 1))
def test_no_step_can_be_left_out(left_out):
    with pytest.raises(WrongOrder):
        in_order([*STEPS[:left_out], *STEPS[left_out + 1 :]])


def test_a_step_says_what_it_needs_of_what_steps_give():
    given = {name for step in STEPS for name in step.gives}
    assert {name for step in STEPS for name in step.needs} <= given
    assert len({step.name for step in STEPS}) == len(STEPS)
