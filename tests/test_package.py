"""What is handed out: a wheel that prints with our own style, and a README whose commands are true."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from importlib.util import find_spec

import pytest

LETTER = """\
12. Letter From the Ambassador to the Secretary of State1

The harvest was late.

  1. Source: National Archives, RG 59, Central Foreign Policy File, D790024–0450. Secret.
"""


@pytest.fixture(scope="module")
def handed_out(root, tmp_path_factory):
    """The sdist and the wheel, as a release makes them."""
    if find_spec("hatchling") is None:
        pytest.skip("hatchling builds them; pip install -e '.[test]' brings it")
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    done = subprocess.run(build, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def wheel(handed_out):
    (built,) = handed_out.glob("archref-*.whl")
    return built


@pytest.fixture
def sdist(handed_out):
    (built,) = handed_out.glob("archref-*.tar.gz")
    return built


def test_the_sdist_carries_what_a_packager_needs_and_no_environment(sdist):
    with tarfile.open(sdist) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    for name in ("README.md", "CHANGELOG.md", "CITATION.cff", "LICENSE", "pyproject.toml", "tests/conftest.py"):
        assert name in names
    assert any(name.startswith("examples/") for name in names) and any(name.startswith("docs/") for name in names)
    assert not [name for name in names if name.startswith((".venv", "build/", "dist/"))]


def test_the_wheel_carries_styles_facts_and_grammar_and_no_tests(root, wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "archref/py.typed" in names
    assert {f"archref/styles/{path.name}" for path in (root / "styles").glob("*.csl")} <= names
    package = [path for path in (root / "archref").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {path.relative_to(root).as_posix() for path in package} <= names and len(package) > 700
    assert {f"archref/plugins/assets/static/archref.{kind}" for kind in ("css", "js")} <= names
    # the page of a corpus, with the library that draws it and the licence of that
    page = ("page.html", "page.css", "page.js", "echarts.min.js", "echarts-LICENSE", "echarts-NOTICE")
    assert {f"archref/corpus/report/{name}" for name in page} <= names
    assert {name.split("/")[0] for name in names} == {
        "archref",
        next(n for n in names if "dist-info" in n).split("/")[0],
    }


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_what_is_handed_out_installs_and_prints_from_another_folder(kind, root, request, tmp_path):
    if find_spec("pip") is None:
        pytest.skip("pip installs it")
    built = request.getfixturevalue(kind)
    environment = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    where = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip()
    # the dependencies come from the running environment, archref itself only from what was built: the paths are
    # appended by hand because addsitedir would follow the checkout's own editable .pth
    with open(os.path.join(site, "dependencies.pth"), "w", encoding="utf-8") as pth:
        for path in dict.fromkeys((sysconfig.get_path("purelib"), *sys.path)):
            if path.endswith("site-packages"):
                pth.write(path + "\n")
    install = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index"]
    subprocess.run([*install, "--no-build-isolation", built], check=True)
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
    assert "Quill, Ada. Salt Roads" in run(scripts / "archref", "bib", root / "examples" / "chapter1.txt")
    assert version(root) in run(scripts / "archref", "--version")


def version(root):
    return re.search(r'__version__ = "(.+)"', (root / "archref" / "version.py").read_text("utf-8"))[1]


@pytest.mark.slow
@pytest.mark.parametrize("tool", ["pipx", "uv"])
def test_the_guide_installs_with(tool, root, tmp_path):
    """As the guide says it; needs the tool and a package index."""
    if shutil.which(tool) is None:
        pytest.skip(f"there is no {tool}")
    (line,) = re.findall(rf"^{tool}.* install \.$", (root / "docs" / "howto" / "install.md").read_text("utf-8"), re.M)
    homes = {"PIPX_HOME": "home", "PIPX_BIN_DIR": "bin", "UV_TOOL_DIR": "home", "UV_TOOL_BIN_DIR": "bin"}
    env = {**os.environ, **{name: str(tmp_path / folder) for name, folder in homes.items()}}
    subprocess.run(line.split(), cwd=root, env=env, check=True, timeout=900)
    done = subprocess.run(
        [tmp_path / "bin" / "archref", "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert version(root) in done.stdout


def test_version_change_log_and_citation_say_the_same(root):
    log = (root / "CHANGELOG.md").read_text("utf-8")
    cut = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", log, re.M)
    assert re.findall(r"^## .*", log, re.M)[0] == "## [Unreleased]"
    cited = (root / "CITATION.cff").read_text("utf-8")
    assert cut[0] == (
        re.search(r"^version: (.+)$", cited, re.M)[1],
        re.search(r"^date-released: (.+)$", cited, re.M)[1],
    )
    assert cut[0][0] == version(root)


def test_the_readme_names_files_that_exist(root):
    readme = (root / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"(?:fixtures|examples)/[\w.-]+", readme):
        assert (root / name).exists(), name
