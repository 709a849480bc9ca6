"""Text in a BibTeX field: UTF-8, with the characters that TeX takes for commands escaped."""

from __future__ import annotations

import re

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
_BACK = {value: key for key, value in _ESCAPES.items()}
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_ESCAPED = re.compile(
    r"\\textbackslash(?:\{\}|\s)|\\textasciitilde(?:\{\}|\s)|\\textasciicircum(?:\{\}|\s)|\\[{}&%$#_]"
)
_TAGS = {"i": "emph", "em": "emph", "b": "textbf", "strong": "textbf", "sup": "textsuperscript", "sub": "textsubscript"}
_TAG = re.compile(r"<(i|em|b|strong|sup|sub)>([^<>]*)</\1>")


def escape(text: str) -> str:
    """`text` for a field; unbalanced braces become commands, as BibTeX counts even escaped ones."""
    text = " ".join(text.split())
    if not _nested(text):
        text = text.replace("{", "\ue000").replace("}", "\ue001")
    pieces = []
    end = 0
    for tag in _TAG.finditer(text):
        pieces += [_plain(text[end : tag.start()]), f"\\{_TAGS[tag[1]]}{{{_plain(tag[2])}}}"]
        end = tag.end()
    return "".join([*pieces, _plain(text[end:])])


def _nested(text: str) -> bool:
    """Whether each brace that opens is closed behind it, and no other is."""
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _plain(text: str) -> str:
    text = _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)
    return text.replace("\ue000", r"\textbraceleft{}").replace("\ue001", r"\textbraceright{}")


def unescape(text: str) -> str:
    """A field as text: escapes undone, grouping braces and the commands of `escape` taken away."""
    text = text.replace(r"\textbraceleft{}", "\ue000").replace(r"\textbraceright{}", "\ue001")
    text = re.sub(r"\\emph\{((?:[^{}\\]|\\.)*)\}", r"<i>\1</i>", text)
    text = re.sub(r"\\textbf\{((?:[^{}\\]|\\.)*)\}", r"<b>\1</b>", text)
    text = re.sub(r"\\textsuperscript\{((?:[^{}\\]|\\.)*)\}", r"<sup>\1</sup>", text)
    text = re.sub(r"\\textsubscript\{((?:[^{}\\]|\\.)*)\}", r"<sub>\1</sub>", text)
    out, end = [], 0
    for found in _ESCAPED.finditer(text):
        out.append(_bare(text[end : found.start()]))
        key = found[0] if found[0] in _BACK else found[0].rstrip() + "{}"
        out.append(_BACK.get(key, found[0]))
        end = found.end()
    out.append(_bare(text[end:]))
    return "".join(out).replace("\ue000", "{").replace("\ue001", "}")


def _bare(text: str) -> str:
    return text.replace("{", "").replace("}", "").replace("---", "—").replace("--", "–").replace("~", " ")
