"""What tests share: the checkout, the real volumes where they stand beside it, a browser where there is one."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says something of the machine, and nothing of the code. A check of a change tries the same
# examples each time, so that it fails for what the change did; `pytest` at home and `benchmarks/fuzz.py` look further.
settings.register_profile("archref", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("archref-ci", settings.get_profile("archref"), derandomize=True)
settings.load_profile("archref-ci" if os.environ.get("CI") else "archref")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def shared():
    folder = Path(os.environ.get("ARCHREF_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the real volumes are not beside the checkout")
    return folder


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium."""
    playwright = pytest.importorskip("playwright.sync_api", reason="archref[browser] is not installed")
    program = os.environ.get("ARCHREF_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("there is no Chromium; apt-get install chromium")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def soffice():
    """LibreOffice, which opens what was linked."""
    import office

    if office.program() is None:
        pytest.skip("there is no LibreOffice; apt-get install libreoffice-writer")
    return office.program()
