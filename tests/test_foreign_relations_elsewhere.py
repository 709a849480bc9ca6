"""What stands beside a document, page or footnote and says that it is of another volume, part, document or paper."""

from __future__ import annotations

import pytest

import archref

NOTES = "The Minister spoke of salt.{before}1 He left.2 They sailed.3\n\n  1. {source}\n  2. %s\n  3. Not printed."
NUMBERED = (
    "[Page 300]\n\n120. Telegram From the Embassy in Peru to the Department of State\n\nLima, May 3, 1962, 4 p.m.\n\n"
    + NOTES.format(before="", source="Source: Department of State, Central Files, 611.23/5–362. Confidential.")
)
PAGED = (
    "[Page 1500]\n\n793.00/6–1551: Telegram\n\nThe Ambassador in India (Vane) to the Secretary of State\n\nSecret\n\n"
    + NOTES.format(before="", source="Repeated to London.")
)
SHORT = {"document": "d", "documents": "d", "page": "p", "pages": "p", "note": "n", "notes": "n"}


def linked(text: str, **known: str) -> list[str]:
    """Each link as "frus1950v05 p516 n3"; of this volume without its id."""
    found = []
    for link in archref.resolve(text, **known).as_dict()["links"]:
        target = link.get("target")
        if link["type"] == "ibid" or target is None:
            continue
        said = [target["volume"]] if "volume" in target else []
        for name, sign in SHORT.items():
            if name in target:
                value = target[name]
                said.append(sign + (value if isinstance(value, str) else ",".join(value)))
        found.append(" ".join(said))
    return found


@pytest.mark.parametrize(
    "words",
    [
        "See footnote 3 to PPS 31.",
        "See footnote 3 to the memorandum of conference with President Vane of August 11, 1960.",
        "See footnote 1 to the Minutes of the Cabinet meeting of November 5, 1954.",
        "Telegram 1015 is summarized in footnote 1 to that telegram.",
        "But see footnote 3, in telegram 21, January 7, included in documentation on salt.",
        "See footnote 3 to document PPS 31.",
        "See footnotes 2 and 3 of his letter of May 3.",
    ],
)
def test_a_footnote_of_another_document_is_none_of_this(words):
    assert linked(NUMBERED % words) == []
    assert linked(PAGED % words) == []


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("See footnote 3 to this document.", "n3"),
        ("See footnote 3 to the present document.", "n3"),
        ("See footnote 3 to Tab A.", "n3"),
        ("See footnote 3 to the attachment.", "n3"),
        ("See footnote 3 in the source text.", "n3"),
        ("See footnote 3 to the above table.", "n3"),
        ("See footnote 3.", "n3"),
        ("See footnote 3 to telegram 12, Document 14.", "d14 n3"),
    ],
)
def test_a_footnote_of_this_document(words, target):
    assert linked(NUMBERED % words)[0] == target


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("See footnote 2, Foreign Relations, 1948, vol. vi, p. 884.", "frus1948v06 p884 n2"),
        ("See footnote 2 in Foreign Relations, 1948, vol. vi, p. 884.", "frus1948v06 p884 n2"),
        ("See footnote 2 to Foreign Relations, 1955–1957, vol. VII, Document 12.", "frus1955-57v07 d12 n2"),
        ("See Foreign Relations, 1948, vol. vi, pp. 1337 and 1343 (footnote 3).", "frus1948v06 p1337,1343 n3"),
        ("See Foreign Relations, 1948, vol. vi, p. 1343 (footnotes 2 and 3).", "frus1948v06 p1343 n2,3"),
    ],
)
def test_a_footnote_beside_a_volume_is_of_that_volume(words, target):
    assert linked(NUMBERED % words) == [target]
    assert linked(PAGED % words) == [target]


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("See telegram 140, June 2, p. 1505 (footnote 1).", ["p1505", "p1505 n1"]),
        ("See telegram 140, June 2, p. 1505, and footnote 1 thereto.", ["p1505", "p1505 n1"]),
        ("See footnote 2, paragraph 3, p. 1505.", ["p1505 n2", "p1505"]),
        ("See footnote 2, subparagraph b, p. 1505.", ["p1505 n2", "p1505"]),
        ("See p. 1505n.", ["p1505"]),
        ("See pp. 1490n and 1505.", ["p1490,1505"]),
        ("See Foreign Relations, 1950, vol. v, p. 217n.", ["frus1950v05 p217"]),
    ],
)
def test_a_page_and_its_footnote(words, targets):
    assert linked(PAGED % words) == targets


