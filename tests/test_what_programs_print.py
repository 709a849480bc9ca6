"""Lists of words, moments, ranges of values, who has written a program: texts of other trades that look like citations."""

import pytest

import archref

WORDS = [
    f"{a}{b}"
    for a in ("brine", "cable", "despatch", "message", "telegram")
    for b in ("", "s", "ed", "er", "ful", "ing", "ly")
]


def listed(kinds, words=WORDS):
    return "\n".join(f"{word} {kinds[n % len(kinds)]}" for n, word in enumerate(sorted(words))) + "\n"


def read(text):
    return [(c.type, text[c.start : c.end]) for c in archref.resolve(text).citations if c.type != "unrecognised"]


NOTHING = {
    "a list of words with their numbers": listed(["3", "21", "7"]),
    "a list of words with their kinds": listed(["NN", "VBD", "JJ"]),
    "a list in which an index stands": listed(["3", "21"], WORDS + [f"index{n}," for n in range(50)] + ["zinc", "zoo"]),
    "the same behind numbers": "\n".join(f"{n * 7 % 97}\t{word}\t{n % 5}" for n, word in enumerate(sorted(WORDS))),
    "a list of bare words": "\n".join(f"{word} salt\nTin {word} euro" for word in WORDS),
    "the same behind other words": "The words of salt:\n\n" + listed(["3", "4"]),
    "a list with numbers before": "4. Telugu 5. Croatian 6. Hungarian\n7. Thai 8. Kannada 9. Tagalog\n10. Armenian 11. Hebrew",
    "the same with two names": "1. Irish; Gaelic 2. Tamil 3. Catalan; Valencian 4. Thai\n5. Polish 6. Czech 7. Danish",
    "a moment": "Convert GMT (2004, 1, 1, 19, 48, 2) to local time.",
    "a moment with no hour": "The clock gives Zone (2006, 3, 12, 2), Area (1998, 10, 25, 6, 0).",
    "a range of values": "Colour :  B-V      -99.00 -  99.00 Step    10.00\n          U-B      -9.50 -  99.00 Step    10.00",
    "who signed, without a comma": "Ada Vane 2017/12/13\nJon Colt 2018/01/04\nRégis Quill 2018-01-20",
    "a licence": "It is a child of the Salt Library Public License, version 2.\n\nSee the Tin Library License, v. 3.",
    "what a report of genes says": "  (2) ? 0.49 ENA|BK006948|BK006948.2 737498 TPA_inf: Salt chromosome XV,\nDIAGRAM: 115-[-1]-209-[-2]-126",
    "codes and values": "3D   2B9F; 2B9H; 2B9I; 2B9J; 2BAJ; 2BAK; 2BAL; 2BAQ;\nNR   /TOTAL=1789(1772); /POSITIVE=1706(1689);",
    "notes of a tune": "A4 1 e # d ] measure 7 B4 1 e d [ D5 1 e d ] F#5 2 q d ) C#5 1 e d [ ( A#4 1 e # d ] measure 8 B4 1 e d",
    "hours": "I. SALT WITH SPOTS. LOCATIONS VALID AT 12/2400Z MAY\nIA. SALT WITHOUT SPOTS. LOCATIONS VALID AT 3/0600Z",
    "parts of a program": "salt.io.rg16\n\nQUReader.coordinates.H5MD\n\nThe module brine.read.k12.",
    "colours": "Cyan RGB 41/171/226 | HEX #29ABE2\n\nGrey HSL 200/10/50",
    "elements of a file": "Series Instance UID (0020,000E) - the one of the Series\nStudy Date (0008, 0020) - that of the study",
    "shares": "F 9278 0.332748\nR 3334 0.119571",
    "a longer numbered list": "106. Malay 107. Japanese 108. Russian\n109. Catalan 110. Sakha 111. Serbian 112. Thai",
    "papers of a meeting": "They met often (Short Papers); others wrote (Working Papers).",
    "a place on the web": "ivi: ivi.ru",
    "addresses": "http://salt.example/viz/I/220/out?\nhttp://salt.example/viz/I/243/out?\nhttp://salt.example/d?CAT=S3&amp;TAB=Star&amp;",
    "who wrote it": "[ 1] Vane N.R., Colt B., Quill D.G., Reed R.C. Jr., Strand R.A.J.\n     \"Salt in water\".",
}  # fmt: skip


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing_is_cited(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Wheat was dear (Quill (1934, 3, 12, 25)).", "Quill (1934, 3, 12, 25)"),
        ("1. Vane to Colt, 3 May 1951, Vane Papers; Quill 151.\n2. Quill 12.", "Quill 12"),
        ("See Arch.nat.K.1262, no. 4.", "Arch.nat.K.1262, no. 4"),
        ("Vane Papers (1914, 1918), box 3, Salt Library.", "Vane Papers (1914, 1918), box 3, Salt Library"),
        ("Vane to Colt, 2017/12/13, TNA, FO 371/1234.", "Vane to Colt, 2017/12/13, TNA, FO 371/1234"),
        ("Vane Papers, Salt Public Library, box 3.", "Vane Papers, Salt Public Library, box 3"),
        ("1. Vane, N.R., to Colt, B., 3 May 1951, FO 371/1234.", "Vane, N.R., to Colt, B., 3 May 1951, FO 371/1234"),
        ("FO 371/12\nFO 371/13\nCO 96/4\n" * 15, "FO 371/12"),
        ("AD Loire, 3U56; 3U57; 3U58; 3U59; 3U60.", "3U58"),
        ("TNA, T 1/345; 1B12; 2C34; 3D45; 4E56; 5F67.", "TNA, T 1/345"),
        ("AM Lyon, 1C29; 2C31; 7J12; 4E56; 5F678.", "7J12"),
        ("1951|Vane|TNA, FO 371/1234", "TNA, FO 371/1234"),
        ("id|author|place\n17|Vane to Colt|FO 371/1234\n18|Reed|CO 96/5", "CO 96/5"),
        ("No.|From|File\n3|RG59|NARA, RG 59, box 12", "NARA, RG 59, box 12"),
        ("CO 96/5 " + ". _ " * 40 + "14", "CO 96/5"),
        ("Vane to Colt, FO 371/9 " + "_ " * 90, "Vane to Colt, FO 371/9"),
        (listed(["3", "21"]) + "\n1. Vane to Colt, 3 May 1951, FO 371/1234.", "Vane to Colt, 3 May 1951, FO 371/1234"),
    ],
)
def test_what_looks_like_it_and_cites(text, quote):
    assert quote in [q for _, q in read(text)]


@pytest.mark.parametrize("sign", [", 3", ") NN", "and CC"])
def test_a_line_that_begins_with_a_sign_does_not_join_a_list(tmp_path, sign):
    lines = listed(["3", "21", "7"], WORDS * 2).splitlines()
    path = tmp_path / "words.txt"
    path.write_text("\n".join([*lines[:9], sign, *lines[9:]]), encoding="utf-8")
    (text,) = archref.read(path)
    assert text.text.count("\n") >= len(lines) - 1
