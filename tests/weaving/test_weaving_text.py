"""Plain text becomes a page or Markdown: the same words, its notes as notes, its signs as text."""

import html
import re

import pytest

import archref
from archref.reading import InputError

FIXTURES = "annual-volume fishery-talks hyphens library-boxes lot-files-ibid no-notes notes-out-of-order number-below-file-line run-together windows-line-ends"


@pytest.fixture
def linked(tmp_path):
    def link(text, to):
        path = tmp_path / "n.txt"
        path.write_bytes(text.encode())
        return archref.link(path, to=to).data.decode()

    return link


def read(text, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(text.encode())
    (document,) = archref.read(path)
    return document


def notes(document):
    return [" ".join(document.text[n.start : n.end].split()) for n in document.notes]


@pytest.mark.parametrize("name", FIXTURES.split())
def test_without_its_tags_the_page_is_the_text(linked, root, name):
    text = (root / "fixtures" / f"{name}.txt").read_bytes().decode()
    page = linked(text, "html")
    body = page.split("<body>\n", 1)[1].removesuffix("\n</body>\n</html>\n")
    assert html.unescape(re.sub(r"<[^<>]*>", "", body)) == text


@pytest.mark.parametrize("to", ["html", "md"])
@pytest.mark.parametrize("name", FIXTURES.split())
def test_what_is_made_has_the_same_words_and_notes(linked, root, tmp_path, name, to):
    text = (root / "fixtures" / f"{name}.txt").read_bytes().decode()
    (before,) = archref.read(root / "fixtures" / f"{name}.txt")
    before = archref.resolve(before).document  # with its markers
    after = read(linked(text, "markdown" if to == "md" else to), tmp_path, f"n.{to}")
    if before.markers and len({n.number for n in before.notes}) == len(before.notes):
        assert sorted(notes(after)) == sorted(notes(before))

    def words(document):
        body = document.text[: document.body_end]
        for marker in reversed([m for m in document.markers if m.start < document.body_end]):
            body = body[: marker.start] + body[marker.end :]
        return re.sub(r"\W+", " ", body).split()

    assert words(after) == words(before)


def test_signs_of_the_other_format_are_text(linked, tmp_path):
    text = "1. A <script>alert(1)</script> & *b* _c_ [d](javascript:e) `f`\n\n# g\n\n    h | i\n\n- j\n\n1) k -- l"
    page = linked(text, "html")
    assert "<script" not in page and "&lt;script&gt;" in page and 'href="javascript' not in page
    markdown = linked(text, "markdown")
    after = read(markdown, tmp_path, "n.md")
    assert after.text.split() == text.split()
    core = pytest.importorskip("markdown_it")
    rendered = core.MarkdownIt("commonmark").render(markdown)
    assert not re.search(r"<(?!/?(?:p|h1)>)", rendered)


def test_what_has_links_stays_what_it_is(tmp_path):
    (tmp_path / "n.md").write_text("See Document 5.")
    with pytest.raises(InputError, match="is markdown and stays so"):
        archref.link(tmp_path / "n.md", to="html")
    (tmp_path / "n.txt").write_text("See Document 5.")
    with pytest.raises(InputError, match="--to html or --to markdown"):
        archref.link(tmp_path / "n.txt")
    (tmp_path / "n.rtf").write_text("{\\rtf1 Text}")
    with pytest.raises(InputError, match="not written back"):
        archref.link(tmp_path / "n.rtf")


@pytest.mark.parametrize("end", ["\r\n", " \r\n", "\t\n", "\u2028\n", "\r\n\r\n"])
@pytest.mark.parametrize("to", ["html", "markdown"])
def test_what_a_line_end_of_any_kind_closes_is_linked_within_it(tmp_path, end, to):
    """A title that went on to the carriage return crossed what frames the line."""
    path = tmp_path / "t.txt"
    cited = "Foreign Relations, 1969-1976, vol. E-10, Documents on A A"
    path.write_bytes(f"It was so (see also {cited}{end}  2 Bamako, A{end}  3. Ibid.{end}".encode())
    assert archref.link(path, to=to).data
    assert all(c.text == c.text.rstrip() for c in archref.resolve(path.read_bytes().decode()).citations)
