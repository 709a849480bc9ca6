"""The Dockerfile, where there is no docker to build it: its paths, its user, its command and its health check are right."""

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import PurePosixPath

import pytest

pytest.importorskip("starlette", reason="archref[web] is not installed")
from packaging.specifiers import SpecifierSet  # noqa: E402


@pytest.fixture(scope="module")
def stages(root):
    """The stages of the Dockerfile, each the list of its instructions: (name, argument)."""
    text = (root / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    found = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, _, argument = line.strip().partition(" ")
        if name == "FROM":
            found.append([])
        found[-1].append((name, argument.strip()))
    return found


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]


def of(stage, name):
    return [argument for instruction, argument in stage if instruction == name]


def one(stage, name):
    (argument,) = of(stage, name)
    return argument


def test_what_is_built_is_there_and_what_is_left_out_is_not_needed(root, stages, project):
    build = stages[0]
    for argument in of(build, "COPY"):
        *sources, _ = [word for word in shlex.split(argument) if not word.startswith("--")]
        assert sources and all((root / source).exists() for source in sources)
    (extras,) = re.findall(r"pip install .*'\.\[([\w,]+)\]'", one(build, "RUN"))
    assert set(extras.split(",")) <= set(project["optional-dependencies"])
    left_out = (root / ".dockerignore").read_text("utf-8").split()
    assert ".git" in left_out and ".venv" in left_out
    needed = {"archref", "styles", "pyproject.toml", project["readme"], *project["license-files"]}
    assert not needed & {line.strip("/*") for line in left_out} and all((root / name).exists() for name in needed)


def test_the_same_python_in_every_stage_and_one_that_archref_has(stages, project):
    images = {one(stage, "FROM").split(" AS ")[0] for stage in stages}
    (image,) = images
    (version,) = re.findall(r"^python:([\d.]+)", image)
    assert version in SpecifierSet(project["requires-python"])


def test_it_runs_as_an_ordinary_user_who_owns_nothing(stages):
    last = stages[-1]
    user = one(last, "USER")
    (made,) = [run for run in of(last, "RUN") if "useradd" in run]
    words = shlex.split(made)
    assert words[-1] == user != "root" and int(words[words.index("--uid") + 1]) >= 1000
    assert "--no-create-home" in words and words[words.index("--shell") + 1].endswith("nologin")
    # nothing behind it is done as root, and what is copied stays root's
    names = [name for name, _ in last]
    assert "RUN" not in names[names.index("USER") :] and not any("--chown" in copied for copied in of(last, "COPY"))
    # the one place that is written to is the one that the documentation mounts
    assert one(last, "WORKDIR") == "/tmp" and "HOME=/tmp" in one(last, "ENV").split()


def test_the_program_is_where_the_path_leads(stages, project):
    first, last = stages
    command = json.loads(one(last, "ENTRYPOINT"))
    assert command[0] in project["scripts"]
    (copied,) = of(last, "COPY")
    _, source, target = copied.split()
    (environment,) = re.findall(r"python -m venv (\S+)", one(first, "RUN"))
    assert source == target == environment  # its scripts name their interpreter
    path = dict(word.split("=", 1) for word in one(last, "ENV").split())["PATH"].split(":")
    assert PurePosixPath(path[0]) == PurePosixPath(environment, "bin")


def test_its_command_serves_and_its_health_check_finds_it(stages, tmp_path):
    last = stages[-1]
    _, *arguments = json.loads(one(last, "ENTRYPOINT"))
    port = arguments[arguments.index("--port") + 1]
    assert one(last, "EXPOSE") == port
    # here on this machine alone, at a port that is free
    arguments[arguments.index("--port") + 1], arguments[arguments.index("--host") + 1] = "0", "127.0.0.1"
    environment = {**os.environ, "ARCHREF_TOKEN": "a-token-of-the-tests"}
    server = subprocess.Popen(
        [sys.executable, "-m", "archref", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=tmp_path, env=environment,
    )  # fmt: skip
    try:
        free = re.match(r"http://127\.0\.0\.1:(\d+)/", server.stdout.readline())[1]
        _, _, check = one(last, "HEALTHCHECK").partition("CMD ")
        program, *given = shlex.split(check)
        assert program == "python" and f":{port}/" in check
        there = subprocess.run([sys.executable, *(word.replace(f":{port}/", f":{free}/") for word in given)])
        assert there.returncode == 0
        nobody = [word.replace(f":{port}/", ":1/") for word in given]
        away = subprocess.run([sys.executable, *nobody], stderr=subprocess.DEVNULL)
        assert away.returncode != 0
    finally:
        server.kill()
        server.communicate()
