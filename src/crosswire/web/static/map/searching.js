// Searching for a place by its name while one types; the answers are buttons under the field.

const PAUSE = 200;
const LEAST = 2;

/** Has the search form `finding` answer in place; `chosen` is told the fields of the place that is picked. */
export function searchPlaces(finding, chosen) {
  const list = Object.assign(document.createElement("ul"), { className: "found-places" });
  const said = Object.assign(document.createElement("p"), { className: "unseen" });
  said.setAttribute("role", "status");
  finding.append(list, said);
  let [waiting, asking] = [0, null];

  const ask = async () => {
    const q = finding.elements.namedItem("q").value.trim();
    asking?.abort();
    asking = new AbortController();
    if (q.length < LEAST) return list.replaceChildren();
    try {
      const answer = await fetch(`/places.json?${new URLSearchParams({ q })}`, { signal: asking.signal });
      if (!answer.ok) return;
      const { places } = await answer.json();
      list.replaceChildren(...places.map(entry));
      said.textContent = places.length ? `${places.length} places found` : "No place of that name";
    } catch (failure) {
      if (failure.name !== "AbortError") throw failure;
    }
  };
  const entry = ({ words, known, fields }) => {
    const [item, button] = [document.createElement("li"), document.createElement("button")];
    button.type = "button";
    button.className = "quiet";
    button.append(words, " ", Object.assign(document.createElement("small"), { className: "grey", textContent: known }));
    button.addEventListener("click", () => {
      list.replaceChildren();
      chosen(fields);
    });
    item.append(button);
    return item;
  };
  finding.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  finding.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
}
