"""The server in a real editor: Neovim, without a window."""

import json
import shutil
import subprocess
import sys

import pytest

pytest.importorskip("pygls", reason="pygls is not installed (pip install archref[lsp])")

SCRIPT = """
vim.cmd("edit " .. vim.fn.fnameescape(FILE))
local settings = { name = "archref", cmd = COMMAND, root_dir = vim.fn.fnamemodify(FILE, ":h") }
vim.bo.filetype = "markdown"
local client = vim.lsp.start and vim.lsp.start(settings) or vim.lsp.start_client(settings)
vim.lsp.buf_attach_client(0, client)
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local found = {}
for _, d in ipairs(vim.diagnostic.get(0)) do table.insert(found, { d.lnum, d.col, d.code or d.user_data.lsp.code }) end
local function ask(method, line, character)
  local place = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = line, character = character } }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, place, 60000) or {}) do return answer.result end
end
local hover = ask("textDocument/hover", 3, 7)
local definition = ask("textDocument/definition", 3, 7)
vim.api.nvim_buf_set_text(0, 2, 20, 2, 26, { "Wednesday" })
vim.wait(60000, function() return #vim.diagnostic.get(0) == 0 end, 50)
local out = { found = found, hover = hover.contents.value, definition = definition, left = #vim.diagnostic.get(0) }
vim.fn.writefile({ vim.fn.json_encode(out) }, OUT)
vim.cmd("qall!")
"""


def test_neovim_shows_findings_hovers_jumps_and_follows_changes(tmp_path):
    nvim = shutil.which("nvim")
    if nvim is None:
        pytest.skip("there is no Neovim; apt-get install neovim")
    talks = tmp_path / "talks.md"
    talks.write_text(
        "They met.[^1] They left.[^2]\n\n[^1]: Vane to Colt, Friday, 3 March 1965, box 12, Quill Papers, Carter Library.\n[^2]: Ibid.\n",
        "utf-8",
    )
    command = "{ " + ", ".join(json.dumps(w) for w in (sys.executable, "-m", "archref", "lsp")) + " }"
    head = f"FILE, OUT, COMMAND = {json.dumps(str(talks))}, {json.dumps(str(tmp_path / 'out'))}, {command}\n"
    (tmp_path / "ask.lua").write_text(head + SCRIPT, "utf-8")
    words = [nvim, "--headless", "-u", "NONE", "-n", "-c", f"luafile {tmp_path / 'ask.lua'}"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=240, stdin=subprocess.DEVNULL)
    assert (tmp_path / "out").exists(), done.stderr
    said = json.loads((tmp_path / "out").read_text("utf-8"))
    assert said["found"] == [[2, 20, "ARC508"]]
    assert "Stands for “Vane to Colt" in said["hover"]
    assert said["definition"][0]["range"]["start"] == {"line": 2, "character": 6}
    assert said["left"] == 0
