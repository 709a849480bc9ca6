"""Markdown and reStructuredText come back with links, and are read with the same words as before."""

import re

import pytest
from woven import linked_once

import archref
from archref.weaving.insertions import strip, weave

SITE = "https://history.state.gov/historicaldocuments"


@pytest.fixture
def linked(tmp_path):
    def link(text, name, **more):
        path = tmp_path / name
        path.write_bytes(text.encode())
        before = [d.text for d in archref.read(path)]
        found = archref.link(path, **more)
        assert strip(*weave(found.source.text, found.insertions)).encode() == text.encode()
        return linked_once(path, before, found, **more)

    return link


@pytest.fixture
def markdown(linked):
    return lambda text, **more: linked(text, "n.md", **more)


@pytest.fixture
def rst(linked):
    return lambda text, **more: linked(text, "n.rst", **more)


def links(found):
    """(words, address) of each link of Markdown without its title, or of reStructuredText."""
    text = found.data.decode()
    if found.source.format == "markdown":
        return re.findall(r'(?<!\\)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^\s)]*)(?: "[^"]*")?\)', text)
    return [(" ".join(words.split()), address) for words, address in re.findall(r"`([^`<]*) <([^`>]*)>`__", text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See *Foreign Relations*, 1950, vol. VI, p. 256.", "*Foreign Relations*, 1950, vol. VI, p. 256"),
        ("See *Foreign Relations, 1950, vol. VI, p. 256.*", "Foreign Relations, 1950, vol. VI, p. 256"),
        ("**See *Foreign Relations*,** 1950, vol. VI, p. 256.", "1950, vol. VI, p. 256"),
        ("See _Foreign\nRelations_, 1950, vol. VI,\np. 256.", "_Foreign\nRelations_, 1950, vol. VI,\np. 256"),
        ("> See Foreign Relations, 1950,\n> vol. VI, p. 256.", "Foreign Relations, 1950,\n> vol. VI, p. 256"),
        ("- [See Foreign Relations, 1950, vol. VI, p. 256]", "Foreign Relations, 1950, vol. VI, p. 256"),
        ("| A | Foreign Relations, 1950, vol. VI, p. 256 |\n|---|---|", "Foreign Relations, 1950, vol. VI, p. 256"),
        ("See Foreign Relations, 1950,[^1] vol. VI, p. 256.\n\n[^1]: A.", "vol. VI, p. 256"),
    ],
)
def test_a_link_of_markdown_crosses_nothing(markdown, text, words):
    assert links(markdown(text)) == [(words, f"{SITE}/frus1950v06/pg_256")]


@pytest.mark.parametrize(
    "text",
    [
        "    See Foreign Relations, 1950, vol. VI, p. 256.\n\n`Foreign Relations, 1950, vol. VI, p. 256`",
        "```\nForeign Relations, 1950, vol. VI, p. 256\n```",
        "![Foreign Relations, 1950, vol. VI, p. 256](a.png)",
        "<!-- Foreign Relations, 1950, vol. VI, p. 256 -->",
    ],
)
def test_code_images_and_comments_get_no_link(markdown, text):
    found = markdown(text)
    assert all(not words.startswith("`") for words, _ in links(found))
    assert text.splitlines()[-1] in found.data.decode()


def test_links_of_markdown_stay(markdown):
    cited = "Foreign Relations, 1950, vol. VI, p. 256"
    for form in (
        f"[{cited}][a]",
        f"[{cited}](<{SITE}/frus1950v06/pg_256>)",
        f'<a href="{SITE}/frus1950v06/pg_256">{cited}</a>',
    ):
        found = markdown(f"See {form}.\n\n[a]: {SITE}/frus1950v06/pg_256\n")
        assert not found.changed and found.there == 1 and not found.kept, form
    found = markdown(f"See [{cited}](https://example.org/).")
    assert not found.changed and [k.code for k in found.kept] == ["conflict"]


