"""The report as a file: one page that loads nothing, with every citation marked and listed, and nothing run."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from click.testing import CliRunner

import archref
from archref.cli import main

HOSTILE = """[Page 1]

1. Telegram From "A" & <B> to C1

See <script>alert(1)</script>2 and telegram 4411 from Lima, May 2, 1978, "x" onmouseover="alert(2)".

  1. Source: National Archives, RG 59, Central Files, <img src=x onerror=alert(3)> "quoted" 611.00/5-2062.
  2. Carter Library, National Security Affairs, Box 1, </a></li><script>alert(4)</script>
"""


class Page(HTMLParser):
    """A page's elements, its ids, what it links to and loads, and its text."""

    def __init__(self, page):
        super().__init__()
        self.ids, self.links, self.loads, self.tags, self.text = [], [], [], [], ""
        self.within = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, found))
        self.within.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if tag == "a" and "href" in found else []
        self.loads += [v for k, v in found.items() if k in ("src", "srcset", "data", "poster")]
        self.loads += [found.get("href")] if tag in ("link", "base") else []
        assert not any(name.startswith("on") for name in found), found

    def handle_data(self, data):
        if self.within and self.within[-1] not in ("script", "style"):
            self.text += data

    def handle_endtag(self, tag):
        while self.within and self.within.pop() != tag:
            pass


@pytest.fixture
def talks(root):
    return archref.report(archref.resolve_many(archref.read(root / "fixtures" / "fishery-talks.xml")))


