// Correcting: the card of a citation, the dialog that changes it, and words that were missed.
import { by, make, narrow } from "./dom.js";
import { correct, get } from "./ask.js";
import { bring, go } from "./text.js";
import * as lists from "./lists.js";

const tip = by("tip"), dialog = by("fix"), select = by("fix-type");
let corrections = [], pinned = null, shown = null, leaving = 0, reading = null, reload = async () => {};

export function show(view, again) {
  corrections = view.corrections;
  reload = again;
  by("corrections").replaceChildren(...corrections.map((one, i) => make("li", { class: "item" },
    make("span", {}, one.words), " ", make("em", {}, one.note ? `note ${one.note}` : "text"),
    make("small", {}, said(one)),
    make("button", { type: "button", data: { back: String(i) }, "aria-label": `Take back the correction of ${one.words}` }, "Take back"))));
  if (!corrections.length) by("corrections").replaceChildren(make("li", { class: "none" }, "None so far."));
}

function said(one) {
  if (one.citation === false) return "is no citation";
  const parts = one.type ? [one.type] : [];
  for (const [name, value] of Object.entries(one.fields || {})) parts.push(`${name.replaceAll("_", " ")} ${Array.isArray(value) ? value.join("; ") : value || "none"}`);
  if (one.antecedent) parts.push(`stands for ${one.antecedent.words}`);
  return parts.join(", ");
}

by("corrections").addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-back]");
  if (chosen) send(corrections.filter((_, i) => i !== Number(chosen.dataset.back)), by("missed-said"));
});

async function send(next, where) {
  where.textContent = "Reading it again …";
  try {
    const answer = await correct(next);
    where.textContent = answer.unplaced.length ? `No place was found for: ${answer.unplaced.join("; ")}` : "";
    await reload();
    return true;
  } catch (error) {
    where.textContent = error.message;
    return false;
  }
}

// the card

function card(mark) {
  const parts = [];
  for (const id of (mark.dataset.shows || "").split(" ").filter(Boolean)) {
    const thing = lists.thingOf(id);
    if (thing) {
      const details = make("dl");
      for (const [name, value] of thing.rows) details.append(make("dt", {}, name), make("dd", {}, value));
      parts.push(make("div", {}, make("p", { class: "name" }, thing.words), details));
    } else if (by(id)) {
      const copy = by(id).cloneNode(true);
      for (const part of copy.querySelectorAll(".back, .flag")) part.remove();
      parts.push(make("div", {}, copy.textContent));
    }
  }
  if (mark.dataset.words) parts.push(make("p", { class: "words" }, mark.dataset.words));
  return parts;
}

export function open(mark, pin) {
  clearTimeout(leaving);
  if (!pin && (pinned || shown === mark)) return;
  close(false);
  const parts = card(mark);
  const id = mark.id || [...document.querySelectorAll("#text .mark[id]")].find((other) => other.dataset.record === mark.dataset.record && other.getAttribute("href") === mark.getAttribute("href"))?.id || "";
  if (pin) {
    const buttons = make("p", { class: "buttons" });
    const href = mark.getAttribute("href") || "";
    if (/^(g\d+)?c\d+$/.test(id)) buttons.append(make("button", { type: "button", data: { fix: id } }, "Correct"), " ");
    if (href.startsWith("#")) buttons.append(make("button", { type: "button", data: { to: href.slice(1), from: id } }, "Go to it"), " ");
    else if (href) buttons.append(make("a", { href, rel: "noreferrer", target: "_blank" }, "Open its page"), " ");
    buttons.append(make("button", { type: "button", data: { close: "" } }, "Close"));
    parts.push(buttons);
    pinned = mark;
  }
  if (!parts.length) return;
  shown = mark;
  tip.replaceChildren(...parts);
  tip.hidden = false;
  const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
  const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
  tip.style.left = `${window.scrollX + Math.max(8, Math.min(box.left, room))}px`;
  const below = box.bottom + 6 + tip.offsetHeight <= window.innerHeight || box.top < tip.offsetHeight + 6;
  tip.style.top = `${window.scrollY + (below ? box.bottom + 6 : box.top - tip.offsetHeight - 6)}px`;
  if (mark.dataset.record) for (const other of document.querySelectorAll(`#text .mark[data-record="${CSS.escape(mark.dataset.record)}"]`)) other.classList.add("same");
  if (pin) tip.querySelector("button, a").focus({ preventScroll: true });
}

