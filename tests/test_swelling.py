"""A file that would swell where it is put together: four times of it is at most five times the work."""

import pytest
from counting import MOST, growth
from packages import MARK, PAPERS, PARAGRAPH, word

import archref

pytestmark = pytest.mark.slow


def many_marks_of_a_long_note(folder, size):
    notes = f'<w:footnote w:id="2">{PARAGRAPH * size}</w:footnote>'
    return word(folder / f"{size}.docx", MARK * size, footnotes=notes)


def many_styles_and_paragraphs(folder, size):
    base = "".join(
        f'<w:style w:styleId="s{i}" w:type="paragraph"><w:basedOn w:val="s{i + 1}"/></w:style>' for i in range(size)
    )
    styled = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="s{i}"/></w:pPr><w:r><w:t>Salt.</w:t></w:r></w:p>' for i in range(size)
    )
    return word(folder / f"{size}.docx", styled, styles=base)


TEXT = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{}</body></text></TEI>'


def _macros(size):
    """Each of twenty macros calls the next ten times; `size` says how many there are of the text behind them."""
    ten = [f"\\m{chr(97 + i)}" * 10 for i in range(21)]
    calls = "".join(f"\\newcommand{{\\m{chr(97 + i)}}}{{{ten[i + 1]}}}\n" for i in range(20))
    return f"{calls}\\newcommand{{\\mu}}{{Ibid.}}\n" + "\\ma Salt. " * size


def _substitutions(size):
    defined = "".join(f".. |s{i}| replace:: {f'|s{i + 1}| ' * 10}\n" for i in range(20))
    return f"{defined}.. |s20| replace:: Ibid.\n\n" + "|s0| salt. " * size


def _anchors(size):
    laughs = "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(f'*{chr(97 + i)}' for _ in range(9))}]\n" for i in range(20)
    )
    return f"---\na: &a [x, x]\n{laughs}---\n\n" + f"{PAPERS}\n" * size


SWELLING = {
    "macros of LaTeX that call each other": ("tex", _macros, 300),
    "substitutions of reStructuredText": ("rst", _substitutions, 300),
    "anchors in the metadata of Markdown": ("md", _anchors, 100),
    "a default of an attribute, given to each element": (
        "xml",
        lambda size: f'<!DOCTYPE TEI [<!ATTLIST p n CDATA "{"a" * 10 * size}">]>' + TEXT.format("<p>Salt.</p>" * size),
        500,
    ),
    "a long note with many marks in Markdown": ("md", lambda size: f"{'a[^1] ' * size}\n\n[^1]: {PAPERS * size}\n", 50),
    "a long note with many marks in HTML": (
        "html",
        lambda size: "<p>" + "a<a href=#n>1</a> " * size + f'</p><p id="n">1. {PAPERS * size}</p>',
        50,
    ),
    "a long note with many marks in TEI": (
        "xml",
        lambda size: TEXT.format(
            "<p>" + 'a<ref target="#n">1</ref> ' * size + f'</p><note xml:id="n" n="1"><p>{PAPERS * size}</p></note>'
        ),
        50,
    ),
    "a long note with many marks in LaTeX": (
        "tex",
        lambda size: "a\\footnotemark[1] " * size + f"\\footnotetext[1]{{{PAPERS * size}}}",
        50,
    ),
    "a long note with many marks in reStructuredText": (
        "rst",
        lambda size: f"{'a [1]_ ' * size}\n\n.. [1] {PAPERS * size}\n",
        50,
    ),
    "runs of backticks, each of another length": (
        "md",
        lambda size: "".join("`" * i + " " for i in range(1, int((2 * size) ** 0.5))),
        60_000,
    ),
    "ranges within ranges": (
        "md",
        lambda size: f"a[^1]\n\n[^1]: Documents {', '.join(f'{i}–{i + 900}' for i in range(1, 3 * size, 3))}.\n",
        800,  # a shorter list is read by forms alone
    ),
    "environments of LaTeX that nothing ends": (
        "tex",
        lambda size: "".join(f"\\begin{{a{i}}}" for i in range(size)),
        2_000,
    ),
    "tags of HTML that each have another name": (
        "html",
        lambda size: "".join(f"<x{i}>" for i in range(size)) + "".join(f"</y{i}>" for i in range(size)),
        2_000,
    ),
}


@pytest.mark.parametrize("what", SWELLING)
def test_what_swells_costs_what_it_is_long(tmp_path, what):
    ending, made, size = SWELLING[what]

    def linked(size):
        path = tmp_path / f"{size}.{ending}"
        path.write_text(made(size), "utf-8")
        return archref.link(path)

    assert growth(linked, size) <= MOST


@pytest.mark.parametrize(("made", "size"), [(many_marks_of_a_long_note, 40), (many_styles_and_paragraphs, 500)])
def test_a_word_file_costs_what_it_is_long(tmp_path, made, size):
    assert growth(lambda size: list(archref.read(made(tmp_path, size))), size) <= MOST
