"""Text in a BibTeX field: UTF-8, with the characters that TeX takes for commands escaped."""

from __future__ import annotations

import re

from ..patterns import expression

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_LONE_BRACES = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_BACK = {value: key for key, value in (*_ESCAPES.items(), *_LONE_BRACES.items())}
_LIGATURE = expression("(?<=`)`|(?<=')'")  # TeX makes one curly quote of two straight ones
_SPECIAL = expression("[" + re.escape("".join(_ESCAPES)) + "]")
_ESCAPED = expression(
    r"\\textbackslash(?:\{\}|\s)|\\textbrace(?:left|right)(?:\{\}|\s)|\\textasciitilde(?:\{\}|\s)|\\textasciicircum(?:\{\}|\s)|\\[{}&%$#_]"
)
_TAGS = {"i": "emph", "em": "emph", "b": "textbf", "strong": "textbf", "sup": "textsuperscript", "sub": "textsubscript"}
_TAG = expression(r"<(i|em|b|strong|sup|sub)>([^<>]*)</\1>")
# commands of others' files, and what they become
_FORMATS = (
    ("emph|textit|textsl|mkbibemph|mkbibitalic", "<i>", "</i>"),
    ("textbf|mkbibbold", "<b>", "</b>"),
    ("textsuperscript|mkbibsuperscript", "<sup>", "</sup>"),
    ("textsubscript", "<sub>", "</sub>"),
    ("enquote|mkbibquote", "“", "”"),
    ("textsc|textrm|textup|textnormal|mbox|hbox|url|path|texttt|nolinkurl", "", ""),
)


def escape(text: str) -> str:
    """`text` for a field; unbalanced braces become commands, as BibTeX counts even escaped ones."""
    text = " ".join(text.split())
    table = _ESCAPES if _nested(text) else {**_ESCAPES, **_LONE_BRACES}
    pieces = []
    end = 0
    for tag in _TAG.finditer(text):
        pieces += [_plain(text[end : tag.start()], table), f"\\{_TAGS[tag[1]]}{{{_plain(tag[2], table)}}}"]
        end = tag.end()
    return "".join([*pieces, _plain(text[end:], table)])


def _nested(text: str) -> bool:
    """Whether each brace that opens is closed behind it, and no other is."""
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _plain(text: str, table: dict[str, str]) -> str:
    return _LIGATURE.sub(r"{}\g<0>", _SPECIAL.sub(lambda found: table[found[0]], text))


def unescape(text: str) -> str:
    """A field as text: escapes undone, grouping braces and the commands of `escape` taken away."""
    for commands, before, after in _FORMATS:
        text = re.sub(rf"\\(?:{commands})\{{((?:[^{{}}\\]|\\.|\{{\}})*)\}}", rf"{before}\1{after}", text)
    out, end = [], 0
    for found in _ESCAPED.finditer(text):
        out.append(_bare(text[end : found.start()]))
        key = found[0] if found[0] in _BACK else found[0].rstrip() + "{}"
        out.append(_BACK.get(key, found[0]))
        end = found.end()
    out.append(_bare(text[end:]))
    return "".join(out)


def _bare(text: str) -> str:
    if "\\" in text:
        text = _commands(text)
    text = text.replace("``", "“").replace("''", "”")
    return text.replace("{", "").replace("}", "").replace("---", "—").replace("--", "–").replace("~", " ")


def _commands(text: str) -> str:
    """Accents and letters that others' files have as commands: "Bogot{\\'a}" is Bogotá."""
    import codecs

    import latexcodec  # noqa: F401  (registers the codec; pybtex brings it)

    try:
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())  # the codec takes outer spaces away
        decoded = str(codecs.lookup("ulatex").decode(text[start:end])[0])  # type: ignore[arg-type]  # it decodes text
        return text[:start] + decoded + text[end:]
    except ValueError:  # a command that it does not know stays as it is
        return text
