"""The HTTP API and the sessions behind the page: what is handed in, what comes back."""

import json
import zipfile
from io import BytesIO

import pytest

import archref
from archref.corrections import Corrections
from archref.reading import read

CHAPTER = (
    "The talks began late.1 Nobody expected much.2 The delegates left.3\n\n"
    "  1. Carter Library, Brzezinski Material, Box 62, Peru.\n"
    "  2. Vane to Colt, 31 November 1965, NSF: Peru, box 2, LBJL.\n"
    "  3. Ibid., box 7; Quill, Salt and Iron (New York: Norton, 1970), 44.\n"
)
MARKDOWN = "# Salt\n\nIt came.[^1] It went.[^2]\n\n[^1]: Carter Library, Brzezinski Material, Box 62, Peru.\n[^2]: Ibid., Box 63.\n\n# Bibliography\n"


@pytest.fixture(scope="module")
def session(web):
    id, answer = web.session(("salt.md", MARKDOWN.encode()))
    assert answer.status_code == 200, answer.text
    return f"/api/sessions/{id}"


def test_resolve_gives_what_the_library_gives(web):
    answer = web.post("/api/resolve", json={"text": CHAPTER})
    assert answer.status_code == 200 and answer.json() == json.loads(json.dumps(archref.resolve(CHAPTER).as_dict()))
    known = {"volume": "frus1977-80v26", "number": "305"}
    answer = web.post("/api/resolve", json={"text": "See footnote 3, Document 296.", **known})
    assert answer.json() == archref.resolve("See footnote 3, Document 296.", **known).as_dict()


def test_several_texts_are_one_manuscript(web):
    answer = web.post("/api/resolve", json={"texts": [CHAPTER, "Later.1\n\n  1. Ibid., 45.\n"]}).json()
    assert len(answer["results"]) == 2 and answer["results"][1]["citations"][0]["fields"]["antecedent"]


def test_the_bibliography_notes_sources_and_findings(web):
    answer = web.post("/api/bibliography", json={"text": CHAPTER, "style": "chicago-author-date", "format": "html"})
    assert answer.json()["text"] == archref.bibliography(archref.resolve(CHAPTER), "chicago-author-date", "html")
    assert "Box 7" in web.post("/api/notes", json={"text": CHAPTER}).json()["text"]
    assert (
        web.post("/api/sources", json={"text": CHAPTER}).json() == archref.sources(archref.resolve(CHAPTER)).as_dict()
    )
    (finding, *_) = web.post("/api/check", json={"text": CHAPTER, "select": ["ARC509"]}).json()["findings"]
    assert finding["code"] == "ARC509"


def test_corrections_come_with_a_text(web):
    given = [{"words": "Carter Library, Brzezinski Material, Box 62, Peru", "note": "1", "fields": {"box": "63"}}]
    found = web.post("/api/resolve", json={"text": CHAPTER, "corrections": given}).json()
    assert found["citations"][0]["fields"]["box"] == "63" and found["citations"][0]["corrected"]


@pytest.mark.parametrize(
    ("path", "body", "status", "said"),
    [
        ("resolve", {}, 422, '"text"'),
        ("resolve", {"text": 3}, 422, '"text" is a string'),
        ("resolve", {"text": "a", "texts": ["b"]}, 422, '"texts"'),
        ("resolve", {"text": "a", "grammar": "/etc/passwd"}, 422, "no 'grammar'"),
        ("resolve", {"text": "a", "index": "/etc/passwd"}, 422, "no 'index'"),
        ("resolve", {"text": "a", "volume": "x y"}, 422, "no volume has the id"),
        ("resolve", {"text": "a", "corrections": [{"note": "3"}]}, 422, "has no words"),
        ("bibliography", {"text": "a", "style": "/etc/passwd"}, 422, "no style is called"),
        ("bibliography", {"text": "a", "style": "../../styles/x.csl"}, 422, "no style is called"),
        ("bibliography", {"text": "a", "sections": "/etc/passwd.toml"}, 422, "there are the sections"),
        ("bibliography", {"text": "a", "engine": "citeproc-js=/bin/sh"}, 422, "no 'engine'"),
        ("bibliography", {"text": "a", "format": "exe"}, 422, "unknown format"),
        ("notes", {"text": "a", "style": "/tmp/x.csl"}, 422, "no style is called"),
        ("check", {"text": "a", "select": ["NONE1"]}, 422, "NONE1"),
        ("sources", {"text": "a", "level": "shelf"}, 422, "shelf"),
    ],
)
def test_what_is_asked_wrongly_is_one_line(web, path, body, status, said):
    answer = web.post(f"/api/{path}", json=body)
    assert answer.status_code == status and said in answer.json()["error"]
    assert "\n" not in answer.json()["error"]


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_object_is_refused(web, body):
    assert web.post("/api/resolve", content=body).status_code == 400


