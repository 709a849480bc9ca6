"""Which styles are found, and what a broken one says, within a second."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from archref.csl import StyleError, bibliography, find_style, render, style_names

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>t</title></info>'
CITATION = '<citation><layout><text macro="a"/></layout></citation></style>'


def broken(tmp_path: Path, text: str) -> str:
    path = tmp_path / "broken.csl"
    path.write_text(text, "utf-8")
    started = time.process_time()
    with pytest.raises(StyleError) as caught:
        render([{"id": "a", "title": "T"}], None, str(path))
    assert time.process_time() - started < 1
    message = str(caught.value)
    assert "\n" not in message and "broken" in message
    return message


def test_own_bundled_and_dependent_styles():
    assert find_style("foreign-relations-notes").parent.name == "styles"
    assert find_style("chicago-author-date").name == "chicago-author-date.csl"
    assert find_style("turabian-notes-bibliography").name != "turabian-notes-bibliography.csl"


def test_unknown_names_the_nearest():
    with pytest.raises(StyleError, match="chicago-author-date"):
        find_style("chicago-autor-date")
    for name in ("", "zzzzqqqq", "../etc/passwd"):
        with pytest.raises(StyleError):
            find_style(name)


def test_style_names_by_words():
    assert "chicago-notes-bibliography" in style_names("chicago notes")
    assert "foreign-relations-notes" in style_names()


def test_not_xml(tmp_path):
    assert "not XML" in broken(tmp_path, "hello")
    assert "not a CSL style" in broken(tmp_path, "<html/>")
    assert "not XML" in broken(tmp_path, "")


def test_entity_bomb(tmp_path):
    bomb = '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)
    )
    assert "entities" in broken(tmp_path, bomb + "]><style>&j;</style>")


def test_missing_macro(tmp_path):
    assert "'a'" in broken(tmp_path, HEAD + CITATION)


def test_macro_that_calls_itself(tmp_path):
    macros = '<macro name="a"><text macro="b"/></macro><macro name="b"><group><text macro="a"/></group></macro>'
    assert "calls itself: a -> b -> a" in broken(tmp_path, HEAD + macros + CITATION)


def test_macros_that_multiply(tmp_path):
    """Thirty macros that each call the next one twice would print a title a thousand million times."""
    macros = "".join(f'<macro name="m{i}"><text macro="m{i + 1}"/><text macro="m{i + 1}"/></macro>' for i in range(30))
    for last in ('<text variable="title"/>', '<text variable="note"/>'):
        body = f'{macros}<macro name="m30">{last}</macro><macro name="a"><text macro="m0"/></macro>'
        path = tmp_path / "broken.csl"
        path.write_text(HEAD + body + CITATION, "utf-8")
        with pytest.raises(StyleError, match="50,000 times"):  # what it may print is counted, and not timed
            render([{"id": "a", "title": "T"}], None, str(path))


def test_too_deep(tmp_path):
    chain = "".join(f'<macro name="m{i}"><group><text macro="m{i + 1}"/></group></macro>' for i in range(400))
    macros = f'{chain}<macro name="m400"><text variable="title"/></macro><macro name="a"><text macro="m0"/></macro>'
    assert "150 deep" in broken(tmp_path, HEAD + macros + CITATION)
    assert "not XML" in broken(tmp_path, HEAD + "<group>" * 2000)


@pytest.mark.parametrize(
    ("cite", "said"),
    [
        ("<foo/>", "<foo> inside <layout> (line 1)"),
        ("<x:foo xmlns:x='urn:x'/>", "which is not CSL"),
        ("<names/>", "<names> without variable"),
        ("<text/>", "<text> without variable or macro or term or value"),
        ('<date variable="issued"><date-part name="hour"/></date>', "no year, month or day"),
        ('<names variable="author"><names variable="editor"/></names>', "<names> inside <names>"),
    ],
)
def test_elements_that_are_not_csl(tmp_path, cite, said):
    assert said in broken(tmp_path, f"{HEAD}<citation><layout>{cite}</layout></citation></style>")


def test_nonsense_in_attributes_is_passed_over(tmp_path):
    path = tmp_path / "odd.csl"
    names = '<names variable="author"><name et-al-min="x" et-al-use-first="-1" form="nonsense"/></names>'
    path.write_text(
        f'{HEAD}<citation near-note-distance="x"><layout prefix="&#xe010;">{names}<text variable="title" '
        'text-case="nonsense"/></layout></citation></style>'
    )
    assert render([{"id": "a", "title": "T", "author": [{"family": "F", "given": "G"}]}], None, str(path)).notes == [
        "G FT"
    ]


def test_no_citation(tmp_path):
    assert "citation" in broken(tmp_path, HEAD + "</style>")


def test_unknown_format_and_output():
    with pytest.raises(ValueError, match="markdown"):
        bibliography([], format="pdf")
    with pytest.raises(ValueError, match="html"):
        render([], output="pdf")


def test_locales():
    item = {"id": "a", "type": "book", "title": "T", "issued": {"raw": "1978-12-19"}, "editor": [{"family": "Smith"}]}
    assert "hrsg." in render([item], None, locale="de").notes[0].lower()
    assert render([item], None, locale="en_gb").notes == render([item], None, locale="en-GB").notes
    with pytest.raises(StyleError, match="en-US"):
        render([item], None, locale="xx-YY")


def test_house_style_is_valid_csl():
    import citeproc
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(citeproc.SCHEMA_PATH))
    assert schema.validate(etree.parse(find_style("foreign-relations-notes"))), schema.error_log


def test_house_style_for_files_and_documents_of_the_series():
    file = {
        "id": "f", "type": "collection", "title": "D790024-0450", "archive": "National Archives",
        "archive_collection": "RG 59, Central Foreign Policy File",
    }  # fmt: skip
    document = {
        "id": "d", "type": "chapter", "title": "Document 3", "container-title": "Foreign Relations, 1969–1976",
        "volume": "23", "volume-title": "Arab-Israeli Dispute, 1969–1972",
    }  # fmt: skip
    assert render([file, document], [], "foreign-relations-notes").bibliography == [
        "National Archives, RG 59, Central Foreign Policy File, D790024–0450",
        "Foreign Relations, 1969–1976, vol. XXIII, Arab-Israeli Dispute, 1969–1972, Document 3",
    ]


def test_house_style():
    telegram = {
        "id": "t", "type": "document", "title": "Telegram 319188 to Mexico", "issued": {"date-parts": [[1978, 12, 19]]},
        "archive": "National Archives", "archive-place": "College Park, MD",
        "archive_collection": "RG 59, Central Foreign Policy File", "archive_location": "D780524-0450",
        "author": [{"literal": "Department of State"}],
    }  # fmt: skip
    file = {k: v for k, v in telegram.items() if k.startswith(("type", "archive"))} | {
        "id": "f",
        "archive_location": "D790024-0450",
    }
    volume = {
        "id": "v", "type": "book", "title": "Foreign Relations, 1977–1980", "volume": "XXVI",
        "volume-title": "Arms Control and Nonproliferation",
    }  # fmt: skip
    clusters = [{"cites": [{"id": id}]} for id in "ttfvt"]
    notes = render([telegram, file, volume], clusters, "foreign-relations-notes").notes
    assert notes == [
        "Telegram 319188 to Mexico, December 19, 1978. (National Archives, RG 59, Central Foreign Policy File, "
        "D780524–0450)",
        "Ibid.",
        "National Archives, RG 59, Central Foreign Policy File, D790024–0450",
        "Foreign Relations, 1977–1980, vol. XXVI, Arms Control and Nonproliferation",
        "Telegram 319188 to Mexico, December 19, 1978",
    ]
