"""Where a citation ends and the next begins, and whether one begins sooner than the chain of labels saw.

The chain sees a few words at once. Whether two fields with a comma between are of one citation or of two is told by all that
is said on either side; whether the words before a file are what lies in it, by the whole stretch from the last stop on. Each
is one decision with learnt weights (`python -m archref.training`) over the signs below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .certainty import logit
from .chains import tagger
from .division import SINGLE
from .labels import FIRST, GOES_ON, JOINS, QUOTES, Labels, clause_of
from .signs import shape
from .spans import OUTSIDE, PLACE
from .tokens import Tokens
from .words import classes_of

if TYPE_CHECKING:
    from pycrfsuite import Tagger

BOUNDS = ("joints.crfsuite.gz", "stretches.crfsuite.gz")
Signs = dict[str, float]
APART, SOONER = "apart", "sooner"  # what the weights tell of a joint, and of the stretch before a citation
ENOUGH = 0.5  # how likely either must be
TOGETHER = 0.3  # how likely two are two, below which they are one: a wrong join loses both
UNASKED = 0.003  # how likely, by the chain, a citation begins within another where no weights ever say so
SAID = frozenset(("author", "recipient", "genre", "title"))
BARE = "x"  # the body of a label without a field
ARTICLES = frozenset("the in also note".split())
HEADINGS = frozenset("bibliography bibliographie bibliografia bibliografía quellen literatur sources".split())
SIDE = 80  # tokens on either side of a joint that are asked what they say
WIDEST = 18  # tokens between the parts of one citation that stand outside
STOPS = frozenset(".;")


class Joint(NamedTuple):
    """Two tokens in citations with what may join between them: the last of the left, the first of the right."""

    last: int
    first: int
    signs: Signs


class WordsBefore(NamedTuple):
    """Words outside, from `start` on, right before the citation that begins at `first`."""

    start: int
    first: int
    signs: Signs


class CitationBounds:
    """Mends the labels of a note with the weights of both decisions. One thread at a time."""

    def __init__(self, joints: Tagger, stretches: Tagger) -> None:
        self._joints, self._stretches = joints, stretches

    @classmethod
    def load(cls, folder: Path) -> CitationBounds:
        """The weights of a folder's files; OSError where they cannot be read."""
        return cls(*(tagger(folder / name) for name in BOUNDS))

    def mended(self, tokens: Tokens, labels: Labels) -> Labels:
        """The labels with citations divided, joined and begun as the weights say; the same object."""
        numbers = labels.citations()
        for joint in list(joints(tokens, labels, UNASKED)):
            apart = numbers[joint.last] != numbers[joint.first]
            odds = _asked(self._joints, joint.signs, APART)
            if apart and odds < TOGETHER and not _is_another_house(tokens, labels, joint):
                _join(labels, joint)
            elif not apart and odds > ENOUGH:
                _divide(labels, joint)
        for stretch in list(stretches(tokens, labels)):
            if _asked(self._stretches, stretch.signs, SOONER) > ENOUGH:
                _begin(tokens, labels, stretch)
        return labels


def _is_another_house(tokens: Tokens, labels: Labels, joint: Joint) -> bool:
    """ "29/6/1762. OAH: 1815": an archive behind a full stop begins anew where nothing before it says a paper."""
    stopped = tokens.words[joint.last + 1] == "." and "left says=False" in joint.signs
    return stopped and labels.names[joint.first].endswith(".repository")


def _asked(weights: Tagger, signs: Signs, name: str) -> float:
    weights.set([signs])
    return float(weights.marginal(name, 0))


def _divide(labels: Labels, joint: Joint) -> None:
    names = labels.names
    for i in range(joint.last + 1, joint.first):
        names[i] = OUTSIDE
    names[joint.first] = FIRST + _begun(names[joint.first])


def _join(labels: Labels, joint: Joint) -> None:
    names = labels.names
    for i in range(joint.last + 1, joint.first):
        if names[i] == OUTSIDE:
            names[i] = GOES_ON + BARE
    names[joint.first] = GOES_ON + names[joint.first][1:]