CITED = "See Foreign Relations, 1955–1957, vol. VII, Document 24. "
FIRST = "frus1955-57v07 d24"


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        (CITED + "See also Document 36, ibid.", [FIRST, "frus1955-57v07 d36"]),
        (CITED + "See also Documents 36 and 37, ibid.", [FIRST, "frus1955-57v07 d36,37"]),
        (CITED + "See also Document 36 ibid.", [FIRST, "frus1955-57v07 d36"]),
        (CITED + "See footnote 3 to Document 30, ibid.", [FIRST, "frus1955-57v07 d30 n3"]),
        (CITED + "See footnote 3, ibid.", [FIRST, "frus1955-57v07 d24 n3"]),
        ("See Document 5. See footnote 3, ibid.", ["d5", "d5 n3"]),
        ("See footnote 3, ibid.", []),
        ("See Foreign Relations, 1955–1957, vol. VII. For text, see Document 24 therein.", ["frus1955-57v07", FIRST]),
        ("See Foreign Relations, 1955–1957, vol. VII; Documents 24 and 25, therein, say so.", ["frus1955-57v07", "frus1955-57v07 d24,25"]),
    ],
)  # fmt: skip
def test_a_document_that_is_ibid_or_therein(words, targets):
    assert linked(NUMBERED % words) == targets


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("See Document 10 of volume VII.", ["frus1961-63v07 d10", "frus1961-63v07"]),
        ("See Documents 10 and 12 of volume V.", ["frus1961-63v05 d10,12", "frus1961-63v05"]),
        ("See footnote 2, Document 26, vol. VII.", ["frus1961-63v07 d26 n2", "frus1961-63v07"]),
        ("See volume VII , Document 24.", ["frus1961-63v07 d24"]),
        ("See Foreign Relations, 1955–1957, vol. VII , Document 24.", [FIRST]),
        ("See Foreign Relations, 1955–1957, volume VII: Document 24.", [FIRST]),
        ("See Foreign Relations, 1955–1957. vol. VII, Document 24.", [FIRST]),
        ("See Foreign Relations 1955–57, vol VII, Doc. 24.", [FIRST]),
        ("See Foreign Relations, 1955–1957, vol. VII, p 217.", ["frus1955-57v07 p217"]),
        ("See Foreign Relations, 1955–1957, vol. VII, p. 217; ibid., p 220.", ["frus1955-57v07 p217", "frus1955-57v07 p220"]),
        (
            "See Foreign Relations, 1955–1957, volume VI, Documents 3–6, and volumes VII, Document 9, and VIII, Document 33.",
            ["frus1955-57v06 d3-6", "frus1955-57v07 d9", "frus1955-57v08", "frus1955-57v08 d33"],
        ),
    ],
)  # fmt: skip
def test_the_volume_behind_or_before_a_document(words, targets):
    assert linked(NUMBERED % words) == targets


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("See Documents 271 and 272 in Part 2.", ["frus1958-60v07p2 d271,272", "frus1958-60v07p2"]),
        ("See Document 271, Part 2.", ["frus1958-60v07p2 d271", "frus1958-60v07p2"]),
        ("See Document 271 of Part 2 of this volume.", ["frus1958-60v07p2 d271", "frus1958-60v07p2"]),
        ("See footnote 3, Part 2, Document 45.", ["frus1958-60v07p2 d45 n3"]),
        ("See volume X, Parts 1 and 2.", ["frus1958-60v10p1", "frus1958-60v10p2"]),
        ("See Foreign Relations, 1952–1954, volume VII, Parts 1 and 2.", ["frus1952-54v07p1", "frus1952-54v07p2"]),
        ("See Foreign Relations, 1951, vol. VI, Parts 1 and 2.", ["frus1951v06p1", "frus1951v06p2"]),
    ],
)
def test_parts(words, targets):
    assert linked(NUMBERED % words, volume="frus1958-60v07p1") == targets


