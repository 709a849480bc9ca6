"""Items that share the location of another in their note."""

import pytest
from digest import with_notes

import archref

# notes, and the whole of each item that takes a location over
CASES = [
    (['Vane to Colt, 1 May 1964; Reed to Fox, 2 May 1964, NSF: Africa, box 3, Kennedy Library.'],
     ['Vane to Colt, 1 May 1964 = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; box 3; repository Kennedy Library']),
    (['Vane to Colt, 1 May 1964; Reed to Fox, 2 May 1964; Quill to Fox, 3 May 1964, NSF: Africa, box 3, Kennedy Library.'],
     ['Vane to Colt, 1 May 1964 = author Vane; recipient Colt; date 1964-05-01; levels NSF+Africa; box 3; repository Kennedy Library', 'Reed to Fox, 2 May 1964 = author Reed; recipient Fox; date 1964-05-02; levels NSF+Africa; box 3; repository Kennedy Library']),
    (['Vane to Colt, 1 May 1964, FO 371/1234, TNA; Reed to Fox, 2 May 1964.'],
     []),
    (['Vane to Colt, 1 May 1964, FO 371/1234; Reed to Fox, 2 May 1964, FO 371/1235, TNA.'],
     ['Vane to Colt, 1 May 1964, FO 371/1234 = author Vane; recipient Colt; date 1964-05-01; repository TNA; file_number FO 371/1234']),
    (['TNA, FO 371/1234, Vane to Colt, 1 May 1964; Reed to Fox, 2 May 1964.'],
     ['Reed to Fox, 2 May 1964 = author Reed; recipient Fox; date 1964-05-02; repository TNA; file_number FO 371/1234']),
    (['TNA, FO 371/1234, Vane to Colt, 1 May 1964; FO 371/1235, Reed to Fox, 2 May 1964.'],
     ['FO 371/1235, Reed to Fox, 2 May 1964 = author Reed; recipient Fox; date 1964-05-02; repository TNA; file_number FO 371/1235']),
    (['TNA, FO 371/1234, Vane to Colt, 1 May 1964; CAB 128/39.'],
     ['CAB 128/39 = repository TNA; file_number CAB 128/39']),
    (['NA, VOC 6515, 6476.'],
     ['6476 = repository NA; file_number 6476']),
    (['NA, Inventory 247, 3 May 1764; Inventory 248, 4 May 1764.'],
     ['Inventory 248, 4 May 1764 = date 1764-05-04; repository NA; levels Inventory 248']),
    (['Vane to Colt, 1 May 1964, CF: South Africa, box 71; Reed to Fox, 2 May 1964, CF: Africa, box 6, Johnson Library.'],
     ['Vane to Colt, 1 May 1964, CF: South Africa, box 71 = repository Johnson Library; author Vane; recipient Colt; date 1964-05-01; levels CF+South Africa; box 71']),
    (['Vane to Colt, 1 May 1964; Reed to Fox, 2 May 1964, both in Port Files, box 3, Mudd Library.'],
     ['Vane to Colt, 1 May 1964 = author Vane; recipient Colt; date 1964-05-01; levels Port Files; box 3; repository Mudd Library']),
    (['Vane to Colt, 1 May 1964, box 4; Reed to Fox, 2 May 1964, box 5. All in Port Files, Mudd Library.'],
     ['Vane to Colt, 1 May 1964, box 4 = author Vane; recipient Colt; date 1964-05-01; levels Port Files; repository Mudd Library; box 4']),
    (['Vane to Colt, 1 May 1964, Vane Papers, box 3, Mudd Library, and Reed to Fox, 2 May 1964.'],
     ['Reed to Fox, 2 May 1964 = author Reed; recipient Fox; date 1964-05-02; levels Vane Papers; box 3; repository Mudd Library']),
    (['Vane to Colt, 1 May 1964, Vane Papers, box 3, Mudd Library. Reed to Fox, 2 May 1964, box 4.'],
     []),
    (['Vane to Colt, 1 May 1964.', 'Reed to Fox, 2 May 1964, NSF: Africa, box 3, Kennedy Library.'],
     []),
    (['Vane to Colt, 1 May 1964; Reed to Fox, 2 May 1964, ibid.'],
     []),
    (['Kennedy Library, Vane Papers, box 3.', 'Vane to Colt, 1 May 1964; Reed to Fox, 2 May 1964, ibid.'],
     ['Vane to Colt, 1 May 1964 = author Vane; recipient Colt; date 1964-05-01; repository Kennedy Library; box 3; levels Vane Papers', 'Reed to Fox, 2 May 1964, ibid. = author Reed; recipient Fox; date 1964-05-02; repository Kennedy Library; box 3; levels Vane Papers']),
    (['Vane to Colt, 1 May 1964, CAB 128/39, CC(65)26, TNA; Reed to Fox, 2 May 1964, CAB 128/40.'],
     ['Reed to Fox, 2 May 1964, CAB 128/40 = author Reed; recipient Fox; date 1964-05-02; repository TNA; file_number CAB 128/40']),
    (['Vane to Colt, 1 May 1964, FO 371/1234; Reed to Fox, 2 May 1964, DO 35/12, TNA; Quill to Fox, 3 May 1964, WO 32/1.'],
     ['Vane to Colt, 1 May 1964, FO 371/1234 = author Vane; recipient Colt; date 1964-05-01; repository TNA; file_number FO 371/1234']),
    (['Vane to Colt, 1 May 1964, Harbour Files, CAB 128/39; Reed to Fox, 2 May 1964, PREM 11/90.'],
     []),  # no archive is named, and one class does not hold the other
    (['Vane to Colt, 1 May 1964, RG 59, box 4; Reed to Fox, 2 May 1964, RG 84, box 5, NARA.'],
     ['Vane to Colt, 1 May 1964, RG 59, box 4 = author Vane; recipient Colt; date 1964-05-01; record_group 59; repository NARA; box 4']),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "found"), CASES, ids=range(len(CASES)))
def test_items_and_the_locations_that_they_share(notes, found):
    result = archref.resolve(with_notes(*notes))
    told = []
    for cited in result.linked.citations:
        if cited.resolved is not None:
            said = {n: v for n, v in cited.resolved.items() if n not in ("location_from", "antecedent")}
            fields = "; ".join(f"{n} {'+'.join(v) if isinstance(v, list) else v}" for n, v in said.items())
            told.append(f"{result.text[cited.start : cited.end]} = {fields}")
    assert told == found
