r"""What LaTeX's commands mean for a text, as tables.

A command that stands in none of them is taken off and its argument stays: `\emph{Foreign Relations}`.
"""

from __future__ import annotations

# commands whose arguments are no text: how many of them; optional ones go too
DROPPED = {
    name: count
    for count, names in {
        1: (
            "label ref pageref autoref nameref cref Cref eqref index glossary cite citep citet citeauthor citeyear nocite parencite "
            "textcite autocite footcite footfullcite fullcite citetitle vspace hspace includegraphics input include "
            "includeonly usepackage RequirePackage documentclass bibliography bibliographystyle addbibresource pagestyle "
            "thispagestyle pagenumbering setlength addtolength setcounter addtocounter stepcounter refstepcounter "
            "newcounter newlength newtheorem hypersetup geometry color linespread selectlanguage begin end hyphenation "
            "graphicspath vskip hskip phantom hphantom vphantom markright printbibliography defbibheading "
            "DeclareUnicodeCharacter enlargethispage captionsetup titlespacing fancyhead fancyfoot lhead rhead chead lfoot rfoot "
            "cfoot tableofcontents definecolor inputencoding setmainfont setdefaultlanguage setotherlanguage protect "
            "rule footnotetextmark addcontentsline marginpar todo"
        ),
        2: "setlength addtolength setcounter addtocounter rule markboth definecolor newcommandx addvspace renewenvironment titleformat",
        3: "addcontentsline newenvironment",
        0: "tableofcontents listoffigures listoftables maketitle newpage clearpage",
    }.items()
    for name in names.split()
}
# commands whose first argument is no text and whose second is
FIRST_DROPPED = frozenset(
    "href textcolor colorbox parbox foreignlanguage raisebox multicolumn hyperref hyperlink hypertarget resizebox fontsize".split()
)
HEADINGS = {
    "part": 1,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "subsubsection": 4,
    "paragraph": 5,
    "subparagraph": 6,
}
# commands that set their argument in italics, or what follows in the group
ITALIC = frozenset("emph textit textsl mkbibemph mkbibitalic".split())
ITALIC_FROM_HERE = frozenset("em it sl itshape slshape".split())
NOTES = frozenset(("footnote", "endnote", "sidenote", "thanks"))
# classes in which every chapter numbers its notes anew
BY_CHAPTER = frozenset("book report memoir scrbook scrreprt amsbook octavo tufte-book".split())
BREAKS = frozenset(
    "par newpage clearpage cleardoublepage pagebreak bigskip medskip smallskip maketitle item bibitem".split()
)
LINES = frozenset(("newline", "linebreak", "tabularnewline", "\\"))
# environments that are no text, and those that begin with an argument that is none
SILENT = frozenset(
    "comment tikzpicture picture equation align gather multline eqnarray math displaymath filecontents thebibliography".split()
)
ARGUMENTS = {
    "tabular": 1,
    "tabularx": 2,
    "longtable": 1,
    "array": 1,
    "minipage": 1,
    "multicols": 1,
    "list": 2,
    "wrapfigure": 2,
}
VERBATIM = frozenset(("verbatim", "Verbatim", "lstlisting", "alltt"))
SIGNS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "S": "§", "P": "¶", "dag": "†",
    "ddag": "‡", "copyright": "©", "pounds": "£", "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–",
    "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "guillemotleft": "«", "guillemotright": "»", "textdegree": "°", "degree": "°", "textsection": "§", "texteuro": "€",
    "euro": "€", "textbullet": "•", "textasciitilde": "~", "textbackslash": "\\", "textasciicircum": "^",
    "textunderscore": "_", "slash": "/", "lbrack": "[", "rbrack": "]", "textonehalf": "½", "textonequarter": "¼",
    "texttrademark": "™", "textregistered": "®", "LaTeX": "LaTeX", "TeX": "TeX", "quad": " ", "qquad": " ", "space": " ",
    "nobreakspace": " ", "textvisiblespace": " ", "enspace": " ", "thinspace": " ", "enquoteopen": "“",
    "textquotesingle": "'", "textquotedbl": '"', "textless": "<", "textgreater": ">", "textbar": "|", "textbraceleft": "{",
    "textbraceright": "}", "textdollar": "$", "textasteriskcentered": "*", "lq": "‘", "rq": "’", "textperiodcentered": "·", "dagger": "†", "ddagger": "‡",
}  # fmt: skip
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308",
    "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361",
}  # fmt: skip
QUOTED = {"enquote": "“”", "textquote": "“”", "enquote*": "‘’"}
