"""Abbreviations that a work sets up for itself."""

import pytest

from archref.recognising.abbreviations import MOST, Abbreviations, declared, in_brackets, is_explained, is_repository

# a text, and what each abbreviation stands for
CASES = [
    ("See British National Archives (henceforth BNA), FO 84/752.", {"BNA": "British National Archives"}),
    ("Essex Record Office, Chelmsford (hereafter cited as ERO)", {"ERO": "Essex Record Office, Chelmsford"}),
    ("In The House Papers (hereafter “House Papers”)", {"House Papers": "The House Papers"}),
    ("Quill [hereinafter QP]", {"QP": "Quill"}),
    ("(hereafter BNA)", {"BNA": ""}),
    ("Rockefeller Archive Center (RAC), box 5; the Prime Minister (PM)", {"RAC": "Rockefeller Archive Center"}),
    ("the Royal Commonwealth Society Library (RCSL)", {"RCSL": "Royal Commonwealth Society Library"}),
    ("The National Archives of Salt (NAS)", {"NAS": "National Archives of Salt"}),
    ("Library of Tin (XY)", {}),
    ("the Old Salt Museum (SM)", {"SM": "Salt Museum"}),
    ("Colt Library (C)", {}),
    (
        "Abbreviations\n\nBNA  British National Archives\nERO: Essex Record Office.\nQP\tQuill Papers\nthe rest is prose that goes on\nRAC  Rockefeller Archive Center\nand so on here\nit ends with prose\nSAL  Salt Archive\n",
        {"BNA": "British National Archives", "ERO": "Essex Record Office", "QP": "Quill Papers", "RAC": "Rockefeller Archive Center"},
    ),
    ("ABBREVIATIONS USED IN THE NOTES\nBNA = British National Archives\n", {"BNA": "British National Archives"}),
    (
        "List of abbreviations\nBNA — British National Archives\nSCA – Salt City Archive\n",
        {"BNA": "British National Archives", "SCA": "Salt City Archive"},
    ),
    ("Abbreviations are many.\nBNA  British National Archives\n", {"BNA": "British National Archives"}),
    (
        "Salt and Tin Archive, Old Town (henceforth STA); Salt and Tin Archive (hereafter XYZ)",
        {"STA": "Salt and Tin Archive, Old Town", "XYZ": "Salt and Tin Archive"},
    ),
    ("See also the Archive of Salt (hereafter AS), and Archive of Tin (hereafter AS)", {"AS": "Archive of Salt"}),
    ("Papers of Jane Colt (hereafter Colt MSS)", {"Colt MSS": "Papers of Jane Colt"}),
    ("Harbour Society (HS); Salt Office (SO); Tin Institut (TI)", {"HS": "Harbour Society", "TI": "Tin Institut"}),
    ("Archiv für Salz (AfS); Archive of the Sea and Salt (ASS)", {"ASS": "Archive of the Sea and Salt"}),
    ("salt (ABC) Archive", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), CASES, ids=range(len(CASES)))
def test_what_a_text_sets_up(text, found):
    assert declared(text) == found


def test_a_list_has_an_end():
    names = [f"A{chr(65 + i // 26)}{chr(65 + i % 26)}" for i in range(MOST + 10)]
    found = declared(" ".join(f"Archive of Salt {name} (hereafter {name})" for name in names))
    assert list(found) == names[:MOST]


def test_a_list_of_abbreviations_is_read_up_to_a_place():
    lines = [f"B{chr(65 + i // 26)}{chr(65 + i % 26)}  Archive of {'Salt ' * 20}".rstrip() for i in range(190)]
    found = declared("Abbreviations\n" + "\n".join(lines) + "\n")
    assert 150 < len(found) < 190


@pytest.mark.parametrize(
    ("name", "keeps"),
    [
        ("Essex Record Office", True), ("Quill Papers", False), ("Papers of the Salt Library", False),
        ("Salt Library", True), ("Bundesarchiv", True), ("Riksarkivet", True), ("Staatsbibliothek", True), ("Salt University", True), ("Salt Centre", True), ("Salt Ltd", False),
        ("Records of the Salt Office", False), ("Archive Files", False), ("Files Archive", True),
    ],
)  # fmt: skip
def test_what_keeps_records(name, keeps):
    assert is_repository(name) is keeps


