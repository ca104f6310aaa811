// Brings what is drawn to what the data says, touching only what differs: a rerun for a click moves nothing.

function nodeOf(node) {
  return { group: "nodes", data: { id: node.id, name: node.name, hint: node.hint, colour: node.colour, size: node.size, centre: node.centre }, position: { x: node.x, y: node.y } };
}

function edgeOf(edge) {
  return { group: "edges", data: { id: edge.id, source: edge.source, target: edge.target, name: edge.name, hint: edge.hint, colour: edge.colour }, classes: [edge.derived ? "derived" : "", edge.directed ? "directed" : ""].filter(Boolean) };
}

// `replaced` tells that nothing of the former picture is left.
export function applyDifference(cy, { nodes, edges }) {
  const wanted = new Map([...nodes.map(nodeOf), ...edges.map(edgeOf)].map((element) => [element.data.id, element]));
  const gone = cy.elements().filter((element) => !wanted.has(element.id()));
  const kept = cy.nodes().difference(gone);
  const fresh = [...wanted.values()].filter(({ data }) => cy.getElementById(data.id).empty());
  kept.forEach((node) => node.data(wanted.get(node.id()).data));
  const removed = gone.length;
  gone.remove();
  kept.addClass("kept");
  cy.add(fresh);
  return { added: fresh.length, removed, replaced: kept.empty() };
}
