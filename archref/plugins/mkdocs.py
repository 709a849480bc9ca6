"""The MkDocs plugin: the pages of a site in the order of its navigation, with the assets.

`plugins: [archref]`. What a page is stands in its metadata: `archref-volume`, `archref-document`, `archref-date`;
`archref: false` leaves a page as it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import copy_file, get_relative_url

from .. import given
from ..archival import LEVELS
from ..checking import UnknownRule
from ..corrections import CorrectionsError
from ..csl import StyleError, find_style
from ..grammar import GrammarError
from .assets import FOLDER, SCRIPT, SHEET
from .common.facts import Facts, declared, wanted
from .common.places import SitePlace
from .common.settings import SiteSettings, rules_of
from .html import HtmlPage, annotate

log = get_plugin_logger("archref")
ASSETS = "assets/archref"
MARKED = 'class="archref'  # of what is set into a page


class ArchrefConfig(base.Config):  # type: ignore[misc,unused-ignore]
    """The plugin's options in mkdocs.yml."""

    volume = c.Optional(c.Type(str))
    grammar = c.ListOfItems(c.File(exists=True), default=[])
    corrections = c.Optional(c.File(exists=True))
    style = c.Type(str, default="")
    locale = c.Type(str, default="")
    level = c.Choice(("", *LEVELS), default="")
    tooltips = c.Type(bool, default=True)
    check = c.Type((bool, list, str), default=False)


class ArchrefPlugin(BasePlugin[ArchrefConfig]):  # type: ignore[misc,unused-ignore]
    """Citations become links with tooltips, on all pages together."""

    order: dict[str, int]  # the pages of the navigation by their place in it
    used: bool = False  # whether a page has something of ours

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check what only archref knows: the volume and the style."""
        try:
            self.config.volume = given.volume(self.config.volume)
            if self.config.style:
                find_style(self.config.style)
        except (StyleError, ValueError) as error:
            raise ConfigurationError(f"plugin archref: {error}") from error
        return config

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Learn the order of the pages."""
        self.order = {_name(page.file): i for i, page in enumerate(nav.pages)}
        return nav

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> Any:
        """When every page has its HTML, and none its template: weave what is found into them."""
        pages = {_name(f): f.page for f in files.documentation_pages() if f.page is not None and f.page.content}
        given = [
            HtmlPage(name, pages[name].content or "", self._facts(pages[name]), name in self.order)
            for name in sorted(pages, key=lambda name: (self.order.get(name, len(self.order)), name))
            if wanted(pages[name].meta)
        ]
        settings = SiteSettings(
            self.config.grammar, self.config.style, self.config.locale, self.config.level, self.config.tooltips,
            check=rules_of(self.config.check), corrections=self.config.corrections or "",
        )  # fmt: skip

        def href(page: str, place: SitePlace) -> str:
            if place.page == page:
                return f"#{place.anchor}"
            url = get_relative_url(pages[place.page].url, pages[page].url)
            return f"{url}#{place.anchor}" if place.anchor else url

        def say(subtype: str, message: str, page: str) -> None:
            _say(subtype, message, pages[page].file.src_uri)

        try:
            for name, html in annotate(given, settings, href, say).items():
                pages[name].content = html
        except (CorrectionsError, GrammarError, UnknownRule) as error:
            raise PluginError(f"archref: {error}") from error
        return env

    def _facts(self, page: Page) -> Facts:
        facts = declared(page.meta, lambda subtype, message: _say(subtype, message, page.file.src_uri))
        return facts if facts.volume else facts._replace(volume=self.config.volume)

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Add the style sheet and the script to a page that has something of ours."""
        if MARKED not in (page.content or ""):
            return output
        self.used = True
        at = get_relative_url(f"{ASSETS}/", page.url)
        at = at if at.endswith("/") else f"{at}/"
        tags = f'<link rel="stylesheet" href="{at}{SHEET}">\n'
        if self.config.tooltips:
            tags += f'<script src="{at}{SCRIPT}" defer></script>\n'
        head, end, rest = output.partition("</head>")
        return f"{head}{tags}{end}{rest}" if end else output

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Copy the assets, where a page uses them."""
        for name in (SHEET, SCRIPT) if self.used else ():
            copy_file(str(FOLDER / name), str(Path(config.site_dir, ASSETS, name)))


def _name(file: File) -> str:
    """A page's name: its source without the ending."""
    return file.src_uri.rpartition(".")[0]


def _say(subtype: str, message: str, page: str) -> None:
    log.warning("%s: %s [archref.%s]", page, message, subtype)
