"""The fields that a citation comes to: what it says replaces the same part of the other, and what is below."""

import pytest

from archref.linking.take_over import MOST_LEVELS, rank, take_location, take_over, take_repository

# the earlier citation's fields, the own ones, and what they come to
TAKEN = [
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"box": "4"},
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "4"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"folder": "Tin"},
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "pages": ["5"], "folder": "Tin"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"box": "4", "folder": "Tin"},
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "4", "folder": "Tin"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"levels": ["Country File", "Chile"]},
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Chile"], "box": "3"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"levels": ["Chile"]},
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Chile"], "box": "3"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"levels": ["Agency File"]},
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Agency File"], "box": "3"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"levels": ["Vane Papers"], "box": "9"},
        {"repository": "Kennedy Library", "levels": ["Vane Papers"], "box": "9"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"levels": ["Colt Papers"]},
        {"repository": "Kennedy Library", "levels": ["Colt Papers"]},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"repository": "Carter Library"},
        {"repository": "Carter Library"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"repository": "Carter Library", "box": "9"},
        {"repository": "Carter Library", "box": "9"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"pages": ["7"]},
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["7"]},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"file_number": "POL 8 US"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 8 US"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"film_number": "D1"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "film_number": "D1"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"record_group": "84"},
        {"repository": "National Archives", "record_group": "84"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"record_group": "84", "levels": ["Lima Files"]},
        {"repository": "National Archives", "record_group": "84", "levels": ["Lima Files"]},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"lot": "64D12"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "lot": "64D12"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"levels": ["Central Files 1967–69"], "file_number": "DEF 1"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1967–69"], "file_number": "DEF 1"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"levels": ["Peru"]},
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73", "Peru"]},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"box": "9"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "box": "9"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"lot": "63D118"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "63D118"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"lot": "63D118", "levels": ["Colt Files"]},
        {"repository": "National Archives", "record_group": "59", "levels": ["Colt Files"], "lot": "63D118"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"accession": "71-13"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "accession": "71-13"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"job": "79R1"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "job": "79R1"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"file_number": "6"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "file_number": "6"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"file_number": "6", "levels": ["Colt Files"]},
        {"repository": "National Archives", "record_group": "59", "levels": ["Colt Files"], "lot": "62D117", "file_number": "6"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"box": "4"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "4"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"folder": "Tin"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "file_number": "5", "folder": "Tin"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"levels": ["Tin"]},
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files", "Tin"], "lot": "62D117", "box": "3"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files"], "lot": "62D117", "box": "3", "folder": "Salt", "file_number": "5"},
        {"levels": ["Harbour Files", "Tin"], "box": "9"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Harbour Files", "Tin"], "lot": "62D117", "box": "9"},
    ),
    (
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt"], "box": "3", "folder": "Tin"},
        {"levels": ["Colt Papers"]},
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Colt Papers"]},
    ),
    (
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt"], "box": "3", "folder": "Tin"},
        {"levels": ["Manuscript Division", "Colt Papers"]},
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Colt Papers"]},
    ),
    (
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt"], "box": "3", "folder": "Tin"},
        {"levels": ["Letters Series"]},
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Letters Series"], "box": "3"},
    ),
    (
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt"], "box": "3", "folder": "Tin"},
        {"levels": ["Diary", "Tin"]},
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Tin"], "box": "3"},
    ),
    (
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt"], "box": "3", "folder": "Tin"},
        {"levels": ["Tin"]},
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Tin"], "box": "3"},
    ),
    (
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt"], "box": "3", "folder": "Tin"},
        {"levels": ["Salt of May"], "box": "4"},
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt of May"], "box": "4"},
    ),
    (
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt"], "box": "3", "folder": "Tin"},
        {"levels": ["Nixon Presidential Materials"]},
        {"repository": "Library of Congress", "levels": ["Nixon Presidential Materials"]},
    ),
    (
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt"], "box": "3", "folder": "Tin"},
        {"levels": ["Vane Diary"]},
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Vane Diary"], "box": "3"},
    ),
    (
        {"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1"},
        {"file_number": "FO 371/2"},
        {"repository": "TNA", "file_number": "FO 371/2"},
    ),
    (
        {"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1"},
        {"repository": "LC"},
        {"repository": "LC"},
    ),
    (
        {"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1"},
        {"pages": ["3"]},
        {"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1", "pages": ["3"]},
    ),
    (
        {"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1"},
        {"date": "1952"},
        {"author": "Vane", "recipient": "Colt", "date": "1952", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1"},
    ),
    (
        {"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1"},
        {"antecedent": "c1", "location_from": "c2", "pages": ["3"]},
        {"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1", "pages": ["3"]},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"subseries": "1955–1957"},
        {"subseries": "1955–1957"},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"subseries": "1955–1957", "volume": "2"},
        {"subseries": "1955–1957", "volume": "2"},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"volume": "12"},
        {"subseries": "1952–1954", "volume": "12"},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"part": "2"},
        {"subseries": "1952–1954", "volume": "11", "part": "2", "date": "1951"},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"date": "1953"},
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "date": "1953"},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"documents": ["9"]},
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "documents": ["9"], "date": "1951"},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"pages": ["9"]},
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["9"], "date": "1951"},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"footnotes": ["9"]},
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "documents": ["2"], "footnotes": ["9"], "date": "1951"},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"volume": "12", "pages": ["9"]},
        {"subseries": "1952–1954", "volume": "12", "pages": ["9"]},
    ),
    (
        {"volume": "11", "part": "1", "title": "Salt", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"volume": "12"},
        {"volume": "12", "title": "Salt"},
    ),
    (
        {"volume": "11", "part": "1", "title": "Salt", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {"volume": "12", "subseries": "1950"},
        {"volume": "12", "subseries": "1950"},
    ),
    (
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
        {},
        {"subseries": "1952–1954", "volume": "11", "part": "1", "title": "Africa", "pages": ["5"], "documents": ["2"], "footnotes": ["3"], "date": "1951"},
    ),
    (
        {"repository": "Johnson Library", "levels": ["National Security File", "Peru, Vol. I"], "box": "3", "pages": ["4"]},
        {"levels": ["Vol. II"]},
        {"repository": "Johnson Library", "levels": ["National Security File", "Peru, Vol. II"], "box": "3"},
    ),
    (
        {"repository": "Johnson Library", "levels": ["National Security File"], "box": "3", "folder": "Peru, Vol. II", "file_number": "4"},
        {"levels": ["Vol. 3"]},
        {"repository": "Johnson Library", "levels": ["National Security File"], "box": "3", "folder": "Peru, Vol. 3"},
    ),
    (
        {"repository": "Johnson Library", "levels": ["National Security File"], "box": "3", "folder": "Peru, Vol. II", "file_number": "4"},
        {"levels": ["Vol. III", "Tin"]},
        {"repository": "Johnson Library", "levels": ["National Security File"], "box": "3", "folder": "Peru, Vol. III"},
    ),
    (
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Salt"], "box": "3", "folder": "Tin"},
        {"levels": ["Vol. II"]},
        {"repository": "Library of Congress", "levels": ["Manuscript Division", "Vane Papers", "Diary", "Vol. II"], "box": "3"},
    ),
    ({"repository": "X", "folder": "Salt"}, {"levels": ["Vol. II"]}, {"repository": "X", "levels": ["Vol. II"]}),
    (
        {"repository": "X", "levels": ["Recording of Vane"]},
        {"levels": ["Recording of Colt"]},
        {"repository": "X", "levels": ["Recording of Colt"]},
    ),
    ({"repository": "X", "levels": ["Salt"]}, {"levels": ["Salt"]}, {"repository": "X", "levels": ["Salt"]}),
    ({"repository": "X", "levels": ["Salt"]}, {"levels": ["Tin"]}, {"repository": "X", "levels": ["Tin"]}),
    ({"repository": "X"}, {"levels": ["Tin"]}, {"repository": "X", "levels": ["Tin"]}),
    (
        {"repository": "X", "levels": ["L0", "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11", "L12", "L13", "L14", "L15", "L16", "L17", "L18", "L19", "L20", "L21", "L22", "L23", "L24", "L25", "L26", "L27", "L28", "L29"]},
        {"levels": ["L29", "Tin"]},
        {"repository": "X", "levels": ["L7", "L8", "L9", "L10", "L11", "L12", "L13", "L14", "L15", "L16", "L17", "L18", "L19", "L20", "L21", "L22", "L23", "L24", "L25", "L26", "L27", "L28", "L29", "Tin"]},
    ),
    (
        {"repository": "X", "levels": ["Salt", "Tin"], "box": "3"},
        {"levels": ["Lead"]},
        {"repository": "X", "levels": ["Salt", "Lead"], "box": "3"},
    ),
    (
        {"repository": "X", "levels": ["Salt Series", "Tin"], "box": "3", "folder": "4"},
        {"levels": ["Lead Series"], "box": "5"},
        {"repository": "X", "levels": ["Lead Series"], "box": "5"},
    ),
]  # fmt: skip

