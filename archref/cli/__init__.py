"""The `archref` command. A command is one file here with the same name, loaded when it is first asked for.

Exit codes: 0 all went well, 1 an input could not be read (the others were printed all the same), 2 the
command was asked for something that it does not know, 130 interrupted. Whatever the user can mend is one
line on standard error: what is wrong, where, what to do.
"""

from __future__ import annotations

import sys
from difflib import get_close_matches
from importlib import import_module
from typing import Any
from unicodedata import category

import click

from ..version import __version__

UNSEEN = ("Cc", "Cf", "Cs")  # control signs, those that turn the writing round, halves of characters
COMMANDS = (
    "bib", "cache", "check", "corpus", "find", "index", "link", "lookup", "lsp", "notes", "report", "rule", "serve", "sources",
    "styles",
)  # fmt: skip


def complain(message: str, kind: str = "error") -> None:
    """One line on standard error, without signs that a terminal would obey."""
    click.echo(f"archref: {kind}: {shown(' '.join(message.split()))}", err=True)


def shown(text: str) -> str:
    """The text with "\ufffd" for what moves a terminal's cursor or turns its writing round; tabs and line ends stay."""
    if text.isprintable():
        return text
    return "".join("\ufffd" if c not in "\n\t" and category(c) in UNSEEN else c for c in text)


class Commands(click.Group):
    """The group of commands, with one-line errors."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".{cmd_name}", __name__).command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], COMMANDS, 1)
            hint = f"did you mean '{near[0]}'?" if near else f"there are {' and '.join(COMMANDS)}"
            raise click.UsageError(f"no such command '{args[0]}'; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("archref: interrupted", err=True)
            ctx.exit(130)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command and leave with its exit code (`SystemExit`)."""
        extra["standalone_mode"] = False
        extra["prog_name"] = "archref"
        try:
            code = super().main(*args, **extra)
        except click.UsageError as error:
            see = error.ctx.command_path if error.ctx else "archref"
            complain(f"{error.format_message().rstrip('.')}; see {see} --help")
            code = error.exit_code
        except click.ClickException as error:
            complain(error.format_message())
            code = error.exit_code
        except click.Abort:
            code = 130
        except OSError as error:  # a file or folder of the user's; what the commands write is whole or untouched
            if error.filename:
                complain(f"cannot use {error.filename!r}: {error.strerror or error}; mend that or name another place")
            else:  # a pipe, standard output, a temporary file
                complain(f"the system could not do it: {error.strerror or error}; mend that and run the command again")
            code = 1
        sys.exit(code if isinstance(code, int) else 0)


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Find a historian's citations, link them, and print them in a style."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
        return
    from .defaults import defaults_of

    command = main.get_command(ctx, ctx.invoked_subcommand)
    if command is not None:
        ctx.default_map = {ctx.invoked_subcommand: defaults_of(command, COMMANDS)}
