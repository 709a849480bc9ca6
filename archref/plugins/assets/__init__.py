"""The style sheet and the script that show tooltips on hover and on keyboard focus; they load nothing else."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "static"
SHEET = "archref.css"
SCRIPT = "archref.js"


def inline() -> str:
    """Both as elements for a page that stands alone."""
    sheet = (FOLDER / SHEET).read_text(encoding="utf-8")
    script = (FOLDER / SCRIPT).read_text(encoding="utf-8")
    return f"<style>\n{sheet}</style>\n<script>\n{script}</script>\n"