# an item whose location is ibid.
LOCATED = [
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"author": "Vane", "date": "1951"},
        {"author": "Vane", "date": "1951", "repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"author": "Vane", "box": "9"},
        {"author": "Vane", "repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "9"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"author": "Vane", "levels": ["CF: Chile"], "box": "9"},
        {"author": "Vane", "repository": "Kennedy Library", "levels": ["CF: Chile"], "box": "9"},
    ),
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"author": "Vane", "levels": ["CF: Chile"]},
        {"author": "Vane", "repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "CF: Chile"], "box": "3"},
    ),
    (
        {"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1"},
        {"author": "Colt", "file_number": "FO 371/2", "location_ibid": True},
        {"author": "Colt", "repository": "TNA", "file_number": "FO 371/2"},
    ),
    (
        {"author": "Vane", "recipient": "Colt", "date": "1951-05-03", "genre": "letter", "title": "Salt", "repository": "TNA", "file_number": "FO 371/1"},
        {"author": "Colt", "location_ibid": True, "direction": "x"},
        {"author": "Colt", "repository": "TNA", "file_number": "FO 371/1"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"author": "Vane", "file_number": "POL 8"},
        {"author": "Vane", "repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 8"},
    ),
    ({"volume": "2", "repository": "X"}, {"author": "Vane"}, {"author": "Vane", "repository": "X"}),
]  # fmt: skip