def test_the_page_loads_nothing_and_runs_its_own_script_alone(talks):
    page = Page(talks)
    assert page.loads == []
    assert [tag for tag, _ in page.tags if tag in ("script", "style", "iframe", "object", "img")] == [
        "style",
        "script",
        "script",
    ]
    (policy,) = [a["content"] for t, a in page.tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    for tag in ("script", "style"):
        (code,) = re.findall(rf"<{tag}>(.*?)</{tag}>", talks, re.DOTALL)
        assert f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'" in policy


def test_every_link_on_the_page_leads_somewhere_and_no_id_stands_twice(talks):
    page = Page(talks)
    assert len(page.ids) == len(set(page.ids))
    inside = [link[1:] for link in page.links if link.startswith("#")]
    assert len(inside) > 20
    assert set(inside) <= set(page.ids)
    assert all(link.startswith(("#", "https://")) for link in page.links)
    shown = {i for _, a in page.tags for i in (a.get("data-shows") or "").split()}
    assert shown and shown <= set(page.ids)


def test_the_text_is_all_there(talks, root):
    text = (root / "fixtures" / "fishery-talks.txt").read_text(encoding="utf-8")
    printed = " ".join(Page(talks).text.split())
    for paragraph in re.split(r"\n\s*\n|\n  \d+\. ", text):
        if not paragraph.startswith("[Page"):
            assert " ".join(paragraph.split()) in printed.replace("↩", "")


def test_a_reference_leads_to_the_office_where_the_report_has_no_such_document(talks):
    assert "https://history.state.gov/historicaldocuments/frus1977-80v24/d81" in Page(talks).links


def test_what_is_undecided_or_unknown_stands_first():
    text = (
        "Text.1 More.2 See infra.\n\n  1. Kennedy Library, National Security Files, Box 1; Johnson Library, NSF, Country File, Box 2.\n"
        "  2. Ibid., Box 5."
    )
    page = archref.report(archref.resolve(text))
    listed = re.findall(r'<li class="item (ambiguous|unresolved)', page)
    assert listed
    assert page.index("To look at first") < page.index("<h2>Cited</h2>")
    assert re.search(r"\d+ (ambiguous|unresolved)", page)


NOT_KNOWN = "in a form that is not known"


@pytest.mark.parametrize(
    "note",
    [
        "Telegram 8812 from Lima, November 3, 1978.",
        "Carter Library, Brzezinski Material, Box 62, Peru.",
        "Foreign Relations, 1969–1976, volume I, Document 60.",
        "National Archives, RG 59, Central Files 1970–73, POL 7 PERU.",
    ],
)
def test_what_is_read_is_not_said_to_be_unknown(note):
    result = archref.resolve(f"It came.1\n\n  1. {note}\n")
    assert result.citations and NOT_KNOWN not in archref.report(result)


def test_what_cannot_be_read_is_said_to_be_unknown():
    result = archref.resolve(
        "It came.1\n\n  1. Vane to Colt, 2 November 1965, Zz 4 qq b. 7, in the loft.\n", confidence=1.0
    )
    assert {citation.type for citation in result.citations} == {"unrecognised"}
    assert NOT_KNOWN in archref.report(result)


def test_documents_of_a_report_link_to_each_other():
    first = "1. Memorandum From Rusk to Kennedy1\n\nText.\n\n  1. See Document 2 and footnote 1, Document 2."
    second = "2. Telegram From Lima1\n\nText.\n\n  1. Kennedy Library. See Document 1."
    page = Page(archref.report(archref.resolve_many([first, second])))
    assert {"#d2", "#d2n0", "#d1"} <= set(page.links)


def test_results_that_were_resolved_apart_keep_their_ids_apart(root):
    text = (root / "fixtures" / "fishery-talks.txt").read_text(encoding="utf-8")
    page = Page(archref.report([archref.resolve(text), archref.resolve(text)]))
    assert len(page.ids) == len(set(page.ids))


def test_whatever_stands_in_a_document_is_shown_as_text():
    page = archref.report(archref.resolve(HOSTILE), title='<script>"t"</script>')
    parsed = Page(page)
    assert [tag for tag, _ in parsed.tags if tag in ("script", "img")] == ["script", "script"]
    assert "<script>alert(1)</script>" in parsed.text and "<img src=x onerror=alert(3)>" in parsed.text
    assert "</a></li><script>alert(4)</script>" in parsed.text


@pytest.mark.parametrize("text", ["", "\n\n", "One", "x" * 5000, "1\n\n  1. \n  2. ", "“" * 99, "[Page 1]\n\n[Page 2]"])
def test_any_text_makes_a_page(text):
    assert Page(archref.report(archref.resolve(text))).ids


def test_the_command_writes_the_page_and_wants_a_file_on_a_terminal(root, tmp_path, monkeypatch):
    out = tmp_path / "report.html"
    done = CliRunner().invoke(
        main, ["report", str(root / "fixtures" / "fishery-talks.md"), "-o", str(out), "--title", "T & U"]
    )
    assert (done.exit_code, done.output) == (0, "")
    assert "<title>T &amp; U</title>" in out.read_text(encoding="utf-8")
    monkeypatch.setattr("archref.cli.report.on_terminal", lambda out: True)
    done = CliRunner().invoke(main, ["report", str(root / "fixtures" / "fishery-talks.md")])
    assert done.exit_code == 2 and "-o report.html" in done.stderr


def test_several_places_in_one_note_are_said_once():
    text = "It is kept.1\n\n  1. Carter Library, Brzezinski Material, Box 62, Peru. See also Carter Library, Brzezinski Material, Box 62, Peru.\n"
    (record,) = {c.record for c in archref.resolve(text).citations}
    page = archref.report(archref.resolve(text))
    said = re.sub(r"<[^>]+>", "", re.search(rf'<li class="item" id="{record}".*?</li>', page, re.DOTALL)[0])
    assert said.rstrip().endswith("Cited 2 times: note 1")


def test_a_sure_reading_is_not_said_to_have_an_unknown_form():
    page = archref.report(archref.resolve("It is kept.1\n\n  1. Carter Library, Brzezinski Material, Box 62, Peru.\n"))
    assert "form that is not known" not in page


def test_the_list_goes_home_as_csl_json_that_ends_no_script():
    page = archref.report(archref.resolve(HOSTILE))
    (data,) = re.findall(r'<script type="application/json" id="items">(.*?)</script>', page, re.DOTALL)
    items = json.loads(data)
    assert "<" not in data and {item["id"] for item in items} == {
        record.id for record in archref.resolve(HOSTILE).records
    }
