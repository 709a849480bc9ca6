"""Which papers of a note share a location, and whose."""

import pytest
from digest import linked, with_notes

# notes, what their caller knows of them, and what is linked in them
CASES = [
    # a paper without a location lies in that of the next, or goes on from the one before
    (["Vane to Colt, 1 May 1964; Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library."], {},
     ["[Vane to Colt, 1 May 1964] = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; box 3; repository Kennedy Library"]),
    (["Vane to Colt, 1 May 1964, and Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library."], {},
     ["[Vane to Colt, 1 May 1964] = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; box 3; repository Kennedy Library"]),
    (["Vane to Colt, 1 May 1964. Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library."], {},
     ["[Vane to Colt, 1 May 1964] = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; box 3; repository Kennedy Library"]),
    (["Vane to Colt, 1 May 1964, box 2; Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library."], {},
     ["[Vane to Colt, 1 May 1964, box 2] = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; repository Kennedy Library; box 2"]),
    (["Vane to Colt, 1 May 1964, CF: Peru, box 71; Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library."], {},
     ["[Vane to Colt, 1 May 1964, CF: Peru, box 71] = repository Kennedy Library; author Vane; recipient Colt; date 1964-05-01; levels CF+Peru; box 71"]),
    (["Vane to Colt, 1 May 1964; Quill to Colt, 2 May 1964; Colt to Vane, 3 May 1964, NSF: Africa, box 3, Kennedy Library; Reed to Fox, 4 May 1964."], {},
     ["[Vane to Colt, 1 May 1964] = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; box 3; repository Kennedy Library", "[Quill to Colt, 2 May 1964] = author Quill; recipient Colt; date 1964-05-02; levels NSF+Africa; box 3; repository Kennedy Library"]),
    (["Vane to Colt, 1 May 1964, FO 371/1234, TNA; Colt to Vane, 2 May 1964, FO 371/1235."], {},
     ["[Colt to Vane, 2 May 1964, FO 371/1235] = author Colt; recipient Vane; date 1964-05-02; repository TNA; file_number FO 371/1235"]),
    (["TNA, FO 371/1234, Vane to Colt, 1 May 1964; FO 371/1235, Colt to Vane, 2 May 1964; PREM 11/5, Reed to Fox, 3 May 1964."], {},
     ["[FO 371/1235, Colt to Vane, 2 May 1964] = author Colt; recipient Vane; date 1964-05-02; repository TNA; file_number FO 371/1235", "[PREM 11/5, Reed to Fox, 3 May 1964] = author Reed; recipient Fox; date 1964-05-03; repository TNA; file_number PREM 11/5"]),
    (["TNA, FO 371/1234, Vane to Colt, 1 May 1964; Colt to Vane, 2 May 1964; Reed to Fox, 3 May 1964."], {},
     ["[Colt to Vane, 2 May 1964] = author Colt; recipient Vane; date 1964-05-02; repository TNA; file_number FO 371/1234", "[Reed to Fox, 3 May 1964] = author Reed; recipient Fox; date 1964-05-03; repository TNA; file_number FO 371/1234"]),
    (["TNA, FO 371/1234; FO 371/1235; CAB 128/39."], {},
     ["[FO 371/1235] = repository TNA; file_number FO 371/1235", "[CAB 128/39] = repository TNA; file_number CAB 128/39"]),
    (["TNA, FO 371/1234, and FO 371/1235, CAB 128/39."], {},
     ["[FO 371/1235] = repository TNA; file_number FO 371/1235", "[CAB 128/39] = repository TNA; file_number CAB 128/39"]),
    (["TNA, FO 371/1234. FO 371/1235."], {},
     ["[FO 371/1235] = repository TNA; file_number FO 371/1235"]),
    (["NA, VOC 6515, 6476, 6477; VOC 6478."], {},
     ["[6476] = repository NA; file_number 6476", "[6477] = repository NA; file_number 6477"]),
    (["NA, VOC 6515; box 5."], {},
     []),
    # all in one place
    (["Vane to Colt, 1 May 1964; Colt to Vane, 2 May 1964. Both in NSF: Africa, box 3, Kennedy Library."], {},
     ["[Vane to Colt, 1 May 1964] = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; box 3; repository Kennedy Library"]),
    # classes of one archive
    (["Vane to Colt, 1 May 1964, FO 371/1234, TNA; Document 5; Colt to Vane, 2 May 1964, FO 371/1235."], {},
     ["[Document 5] document → document 5", "[Colt to Vane, 2 May 1964, FO 371/1235] = author Colt; recipient Vane; date 1964-05-02; repository TNA; file_number FO 371/1235"]),
    (["Vane to Colt, 1 May 1964, FO 371/1234, TNA; Document 5; Colt to Vane, 2 May 1964, CAB 128/39."], {},
     ["[Document 5] document → document 5", "[Colt to Vane, 2 May 1964, CAB 128/39] = author Colt; recipient Vane; date 1964-05-02; repository TNA; file_number CAB 128/39"]),
    (["Vane to Colt, 1 May 1964, FO 371/1234, TNA; Document 5; Colt to Vane, 2 May 1964, XYZ 128/39."], {},
     ["[Document 5] document → document 5"]),
    (["Vane to Colt, 1 May 1964, FO 371/1234; Document 5; Colt to Vane, 2 May 1964, CAB 128/39, TNA."], {},
     ["[Document 5] document → document 5", "[Vane to Colt, 1 May 1964, FO 371/1234] = author Vane; recipient Colt; date 1964-05-01; repository TNA; file_number FO 371/1234"]),
    # what is printed within its file
    (["TNA, CAB 128/39, CC(65)26, 5 May 1965; CAB 128/40, 6 May 1965."], {},
     ["[CAB 128/40, 6 May 1965] = date 1965-05-06; repository TNA; file_number CAB 128/40"]),
    (["TNA, Cabinet Papers, CAB 128/39, 5 May 1965; CAB 128/40, 6 May 1965."], {},
     ["[CAB 128/40, 6 May 1965] = date 1965-05-06; repository TNA; levels Cabinet Papers; file_number CAB 128/40"]),
    # what shares nothing
    (["Vane to Colt, 1 May 1964, ibid.; Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library."], {},
     []),
    (["Vane to Colt, 1 May 1964, Johnson Library; Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library."], {},
     []),
    (["Vane to Colt, 1 May 1964, 611.41/1–2050; Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library."], {},
     ["[Vane to Colt, 1 May 1964, 611.41/1–2050] = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; repository Kennedy Library; file_number 611.41/1-2050"]),
    (["Vane to Colt, 1 May 1964.", "Colt to Vane, 2 May 1964, NSF: Africa, box 3, Kennedy Library."], {},
     []),
    (["Source: Kennedy Library, NSF, box 3; Vane to Colt, 1 May 1964."], {},
     []),
    (["Vane to Colt, 1 May 1964, box 2; Kennedy Library, NSF: Africa, box 3, Colt to Vane, 2 May 1964."], {},
     []),
    (["LMA, LCC/1/252, memorandum by Vane, 5 May 1921; LCC/1/253, minute by Colt, 6 May 1921; memorandum by Reed, 7 May 1921."], {},
     ["[LCC/1/253, minute by Colt, 6 May 1921] = genre minute; author Colt; date 1921-05-06; repository LMA; file_number LCC/1/253", "[memorandum by Reed, 7 May 1921] = genre memorandum; author Reed; date 1921-05-07; repository LMA; file_number LCC/1/252"]),
    (["Vane to Colt, 5 June 1941, CAB 120/311, TNA; Colt to Peck, 7 June 1941."], {},
     []),
    (["CAB 120/311: Vane to Colt, 5 June 1941; Colt to Peck, 7 June 1941; Peck to Vane, 8 June 1941, CAB 120/312."], {},
     ["[CAB 120/311: Vane to Colt, 5 June 1941] ~ repository The National Archives, Kew by file_number: CAB is a department of the records at Kew", "[Colt to Peck, 7 June 1941] = author Colt; recipient Peck; date 1941-06-07; file_number CAB 120/311", "[Colt to Peck, 7 June 1941] ~ repository The National Archives, Kew by file_number: CAB is a department of the records at Kew", "[Peck to Vane, 8 June 1941, CAB 120/312] ~ repository The National Archives, Kew by file_number: CAB is a department of the records at Kew"]),
    (["TNA, CAB 120/311, what the men of Lynn had said; Colt to Peck, 7 June 1941."], {},
     []),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "known", "found"), CASES, ids=range(len(CASES)))
def test_notes_and_what_is_linked_in_them(notes, known, found):
    assert linked(with_notes(*notes), **known) == found
