r"""LaTeX: the text that prints, with the notes of \footnote, and nothing executed or read besides."""

import time

import pytest

import archref

CASES = {
    "notes": (r"Arms\footnote{See \emph{Document} 4.\footnote{Inner.}} and grain.\endnote{Ibid.}",
              "Arms1 and grain.2\n\n  1. See Document 4.3\n  2. Ibid.\n  3. Inner."),
    "marks and their texts": (r"a\footnotemark b\footnotemark[7]\footnotetext{A.}\footnotetext[7]{B.}", "a1 b7\n\n  1. A.\n  7. B."),
    "signs": (r"``a'' `b' 3--4---c \& \$5 \% \_ \#~d\ldots{} e\S~5 \dag", "“a” ‘b’ 3–4—c & $5 % _ # d… e§ 5 †"),
    "accents": (r"\'e \`{a} \^\i \~n \c{c} \v s \H{o} \o{} Universit\"{a}t \aa", "é à î ñ ç š ő ø Universität å"),
    "abbreviations of one's own": (
        "\\newcommand{\\NA}{National Archives, \\RG}\n\\newcommand{\\RG}{RG~59}\\def\\x{\\x\\x}\nIn \\NA, and \\NA{} or \\x{}.",
        "In National Archives, RG 59, and National Archives, RG 59 or .",
    ),
    "an abbreviation that is layout": (r"a\^{}b \providecommand{\tight}{\setlength{\itemsep}{0pt}\rule{1em}{2em}}\tight a\textquotesingle s", "a^b a's"),
    "comments and spaces": ("a% no\n b   c%\nd\\ e", "a b cd e".replace("a b", "ab")),
    "paragraphs and lines": ("a\nb\n\n\nc\\\\d\\par e\\newpage f", "a b\n\nc\nd\n\ne\n\nf"),
    "commands whose arguments are no text": (
        r"\label{x}a\cite[12]{b}\index{c} \href{http://d}{e} \textcolor{red}{f} \vspace{2em}\includegraphics[width=3]{g}\input{/etc/passwd}",
        "a e f",
    ),
    "unknown commands keep their text": (r"{\small a} \mycommand[x]{b} \textbf{c \emph{d}}", "a b c d"),
    "environments": (
        "\\begin{quote}a\\end{quote}\\begin{itemize}\\item b\\item[x] c\\end{itemize}\\begin{comment}no\\end{comment}"
        "\\begin{tabular}{ll}d & e\\\\f & g\\end{tabular}\\begin{verbatim}h % \\i\n j\\end{verbatim}k",
        "a\n\nb\n\nc\n\nd\te\nf\tg\n\nh % \\i\nj\nk",
    ),
    "quotes by command": (r"\enquote{a \enquote*{b}} \verb|c_d|", "“a ‘b’” c_d"),
    "braces that do not match": (r"a} \footnote{b \emph{c", "a b c"),
    "the body alone": ("\\documentclass{article}\\title{T\\thanks{N}}\\author{No}\n\\begin{document}a\\end{document}b", "T1\n\na\n\n  1. N"),
}  # fmt: skip


@pytest.fixture
def read(tmp_path):
    def read(text):
        path = tmp_path / "paper.tex"
        path.write_bytes(text.encode())
        (document,) = archref.read(path)
        return document

    return read


@pytest.mark.parametrize("case", CASES)
def test_the_text_is_what_prints(read, case):
    written, printed = CASES[case]
    document = read(written)
    assert document.text == printed
    assert [p.end for p in document.origin.pieces(0, len(printed))][-1] == len(printed)


@pytest.mark.parametrize(("kind", "numbers"), [("book", ["1", "2", "1"]), ("article", ["1", "2", "3"])])
def test_chapters_of_a_book_number_their_notes_anew(read, kind, numbers):
    document = read(
        f"\\documentclass[12pt]{{{kind}}}\\begin{{document}}\\chapter{{One}}a\\footnote{{A.}}\\section{{Two}}b\\footnote{{Kennedy "
        "Library, NSF, Box 1.}\\chapter{Three}c\\footnote{Ibid., Box 2.}\\end{document}"
    )
    assert [n.number for n in document.notes] == numbers
    assert [(h.level, document.text[h.start : h.end]) for h in document.headings] == [
        (1, "One"),
        (2, "Two"),
        (1, "Three"),
    ]
    assert [link["type"] for link in archref.resolve(document).as_dict()["links"]] == ["ibid"]


HOSTILE = [
    "{" * 25_000,
    "\\footnote{" * 10_000,
    "\\a" * 25_000,
    "\\begin{x}" * 10_000,
    "$" * 25_000,
    "\\emph[" * 10_000,
]
HOSTILE += [
    "\\newcommand{\\a}{"
    + "\\b" * 99
    + "}\\newcommand{\\b}{"
    + "\\c" * 99
    + "}\\newcommand{\\c}{"
    + "\\a" * 99
    + "}\\a" * 1_000
]
HOSTILE += ["\\section{" * 2_000, "\\enquote{" * 2_000 + "}" * 2_000]
HOSTILE += ["".join(f"\\newcommand{{\\a{c}{d}}}{{\\a{d}{c}x}}" for c in "abcdefgh" for d in "ijklmnop") + "\\aai" * 999]
HOSTILE += ["\\footnote{a}" * 2_000, "%" * 25_000, "\\verb|a" * 10_000, "\\begin{verbatim}" * 4_000]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_costs_what_its_length_does(read, text):
    begun = time.process_time()
    read(text)
    assert time.process_time() - begun < 2
