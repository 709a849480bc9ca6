"""A note while it is written: plain words and citations in their order, damaged here and there as print and machines do."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from ..gold import Labelled
from .draft import Draft, Part

_MISREAD = (
    ("1", "l"), ("1", "I"), ("0", "O"), ("l", "1"), ("e", "c"), ("h", "b"), ("rn", "m"), ("m", "rn"), ("I", "l"), ("O", "0"), ("u", "n"),
    ("5", "S"), ("ii", "n"), ("fi", "ﬁ"), (",", "."), (".", ","), ("’", "'"), ("t", "f"), ("c", "o"), ("8", "3"), ("S", "5"), ("–", "-"),
)  # fmt: skip
_MOJIBAKE = {
    "“": "â€œ",
    "”": "â€\x9d",
    "’": "â€™",
    "‘": "â€˜",
    "–": "â€“",
    "é": "Ã©",
    "ü": "Ã¼",
    "ö": "Ã¶",
    "«": "Â«",
    "»": "Â»",
}
DraftItem = tuple[str, str, Sequence[Part]]  # type of a citation or "", plain words, parts


class Writing:
    """Collects a note; `finish` sets its places, when all words are known."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.items: list[DraftItem] = []

    def say(self, words: str) -> Writing:
        self.items.append(("", words, ()))
        return self

    def cite(self, type: str, parts: Iterable[Part]) -> Writing:
        self.items.append((type, "", list(parts)))
        return self

    def add(self, items: Iterable[DraftItem]) -> Writing:
        self.items += items
        return self

    @property
    def cited(self) -> int:
        return sum(bool(type) for type, _, _ in self.items)

    def stop(self, mark: str = ".") -> Writing:
        """A full stop, where none stands already."""
        return self if self.ending()[-1:] in ".!?" else self.say(mark)

    def ending(self) -> str:
        type, words, parts = self.items[-1] if self.items else ("", "", ())
        return (parts[-1][0] if parts else "") if type else words

    def finish(self, work: str, language: str = "en", damage: float = 0.07) -> Labelled:
        """The note, in `damage` of the cases misread, unhyphenated or with its quotation marks spoilt."""
        change = _hurt(self.rng) if self.rng.random() < damage else None
        draft = Draft()
        for type, words, parts in self.items:
            if type:
                draft.cite(type, [(change(w) if change else w, name) for w, name in parts])
            else:
                draft.plain(change(words) if change else words)
        return draft.note(work, work, language)


class _hurt:
    """One kind of damage through a whole note."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.kind = rng.choices(
            ("misread", "mojibake", "hyphen", "joined", "spaced", "straight"), (40, 8, 12, 12, 10, 18)
        )[0]
        self.rate = rng.choice((0.02, 0.05, 0.1))

    def __call__(self, words: str) -> str:
        rng = self.rng
        if self.kind == "mojibake":
            return "".join(_MOJIBAKE.get(c, c) for c in words)
        if self.kind == "straight":
            return words.translate(str.maketrans("“”’‘–", "\"\"''-"))
        if self.kind == "misread":
            for a, b in rng.sample(_MISREAD, 3):
                if a in words and rng.random() < self.rate * 5:
                    at = rng.choice([i for i in range(len(words)) if words.startswith(a, i)])
                    words = words[:at] + b + words[at + len(a) :]
            return words
        out = []
        for word in words.split(" "):
            if self.kind == "hyphen" and len(word) > 6 and word.isalpha() and rng.random() < self.rate * 2:
                cut = rng.randint(2, len(word) - 3)
                word = f"{word[:cut]}{rng.choice(('- ', '-', ' '))}{word[cut:]}"
            elif (
                self.kind == "spaced"
                and word.endswith((",", ";", ":", "."))
                and len(word) > 2
                and rng.random() < self.rate * 3
            ):
                word = f"{word[:-1]} {word[-1]}"
            out.append(word)
        if self.kind == "joined" and len(out) > 2:
            text = out[0]
            for word in out[1:]:
                text += ("" if rng.random() < self.rate and text[-1:] in ",.;:" else " ") + word
            return text
        return " ".join(out)