def test_titles_of_markdown_hold_any_sign(markdown):
    source = 'Smith to Jones, “A "b" `c` <i>&amp;</i> | \\* [d] (javascript:x)”, November 3, 1978, Lot 83 D 256, National Archives, RG 59.'
    text = markdown(f"Text.[^1]\n\n[^1]: {source}\n").data.decode()
    titles = re.findall(r'\]\(https://catalog[^\s)]* "([^"\n]*)"\)', text)
    assert titles and not any(set(title) & set('"<>`|\\[]*_') for title in titles)
    assert "](javascript:" not in text.replace(source, "").replace("[d](javascript:x)", "")


def test_ibid_and_footnotes_of_markdown_lead_to_names_in_the_text(markdown):
    found = markdown(
        "A.[^a] B.[^b] C.[^c]\n\n[^a]: Johnson Library, NSF, Country File, Box 5.\n[^b]: Ibid.\n[^c]: See footnote 1 above.\n"
    )
    text = found.data.decode()
    assert all(f'<span id="{name}"></span>' in text.split("Johnson")[0] for name in ("archref-note-1", "archref-1"))
    assert "[Ibid.](#archref-1" in text and "[footnote 1 above](#archref-note-1" in text


def test_a_note_keeps_its_name_when_others_come_before_it(markdown, tmp_path):
    first = markdown("A.[^a] C.[^c]\n\n[^a]: Text.\n[^c]: See footnote 1 above.\n").data.decode()
    changed = "New.[^n] " + first.replace("footnote 1", "footnote 2") + "[^n]: New.\n"
    found = markdown(changed)
    assert not found.changed and not found.kept and found.there == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See *Foreign Relations*, 1950, vol. VI, p. 256.", "1950, vol. VI, p. 256"),
        ("See Foreign Relations, 1950,\nvol. VI, p. 256; see.", "Foreign Relations, 1950, vol. VI, p. 256"),
        ("See Foreign Relations, 1950, [#]_ vol. VI, p. 256.\n\n.. [#] A.", "vol. VI, p. 256"),
    ],
)
def test_a_link_of_restructuredtext_holds_plain_words(rst, text, words):
    assert links(rst(text)) == [(words, f"{SITE}/frus1950v06/pg_256")]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Relations, 1950, vol. VI, p. 256\n========================================\n\nText.",
        "======= ========================================\nA       Foreign Relations, 1950, vol. VI, p. 256\n======= ========================================",
        "Text::\n\n    Foreign Relations, 1950, vol. VI, p. 256\n",
        "See ``Foreign Relations, 1950, vol. VI, p. 256``.",
    ],
)
def test_headings_tables_and_literals_stay(rst, text):
    assert not rst(text).changed


def test_links_of_restructuredtext_stay(rst):
    cited = "Foreign Relations, 1950, vol. VI, p. 256"
    for form in (f"`{cited} <{SITE}/frus1950v06/pg_256>`_", f"`{cited}`_"):
        found = rst(f"See {form}.\n\n.. _{cited}: {SITE}/frus1950v06/pg_256\n")
        assert not found.changed and found.there == 1 and not found.kept, form
    found = rst(f"See `{cited} <https://example.org/>`__.")
    assert not found.changed and [k.code for k in found.kept] == ["conflict"]


def test_restructuredtext_as_docutils_reads_it(rst):
    core = pytest.importorskip("docutils.core")
    found = rst(
        "A [#]_ B [#]_ C(Document 5)D.\n\n.. [#] Text.\n.. [#] See footnote 1 above, and Document 6.\n",
        volume="frus1977-80v24",
    )
    tree = core.publish_doctree(found.data.decode(), settings_overrides={"halt_level": 2, "report_level": 2})
    led = {r.astext(): r.get("refuri") or r.get("refid") for r in tree.findall(lambda n: n.tagname == "reference")}
    assert led["Document 6"] == f"{SITE}/frus1977-80v24/d6"
    named = next(n for n in tree.findall(lambda n: n.tagname == "target" and n.get("ids")))
    assert (
        led["footnote 1 above"] in named["ids"] and named.next_node(descend=False, siblings=True).tagname == "footnote"
    )


@pytest.mark.parametrize("name", ["fishery-talks.md", "fishery-talks.rst"])
def test_the_fixtures(linked, root, name):
    found = linked((root / "fixtures" / name).read_bytes().decode(), name)
    assert len(links(found)) >= 4
