"""The page of a rule, made from its words and its table of examples."""

from __future__ import annotations

from collections.abc import Iterable

from .model import Rule

TITLES = {
    "ARC1": "Notes, markers and Ref letters",
    "ARC2": "Ibid. and short forms",
    "ARC3": "One thing told in two ways",
    "ARC4": "Archives",
    "ARC5": "Numbers and dates",
    "ARC6": "Foreign Relations",
    "ARC7": "Placeholders and addresses",
    "ARC8": "Styles",
    "ARC9": "Bibliographies",
}


def page(rule: Rule) -> str:
    """The rule's page in Markdown."""
    lines = [f"# {rule.code} {rule.name}", "", rule.what, "", f"Severity: {rule.severity}. {_default(rule)}", ""]
    lines += ["## Why", "", rule.why, "", "## How to mend it", "", rule.mend, ""]
    if rule.fixes:
        lines += [f"With `--fix`: {rule.fixes}", ""]
    lines += ["## Found", ""]
    for example in rule.examples():
        if example.found:
            lines += [
                *_fenced(example.text),
                "",
                "Found: " + "; ".join(f"`{_line(f)}`" for f in example.found),
                "",
            ]
    lines += ["## Not found", ""]
    for example in rule.examples():
        if not example.found:
            lines += [*_fenced(example.text), ""]
    return "\n".join(lines).rstrip() + "\n"


def text(rule: Rule) -> str:
    """The rule for a terminal."""
    lines = [f"{rule.code} {rule.name} ({rule.severity})", "", rule.what, rule.why, "", f"To mend: {rule.mend}"]
    if rule.fixes:
        lines.append(f"--fix: {rule.fixes}")
    lines += [_default(rule), ""]
    for example in rule.examples():
        if example.found:
            lines += [*("    " + line for line in example.text.rstrip().splitlines()), ""]
            lines += ["finds " + "; ".join(f"“{_line(f)}”" for f in example.found)]
            break
    return "\n".join(lines) + "\n"


def overview(rules: Iterable[Rule]) -> str:
    """The list of all rules in Markdown, with links to their pages."""
    lines = [
        "# Rules of archref check",
        "",
        "Each rule has a code that does not change. A rule that is off works where it is selected.",
        "",
    ]
    last = ""
    for rule in rules:
        group = rule.code[:4]
        if group != last:
            lines += [
                "",
                f"## {TITLES.get(group, group)}",
                "",
                "| Code | Name | Severity | What |",
                "| --- | --- | --- | --- |",
            ]
            last = group
        severity = rule.severity + ("" if rule.default else ", off")
        lines.append(f"| [{rule.code}]({rule.code}.md) | {rule.name} | {severity} | {rule.what} |")
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"


def _default(rule: Rule) -> str:
    return "On by default." if rule.default else f"Off by default: `--select {rule.code}`."


def _fenced(example: str) -> list[str]:
    return ["```text", *example.rstrip().replace("\f", "\n").splitlines(), "```"]


def _line(text_: str) -> str:
    return " ".join(text_.split())
