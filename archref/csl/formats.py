"""How each form of output marks the formats of CSL; a format that is not in its table prints plain."""

from __future__ import annotations

# for each format: what opens and what closes it
Table = dict[tuple[str, str], tuple[str, str]]

HTML: Table = {
    ("font-style", "italic"): ("<i>", "</i>"),
    ("font-style", "oblique"): ("<em>", "</em>"),
    ("font-style", "normal"): ('<span style="font-style:normal">', "</span>"),
    ("font-variant", "small-caps"): ('<span style="font-variant:small-caps">', "</span>"),
    ("font-variant", "normal"): ('<span style="font-variant:normal">', "</span>"),
    ("font-weight", "bold"): ("<b>", "</b>"),
    ("font-weight", "light"): ('<span style="font-weight:lighter">', "</span>"),
    ("font-weight", "normal"): ('<span style="font-weight:normal">', "</span>"),
    ("text-decoration", "underline"): ("<u>", "</u>"),
    ("text-decoration", "none"): ('<span style="text-decoration:none">', "</span>"),
    ("vertical-align", "sup"): ("<sup>", "</sup>"),
    ("vertical-align", "sub"): ("<sub>", "</sub>"),
    ("vertical-align", "baseline"): ('<span style="vertical-align:baseline">', "</span>"),
    ("display", "block"): ('<div class="csl-block">', "</div>"),
    ("display", "left-margin"): ('<div class="csl-left-margin">', "</div>"),
    ("display", "right-inline"): ('<div class="csl-right-inline">', "</div>"),
    ("display", "indent"): ('<div class="csl-indent">', "</div>"),
}
MARKDOWN: Table = {
    ("font-style", "italic"): ("*", "*"),
    ("font-style", "oblique"): ("*", "*"),
    ("font-weight", "bold"): ("**", "**"),
    ("vertical-align", "sup"): ("<sup>", "</sup>"),
    ("vertical-align", "sub"): ("<sub>", "</sub>"),
}
RST: Table = {
    ("font-style", "italic"): ("*", "*"),
    ("font-style", "oblique"): ("*", "*"),
    ("font-weight", "bold"): ("**", "**"),
    ("vertical-align", "sup"): (":sup:`", "`"),
    ("vertical-align", "sub"): (":sub:`", "`"),
}
LATEX: Table = {
    ("font-style", "italic"): (r"\textit{", "}"),
    ("font-style", "oblique"): (r"\textsl{", "}"),
    ("font-style", "normal"): (r"\textup{", "}"),
    ("font-variant", "small-caps"): (r"\textsc{", "}"),
    ("font-variant", "normal"): (r"\textup{", "}"),
    ("font-weight", "bold"): (r"\textbf{", "}"),
    ("font-weight", "normal"): (r"\textmd{", "}"),
    ("text-decoration", "underline"): (r"\underline{", "}"),
    ("vertical-align", "sup"): (r"\textsuperscript{", "}"),
    ("vertical-align", "sub"): (r"\textsubscript{", "}"),
    ("display", "block"): (r"\newline ", ""),
    ("display", "left-margin"): ("", r"\quad "),
    ("display", "indent"): (r"\newline\hspace*{2em}", ""),
}
RTF: Table = {
    ("font-style", "italic"): (r"{\i ", "}"),
    ("font-style", "oblique"): (r"{\i ", "}"),
    ("font-style", "normal"): (r"{\i0 ", "}"),
    ("font-variant", "small-caps"): (r"{\scaps ", "}"),
    ("font-variant", "normal"): (r"{\scaps0 ", "}"),
    ("font-weight", "bold"): (r"{\b ", "}"),
    ("font-weight", "normal"): (r"{\b0 ", "}"),
    ("text-decoration", "underline"): (r"{\ul ", "}"),
    ("text-decoration", "none"): (r"{\ulnone ", "}"),
    ("vertical-align", "sup"): (r"{\super ", "}"),
    ("vertical-align", "sub"): (r"{\sub ", "}"),
    ("vertical-align", "baseline"): (r"{\nosupersub ", "}"),
    ("display", "block"): (r"\line ", ""),
    ("display", "left-margin"): ("", r"\tab "),
    ("display", "indent"): (r"\line\tab ", ""),
}
