"""Four times the text is at most five times the work: CPU time of the process, the least of several runs."""

import zipfile

import pytest
from counting import MOST, growth, spent

import archref
from archref.recognising.software import is_on_software

pytestmark = pytest.mark.slow
RUNS = 4


def of(unit, size):
    if "{i}" not in unit:
        return unit * (size // len(unit))
    return "".join(unit.replace("{i}", str(i)) for i in range(size // len(unit)))


# a sign that opens something, words before a name, blanks that a pattern could begin at; three of each kind
@pytest.mark.parametrize(
    "unit",
    [
        "[", "![", "[1", "([", "[[", "[(", ", [", "[a ",
        "Drafted by A. ", "Cleared by A. ", "Approved by A in draft, ", "Drafted by A{i}. ", "drafted by A; and cleared by B, ",
        " ", "\t", "\u00a0", "\u3000", "\x0c", " \n", "\r",
    ],
)  # fmt: skip
def test_a_text_costs_what_it_is_long(unit):
    assert growth(lambda size: archref.resolve(of(unit, size)), 8_000) <= MOST, unit


@pytest.mark.parametrize("unit", ["a", "_", "a_ ", "aB", "aa.", "aaa.", "--", "#1", "1.", "1.0.", "=", "www.", "a "])
def test_what_tells_of_software_costs_what_a_text_is_long(unit):
    assert growth(lambda size: is_on_software(of(unit, size)), 20_000) <= MOST, unit


@pytest.mark.parametrize(
    "unit",
    [
        "Il est âgé de {i} ans, lâche, dit-on.\n",
        "The {i} ministers met again in 1911.\n",
        "It was so at Châlons {i}, as âThe Report’ said, 58â59 times.\n",
        "See Quill, Salt of the Sea (Salem, 1953), {i}â59.\n",
        "Quill, Salt of the Sea, 44.\n\nQuux 4\n\n",
    ],
)
def test_the_lines_of_a_book_cost_what_they_are_many(unit):
    assert growth(lambda size: archref.resolve(of(unit, size)), 60_000) <= MOST, unit


@pytest.mark.parametrize("unit", ["p. 1, ", "p. 1 ", "pp. 1–4, p. {i}; "])
@pytest.mark.parametrize("head", ["", "[Page 700]\n\nThe Ambassador in Peru\n\n"])
def test_pages_over_pages_cost_what_boxes_do(unit, head):
    def work(of_what):
        return min(spent(lambda: archref.resolve(head + of(of_what, 12_000))) for _ in range(RUNS))

    assert work(unit) <= 4 * work("box 1, ")


@pytest.mark.parametrize(
    "note",
    [
        "Vane to Colt, March 1, 1966, NSF, Country File, box {i}, Johnson Library.",
        "Vane to Colt, March 1, 1966, folder “Salt {i},” box 3, Johnson Library.",
        "Vane to Colt, March 1, 1966, FO 371/{i}, TNA.",
        "Vane to Colt, March 1, 1966, Salt File {i}, Johnson Library.",
        "Salt House Archive (hereafter X{i}), box 4.",
        "See Quill Record Office (henceforth Q{i}R), box 4.",
    ],
)
def test_a_manuscript_costs_what_its_notes_are_many(note):
    texts = [note.replace("{i}", str(i)) for i in range(600)]
    assert growth(lambda n: archref.resolve_many(texts[:n]), 150) <= MOST, note


@pytest.mark.parametrize(
    "note", ["{} Papers, box 3, folder 2.", "{}: Vane Papers, box 3.", "Vane to {}, {} Papers, box 3."]
)
def test_a_name_of_one_long_word_costs_what_it_is_long(note):
    archref.resolve(note.replace("{}", "SALT" * 12))  # where it grows as a power, this takes seconds and the next hours
    assert growth(lambda size: archref.resolve(note.replace("{}", "SALT" * (size // 4))), 800) <= MOST, note


# notes that each set something up for those behind them: an abbreviation of papers, of an archive
@pytest.mark.parametrize(
    "note",
    [
        "Box 3, {name} Vane Papers, Salem Historical Society (hereafter {NAME}P).",
        "{name} Record Office (hereafter {NAME}R), box 3.",
        "Box 3, {name} Quill Collection (henceforth {name} Collection), LC.",
    ],
)
def test_notes_that_each_set_up_an_abbreviation(note):
    def texts(several):
        letters = ("".join(chr(97 + i // 26**k % 26) for k in range(3)) for i in range(several))
        return [note.replace("{name}", some.capitalize()).replace("{NAME}", some.upper()) for some in letters]

    assert growth(lambda n: archref.resolve_many(texts(n)), 400) <= MOST, note


def test_papers_of_one_correspondence_stay_what_they_are():
    same = "Vane to Colt, March 1, 1966, NSF, Country File, box {}, Johnson Library."
    results = archref.resolve_many(
        [same.format(1), same.format(2), same.format(1), "Vane to Colt, March 1, 1966, Johnson Library."]
    )
    first, second, again, anywhere = (r.citations[0].record for r in results)
    assert first == again != second
    assert anywhere == first  # it says nothing of a box: the first paper of that day
    assert len({first, second, anywhere}) == 2


def marks_then_texts(size):
    """LaTeX's markers first, each with its number, and all their texts behind them."""
    several = range(size // 60)
    marks = "".join(f"a\\footnotemark[{i}] " for i in several)
    return marks + "".join(f"\\footnotetext[{i}]{{Ibid.}} " for i in several)


# what opens and is never closed, what is asked of the whole file again for each, lists that are gone through for each
FILES = {
    "display mathematics that nothing ends": ("tex", lambda size: of("\\[", size)),
    "inline mathematics that nothing ends": ("tex", lambda size: of("\\(", size)),
    "both": ("tex", lambda size: of("\\(a\\[", size)),
    "chapters": ("tex", lambda size: of("\\chapter{a}\n", 2 * size)),
    "chapters of a class": ("tex", lambda size: "\\documentclass{book}" + of("\\chapter{a}\n", 2 * size)),
    "markers and then their texts": ("tex", lambda size: marks_then_texts(3 * size)),
    "a tag of one long name": ("html", lambda size: f"<p {of('-', 2 * size)}>Ibid.</p>"),
    "blanks before a list's entry": ("md", lambda size: f"- a\n{of(' ', size // 4)}- a\n"),
    "a list that goes ever deeper": ("md", lambda size: "".join("  " * i + "- a\n" for i in range(int(size**0.5)))),
    "markers without numbers and then their texts": (
        "tex",
        lambda size: of("a\\footnotemark ", size) + of("\\footnotetext{b} ", size),
    ),
}


@pytest.mark.parametrize("what", FILES)
def test_a_file_costs_what_it_is_long(what, tmp_path):
    ending, made = FILES[what]

    def link(size):
        path = tmp_path / f"{size}.{ending}"
        path.write_text(made(size), "utf-8")
        return archref.link(path)

    assert growth(link, 16_000) <= MOST, what


@pytest.mark.parametrize(
    "unit", ["See p. XXX of it. ", "[x] ", "a TK b ", "archref: ignore ARC701 ", "% archref: ignore\n"]
)
def test_checking_costs_what_the_text_is_long(unit, tmp_path):
    def check(size):
        path = tmp_path / f"{size}.tex"
        path.write_text(of(unit, size), "utf-8")
        return archref.check(archref.resolve_many(archref.read(path)))

    assert growth(check, 40_000) <= MOST, unit


def write_odt(path, paragraphs):
    """An OpenDocument text of these paragraphs."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0">'
            f"<office:body><office:text>{paragraphs}</office:text></office:body></office:document-content>",
        )


def test_reference_marks_that_nothing_ends(tmp_path):
    def marked(size):
        marks = "".join(f'<text:p>a<text:reference-mark-start text:name="m{i}"/></text:p>' for i in range(size // 60))
        path = tmp_path / f"{size}.odt"
        write_odt(path, marks)
        return archref.link(path)

    assert growth(marked, 60_000) <= MOST


def test_one_long_line_as_markdown(tmp_path):
    def linked(size):
        path = tmp_path / f"{size}.txt"
        path.write_text(of("The salt-works; ", size), "utf-8")
        return archref.link(path, to="markdown")

    assert growth(linked, 40_000) <= MOST


def test_links_in_one_long_line_of_latex(tmp_path):
    def linked(size):
        path = tmp_path / f"{size}.tex"
        path.write_text(of("611.{i}/3-1455; ", size), "utf-8")
        return archref.link(path)

    assert growth(linked, 32_000) <= MOST


@pytest.mark.parametrize("suffix", [".rst", ".md"])
@pytest.mark.parametrize(
    "unit",
    [
        "(National Archives, RG 59, Central Foreign Policy File) ",
        "(National\n   Archives, RG 59, *Central Foreign Archives, RG 59) ",
        "(National Archives, RG 59, `Salt`_) ",
    ],
)
def test_links_in_one_long_paragraph(tmp_path, unit, suffix):
    def linked(size):
        path = tmp_path / f"{size}{suffix}"
        path.write_text("Salt\n====\n\nIt was so " + of(unit, size) + ".\n", "utf-8")
        return archref.link(path)

    assert growth(linked, 5_000) <= MOST
