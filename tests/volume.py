"""A volume of Foreign Relations that never was, as TEI: telegrams, letters and memoranda with our own prose."""

from __future__ import annotations

from xml.sax.saxutils import escape

DOCUMENTS = (
    # number, heading, place, date, body, source note
    ("1", "Telegram From the Embassy in Peru to the Department of State", "Lima", "1978-11-03",
     "8812. Subject: Fishery Talks. Ref: State 231846. The Minister spoke of inspection.",
     "Source: National Archives, RG 59, Central Foreign Policy File, D780454–0611. Confidential."),
    ("2", "Telegram From the Department of State to the Embassy in Mexico", "Washington", "1978-12-19",
     "319188. Subject: Shrimp Boats. Please tell the Foreign Ministry that we agree.",
     "Source: National Archives, RG 59, Central Foreign Policy File, D780524–1038. Secret; Immediate."),
    ("3", "Telegram 40112 From the Department of State to All American Republic Diplomatic Posts, February 14, 1979, 1802Z",
     "Washington", "1979-02-14", "TELEGRAM Department of State. The text of the agreement follows.",
     "Source: National Archives, RG 59, Central Foreign Policy File, D790070–0001. Unclassified."),
    ("4", "Telegram From Secretary of State Vance to the Department of State", "Geneva", "1978-12-22",
     "Secto 14021. I saw the Chairman of the commission this morning.",
     "Source: National Archives, RG 59, Central Foreign Policy File, N780011–0402. Secret; Nodis."),
    ("5", "Letter From President Carter to President Morales Bermúdez", "Washington", "1978-10-02",
     "Dear Mr. President: I was glad to have your letter on the anchovy.",
     "Source: Carter Library, National Security Affairs, Box 41. Confidential. Transmitted in telegram 249900 to Lima, "
     "October 3, which is the source text. In telegram 7790 from Lima, October 5, the Embassy reported its delivery."),
    ("6", "Memorandum of Conversation", "Lima", "1978-09-30",
     "Mr. Howe asked about the inshore zone. The Minister had no answer.",
     "Source: Department of State, ARA Files: Lot 80 D 21. Confidential. Transmitted to the Department of State as "
     "enclosure 1 to airgram A–98 from Lima, October 4. A summary was sent in telegram 7611 from Lima, October 1."),
    ("7", "Telegram From the Embassy in Chile to the Department of State", "Santiago", "1978-06-05",
     "4102. Subject: AFL–CIO Solidarity Visit. Their delegation met the unions.",
     "Source: National Archives, RG 59, Central Foreign Policy File, D780234–0077. Confidential."),
    ("8", "Telegram From the Consulate in Guayaquil to the Department of State", "Guayaquil", "1978-11-03",
     "8812. The boats were released this noon.",
     "Source: National Archives, RG 59, Central Foreign Policy File, D780454–0900. Confidential."),
)  # fmt: skip


def tei(volume: str = "frus1977-80v24", documents=DOCUMENTS, copies: int = 1) -> str:
    """The volume; `copies` repeats its documents under further numbers, for a file that takes longer to read."""
    divs = [
        f'<div type="document" n="{int(n) + len(documents) * copy}" xml:id="d{int(n) + len(documents) * copy}">'
        f'<head>{int(n) + len(documents) * copy}. {escape(head)}<note n="1" type="source">{escape(source)}</note></head>'
        f'<dateline><placeName>{escape(place)}</placeName>, <date when="{day}">{day}</date></dateline>'
        f"<p>{escape(body)}</p></div>"
        for copy in range(copies)
        for n, head, place, day, body, source in documents
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>'
        f'<title>A Volume</title></titleStmt><publicationStmt><idno type="frus">{volume}</idno></publicationStmt>'
        f"</fileDesc></teiHeader><text><body>{''.join(divs)}</body></text></TEI>"
    )
