"""Numbers of grants, of machines and of lists, names with their short forms, paths of files: none cites a paper."""

import pytest

import archref


def read(text):
    return [text[c.start : c.end] for c in archref.resolve(text).citations if c.type != "unrecognised"]


STATIONS = ", ".join(f"{name} Public Television ({short})" for name, short in zip(
    ["Salt", "Brine", "Tin/Lead", "Howard University", "Lynn", "Salem", "Harbour 17"],
    ["WSLT", "WBRN", "KTIN-TV", "WHUT", "LYN", "KSAL", "WHBR"], strict=True,
))  # fmt: skip
NAMES = [
    "Quillish",
    "Old Brinish; Salish",
    "Lynnic",
    "Reedish",
    "Vanic",
    "North Coltic; Coltic",
    "Tinnish",
    "Salemic",
    "Portic",
] * 4


def in_columns(first):
    """Names with their numbers, three in a line."""
    items = [f"{n}. {name}".ljust(31) for n, name in enumerate(NAMES, first)]
    lines = ["".join(items[i : i + 3]).rstrip() for i in range(0, len(items), 3)]
    return "The program reads these:\n\n" + "\n".join(f"     {line}" for line in lines) + "\n\nIt is slow.\n"


NOTHING = {
    "names in columns": in_columns(1),
    "names in columns further on": in_columns(75),
    "names in columns behind other words": "Salt\n====\n\n::\n\n" + in_columns(20),
    "numbers of a machine": "salt.float64,0xbfd4daf03d29b5e0,0xbfd42928f069c062,1\nsalt.float64,0x800c6e85dbd8dd0c,0x3fc9,1\n"
    * 9,
    "files on a disk": 'Include.spk.File "/codecs/wm5102/Speaker.conf"\nTrue.Include.comp.File "/Salt/bytcht/HiFi.conf"\n',
    "a grant": "The work was funded via grant SA 16/9-1 and ran for three years.",
    "two grants": "It was supported by the Salt Board under grants SA 16/9-1 and BR 1203/4-2 for three years.",
    "a grant by its number": "We acknowledge support of the Tin Fund, grant no. QV 371/12-3.",
    "stations": f"salt: Public Broadcasting Service and its members: {STATIONS}, and more.",
    "stations in a list": f"- salt:films\n- **salt**: {STATIONS}\n- brine:video",
    "departments": "Ask the Salt Office (SO), Tin Office (TO), Brine Office (BO), Port Office (PO), Sea Office 12 (SEO), Ice Office (IO).",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing_is_cited(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "1. Vane to Colt, 3 May 1951, Vane Papers, folder 3/12, Salt Library.",
            "Vane to Colt, 3 May 1951, Vane Papers, folder 3/12, Salt Library",
        ),
        ("On the grants of land under the Crown see FO 371/1234.", "FO 371/1234"),
        ("1. Supported by the files of land grants, CO 5/1310.", "Supported by the files of land grants, CO 5/1310"),
        (
            "1. Vane to Colt on the grant, 3 May 1951, FO 371/1234.",
            "Vane to Colt on the grant, 3 May 1951, FO 371/1234",
        ),
        (
            "1. Vane to Colt, 3 May 1951, National Archives (NARA), Record Group 59 (RG 59), Salt Office Files (SOF), box 3.",
            "Vane to Colt, 3 May 1951, National Archives (NARA), Record Group 59 (RG 59), Salt Office Files (SOF), box 3",
        ),
    ],
)
def test_what_looks_like_it_and_cites(text, quote):
    assert quote in read(text)
