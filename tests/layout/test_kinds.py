"""Lines that a page prints beside its sentences and notes cite nothing; what looks like them and cites is told."""

import time

import pytest

import archref
from archref.layout import PageLayout
from archref.layout.kinds import in_lists, signs
from archref.layout.lines import LONGEST, PageLines

BEFORE = "The government fell in March, and nobody in the capital was surprised by it.\n\n"
BEHIND = "\n\nNothing more was heard of the matter until the following spring.\n"

BESIDE = {
    "running head": [
        "PAPERS OF JAMES VANE                                            163",
        "StAS E 191                                                          Findbuch",
        "62                       A Research Guide to Quillia",
        "880                         LIMA LAW REVIEW                    [Vol. 47:877\n",
        "14        The Quill Collection, Salt Library\n",
        "46    Revue d'histoire du sel, no 44, 1998",
        "HISTORY OF THE SALT OFFICE LIBRARY               [CHAP. IV",
    ],
    "contents": [
        "3. Help for Bolivia, FY 1953–1961  231",
        "Contents\n\nAppendix B. Text of the Contract of November 4, 1940  279\n",
        "I. Das Salzstatut vom 28. April 1949 .............................. 29",
        "163   11.05.   Gespräch des Ministers Vane mit Botschafter Colt     S. 748",
        "12 février.    Note de la Direction du Sel                              n° 97",
        "     Vane; Telegram 1204; the tax          41",
        "List of Documents\n\n1    Vane to Colt, 3 May 1911        12\n2    Colt to Vane, 5 May 1911        14\n",
        "TABLE OF CONTENTS\n\nLima: Consul               1962-1965  41\n     Vane; Telegram 1204; the tax\nAmbassador        1974-1977  88\n",
    ],
    "document heading": [
        "          M. VANE, AMBASSADEUR DE FRANCE À LIMA,\n      À M. COLT, MINISTRE DES AFFAIRES ÉTRANGÈRES.",
        "L'AMBASCIATORE A LIMA, VANE,\nAL MINISTRO DEGLI ESTERI, DE COLT",
        "47. De Manuel Vane al Virrey Colt",
        "Document 2\nTelegram from the Embassy in Quillia to the Department of State",
        "MINUTES of the Meeting held in the Committee Room, Salt Hall, on Tuesday,\n14th October 1919, at 2.30 p.m.",
        "213. SALT, TOWN PLANNING, &c. ACT, 1919",
        "Register of the James T. Vane papers",
    ],
    "close": [
        "(Signed) JAMES VANE\nCabinet Office, S.W.1,\n3rd July, 1961.",
        "Cabinet Office, S.W. 1,\n    12th February, 1952.",
        "Fait à Lima, le 3 mai 1911.\n(Signé) Vane\n",
        "(sgd) A. T. COLT\nWar Office, London, S.W.1\n3 May 1949\n",
    ],
    "cover": [
        "Registered No. C 4417/212/18",
        "II A 4-82.00-94.29-1155/71 VS-vertraulich                    11. Mai 1971",
        "SALT FARM, NETHER QUILL, SHERBORNE. Telephone: Yeovil 214",
        "DECLASSIFIED\nAuthority NLT memo, 12-4-78",
    ],
    "description": [
        "Title: James T. Vane papers\nDate (inclusive): 1911-1979",
        "Extent: 12 boxes, 3 volumes",
        "Provenance: Vane House; transferred to the India Office, 1858.",
        "GB 0208 MS 611",
    ],
    "inventory": [
        "Box 4, Folder 3    Salt Council of Lima, 1936\nBox 4, Folder 4    Quill, Ada. Letter to Vane, 3 May 1938",
        "Box 32-37      Subject File\nBox 32, Folder 4   Famine. Reports, 1921-1922\nBox 33         Salt. Letters of Vane\n",
        "1/1   Letters from Vane to Colt, 1911-1912\n1/2   Letters from Colt to Vane, 1912\n1/3   Minutes, 1913\n",
        "Series 1. Correspondence, 1911-1920\nBox 1\nFolder 1: Vane to Colt, 1911\nFolder 2: Colt to Vane, 1912\n",
        "Reference code(s)   GB 206 MS 611\n\nMS 611/1    CORRESPONDENCE\n\nMS 611/1/1    Vane to Colt. Lima, 3 April 1907. ALS, 4pp.\n",
    ],
    "abbreviation": [
        "AGS      Archivo General de la Sal, Sevilla\nAGN     Archivo General de la Nación, Lima\nAHN     Archivo Histórico Nacional\n",
        "SL        James Vane Library, Abilene, Kansas\nDF          Decimal File\nCRL        Colt R. Quill Library, Hyde Park, New York",
        "CR        Crown Representative's Records (IOR R/1)\nCO        Colonial Office Records\n",
    ],
    "template": [
        "[Identification of item], James Vane papers, [Box no., Folder no. or title], Salt Library & Archives.",
        "Preferred citation: [item], Vane Papers, Box [number], Folder [number], Salt Library, Lima.",
        "Please use: Vane Papers (MS 44), Box [#], Folder [#], Salt Library.",
        "Cite as: [Description and date], Colt Records, MS [no.], Lima University Library.",
    ],
    "programme": [
        "3 May 2018     'Reading FO 84', Institute of Salt Research, London\n9 June 2011    'The Board at work', Oxford, St Anne's College, Hall\n",
        "20 June   2.00   Coach            Visit to Lima, Chained Library. Cost £4.50",
        "2016–       Reader in Salt History, University of Lima\n2009–2016   Lecturer, Salt University\n",
        "1911            B.A., Quill College",
        "Thurs. 4 May, 7.30 p.m. Lecture by Ada Quill, County Archives",
        "Week 3 (Sept. 17)  Visit to the National Archives, Lima",
        " WP3   M15–M24   Monograph                       D3.1 Book proposal (M18)",
        "SALTHILL     9th.           Weather fine. Lt. Col. H. W. Vane to hospital.",
    ],
    "affiliation": [
        "Ada Quill\nInstitute of Salt History, University of Lima, Casilla 4417, Lima\nada@salt.example",
        "† Associate Professor of Law, University of Lima. J.D., Ph.D. I thank the archivists.",
        "Correspondence: Ada Quill, School of Salt, University of Lima, Lima LM1 4AB, UK. Email: a.quill@lima.example",
        "Ada Quill, Lima University Library, 14 Salt Street, Lima",
        "B.A., Salt State College, 2001\nM.A., University of Lima, 2004",
    ],
    "signature": ["University of Lima                                              JAMES VANE"],
    "figures": [
        "1920 III/IV       11.120        9.845           11,5\n1921              22.700       18.147           20,1"
    ],
    "apparatus": [
        "   161.4     favor] RC; letter FC\n   161.6     412 Ds.] RC; 421 Dollars Tr",
        "   12.3  salt] MS 3; tin FC 12\n   12.9  Vane to Colt] om. MS 4\n",
    ],
    "concordance": ["II, 17        Bü 13, 14", "Old number     New number\nII, 17        Bü 13, 14\nII, 18        Bü 15\n"],
    "epigraph": ["—James Vane to his brother, Lima, 1944", "    — Ada Quill to her sister, Lima, 1911\n"],
    "index": [
        "Bell, Egon          Dok. 163, 171 A, 190–192, 301",
        "List of Subjects Discussed\nAppleby, Paul, 4, 9-11\nBell, David, 12, 14n\nWebb, James E., 2, 5-8, 17\n     memorandum of March 11, 1947, 2, 22\n",
    ],
    "own line": [
        "Salt History, 2003, 47: 331–354\n\nThe Physician at Sea\n\nADA QUILL\n\nThe war began.",
        "Revista de Estudios Salinos, vol. XLVIII, núm. 2 (julio-diciembre 2011), pp. 145-172\nISSN: 0188-0000\n\nLos pleitos\n\nLa guerra empezó.",
        "The Salt Review, Vol. XII, No. 4, October 1931, pp. 1-22\n\nTHE SALT TAX\n\nBy J. Colt\n\nThe tax was old.",
    ],
}  # fmt: skip


