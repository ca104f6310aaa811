// Moves nodes whose names lie over one another apart; a force layout spaces dots, not the names under them.

const ROUNDS = 300;
const GAP = 3; // pixels left free between two names

function boxOf(node) {
  const at = node.position();
  const box = node.boundingBox({ includeOverlays: false, includeEdges: false });
  return { node, x: at.x, y: at.y, left: at.x - box.x1, right: box.x2 - at.x, up: at.y - box.y1, down: box.y2 - at.y };
}

// How far two boxes reach into one another along an axis, with the sign of the way out for the first.
function reach(a, b, axis, low, high) {
  const over = Math.min(a[axis] + a[high], b[axis] + b[high]) - Math.max(a[axis] - a[low], b[axis] - b[low]) + GAP;
  return { over, sign: a[axis] + (a[high] - a[low]) / 2 < b[axis] + (b[high] - b[low]) / 2 ? -1 : 1 };
}

function part(a, b) {
  const across = reach(a, b, "x", "left", "right");
  const along = reach(a, b, "y", "up", "down");
  if (across.over <= 0 || along.over <= 0) return false;
  const [axis, { over, sign }] = across.over < along.over ? ["x", across] : ["y", along];
  const share = a.fixed === b.fixed ? 0.5 : a.fixed ? 0 : 1;
  a[axis] += sign * over * share;
  b[axis] -= sign * over * (1 - share);
  return true;
}

// `fixed`: ids of nodes that stay where they are.
export function spread(cy, fixed) {
  const boxes = cy.nodes().map((node) => ({ ...boxOf(node), fixed: fixed.has(node.id()) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) {
        if (!(boxes[i].fixed && boxes[j].fixed)) moved = part(boxes[i], boxes[j]) || moved;
      }
    }
    if (!moved) break;
  }
  cy.batch(() => boxes.forEach(({ node, x, y, fixed: stays }) => stays || node.position({ x, y })));
}
