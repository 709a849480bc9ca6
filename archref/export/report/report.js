
"use strict";
(() => {
  const tip = document.getElementById("tip");
  const find = (id) => document.getElementById(id);
  const narrow = matchMedia("(max-width: 60rem)");
  let shown = null;
  let leaving = 0;

  // what a mark means: copies of the things and notes that it names, and what is said of it
  function fill(mark) {
    tip.replaceChildren();
    for (const id of (mark.dataset.shows || "").split(" ").filter(Boolean)) {
      const source = find(id);
      if (!source) continue;
      const copy = document.createElement("div");
      for (const child of source.childNodes) {
        if (child.nodeType === 1 && child.matches(".places, .back")) continue;
        copy.append(child.cloneNode(true));
      }
      for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
      for (const inner of copy.querySelectorAll("a")) inner.replaceWith(...inner.childNodes);
      tip.append(copy);
    }
    if (mark.dataset.words) {
      const said = document.createElement("p");
      said.className = "words";
      said.textContent = mark.dataset.words;
      tip.append(said);
    }
    const href = mark.getAttribute("href");
    if (narrow.matches && href && tip.childNodes.length) {
      const line = document.createElement("p"), link = document.createElement("a");
      line.className = "go";
      link.href = href;
      link.textContent = href.startsWith("#") ? "Go to it" : "Open its page";
      if (!href.startsWith("#")) link.rel = "noreferrer";
      line.append(link);
      tip.append(line);
    }
    return tip.childNodes.length > 0;
  }

  function show(mark) {
    clearTimeout(leaving);
    if (shown === mark) return;
    hide();
    if (!fill(mark)) return;
    shown = mark;
    mark.setAttribute("aria-describedby", "tip");
    tip.hidden = false;
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = `${window.scrollX + Math.max(8, Math.min(box.left, room))}px`;
    const below = box.bottom + 6 + tip.offsetHeight <= window.innerHeight || box.top < tip.offsetHeight + 6;
    tip.style.top = `${window.scrollY + (below ? box.bottom + 6 : box.top - tip.offsetHeight - 6)}px`;
    for (const other of same(mark)) other.classList.add("same");
  }

  function same(mark) {
    const record = mark.dataset.record;
    return record ? document.querySelectorAll(`.mark[data-record="${CSS.escape(record)}"]`) : [];
  }

  function hide() {
    clearTimeout(leaving);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    for (const other of document.querySelectorAll(".mark.same")) other.classList.remove("same");
    shown = null;
    tip.hidden = true;
  }

  const marked = (event) => event.target instanceof Element && event.target.closest("main .mark, main .marker");
  document.addEventListener("pointerover", (event) => {
    const mark = marked(event);
    if (mark) show(mark);
    else if (event.target instanceof Element && event.target.closest("#tip")) clearTimeout(leaving);
    else if (shown) { clearTimeout(leaving); leaving = setTimeout(hide, 200); }
  });
  document.addEventListener("focusin", (event) => {
    const mark = marked(event);
    if (mark) show(mark);
    else if (!(event.target instanceof Element && event.target.closest("#tip"))) hide();
  });

  // a link on the page moves the focus too, and the way back is remembered
  const trail = [];
  function go(id, from) {
    const target = find(id);
    if (!target) return;
    if (from) trail.push(from);
    for (let part = target.closest("details:not([open])"); part; part = null) part.open = true;
    if (target.hidden) reset();
    const back = target.querySelector(":scope > .back");
    if (back && from && from.id) back.setAttribute("href", `#${from.id}`);
    history.pushState(null, "", `#${id}`);
    location.replace(`#${id}`);
    if (!target.matches("a[href], [tabindex]")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    land(target);
  }

  // what lies between is laid out only when it comes near, and moves the target: until it stays where it should be
  // sections get their real heights as they come near, some frames later: until it has stood still for a while
  function land(target, tries = 60, last = NaN, still = 0) {
    const high = target.offsetHeight > window.innerHeight * 0.8;
    target.scrollIntoView({ block: high || target.matches("article, aside") ? "start" : "center" });
    const at = Math.round(target.getBoundingClientRect().top);
    const rest = at === last ? still + 1 : 0;
    if (tries > 0 && rest < 10) requestAnimationFrame(() => land(target, tries - 1, at, rest));
  }
  document.addEventListener("click", (event) => {
    // on a small screen a tap on a citation shows what it means, and the card leads on
    const mark = narrow.matches && marked(event);
    if (mark && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.button) {
      show(mark);
      if (shown === mark) { event.preventDefault(); return; }
    }
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const from = link.closest("#tip") ? shown : link;
    hide();
    go(link.getAttribute("href").slice(1), link.matches(".back") ? null : from);
  });

  // the filter: words that a thing's text must hold, and kinds
  const filter = find("filter"), order = find("order"), output = find("shown"), repository = find("repository");
  const items = [...document.querySelectorAll("aside .item")];
  const texts = new Map(items.map((item) => [item, item.textContent.toLocaleLowerCase()]));
  const marks = [...document.querySelectorAll("main .mark")];
  const boxes = [...document.querySelectorAll('input[name="kind"]')];
  function apply() {
    const words = filter.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const kinds = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const where = repository.value;
    const left = new Set();
    let count = 0, all = 0;
    for (const item of items) {
      const fits = words.every((word) => texts.get(item).includes(word));
      const kind = item.dataset.kinds.split(" ").some((name) => kinds.has(name));
      item.hidden = !(fits && kind && (where === "*" || !item.id || item.dataset.repository === where));
      if (item.id) { all += 1; if (!item.hidden) { count += 1; left.add(item.id); } }
    }
    for (const mark of marks) {
      const record = mark.dataset.record;
      mark.classList.toggle("off", !kinds.has(mark.dataset.kind) || ((words.length > 0 || where !== "*") && !(record && left.has(record))));
    }
    for (const list of document.querySelectorAll("aside ol")) {
      const none = ![...list.children].some((item) => !item.hidden);
      list.previousElementSibling.hidden = none && list.matches(".open");
    }
    output.textContent = count === all ? `${all} cited` : `${count} of ${all} cited`;
  }
  function reset() {
    filter.value = "";
    repository.value = "*";
    for (const box of boxes) box.checked = true;
    apply();
  }
  const compare = {
    place: (a, b) => a.dataset.place - b.dataset.place,
    count: (a, b) => b.dataset.count - a.dataset.count || a.dataset.place - b.dataset.place,
    name: (a, b) => texts.get(a).localeCompare(texts.get(b)),
    year: (a, b) => (a.dataset.year || 9999) - (b.dataset.year || 9999) || a.dataset.place - b.dataset.place,
    repository: (a, b) => (a.dataset.repository || "\uffff").localeCompare(b.dataset.repository || "\uffff") || a.dataset.place - b.dataset.place,
  };
  order.addEventListener("change", () => {
    const list = document.querySelector("aside .records");
    list.append(...[...list.children].sort(compare[order.value]));
  });
  let waiting = 0;
  filter.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 60); });
  for (const box of boxes) box.addEventListener("change", apply);
  repository.addEventListener("change", apply);

  // the things that the filter leaves, to take home
  const cell = (value) => `"${String(value ?? "").replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"`;
  function taken(kind) {
    const left = items.filter((item) => item.id && !item.hidden);
    const csl = new Map(JSON.parse(find("items").textContent).map((item) => [item.id, item]));
    if (kind === "json") return JSON.stringify(left.map((item) => csl.get(item.id)), null, 1);
    const rows = left.map((item) => [item.querySelector(".name").textContent, item.dataset.kinds, item.dataset.repository, item.dataset.year, item.dataset.count,
      item.querySelector(".places").textContent.replace(/^[^:]*: /, ""), csl.get(item.id)?.URL]);
    return "\ufeff" + [["what", "kinds", "repository", "year", "times", "where", "address"], ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
  }
  for (const button of document.querySelectorAll("[data-take]")) button.addEventListener("click", () => {
    const link = document.createElement("a"), kind = button.dataset.take;
    link.href = URL.createObjectURL(new Blob([taken(kind)], { type: kind === "csv" ? "text/csv" : "application/json" }));
    link.download = `cited.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  // light or dark: the system's choice until the reader makes one
  const root = document.documentElement;
  const kept = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("archref-theme");
      localStorage.setItem("archref-theme", value);
    } catch { /* a page opened from a file may keep nothing */ }
    return null;
  };
  if (["light", "dark"].includes(kept())) root.dataset.theme = kept();
  find("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    kept(root.dataset.theme);
  });

  // keys
  function step(list, by) {
    const seen = list.filter((mark) => mark.id && !mark.classList.contains("off"));
    if (!seen.length) return;
    const active = document.activeElement;
    let at = seen.indexOf(active);
    if (at < 0) {
      const next = seen.findIndex((mark) => active.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
      at = active === document.body || next < 0 ? (by > 0 ? -1 : 0) : by > 0 ? next - 1 : next;
    }
    const mark = seen[(at + by + seen.length) % seen.length];
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (shown) hide();
      else if (document.activeElement === filter) reset();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName || "")) return;
    const keys = {
      "/": () => filter.focus(),
      n: () => step(marks, 1),
      p: () => step(marks, -1),
      u: () => step(marks.filter((mark) => mark.matches(".unresolved, .ambiguous, .unsure")), 1),
      b: () => { const from = trail.pop(); if (from) { from.focus({ preventScroll: true }); from.scrollIntoView({ block: "center" }); } },
    };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  apply();
})();
