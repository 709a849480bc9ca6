"""`archref lsp`: the language server that editors start."""

from __future__ import annotations

import click


@click.command("lsp", short_help="Serve an editor: findings, meanings and sources while you write.")
def command() -> int:
    """Serve an editor by the Language Server Protocol on standard input and output.

    Editors start it themselves; docs/howto/editors tells how for VS Code, Neovim, Emacs and Zed.
    """
    try:
        from ..lsp.server import serve
    except ModuleNotFoundError as error:
        if error.name and error.name.partition(".")[0] in ("pygls", "lsprotocol"):
            raise click.UsageError("the language server needs pygls; pip install 'archref[lsp]' brings it") from error
        raise
    serve()
    return 0
