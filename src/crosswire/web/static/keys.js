// Keys: one table of what each key does on this page. Keys are letters alone or two in a row ("g e"); they are silent
// while one types, and Escape always leaves what is open. `?` shows the table.

const table = new Map();
let begun = "";

/** Has `key` do `action` on this page; `label` says in the table what that is. A later registration replaces an earlier one. */
export function register(key, label, action) {
  table.set(key, { label, action });
}

const typing = (target) => target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");

function pressed(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (document.querySelector("dialog[open]") && event.key !== "?") return;
  const name = event.key === "Enter" ? "enter" : event.key;
  const both = begun ? `${begun} ${name}` : name;
  begun = "";
  const found = table.get(both) ?? table.get(name);
  // Enter on a link or a button is that link's or button's.
  if (name === "enter" && event.target.closest?.("a, button, summary")) return;
  if (found) {
    event.preventDefault();
    found.action(event);
  } else if ([...table.keys()].some((key) => key.startsWith(`${name} `))) {
    begun = name;
  }
}

/** Listens for keys, and has `button` and the key `?` show the table. */
export function announceKeys(button) {
  document.addEventListener("keydown", pressed);
  register("?", "These keys", showKeys);
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", showKeys);
}

function showKeys() {
  const open = document.querySelector("dialog.keys");
  if (open) return open.open ? open.close() : open.showModal();
  const dialog = document.createElement("dialog");
  dialog.className = "keys";
  dialog.setAttribute("aria-labelledby", "keys-heading");
  const heading = Object.assign(document.createElement("h2"), { id: "keys-heading", textContent: "Keys" });
  const list = document.createElement("table");
  for (const [key, { label }] of table) {
    const row = list.insertRow();
    for (const part of key.split(" ")) {
      row.cells.length || row.insertCell();
      row.cells[0].append(Object.assign(document.createElement("kbd"), { textContent: part }), " ");
    }
    row.insertCell().textContent = label;
  }
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(heading, list, close);
  document.body.append(dialog);
  dialog.showModal();
}
