
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const by = (id) => document.getElementById(id);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const cites = new Map(), cited = new Map();
  for (const [source, target, weight] of data.edges) {
    if (!cites.has(source)) cites.set(source, []);
    if (!cited.has(target)) cited.set(target, []);
    cites.get(source).push([target, weight]);
    cited.get(target).push([source, weight]);
  }
  const sum = (pairs) => (pairs || []).reduce((all, [, weight]) => all + weight, 0);

  // the network: volumes by their years, so that neighbours in time begin as neighbours
  const years = data.nodes.filter((n) => n.held && n.first).map((n) => Number(n.first));
  const early = Math.min(...years), late = Math.max(...years);
  const hue = (node) => {
    if (!node.held || !node.first) return colour("--edge");
    const share = late > early ? (Number(node.first) - early) / (late - early) : 0.5;
    return `hsl(${Math.round(215 - 190 * share)}, 62%, 48%)`;
  };
  const graph = echarts.init(by("graph"), null, { renderer: "canvas" });
  let chosen = "", words = [];

  const matches = (text) => words.every((word) => text.includes(word));
  const textOf = (node) => `${node.id} ${node.title} ${node.first}`.toLowerCase();

  function shown() {
    const least = Number(by("least").value), outside = by("outside").checked;
    const edges = data.edges.filter(([s, t, w]) => w >= least && (outside || (nodes.get(s).held && nodes.get(t).held)));
    const met = new Set(edges.flatMap(([s, t]) => [s, t]));
    const kept = data.nodes.filter((n) => met.has(n.id) || n.held);
    kept.sort((a, b) => (a.first || "9999").localeCompare(b.first || "9999") || a.id.localeCompare(b.id));
    return [kept, edges];
  }

  // Where the volumes stand: what cites each other is drawn together, all else is pushed apart (Fruchterman and
  // Reingold), from a circle in the order of time. The library fits the whole into the frame.
  const places = new Map(), EDGE = 26, LEFT = 30, RIGHT = 100;
  function layOut(kept, edges) {
    const key = kept.map((n) => n.id).join("|") + edges.length;
    if (places.has(key)) return places.get(key);
    const n = kept.length, x = new Float64Array(n), y = new Float64Array(n), wide = 1.5;
    const at = new Map(kept.map((node, i) => [node.id, i]));
    kept.forEach((_, i) => { x[i] = wide * Math.cos(2 * Math.PI * i / n); y[i] = Math.sin(2 * Math.PI * i / n); });
    const ideal = 1.6 / Math.sqrt(Math.max(n, 1)), rounds = n > 300 ? 120 : 300;
    for (let round = 0; round < rounds; round++) {
      const dx = new Float64Array(n), dy = new Float64Array(n), heat = 0.12 * (1 - round / rounds) + 0.002;
      for (let i = 0; i < n; i++) {
        for (let j = i + 1; j < n; j++) {
          const a = x[i] - x[j] || 1e-4 * (i - j), b = y[i] - y[j] || 1e-4, push = ideal * ideal / Math.max(a * a + b * b, 1e-6);
          dx[i] += a * push; dy[i] += b * push; dx[j] -= a * push; dy[j] -= b * push;
        }
        dx[i] -= x[i] * 0.25 * ideal * 4; dy[i] -= y[i] * wide * ideal * 1.6; // nothing drifts away
      }
      for (const [source, target, weight] of edges) {
        const i = at.get(source), j = at.get(target), a = x[i] - x[j], b = y[i] - y[j];
        const pull = Math.sqrt(a * a + b * b) / ideal * Math.min(1, 0.12 + Math.log10(1 + weight) / 4);
        dx[i] -= a * pull; dy[i] -= b * pull; dx[j] += a * pull; dy[j] += b * pull;
      }
      for (let i = 0; i < n; i++) {
        const far = Math.hypot(dx[i], dy[i]) || 1, step = Math.min(far, heat) / far;
        x[i] += dx[i] * step; y[i] += dy[i] * step;
      }
    }
    const share = (of) => { const low = Math.min(...of), span = Math.max(...of) - low || 1; return of.map((v) => (v - low) / span); };
    const across = share(x), down = share(y), found = kept.map((_, i) => [across[i], down[i]]);
    places.set(key, found);
    return found;
  }

  function draw() {
    const [kept, edges] = shown();
    // in the frame's own shape, so that circles stay circles
    const wide = graph.getWidth() - LEFT - RIGHT, high = graph.getHeight() - 2 * EDGE;
    const spots = layOut(kept, edges).map(([x, y]) => [x * wide, y * high]);
    const heaviest = Math.max(1, ...edges.map((e) => e[2]));
    const largest = Math.max(1, ...kept.map((n) => sum(cited.get(n.id))));
    graph.setOption({
      animation: false,
      tooltip: {
        renderMode: "richText", confine: true,
        formatter: (p) => p.dataType === "edge"
          ? `${p.data.source} → ${p.data.target}: ${p.data.value.toLocaleString()}`
          : `${p.name}\n${(nodes.get(p.name).title || "").replace(/(.{60}\S*) /g, "$1\n")}\ncites ${sum(cites.get(p.name)).toLocaleString()}, cited ${sum(cited.get(p.name)).toLocaleString()} times`,
      },
      series: [{
        type: "graph", layout: "none", roam: true, draggable: true, top: EDGE, bottom: EDGE, left: LEFT, right: RIGHT,
        scaleLimit: { min: 0.2, max: 12 },
        edgeSymbol: ["none", "arrow"], edgeSymbolSize: 6,
        emphasis: { focus: "adjacency", lineStyle: { opacity: 0.9 } },
        labelLayout: { hideOverlap: true },
        data: kept.map((n, i) => ({
          x: spots[i][0], y: spots[i][1], id: n.id, name: n.id, value: sum(cited.get(n.id)),
          symbol: n.held ? "circle" : "diamond",
          symbolSize: 7 + 26 * Math.sqrt(sum(cited.get(n.id)) / largest),
          itemStyle: { color: hue(n), opacity: lit(n) ? 1 : 0.12, borderColor: n.id === chosen ? colour("--ink") : colour("--paper"), borderWidth: n.id === chosen ? 3 : 1 },
          label: { show: true, position: "right", formatter: n.id.replace(/^frus/, ""), color: colour("--ink"), fontSize: 11, opacity: lit(n) ? 1 : 0.15, textBorderColor: colour("--paper"), textBorderWidth: 2 },
        })),
        links: edges.map(([source, target, value]) => ({
          source, target, value,
          lineStyle: { width: 0.6 + 4.5 * Math.sqrt(value / heaviest), color: colour("--edge"), opacity: (lit(nodes.get(source)) && lit(nodes.get(target))) ? 0.5 : 0.05, curveness: 0.12 },
        })),
      }],
    }, { replaceMerge: ["series"] });
  }

  function lit(node) {
    if (chosen) return node.id === chosen || (cites.get(chosen) || []).some(([id]) => id === node.id) || (cited.get(chosen) || []).some(([id]) => id === node.id);
    return !words.length || matches(textOf(node));
  }

  function list(title, pairs) {
    const part = document.createElement("div"), ordered = document.createElement("ol"), head = document.createElement("h3");
    head.textContent = title;
    for (const [id, weight] of [...(pairs || [])].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))) {
      const item = document.createElement("li"), button = document.createElement("button"), count = document.createElement("span");
      button.type = "button"; button.textContent = id; button.title = nodes.get(id).title;
      button.addEventListener("click", () => choose(id));
      count.textContent = weight.toLocaleString();
      item.append(button, count);
      ordered.append(item);
    }
    part.append(head, ordered);
    return part;
  }

  function choose(id) {
    chosen = id;
    if (id) {
      const node = nodes.get(id), head = document.createElement("h3"), about = document.createElement("p");
      head.textContent = id;
      about.textContent = [node.title || (node.held ? "" : "not in the corpus"), node.first && `${node.first}–${node.last}`, node.held && `${node.documents.toLocaleString()} documents, ${node.citations.toLocaleString()} citations`].filter(Boolean).join("; ");
      by("chosen").replaceChildren(head, about, list("cites", cites.get(id)), list("is cited by", cited.get(id)));
      if (!node.held) by("outside").checked = true;
    }
    draw();
  }

  graph.on("click", (p) => { if (p.dataType === "node") choose(p.name); });
  graph.getZr().on("click", (p) => { if (!p.target) choose(""); });
  by("least").addEventListener("input", () => { by("least-said").textContent = by("least").value; draw(); });
  by("outside").addEventListener("change", draw);
  by("whole").addEventListener("click", () => {
    by("search").value = ""; by("least").value = 1; by("least-said").textContent = "1"; chosen = ""; graph.clear(); search();
  });

  // archives over time
  const time = echarts.init(by("time"), null, { renderer: "canvas" });
  const palette = ["#3a6ea5", "#c1763d", "#5a8f5a", "#a3485f", "#7a66a8", "#8a8a3a", "#3f9a9a", "#b36b9a", "#6b7f8f", "#a38b5c", "#4f7d4f", "#c05a4a", "#9a9a94"];
  function drawTime() {
    const { years: of, series } = data[by("level").value];
    time.setOption({
      animation: false, color: palette,
      textStyle: { color: colour("--ink") },
      tooltip: { trigger: "axis", renderMode: "richText", confine: true, order: "valueDesc",
        formatter: (all) => [all[0].axisValue, ...all.filter((p) => p.value).sort((a, b) => b.value - a.value).map((p) => `${p.seriesName}: ${p.value.toLocaleString()}`)].join("\n") },
      legend: { type: "scroll", top: 0, textStyle: { color: colour("--ink") }, pageTextStyle: { color: colour("--ink") } },
      grid: { left: 56, right: 16, top: 66, bottom: 64 },
      xAxis: { type: "category", data: of.map(String), axisLabel: { color: colour("--faint") } },
      yAxis: { type: "value", name: "citations", nameTextStyle: { color: colour("--faint") }, axisLabel: { color: colour("--faint") }, splitLine: { lineStyle: { color: colour("--line") } } },
      dataZoom: [{ type: "slider", height: 18, bottom: 12 }, { type: "inside" }],
      series: series.map(([name, values]) => ({ name, type: "bar", stack: "all", data: values, barCategoryGap: "12%", emphasis: { focus: "series" } })),
    }, { replaceMerge: ["series"] });
  }
  by("level").addEventListener("change", drawTime);

  // tables: sorted by their heads, filtered by the search
  for (const table of document.querySelectorAll("table")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, i) => head.firstChild.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") !== "descending";
      heads.forEach((h) => h.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const value = (row) => row.cells[i].dataset.value === undefined ? row.cells[i].textContent : Number(row.cells[i].dataset.value);
      const rows = [...table.tBodies[0].rows].sort((a, b) => {
        const x = value(a), y = value(b);
        return (typeof x === "number" ? x - y : x.localeCompare(y)) * (down ? -1 : 1);
      });
      table.tBodies[0].append(...rows);
    }));
  }
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => [row, row.textContent.toLowerCase()]);
  function search() {
    words = by("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    chosen = "";
    let count = 0;
    for (const [row, text] of rows) {
      row.hidden = words.length > 0 && !matches(text);
      count += !row.hidden;
    }
    const volumes = data.nodes.filter((n) => matches(textOf(n))).length;
    by("found").textContent = words.length ? `${volumes.toLocaleString()} volumes, ${count.toLocaleString()} rows` : "";
    draw();
  }
  let waiting = 0;
  by("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 120); });

  const redraw = () => { draw(); drawTime(); };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  new ResizeObserver(() => { graph.resize(); time.resize(); draw(); }).observe(document.querySelector("main"));
  redraw();
  document.documentElement.dataset.ready = "";
  window.archref = { choose, network: () => graph.getOption().series[0] };
})();