def test_the_description_tells_every_address(web):
    said = web.get("/api").json()
    assert said["openapi"].startswith("3.1")
    for path, ways in said["paths"].items():
        for way in ways:
            assert web.request(way.upper(), path, json={"text": "See Document 296."}).status_code == 200, path
    properties = said["paths"]["/api/resolve"]["post"]["requestBody"]["content"]["application/json"]["schema"][
        "properties"
    ]
    assert {"text", "texts", "volume", "corrections"} <= set(properties)


def test_a_session_shows_what_was_handed_in(web, session):
    view = web.get(f"{session}/view").json()
    assert [file["name"] for file in view["files"]] == ["salt.md"]
    assert {thing["repository"] for thing in view["things"]} == {"Jimmy Carter Presidential Library"}
    html = "".join(web.get(f"{session}/chunks", params={"first": 0, "last": 9}).json())
    assert "Brzezinski Material" in html and html.count("<li") == 2
    ids = [id for _, ids in view["chunks"] for id in ids]
    assert len(ids) == len(set(ids)) and all(place in ids for thing in view["things"] for place, _ in thing["places"])


def test_findings_stand_beside_the_words(web):
    id, _ = web.session(text=CHAPTER)
    view = web.get(f"/api/sessions/{id}/view").json()
    (finding,) = [f for f in view["findings"] if f["code"] == "ARC509"]
    html = "".join(web.get(f"/api/sessions/{id}/chunks", params={"first": 0, "last": 9}).json())
    assert f'data-finding="{view["findings"].index(finding)}"' in html and f'id="{finding["mark"]}"' in html


def test_files_are_chapters_in_their_order(web):
    id, _ = web.session(("1.txt", CHAPTER.encode()), ("2.txt", b"Later.1\n\n  1. Ibid., 45.\n"))
    view = web.get(f"/api/sessions/{id}/view").json()
    assert len(view["contents"]) == 2
    (salt,) = [thing for thing in view["things"] if "Salt and Iron" in thing["words"]]
    assert [where for _, where in salt["places"]] == ["1: note 3", "2: note 1"]


def test_one_bad_file_does_not_stop_the_others(web):
    id, answer = web.session(("1.txt", CHAPTER.encode()), ("bad.docx", b"PK\x03\x04 nothing"), ("no.pdf", b"%PDF-1.4"))
    assert answer.status_code == 200
    assert [failed["name"] for failed in answer.json()["failed"]] == ["bad.docx", "no.pdf"]
    assert web.get(f"/api/sessions/{id}/view").json()["things"]


def test_a_correction_goes_into_all_that_follows(web, session):
    view = web.get(f"{session}/view").json()
    first = view["things"][0]["places"][0][0]
    found = web.get(f"{session}/reading", params={"citation": first}).json()
    assert found["type"] == "archival" and found["fields"]["box"] == "62"
    given = [{**found["place"], "fields": {"box": "77"}}]
    assert web.put(f"{session}/corrections", json={"corrections": given}).json()["unplaced"] == []
    assert "Box 77" in web.get(f"{session}/preview").json()["html"]
    taken = web.get(f"{session}/download", params={"what": "corrections"})
    (kept,) = Corrections.parse(taken.text)
    assert kept.fields == {"box": "77"} and "corrections.toml" in taken.headers["content-disposition"]
    # the session is taken up again
    id, _ = web.session(("salt.md", MARKDOWN.encode()), ("corrections.toml", taken.content))
    assert "Box 77" in web.get(f"/api/sessions/{id}/preview").json()["html"]
    assert len(web.get(f"/api/sessions/{id}/view").json()["corrections"]) == 1
    web.put(f"{session}/corrections", json={"corrections": []})