export function close(focus = true) {
  clearTimeout(leaving);
  const from = pinned;
  pinned = null;
  shown = null;
  tip.hidden = true;
  for (const other of document.querySelectorAll("#text .mark.same")) other.classList.remove("same");
  if (focus && from && from.isConnected) from.focus({ preventScroll: true });
  return Boolean(from);
}
export const isOpen = () => !tip.hidden;

const marked = (event) => event.target instanceof Element && event.target.closest("#text .mark, #text .marker");
document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const mark = marked(event);
  if (mark) open(mark, false);
  else if (event.target instanceof Element && event.target.closest("#tip")) clearTimeout(leaving);
  else if (shown && !pinned) { clearTimeout(leaving); leaving = setTimeout(() => close(false), 200); }
});
document.addEventListener("click", async (event) => {
  if (!(event.target instanceof Element)) return;
  const flag = event.target.closest("#text .flag");
  if (flag) {
    document.dispatchEvent(new CustomEvent("tab", { detail: "open" }));
    const item = lists.finding(Number(flag.dataset.finding));
    if (item) { item.focus(); item.scrollIntoView({ block: "center" }); }
    return;
  }
  const marker = event.target.closest("#text .marker, #text .back");
  if (marker) {
    event.preventDefault();
    close(false);
    go(marker.getAttribute("href").slice(1), marker.matches(".back") ? null : marker.id);
    return;
  }
  const mark = event.target.closest("#text .mark");
  if (mark) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || String(window.getSelection())) return;
    event.preventDefault();
    open(mark, true);
    return;
  }
  const button = event.target.closest("#tip [data-fix], #tip [data-to], #tip [data-close]");
  if (button) {
    if (button.dataset.fix) { close(); await fix(button.dataset.fix); }
    else if (button.dataset.to) {
      close(false);
      const item = lists.thingOf(button.dataset.to);
      if (item) {
        document.dispatchEvent(new CustomEvent("tab", { detail: "cited" }));
        const there = lists.thing(item.id);
        if (there) { there.focus({ preventScroll: true }); there.scrollIntoView({ block: "center" }); }
      } else await go(button.dataset.to, button.dataset.from);
    } else close();
    return;
  }
  if (pinned && !event.target.closest("#tip")) close(false);
});

// the dialog

export async function fix(id) {
  try {
    reading = await get("reading", { citation: id });
  } catch (error) {
    by("remarks").textContent = error.message;
    return;
  }
  await ask();
}

async function ask() {
  by("fix-title").textContent = reading.missed ? "A citation that was missed" : "Correct a citation";
  by("fix-words").textContent = reading.place.words;
  by("fix-said").textContent = "";
  by("fix-none").hidden = Boolean(reading.missed);
  by("fix-back").hidden = mine() < 0;
  select.value = reading.type;
  if (!select.value) select.value = "archival";
  by("fix-antecedent").replaceChildren();
  rows();
  dialog.showModal();
  select.focus();
  await stands();
}

const mine = () => corrections.findIndex((one) => one.words === reading.place.words && (one.note || "") === (reading.place.note || "")
  && (one.before || "") === (reading.place.before || "") && (one.document || "") === (reading.place.document || ""));

const written = (value) => (Array.isArray(value) ? value.join("; ") : value === undefined ? "" : String(value));

function rows() {
  const type = select.value;
  const typed = new Map([...by("fix-fields").querySelectorAll("input")].map((input) => [input.name, input.value]));
  const wanted = reading.known.filter((field) => field.types.includes(type) || reading.fields[field.name] !== undefined);
  by("fix-fields").replaceChildren(...wanted.map((field) => make("p", { class: "row" }, make("label", {}, make("span", {}, field.label), " ",
    make("input", { name: field.name, autocomplete: "off", value: typed.has(field.name) ? typed.get(field.name) : written(reading.fields[field.name]) })))));
  by("fix-stands").hidden = type !== "ibid" && !(type === "published" || type === "archival") || Boolean(reading.missed && type !== "ibid");
}

async function stands() {
  const list = by("fix-antecedent");
  list.replaceChildren(make("option", { value: "" }, reading.antecedent ? "as it was read" : "what its own words say"));
  if (reading.missed) return;
  try {
    const offered = await get("antecedents", { citation: reading.id });
    reading.offered = offered;
    offered.forEach((one, i) => list.append(make("option", { value: String(i) }, `${one.where}: ${one.words}`)));
  } catch { /* it can be corrected without */ }
}

