"""The configuration: what is checked at once, and when a change of it asks for all files to be read again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.errors import ConfigError

from ...archival import LEVELS
from ...checking import UnknownRule, selected
from ...corrections import CorrectionsError, read_again
from ..assets import FOLDER, SCRIPT, SHEET
from ..common.settings import rules_of
from .domain import domain_of
from .nodes import marked

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment


def check(app: Sphinx, config: Config) -> None:
    """Files are named from the folder of conf.py; a grammar or corrections that cannot be used stop the build (event
    config-inited)."""
    from ...grammar import GrammarError
    from ...resolving import grammar_of

    files = [str(Path(app.confdir, name)) for name in config.archref_grammar]
    config.archref_grammar = files
    if config.archref_style.endswith(".csl"):
        config.archref_style = str(Path(app.confdir, config.archref_style))
    try:
        selected(rules_of(config.archref_check) or ())
    except UnknownRule as error:
        raise ConfigError(f"archref_check: {error}") from error
    if config.archref_level not in LEVELS:
        raise ConfigError(f"archref_level is one of {', '.join(LEVELS)}, not {config.archref_level!r}")
    try:
        grammar_of(files)
    except (GrammarError, OSError) as error:
        raise ConfigError(f"archref_grammar: {error}") from error
    if config.archref_corrections:
        config.archref_corrections = str(Path(app.confdir, config.archref_corrections))
        try:
            read_again(config.archref_corrections)
        except CorrectionsError as error:
            raise ConfigError(f"archref_corrections: {error}") from error


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> Iterable[str]:
    """All files where a grammar file or the corrections have changed since they were read (event env-get-outdated)."""
    named = [*app.config.archref_grammar, *([app.config.archref_corrections] if app.config.archref_corrections else [])]
    now = {name: Path(name).stat().st_mtime_ns for name in named}
    before = env.domaindata["archref"].get("grammar", now)
    env.domaindata["archref"]["grammar"] = now
    return env.found_docs if before != now else ()


def offer_assets(app: Sphinx, env: BuildEnvironment) -> None:
    """The folder of the style sheet and the script, where something is cited (event env-updated, after `update`)."""
    if app.builder.format == "html" and not domain_of(env).data["silent"]:
        app.config.html_static_path.append(str(FOLDER))


def add_assets(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """The style sheet and the script of the tooltips, for a page that has something of ours (event
    html-page-context)."""
    if doctree is None or domain_of(app.env).is_bare(pagename):
        return
    if next(iter(doctree.findall(_ours)), None) is None:
        return
    app.add_css_file(SHEET)
    if app.config.archref_tooltips:
        app.add_js_file(SCRIPT, loading_method="defer")


def _ours(node: nodes.Node) -> bool:
    return isinstance(node, marked) or (
        isinstance(node, nodes.Element) and any(name.startswith("archref") for name in node.get("classes", ()))
    )
