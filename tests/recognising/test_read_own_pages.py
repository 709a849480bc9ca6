"""Whether a page is one of the volume that is read."""

import pytest

from archref.recognising.own_pages import own_page

# the words up to "p. 5", and whether the page is the volume's: in an edition, in a text not known to be one, in a document far
# behind page 5 and one near the page cited
CASES = [
    ("See p. 5", [True, True, True, True]),
    ("telegram 187, February 23, noon, p. 5", [True, False, True, True]),
    ("The text; see p. 5", [True, True, True, True]),
    ("Quill, Years of Salt, p. 5", [False, False, False, False]),
    ("A/936, p. 5", [False, False, False, False]),
    ("See ante, p. 5", [True, True, True, True]),
    ("(p. 5", [True, True, True, True]),
    ("[p. 5", [True, True, True, True]),
    ("x; p. 5", [True, True, True, True]),
    ("x. p. 5", [False, False, False, False]),
    ("the editorial note, p. 5", [True, False, True, True]),
    ("NSC 20/1, p. 5", [True, False, False, True]),
    ("NSC 1951, p. 5", [False, False, False, False]),
    ("See “Salt,” p. 5", [True, True, True, True]),
    ("the “Salt,” p. 5", [True, True, True, True]),
    ("“Salt,” p. 5", [False, False, False, False]),
    ("Dated March 22, p. 5", [True, True, True, True]),
    ("letter to Colt, 3 May 1951, p. 5", [True, False, True, True]),
    ("Vane’s May 3, p. 5", [True, False, True, True]),
    ("See the report of Salt, p. 5", [True, True, False, True]),
    ("See Official Records, p. 5", [False, False, False, False]),
    ("Bulletin of May 3, p. 5", [False, False, False, False]),
    ("Salt, vol. II, p. 5", [False, False, False, False]),
    ("Colt 1951, p. 5", [False, False, False, False]),
    ("See NSC 20/1 (Salt), dated May 3, is printed, p. 5", [True, True, True, True]),
    ("regarding the salt, p. 5", [False, False, False, False]),
    ("text in Salt, p. 5", [False, False, False, False]),
    ("text in the memorandum of salt, p. 5", [True, False, True, True]),
    ("and see telegram 5, p. 5", [True, False, True, True]),
    ("He left. See telegram 5, p. 5", [True, True, True, True]),
    ("Mr. Colt, p. 5", [False, False, False, False]),
    ("Document of Salt, p. 5", [False, False, False, False]),
    ("He said, but see telegram 5, p. 5", [True, True, True, True]),
    ("See telegram 5 (p. 5", [True, True, True, True]),
    ("No. 5, p. 5", [False, False, False, False]),
    ("Part 2 3, p. 5", [False, False, False, False]),
    ("Telegram from Lima, p. 5", [True, False, True, True]),
    (
        "x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x telegram 5, p. 5",
        [True, False, True, True],
    ),
    (
        "telegram 5; x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x , p. 5",
        [False, False, False, False],
    ),
    (" p. 5", [False, False, False, False]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), CASES, ids=range(len(CASES)))
def test_a_page_of_the_volume(text, found):
    at = text.rindex("p. 5")
    asked = ((5, 0, True), (5, 0, False), (5, 500, True), (450, 500, True))
    assert [own_page(text, 0, at, *known) for known in asked] == found


@pytest.mark.parametrize(("page", "here", "own"), [(20, 120, False), (21, 121, True), (20, 119, True), (0, 500, True)])
def test_a_page_near_the_front_is_the_papers_own(page, here, own):
    text = "See the report of salt, p. 5"
    assert own_page(text, 0, text.index("p. 5"), page, here) is own


def test_only_the_words_behind_what_was_cited_before_tell():
    text = "See telegram 5; Quill, Salt, p. 5"
    assert [own_page(text, low, text.index("p. 5")) for low in (0, 16, 20)] == [False, False, False]
    text = "Quill, see telegram 5, p. 5"
    assert own_page(text, text.index("telegram"), text.rindex("p. 5"))


@pytest.mark.parametrize(
    ("text", "behind_a_work", "own"),
    [
        ("; May 3, 1951, p. 5", True, False),
        ("; June 7, 1953, p. 4; and July 5, 1953, p. 5", True, False),
        ("; May 3, 1951, p. 5", False, True),
        ("as told; May 3, 1951, p. 5", True, True),
        ("as told; May 3, 1951, p. 5", False, True),
        ("Salt Bulletin, May 3, 1951, p. 2; June 7, 1951, p. 5", False, False),
    ],
)
def test_a_further_issue_of_a_periodical_has_pages_of_its_own(text, behind_a_work, own):
    assert own_page(text, 0, text.rindex("p. 5"), work=behind_a_work) is own


@pytest.mark.parametrize(("letters", "own"), [(313, True), (314, False)])
def test_the_words_that_name_a_thing_stand_near_its_page(letters, own):
    text = f"Letter {'x' * letters}"
    assert own_page(text, 0, len(text)) is own