def test_a_part_that_a_volume_has_not_is_none():
    assert linked(NUMBERED % "See Foreign Relations, 1955–1957, vol. VII, Part 2, Document 30.") == []
    assert linked(NUMBERED % "See Foreign Relations, 1961–1963, vol. V, Part 1, Document 30.") == []


@pytest.mark.parametrize(
    "words",
    [
        "See page 1490 of the report.",
        "See pp. 1490–1491 of the enclosure to despatch 12.",
        "It is in his memorandum, page 1490 in that draft.",
        "See document A/648, paragraph 3, p. 1490.",
        "See S/1501, section II, p. 1490.",
        "See Parliamentary Debates, House of Commons, 5th Series, vol. 451, cols. 290–295; also p. 1496.",
        "See Department of State Bulletin, June 5, 1951, pp. 447–449; also p. 1496.",
        "See United Nations, Yearbook, 1950, p. 5; also p. 1496.",
    ],
)
def test_a_page_of_a_paper_is_none_of_this_volume(words):
    assert linked(PAGED % words) == []


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("See pp. 1490–1491 of this volume.", "p1490-1491"),
        ("See p. 1490 of the present volume.", "p1490"),
        ("See telegram 12, paragraph 3, p. 1490.", "p1490"),
        ("Cf. p. 1505.", "p1505"),
        ("See PPS/28, March 2, p. 1505.", "p1505"),
        ("See NSC Action No. 468, p. 1505.", "p1505"),
        ("See CFM (50) D 12, p. 1510.", "p1510"),
        ("See NSC Action 468–c, March 2, p. 1505.", "p1505"),
        ("See under “The Salt Question,” pp. 1505 ff.", "p1505"),
    ],
)
def test_a_page_of_this_volume(words, page):
    assert linked(PAGED % words) == [page]


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("volume v , especially telegrams 5142, September 27, to Paris, and 1293, May 3, from Tehran, pp. 516 and 518.", ["516,518"]),
        ("vol. v, under “Turkey,” pp. 516 ff.", ["516"]),
        ("vol. v, section entitled “Turkey”, pp. 516 ff.", ["516"]),
        ("vol. v, telegram 12 from Ankara, May 3, p. 516.", ["516"]),
        ("vol. v, the memorandum of May 3, p. 516, and telegram 12, p. 518.", ["516", "518"]),
    ],
)  # fmt: skip
def test_what_a_volume_holds_in_the_same_sentence(words, pages):
    found = linked(PAGED % f"It is in Foreign Relations, 1950, {words}")
    assert found == ["frus1950v05", *(f"frus1950v05 p{page}" for page in pages)]


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("The Lansing Papers, 1914–1920, vol. II, p. 5.", "frus1914-20v02 p5"),
        ("The Lansing Papers, vol. i, p. 5.", "frus1914-20v01 p5"),
        ("Japan, 1931–1941, vol. II, p. 768.", "frus1931-41v02 p768"),
        ("Japan: 1931–1941, vol. ii, p. 768.", "frus1931-41v02 p768"),
        ("1914 Supplement, p. 120.", "frus1914Supp p120"),
        ("1915 Supplement, The World War, p. 120.", "frus1915Supp p120"),
        ("1918, Supplement 2, The World War, p. 12.", "frus1918Supp02 p12"),
        ("1919, Paris Peace Conference, vol. iii, pp. 12, 15.", "frus1919Parisv03 p12,15"),
        ("1895, Part 1, p. 12.", "frus1895p1 p12"),
        ("1906, pt. II, p. 1012.", "frus1906p2 p1012"),
        ("1865, Part 4, p. 12.", "frus1865p4 p12"),
        ("1958–1960, vol. XVII/XVIII, Microfiche Supplement, Document 456.", "frus1958-60v17-18mSupp d456"),
        ("1958–1960, vols. XV/XVI, Part 1, Microfiche Supplement.", "frus1958-60v15-16mSupp1"),
        ("1961–1963, vols. X/XI/XII, Microfiche Supplement, Document 21.", "frus1961-63v10-12mSupp d21"),
        ("1961–1963, volumes VII, VIII, and IX, Microfiche Supplement, Document 21.", "frus1961-63v07-09mSupp d21"),
        ("1969–1976, Volume E5, Part 1, Document 12.", "frus1969-76ve05p1 d12"),
        ("1969–1976, vol. E 7, Document 12.", "frus1969-76ve07 d12"),
    ],
)
def test_supplements_and_volumes_with_a_title(words, target):
    assert linked(NUMBERED % f"See Foreign Relations, {words}") == [target]


