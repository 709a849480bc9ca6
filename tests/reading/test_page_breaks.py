"""What stands between two printed pages is none of the sentence that goes over them; what is a paragraph of its own stays one."""

import pytest

import archref
from archref.reading.page_breaks import between_pages, leaders
from archref.reading.wrapping import cuts


def without(text):
    for start, end, instead in reversed(list(between_pages(text, len(text)))):
        text = text[:start] + instead + text[end:]
    return text


@pytest.mark.parametrize(
    ("before", "between", "behind"),
    [
        ("9 Tel. 1211, 21 September 1945, FO", f"\n\n{' ' * 60}93\n{' ' * 18}The Salt question, 1945–1947\n\n  ", "371/48699, R 1."),
        ("6. Vane to Colt, 16 Dec. 1961, 745J.00/12-1661, box", "\n242 · NOTES TO PAGES 24–33\n", "1689, RG 59, USNA."),
        ("6. Vane to Colt, 16 Dec. 1961, 745J.00/12-1661, box", "\n\n242 · NOTES TO PAGES 24–33\n\n", "1689, RG 59, USNA."),
        ("3 Ada Quill, Harbour salt: work and wages (Woodbridge, 2006), esp.", f"\n\n{' ' * 50}411\n412{' ' * 30}HESTER L. VANE\n\n", "ch. 3."),
        ("4 J. Colt, The Salt of the Earth, vol. 2 (Lima, 1931),", "\n\n                    17\n\n", "pp. 44–6."),
        ("When the tax had been paid for three years the ministers of the", "\n\n                    17\n\n", "republic let it fall."),
        ("7. Vane, “Salt,” Papers of the", f"\n\n18{' ' * 30}ADA QUILL\n\n", "Salt Society, box 4."),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_over_the_page(before, between, behind):
    assert without(f"{before}{between}{behind}\n") == f"{before} {behind}\n"


@pytest.mark.parametrize(
    "text",
    [
        "The tax fell in March.\n\n                    17\n\nThe ministers let it fall.\n",
        "1 Vane to Colt, 3 May 1911, box 4.\n\n                    17\n\n2 Colt to Vane, 5 May 1911, box 5.\n",
        "13 Minutes, 18 September 1945, sent to\n  Angora in tel. 1211, 21 September, FO\n\n       93\n\nfiles do not settle the matter; Vane, asked\nfrom London, reported only so.\n",
        "SALT\n\n44\n\nTIN\n",
        "Salt, box\n44\nTin\n",
    ],
)
def test_what_does_not_go_on_stays_apart(text):
    assert without(text) == text


def test_the_fields_are_those_of_the_whole():
    text = "6. Vane to Colt, tel. 901, 16 Dec. 1961, 745J.00/12-1661, box\n\n242 · NOTES TO PAGES 24–33\n\n1689, RG 59, USNA.\n"
    (cited,) = archref.resolve(text).citations
    assert cited.fields["box"] == "1689" and cited.fields["repository"] == "USNA"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("4.1 Broadside. Salt Library, MS 12 ........ 164\n", "Salt Library, MS 12"),
        ("Table 2. Vane Papers, Salt Library, box 3 . . . . . . 17\n", "Vane Papers, Salt Library, box 3"),
        ("Fig. 3. Courtesy of the Salt Museum, Lima, no. 44/12 ........... xii\n", "Salt Museum, Lima, no. 44/12"),
    ],
)
def test_dots_and_the_page_they_lead_to_are_no_part_of_a_source(text, told):
    (cited,) = archref.resolve(text).citations
    assert cited.text.endswith(told)


def test_an_entry_of_contents_keeps_its_page():
    assert list(leaders("A. Einleitung ................ 13\nB. Salz ................ 29\n", 70)) == []


def test_page_breaks_cost_what_the_text_is_long():
    for odd in (" ", "1\n\n", "A       1\n\n", "box\n\n    12\n\nx ", "(\n\n 1\n\n", "\t", ". . . . . 1 "):
        assert list(between_pages(odd * (20_000 // len(odd)), 20_000)) is not None
        assert list(leaders(odd * (20_000 // len(odd)), 20_000)) is not None


RAISED = "⁶ Ibíd., f. 214v.\n⁷ El marqués de Vane a Colt, Lima, 4 de febrero de 1762, AGN, Correspondencia de virreyes,\n1.ª serie, t. 6, f. 301."


def test_raised_numbers_of_notes_and_lines_that_begin_with_one():
    found = archref.resolve(RAISED).citations
    assert [c.type for c in found] == ["ibid", "archival"] and found[1].fields["pages"] == ["301"]


@pytest.mark.parametrize("first", ["1 KK, BPENR/77.", "1 Ibid.", "1 Salt, p. 4."])
def test_notes_below_the_text_whose_first_is_short(first):
    text = f"The courts were slow.1 They held it.2\n\n{first}\n2 Ada Quill, Stannary law: a history of the mining law (Newton\nAbbot, 1973), pp. 31–8.\n3 Ibid., p. 40.\n"
    told = {c.fields.get("date"): c for c in archref.resolve(text).citations}
    assert told["1973"].fields["pages"] == ["31-8"] and told["1973"].fields["author"] == "Ada Quill"


def test_the_end_of_a_note_before_the_first_of_a_page():
    text = "and in the papers of the Salt Society at Lima, where the harbour master kept\nthem, box 3.\n2 Ada Quill, Stannary law: a history of the mining law (Newton\nAbbot, 1973), pp. 31–8.\n3 Ibid., p. 40.\n"
    shown = text
    for start, end, instead in reversed(cuts(text, len(text), [])):
        shown = shown[:start] + instead + shown[end:]
    assert shown.count("\n") == 3 and "(Newton Abbot, 1973)" in shown


@pytest.mark.parametrize("long", [132, 160, 400])
def test_a_long_line_goes_on_in_a_small_letter(long):
    text = f"{'Zu den Salzakten '.ljust(long - 40, 'x')}, StAS, Reg. 7512.1-E 191, Bericht\ndes Archivrats Vane vom 3. März 1931."
    (cited,) = archref.resolve(text).citations
    assert cited.text.endswith("vom 3. März 1931")
    apart = text.replace("Bericht\ndes", "Bericht.\nDes")
    assert not cuts(apart, len(apart), [])


def test_what_is_called_by_a_colon_goes_on_in_a_small_letter():
    text = "14 Quill, Salt, pp. 236–7; B. R. Vane, The Origins of the Salt War in\n  the Near East: A Conflict of Powers in Lima (Princeton, 1980), p. 264.\n15 Ibid.\n"
    assert "Salt War in the Near East" in archref.resolve(text).citations[1].fields["title"]


@pytest.mark.parametrize("pages", ["203–231", "101-114", "44–64"])
def test_a_page_keeps_its_last_figure_where_a_note_has_no_mark(pages):
    text = f"Journal of Salt Studies 14 (2): {pages}. It was so.\n\nNotes\n\n1. J. Vane, Names (London, 1959), p. 4.\n2. Colt.\n3. Reed.\n4. Ibid.\n"
    assert archref.resolve(text).citations[0].fields["pages"] == [pages.replace("–", "-")]
