// What the page asks its server. The token is in the page's address and goes along as a header.

const address = new URL(location.href);
export const token = address.searchParams.get("token") || "";
let session = address.searchParams.get("session") || "";

export class Failed extends Error {}

export async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, { ...options, headers: { Authorization: `Bearer ${token}`, ...(options.headers || {}) } });
  } catch {
    throw new Failed("archref does not answer; is it still running?");
  }
  if (!answer.ok) {
    let said = "";
    try { said = (await answer.json()).error; } catch { /* no words with it */ }
    const failed = new Failed(said || `archref answered with ${answer.status}`);
    failed.status = answer.status;
    throw failed;
  }
  return answer;
}

const json = async (path, options) => (await ask(path, options)).json();
const at = (what, query = {}) => {
  const said = new URLSearchParams(query).toString();
  return `/api/sessions/${encodeURIComponent(session)}${what ? `/${what}` : ""}${said ? `?${said}` : ""}`;
};

export const current = () => session;
export const get = (what, query) => json(at(what, query));
export const styles = (words) => json(`/api/styles?${new URLSearchParams({ q: words })}`);

function remember(id) {
  session = id;
  if (id) address.searchParams.set("session", id);
  else address.searchParams.delete("session");
  address.hash = "";
  history.replaceState(null, "", address);
}

export async function begin() {
  remember((await json("/api/sessions", { method: "POST" })).id);
}

export function end() {
  const old = session;
  remember("");
  if (old) ask(`/api/sessions/${encodeURIComponent(old)}`, { method: "DELETE", keepalive: true }).catch(() => {});
}

// hand files in, and say how far their reading is
export async function hand(form, progress) {
  let over = false;
  const looked = (async () => {
    while (!over) {
      await new Promise((done) => setTimeout(done, 500));
      if (over) return;
      try { progress(await get("")); } catch { /* it is told by the request itself */ }
    }
  })();
  try {
    return await json(at("files"), { method: "POST", body: form });
  } finally {
    over = true;
    await looked;
  }
}

export const correct = (corrections) => json(at("corrections"), {
  method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ corrections }),
});

export async function download(what, query) {
  const answer = await ask(at("download", { what, ...query }));
  const named = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") || "");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = named ? named[1] : what;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  return link.download;
}
