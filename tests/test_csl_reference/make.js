// Makes SET/expected/*.json: what citeproc-js prints for SET/items.json in each style, SET being first, second, ... or
// the path of a folder anywhere (benchmarks/csl_beside.py).
//   npm install citeproc@2.4.63 && node make.js FOLDER_OF_STYLES FOLDER_OF_LOCALES NODE_MODULES SET...
// Clusters: each item first, at once again with a locator, again after another item, and two in one note. They are
// written to SET/clusters.json, one cluster's cites a line. A set with a styles.txt of its own is printed in those
// styles, and its locators have other labels than pages, its cites prefixes and suffixes.
const fs = require("fs");
const path = require("path");
const [styles, locales, modules, ...sets] = process.argv.slice(2);
const CSL = require(path.join(modules, "citeproc"));
const version = JSON.parse(fs.readFileSync(path.join(modules, "citeproc", "package.json"))).version;
const read = (folder) => fs.readFileSync(path.join(folder, "styles.txt"), "utf8").split(/\s+/).filter(Boolean);

function clusters(items) {
  const out = [];
  items.forEach((item, i) => {
    const other = items[(i + 1) % items.length];
    out.push([{ id: item.id }]);
    out.push([{ id: item.id, locator: "12-15", label: "page" }]);
    if (i % 2 === 0) out.push([{ id: items[0].id, locator: "3", label: "page" }]);
    out.push([{ id: item.id }, { id: other.id, locator: "7", label: "page" }]);
  });
  return out;
}

const LOCATORS = [["page", "12-15"], ["folio", "33v"], ["page", "101"], ["sub-verbo", "seal"], ["chapter", "3"],
  ["page", "7, 9-11"], ["note", "14"], ["volume", "2"], ["paragraph", "5"], ["page", "88n3"]];

function variedClusters(items) {
  const out = [];
  items.forEach((item, i) => {
    const [label, locator] = LOCATORS[i % LOCATORS.length];
    const other = items[(i + 1) % items.length];
    out.push([{ id: item.id }]);
    out.push([{ id: item.id, locator, label, ...(i % 4 === 1 ? { prefix: "See ", suffix: ", on fees" } : {}) }]);
    if (i % 3 === 0) {
      const same = items[(i + 5) % items.length];
      out.push([{ id: item.id }, { id: other.id, locator, label, prefix: "cf. " }, { id: same.id }]);
    }
    if (i % 5 === 0) out.push([{ id: item.id, locator: "4", label: "page", suffix: "." }]);
  });
  return out;
}

function styleXml(name) {
  const main = path.join(styles, name + ".csl");
  if (fs.existsSync(main)) return fs.readFileSync(main, "utf8");
  const xml = fs.readFileSync(path.join(styles, "dependent", name + ".csl"), "utf8");
  const href = xml.match(/href="[^"]*\/([^"\/]+)"\s+rel="independent-parent"/)[1];
  return fs.readFileSync(path.join(styles, href + ".csl"), "utf8");
}

function print(name, items, cited) {
  const sys = {
    retrieveLocale: (lang) => {
      const file = path.join(locales, "locales-" + lang + ".xml");
      return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null;
    },
    retrieveItem: (id) => JSON.parse(JSON.stringify(items.find((x) => x.id === id))),
  };
  const engine = new CSL.Engine(sys, styleXml(name));
  engine.setOutputFormat("text");
  engine.updateItems(items.map((x) => x.id));
  const notes = [];
  const before = [];
  cited.forEach((cites, i) => {
    const note = engine.opt.xclass === "note" ? i + 1 : 0;
    const [, changed] = engine.processCitationCluster(
      { citationItems: cites, properties: { noteIndex: note } }, before.slice(), []);
    changed.forEach(([at, text, id]) => { notes[at] = text; if (at === i) before.push([id, note]); });
  });
  const made = engine.makeBibliography();
  // entry_ids also lists the items for which nothing is printed
  const prints = (id) => {
    const [, texts] = engine.makeBibliography({ include: [{ field: "id", value: id }] });
    return texts.length > 0 && !texts[0].includes("CSL STYLE ERROR");
  };
  const ids = made ? made[0].entry_ids.map((entry) => entry[0]).filter(prints) : [];
  const texts = made ? made[1].map((text) => text.trim()).filter((text) => !text.includes("CSL STYLE ERROR")) : [];
  if (ids.length !== texts.length) throw new Error(name + ": entries and ids differ");
  const bibliography = ids.map((id, i) => [id, texts[i]]);
  return { style: name, processor: "citeproc-js " + version, notes, bibliography };
}

for (const set of sets) {
  const folder = path.resolve(__dirname, set);
  const items = JSON.parse(fs.readFileSync(path.join(folder, "items.json")));
  const own = fs.existsSync(path.join(folder, "styles.txt"));
  const cited = own ? variedClusters(items) : clusters(items);
  const lines = cited.map((cites) => JSON.stringify(cites));
  fs.writeFileSync(path.join(folder, "clusters.json"), "[" + lines.join(",\n") + "]\n");
  fs.mkdirSync(path.join(folder, "expected"), { recursive: true });
  for (const name of read(own ? folder : __dirname)) {
    const file = path.join(folder, "expected", name + ".json");
    try {
      fs.writeFileSync(file, JSON.stringify(print(name, items, cited), null, 1) + "\n");
    } catch (error) { // a style at which citeproc-js fails has no print
      fs.rmSync(file, { force: true });
      console.error(name + ": " + error.message);
    }
  }
}
