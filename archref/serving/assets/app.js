// The page: handing a manuscript in, and the views of what was found in it.
import { by, make, narrow, plural } from "./dom.js";
import * as server from "./ask.js";
import * as text from "./text.js";
import * as lists from "./lists.js";
import * as correct from "./correct.js";
import * as sources from "./sources.js";
import * as pictures from "./pictures.js";

const EXAMPLE = `The talks on the anchovy began late.1 Nobody in Lima expected much of them.2 The delegates left early, and a reply was drafted at once.3 By then the fish had gone.4

  1. Vane to Colt, 2 November 1965, “Salt and Fish,” NSF: Peru, box 2, LBJL.
  2. Ibid., box 7.
  3. Telegram 8812 from Lima, November 31, 1978. (National Archives, RG 59, Central Foreign Policy File, D780454–0611); Ada Quill, Salt and Iron (New York: Norton, 1970), 44.
  4. Quill, Salt, 51; Carter Library, National Security Affairs, Brzezinski Material, Box 62, Peru.
`;

// handing in

const form = by("hand-in"), chosen = by("files");
let dropped = [];
by("example").hidden = false;
by("example").addEventListener("click", () => { by("pasted").value = EXAMPLE; send(); });
form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
for (const kind of ["dragenter", "dragover"]) document.addEventListener(kind, (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  document.body.classList.add("dragging");
});
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("dragging"); });
document.addEventListener("drop", (event) => {
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  document.body.classList.remove("dragging");
  dropped = [...event.dataTransfer.files];
  if (by("start").hidden) again();
  send();
});
chosen.addEventListener("change", () => { if (chosen.files.length) { dropped = [...chosen.files]; send(); } });

async function send() {
  const files = dropped.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  const pasted = by("pasted").value;
  by("said").textContent = "";
  if (!files.length && !pasted.trim()) { by("said").textContent = "Paste a text or choose a file first."; by("pasted").focus(); return; }
  const body = new FormData();
  if (!files.length) body.append("text", pasted);
  for (const file of files) body.append("files", file, file.name);
  busy(true, files.length ? `Handing in ${plural(files.length, "file")} …` : "Reading …");
  try {
    await server.begin();
    const answer = await server.hand(body, (state) => busy(true, state.doing ? `${state.doing} …` : "Reading …", state.share));
    await load(answer.failed);
    by("pasted").value = "";
  } catch (error) {
    by("said").textContent = error.message;
    server.end();
  } finally {
    dropped = [];
    chosen.value = "";
    busy(false);
  }
}

function busy(on, words = "", share = undefined) {
  by("progress").hidden = !on;
  by("doing").textContent = words;
  if (share === undefined) by("share").removeAttribute("value");
  else by("share").value = share;
  for (const button of form.querySelectorAll("button")) button.disabled = on;
}

// what was found

async function load(failed = []) {
  const view = await server.get("view");
  by("start").hidden = true;
  by("work").hidden = false;
  by("again").hidden = false;
  by("title").textContent = view.title;
  document.title = `${view.title} – archref`;
  by("counts").textContent = view.counts;
  by("remarks").replaceChildren(...failed.map((one) => make("p", { class: "failed" }, `${one.name} was left out: ${one.message}`)));
  const contents = document.querySelector("#contents");
  if (contents) contents.remove();
  if (view.contents.length) {
    by("counts").after(make("details", { id: "contents" }, make("summary", {}, "Contents"),
      make("ol", {}, ...view.contents.map((one) => make("li", { class: `level${one.level}` }, make("a", { href: `#${one.id}`, data: { go: one.id } }, one.words))))));
  }
  // a small screen begins with the text, a wide one has it beside whatever is chosen
  const first = !document.body.dataset.ready;
  tab(first ? (narrow.matches ? "text" : "open") : document.body.dataset.tab, false);
  text.show(view);
  lists.show(view);
  correct.show(view, () => load(failed));
  sources.show();
  pictures.show();
  document.body.dataset.ready = "1";
}

function again() {
  server.end();
  by("start").hidden = false;
  by("work").hidden = true;
  by("again").hidden = true;
  by("title").textContent = "What does this manuscript cite?";
  document.title = "archref";
  by("counts").textContent = "";
  by("contents")?.remove();
  correct.close(false);
  delete document.body.dataset.ready;
  by("pasted").focus();
}
by("again").addEventListener("click", again);

// views

const tabs = [...by("tabs").querySelectorAll("[role=tab]")];
function tab(name, focus = true) {
  document.body.dataset.tab = name;
  for (const one of tabs) {
    const on = one.dataset.tab === name;
    one.setAttribute("aria-selected", String(on));
    one.tabIndex = on ? 0 : -1;
    if (on && focus) one.focus({ preventScroll: true });
    if (one.dataset.tab !== "text") by(`panel-${one.dataset.tab}`).hidden = !on;
  }
  if (name === "sources") sources.opened();
  if (name === "pictures") pictures.opened();
}
const visible = () => tabs.filter((one) => one.offsetParent !== null);
by("tabs").addEventListener("click", (event) => { const one = event.target.closest("[role=tab]"); if (one) tab(one.dataset.tab); });
by("tabs").addEventListener("keydown", (event) => {
  const there = visible(), at = there.indexOf(document.activeElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: there.length - 1 }[event.key];
  if (next === undefined || at < 0) return;
  event.preventDefault();
  tab(there[(next + there.length) % there.length].dataset.tab);
});
document.addEventListener("tab", (event) => tab(event.detail, false));
narrow.addEventListener("change", () => { if (!narrow.matches && document.body.dataset.tab === "text") tab("open", false); });

// light or dark: the system's choice until the reader makes one

const root = document.documentElement;
const kept = (value) => {
  try {
    if (value === undefined) return localStorage.getItem("archref-theme");
    localStorage.setItem("archref-theme", value);
  } catch { /* nothing is kept */ }
  return null;
};
if (["light", "dark"].includes(kept())) root.dataset.theme = kept();
by("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  kept(root.dataset.theme);
  document.dispatchEvent(new CustomEvent("theme"));
});

// keys

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (correct.isOpen()) correct.close();
    else if (document.activeElement === by("filter")) lists.reset();
    return;
  }
  if (by("work").hidden || by("fix").open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName || "")) return;
  if (event.key === "Enter" && event.target.matches?.("#text .mark:not([href])")) { event.preventDefault(); correct.open(event.target, true); return; }
  const keys = {
    n: () => text.step(1), p: () => text.step(-1), u: () => text.step(1, lists.undecided()), b: () => text.back(),
    c: () => correct.key("c"), "/": () => { tab("cited", false); by("filter").focus(); },
  };
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
});

// a session that is there is shown again
if (server.current()) {
  busy(true, "Loading …");
  load().catch((error) => { server.end(); by("said").textContent = error.status === 409 ? "" : error.message; }).finally(() => busy(false));
}
