// The look of maps: the page's own colours, and the patterns by which tones are told apart in grey.

/** A colour of the page by its name, as it is now (light or dark). */
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const TONES = ["a", "b", "c", "d", "e", "f"];

/** An expression that gives a place's tone by its property `tone`. */
export const byTone = () => ["match", ["get", "tone"], ...TONES.flatMap((t) => [t, colour(`position-${t}`)]), colour("position-a")];

const LINES = { b: [[0, 6, 6, 0], [-1, 1, 1, -1], [5, 7, 7, 5]], d: [[0, 3, 6, 3]], e: [[0, 0, 6, 6], [5, -1, 7, 1], [-1, 5, 1, 7]], f: [[3, 0, 3, 6]] };

/** The pattern of a tone as a picture of 6 by 6 points, twice as fine: lines that lean, dots, lines that lie, lean back, stand. */
export function pattern(tone) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 12, height: 12 });
  const draw = canvas.getContext("2d");
  draw.scale(2, 2);
  draw.strokeStyle = draw.fillStyle = colour("ink");
  draw.globalAlpha = 0.45;
  draw.lineWidth = 0.8;
  if (tone === "c") {
    draw.arc(3, 3, 1, 0, 2 * Math.PI);
    draw.fill();
  }
  for (const [ax, ay, bx, by] of LINES[tone] ?? []) {
    draw.beginPath();
    draw.moveTo(ax, ay);
    draw.lineTo(bx, by);
    draw.stroke();
  }
  return draw.getImageData(0, 0, 12, 12);
}

/** The layers of land: those of neighbours, the country itself, its provinces. */
export const landLayers = () => [
  { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
  { id: "near", type: "fill", source: "near", paint: { "fill-color": colour("tint"), "fill-antialias": false } },
  { id: "near-line", type: "line", source: "near", paint: { "line-color": colour("border"), "line-width": 0.8 } },
  { id: "own", type: "fill", source: "own", paint: { "fill-color": colour("land"), "fill-antialias": false } },
  { id: "provinces", type: "line", source: "provinces", paint: { "line-color": colour("border"), "line-width": 0.6 } },
  { id: "own-line", type: "line", source: "own", paint: { "line-color": colour("rule-strong"), "line-width": 1.1 } },
];

/** The layers of places: areas and circles with their patterns, wider places as outlines, spots as dots. */
export const placeLayers = () => {
  const area = ["all", ["!=", ["get", "drawn"], "spot"], ["!", ["get", "wider"]]];
  return [
    { id: "area", type: "fill", source: "places", filter: area, paint: { "fill-color": byTone() } },
    { id: "area-pattern", type: "fill", source: "places", filter: ["all", area, ["!=", ["get", "tone"], "a"]], paint: { "fill-pattern": ["concat", "pattern-", ["get", "tone"]] } },
    { id: "area-line", type: "line", source: "places", filter: area, paint: { "line-color": colour("ink"), "line-width": 1.3 } },
    { id: "wider", type: "line", source: "places", filter: ["get", "wider"], paint: { "line-color": colour("ink"), "line-width": 1, "line-dasharray": [4, 3] } },
    { id: "spot", type: "circle", source: "places", filter: ["==", ["get", "drawn"], "spot"], paint: { "circle-radius": 5, "circle-color": colour("ink"), "circle-stroke-color": colour("paper"), "circle-stroke-width": 1.5 } },
  ];
};
