// The text: chunks near the reader are on the page, the others are boxes of about their height.
import { by, make, narrow, pause } from "./dom.js";
import { get } from "./ask.js";

const NEAR = "120% 0px", BATCH = 6;
const MARK = /^(?:g\d+)?c\d+$|^d\d+[lf]\d+$/;
let view = null, boxes = [], home = new Map(), marks = [], wanted = new Set(), loading = null;
const filled = new Map(); // number of the chunk: its state of the manuscript
let state = 0;
const trail = [];
let near = null;

export function show(data) {
  view = data;
  state += 1;
  const keep = boxes.length === data.chunks.length;
  home = new Map();
  marks = [];
  data.chunks.forEach(([, ids], i) => {
    for (const id of ids) { home.set(id, i); if (MARK.test(id)) marks.push(id); }
  });
  if (!keep) {
    if (near) near.disconnect();
    near = new IntersectionObserver(seen, { rootMargin: NEAR });
    boxes = data.chunks.map(([size], i) => {
      const box = make("div", { class: "chunk", data: { i: String(i) } });
      box.style.height = `${guess(size)}px`;
      return box;
    });
    filled.clear();
    by("text").replaceChildren(...boxes);
    for (const box of boxes) near.observe(box);
  } else {
    // the chunks on the page are of the state before: those that are there are fetched anew
    wanted = new Set(filled.keys());
    load();
  }
}

function guess(size) {
  const wide = Math.min(704, by("text").clientWidth || 704);
  return Math.max(30, Math.round((size / (wide / 8.2)) * 27 + 20));
}

function seen(entries) {
  for (const entry of entries) {
    const i = Number(entry.target.dataset.i);
    if (entry.isIntersecting) { if (filled.get(i) !== state) wanted.add(i); }
    else { wanted.delete(i); drop(i); }
  }
  load();
}

function drop(i) {
  const box = boxes[i];
  if (!filled.has(i) || box.contains(document.activeElement) || box.dataset.held) return;
  box.style.height = `${box.offsetHeight}px`;
  box.replaceChildren();
  filled.delete(i);
}

function load() {
  if (loading || !wanted.size) return loading;
  loading = fetchAll().finally(() => { loading = null; });
  return loading;
}

async function fetchAll() {
  while (wanted.size) {
    const now = state;
    const first = Math.min(...wanted);
    let last = first;
    while (wanted.has(last + 1) && last - first < BATCH - 1) last += 1;
    let html;
    try {
      html = await get("chunks", { first: String(first), last: String(last) });
    } catch {
      wanted.clear();
      return;
    }
    if (now !== state) continue;
    for (let i = first; i <= last; i += 1) {
      wanted.delete(i);
      fill(i, html[i - first] || "");
      await pause();
    }
  }
}

function fill(i, html) {
  const box = boxes[i];
  const focused = box.contains(document.activeElement) ? document.activeElement.id : "";
  box.innerHTML = html; // made and escaped by the server
  box.style.height = "";
  filled.set(i, state);
  if (focused && by(focused)) by(focused).focus({ preventScroll: true });
  box.dispatchEvent(new CustomEvent("filled", { bubbles: true }));
}

// make sure that what has an id is on the page, with what stands around it
export async function bring(id) {
  const i = home.get(id);
  if (i === undefined) return null;
  for (const n of [i - 1, i, i + 1]) {
    if (n < 0 || n >= boxes.length) continue;
    boxes[n].dataset.held = "1";
    if (filled.get(n) !== state) wanted.add(n);
  }
  while ([i - 1, i, i + 1].some((n) => n >= 0 && n < boxes.length && filled.get(n) !== state)) {
    await (load() || pause());
    if (!wanted.size && filled.get(i) !== state) break;
  }
  setTimeout(() => { for (const n of [i - 1, i, i + 1]) if (boxes[n]) delete boxes[n].dataset.held; }, 1500);
  return by(id);
}

// go to what has an id; the way back is remembered
export async function go(id, from = null) {
  if (narrow.matches) document.dispatchEvent(new CustomEvent("tab", { detail: "text" }));
  const target = await bring(id);
  if (!target) return false;
  if (from) trail.push(from);
  if (!target.matches("a[href], button, [tabindex]")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  for (const old of document.querySelectorAll(".landed")) old.classList.remove("landed");
  target.classList.add("landed");
  await land(target);
  return true;
}

// boxes get their real heights as they come near: until it has stood still for a while
function land(target) {
  return new Promise((done) => {
    let tries = 90, last = NaN, still = 0;
    const step = () => {
      const high = target.offsetHeight > window.innerHeight * 0.8;
      target.scrollIntoView({ block: high ? "start" : "center" });
      const top = Math.round(target.getBoundingClientRect().top);
      still = top === last ? still + 1 : 0;
      last = top;
      tries -= 1;
      if (tries > 0 && still < 8) requestAnimationFrame(step);
      else done();
    };
    step();
  });
}

export async function back() {
  const from = trail.pop();
  if (from) await go(from);
}

// the next or previous of some marks, by where the reader is
export async function step(by_, among = null) {
  const list = among || marks;
  if (!list.length) return;
  const active = document.activeElement && document.activeElement.closest("#text .mark");
  const order = new Map(marks.map((id, i) => [id, i]));
  let here = active ? order.get(active.id) : undefined;
  if (here === undefined) {
    const first = [...document.querySelectorAll("#text .mark[id]")].find((mark) => mark.getBoundingClientRect().top > 0);
    here = first ? order.get(first.id) - (by_ > 0 ? 1 : 0) : by_ > 0 ? -1 : marks.length;
  }
  const sorted = list.filter((id) => order.has(id)).sort((a, b) => order.get(a) - order.get(b));
  const next = by_ > 0 ? sorted.find((id) => order.get(id) > here) || sorted[0] : [...sorted].reverse().find((id) => order.get(id) < here) || sorted[sorted.length - 1];
  if (next) await go(next);
}

export const has = (id) => home.has(id);
export const knows = () => view;
