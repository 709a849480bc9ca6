"""The extension for Python-Markdown: one page, its footnotes as the extension `footnotes` makes them.

`markdown.markdown(text, extensions=["footnotes", "archref"])`. What the page is comes from the extension's
configuration, or with the extension `meta` from the page: `archref-volume`, `archref-document`, `archref-date`.
"""

from __future__ import annotations

import logging
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from .assets import inline
from .common.facts import checked, declared, wanted
from .common.places import SitePlace
from .common.settings import SiteSettings
from .html import HtmlPage, annotate

logger = logging.getLogger("archref")
PAGE = ""
LAST = -100  # behind every postprocessor that makes HTML


class ArchrefExtension(Extension):
    """Citations become links with tooltips; a paragraph `[archref-bibliography]` becomes the bibliography."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "volume": ["", "The volume of Foreign Relations that the page is from, e.g. frus1977-80v26"],
            "document": ["", "The document's number in it"],
            "date": ["", "The document's date, e.g. 1979-01-16"],
            "grammar": [[], "TOML files with forms of your own"],
            "corrections": ["", "A file of corrections"],
            "style": ["", "The bibliography's CSL style"],
            "locale": ["", "The bibliography's language, e.g. en-GB"],
            "level": ["", "How deep the list of archives goes"],
            "tooltips": [True, "Say in a tooltip what a citation means"],
            "assets": [False, "Put the style sheet and the script of the tooltips into the page"],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the postprocessor."""
        md.postprocessors.register(_Annotate(md, self), "archref", LAST)


class _Annotate(Postprocessor):
    def __init__(self, md: Markdown, extension: ArchrefExtension) -> None:
        super().__init__(md)
        self.get = extension.getConfig

    def run(self, text: str) -> str:
        metadata = getattr(self.md, "Meta", None) or {}
        if not wanted(metadata):
            return text
        facts = checked(self.get("volume"), str(self.get("document")), self.get("date"), _say)
        own = declared(metadata, _say)
        facts = facts._replace(**{k: v for k, v in own._asdict().items() if v})
        settings = SiteSettings(
            self.get("grammar"), self.get("style"), self.get("locale"), self.get("level"), self.get("tooltips"),
            corrections=self.get("corrections"),
        )  # fmt: skip
        page = HtmlPage(PAGE, text, facts)
        made = annotate([page], settings, _href, lambda subtype, message, page: _say(subtype, message))[PAGE]
        return made + inline() if self.get("assets") else made


def _href(page: str, place: SitePlace) -> str:
    return f"#{place.anchor}"


def _say(subtype: str, message: str) -> None:
    logger.warning("%s [archref.%s]", message, subtype)


def makeExtension(**kwargs: Any) -> ArchrefExtension:
    """Python-Markdown's entry point."""
    return ArchrefExtension(**kwargs)
