"""An archival location from its first name through its pieces."""

import pytest
from digest import read

# a text, what its caller knows of it, and what is read in it
CASES = [
    (
        "(Kennedy Library, Vane Papers, Box 3, Salt, May 1951)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Salt, May 1951 | repository Kennedy Library; box 3; folder Salt, May 1951; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, Folder 7, Salt)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Folder 7, Salt | repository Kennedy Library; box 3; folder 7; levels Vane Papers+Salt"],
    ),
    (
        "(Kennedy Library, Vane Papers: Box 3: Salt)",
        {},
        ["archival | Kennedy Library, Vane Papers: Box 3: Salt | repository Kennedy Library; box 3; folder Salt; levels Vane Papers"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Box 3, Salt. Tax. And Tin. Secret.",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Salt. Tax. And Tin | repository Kennedy Library; box 3; folder Salt. Tax. And Tin; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Box 3, Vane. Colt. Quill. Reed. Secret.",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Vane. Colt. Quill. Reed | repository Kennedy Library; box 3; folder Vane. Colt. Quill. Reed; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers; Lot 64 D 12. Secret.",
        {},
        ["archival | Kennedy Library, Vane Papers; Lot 64 D 12 | repository Kennedy Library; lot 64D12; levels Vane Papers | source"],
    ),
    (
        "Source: Kennedy Library, Vane Papers, Vol. I. Secret.",
        {},
        ["archival | Kennedy Library, Vane Papers, Vol. I | repository Kennedy Library; levels Vane Papers, Vol. I | source"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, Mr. Colt and Dr. Quill, Jan. 1951)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Mr. Colt and Dr. Quill, Jan. 1951 | repository Kennedy Library; levels Vane Papers; box 3; author Mr. Colt; date 1951-01"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, Salt (Harbour) and “Tin, Lead”)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Salt (Harbour) and “Tin, Lead” | repository Kennedy Library; box 3; folder Salt (Harbour) and “Tin, Lead”; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3 Salt)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3 Salt | repository Kennedy Library; levels Vane Papers; box 3 Salt"],
    ),
    (
        "(Kennedy Library Vane Papers, Box 3)",
        {},
        ["archival | Kennedy Library Vane Papers, Box 3 | box 3; levels Kennedy Library Vane Papers"],
    ),
    (
        "(National Archives RG 59, Box 3)",
        {},
        ["archival | National Archives RG 59, Box 3 | repository National Archives; record_group 59; box 3"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, which was read)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, was read by Colt)",
        {},
        ["archival | Kennedy Library, Vane Papers | repository Kennedy Library; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, The Salt and the Tin and Lead)",
        {},
        ["archival | Kennedy Library, The Salt and the Tin and Lead | repository Kennedy Library; levels The Salt and the Tin and Lead"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3; Secret)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers; Box 4)",
        {},
        ["archival | Kennedy Library, Vane Papers; Box 4 | repository Kennedy Library; levels Vane Papers; box 4"],
    ),
    (
        "(Kennedy Library, Vane Papers, Lot 64 D 12; Box 4)",
        {},
        ["archival | Kennedy Library, Vane Papers, Lot 64 D 12 | repository Kennedy Library; lot 64D12; levels Vane Papers", "archival | Box 4 | box 4; location_from [Kennedy Library, Vane Papers, Lot 64 D 12]"],
    ),
    (
        "(Department of State, Central Files, 611.23/5–356, 6–256)",
        {},
        ["archival | Department of State, Central Files, 611.23/5–356, 6–256 | repository Department of State; file_number 611.23/5-356+611.23/6-256; levels Central Files"],
    ),
    (
        "(Department of State, Central Files, 611.23/5–356, 611.24/6–256)",
        {},
        ["archival | Department of State, Central Files, 611.23/5–356, 611.24/6–256 | repository Department of State; file_number 611.23/5-356; levels Central Files+611.24/6–256"],
    ),
    (
        "(Department of State, Central Files, 388.3, June 1966)",
        {},
        ["archival | Department of State, Central Files, 388.3, June 1966 | repository Department of State; file_number 388.3; levels Central Files+June 1966"],
    ),
    (
        "(Department of State, S/S Files: Lot 60 D 5, 1951–1953)",
        {},
        ["archival | Department of State, S/S Files: Lot 60 D 5, 1951–1953 | repository Department of State; lot 60D5; levels S/S Files+1951–1953"],
    ),
    (
        "(Department of State, Central Files, 611.23/5–356, June 1966)",
        {},
        ["archival | Department of State, Central Files, 611.23/5–356, June 1966 | repository Department of State; file_number 611.23/5-356; levels Central Files+June 1966"],
    ),
    (
        "(Johnson Library, National Security File, Country File, Peru, Vol. I, 1/64–5/65, Box 3, Tab 4)",
        {},
        ["archival | Johnson Library, National Security File, Country File, Peru, Vol. I, 1/64–5/65, Box 3, Tab 4 | repository Johnson Library; box 3; folder Tab 4; levels National Security File+Country File+Peru, Vol. I, 1/64–5/65"],
    ),
    (
        "(Johnson Library, National Security File, Box 3, Country File, Peru)",
        {},
        ["archival | Johnson Library, National Security File, Box 3, Country File, Peru | repository Johnson Library; box 3; folder Peru; levels National Security File+Country File"],
    ),
    (
        "(Johnson Library, National Security File, Box 3, Peru, Country Files)",
        {},
        ["archival | Johnson Library, National Security File, Box 3, Peru, Country Files | repository Johnson Library; box 3; levels National Security File+Peru+Country Files"],
    ),
    (
        "(Carter Library, National Security Affairs, Brzezinski Material, Box 3, Salt: 5/1–10/78)",
        {},
        ["archival | Carter Library, National Security Affairs, Brzezinski Material, Box 3, Salt: 5/1–10/78 | repository Carter Library; box 3; folder Salt: 5/1–10/78; levels National Security Affairs+Brzezinski Material"],
    ),
    (
        "(Carter Library, Staff Material, Box 3 [1 of 4], Tin)",
        {},
        ["archival | Carter Library, Staff Material, Box 3 | repository Carter Library; box 3; levels Staff Material"],
    ),
    (
        "(Carter Library, Plains File, Headquarters, Europe)",
        {},
        ["archival | Carter Library, Plains File, Headquarters, Europe | repository Carter Library; levels Plains File+Headquarters, Europe"],
    ),
    (
        "Kennedy Library, Vane Papers, Box 3. He wrote.",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "Kennedy Library, Vane Papers, Box 3. Part I. He wrote.",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3. Part I. He wrote | repository Kennedy Library; levels Vane Papers; box 3; folder Part I. He wrote"],
    ),
    (
        "Kennedy Library, Vane Papers, Salt Vol. II. Secret.",
        {},
        ["archival | Kennedy Library, Vane Papers, Salt Vol. II | repository Kennedy Library; levels Vane Papers+Salt Vol. II"],
    ),
    ("(Ibid., 12)", {}, ["ibid | Ibid., 12 | pages 12"]),
    ("(Ibid., Vol. II, p. 3)", {}, ["ibid | Ibid., Vol. II, p. 3 | volume 2; pages 3"]),
    ("(Ibid., Box 3, Salt, 12)", {}, ["ibid | Ibid., Box 3, Salt, 12 | box 3; folder Salt, 12"]),
    ("(Ibid.: Box 3)", {}, ["ibid | Ibid.: Box 3 | box 3"]),
    ("(Ibid., May 3, 1951, p. 4)", {}, ["ibid | Ibid., May 3, 1951, p. 4 | date 1951-05-03; pages 4"]),
    ("(Ibid., 1950, vol. II, Peru, p. 4)", {}, ["ibid | Ibid. | "]),
    (
        "(Kennedy Library, Salt A, Salt B, Salt C, Salt D, Salt E, Salt F, Salt G, Salt H, Salt I, Salt J, Salt K, Salt L, Salt M, Salt N, Salt O, Salt P, Salt Q, Salt R, Salt S, Salt T, Salt U, Salt V, Salt W, Salt X, Salt Y, Salt Z)",
        {},
        ["archival | Kennedy Library, Salt A, Salt B, Salt C, Salt D, Salt E, Salt F, Salt G, Salt H, Salt I, Salt J, Salt K, Salt L, Salt M, Salt N, Salt O, Salt P, Salt Q, Salt R, Salt S, Salt T, Salt U, Salt V, Salt W, Salt X, Salt Y, Salt Z | repository Kennedy Library; levels Salt A+Salt S+Salt T+Salt V+Salt W+Salt X+Salt Y+Salt Z; author , Salt B, Salt C, Salt D, Salt E, Salt F, Salt G, Salt H, Salt I, Salt J, Salt K, Salt L, Salt M, Salt N, Salt O, Salt P, Salt Q, Salt R"],
    ),
    (
        "(Library of Congress, Manuscript Division, Vane Papers, CL 291, Salt)",
        {},
        ["archival | Library of Congress, Manuscript Division, Vane Papers, CL 291, Salt | repository Library of Congress; box CL 291; folder Salt; levels Manuscript Division+Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, CCS 381–Peru, de la Torre vs. Colt)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, CCS 381–Peru, de la Torre vs. Colt | repository Kennedy Library; box 3; folder CCS 381–Peru, de la Torre vs. Colt; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, a salt tax)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; levels Vane Papers; box 3"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, salt/tin)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; levels Vane Papers; box 3"],
    ),
    (
        "(See telegram 5 from Lima; Kennedy Library, Vane Papers, Box 3 (Salt))",
        {},
        ["telegram | telegram 5 from Lima | form telegram; numbers 5; from Lima", "archival | Kennedy Library, Vane Papers, Box 3 (Salt) | repository Kennedy Library; levels Vane Papers; box 3; folder Salt)"],
    ),
    (
        "(See telegram 5 from Lima; Kennedy Library, Vane Papers, Box 3, Salt; Tin)",
        {},
        ["telegram | telegram 5 from Lima | form telegram; numbers 5; from Lima", "archival | Kennedy Library, Vane Papers, Box 3, Salt | repository Kennedy Library; box 3; folder Salt; levels Vane Papers"],
    ),
    (
        "(Kennedy Library, Vane Papers, Box 3, Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt )",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3, Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt  | repository Kennedy Library; box 3; folder Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt; levels Vane Papers"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_read_in_it(text, known, found):
    assert read(text, **known) == found
