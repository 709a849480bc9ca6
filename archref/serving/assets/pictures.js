// Two pictures, drawn by Apache ECharts when they are first looked at, and the same as tables.
import { by, make } from "./dom.js";
import { get } from "./ask.js";

const PALETTE = ["#3a6ea5", "#c1763d", "#5a8f5a", "#a3485f", "#7a66a8", "#8a8a3a", "#3f9a9a", "#b36b9a", "#6b7f8f", "#a38b5c", "#4f7d4f", "#c05a4a", "#9a9a94", "#777777"];
let data = null, charts = null, stale = true;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function library() {
  if (window.echarts) return Promise.resolve();
  return new Promise((done, failed) => {
    const script = make("script", { src: "/assets/echarts.min.js" });
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

export function show() {
  stale = true;
  if (!by("panel-pictures").hidden) opened();
}

export async function opened() {
  if (!stale) return;
  stale = false;
  try {
    [data] = await Promise.all([get("pictures"), library()]);
  } catch (error) {
    by("time-table").textContent = error.message;
    return;
  }
  tables();
  if (!charts) {
    charts = [echarts.init(by("time"), null, { renderer: "canvas" }), echarts.init(by("network"), null, { renderer: "canvas" })];
    new ResizeObserver(() => charts.forEach((chart) => chart.resize())).observe(by("panel-pictures"));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    document.addEventListener("theme", draw);
  }
  draw();
}

function draw() {
  if (!data || !charts) return;
  const ink = colour("--ink"), faint = colour("--faint"), line = colour("--line");
  const [time, network] = charts;
  const { years, series } = data.time;
  time.setOption({
    animation: false, color: PALETTE, textStyle: { color: ink },
    tooltip: { trigger: "axis", renderMode: "richText", confine: true,
      formatter: (all) => [all[0].axisValue, ...all.filter((p) => p.value).map((p) => `${p.seriesName}: ${p.value.toLocaleString()}`)].join("\n") },
    legend: { type: "scroll", top: 0, textStyle: { color: ink }, pageTextStyle: { color: ink } },
    grid: { left: 44, right: 12, top: 44, bottom: 56 },
    xAxis: { type: "category", data: years.map(String), axisLabel: { color: faint } },
    yAxis: { type: "value", minInterval: 1, axisLabel: { color: faint }, splitLine: { lineStyle: { color: line } } },
    dataZoom: [{ type: "slider", height: 16, bottom: 10 }],
    series: series.map((one) => ({ name: one.name, type: "bar", stack: "all", data: one.counts, barCategoryGap: "12%" })),
  }, { replaceMerge: ["series"] });
  const { nodes, edges } = data.network;
  const names = [...new Set(nodes.map((node) => node.repository))];
  const most = Math.max(1, ...nodes.map((node) => node.count)), heaviest = Math.max(1, ...edges.map((edge) => edge[2]));
  network.setOption({
    animation: false, color: PALETTE,
    tooltip: { renderMode: "richText", confine: true, formatter: (p) => p.dataType === "edge" ? `together in ${p.data.value.toLocaleString()}` : `${p.data.words.replace(/(.{50}\S*) /g, "$1\n")}\n${p.data.repository}; cited ${p.data.value.toLocaleString()} times` },
    legend: { type: "scroll", top: 0, textStyle: { color: ink }, pageTextStyle: { color: ink }, data: names },
    series: [{
      type: "graph", layout: "force", roam: true, draggable: true, top: 40,
      force: { repulsion: 60, edgeLength: [20, 70], gravity: 0.15, layoutAnimation: false },
      categories: names.map((name) => ({ name })),
      data: nodes.map((node) => ({ id: node.id, name: node.id, words: node.words, repository: node.repository, value: node.count, category: names.indexOf(node.repository), symbolSize: 6 + 22 * Math.sqrt(node.count / most), label: { show: nodes.length < 25, formatter: node.words.slice(0, 28), color: ink, position: "right", fontSize: 10 } })),
      links: edges.map(([source, target, value]) => ({ source, target, value, lineStyle: { width: 0.6 + 4 * Math.sqrt(value / heaviest), color: faint, opacity: 0.6 } })),
      labelLayout: { hideOverlap: true }, emphasis: { focus: "adjacency" },
    }],
  }, { replaceMerge: ["series"] });
  by("panel-pictures").dataset.ready = "1";
}

function table(heads, rows) {
  return make("table", {}, make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
    make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map((cell, i) => make(i ? "td" : "th", i ? {} : { scope: "row" }, String(cell)))))));
}

function tables() {
  const { years, series } = data.time;
  by("time-table").replaceChildren(table(["Repository", "Citations", "Years", "Without a year"], series.map((one) => {
    const there = years.filter((_, i) => one.counts[i]);
    const sum = one.counts.reduce((all, count) => all + count, 0);
    return [one.name, (sum + one.undated).toLocaleString(), there.length ? `${there[0]}–${there[there.length - 1]}` : "", one.undated.toLocaleString()];
  })));
  const { nodes, edges } = data.network, words = new Map(nodes.map((node) => [node.id, node.words]));
  by("network-table").replaceChildren(table(["One", "With", "Notes"], edges.slice(0, 300).map(([one, other, count]) => [words.get(one), words.get(other), count.toLocaleString()])));
}
