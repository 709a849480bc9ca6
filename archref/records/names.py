"""Names as printed in a note, as CSL names: persons in their parts, institutions and offices whole."""

from __future__ import annotations

import re

from ..patterns import expression

# a word that no person is called by
_OFFICE = frozenset(
    """agency ambassador army assembly assistant association authority bank board bureau cabinet cia commission
    committee company conference congress consul consulate consulates council defense delegation department director
    division embassies embassy federation force foreign government governor group headquarters house institute
    international joint legation library ministry minister mission nations navy nsc office organization party post
    posts president's republic secretariat secretary senate service society staff state states treasury under union
    united university usia aid working""".split()
)
_SMALL = frozenset("of the and for in to on at a an".split())
_PARTICLES = frozenset("de del della der den di du la le van von zu ten ter af al el bin ibn dos da".split())
_SUFFIX = expression(r",? (?P<suffix>Jr\.?|Sr\.?|II|III|IV)$")
_INITIAL = expression(r"(?:[A-Z]\.?-?){1,3}$")
_GIVEN = expression(r"(?:[^\W\d_][\w’'-]+|(?:[A-Z]\.?-? ?){1,3})(?: (?:[^\W\d_][\w’'-]+|[A-Z]\.?)){0,2}")
_MEDICAL = expression(r"([A-ZÀ-Þ][\w’'-]+) (?!I{2,3}|IV)([A-Z]{1,3})")  # "Reed JB"
_EDITORS = expression(r",? \(?eds?\.?\)?$")
_WITH_THE = expression(
    r"(?:Department of|Ministry of|Secretary of|Embassy in|Mission (?:to|at)|Foreign Office$|White House$|"
    r"Joint Chiefs|(?:Under|Assistant|Acting|Deputy) Secretary)"
)

_NO_PERSON = _OFFICE | _SMALL


def csl_names(printed: str) -> list[dict[str, str]]:
    """One name, or two persons joined by "and".

    >>> csl_names("J. Kennedy and C. J. Dalrymple")[1]
    {'family': 'Dalrymple', 'given': 'C. J.'}
    >>> csl_names("Department of State and the Army")
    [{'literal': 'Department of State and the Army'}]
    """
    parts = re.split(r",? and ", printed)
    several = [csl_name(part) for part in parts]
    return several if len(parts) == 2 and all("family" in name for name in several) else [csl_name(printed)]


def names_of_work(printed: str) -> tuple[str, list[dict[str, str]]]:
    """Who made a printed work, as a note has it or, family name first, a list of works: the variable, and the names.

    >>> names_of_work("Ada Quill, Jon Reed, and Eve Fox")[1][2]
    {'family': 'Fox', 'given': 'Eve'}
    >>> names_of_work("Quill, Ada, and Jon Reed, eds.")
    ('editor', [{'family': 'Quill', 'given': 'Ada'}, {'family': 'Reed', 'given': 'Jon'}])
    >>> names_of_work("Department of Salt, Inland Office")
    ('author', [{'literal': 'Department of Salt, Inland Office'}])
    """
    editors = _EDITORS.search(printed)
    whole = printed[: editors.start()] if editors else printed
    variable = "editor" if editors else "author"
    names: list[dict[str, str]] = []
    for some in re.split(r",? (?:and|&) ", whole.strip(" ,")):
        parts = [part for part in some.split(", ") if part.strip(" ,")]
        while parts:
            part = parts.pop(0)
            if medical := _MEDICAL.fullmatch(part):
                names.append({"family": medical[1], "given": " ".join(f"{letter}." for letter in medical[2])})
                continue
            turned = bool(parts) and " " not in part and _is_person(["X", part]) and _GIVEN.fullmatch(parts[0])
            if turned and not _OFFICE & set(parts[0].casefold().split()):
                names.append({"family": part, "given": parts.pop(0)})
            else:
                names.append(csl_name(part))
    return (variable, names) if all("family" in name for name in names) else (variable, csl_names(whole))


def csl_name(printed: str) -> dict[str, str]:
    """A person in parts where the words are a person's, else the whole as a literal.

    >>> csl_name("George F. Kennan"), csl_name("Rusk"), csl_name("U.S. embassy, London")
    ({'family': 'Kennan', 'given': 'George F.'}, {'literal': 'Rusk'}, {'literal': 'U.S. embassy, London'})
    >>> csl_name("Charles de Gaulle"), csl_name("Robert Murphy, Jr.")
    ({'family': 'Gaulle', 'given': 'Charles', 'non-dropping-particle': 'de'}, {'family': 'Murphy', 'given': 'Robert', 'suffix': 'Jr.'})
    """
    whole = " ".join(printed.split()).strip(" ,;")
    suffix = _SUFFIX.search(whole)
    words = (whole[: suffix.start()] if suffix else whole).split()
    if not 2 <= len(words) <= 5 or not _is_person(words):
        return {"literal": whole}
    first = next((i for i, word in enumerate(words) if i and word in _PARTICLES), len(words) - 1)
    name = {"family": " ".join(words[first:]), "given": " ".join(words[:first])}
    if words[first] in _PARTICLES:
        last = next(i for i, word in enumerate(words) if i >= first and word not in _PARTICLES)
        name["family"], name["non-dropping-particle"] = " ".join(words[last:]), " ".join(words[first:last])
    if suffix:
        name["suffix"] = suffix["suffix"]
    return name


def _is_person(words: list[str]) -> bool:
    if any("," in w or (w.strip(".").casefold() in _NO_PERSON and not _INITIAL.fullmatch(w)) for w in words):
        return False
    if _INITIAL.match(words[-1]) or any(any(c.isdigit() or c in "()/&:" for c in word) for word in words):
        return False
    return not {words[0], words[-1]} & _PARTICLES and all(word[0].isupper() or word in _PARTICLES for word in words)


def with_article(name: str) -> str:
    """An institution as it stands behind "to": "the Department of State"; a name of a person as it is."""
    return f"the {name}" if _WITH_THE.match(name) else name
