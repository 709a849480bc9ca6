"""The page of what is recognised is the grammar's own."""

from archref.grammar import load
from archref.grammar.page import markdown


def test_the_page_is_current(root):
    written = (root / "docs" / "recognises.md").read_text(encoding="utf-8")
    assert written == markdown(load()), "run: python -m archref.grammar.page docs/recognises.md"


def test_every_form_with_an_example_stands_on_the_page():
    page = markdown(load())
    assert all(f"### {form.name}\n" in page for form in load().forms)
