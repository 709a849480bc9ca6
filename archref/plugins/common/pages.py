"""What a door hands over and gets back: pages with their documents, stretches with their meaning, remarks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ...document import Document
from .places import SitePlace


@dataclass(slots=True)
class PageDocument:
    """One document of a page.

    `anchor` is its own id ("" for the page itself), `notes` the id of each footnote by number, `breaks` that of each
    printed page's break, `explicit` what the author marked as a citation: where, and in what words. `shown`: where
    the stretches begin that the page can show as links; None for all.
    """

    document: Document
    anchor: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    breaks: dict[str, str] = field(default_factory=dict)
    explicit: list[tuple[int, int, str]] = field(default_factory=list)
    shown: set[int] | None = None


@dataclass(slots=True)
class SitePage:
    """A page of a site: its name in the project, its documents in order. `chained`: an Ibid. may reach back from it
    to the page before."""

    name: str
    parts: list[PageDocument] = field(default_factory=list)
    chained: bool = True


@dataclass(slots=True)
class Annotation:
    """A stretch of a part's text and what it means.

    `kind` is the citation's type or the link's; `anchor` the id to give to it ("" for none); `place` where it leads
    on the site, else `address` where on the web; `name` what other projects call a document that is not on the site
    ("frus1977-80v26/d305"); `tip` the thing meant in words.
    """

    start: int
    end: int
    kind: str
    tip: str = ""
    anchor: str = ""
    place: SitePlace | None = None
    address: str = ""
    name: str = ""


class Remark(NamedTuple):
    """Something an author should know: a subtype to suppress it by, a message, the page, part and offset it is about."""

    subtype: str
    message: str
    page: str
    part: int
    offset: int
