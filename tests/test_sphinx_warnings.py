"""Every warning of the Sphinx extension, with its exact text and place; each can be suppressed singly."""

import pytest
from sphinx_projects import Project

LEAVES = "“Telegram 216300 to Lima” is not in the bibliography: it names no archive, and the style lists no paper without one; cite where it lies, or choose another style [archref.bibliography]"
WARNINGS = f"""\
again.rst:12: WARNING: document frus1977-80v26/d12 is declared in again already; references lead there [archref.duplicate-document]
declared.rst:1: WARNING: no volume of Foreign Relations has the id 'frus1977-80v99'; nearest: frus1977-80v29, frus1977-80v19, frus1977-80v09 [archref.volume]
declared.rst:2: WARNING: 'three' is no document's number; write it as 305 [archref.document]
declared.rst:3: WARNING: '16 January' is no date; write it as 1979-01-16 [archref.date]
declared.rst:13: WARNING: no volume of Foreign Relations has the id 'frus1977-80vXX'; nearest: frus1977-80v30, frus1977-80v29, frus1977-80v28 [archref.volume]
declared.rst:13: WARNING: '305a/7' is no document's number; write it as 305 [archref.document]
declared.rst:13: WARNING: '1979-13-01' is no date; write it as 1979-01-16 [archref.date]
ibids.rst:8: WARNING: this Ibid. may stand for “Ford Library, National Security Adviser, Country File, Box 6, Peru” or “Carter Library, National Security Affairs, Country File, Box 62, Peru”; name the source again [archref.ambiguous-ibid]
ibids.rst:9: WARNING: 1952–1954, volume 13 may be frus1952-54v13p1 or frus1952-54v13p2; name the part [archref.ambiguous-volume]
ibids.rst:10: WARNING: Document 12 is not in this project, and its volume is not known [archref.outside]
ibids.rst:14: WARNING: no citation before it fits this Ibid. [archref.ibid-without-antecedent]
ibids.rst:18: WARNING: Document 12 is not in this project, and no volume frus1952-54v40 is known [archref.outside]
ibids.rst:18: WARNING: no volume 2 of 1812–1815 is known; check its years [archref.unknown-volume]
lists.rst:4: WARNING: unknown style 'chicago-notes-bibliografy'; did you mean chicago-notes-bibliography or chicago-notes-bibliography-fr or chicago-notes-bibliography-no-url? [archref.style]
lists.rst:8: WARNING: a bibliography's list is one of works, archives, both, not 'books' [archref.bibliography]
lists.rst:8: WARNING: {LEAVES}
lists.rst:11: WARNING: a bibliography's level is one of repository, collection, series, folder, item, not 'shelf' [archref.bibliography]
lists.rst:14: WARNING: the filter 'kind = "telegram"' is no expression; write it as kind == "telegram" [archref.filter]
lists.rst:14: WARNING: {LEAVES}
lists.rst:18: WARNING: the filter's pattern '(' is no regular expression: missing ), unterminated subpattern at position 0 [archref.filter]
lists.rst:18: WARNING: {LEAVES}
lists.rst:22: WARNING: a filter cannot hold "__import__('os')"; it compares names with and, or, not, in, % [archref.filter]
lists.rst:22: WARNING: {LEAVES}
lists.rst:28: WARNING: {LEAVES}
lists.rst:31: WARNING: 1 paper is cited without an archive and in neither part; a bibliography of works lists each [archref.bibliography]
lists.rst:34: WARNING: style notes-only.csl has no bibliography; each item is printed as a note [archref.bibliography]
references.rst:4: WARNING: no record cited in the project is called '1978NOWHERE00001' [archref.record-not-found]
references.rst:5: WARNING: no citation is recognised in 'the weather of that day' [archref.unread]
references.rst:5: WARNING: no document of the project is called 'frus1977-80v26/d77' [archref.document-not-found]
references.rst:8: WARNING: Document 8 is not in this project, and its volume is not known [archref.outside]
references.rst:10: WARNING: Document 8 is not in this project, and its volume is not known [archref.outside]
references.rst:11: WARNING: Document 9 is not in this project, and its volume is not known [archref.outside]
references.rst:12: WARNING: document 12 (again) has no footnote 9; the reference leads to the document [archref.note-not-found]
references.rst:14: WARNING: 'POL 27 PERU' is the name of 3 records; name one of archref-pol-27-peru or archref-pol-27-peru-2 or archref-pol-27-peru-3 [archref.ambiguous-record]
""".splitlines()
SUBTYPES = sorted({line.rpartition("[")[2].rstrip("]") for line in WARNINGS})


def by_place(warnings):
    def key(line):
        name, number, message = line.split(":", 2)
        return name, int(number), message

    return sorted(warnings, key=key)


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory):
    return Project("warnings", tmp_path_factory.mktemp("warnings"))


def test_every_warning_has_its_text_and_its_place(spoiled):
    built = spoiled.build(archref_warn_outside=True, nitpicky=True)
    assert by_place(built.warnings) == by_place(WARNINGS)


def test_every_warning_can_be_suppressed_singly(spoiled):
    assert len(SUBTYPES) == 17
    built = spoiled.build("dummy", archref_warn_outside=True, suppress_warnings=SUBTYPES)
    assert built.warnings == []
    for kept in ("archref.outside", "archref.unread"):
        others = [s for s in SUBTYPES if s != kept]
        built = spoiled.build("dummy", archref_warn_outside=True, suppress_warnings=others)
        assert by_place(built.warnings) == [line for line in by_place(WARNINGS) if kept in line]


def test_references_that_lead_nowhere_are_told_only_to_those_who_ask(spoiled):
    assert not [line for line in spoiled.build("dummy").warnings if "archref.outside" in line]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (
            {"archref_level": "shelf"},
            "archref_level is one of repository, collection, series, folder, item, not 'shelf'",
        ),
        (
            {"archref_grammar": ["own.toml"]},
            "archref_grammar: HERE/volume/own.toml: cannot be read (No such file or directory); name a TOML file of forms",
        ),
    ],
)
def test_a_configuration_that_cannot_be_stops_the_build(tmp_path, config, message):
    from sphinx.errors import ConfigError

    with pytest.raises(ConfigError) as refused:
        Project("volume", tmp_path).build(**config)
    assert str(refused.value).replace(str(tmp_path), "HERE") == message
