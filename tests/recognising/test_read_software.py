"""In a text on software what reads like a paper counts only where it says which archive has it."""

import pytest

import archref
from archref.recognising.software import is_on_software

# a text on software: every sign of it is of another kind
ABOUT = "Run `salt_box --most 3` of the new server; brine.py reads JSON, and the plugin was deprecated in #217.\n\n"
OF_BRINE = "They walked to the harbour in the evening, and what they saw there was told for many years afterwards.\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ABOUT, True),
        (ABOUT.upper().replace("SALT_BOX", "salt_box"), True),
        (ABOUT * 200, True),
        (ABOUT + OF_BRINE * 40, False),  # one paragraph of many
        ("The plugin, the plugin, the plugin, the plugin; and a server, a server.", False),  # two words of the trade
        ("Per_ conversi_n Hern_ndez Garc_a Gonz_lez Am_rica Villar_as Mar_a Ferm_n D_az", False),  # letters were lost
        ("He went --as she said --to sea --and so on --with salt --for years --in vain, by a server.", False),
        ("See https://salt.example/read_me.html#L217 and www.salt.example/salt_box.py?a=b_c&d==e, a server.", False),
        ("On 12.3.44, 13.3.44 and 1.4.45 he wrote; see 3.5.1951, 4.5.1951 and fond 5.2.19.", False),
        (OF_BRINE, False),
        ("", False),
    ],
)
def test_a_text_on_software_is_known_by_its_words(text, told):
    assert is_on_software(text) == told


def cited(text):
    return [(c.type, text[c.start : c.end]) for c in archref.resolve(text).citations]


# the same in lines of a few words, as in a list of changes
IN_LINES = "salt_box --most 3\n\nbrine.py: server\n\nJSON plugin (#217)\n\nsalt_box.open()\n\n"


@pytest.mark.parametrize(
    "of_software",
    [
        "SALT, BRINE, MAC, OEM, MARSH, SHIFTJIS, SYMBOL, THAI",
        "Brine, XML, HTML, C++, JSP, SQL, C#",
        "HTML, Salt, File, others: SaltResponse. PR #1065",
        "CORS, GZip, Static Files, Salt responses\nCORS, GZip, Static Files, Brine responses",
        "Marsh. ING bank, account NL95 INGB 0004 5487 74",
        "Telegraph.salt of 12 boxes sends message 4 to Lima.",
        "See Document 14.",
        "Both write to the same file.",
        "759: Fix 236.\n714: Fix 712",
        '"http://salt.example", http://salt.example',
    ],
)
def test_nothing_is_cited_in_it(of_software):
    assert cited(IN_LINES + of_software + "\n\n" + IN_LINES) == []


@pytest.mark.parametrize(
    ("paper", "type"),
    [
        ("Vane to Colt, 3 May 1951, Vane Papers, box 12, Library of Congress", "archival"),
        ("National Archives, RG 59, Central Files, 611.00/5-351", "archival"),
        ("Staatsarchiv Salzburg, Akten der Saline 44", "archival"),
        ("Telegram 447 from Lima, May 3, 1951", "telegram"),
        ("Ada Brine, “Salt of the North,” Journal of Brine 12 (1951): 3–9", "published"),
        ("Foreign Relations, 1951, volume VII, page 12", "frus"),
    ],
)
def test_what_says_where_it_is_kept_or_printed_is_cited(paper, type):
    assert [t for t, _ in cited(f"{ABOUT}See {paper}.\n\n{ABOUT}")] == [type]


def test_who_writes_of_software_and_cites_its_archive_is_read_whole():
    told = "Vane to Colt, 3 May 1951, Vane Papers, box 12, Library of Congress.\n\n"
    unsaid = "Letter to Vane, box 3.\n\n"
    assert len(cited(ABOUT + told + unsaid)) == 2
    assert len(cited(ABOUT + unsaid)) == 0
