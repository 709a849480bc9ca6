"""Papers of parliaments, the Congressional Record, volumes of record societies, and sentences before a title."""

import pytest

import archref


def works(text):
    return [(c.type, {k: v for k, v in c.fields.items()}) for c in archref.resolve(text).citations]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Great Britain. Parliamentary Papers. 1881, LXVI, C. 2783.", {"author": "Great Britain", "title": "Parliamentary Papers", "date": "1881", "volume": "66", "identifier": "C. 2783"}),
        ("Sources: Census of Lynn, 1851, Population Tables, I, vol. ii (PP 1852–3, LXXXVI).", {"title": "Census of Lynn, 1851, Population Tables, I, vol. ii", "date": "1852", "volume": "86"}),
        ("4. Report of the Select Committee on Salt, PP 1836 (518), XVII, p. 33.", {"title": "Report of the Select Committee on Salt", "date": "1836", "identifier": "518", "volume": "17", "pages": ["33"]}),
        ("6. Great Britain, Parliamentary Papers, 1904, vol. LXII, Cd. 2104.", {"author": "Great Britain", "title": "Parliamentary Papers", "date": "1904", "volume": "62", "identifier": "Cd. 2104"}),
        ("9. BPP, 1881, LXVI [C. 2783].", {"title": "BPP", "date": "1881", "volume": "66", "identifier": "C. 2783"}),
        ("8. Senator Vane's remarks are in Congressional Record, 87th Cong., 1st sess., 107, pt. 15: 20887.", {"title": "Congressional Record", "volume": "107", "pages": ["20887"]}),
        ("9. Cong. Rec., 81st Cong., 2d sess., 1950, 96, pt. 3: 2333–2335.", {"title": "Cong. Rec.", "date": "1950", "volume": "96", "pages": ["2333-2335"]}),
        ("10. 55 Cong. Rec. 1234 (1917) (statement of Sen. Vane).", {"volume": "55", "title": "Cong. Rec.", "pages": ["1234"], "date": "1917"}),
        ("13. Congressional Record, 87th Congress, 1st session, vol. 107, part 15, p. 20887.", {"title": "Congressional Record", "volume": "107", "pages": ["20887"]}),
        ("Feet of Fines of Lynn, ed. J. H. Colt, ii (Exeter, Devon and Lynn Rec. Soc., 1950), no. 811.", {"title": "Feet of Fines of Lynn", "author": "J. H. Colt", "volume": "2", "date": "1950"}),
        ("6. Salem Wills, ed. H. Quill (Lynn Archaeological Society Record Series, lxi, 1920), no. 44.", {"title": "Salem Wills", "author": "H. Quill", "volume": "61", "date": "1920"}),
        ("10. Essays on Salt, ed. Henry Quill (Lynn: Harbour Press, 1961), 3.", {"title": "Essays on Salt", "author": "Henry Quill", "date": "1961", "pages": ["3"]}),
    ],
)  # fmt: skip
def test_what_is_printed(text, fields):
    assert works(text) == [("published", fields)]


def test_a_dash_is_the_same_parliament():
    text = "Great Britain. Parliamentary Papers. 1881, LXVI, C. 2783.\n——. 1904, LXII, Cd. 2104.\n"
    _, second = archref.resolve(text).citations
    assert dict(second.fields) == {"date": "1904", "volume": "62", "identifier": "Cd. 2104"}
    assert second.inferred["author"]["value"] == "Great Britain"


def test_papers_of_a_collection_stay_where_they_are_kept():
    ((kind, fields),) = works("3. Vane to Colt, 3 May 1881, PP 44, box 3, Salem Library.")
    assert kind == "archival" and fields["repository"] == "Salem Library"
