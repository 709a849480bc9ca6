"""What tests share: the checkout, and the real volumes where they stand beside it."""

import os
from pathlib import Path

import pytest

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
