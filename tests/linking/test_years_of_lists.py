"""A year that a list of papers says once is that of the papers beside it, marked as inferred."""

import pytest

import archref


def dates(text):
    papers = [c for c in archref.resolve(text).citations if c.type == "archival"]
    return [c.inferred["date"]["value"] if "date" in c.inferred else c.fields["date"] for c in papers]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Burke to Colt, June 12 and July 28, 1926, Vane Papers, LC.", ["1926-06-12", "1926-07-28"]),
        ("Vane to Colt, 3 May 1951; Reed to Colt, 7 June, FO 371/1234, TNA.", ["1951-05-03", "1951-06-07"]),
        ("Stimson Diary, Feb. 13, Feb. 15, March 5, March 15, 1945.", ["1945-02-13", "1945-02-15", "1945-03-05", "1945-03-15"]),
        ("Vane to Colt, 3 May 1951; Reed to Colt, 7 June; Colt to Reed, 9 June 1952, FO 371/1234, TNA.", ["1951-05-03", "1951-06-07", "1952-06-09"]),
        # months that go back, and papers that stand apart
        ("Vane to Colt, 3 May 1951; Reed to Colt, 7 January, FO 371/1234, TNA.", ["1951-05-03", "--01-07"]),
        ("Vane to Colt, December 30, and Reed to Colt, January 2, 1951, FO 371/1234, TNA.", ["--12-30", "1951-01-02"]),
        ("Vane to Colt, 3 May 1951, FO 371/1234, TNA. He was late that year. Reed to Colt, 7 June, FO 371/1235.", ["1951-05-03", "--06-07"]),
    ],
)  # fmt: skip
def test_the_year_that_is_said_once(text, wanted):
    assert dates(text) == wanted


def test_it_is_told_as_inferred_and_the_field_stays_as_printed():
    first, second = archref.resolve("Burke to Colt, June 12 and July 28, 1926, Vane Papers, LC.").citations
    assert first.fields["date"] == "--06-12" and second.inferred == {}
    assert first.inferred["date"]["value"] == "1926-06-12" and "1926-07-28" in first.inferred["date"]["why"]


def test_each_note_is_its_own_list():
    text = "He wrote.{1} She wrote.{2}\n\n1. Vane to Colt, 3 May 1951, FO 371/1234, TNA.\n\n2. Reed to Colt, 7 June, FO 371/1235, TNA.\n"
    assert dates(text) == ["1951-05-03", "--06-07"]


def test_bibliographies_print_it():
    result = archref.resolve("Burke to Colt, June 12 and July 28, 1926, Vane Papers, Library of Congress.")
    assert "June 12, 1926" in archref.bibliography(result)