def test_a_title_that_no_volume_has_is_no_volume_of_the_own_years():
    assert linked(NUMBERED % "See Foreign Relations, Japan and Siam, vol. II, p. 768.") == []
    assert linked(NUMBERED % "See Foreign Relations, The Conferences at Lima, vol. II, p. 768.") == []


def test_a_page_far_before_is_of_the_part_before_where_one_volume_in_parts_is_on_the_subject():
    body = PAGED.replace("spoke of salt", "spoke of salt to China") % "See telegram 14, January 30, p. 148."
    assert linked(body.replace("793.00/6–1551", "611.93/6–1551")) == ["frus1951v07p1 p148"]


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("ibid., 1942, China, pp. 3 ff.", ["frus1942China p3"]),
        ("ibid., 1918, Russia, vol. II, p. 40.", ["frus1918Russiav02 p40"]),
        ("ibid., 1918, Supplement 1, The World War, vol. I, p. 4.", ["frus1918Supp01v01 p4"]),
        ("ibid., 1914 Supplement, p. 4.", ["frus1914Supp p4"]),
        ("ibid., The Paris Peace Conference, 1919, vol. III, p. 4.", ["frus1919Parisv03 p4"]),
        ("ibid., The Lansing Papers, 1914–1920, vol. II, p. 4.", ["frus1914-20v02 p4"]),
        ("ibid., Japan, 1931–1941, vol. II, p. 4.", ["frus1931-41v02 p4"]),
        ("ibid., The Soviet Union, 1933–1939, p. 4.", ["frus1933-39 p4"]),
        ("ibid., The Conferences at Cairo and Tehran, 1943, p. 4.", ["frus1943CairoTehran p4"]),
        ("ibid., 1945, Conferences at Malta and Yalta, p. 4.", ["frus1945Malta p4"]),
        ("ibid., The Conference of Berlin (The Potsdam Conference), 1945, vol. II, p. 4.", ["frus1945Berlinv02 p4"]),
        ("ibid., 1945, vol. III, pp. 4–6, 1946, vol. V, pp. 7–9, and 1947, vol. II, p. 10.", ["frus1945v03 p4-6", "frus1946v05 p7-9", "frus1947v02 p10"]),
        ("The Conference of Berlin (The Potsdam Conference), 1945, vol. II, p. 4.", ["frus1945Berlinv02 p4"]),
    ],
)  # fmt: skip
def test_an_ibid_goes_on_to_another_set_of_volumes(words, targets):
    found = linked(PAGED % f"See Foreign Relations, 1940, vol. III, pp. 1 ff. See {words}")
    assert found == ["frus1940v03 p1", *targets]


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("1918, supp. 1, vol. I, p. 343.", "frus1918Supp01v01 p343"),
        ("1917, Supp. 2, vol. II, p. 3.", "frus1917Supp02v02 p3"),
        ("1915, Supp., p. 343.", "frus1915Supp p343"),
    ],
)
def test_supplements_cut_short(words, target):
    assert linked(PAGED % f"Foreign Relations, {words}") == [target]


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("Documents 12 and 13 in volume XI, Salt Crisis, 1961, say so.", ["frus1961-63v11 d12,13", "frus1961-63v11"]),
        ("Document 12 of volume V, Soviet Union, says so.", ["frus1961-63v05 d12", "frus1961-63v05"]),
        (
            "See Documents 12 and 13 in Foreign Relations, 1969–1976, volume XI, South Asia Crisis, 1971, and Document 14 in this volume.",
            ["frus1969-76v11 d12,13", "frus1969-76v11", "d14"],
        ),
        ("See Foreign Relations, 1955–1957, vol. VII, p. 3. See ibid., Cyprus; Greece; Turkey, Document 12.", ["frus1955-57v07 p3"]),
        ("See ibid., Central Files, and telegram 5, Document 12.", ["d12"]),
    ],
)  # fmt: skip
def test_documents_and_the_titles_of_volumes(words, targets):
    assert linked(NUMBERED % words) == targets


