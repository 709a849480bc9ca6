"""A placeholder that was to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..work import CheckedDocument, CheckedWork

HEAD = Named("ARC701", "placeholder", "error")
BEFORE = (
    r"(?i:pp?|pages?|box(?:es)?|folders?|fols?|ff?|nos?|notes?|nn?|docs?|documents?|telegrams?|reels?|frames?|see|from|to|above|below|"
    r"ch|chapters?|figs?|figures?|tables?|lot|RG|files?|dated|at|by|in|on|footnotes?|vol|line|para|nr|numbers?)\.?"
)
WORD = r"date|pages?|pp?|number|no|box|folder|cite|citation|ref|reference|source|name|author|title|year|check|to come|tbd|tba|tk|fill in|insert|todo|add"
PLACEHOLDER = expression(
    rf"(?<![\w.])(?:TK|TKTK|TKS?|TODO|FIXME|TBD|TBA)(?![\w-])"
    rf"|(?<![\w?!.])\?{{3,}}(?![?!])|(?<!\w)[Xx]{{4,}}(?!\w)|(?<![\w(-])XXX(?![\w)-])"
    rf"|(?<=[ (\[])XX?X?(?:[-–]XX?X?)(?!\w)"
    rf"|(?<!\w){BEFORE} (?P<x>[Xx]{{2,}}(?:[-–][Xx]{{2,}})?|0{{2,}}|_{{2,}}|\?{{2,}})(?![\w.]?\w)(?! [DF] ?\d)"
    rf"|\[(?i:{WORD})(?:\?| here| TK| to come| needed)?\](?!\()"
    rf"|\[[?_ ]{{1,6}}\]|\[(?:\.\.\.|…) ?\?\]|(?i:\[citation needed\])"
    rf"|(?<=, )(?P<y>XX|xx)(?=[.;)]|$)"
    rf"|(?<!\w)(?:XX|00) (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    rf"|(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:XX|00)(?!\w)",
    re.M,
)
ROMAN = expression(
    r"(?:[Vv]ol(?:ume|s)?\.?|[Rr]esolutions?|[Aa]rticles?|[Ss]ections?|[Tt]itles?|[Aa]nnex|[Ss]essions?|[Cc]ongress|[Aa]ct|[Bb]ooks?|[Tt]omes?|[Cc]h(?:apter)?\.?|[Ll]ouis|[Cc]entury|[Tt]able|[Pp]art|[Bb]d\.?|[Tt]\.) $"
)
UNITS = expression(r" (?:Corps|Congress|Olympi|Army)")
PAGE, PAGES = expression("xxx?"), expression(r"\b(?:p|pp|page|pages)\.? $")  # what may be a page of a preface
ITEM = expression(r"\s*[-*]")
# without any of these signs on a line there is none; looked for first, since they are rare
SIGNS = ("XX", "xx", "TK", "??", "[", "TODO", "FIXME", "TBA", "TBD", "__")
NOUGHTS = expression(r"00(?<!\d..)0*(?!\d)")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        text = part.text
        begin = part.document.body_end if part.edition else 0  # the text of a printed document is as it was
        for m in _with_signs(text, begin):
            if (part.edition and "[" in m.group()) or _is_sound(part, m):
                continue
            start, end = m.span("x") if m["x"] else m.span("y") if m["y"] else m.span()
            if PAGE.fullmatch(text[start:end]) and PAGES.search(text[max(0, start - 6) : start]):
                message = f"“{text[start:end]}” is a placeholder or page {10 * (end - start)} in Roman figures; fill it in, or let it stand"
                yield HEAD.at(part, start, end, message, severity="info")
                continue
            yield HEAD.at(part, start, end, f"“{text[start:end]}” is a placeholder; fill it in")


def _with_signs(text: str, begin: int) -> Iterator[re.Match[str]]:
    """The placeholders of the lines that have a sign of one."""
    places = {m.start() for m in NOUGHTS.finditer(text, begin)}
    for sign in SIGNS:
        at = text.find(sign, begin)
        while at >= 0:
            places.add(at)
            line_end = text.find("\n", at)
            at = text.find(sign, line_end) if line_end >= 0 else -1
    done = begin
    for place in sorted(places):
        if place < done:
            continue
        start = max(begin, text.rfind("\n", 0, place) + 1)
        done = text.find("\n", place)
        done = len(text) if done < 0 else done
        yield from PLACEHOLDER.finditer(text, start, done)


def _is_sound(part: CheckedDocument, m: re.Match[str]) -> bool:
    """What has the form of a placeholder and is none: Roman numbers, the markup of a checklist or a link."""
    text, start = part.text, m.start()
    before = text[max(0, start - 12) : start]
    if set(m.group()) <= {"X", "x"} and ROMAN.search(before):
        return True
    if m["x"] and m["x"].isupper() and m["x"] in ("XX", "XXX") and ROMAN.search(m.group()[: -len(m["x"])]):
        return True
    if m.group() == "XXX" and UNITS.match(text, m.end()):
        return True
    if m.group().startswith("[") and (re.fullmatch(r"\[ +\]", m.group()) or text[m.end() : m.end() + 1] in (":", "[")):
        return True
    if m.group().startswith("[") and set(m.group()) <= set("[? ]") and part.document.note_at(start) < 0:
        return True  # a doubtful reading in a transcription
    return m.group() == "[x]" and ITEM.match(text, text.rfind("\n", 0, start) + 1, start) is not None


RULE = HEAD.rule(
    find,
    what="A placeholder stands where something was to be filled in: XX, TK, ???, 000, [date].",
    why="It was left for later and forgotten.",
    mend="Fill it in.",
    finds={
        manuscript("Vane to Colt, 3 March 1965, box XX, Quill Papers, Carter Library."): "XX",
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 000.", "Ibid., p. 00.", "Vane to Colt, [date], box 3."): ("00", "[date]"),
        manuscript("Telegram TK from Ankara, December 6, 1978.", "See ???"): ("TK", "???"),
        manuscript("See above, n. XX.", "Quill, *Cold Winds*, pp. XX–XX."): ("XX", "XX–XX"),
    },
    silent=(
        manuscript("*Foreign Relations*, 1969–1976, vol. XX, Document 12."),
        manuscript("Mary Quill, *The XX Party Congress* (London: Harbour Press, 1999), 34.", "XXX Corps Diary, box 3."),
        manuscript("Vane to Colt, 3 March 1965, box 100, folder 2000, Quill Papers, Carter Library."),
        manuscript("National Archives, RG 59, IO Files, Lot 00 D 469, box 4."),
    ),
)  # fmt: skip
