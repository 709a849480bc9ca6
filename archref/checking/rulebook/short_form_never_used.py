"""A short form that is introduced and never used."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..short_forms import introduced, used
from ..work import CheckedWork

HEAD = Named("ARC214", "short-form-never-used", "info")


def find(work: CheckedWork) -> Iterator[Finding]:
    introductions = [introduced(part) for part in work.parts]
    shorts = {one.short for listed in introductions for one in listed}
    places = [used(part, shorts) for part in work.parts] if shorts else []
    last = {short: i for i, found in enumerate(places) for short in found}  # the last part in which it stands
    for part, listed, found in zip(work.parts, introductions, places, strict=False):
        set_up: dict[str, list[int]] = {}
        for short, at, _ in listed:
            set_up.setdefault(short, []).append(at)
        for short, at, to in listed:
            if at != set_up[short][0] or last.get(short, 0) > part.index:
                continue  # a second introduction is told as one
            here = found.get(short, ())
            if len(here) - bisect_left(here, to) <= len(set_up[short]) - bisect_left(set_up[short], to):
                message = f"“{short}” is introduced and never used; use it, or take the “hereafter” out"
                yield HEAD.at(part, *part.span(at, to), message)


_ERO = "Vane to Colt, 3 March 1965, Quill Papers, Essex Record Office (hereafter ERO)."

RULE = HEAD.rule(
    find,
    what="A short form is introduced with “hereafter” and never used.",
    why="The later notes that used it are gone, or they cite the thing by another name.",
    mend="Use the short form, or take its introduction out.",
    finds={
        manuscript(_ERO, "Colt to Vane, 9 March 1965, Quill Papers, Essex Record Office."): "ERO",
        manuscript(
            "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34 (hereafter Quill, Winds).", "Ibid., 36."
        ): "Quill, Winds",
        manuscript(
            "Strand Collection, Elm Road Observatory (hereafter cited as Strand), box 2.",
            "Elm Road Observatory, box 3.",
        ): "Strand",
    },
    silent=(
        manuscript(_ERO, "ERO, Vane Papers, box 3."),
        manuscript(
            "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34 (hereafter Quill, Winds).", "Quill, Winds, 36."
        ),
        manuscript(_ERO, "ERO, box 3.", "Colt to Vane, 9 March 1965, Essex Record Office (hereafter ERO)."),
        manuscript("Hereafter the talks went on.", "Vane Papers, box 3, Carter Library."),
    ),
)
