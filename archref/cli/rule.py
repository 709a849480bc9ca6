"""`archref rule`: what a rule of `archref check` finds and why."""

from __future__ import annotations

import click


@click.command("rule", short_help="Explain a rule of archref check.")
@click.argument("codes", metavar="[CODE]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
def command(codes: tuple[str, ...], form: str) -> int:
    """Explain the rules CODE... ("ARC102", or a name): what they find, why, an example, how to mend it.

    Without CODE all rules are listed.
    """
    import json

    from ..checking import UnknownRule, rule, rules
    from ..checking.pages import overview, page, text

    try:
        chosen = [rule(code) for code in codes] or list(rules().values())
    except UnknownRule as error:
        raise click.UsageError(str(error)) from error
    if form == "json":
        fields = ("code", "name", "severity", "what", "why", "mend", "default")
        click.echo(json.dumps([{f: getattr(r, f) for f in fields} for r in chosen], ensure_ascii=False, indent=1))
    elif form == "markdown":
        click.echo("\n".join(page(r) for r in chosen) if codes else overview(chosen), nl=False)
    elif codes:
        click.echo("\n".join(text(r) for r in chosen), nl=False)
    else:
        for r in chosen:
            click.echo(f"{r.code}  {r.severity:8}{' ' if r.default else '-'} {r.name:28} {r.what}")
    return 0
