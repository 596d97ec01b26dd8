
// The file that stands alone listens for its few keys itself.
const keys = new Map();
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const name = event.key === "Enter" ? "enter" : event.key;
  if (name === "enter" && event.target.closest("a, summary, input")) return;
  keys.get(name)?.(event);
});
tieClaims((key, label, action) => keys.set(key, action));
for (const part of document.querySelectorAll(".keys")) part.hidden = false;