def _begin(tokens: Tokens, labels: Labels, stretch: WordsBefore) -> None:
    """Take the stretch into the citation, each token with the likeliest label that it has in one."""
    names, field, words = labels.names, "", tokens.words
    last = stretch.first
    while last > stretch.start and _leads(words[last - 1], False):
        last -= 1  # "Account in"
    for i in range(stretch.start, stretch.first):
        name, labels.sure[i] = labels.others[i]
        if i >= last:
            name = GOES_ON + BARE
        elif i == stretch.start and "genre" in classes_of(words[i].lower()):
            name = FIRST + "B.genre"
        body = name[1:] if name[3:] and name[3:] == field else _begun(name)
        names[i] = (FIRST if i == stretch.start else GOES_ON) + body
        field = name[3:]
    names[stretch.first] = GOES_ON + names[stretch.first][1:]


def _begun(name: str) -> str:
    """The body of a label whose field begins with this token."""
    return name[1:] if name[1:] == BARE else f"B.{name[3:]}"


def _field(name: str) -> str:
    return name[3:] or BARE


def joints(tokens: Tokens, labels: Labels, least: float = 0.0) -> Iterator[Joint]:
    """Each place between two tokens in citations where one may end and the next begin, with what speaks for either: with
    nothing between but what joins, or with words outside, "Report by Vane on the harvest, CO 1/2"; but those within one
    citation of which the chain says that one begins there with less than `least`."""
    words, names, numbers = tokens.words, labels.names, labels.citations()
    ends = _ends(numbers)
    for i in labels.begins:
        if words[i] in JOINS or names[i] == GOES_ON + "I.date":
            continue  # a day is one
        if names[i][0] != FIRST and names[i - 1] != OUTSIDE and _goes_on(labels, i, least):
            continue
        k = i - 1
        while k >= 0 and words[k] in JOINS:
            k -= 1
        wide = k >= 0 and numbers[k] < 0 and ";" not in words[k + 1 : i]
        while wide and k >= 0 and numbers[k] < 0 and words[k] not in STOPS and i - k <= WIDEST:
            k -= 1
        if k < 0 or numbers[k] < 0 or numbers[i] - numbers[k] > 1:
            continue
        between = "…" if wide else "".join(words[k + 1 : i])
        if "\n" in tokens.text[tokens.ends[k] : tokens.starts[i]]:
            if wide:
                continue
            between += "\n"
        if not between:
            continue
        left = [_field(name) for name in names[max(ends[numbers[k]][0], k + 1 - SIDE) : k + 1]]
        right = [_field(name) for name in names[i : min(ends[numbers[i]][1], i + SIDE)]]
        signs = _joint_signs(tokens, labels, (k, i), between, left, right, numbers[k] != numbers[i])
        if wide:
            signs |= dict.fromkeys(_wide_signs(words[k + 1 : i], left), 1.0)
        yield Joint(k, i, signs)


def _goes_on(labels: Labels, i: int, least: float) -> bool:
    """Whether the chain says with less than `least` that a citation begins at a token where another goes on."""
    # where the chain is sure of one label, all others together are no likelier than what it leaves
    return 1 - labels.sure[i] < least / 2 or labels.begins[i] < least


def _wide_signs(words: list[str], left: list[str]) -> Iterator[str]:
    """What the words say that stand outside between two citations."""
    low = [word.lower() for word in words]
    small = sum(word[0].islower() and "small" not in classes_of(word) for word in words)
    yield f"wide={len(words) // 3}"
    yield f"wide small={min(small, 4)}"
    yield f"wide begins={low[0]}"
    yield f"wide ends={low[-1]}"
    yield f"wide from={left[-1]}|{low[0]}"
    yield from (f"wide class={name}" for name in {c for word in low for c in classes_of(word)})


def _ends(numbers: list[int]) -> dict[int, tuple[int, int]]:
    """The first token of each citation and the one behind its last."""
    found: dict[int, tuple[int, int]] = {}
    for i, number in enumerate(numbers):
        if number >= 0:
            found[number] = (found.get(number, (i, i))[0], i + 1)
    return found


