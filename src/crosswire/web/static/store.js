// The store's page while it is being worked out: says how far it is, and shows the page anew when it is done.
const work = document.getElementById("work");
const EVERY = 1000;

async function look() {
  const answer = await fetch(work.dataset.progress);
  const found = answer.ok ? await answer.json() : null;
  if (!found) return location.reload();
  const bar = work.querySelector("progress");
  if (found.total) {
    if (!bar.hasAttribute("value")) return location.reload();
    bar.max = found.total;
    bar.value = found.done;
    work.querySelector("[data-done]").textContent = found.done.toLocaleString("en");
  }
  setTimeout(look, EVERY);
}

if (work) setTimeout(look, EVERY);