@pytest.mark.parametrize(
    ("before", "words", "explained"),
    [
        ("", "AGP: Archivo General del Puerto, Sevilla. AGNP", True),
        ("ADS ", "Archives du Sel, Lille", True),
        ("ADS = ", "Archives du Sel", True),
        ("", "WO, the War Office", True),
        ("and ", "CAB, cabinet papers", True),
        ("", "TNA The National Archives", True),
        ("", "BL, Quill Papers", False),  # papers that an archive keeps
        ("BL ", "Quill Papers", False),
        ("", "AGP: Archivo General, legajo 12", False),  # a number: it is cited
        ("", "Archives du Sel, Lille", False),
        ("Vane to Colt, ", "Salt Library", False),
    ],
)
def test_what_an_abbreviation_stands_for_cites_nothing(before, words, explained):
    assert is_explained(before + words + ".", len(before), len(before + words)) is explained


def test_a_list_of_abbreviations_on_one_line_cites_nothing():
    import archref

    listed = "AGP: Archivo General del Puerto, Sevilla. AGNP: Archivo General de la Nación del Perú, Lima."
    assert not archref.resolve(listed).as_dict()["citations"]
    assert archref.resolve("AGP: Archivo General del Puerto, Sevilla, legajo 12.").as_dict()["citations"]


IN_BRACKETS = [
    ("Landesarchiv{ (im Folgenden: LA)}, R 12", "LA"),
    ("Archivio di Stato{ (d’ora in poi AS)}, b. 12", "AS"),
    ("Állambiztonsági Levéltár{ (a továbbiakban: ÁBTL)} V-86000/13", "ÁBTL"),
    ("Государственный архив{ (далее – РГАСПИ)}. Ф. 17", "РГАСПИ"),
    ("Archivo General{ (en adelante, AGP)}, leg. 3", "AGP"),
    ("Archives nationales{ (ci-après citées AN)}, F7 12", "AN"),
    ("Quill Papers{ (hereafter cited as QP)}, box 3", "QP"),
    ("Quill Papers (closed), box 3", ""),
    ("Essex Record Office (ERO), box 3", ""),
    ("The National Archives{ [TNA]} AIR 41/9", "TNA"),
    ("Politisches Archiv{ (de aquí en adelante PA Bonn)}, vol. 23", "PA Bonn"),
    ("The National Archive [OK] AIR 41/9", ""),
    ("Archivo General de la Nación{ (a partir de ahora agn)}, vol. 37", "agn"),
    ("Arquivo Nacional{ (de agora em diante AN)}, caixa 3", "AN"),
    ("Landesarchiv Salzburg{ (im Weiteren las)}, R 12", "las"),
    ("Quill Papers (hereafter box 3), LC", ""),
]


@pytest.mark.parametrize(("marked", "short"), IN_BRACKETS)
def test_what_a_work_says_in_brackets_of_its_names(marked, short):
    text = marked.replace("{", "").replace("}", "")
    begin = marked.find("{")
    assert [*in_brackets(text, 0)] == ([(begin, marked.index("}") - 1)] if short else [])
    if short and short != "las":  # which are not the initials of what stands before
        assert list(declared(text)) == [short] and declared(text)[short]


@pytest.mark.parametrize(("marked", "short"), [row for row in IN_BRACKETS if row[1]])
def test_a_citation_goes_on_over_such_brackets(marked, short):
    import archref

    text = marked.replace("{", "").replace("}", "") + "."
    (cited,) = archref.resolve(text).citations
    assert (cited.type, cited.start, cited.end) == ("archival", 0, len(text) - 1)
    assert short not in " ".join(str(v) for v in cited.fields.values()).split()


def test_what_is_set_up_is_found_by_the_words_of_a_text():
    known = Abbreviations({"S.H.A.": "Salt House Archive", "QP": "Quill Papers", "Rec Off": "Record Office of Salt"})
    known.add({"SRO": "Salt Record Office"})
    assert known.repositories_in("S.H.A., box 3; QP, box 4; SRO, 12") == {
        "S.H.A.": "Salt House Archive",
        "SRO": "Salt Record Office",
    }
    assert known.repositories_in("At the Rec Off, 3") == {"Rec Off": "Record Office of Salt"}
    assert known.repositories_in("Rec. Office, ROS") == {}
    known.add({"SRO": "Salt Railway Orders"})  # it stands for something else from here on
    assert known.repositories_in("SRO, 12") == {}