# an item whose repository stands further on
KEPT = [
    (
        {"repository": "Kennedy Library", "levels": ["National Security Files", "Country File", "Peru"], "box": "3", "folder": "Salt", "pages": ["5"]},
        {"author": "Vane", "levels": ["CF"], "box": "9", "location_from": "c1"},
        {"repository": "Kennedy Library", "author": "Vane", "levels": ["CF"], "box": "9"},
    ),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"author": "Vane", "box": "9"},
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "author": "Vane", "box": "9"},
    ),
    ({"levels": ["x"]}, {"box": "9"}, {"levels": ["x"], "box": "9"}),
    (
        {"repository": "National Archives", "record_group": "59", "levels": ["Central Files 1970–73"], "file_number": "POL 7 US", "pages": ["2"]},
        {"levels": ["y"], "record_group": "84"},
        {"repository": "National Archives", "levels": ["y"], "record_group": "84"},
    ),
]  # fmt: skip

RANKS = [
    ("Manuscript Division", 1),
    ("Manuscript Division Papers", 2),
    ("Nixon Presidential Materials", 1),
    ("Nixon Presidential Materials Staff", 1),
    ("Records of the Department of State", 1),
    ("Vane Papers", 2),
    ("Central Files", 2),
    ("Central Files 1970–73", 2),
    ("Central Foreign Policy File", 2),
    ("National Security File", 2),
    ("National Security Council", 2),
    ("NSC Files", 2),
    ("NSC Files 1951", 2),
    ("Whitman File", 2),
    ("White House Central Files", 2),
    ("President’s Office Files", 2),
    ("President’s Diary", 2),
    ("President’s Daily Diary", 2),
    ("Vane Appointment Book", 2),
    ("S/S Files 1951", 2),
    ("Staff Secretary", 2),
    ("Records of Colt", 2),
    ("Staff Material", 2),
    ("Country File", 3),
    ("Salt Series", 3),
    ("Correspondence", 3),
    ("Memos to the President", 3),
    ("Vane Diaries", 3),
    ("Telcons of Vane", 3),
    ("Histories", 3),
    ("Peru", 4),
    ("Conference File", 2),
    ("Official File", 2),
    ("Institutional Files (H)", 2),
    ("Project Files 1", 2),
    ("Donated Historical", 2),
    ("Files of Salt", 4),
    ("vane papers", 4),
]  # fmt: skip


@pytest.mark.parametrize(("earlier", "own", "found"), TAKEN, ids=range(len(TAKEN)))
def test_what_is_taken_over(earlier, own, found):
    before = dict(earlier)
    assert take_over(earlier, own) == found
    assert earlier == before


@pytest.mark.parametrize(("earlier", "own", "found"), LOCATED, ids=range(len(LOCATED)))
def test_the_location_of_an_item(earlier, own, found):
    assert take_location(earlier, own) == found


@pytest.mark.parametrize(("earlier", "own", "found"), KEPT, ids=range(len(KEPT)))
def test_the_repository_of_an_item(earlier, own, found):
    assert take_repository(earlier, own) == found


@pytest.mark.parametrize(("level", "number"), RANKS)
def test_the_rank_of_a_level(level, number):
    assert rank(level) == number


def test_levels_have_a_bound():
    levels = [f"Level {i}" for i in range(MOST_LEVELS + 6)]
    assert take_over({"levels": levels}, {"levels": [levels[-1], "Tin"]})["levels"] == [*levels[7:], "Tin"]
