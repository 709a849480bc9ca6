"""Records across files: one where a key says so, two and listed where something speaks against it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from corpora import column
from volume import tei

from archref import corpus

FILM = "National Archives, RG 59, Central Foreign Policy File, D780524–1038"


def of_notes(folder, into, threads, texts):
    """A corpus of files with a note each."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(f"So it was.[^1]\n\n[^1]: {text}\n", "utf-8")
    return corpus.build(folder, into, threads).path


# what is cited by the files of one test is cited by those of no other
NOTES = {
    "number-a": "Department of State, Central Files, 611.41/1–2050.",
    "number-b": "National Archives, RG 59, Central Files, 611.41/1-2050.",
    "number-c": "Department of State, Central Files, 611.41/1–2150.",
    "years-a": "National Archives, RG 59, Central Files 1964–66, POL 27 VIET S.",
    "years-b": "Department of State, Central Files, 1964–1966, POL 27 VIET S.",
    "years-c": "National Archives, RG 59, Central Files 1967–69, POL 27 VIET S.",
    "place-a": "Country File, Peru, Box 3.",
    "place-b": "Country File, Peru, Box 3.",
    "place-c": "Carter Library, Country File, Box 3.",
    "film-a": f"Telegram 319188 to Mexico, December 19, 1978. ({FILM})",
    "film-b": f"Telegram 319189 to Mexico, December 19, 1978. ({FILM})",
    "film-c": f"{FILM}.",
    "title-a": "*The Fishery Reader*, p. 3.",
    "title-b": "*The Fishery Reader*, p. 9.",
}


@pytest.fixture(scope="module")
def noted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("noted")
    with ThreadPoolExecutor(1) as pool:
        return of_notes(folder / "notes", folder / "corpus", pool, NOTES)


def records(path, files, kind="archival"):
    """The records of a kind that files of a name cite, file by file."""
    return column(
        path, "SELECT record FROM citations WHERE kind = ? AND source LIKE ? ORDER BY source", kind, f"{files}-%"
    )


def test_a_telegram_of_four_files_is_one_record(path):
    rows = column(path, "SELECT DISTINCT source FROM sightings WHERE record = 'telegram:1978STATE319188' ORDER BY ALL")
    assert rows == ["one.xml", "papers/talks.md", "two.xml"]
    own = column(path, "SELECT source FROM documents WHERE record = 'telegram:1978STATE319188' ORDER BY ALL")
    assert "telegrams.jsonl" in own
    (words,) = column(path, "SELECT documents FROM records WHERE record = 'telegram:1978STATE319188'")
    assert words == 3


def test_a_document_and_those_who_cite_it_from_another_volume(path):
    (own,) = column(path, "SELECT record FROM documents WHERE document = 'two.xml#d2'")
    citing = column(path, "SELECT document FROM sightings WHERE record = ? AND NOT own ORDER BY ALL", own)
    assert citing == ["one.xml#d3", "two.xml#d1"]


def test_a_file_number_of_the_central_files_is_one_wherever_it_lay(noted):
    one, two, three = records(noted, "number")
    assert one == two == "file:611.41/1-2050" and three == "file:611.41/1-2150"


def test_subject_files_of_other_years_are_others(noted):
    one, two, three = records(noted, "years")
    assert one == two != three


def test_a_place_without_a_repository_proves_nothing_elsewhere(noted):
    found = records(noted, "place")
    assert len(found) == len(set(found)) == 3


def test_a_contradiction_leaves_all_apart_and_lists_them(noted):
    kept = column(noted, "SELECT DISTINCT record FROM records")
    assert {"telegram:1978STATE319188", "telegram:1978STATE319189"} <= set(kept)
    why = column(noted, "SELECT why FROM doubtful WHERE kind = 'film' AND value = 'D780524-1038'")
    assert why == ["their Document Numbers differ"] * 2


def test_titles_alone_are_listed(noted):
    found = records(noted, "title", "published")
    if found:
        assert len(set(found)) == 2
        assert column(noted, "SELECT why FROM doubtful WHERE kind = 'title'") == ["they share a title alone"]


def test_the_outcome_does_not_hang_on_the_files_names(tmp_path, threads):
    texts = [
        f"Telegram 319188 to Mexico, December 19, 1978. ({FILM})",
        f"{FILM}.",
        "Telegram 319188 to Mexico, December 19, 1978.",
        "Department of State, Central Files, 611.41/1–2050.",
    ]
    found = []
    for order in ((0, 1, 2, 3), (3, 2, 1, 0), (1, 3, 0, 2)):
        named = {f"n{n}": texts[i] for n, i in enumerate(order)}
        path = of_notes(tmp_path / "notes", tmp_path / "corpus", threads, named)
        found.append(column(path, "SELECT DISTINCT record FROM sightings ORDER BY ALL"))
    assert found[0] == found[1] == found[2] == ["file:611.41/1-2050", "telegram:1978STATE319188"]


def test_the_item_of_the_document_itself_is_the_record(path):
    (words,) = column(path, "SELECT words FROM records WHERE record = 'document:frus1977-80v25#2'")
    assert words.startswith("Letter From Quill to Vane")


def test_volumes_that_are_cited_are_known_by_their_ids(tmp_path, threads):
    note = "Source: Carter Library, Box 1. Confidential. See Foreign Relations, 1969–1976, vol. I, Document 60."
    volume = tei("frus1977-80v24", (("1", "Letter From Vane to Colt", "Lima", "1978-01-02", "No.", note),))
    (tmp_path / "v.xml").write_text(volume, "utf-8")
    path = corpus.build(tmp_path / "v.xml", tmp_path / "corpus", threads).path
    assert "frus1969-76v01" in column(path, "SELECT cited_volume FROM citations")
    assert "document:frus1969-76v01#60" in column(path, "SELECT record FROM sightings")
