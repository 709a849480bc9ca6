// The bibliography: a style is looked for, what it prints is shown, and all is taken home.
import { by, later, make } from "./dom.js";
import { download, get, styles } from "./ask.js";

let style = "chicago-notes-bibliography", asked = 0, known = false, stale = true;

export const query = () => ({ style, locale: by("locale").value, archival: by("archival").value, sections: by("archival").value ? "" : by("sections").value });

export function show() {
  stale = true;
  if (!by("panel-sources").hidden) opened();
}

export async function opened() {
  if (!known) { known = true; await search(); }
  if (stale) preview();
}

async function search() {
  const words = by("style-words").value.trim();
  let found;
  try {
    found = await styles(words);
  } catch (error) {
    by("style-said").textContent = error.message;
    return;
  }
  if (words !== by("style-words").value.trim()) return;
  by("style").replaceChildren(...found.styles.map((one) => make("option", { value: one.name }, `${one.title} (${one.kind}${one.bibliography ? "" : ", notes alone"})`)));
  if (found.locales && by("locale").options.length < 2) by("locale").append(...found.locales.map((tag) => make("option", { value: tag }, tag)));
  by("style").value = style;
  by("style-said").textContent = found.styles.length ? (found.more ? `${found.more.toLocaleString()} more; say more words` : "") : `No style is called so${found.near.length ? `; nearest: ${found.near.join(", ")}` : ""}.`;
}

async function preview() {
  const turn = ++asked, box = by("preview");
  stale = false;
  by("sections").disabled = Boolean(by("archival").value);
  box.setAttribute("aria-busy", "true");
  try {
    const found = await get("preview", { ...query(), notes: by("what").value || "0" });
    if (turn !== asked) return;
    box.innerHTML = found.html; // made and escaped by the server
    const said = [...found.said];
    if (!found.whole) said.unshift("This is the first part; what you take home has all.");
    if (!found.bibliography && !by("what").value) said.unshift("This style prints notes and no bibliography; show the notes.");
    by("taken").textContent = "";
    by("style-said").textContent = said.join(" ");
  } catch (error) {
    if (turn === asked) by("style-said").textContent = error.message;
  } finally {
    if (turn === asked) box.setAttribute("aria-busy", "false");
  }
}

by("style-words").addEventListener("input", later(search, 200));
by("style-words").addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") { event.preventDefault(); by("style").focus(); }
});
by("style").addEventListener("change", () => { style = by("style").value || style; preview(); });
for (const id of ["locale", "archival", "sections", "what"]) by(id).addEventListener("change", preview);

document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element && event.target.closest("[data-download]");
  if (!button) return;
  const said = button.closest("[role=tabpanel]").id === "panel-sources" ? by("taken") : by("missed-said");
  said.textContent = "It is being made …";
  button.disabled = true;
  try {
    said.textContent = `${await download(button.dataset.download, query())} is in your downloads.`;
  } catch (error) {
    said.textContent = error.message;
  } finally {
    button.disabled = false;
  }
});