def _joint_signs(
    tokens: Tokens, labels: Labels, place: tuple[int, int], between: str, left: list[str], right: list[str], apart: bool
) -> Signs:
    k, i = place
    words = tokens.words
    said, again = set(left) - {BARE}, set(right) - {BARE}
    both = min(len(said & again & SINGLE), 3)
    stop = ";" in between
    last, first = left[-1], right[0]
    kept, other = bool(said & PLACE), bool(again & PLACE)
    low = words[i].lower()
    names = [
        "b", f"apart={apart}", f"between={between}", f"left={last}", f"right={first}", f"{last}|{first}",
        f"{between}|{last}|{first}", f"both={both}", f"both={both}|{stop}", f"left says={bool(said & SAID)}",
        f"right says={bool(again & SAID)}", f"left kept={kept}", f"right kept={other}", f"kept={kept}|says={bool(again & SAID)}",
        f"kept={kept}|{other}|{stop}", f"again={first in said}", f"again={first in said}|{first}", f"shape={shape(words[i])}",
        f"word={low}", f"shapes={shape(words[k])}|{shape(words[i])}|{between}",
        *(f"class={name}" for name in classes_of(low)), *(f"before={name}" for name in classes_of(words[k].lower())),
    ]  # fmt: skip
    joined = min((labels.inside[at] for at in range(k + 1, i)), default=1.0)
    return {**dict.fromkeys(names, 1.0), "begins": logit(labels.begins[i]), "inside": logit(joined)}


def stretches(tokens: Tokens, labels: Labels) -> Iterator[WordsBefore]:
    """The words outside before each citation, from the last stop on, behind what leads to it, with what they say."""
    words, numbers = tokens.words, labels.citations()
    ends = _ends(numbers)
    behind = 0  # the citation before
    for begin, stop in ends.values():
        last, behind = behind, stop
        if not begin or numbers[begin - 1] >= 0:
            continue
        start = clause_of(tokens, last, begin)
        at = start
        while at < begin and _leads(words[at], at == start):
            at += 1
        if words[at].lower() in HEADINGS:
            continue  # "Bibliography Archives India Office Records": a heading has run into its list
        if any(word not in JOINS for word in words[at:begin]) and all(i in labels.others for i in range(at, begin)):
            yield WordsBefore(at, begin, _stretch_signs(tokens, labels, start, at, (begin, stop)))


def _leads(word: str, first: bool) -> bool:
    """Whether a word leads to a citation and is not of it: a note's number, "See", "in"."""
    low = word.lower()
    return word in JOINS or low in ARTICLES or (first and word.isdigit()) or "lead" in classes_of(low)


def _stretch_signs(tokens: Tokens, labels: Labels, clause: int, start: int, citation: tuple[int, int]) -> Signs:
    words, (begin, stop) = tokens.words, citation
    stretch = words[start:begin]
    fields = [_field(name) for name in labels.names[begin:stop]]
    classes = [classes_of(word.lower()) for word in stretch]
    letters = [i for i, word in enumerate(stretch) if word.isalpha()]
    small = sum(stretch[i][0].islower() and "small" not in classes[i] for i in letters)
    says = bool(SAID & set(fields))
    last, first = stretch[-1].lower(), stretch[0]
    names = [
        "b", f"length={min(len(stretch), 30) // 3}", f"first={first.lower()}", f"shape={shape(first)}", f"last={last}",
        f"last two={' '.join(stretch[-2:]).lower()}", f"field={fields[0]}", f"last={last}|{fields[0]}", f"says={says}",
        f"small={min(small, 6)}", f"small of four={round(4 * small / max(len(letters), 1))}", f"says={says}|{min(small, 3)}",
        f"quoted={not QUOTES.isdisjoint(stretch)}", f"whole={clause == 0}", f"before={words[clause - 1] if clause else '^'}",
        f"led={start > clause}", *(f"class={name}" for name in Counter(c for found in classes for c in found)),
        *(f"first is={name}" for name in classes[0]), *(f"has={name}" for name in {*fields} - {BARE}),
    ]  # fmt: skip
    inside = [labels.inside[i] for i in range(start, begin)]
    return {
        **dict.fromkeys(names, 1.0),
        "mean": logit(sum(inside) / len(inside)),
        "most": logit(max(inside)),
        "least": logit(min(inside)),
        "at first": logit(inside[0]),
        "at last": logit(inside[-1]),
    }
