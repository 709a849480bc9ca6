"""What tests share: the checkout, the real volumes where they stand beside it, a browser where there is one."""

import gc
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BYTECODE = "ARCHREF_TESTS_BYTECODE"  # the folder for it, which the workers of a run share


def pytest_configure(config):
    worker = hasattr(config, "workerinput")
    if not worker:
        _keep_bytecode(config)
    here = worker or not config.getoption("numprocesses", None)
    if here or config.getoption("hypothesis_profile", None):
        _set_examples()
    if not here:
        return  # tests run in the workers, which begin as this process did
    if BYTECODE in os.environ:
        os.environ["PYTHONPYCACHEPREFIX"] = os.environ[BYTECODE]
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    gc.disable()  # what is loaded now stays


def _keep_bytecode(config):
    """Where no bytecode may be written, the many processes that tests begin keep theirs in a folder of this run, and do not
    compile every module anew."""
    if sys.dont_write_bytecode:
        os.environ[BYTECODE] = folder = tempfile.mkdtemp(prefix="archref-bytecode-")
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def _set_examples():
    """How many examples a property has. How long one takes says something of the machine, and nothing of the code. A check
    of a change tries the same examples each time, so that it fails for what the change did; `pytest` at home tries others
    each time. Few are quick, `--hypothesis-profile archref-thorough` tries many and `benchmarks/fuzz.py` looks further."""
    from hypothesis import HealthCheck, settings

    quick = settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        derandomize=bool(os.environ.get("CI")),
    )
    settings.register_profile("archref", quick)
    settings.register_profile("archref-thorough", quick, max_examples=150)
    settings.load_profile("archref")


def pytest_collection_finish():
    """What was loaded by now stays to the end: no search for garbage need go through it, and each need not come as often."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


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