select.addEventListener("change", rows);
by("fix-cancel").addEventListener("click", () => dialog.close());
by("fix-back").addEventListener("click", () => done(corrections.filter((_, i) => i !== mine())));
by("fix-none").addEventListener("click", () => put({ ...reading.place, citation: false }));
by("fix-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const before = mine() >= 0 ? corrections[mine()] : {};
  const correction = { ...reading.place };
  const fields = { ...(before.fields || {}) };
  for (const input of by("fix-fields").querySelectorAll("input")) {
    const was = written(reading.fields[input.name]), value = input.value.trim();
    if (value === was && !(reading.missed && value)) continue;
    const several = reading.known.find((field) => field.name === input.name).several;
    fields[input.name] = several ? value.split(";").map((part) => part.trim()).filter(Boolean) : value;
  }
  if (select.value !== reading.type || reading.missed || before.type) correction.type = select.value;
  if (Object.keys(fields).length) correction.fields = fields;
  const chosen = by("fix-antecedent").value;
  if (chosen !== "") correction.antecedent = reading.offered[Number(chosen)].place;
  else if (before.antecedent) correction.antecedent = before.antecedent;
  if (!correction.type && !correction.fields && !correction.antecedent) { dialog.close(); return; }
  put(correction);
});

function put(correction) {
  const at = mine();
  const next = [...corrections];
  if (at >= 0) next[at] = correction;
  else next.push(correction);
  return done(next);
}

async function done(next) {
  for (const button of dialog.querySelectorAll("button")) button.disabled = true;
  const well = await send(next, by("fix-said"));
  for (const button of dialog.querySelectorAll("button")) button.disabled = false;
  if (well) {
    dialog.close();
    by("remarks").textContent = "The correction was made.";
    const again = reading.id ? await bring(reading.id) : null;
    // who has gone elsewhere meanwhile stays there
    if (again && document.activeElement === document.body) again.focus({ preventScroll: true });
  }
}

// words that were missed

const button = by("mark-it");
function selected() {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer.nodeType === 1 ? range.startContainer : range.startContainer.parentElement;
  if (!start || !start.closest("#text") || !by("text").contains(range.endContainer)) return null;
  const copy = range.cloneContents();
  for (const part of copy.querySelectorAll("sup, .flag, .number, .back")) part.remove();
  const words = copy.textContent.replace(/\s+/g, " ").trim().replace(/^[(\s]+|[\s.;,]+$/g, "");
  if (!words || words.length > 2000) return null;
  const note = start.closest("li");
  const named = note ? note.id : start.closest(".chunk")?.querySelector("[id]")?.id || "";
  const sheet = /^d(\d+)/.exec(named);
  return { words, note: note ? note.querySelector(".number")?.textContent.replace(/\.\s*$/, "") || "" : "", sheet: sheet ? String(Number(sheet[1]) - 1) : null, box: range.getBoundingClientRect() };
}
document.addEventListener("selectionchange", () => {
  const found = selected();
  button.hidden = !found;
  if (!found) return;
  button.style.left = `${window.scrollX + Math.max(8, Math.min(found.box.left, document.documentElement.clientWidth - button.offsetWidth - 8))}px`;
  button.style.top = `${window.scrollY + Math.max(4, found.box.bottom + 8)}px`;
});
button.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection stays
button.addEventListener("click", () => {
  const found = selected();
  if (!found) return;
  const asked = { words: found.words, note: found.note };
  if (found.sheet !== null) asked.sheet = found.sheet;
  missed(asked, by("remarks"));
});
by("missed").addEventListener("submit", (event) => {
  event.preventDefault();
  missed({ words: by("missed-words").value, note: by("missed-note").value.trim() }, by("missed-said"));
});

async function missed(asked, where) {
  where.textContent = "";
  try {
    reading = await get("reading", asked);
  } catch (error) {
    where.textContent = error.message;
    return;
  }
  button.hidden = true;
  window.getSelection()?.removeAllRanges();
  await ask();
}

export function key(name) {
  if (name === "c" && document.activeElement && document.activeElement.matches("#text .mark[id]")) { fix(document.activeElement.id); return true; }
  return false;
}
export const small = () => narrow.matches;
