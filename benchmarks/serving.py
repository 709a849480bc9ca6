"""Many users at once on the page's server: errors, times, and whether memory comes back.

    python benchmarks/serving.py --users 20 --seconds 300

Each user hands in a chapter of 300 notes, looks at it, corrects it, asks for a bibliography, takes it home, ends the session,
and begins again; between them go small requests of the API. The server runs in a process of its own. What is printed are counts, the medians
and the slowest of each kind of request, and the memory of the server with all its processes before, at most, and after.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import Counter, defaultdict
from pathlib import Path

TOKEN = "a-token-of-the-benchmark"
NAMES = ("Vane", "Colt", "Quill", "Harrow", "Teasel", "Marl")


def chapter(notes: int, seed: int) -> str:
    """A chapter with its notes, other in each of its things for each user."""
    body = " ".join(
        f"The talks went on, and nobody in the port of {NAMES[i % 6]} knew.{i}" for i in range(1, notes + 1)
    )
    listed = []
    for i in range(1, notes + 1):
        one, other = NAMES[(i + seed) % 6], NAMES[(i * 5 + seed + 1) % 6]
        listed.append(
            (
                f"{one} to {other}, {1 + i % 28} November 19{50 + i % 30}, NSF: Peru, box {i + seed}, LBJL.",
                f"Ibid., box {i + 3}.",
                f"Ada {one}, Salt and Iron {i} (New York: Norton, 19{50 + i % 40}), {i}.",
                f"Telegram {8000 + i} from Lima, November {1 + i % 28}, 1978. (National Archives, RG 59, Central Foreign Policy File, D780454–{i:04})",
            )[i % 4]
        )
    return body + "\n\n" + "".join(f"  {i}. {note}\n" for i, note in enumerate(listed, 1))


class Users:
    """What the users have done."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.times: dict[str, list[float]] = defaultdict(list)
        self.errors: Counter[str] = Counter()
        self.lock = threading.Lock()

    def ask(
        self, kind: str, path: str, way: str = "GET", data: bytes | None = None, form: str = "application/json"
    ) -> bytes:
        headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": form}
        begun = time.monotonic()
        try:
            request = urllib.request.Request(self.address + path, data, headers, method=way)
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            with self.lock:
                self.errors[f"{kind}: {error.code} {error.read(200).decode('utf-8', 'replace')}"] += 1
            raise
        except OSError as error:
            with self.lock:
                self.errors[f"{kind}: {error}"] += 1
            raise
        finally:
            with self.lock:
                self.times[kind].append(time.monotonic() - begun)

    def user(self, number: int, until: float) -> None:
        turn = 0
        while time.monotonic() < until:
            turn += 1
            try:
                self.session(number * 1000 + turn)
            except OSError:
                time.sleep(0.5)

    def session(self, seed: int) -> None:
        id = json.loads(self.ask("begin", "/api/sessions", "POST", b""))["id"]
        boundary = "a-boundary-of-the-benchmark"
        body = f'--{boundary}\r\nContent-Disposition: form-data; name="text"\r\n\r\n{chapter(300, seed)}\r\n--{boundary}--\r\n'
        at = f"/api/sessions/{id}"
        begun = time.monotonic()
        self.ask("hand in", f"{at}/files", "POST", body.encode(), f"multipart/form-data; boundary={boundary}")
        view = json.loads(self.ask("view", f"{at}/view"))
        self.ask("chunks", f"{at}/chunks?first=0&last=5")
        with self.lock:
            self.times["first result"].append(time.monotonic() - begun)
        mark = view["things"][0]["places"][0][0]
        place = json.loads(self.ask("reading", f"{at}/reading?citation={mark}"))["place"]
        given = json.dumps({"corrections": [{**place, "fields": {"title": "Salt"}}]}).encode()
        self.ask("correct", f"{at}/corrections", "PUT", given)
        self.ask("preview", f"{at}/preview?style=chicago-author-date")
        self.ask("download", f"{at}/download?what=biblatex")
        for i in range(3):
            self.ask("resolve", "/api/resolve", "POST", json.dumps({"text": f"See Document {seed + i}."}).encode())
        self.ask("end", at, "DELETE")


def memory(root: int) -> int:
    """The bytes of a process and all below it: what is shared between them counts once for each."""
    parents: dict[int, list[int]] = defaultdict(list)
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            parents[int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])].append(int(pid))
        except (OSError, IndexError):
            continue
    whole, waiting = 0, [root]
    while waiting:
        pid = waiting.pop()
        waiting += parents[pid]
        try:
            found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
            whole += int(found[1]) * 1024 if found else 0
        except OSError:
            continue
    return whole


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=300.0)
    options = parser.parse_args()
    command = [sys.executable, "-m", "archref", "serve", "--no-open"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "ARCHREF_TOKEN": TOKEN})
    assert server.stdout is not None
    try:
        address = server.stdout.readline().partition("/?")[0]
        users = Users(address)
        users.session(0)  # everything is loaded once
        users.times.clear()
        alone = Users(address)
        for i in range(3):
            alone.session(i)
        time.sleep(2)
        before = most = memory(server.pid)
        until = time.monotonic() + options.seconds
        threads = [threading.Thread(target=users.user, args=(n, until)) for n in range(options.users)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            most = max(most, memory(server.pid))
            time.sleep(2)
        time.sleep(5)
        after = memory(server.pid)
    finally:
        server.terminate()
        server.wait(30)
    print(
        f"one user alone: first result of 300 notes in {statistics.median(alone.times['first result']):.2f} s (median of 3)"
    )
    print(
        f"{options.users} users, {options.seconds:.0f} s: {sum(map(len, users.times.values())):,} requests, {sum(users.errors.values())} errors"
    )
    for words, count in users.errors.most_common(5):
        print(f"  {count} x {words}")
    for kind, found in users.times.items():
        print(f"  {kind:13} {len(found):6,}  median {statistics.median(found):6.2f} s  slowest {max(found):6.2f} s")
    print(f"memory: {before >> 20:,} MB before, {most >> 20:,} MB at most, {after >> 20:,} MB after")
    return int(bool(users.errors))


if __name__ == "__main__":
    sys.exit(main())
