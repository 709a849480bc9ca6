"""What is handed out: a wheel that prints with our own style, and a README whose commands are true."""

import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from importlib.util import find_spec

import pytest

LETTER = """\
12. Letter From the Ambassador to the Secretary of State1

The harvest was late.

  1. Source: National Archives, RG 59, Central Foreign Policy File, D790024–0450. Secret.
"""


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    if find_spec("hatchling") is None or find_spec("pip") is None:
        pytest.skip("hatchling and pip build the wheel; pip install -e '.[test]' brings them")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder, root]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("archref-*.whl")
    return built


def test_the_wheel_carries_styles_facts_and_grammar_and_no_tests(root, wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "archref/py.typed" in names
    for ours, folder, kind in (("styles", "styles", "csl"), ("archref/data", "data", "csv")):
        for path in (root / ours).glob(f"*.{kind}"):
            assert f"archref/{folder}/{path.name}" in names
    assert {f"archref/plugins/assets/static/archref.{kind}" for kind in ("css", "js")} <= names
    # the page of a corpus, with the library that draws it and the licence of that
    page = ("page.html", "page.css", "page.js", "echarts.min.js", "echarts-LICENSE", "echarts-NOTICE")
    assert {f"archref/corpus/report/{name}" for name in page} <= names
    for path in (root / "archref" / "grammar").glob("*.toml"):
        assert f"archref/grammar/{path.name}" in names
    assert {name.split("/")[0] for name in names} == {
        "archref",
        next(n for n in names if "dist-info" in n).split("/")[0],
    }


def test_the_wheel_prints_with_our_style_from_another_folder(wheel, tmp_path):
    environment = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    where = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip()
    # the dependencies come from the running environment, archref itself only from the wheel: the path is
    # appended by hand because addsitedir would follow the checkout's own editable .pth
    with open(os.path.join(site, "dependencies.pth"), "w", encoding="utf-8") as pth:
        pth.write(sysconfig.get_path("purelib") + "\n")
    install = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index", wheel]
    subprocess.run(install, check=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}

    def run(*command, data=None):
        done = subprocess.run(
            command, cwd=elsewhere, env=env, input=data, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert site in run(python, "-c", "import archref; print(archref.__file__)")
    printed = run(scripts / "archref", "bib", "-", "--style", "foreign-relations-notes", data=LETTER)
    assert "National Archives, RG 59, Central Foreign Policy File, D790024" in printed


def test_the_readme_names_files_that_exist(root):
    readme = (root / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"fixtures/[\w.-]+", readme):
        assert (root / name).exists(), name
