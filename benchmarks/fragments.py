"""What may stand in a text any number of times: the fragments whose growth is measured, by the format they belong to.

`{i}` is the number of the repetition, so that a fragment can be nearly but not quite the same each time. A fragment of
"text" goes through every reader; one of a format through that format's reader, and as plain text too.
"""

SIGNS = [
    *"()[]{}<>\"'“”‘’«»—–-_*`~^|\\/#$%&@+=:;,.!?0§¶†…",
    *("![", "[1", "([", "[[", "]]", "](", "[(", "“‘", "’”", "((", "))", "({i}", "[{i}]", "...", "---", "“a", "a”", "‘a ", "' "),
    *(" ", "\t", "\u00a0", "\n", "\n\n", "\r\n", "\r", " \n", "\x0c", "\u200b", "\u202e", "\u0301", "\ud800", "\x00", "é", "𝔸"),
    *("a", "A", "1", "a ", "A ", "1 ", "A. ", "A.", "Aa ", "a-", "a.", "1.", "1,", "1-", "1/", "A1", "-\n", "a-\n"),
]  # fmt: skip

WORDS = [
    "Ibid. ", "ibid., ", "Ibid., p. {i}. ", "Ibid., Box {i}; ", "op. cit. ", "loc. cit., ", "See ", "see also ", "cf. ", "supra ",
    "Source: ", "Secret. ", "Secret; Nodis. ", "Drafted by ", "Drafted by A. ", "Drafted by A (B) and ", "Cleared by A, ", "Approved by A in draft, ",
    "Drafted by A and cleared by B; ", "box 1, ", "Box {i}, ", "box 1, folder 2, ", "folder “a,” ", "NARA, ", "NARA, RG 59, ", "RG ", "RG {i}, ",
    "RG 59, Central Files, ", "National Archives, ", "Department of State, ", "Kennedy Library, ", "Library of Congress, Manuscript Division, ",
    "Johnson Library, NSF, Country File, ", "Vane Papers, ", "Vane Papers, Box {i}, LC; ", "Papers of A, ", "MS {i}, ", "FO 371/{i}, ", "TNA: FO ",
    "Lot 64 D {i}, ", "POL {i} US; ", "POL ", "611.{i}/3-1455; ", "D{i}-0001, ", "NAID {i}, ", "CIA Job {i}, ", "Document 1, ", "Document {i}. ",
    "Documents {i}, ", "footnote 3, Document {i}; ", "p. 1, ", "pp. {i}–{i}, ", "page {i} ", "vol. I, ", "Foreign Relations, 1969–1976, vol. I, Document {i}; ",
    "Foreign Relations, ", "Foreign Relations, 1952–1954, vol. {i}, ", "telegram 5 to A, ", "Telegram {i} to Lima, May 5, 1978; ", "telegrams {i}, ",
    "Lima {i}, ", "State 216300, ", "Refs: (A) State {i} (B) ", "Ref B ", "REF: {i} ", "Vane to Colt, ", "Vane to Colt, May 2, 1964, ", "A to B, ", "same to same, ",
    "Memorandum From A to B, May {i}, 1964; ", "Memcon, ", "January 12, ", "12 January 1964, ", "1964, ", "1964–1968, ",
    "Quill, Salt of the Sea, {i}; ", "Quill, {i}. ", "Quill, Salt (Salem: Harbour Press, 1950), {i}. ", "Quill, “Tin,” ", "Quill, “Tin,” Salt 3 (1950): {i}. ",
    "ed. Quill, ", "in Quill, ed., ", "(hereafter X{i}) ", "Vane Papers, LC (hereafter VP{i}), ", "hereafter cited as A{i}; ", "New York Times, May {i}, 1964, ",
    "http://example.org/{i} ", "https://", "www.example.org/a(", "doi:10.1000/{i} ", "1978STATE{i} ", "A/RES/{i} ", "NSC {i}/1, ", "JCS {i}/1, ", "No. {i} ",
    "[Page {i}]\n", "  {i}. Source: \n", "\n  {i}. Ibid.", "{i}. Telegram From the Embassy{i}\n\n", "word{i} ", "word1 ", "a1, b2. ", "et al., ", "and ", ", and ", "; see ",
    "“Salt,” ", "“Salt, ", "(Salt ", "Salt) ", "Salt [", "A., ", "A. B. ", "Mr. A, ", "Jr., ", "A, B, ", "A; ", "A: ", "[sic] ", "[illegible] ",
    "архив, ф. {i}, оп. 1, д. 2, л. 3; ", "AMAE, Amérique, vol. {i}, ", "PA AA, B {i}, Bd. 2, ", "BArch, NS 6/{i}; ",
]  # fmt: skip

