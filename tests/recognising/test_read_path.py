"""An archival location from its first name through its pieces."""

import pytest
from digest import formed

import archref

# a text, what its caller knows of it, and what is formed in it
CASES = [
    (
        "(Kennedy Library, Vane Papers, Box 3, Salt, May 1951)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt, May 1951 | repository Kennedy Library; box 3; folder Salt, May 1951; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, Folder 7, Salt)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Folder 7, Salt | repository Kennedy Library; box 3; folder 7; levels Vane Papers+Salt"],
    ),
    (
        "(Kennedy Library, Vane Papers: Box 3: Salt)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers: Box 3: Salt | repository Kennedy Library; box 3; folder Salt; levels Vane Papers"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Box 3, Salt. Tax. And Tin. Secret.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt. Tax. And Tin | repository Kennedy Library; box 3; folder Salt. Tax. And Tin; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Box 3, Vane. Colt. Quill. Reed. Secret.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Vane. Colt. Quill. Reed | repository Kennedy Library; box 3; folder Vane. Colt. Quill. Reed; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers; Lot 64 D 12. Secret.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers; Lot 64 D 12 | repository Kennedy Library; lot 64D12; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Vol. I. Secret.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Vol. I | repository Kennedy Library; levels Vane Papers, Vol. I | source"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, Mr. Colt and Dr. Quill, Jan. 1951)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Mr. Colt and Dr. Quill, Jan. 1951 | repository Kennedy Library; box 3; folder Mr. Colt and Dr. Quill, Jan. 1951; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, Salt (Harbour) and “Tin, Lead”)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt (Harbour) and “Tin, Lead” | repository Kennedy Library; box 3; folder Salt (Harbour) and “Tin, Lead”; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3 Salt)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "(Kennedy Library Vane Papers, Box 3)",
        {},
        ["files-in-parentheses | Kennedy Library Vane Papers, Box 3 | box 3; levels Kennedy Library Vane Papers"],
    ),
    (
        "(National Archives RG 59, Box 3)",
        {},
        ["national-archives | National Archives RG 59, Box 3 | repository National Archives; record_group 59; box 3"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, which was read)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, was read by Colt)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers | repository Kennedy Library; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, The Salt and the Tin and Lead)",
        {},
        ["presidential-library | Kennedy Library, The Salt and the Tin and Lead | repository Kennedy Library; levels The Salt and the Tin and Lead"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3; Secret)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers; Box 4)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers | repository Kennedy Library; levels Vane Papers", "box-behind-location | Box 4 | box 4"],
    ),
    (
        "(Kennedy Library, Vane Papers, Lot 64 D 12; Box 4)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Lot 64 D 12 | repository Kennedy Library; lot 64D12; levels Vane Papers", "box-behind-location | Box 4 | box 4"],
    ),
    (
        "(Department of State, Central Files, 611.23/5–356, 6–256)",
        {},
        ["department-of-state | Department of State, Central Files, 611.23/5–356, 6–256 | repository Department of State; file_number 611.23/5-356+611.23/6-256; levels Central Files"],
    ),
    (
        "(Department of State, Central Files, 611.23/5–356, 611.24/6–256)",
        {},
        ["department-of-state | Department of State, Central Files, 611.23/5–356, 611.24/6–256 | repository Department of State; file_number 611.23/5-356; levels Central Files+611.24/6–256"],
    ),
    (
        "(Department of State, Central Files, 388.3, June 1966)",
        {},
        ["department-of-state | Department of State, Central Files, 388.3, June 1966 | repository Department of State; file_number 388.3; levels Central Files+June 1966"],
    ),
    (
        "(Department of State, S/S Files: Lot 60 D 5, 1951–1953)",
        {},
        ["department-of-state | Department of State, S/S Files: Lot 60 D 5, 1951–1953 | repository Department of State; lot 60D5; levels S/S Files+1951–1953"],
    ),
    (
        "(Department of State, Central Files, 611.23/5–356, June 1966)",
        {},
        ["department-of-state | Department of State, Central Files, 611.23/5–356, June 1966 | repository Department of State; file_number 611.23/5-356; levels Central Files+June 1966"],
    ),
    (
        "(Johnson Library, National Security File, Country File, Peru, Vol. I, 1/64–5/65, Box 3, Tab 4)",
        {},
        ["presidential-library | Johnson Library, National Security File, Country File, Peru, Vol. I, 1/64–5/65, Box 3, Tab 4 | repository Johnson Library; box 3; folder Tab 4; levels National Security File+Country File+Peru, Vol. I, 1/64–5/65"],
    ),
    (
        "(Johnson Library, National Security File, Box 3, Country File, Peru)",
        {},
        ["presidential-library | Johnson Library, National Security File, Box 3, Country File, Peru | repository Johnson Library; box 3; folder Peru; levels National Security File+Country File"],
    ),
    (
        "(Johnson Library, National Security File, Box 3, Peru, Country Files)",
        {},
        ["presidential-library | Johnson Library, National Security File, Box 3, Peru, Country Files | repository Johnson Library; box 3; levels National Security File+Peru+Country Files"],
    ),
    (
        "(Carter Library, National Security Affairs, Brzezinski Material, Box 3, Salt: 5/1–10/78)",
        {},
        ["presidential-library | Carter Library, National Security Affairs, Brzezinski Material, Box 3, Salt: 5/1–10/78 | repository Carter Library; box 3; folder Salt: 5/1–10/78; levels National Security Affairs+Brzezinski Material"],
    ),
    (
        "(Carter Library, Staff Material, Box 3 [1 of 4], Tin)",
        {},
        ["presidential-library | Carter Library, Staff Material, Box 3 | repository Carter Library; box 3; levels Staff Material"],
    ),
    (
        "(Carter Library, Plains File, Headquarters, Europe)",
        {},
        ["presidential-library | Carter Library, Plains File, Headquarters, Europe | repository Carter Library; levels Plains File+Headquarters, Europe"],
    ),
    (
        "Kennedy Library, Vane Papers, Box 3. He wrote.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "Kennedy Library, Vane Papers, Box 3. Part I. He wrote.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "Kennedy Library, Vane Papers, Salt Vol. II. Secret.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Salt Vol. II | repository Kennedy Library; levels Vane Papers+Salt Vol. II"],
    ),
    ("(Ibid., 12)", {}, ["ibid | Ibid., 12 | pages 12"]),
    ("(Ibid., Vol. II, p. 3)", {}, ["ibid | Ibid., Vol. II, p. 3 | volume 2; pages 3"]),
    ("(Ibid., Box 3, Salt, 12)", {}, ["ibid | Ibid., Box 3, Salt, 12 | box 3; folder Salt, 12"]),
    ("(Ibid.: Box 3)", {}, ["ibid | Ibid.: Box 3 | box 3"]),
    ("(Ibid., May 3, 1951, p. 4)", {}, ["ibid | Ibid., May 3, 1951, p. 4 | date 1951-05-03; pages 4"]),
    (
        "(Ibid., 1950, vol. II, Peru, p. 4)",
        {},
        ["ibid | Ibid., 1950, vol. II, Peru, p. 4 | subseries 1950; volume 2; title Peru; pages 4"],
    ),
    (
        "(Kennedy Library, Salt A, Salt B, Salt C, Salt D, Salt E, Salt F, Salt G, Salt H, Salt I, Salt J, Salt K, Salt L, Salt M, Salt N, Salt O, Salt P, Salt Q, Salt R, Salt S, Salt T, Salt U, Salt V, Salt W, Salt X, Salt Y, Salt Z)",
        {},
        [],
    ),
    (
        "(Library of Congress, Manuscript Division, Vane Papers, CL 291, Salt)",
        {},
        ["manuscript-repository | Library of Congress, Manuscript Division, Vane Papers, CL 291, Salt | repository Library of Congress; box CL 291; folder Salt; levels Manuscript Division+Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, CCS 381–Peru, de la Torre vs. Colt)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, CCS 381–Peru, de la Torre vs. Colt | repository Kennedy Library; box 3; folder CCS 381–Peru, de la Torre vs. Colt; levels Vane Papers"],
    ),
    (
        "  1. Source: Kennedy Library, Vane Papers, Box 3. See vol. XII, Document 12, and the salt tax.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers | source", "frus-volume-alone | vol. XII, Document 12 | volume 12; documents 12"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, a salt tax)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, a salt tax | repository Kennedy Library; box 3; folder a salt tax; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, salt/tin)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, salt/tin | repository Kennedy Library; box 3; folder salt/tin; levels Vane Papers"],
    ),
    (
        "(See telegram 5 from Lima; Kennedy Library, Vane Papers, Box 3 (Salt))",
        {},
        ["telegram | telegram 5 from Lima | form telegram; numbers 5; from Lima", "presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "(See telegram 5 from Lima; Kennedy Library, Vane Papers, Box 3, Salt; Tin)",
        {},
        ["telegram | telegram 5 from Lima | form telegram; numbers 5; from Lima", "presidential-library | Kennedy Library, Vane Papers, Box 3, Salt | repository Kennedy Library; box 3; folder Salt; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt )",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt | repository Kennedy Library; box 3; folder Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt; levels Vane Papers"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Box 3, Salt; Secret.",
        {"edition": True},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt | repository Kennedy Library; box 3; folder Salt; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Salt. Secret; Nodis.",
        {"edition": True},
        ["presidential-library | Kennedy Library, Vane Papers, Salt | repository Kennedy Library; levels Vane Papers+Salt | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Box 3, Salt. The memorandum was read.",
        {"edition": True},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt | repository Kennedy Library; box 3; folder Salt; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Box 3. Top Secret. Drafted by Colt.",
        {"edition": True},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Box 3, Salt. No classification marking.",
        {"edition": True},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt | repository Kennedy Library; box 3; folder Salt; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library. Secret.",
        {"edition": True},
        ["presidential-library | Kennedy Library | repository Kennedy Library | source"],
    ),
    (
        "Source: National Archives, RG 59, Central Files 1970–73, POL 7 US and POL 8 US. Secret.",
        {"edition": True},
        ["national-archives | National Archives, RG 59, Central Files 1970–73, POL 7 US | repository National Archives; record_group 59; file_number POL 7 US; levels Central Files 1970–73 | source", "subject-numeric-file | POL 8 US | file_number POL 8 US"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3; see Document 4)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers", "document | Document 4 | documents 4"],
    ),
    ("(Ibid., Vol. I; Box 3)", {}, ["ibid | Ibid., Vol. I; Box 3 | box 3; levels Vol. I"]),
    (
        "(Kennedy Library, Vane Papers, Box 3\nSalt)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "See Kennedy Library, Vane Papers, Box 3, Salt; tin.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt | repository Kennedy Library; box 3; folder Salt; levels Vane Papers"],
    ),
    (
        "(see telegram 5; Kennedy Library, Vane Papers, Box 3; Tin)",
        {},
        ["telegram | telegram 5 | form telegram; numbers 5", "presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, (Salt))",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, Salt: Tin: Lead)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt: Tin: Lead | repository Kennedy Library; box 3; folder Salt: Tin: Lead; levels Vane Papers"],
    ),
    (
        "Kennedy Library, Vane Papers, Box 3, Salt: Tin.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3, Salt: Tin | repository Kennedy Library; box 3; folder Salt: Tin; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Salt, and Tin Files: Lot 64 D 12)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Salt | repository Kennedy Library; levels Vane Papers+Salt", "lot-collection | Tin Files: Lot 64 D 12 | lot 64D12; levels Tin Files"],
    ),
    (
        "(Kennedy Library, Vane Papers, Salt x7)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Salt x7 | repository Kennedy Library; levels Vane Papers+Salt x7"],
    ),
    (
        "(Kennedy Library, Vane Papers, Salt and tin7)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Salt and tin7 | repository Kennedy Library; levels Vane Papers+Salt and tin7"],
    ),
    (
        "(Kennedy Library, Vane Papers, “salt”)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, “salt” | repository Kennedy Library; levels Vane Papers+“salt”"],
    ),
    (
        "(Kennedy Library, Vane Papers, #salt)",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, #salt | repository Kennedy Library; levels Vane Papers+#salt"],
    ),
    (
        "(Kennedy Library, Vane Papers, (salt))",
        {},
        ["presidential-library | Kennedy Library, Vane Papers | repository Kennedy Library; levels Vane Papers"],
    ),
    ("Ibid., Salt Files; Tin Files.", {}, ["ibid | Ibid., Salt Files | levels Salt Files"]),
    ("Ibid., Salt Files; Lot 64 D 12.", {}, ["ibid | Ibid., Salt Files; Lot 64 D 12 | lot 64D12; levels Salt Files"]),
    (
        "See Kennedy Library, Vane Papers, Box 3: Salt.",
        {},
        ["presidential-library | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "(see telegram 5; Kennedy Library, Vane Papers (Salt; Tin), Box 3)",
        {},
        ["telegram | telegram 5 | form telegram; numbers 5", "presidential-library | Kennedy Library, Vane Papers (Salt; Tin), Box 3 | repository Kennedy Library; box 3; levels Vane Papers (Salt; Tin)"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_formed_in_it(text, known, found):
    assert formed(text, **known) == found


@pytest.mark.parametrize(
    "title",
    [
        "Laos, Vol. XVI, Cables, 2/66–1/67",
        "Peru, Vol. II, Memos (A), 7/67",
        "Peru, Vol. 3, Cables and Memos, 1/64–2/65",
    ],
)
def test_a_title_with_its_volume_and_what_it_holds_is_one(title):
    text = (
        "60. Letter From Vane to Colt\n\nHe wrote so.1\n\n  1. Source: Johnson Library, National Security File, "
        f"Country File, {title}. Secret."
    )
    (found,) = archref.resolve(text).as_dict()["citations"]
    assert found["fields"]["levels"] == ["National Security File", "Country File", title]
