r"""LaTeX comes back with \href and \hyperlink, and compiles as before."""

import re
import shutil
import subprocess

import pytest
from woven import linked_once

import archref
from archref.weaving.insertions import strip, weave

CITED = "Foreign Relations, 1950, vol. VI, p. 256"
ADDRESS = r"https://history.state.gov/historicaldocuments/frus1950v06/pg\_256".replace("\\_", "_")
HEAD = "\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\begin{document}\n"
TAIL = "\n\\end{document}\n"


@pytest.fixture
def linked(tmp_path):
    def link(text, bare=False):
        path = tmp_path / "t.tex"
        path.write_bytes((text if bare else HEAD + text + TAIL).encode())
        before = [d.text for d in archref.read(path)]
        found = archref.link(path)
        assert strip(*weave(found.source.text, found.insertions)) == found.source.text
        return linked_once(path, before, found)

    return link


def body(found):
    return found.data.decode().split("\\begin{document}\n")[1].removesuffix(TAIL)


@pytest.mark.parametrize(
    ("text", "woven"),
    [
        (f"See {CITED}.", f"See \\href{{{ADDRESS}}}{{{CITED}}}."),
        (
            "See \\emph{Foreign Relations}, 1950, vol.~VI, p.~256.",
            f"See \\href{{{ADDRESS}}}{{\\emph{{Foreign Relations}}, 1950, vol.~VI, p.~256}}.",
        ),
        (f"Text.\\footnote{{See {CITED}.}}", f"Text.\\footnote{{See \\href{{{ADDRESS}}}{{{CITED}}}.}}"),
        (f"A & {CITED} \\\\", f"A & \\href{{{ADDRESS}}}{{{CITED}}} \\\\"),
        (f"{{\\small See {CITED}.}}", f"{{\\small See \\href{{{ADDRESS}}}{{{CITED}}}.}}"),
        (f"\\textbf{{See {CITED}}}", f"\\textbf{{See \\href{{{ADDRESS}}}{{{CITED}}}}}"),
        (f"100\\% of {CITED}. % of it", f"100\\% of \\href{{{ADDRESS}}}{{{CITED}}}. % of it"),
    ],
)
def test_a_link_stands_around_a_citation_and_crosses_nothing(linked, text, woven):
    assert body(linked(text)) == woven


@pytest.mark.parametrize(
    "text",
    [
        f"\\section{{On {CITED}}}",
        f"\\begin{{verbatim}}\n{CITED}\n\\end{{verbatim}}",
        f"\\verb|{CITED}|",
        f"\\href{{{ADDRESS}}}{{{CITED}}}",
        f"\\url{{https://example.org/}} % {CITED}",
    ],
)
def test_headings_literal_text_and_links_stay(linked, text):
    assert not linked(text).changed


def test_a_link_that_leads_elsewhere_is_told(linked):
    assert [k.code for k in linked(f"\\href{{https://example.org/a\\%20b}}{{{CITED}}}").kept] == ["conflict"]


def test_notes_and_sources_get_targets(linked):
    found = linked(
        "A.\\footnote{Vane to Colt, 2 Nov. 1965, NSF: Peru, box 2, LBJL.} B.\\footnote{Ibid., box 3.} C.\\footnote{See footnote 1 above.}"
    )
    text = body(found)
    for name in re.findall(r"\\hyperlink\{([^}]*)\}", text):
        assert text.count(f"\\hypertarget{{{name}}}{{}}") == 1
    assert text.count("\\hyperlink") == 2


def test_hyperref_is_loaded_once_and_a_chapter_needs_none(linked):
    assert linked(f"See {CITED}.").data.count(b"hyperref") == 1
    there = HEAD.replace("\\begin", "\\usepackage{url,hyperref}\n\\begin") + f"See {CITED}." + TAIL
    assert linked(there, bare=True).data.count(b"hyperref") == 1
    commented = HEAD.replace("\\begin", "%\\usepackage{hyperref}\n\\begin") + f"See {CITED}." + TAIL
    assert linked(commented, bare=True).data.count(b"hyperref") == 2
    chapter = linked(f"\\chapter{{Salt}}\nSee {CITED}.\n", bare=True).data
    assert chapter.startswith(b"\\providecommand") and b"hyperref" not in chapter


def test_the_fixture_and_what_it_becomes(linked, root):
    found = linked((root / "fixtures" / "fishery-talks.tex").read_text(encoding="utf-8"), bare=True)
    assert any(i.target for i in found.insertions)


@pytest.mark.office
@pytest.mark.parametrize("name", ["fixture", "made", "chapter"])
def test_latex_compiles_what_is_linked(linked, root, tmp_path, name):
    program = shutil.which("pdflatex")
    if program is None:
        pytest.skip("there is no LaTeX; apt-get install texlive-latex-base")
    if name == "fixture":
        data = linked((root / "fixtures" / "fishery-talks.tex").read_text(encoding="utf-8"), bare=True).data
    elif name == "made":
        text = "A.\\footnote{Lot 83 D 256, National Archives, RG 59.} \\textbf{B}.\\footnote{Ibid. See \\emph{Foreign Relations}, 1950, vol.~VI, p.~256, and note 1 above.}"
        data = linked(text + f"\n\n\\begin{{tabular}}{{ll}} A & {CITED} \\\\ \\end{{tabular}}").data
        assert b"\\%22" in data
    else:
        (tmp_path / "chapter.tex").write_bytes(
            linked(f"See {CITED}. Lot 83 D 256, National Archives, RG 59.", bare=True).data
        )
        data = (HEAD + "\\input{chapter}" + TAIL).encode()
    (tmp_path / "whole.tex").write_bytes(data)
    command = [program, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "whole.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stdout.decode("utf-8", "replace")[-1500:]


@pytest.mark.parametrize(
    "text",
    [
        "See RG~5\\it{Salt",  # a brace that nothing closes: a link around it would close it
        "See Foreign Relations, \\emph{1950, vol. VI, p. 256.",
        "A.\\footnotemark\\e See footnote 1.",  # a note without its text
        "N{, RG9}%\n\n\\",  # what would close the link stands behind a comment's sign
        f"{{See {CITED}}}% {CITED}\n\nSee {CITED}.",
        f"\\newcommand\\NA{{National Archives\\emph{{, RG~59}}\n\n{CITED}.",
    ],
)
def test_a_damaged_file_that_is_linked_again_stays_as_it_is(linked, text):
    linked(text, bare=True)
