// What every page does: keys, and sections that come when they are near. Without it every page still works, by links.
import { announceKeys, register } from "./keys.js";
import { loadSections } from "./sections.js";

const go = (path) => () => location.assign(path);
register("g e", "Events", go("/events"));
register("g r", "Review", go("/review"));
register("g s", "Store", go("/store"));
register("g d", "Decisions", go("/decisions"));
register("/", "Search", () => document.getElementById("search")?.focus());
announceKeys(document.getElementById("show-keys"));
loadSections(document);