# each line has its own
LINES = [
    "Vane to Colt, March 1, 1966, NSF, Country File, box {i}, Johnson Library.\n",
    "  {i}. Vane to Colt, March 1, 1966, NSF, Country File, box {i}, Johnson Library.\n",
    "{i}. Quill, Salt {i} (Salem: Harbour Press, 1950), {i}.\n",
    "{i} Ibid., {i}.\n",
    "[{i}] Vane Papers, Box {i}, Library of Congress (hereafter VP{i}).\n",
    "{i}. Telegram {i} to Lima, May 5, 1978. (National Archives, RG 59, Central Foreign Policy File, D78{i}-0001)\n",
    "{i}. See Document {i}, footnote {i}.\n",
    "Refs: A) State {i}, B) Lima {i}\n",
    "{i}. Source: National Archives, RG 59, Central Files, POL {i}. Secret; Nodis. Drafted by A (B) and C; cleared by D.\n",
    "X{i}, Archive of {i}\n",
]  # fmt: skip

MARKUP = {
    "markdown": [
        "# a\n", "[^1]", "[^{i}]", "[^{i}]: Ibid.\n", "[^{i}]\n\n[^{i}]: Ibid.\n\n", "[^{i}]: a\n    b\n", "> ", "> a\n", "- a\n", "  ", "1. a\n", "* ", "**", "*a", "_a", "__a", "`", "``` \n",
        "~~~\na\n", "[a](", "[a](b)", "[a]: b\n", "[a{i}]: b\n", "![a](", "<a", "<!--", "<!-- a -->", "\\", "\\[", "|a|b|\n", "|-|-|\n", "$", "$$", "$a", "a\n===\n", "a\n---\n", "&amp;", "&#", "^[a]", "^[",
        "[@a{i}, p. {i}]", "[@", "@a ", ": a\n", "a\n: b\n", "***\n", "    a\n", "\ta\n", "<div>\n", "</div>\n", "::: a\n", ":::\n", "{#a{i}}", "{.a", "---\na: b\n", "+ \n", "[^", "[^a", "]: ",
    ],
    "rst": [
        "=\n", "a\n=\n", "=\na\n=\n", "a\n-\n", ".. [1] a\n", ".. [#] a\n\n", ".. [{i}] Ibid.\n\n", "[1]_ ", "[#]_ ", "[#a{i}]_ ", "[{i}]_ ", ".. [#a{i}] Ibid.\n\n", ".. a\n", ".. a::\n", ".. _a{i}: b\n", ".. |a| replace:: b\n",
        "|a| ", "`a`_ ", "`a <b>`_ ", "`", "``", "``a", ":a:`b` ", ":a:", "*a", "**a", "* a\n", "  a\n", "    ", "::\n\n", "a::\n\n  b\n", "+-+\n", "|a|\n", "= =\n", "- a\n\n", "1. a\n", "a_ ", "a__ ", "__ b\n", "\\", "\\ ", ">>> a\n", ".. footnote:: a\n",
    ],
    "html": [
        "<p>", "<p>a</p>", "<p id=\"fn1\">1. Ibid.</p>", "<p id=\"fn{i}\">{i}. Ibid.</p>", "<sup>{i}</sup>", "<a href=\"#fn{i}\">{i}</a>", "<a href=\"#fn{i}\" id=\"ref{i}\"><sup>{i}</sup></a><p id=\"fn{i}\">{i}. Ibid.</p>",
        "<a href=\"#fn1\">1</a>", "<a>", "</a>", "<b>", "</b>", "<div>", "</div>", "<div><p>a", "<", "<!", "<!--", "<!-- a -->", "-->", "<a ", "<a href=", "<a href=\"", "<a href='", "&", "&amp;", "&#", "&#1;", "&#x110000;", "&nbsp;", "&a", "<script>", "<script>a</script>",
        "<style>", "<textarea>", "<title>", "<table><tr><td>", "<li>a", "<ol><li>a</li></ol>", "<br>", "<img alt=\"a\">", "<q>a</q>", "<blockquote>", "<![CDATA[", "]]>", "<?a", "<?a?>", "</", "</p", "<p/>", "<svg>", "<math>", "<h1>a</h1>", "<h1>a", "<!DOCTYPE ", "<section class=\"footnotes\">", "<aside epub:type=\"footnote\" id=\"a{i}\">a</aside>",
    ],
    "latex": [
        "\\", "\\\\", "\\a", "\\a ", "\\a{", "\\a[", "{", "}", "{}", "{{", "$", "$$", "$a$", "%", "%\n", "% a\n", "~", "--", "``", "''", "\\footnote{", "\\footnote{Ibid.}", "\\footnote{Vane Papers, Box {i}, LC.} ", "\\footnotemark ", "\\footnotetext{a}", "\\footnotemark[{i}]\\footnotetext[{i}]{Ibid.} ",
        "\\cite{a{i}}", "\\cite[1][", "\\section{a}\n", "\\section{", "\\chapter{a}\n", "\\begin{a}", "\\end{a}", "\\begin{a}\\end{a}", "\\begin{verbatim}", "\\verb|", "\\verb|a|", "\\emph{a}", "\\emph{", "\\'e", "\\'{e}", "\\def\\a{b}", "\\newcommand{\\a}{b}", "\\input{a}", "\\endnote{a}", "\\href{a}{b}", "\\url{a}", "&", "#1", "^{a}", "_{a}", "\\[", "\\(", "\\item a\n", "\\par ", "\\textsuperscript{{i}}",
    ],
    "tei": [
        "<p>a</p>", "<p><note n=\"{i}\" xml:id=\"n{i}\">Ibid.</note></p>", "<note n=\"1\">Ibid.</note>", "<note xml:id=\"a{i}\" n=\"{i}\"><p>Vane Papers, Box {i}, LC.</p></note>", "<ref target=\"#n{i}\">a</ref>", "<ref target=\"#d{i}\">Document {i}</ref> ",
        "<div type=\"document\" n=\"{i}\" xml:id=\"d{i}\"><head>{i}. Telegram From A</head><p>See Document {i}.</p></div>", "<div><p>a</p></div>", "<pb n=\"{i}\"/>", "<lb/>", "<head>a</head>", "<hi rend=\"italic\">a</hi>", "<list><item>a</item></list>", "<table><row><cell>a</cell></row></table>",
        "<!-- a -->", "<?a?>", "<![CDATA[a]]>", "&amp;", "&#8212;", "&lt;p&gt;", "<persName>A</persName>", "<date when=\"1964-05-02\">May 2</date>", "<opener><dateline>Lima, <date when=\"1964-05-0{i}\">May</date></dateline></opener>", "<gloss target=\"#t{i}\">a</gloss>", "<quote><p>a</p></quote>", "<p>a\n b</p>", "<term xml:id=\"t{i}\">A{i}</term>", "<closer><signed>A</signed></closer>", "<note>a", "<milestone/>", "<ref>a</ref>", "<seg>a</seg> ",
    ],
    "docx": [
        '<w:p><w:r><w:t>Vane Papers, Box {i}, LC.</w:t></w:r></w:p>', '<w:p/>', '<w:r><w:t>a</w:t></w:r>', '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', '<w:p><w:hyperlink r:id="r{i}"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>', '<w:p><w:bookmarkStart w:id="{i}" w:name="b{i}"/><w:bookmarkEnd w:id="{i}"/></w:p>',
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>', '<w:p><w:ins w:id="{i}"><w:r><w:t>Ibid. </w:t></w:r></w:ins></w:p>', '<w:p><w:del w:id="{i}"><w:r><w:delText>a</w:delText></w:r></w:del></w:p>', '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', '<w:p><w:r><w:instrText>HYPERLINK "a"</w:instrText></w:r></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> ADDIN {i}</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>Ibid. </w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>', '<w:p><w:r><w:t>word</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{i}</w:t></w:r></w:p>',
    ],
    "odt": [
        "<text:p>Vane Papers, Box {i}, LC.</text:p>", "<text:p/>", "<text:p><text:note text:note-class=\"footnote\" text:id=\"f{i}\"><text:note-citation>{i}</text:note-citation><text:note-body><text:p>Ibid.</text:p></text:note-body></text:note></text:p>", "<text:p><text:s text:c=\"9\"/>a</text:p>",
        "<text:h text:outline-level=\"1\">a</text:h>", "<text:p><text:span>a</text:span></text:p>", "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>", "<text:p><text:bookmark text:name=\"b{i}\"/></text:p>", "<text:p><text:a xlink:href=\"a\">Ibid.</text:a></text:p>",
    ],
}  # fmt: skip

