// The legend: built of text nodes only, so that no name can carry markup.

function entryOf({ name, colour, kind }) {
  const entry = document.createElement("li");
  const swatch = document.createElement("i");
  swatch.className = kind;
  swatch.style.setProperty("--colour", colour);
  entry.append(swatch, name);
  return entry;
}

export function drawLegend(list, entries) {
  list.replaceChildren(...entries.map(entryOf));
}