@pytest.mark.parametrize(
    "words", ["Printed in vol. I, p. 70.", "See vol. II, p. 3.", "For the reply, see vol. I, pp. 5–7."]
)
def test_the_volumes_of_one_title_are_not_the_own_years(words):
    text = f"[Page 120]\n\n763.72119/2408\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nLima, November 3, 1918.\n\nSalt.1\n\n  1. {words}"
    assert linked(text) == []


def test_a_single_volume_of_the_years_leaves_the_part_open():
    body = PAGED.replace("spoke of salt", "of China spoke of salt to Peru, Peru and Peru. Peru") % "See p. 148."
    assert linked(body.replace("793.00/6–1551", "611.93/6–1551").replace("in India", "in Peru")) == []


BODY = NUMBERED.replace("They sailed.", "{} They sailed.") % "Not printed."


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("The paper, Volume III, Document 4, says so.", []),
        ("The paper is volume III, page 4.", []),
        ("The committee’s report, volume VII, pages 4–6, says so.", []),
        ("(See volume VII, Document 4.)", ["frus1961-63v07 d4"]),
        ("[Here follows the text of volume VII, Document 4.]", ["frus1961-63v07 d4"]),
        ("The text is printed in volume VII, Document 4.", ["frus1961-63v07 d4"]),
        ("Foreign Relations, 1961–1963, vol. V, Document 3, and vol. VI, Document 4, say so.", ["frus1961-63v05 d3", "frus1961-63v06 d4"]),
    ],
)  # fmt: skip
def test_a_volume_in_a_document_s_own_words(words, targets):
    assert linked(BODY.format(words)) == targets


@pytest.mark.parametrize(
    "words",
    [
        "Vane recalled this conversation in Swords and Salt, pp. 1502–1503.",
        "Vane refers to this telegram in To Move a Mountain, p. 1493.",
        "Vane summarized his conversation in Lima: The Possible Salt, pp. 1536–1537.",
        "Vane summarizes the message in his memoir, In Salt, p. 1520, and states that he passed it on.",
        "Vane gives an account of this conversation in his Memoirs, pp. 1505–1507.",
        "Vane recalled that the Minister “was not ready for it yet.” (pp. 1516–1517)",
        "Vane said that the tone was “within reasonable ‘limits.’” (p. 1522)",
        "In his diary, Vane says that he took notes during the talks. (p. 1585) He left.",
        "The two tables in the book (pp. 1589–1590) tell of the memorandum.",
        "The number of salt ships is from the study SE–11, pages 1529 and 1530.",
        "A typed note at the top of page 1491 reads: “Hand delivered.”",
        "The memorandum cites the time of the meeting on page 1501 as 1:30 p.m.",
    ],
)
def test_a_page_of_a_book_or_of_the_source_is_none_of_this_volume(words):
    assert linked(PAGED % words) == []


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("See the telegram to the Embassy in New Delhi, p. 1490.", "p1490"),
        ("See the despatch of June 3 from the Legation in Saudi Arabia, p. 1490.", "p1490"),
        ("See the memorandum in Annex A, p. 1490.", "p1490"),
        ("See the editorial note, page 1490.", "p1490"),
        ("[Footnote in the source text. See page 1490.]", "p1490"),
        ("NSC 20 was approved July 1 (p. 1485).", "p1485"),
    ],
)
def test_a_page_of_this_volume_beside_a_place(words, page):
    assert linked(PAGED % words) == [page]
