// Cytoscape's style sheet, in the colours of the page's theme.

const FONT = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

export function themeOf(element) {
  const style = getComputedStyle(element);
  const colour = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  return {
    text: colour("--st-text-color", "#31333f"),
    background: colour("--st-background-color", "#ffffff"),
    accent: colour("--st-primary-color", "#d1495b"),
  };
}

export function sheet({ text, background, accent }) {
  return [
    {
      selector: "node",
      style: {
        label: "data(name)",
        width: "data(size)",
        height: "data(size)",
        "background-color": "data(colour)",
        "border-width": 1.5,
        "border-color": background,
        color: text,
        "font-family": FONT,
        "font-size": 12,
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-wrap": "wrap",
        "text-max-width": 104,
        "text-overflow-wrap": "anywhere",
        "text-background-color": background,
        "text-background-opacity": 0.75,
        "text-background-shape": "roundrectangle",
        "min-zoomed-font-size": 4,
      },
    },
    { selector: "node[?centre]", style: { "font-weight": "bold", "font-size": 14, "border-width": 3, "border-color": text } },
    {
      selector: "edge",
      style: {
        label: "data(name)",
        width: 1.6,
        "line-color": "data(colour)",
        "target-arrow-color": "data(colour)",
        "target-arrow-shape": "none",
        "arrow-scale": 0.9,
        "curve-style": "bezier",
        color: text,
        "font-family": FONT,
        "font-size": 10,
        "text-opacity": 0,
        "text-background-color": background,
        "text-background-opacity": 0.85,
        "text-rotation": "autorotate",
      },
    },
    { selector: "edge.directed", style: { "target-arrow-shape": "triangle" } },
    { selector: "edge.derived", style: { "line-style": "dashed", "line-dash-pattern": [6, 4] } },
    { selector: ".faded", style: { opacity: 0.25 } },
    { selector: "edge.near", style: { "text-opacity": 1, width: 2.4 } },
    { selector: "node.near", style: { "z-index": 10 } },
    { selector: "node.picked", style: { "border-width": 4, "border-color": accent } },
  ];
}