def test_words_that_were_missed_are_read_and_an_ibid_has_its_choices(web, session):
    found = web.get(f"{session}/reading", params={"words": "Box 63", "note": "2"}).json()
    assert found["missed"] and found["place"]["note"] == "2"
    assert web.get(f"{session}/reading", params={"words": "no such words"}).status_code == 404
    view = web.get(f"{session}/view").json()
    ibid = next(place for thing in view["things"] for place, where in thing["places"] if where == "note 2")
    offered = web.get(f"{session}/antecedents", params={"citation": ibid}).json()
    assert [choice["where"] for choice in offered] == ["note 1"]


def test_the_preview_follows_style_and_sections(web, session):
    one = web.get(f"{session}/preview", params={"style": "chicago-notes-bibliography"}).json()
    other = web.get(f"{session}/preview", params={"style": "apa"}).json()
    assert one["html"] != other["html"] and one["whole"] is True
    assert "<h3>Carter Library" in web.get(f"{session}/preview", params={"sections": "repository"}).json()["html"]
    assert "Brzezinski" in web.get(f"{session}/preview", params={"archival": "series"}).json()["html"]
    assert "csl-note" in web.get(f"{session}/preview", params={"notes": "1"}).json()["html"]
    assert "style=" not in one["html"]


def test_styles_are_searched(web):
    names = [style["name"] for style in web.get("/api/styles", params={"q": "turabian"}).json()["styles"]]
    assert names and all("turabian" in name for name in names)
    assert web.get("/api/styles", params={"q": "turabiann"}).json()["near"]


def word_text(data, path):
    path.write_bytes(data)
    (document,) = read(path)
    return document.text


def test_everything_can_be_taken_home(web, session, tmp_path):
    def taken(what, **more):
        answer = web.get(f"{session}/download", params={"what": what, **more})
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-disposition"].startswith("attachment")
        return answer

    results = archref.resolve_many(read(_kept(tmp_path, "salt.md", MARKDOWN.encode())))
    for form in ("text", "markdown", "biblatex", "ris", "csl-json"):
        assert taken(form).text == archref.bibliography(results, format=form)
    assert "Brzezinski Material" in word_text(taken("docx").content, tmp_path / "b.docx")
    assert "Archival Sources" in word_text(taken("docx", sections="archives").content, tmp_path / "s.docx")
    assert "Brzezinski Material" in word_text(taken("notes").content, tmp_path / "n.docx")
    assert taken("csv").text.count("\n") == 3 and "fields.box" in taken("csv").text
    assert taken("json").json()[0]["citations"] == results[0].as_dict()["citations"]
    assert "<h1>" in taken("report").text
    assert "<html" in taken("html").text
    inserted = taken("inserted")
    assert inserted.text.startswith(MARKDOWN) and "salt.md" in inserted.headers["content-disposition"]
    assert "Brzezinski Material" in inserted.text.partition("# Bibliography")[2]
    linked = archref.link(tmp_path / "salt.md").data
    assert taken("linked").content == linked


def test_several_files_are_linked_in_an_archive(web):
    id, _ = web.session(("a.md", MARKDOWN.encode()), ("b.txt", CHAPTER.encode()))
    answer = web.get(f"/api/sessions/{id}/download", params={"what": "linked"})
    with zipfile.ZipFile(BytesIO(answer.content)) as archive:
        assert sorted(archive.namelist()) == ["a-linked.md", "b-linked.html"]


def _kept(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return path


def test_pictures_count_what_is_cited(web, session):
    found = web.get(f"{session}/pictures").json()
    assert sum(sum(s["counts"]) + s["undated"] for s in found["time"]["series"]) == 2
    id, _ = web.session(text=CHAPTER)
    edges = web.get(f"/api/sessions/{id}/pictures").json()["network"]["edges"]
    assert [edge[2] for edge in edges] == [1]


def test_a_session_ends_and_nothing_of_it_is_left(web, session):
    id, _ = web.session(text=CHAPTER)
    assert web.delete(f"/api/sessions/{id}").status_code == 204
    assert web.get(f"/api/sessions/{id}/view").status_code == 404
    assert web.get(f"/api/sessions/{id}").status_code == 404
