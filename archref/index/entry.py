"""What the index keeps of a document or message, before it is in the database."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """One number under which a document is cited as a message.

    `number` is compact ("319188", "A-123", "172157Z"), `series` lower case ("secto") or empty, `form` telegram,
    airgram, despatch, message or instruction, `circular` whether it went to many posts; `senders` and `recipients`
    are posts as `parties.party` gives them, empty where unknown; `date` is ISO. `evidence` says where the number
    stands, `enclosed` that the document was an enclosure to that message.
    """

    number: str
    series: str
    form: str
    senders: frozenset[str]
    recipients: frozenset[str]
    evidence: str
    date: str = ""
    circular: bool = False
    enclosed: bool = False


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A document of a volume (`volume`, `element`, `number`) or a released message (`document_number`).

    `date` is ISO, `text` what the search reads beside title and subject.
    """

    title: str
    date: str = ""
    volume: str = ""
    element: str = ""
    number: str = ""
    page: str = ""  # on which it begins
    pages: tuple[str, ...] = ()  # all on which it stands
    subject: str = ""
    sender: str = ""
    recipient: str = ""
    film_number: str = ""
    file_number: str = ""
    document_number: str = ""
    text: str = ""
    messages: tuple[Message, ...] = field(default=())