@pytest.mark.parametrize("sign", signs(), ids=lambda sign: f"{sign.kind}: {sign.where} {sign.words[:24]}")
def test_each_sign_holds_in_a_line_of_its_example(sign):
    lines = PageLines(sign.example)
    assert any(sign.holds(lines, i) for i in range(len(lines)) if lines[i].is_laid_out)


def test_kinds_that_come_in_lists_have_signs():
    assert in_lists() <= {sign.kind for sign in signs()} == BESIDE.keys()


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in BESIDE.items() for text in texts])
def test_a_line_beside_the_text_is_known_and_cites_nothing(kind, text):
    layout = PageLayout(text)
    assert kind in {layout.kind(i) for i in range(len(layout.lines))}
    assert [c.text for c in archref.resolve(text).citations] == []


@pytest.mark.parametrize(
    "text", [text for kind, texts in BESIDE.items() for text in texts if kind not in ("own line", "contents")]
)
def test_so_it_does_between_paragraphs(text):
    assert [c.text for c in archref.resolve(BEFORE + text + BEHIND).citations] == []


@pytest.mark.parametrize(
    "text",
    [
        "Source: FO 371/156845, BK 1083/14.",
        "CAB 129/105                                    Cabinet Papers",
        "FO 84/1002     Vane to Palmerston, 3 May 1851     12",
        "3 May 1911     Vane to Colt, FO 371/1234\n9 June 1911    Colt to Vane, FO 371/1235\n",
        "1911      Vane to Colt, box 3, Vane Papers, Salt Library\n1912      Colt to Vane, box 4, Vane Papers, Salt Library\n",
        "Salt Library, Lima, MS 44, f. 12                                        163",
        "Lima University Library, Vane Papers, vols. 81-92               75",
        "[Vane to Colt], [3 May 1911], Vane Papers, box 3, Salt Library.",
        "Cabinet Office to Vane, 3 July 1961, CAB 21/4717.",
        "—James Vane to his brother, Lima, 1944, Vane Papers, box 3, Salt Library",
        "Vane Papers, Salt Library, Lima",
        "   1. Vane to Colt, 3 May 1911, Vane Papers, box 3, Salt Library.\n   2. Colt to Vane, 5 May 1911, ibid., box 4.\n",
        'Vane, B. "Salt and Tin." M.A. thesis, University of\nLima, 1976.',
        "The Times, 3 May 1911, p. 4.\n",
        "Box 4, Vane Papers, Salt Library.\nBox 5, Colt Papers, Salt Library.\n",
        "D 4855     Beckford Women's Institute, minutes, 1931-74\nD 4871     Plans of Beckford Hall, 1889\n",
    ],
)
def test_what_looks_like_it_and_cites_is_told(text):
    assert archref.resolve(text).citations