# the opening of something that never ends, once, and then one thing over and over
OPENED = [
    ("markdown", "[^1]: ", "a "), ("markdown", "```\n", "[^1]\n"), ("markdown", "<!-- ", "a "), ("markdown", "[", "a"), ("markdown", "a[^1]\n\n[^1]: ", "Ibid., {i}. "),
    ("rst", ".. [1] ", "a "), ("rst", "`", "a "), ("rst", "::\n\n", "  a\n"), ("html", "<p ", "a "), ("html", "<!-- ", "a>"), ("html", "<script>", "a</p>"), ("html", "<a href=\"", "a "),
    ("latex", "\\footnote{", "a "), ("latex", "\\footnote{", "{}"), ("latex", "\\begin{verbatim}", "a "), ("text", "“", "a "), ("text", "(", "Ibid., "), ("text", "Source: ", "A, "), ("text", "National Archives, ", "A "),
    ("text", "a1\n\n  1. ", "Ibid. "), ("text", "  1. a\n", "1"), ("text", "Refs: ", "(A) "), ("text", "\n1. a\n2. b\n\n", "a2 "),
]  # fmt: skip


def fragments() -> list[tuple[str, str, str]]:
    """All of them, as (format, what stands before, what is repeated)."""
    return [
        *(("text", "", unit) for unit in (*SIGNS, *WORDS, *LINES)),
        *((form, "", unit) for form, units in MARKUP.items() for unit in units),
        *OPENED,
    ]
