"""What tells where a citation is kept that names no archive: a collection, a record group, a class of files."""

import pytest

from archref.linking.houses import Houses

LEARNT = [
    {"levels": ["Ada Vane Papers"], "repository": "Salem Library"},
    {"levels": ["The Colt Papers", "Letters"], "repository": "Lynn Archive"},
    {"levels": ["NSF"], "repository": "Kennedy Library"},
    {"levels": ["NSF"], "repository": "Johnson Library"},
    {"levels": ["Jon Reed Papers"], "repository": "Lynn Archive"},
    {"levels": ["Eve Reed Papers"], "repository": "Salem Library"},
    {"record_group": "59", "repository": "NACP"},
    {"record_group": "84", "levels": ["Lima Post Files"], "repository": "NARA"},
    {"file_number": "FO 371/1234", "repository": "TNA"},
    {"file_number": "CO 5/12", "levels": ["Salt"], "repository": "Kew"},
    {"levels": ["Quill Papers"], "repository": ["Salem Library"]},
    {"levels": ["Fox Papers"]},
]
DECLARED = {
    "VP": ("Ada Vane Papers", ""),
    "QP": ("Quill Papers", "Harbour Library"),
    "RP": ("Reed Papers", "Ash Archive"),
}

# the fields of a citation, and its archive with what tells it
CASES = [
    ({"levels": ["Ada Vane Papers"]}, ("Salem Library", "Ada Vane Papers")),
    ({"levels": ["Vane Papers"]}, ("Salem Library", "Ada Vane Papers")),
    ({"levels": ["ada vane papers"]}, ("Salem Library", "Ada Vane Papers")),
    ({"levels": ["Colt Papers"]}, ("Lynn Archive", "The Colt Papers")),
    ({"levels": ["The Ada Vane Papers", "Letters"]}, ("Salem Library", "Ada Vane Papers")),
    ({"levels": ["Jane Vane Papers"]}, None),
    ({"levels": ["Reed Papers"]}, None),  # of two persons
    ({"levels": ["Jon Reed Papers"]}, ("Lynn Archive", "Jon Reed Papers")),
    ({"levels": ["Papers"]}, None),
    ({"levels": ["NSF"]}, None),  # in two archives
    ({"levels": ["Letters"]}, None),
    ({"levels": ["Quill Papers"]}, None),
    ({"levels": ["Fox Papers"]}, None),
    ({"levels": ["Ada Vane Papers", "Jon Reed Papers"]}, None),
    ({"levels": ["Colt Papers", "Jon Reed Papers"]}, ("Lynn Archive", "The Colt Papers")),
    ({"levels": ["Colt Papers", "Fox Papers"]}, None),  # it may be anywhere
    ({"levels": ["VP"]}, ("Salem Library", "Ada Vane Papers")),
    ({"levels": ["QP"]}, ("Harbour Library", "QP")),
    ({"levels": ["QP", "RP"]}, None),
    ({"levels": ["Letters", "QP"]}, ("Harbour Library", "QP")),
    ({"levels": ["QP", "Ada Vane Papers"]}, ("Harbour Library", "QP")),
    ({"record_group": "59"}, ("NACP", "record group 59")),
    ({"record_group": "59", "levels": ["Letters"]}, ("NACP", "record group 59")),
    ({"record_group": "59", "levels": ["Central Files"]}, None),
    ({"record_group": "84"}, None),
    ({"record_group": "5"}, None),
    ({"record_group": "59", "levels": ["Fox Papers"]}, None),
    ({"file_number": "FO 371/99"}, ("TNA", "FO")),
    ({"file_number": "FO.371/99"}, ("TNA", "FO")),
    ({"file_number": "FO371/99"}, ("TNA", "FO")),
    ({"file_number": "FO 371"}, None),
    ({"file_number": "FO 37123/9"}, None),
    ({"file_number": "FO 371/99", "levels": ["Salt"]}, None),
    ({"file_number": "FO 371/99", "record_group": "5"}, None),
    ({"file_number": "CO 5/13"}, None),
    ({"file_number": ["FO 371/99"]}, None),
    ({}, None),
    ({"levels": [""]}, None),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "kept"), CASES, ids=range(len(CASES)))
def test_where_a_citation_is_kept(fields, kept):
    houses = Houses()
    for learnt in LEARNT:
        houses.learn(learnt)
    assert houses.of(fields, DECLARED) == kept
    assert Houses().of(fields, {}) is None
