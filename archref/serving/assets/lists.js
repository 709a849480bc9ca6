// The lists beside the text: what is undecided, what speaks against it, what is cited.
import { by, later, make, plural, Window } from "./dom.js";
import { go } from "./text.js";

const PLACES = 24;
let view = null, texts = [], kinds = new Set();

const open = new Window(by("open"), (item) => make("li", { class: `item ${item.state}` },
  link(item.mark, item.words), " ", make("em", {}, item.state_words),
  make("small", {}, [item.said, item.where && `(${item.where})`].filter(Boolean).join(" "))));

const findings = new Window(by("findings"), (item) => make("li", { class: `item finding ${item.severity}`, id: `finding-${item.index}`, tabindex: "-1" },
  link(item.mark, item.words || "here"), " ", make("em", {}, `${item.code}, ${item.severity}`),
  make("small", {}, `${item.message} (${item.where})`)));

const things = new Window(by("things"), (thing) => {
  const details = make("dl");
  for (const [name, value] of thing.rows) details.append(make("dt", {}, name), make("dd", {}, value));
  if (thing.address) details.append(make("dt", {}, "Address"), make("dd", {}, make("a", { href: thing.address, rel: "noreferrer", target: "_blank" }, thing.address)));
  const places = make("p", { class: "places" }, `Cited ${thing.count === 1 ? "once" : `${thing.count.toLocaleString()} times`}: `);
  thing.places.slice(0, PLACES).forEach(([id, where], i) => places.append(i ? ", " : "", link(id, where)));
  if (thing.places.length > PLACES) places.append(` and ${plural(thing.places.length - PLACES, "more place")}`);
  return make("li", { class: "item", id: thing.id, tabindex: "-1" }, make("p", { class: "name" }, thing.words), details, places);
});

function link(id, words) {
  return make("a", { href: `#${id}`, data: { go: id } }, words);
}

export function show(data) {
  view = data;
  texts = view.things.map((thing) => [thing.words, thing.repository, thing.year, ...thing.rows.flat(), thing.address || ""].join(" ").toLocaleLowerCase());
  view.things.forEach((thing, i) => { thing.index = i; });
  view.findings.forEach((finding, i) => { finding.index = i; });
  open.show(view.open);
  if (!view.open.length) by("open").replaceChildren(make("li", { class: "none" }, "Nothing."));
  by("tab-open").textContent = view.open.length + view.findings.length ? `To look at (${(view.open.length + view.findings.length + view.more_findings).toLocaleString()})` : "To look at";
  by("tab-fixed").textContent = view.corrections.length ? `Corrections (${view.corrections.length.toLocaleString()})` : "Corrections";
  const boxes = Object.entries(view.kinds).map(([kind, [name, count]]) => make("label", { class: `k-${kind}` },
    make("input", { type: "checkbox", value: kind, checked: true }), ` ${name} `, make("small", {}, count.toLocaleString())));
  by("kinds").replaceChildren(make("legend", {}, "Kinds"), ...boxes);
  kinds = new Set(Object.keys(view.kinds));
  const counted = new Map();
  for (const thing of view.things) counted.set(thing.repository, (counted.get(thing.repository) || 0) + 1);
  const kept = by("repository").options.length ? by("repository").value : "*";
  by("repository").replaceChildren(make("option", { value: "*" }, "all"), ...[...counted].sort((a, b) => b[1] - a[1]).map(([name, count]) => make("option", { value: name }, `${name || "in no archive"} (${count.toLocaleString()})`)));
  by("repository").value = counted.has(kept) ? kept : "*";
  severity();
  apply();
}

function severity() {
  const wanted = by("severity").value;
  const list = view.findings.filter((finding) => !wanted || finding.severity === wanted);
  findings.show(list);
  if (!list.length) by("findings").replaceChildren(make("li", { class: "none" }, "Nothing."));
}

const compare = {
  place: (a, b) => a.index - b.index,
  count: (a, b) => b.count - a.count || a.index - b.index,
  name: (a, b) => a.words.localeCompare(b.words),
  year: (a, b) => (a.year ?? 9999) - (b.year ?? 9999) || a.index - b.index,
  repository: (a, b) => (a.repository || "\uffff").localeCompare(b.repository || "\uffff") || a.index - b.index,
};

function apply() {
  const words = by("filter").value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const where = by("repository").value;
  const left = view.things.filter((thing) => (where === "*" || thing.repository === where)
    && thing.kinds.some((kind) => kinds.has(kind)) && words.every((word) => texts[thing.index].includes(word)));
  left.sort(compare[by("order").value]);
  things.show(left);
  by("shown").textContent = left.length === view.things.length ? `${left.length.toLocaleString()} cited` : `${left.length.toLocaleString()} of ${view.things.length.toLocaleString()} cited`;
  const ids = new Set(left.map((thing) => thing.id));
  dim = (mark) => !kinds.has(mark.dataset.kind) && mark.dataset.kind !== "finding" || ((words.length > 0 || where !== "*") && !ids.has(mark.dataset.record));
  for (const mark of document.querySelectorAll("#text .mark")) mark.classList.toggle("off", dim(mark));
}
let dim = () => false;

by("text").addEventListener("filled", (event) => {
  for (const mark of event.target.querySelectorAll(".mark")) if (dim(mark)) mark.classList.add("off");
});
by("filter").addEventListener("input", later(() => view && apply(), 80));
by("order").addEventListener("change", () => view && apply());
by("repository").addEventListener("change", () => view && apply());
by("severity").addEventListener("change", () => view && severity());
by("kinds").addEventListener("change", (event) => {
  if (event.target.checked) kinds.add(event.target.value); else kinds.delete(event.target.value);
  apply();
});

export function reset() {
  by("filter").value = "";
  if (view) apply();
}

// a thing in its list, which is opened for it
export function thing(id) {
  let index = things.all.findIndex((one) => one.id === id);
  if (index < 0) {
    by("filter").value = "";
    by("repository").value = "*";
    for (const box of by("kinds").querySelectorAll("input")) box.checked = true;
    kinds = new Set(Object.keys(view.kinds));
    apply();
    index = things.all.findIndex((one) => one.id === id);
  }
  return index < 0 ? null : things.find(index, id);
}

export const thingOf = (id) => view && view.things.find((one) => one.id === id);
export const finding = (index) => {
  by("severity").value = "";
  severity();
  return findings.find(index, `finding-${index}`);
};
export const undecided = () => [...view.open.map((item) => item.mark), ...view.findings.map((item) => item.mark)];

document.addEventListener("click", (event) => {
  const chosen = event.target instanceof Element && event.target.closest("[data-go]");
  if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(chosen.dataset.go);
});
