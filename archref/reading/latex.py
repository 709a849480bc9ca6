r"""LaTeX with `\footnote` and `\endnote`: the text that prints.

One file is one document, its chapters and sections its headings; notes have the numbers that the class gives them.
Commands are taken off and their text stays (latex_commands.py has the exceptions); the author's own abbreviations
without arguments are set out. Nothing is executed and no other file is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections import OrderedDict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..document import Document, Heading
from ..origin import Source
from ..patterns import expression
from .emphasis import set_off
from .flow import Flow, Notes
from .latex_commands import (
    ACCENTS,
    ARGUMENTS,
    BREAKS,
    BY_CHAPTER,
    DROPPED,
    FIRST_DROPPED,
    HEADINGS,
    ITALIC,
    ITALIC_FROM_HERE,
    LINES,
    NOTES,
    QUOTED,
    SIGNS,
    SILENT,
    VERBATIM,
)
from .latex_words import DEFINED, QUOTES, TOKEN, abbreviations, braces, expanded
from .plain import read_manuscript

BODY = expression(r"\\begin\s*\{document\}")
CLASS = expression(r"\\documentclass\s*(?:\[[^\]]*\])?\s*\{\s*([\w-]+)")
DEEPEST = 40  # arguments in each other that are laid down apart


def documents(source: Source) -> Iterator[Document]:
    """A file is one document."""
    yield _LatexReader(source).document()


@dataclass(slots=True)
class _LatexReader:
    source: Source
    flow: Flow = field(init=False)
    notes: Notes[tuple[int, int]] = field(init=False)
    match: dict[int, int] = field(init=False)  # each opening brace's closing one
    words: dict[str, str] = field(default_factory=dict)  # the author's abbreviations
    known: dict[str, str] = field(default_factory=dict)  # as they are set out
    headings: list[Heading] = field(default_factory=list)
    emphasis: list[tuple[int, int]] = field(default_factory=list)
    count: int = 0
    depth: int = 0
    by_chapter: bool = False  # each chapter counts its notes from 1
    # notes whose text comes with \footnotetext, in order, and by their number
    marks: OrderedDict[int, str] = field(default_factory=OrderedDict)
    marked: dict[str, deque[int]] = field(default_factory=dict)

    def document(self) -> Document:
        text = self.source.text
        self.flow = Flow(self.source)
        self.notes = Notes(self.flow)
        self.match = braces(text)
        body = BODY.search(text)
        self.words = abbreviations(text, self.match)
        kind = CLASS.search(text)
        self.by_chapter = kind is not None and kind[1] in BY_CHAPTER
        start = body.end() if body else 0
        stop = text.find("\\end{document}", start)
        if title := re.compile(r"\\title\s*(?:\[[^\]]*\]\s*)?(?=\{)").search(text, 0, start):
            self._heading(title.end(), 1)
        self._range(start, stop if stop >= 0 else len(text), False)
        body_end = self.notes.lay(lambda span: self._range(*span, True))
        laid, origin = self.flow.finish()
        document = Document(laid, self.notes.notes, markers=self.notes.markers, body_end=body_end, marked=True)
        document.origin, document.headings = origin, self.headings
        set_off(document, self.emphasis)
        read_manuscript(document)
        return document

    def _range(self, here: int, end: int, note: bool) -> None:
        """Lay down the source from `here` to `end`."""
        text, flow = self.source.text, self.flow
        if self.depth >= DEEPEST:
            return
        self.depth += 1
        try:
            self._lay(text, flow, here, end, note)
        finally:
            self.depth -= 1

    def _lay(self, text: str, flow: Flow, here: int, end: int, note: bool) -> None:
        while here < end:
            m = TOKEN.search(text, here, end)
            if m is None:
                flow.write(text[here:end], here, end)
                return
            start, after = m.span()
            flow.write(text[here:start], here, start)
            here = after
            kind = m.lastgroup
            if kind in ("a1", "a2", "a3", "a4"):
                letter = next(x for x in (m["a1"], m["a2"], m["a3"], m["a4"]) if x)
                accented = unicodedata.normalize("NFC", letter + ACCENTS[m["accent"] or m["letter"]])
                flow.write(accented, start, after)
            elif kind == "command":
                here = self._command(m[0][1:], start, after, end, note)
            elif kind == "sign":
                here = self._sign(m["sign"], start, after, note)
            elif kind == "paragraph":
                self._break(note, start)
            elif kind == "space":
                flow.write(" ", start, after)
            elif kind == "dash":
                flow.write("–" if after - start == 2 else "—", start, after)
            elif kind in ("quotes", "quote"):
                flow.write(QUOTES[m.group()], start, after)
            elif kind == "cell":
                if not note and not flow.broken:
                    flow.strip()
                    flow.set("\t", start)

    def _break(self, note: bool, at: int, ends: str = "\n\n") -> None:
        self.flow.space(at) if note else self.flow.break_(ends)

    def _sign(self, sign: str, start: int, after: int, note: bool) -> int:
        if sign == "\\":
            self._break(note, start, "\n")
            option = re.compile(r"\*?\s*\[[^\]\n]{0,40}\]").match(self.source.text, after)
            return option.end() if option else after
        if sign in "^~" and self.source.text.startswith("{}", after) or sign in "$%&#_{}":
            self.flow.write(sign, start + 1, after)
        elif sign in " ,;:\n\t\r~":
            self.flow.write(" ", start, after)
        return after

    def _argument(self, at: int) -> tuple[int, int] | None:
        """The next argument in braces: its content."""
        text = self.source.text
        while at < len(text) and text[at].isspace():
            at += 1
        close = self.match.get(at)
        return None if close is None else (at + 1, close)

    def _option(self, at: int, end: int) -> int:
        """Behind an optional argument, if there is one."""
        m = re.compile(r"\s*\[([^\[\]]|\[[^\[\]]*\]){0,400}\]").match(self.source.text, at, end)
        return m.end() if m else at

    def _command(self, name: str, start: int, after: int, end: int, note: bool) -> int:
        """What a command stands for; where the source goes on."""
        text = self.source.text
        bare = name.rstrip("*")
        if bare in ("begin", "end"):
            return self._environment(bare, after, end, note)
        if bare == "verb" and after < end:
            closing = text.find(text[after], after + 1, end)
            if closing > 0:
                self.flow.write(text[after + 1 : closing], after + 1, closing)
                return closing + 1
        if bare in NOTES or bare in ("footnotemark", "footnotetext", "endnotemark", "endnotetext"):
            return self._note(bare, start, after, end)
        if bare in HEADINGS:
            option = self._option(after, end)
            if argument := self._argument(option):
                self._heading(argument[0] - 1, HEADINGS[bare])
                if bare == "chapter" and name == bare and self.by_chapter:
                    self.count = 0
                return argument[1] + 1
        if DEFINED.match(text, start):
            body = self._argument(DEFINED.match(text, start).end())  # type: ignore[union-attr]
            return body[1] + 1 if body else after
        if bare in ("newcommand", "renewcommand", "providecommand", "def", "let"):
            line = text.find("\n", after, end)
            return line if line >= 0 else end
        if bare in BREAKS:
            self._break(note, start)
            return self._option(after, end) if bare in ("item", "bibitem", "pagebreak") else after
        if bare in LINES:
            self._break(note, start, "\n")
            return after
        if bare in SIGNS:
            m = re.compile(r"\{\}|[ \t]*\n?[ \t]*(?=\S)" if SIGNS[bare] != " " else r"\s*").match(text, after, end)
            after = m.end() if m else after
            self.flow.write(SIGNS[bare], start, after)
            return after
        if bare in DROPPED:
            return self._without(after, end, DROPPED[bare])
        if bare in FIRST_DROPPED:
            return self._without(after, end, 1)
        if name in QUOTED or bare in QUOTED:
            if argument := self._argument(after):
                opening, closing_sign = tuple(QUOTED.get(name, QUOTED[bare]))
                self.flow.set(opening, start, argument[0])
                self._range(*argument, note)
                self.flow.set(closing_sign, argument[1], argument[1] + 1)
                return argument[1] + 1
        if name in self.words:
            spaced = re.compile(r"\{\}|\s*").match(text, after, end)
            stop = spaced.end() if spaced else after
            self.flow.write(expanded(name, self.words, self.known), start, stop)
            return stop
        if bare in ITALIC and (argument := self._argument(after)):
            self.emphasis.append(argument)
        elif bare in ITALIC_FROM_HERE:  # "{\\em Salt}": up to the end of the group that it begins
            brace = start - 1
            while brace >= 0 and text[brace].isspace():
                brace -= 1
            self.emphasis.append((after, self.match.get(brace, after)))
        # white space behind a command's name is no space
        spaced = re.compile(r"[ \t]*(?=[A-Za-z])|").match(text, after, end)
        return self._option(spaced.end() if spaced else after, end)

    def _without(self, at: int, end: int, count: int) -> int:
        at = self._option(at, end)
        for _ in range(count):
            argument = self._argument(at)
            if argument is None:
                break
            at = self._option(argument[1] + 1, end)
        return at

    def _heading(self, brace: int, level: int) -> None:
        self.flow.break_()
        before = self.flow.next
        self._range(brace + 1, self.match.get(brace, brace + 1), False)
        self.flow.strip()
        if self.flow.at > before:
            self.headings.append(Heading(level, before, self.flow.at))
        self.flow.break_()

    def _environment(self, what: str, after: int, end: int, note: bool) -> int:
        text = self.source.text
        argument = self._argument(after)
        if argument is None:
            return after
        name = text[slice(*argument)].strip()
        bare = name.rstrip("*")
        here = argument[1] + 1
        if bare not in ("document",):
            self._break(note, after)
        if what == "end":
            return here
        if bare in SILENT or bare in VERBATIM:
            closing = text.find(f"\\end{{{name}}}", here, end)
            closing = end if closing < 0 else closing
            if bare in VERBATIM:
                for line in re.finditer(r"[^\n]+", text[here:closing]):
                    words = line.group().strip()
                    at = here + line.start() + line.group().find(words)
                    self.flow.write(words, at, at + len(words))
                    self._break(note, at, "\n")
            return min(closing + len(name) + 6, end)
        return self._without(here, end, ARGUMENTS.get(bare, 0))

    def _note(self, name: str, start: int, after: int, end: int) -> int:
        """A note, or its marker and its text apart."""
        option = re.compile(r"\s*\[\s*(\d{1,6})\s*\]").match(self.source.text, after, end)
        at = option.end() if option else after
        argument = None if name.endswith("mark") else self._argument(at)
        if name.endswith("text"):
            if argument:
                self._text_of_mark(option[1] if option else None, argument, start)
            return argument[1] + 1 if argument else at
        if argument is None and not name.endswith("mark"):
            return at
        if option is None:
            self.count += 1
        number = option[1] if option else str(self.count)
        index = self.notes.add(number, argument or (start, start), start)
        if argument is None:
            self.marks[index] = number
            self.marked.setdefault(number, deque()).append(index)
        stop = argument[1] + 1 if argument else at
        self.notes.mark(index, start, stop)
        return stop

    def _text_of_mark(self, number: str | None, argument: tuple[int, int], start: int) -> None:
        if number is None:
            number = next(iter(self.marks.values()), None)
        if number is not None and self.marked.get(number):
            index = self.marked[number].popleft()
            del self.marks[index]
            self.notes.replace(index, argument)
        else:
            self.notes.add(number or str(self.count), argument, start)