@pytest.mark.parametrize(
    "text",
    [
        "Salt Library, Lima\n     Box 4, Folder 3    Letters, 1911\n     Box 4, Folder 4    Diaries\n",
        "GG    Governor-General, vols. 1–1598\nSNA    Secretary for Native Affairs, vols. 1–542\n",
        "The talks went on, and nobody in the capital was surprised by what came of\nthem in the end.\n",
        "CAB 23    Cabinet Minutes, 1916–1939\nCO 291    Harbour, Original Correspondence\n",
        "1. Vane to Colt, 3 May 1911.\n2. Colt to Vane, 5 May 1911.\n",
    ],
)
def test_lines_of_the_texts_own(text):
    layout = PageLayout(text)
    assert {layout.kind(i) for i in range(len(layout.lines))} == {None}


def test_a_title_below_the_name_of_an_archive_is_no_collection_of_it():
    text = "Salt Archive of Lima\n\n           Register of the James Vane papers\n\nPrepared by Ada Quill.\n"
    assert archref.resolve(text).citations == []


def test_where_else_a_thing_of_an_inventory_is_told():
    text = "Reference code   GB 206 MS 611\n\nMS 611/1/1    Vane to Colt (copy). Lima, 3 April 1907. Cf. CO 446/63.\nMS 611/1/2    Colt to Vane.\n"
    assert [c.text for c in archref.resolve(text).citations] == ["CO 446/63"]


def test_a_running_head_among_notes_is_none_of_them():
    text = "Salt.1 Tin.2\n\nNotes\n\n1. Vane to Colt, FO 371/1, f. 4.\n\n62                       A Research Guide to Quillia\n\n2. Ibid., f. 5.\n"
    assert [c.type for c in archref.resolve(text).citations] == ["archival", "ibid"]


def test_a_heading_in_capitals_is_no_part_of_what_stands_below():
    text = "213. SALT, TOWN PLANNING, &c. ACT, 1919\n     The clerk laid before the meeting the letter that Vane had written\n     to the ministry in May, and it was read.\n"
    assert archref.resolve(text).citations == []


def test_a_line_of_a_note_is_the_notes():
    text = "The tax rose.1 It fell.2\n\nNotes\n\n1. Vane to Colt, May 3, 1911  44\n2. [Title], Vane Papers, box 3, [Item no.], Salt Library.\n"
    assert len(archref.resolve(text).citations) == 2


@pytest.mark.parametrize(
    "odd", [" ", ". ", "a ", "A. ", "1 ", "1.", "[", "[no", "A, ", "Ada ", "—", "(", "1  ", "  A", "] ", "/1"]
)
def test_a_line_of_odd_signs_costs_little(odd):
    lines = PageLines(odd * (LONGEST // len(odd)) + "x\n")
    began = time.process_time()
    for sign in signs():
        sign.holds(lines, 0)
    assert time.process_time() - began < 1
