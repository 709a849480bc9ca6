// Small helpers: elements, waiting, words.

export const by = (id) => document.getElementById(id);

// an element with properties and children; text is always text
export function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") made.className = value;
    else if (name === "data") Object.assign(made.dataset, value);
    else if (name in made && typeof value !== "string") made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function later(work, milliseconds) {
  let waiting = 0;
  return (...given) => { clearTimeout(waiting); waiting = setTimeout(() => work(...given), milliseconds); };
}

export const narrow = matchMedia("(max-width: 60rem)");

export const plural = (count, word) => `${count.toLocaleString()} ${word}${count === 1 ? "" : "s"}`;

// give the browser its turn
export const pause = () => new Promise((done) => setTimeout(done));

// A list of which only what is near is on the page: items are made as it is scrolled.
const STEP = 40;
export class Window {
  constructor(list, item) {
    this.list = list;
    this.item = item;
    this.all = [];
    this.end = make("li", { class: "end", "aria-hidden": "true" });
    this.observer = new IntersectionObserver((seen) => { if (seen.some((entry) => entry.isIntersecting)) this.more(); }, { rootMargin: "400px" });
  }

  show(all) {
    this.all = all;
    this.count = 0;
    this.observer.disconnect();
    this.list.replaceChildren(this.end);
    this.more();
    this.observer.observe(this.end);
  }

  more() {
    if (this.count >= this.all.length) { this.end.remove(); return; }
    const part = document.createDocumentFragment();
    for (const value of this.all.slice(this.count, this.count + STEP)) part.append(this.item(value));
    this.count = Math.min(this.all.length, this.count + STEP);
    this.end.before(part);
    if (this.count >= this.all.length) this.end.remove();
  }

  // the element of a value, made if it is not there yet
  find(index, id) {
    while (this.count <= index && this.count < this.all.length) this.more();
    return by(id);
  }
}
