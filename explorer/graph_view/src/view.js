// One graph on one page: a cytoscape instance, its legend and the name shown under the pointer.
import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import { applyDifference } from "./difference.js";
import { drawLegend } from "./legend.js";
import { sheet, themeOf } from "./sheet.js";
import { spread } from "./spread.js";

cytoscape.use(fcose);

// Starts from the positions Python gives (randomize off), so that the same data gives the same picture.
const LAYOUT = {
  name: "fcose",
  randomize: false,
  quality: "proof",
  animate: false,
  fit: false,
  nodeDimensionsIncludeLabels: true,
  nodeRepulsion: 9000,
  idealEdgeLength: 105,
  nodeSeparation: 90,
  packComponents: false,
};
const PADDING = 24;
const WIDEST = 1.7;
const LARGEST_FIRST_ZOOM = 1.15;

export class View {
  constructor(root, report) {
    this.root = root;
    this.canvas = root.querySelector(".canvas");
    this.legend = root.querySelector(".legend");
    this.hint = root.querySelector(".hint");
    this.cy = cytoscape({ container: this.canvas, minZoom: 0.15, maxZoom: 3, boxSelectionEnabled: false });
    this.listen(report);
    // Cytoscape remembers where its canvas is and cannot see the page scroll from inside a shadow root.
    for (const reached of ["pointerenter", "pointerdown"]) this.canvas.addEventListener(reached, () => this.cy.resize(), true);
    this.fitted = false;
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(this.canvas);
  }

  // `onetap`, not `tap`: a double tap must not select on its way to opening.
  listen(report) {
    this.cy.on("onetap", "node", (event) => report("selected", event.target.id()));
    this.cy.on("onetap", (event) => event.target === this.cy && report("selected", ""));
    this.cy.on("dbltap", "node", (event) => report("opened", event.target.id()));
    this.cy.on("mouseover", "node, edge", (event) => this.point(event.target));
    this.cy.on("mouseout", "node, edge", () => this.unpoint());
  }

  show(data) {
    this.root.style.height = `${data.height}px`;
    drawLegend(this.legend, data.legend); // before the fit: the canvas has what height it leaves
    this.cy.style(sheet(themeOf(this.root)));
    const { added, removed, replaced } = applyDifference(this.cy, data);
    if (added || removed) this.arrange(replaced);
    this.cy.nodes().removeClass("picked");
    if (data.selected) this.cy.getElementById(data.selected).addClass("picked");
    this.root.dataset.nodes = this.cy.nodes().length;
  }

  // What was there stays in place when the picture grows; only a new picture is laid out as a whole.
  arrange(replaced) {
    const kept = replaced ? [] : this.cy.nodes(".kept").map((node) => ({ nodeId: node.id(), position: { ...node.position() } }));
    this.cy.nodes().removeClass("kept");
    this.cy.layout({ ...LAYOUT, fixedNodeConstraint: kept.length ? kept : undefined }).run();
    if (!kept.length) this.widen();
    spread(this.cy, new Set(kept.map(({ nodeId }) => nodeId)));
    this.fitted = false;
    this.fit();
  }

  // Names are wider than high and so is the canvas: what stands upright is laid down, what is too square drawn out.
  widen() {
    if (this.extent().h > this.extent().w) this.cy.nodes().positions((node) => ({ x: -node.position("y"), y: node.position("x") }));
    const box = this.extent();
    const wanted = this.canvas.clientWidth / (this.canvas.clientHeight || 1);
    const factor = Math.min(WIDEST, (wanted * box.h) / (box.w || 1));
    if (factor > 1) this.cy.nodes().positions((node) => ({ x: node.position("x") * factor, y: node.position("y") }));
  }

  extent() {
    return this.cy.elements().boundingBox({ includeLabels: false });
  }

  fit() {
    if (!this.canvas.clientWidth || !this.cy.nodes().length) return;
    this.cy.resize();
    this.cy.fit(undefined, PADDING);
    if (this.cy.zoom() > LARGEST_FIRST_ZOOM) {
      this.cy.zoom(LARGEST_FIRST_ZOOM);
      this.cy.center();
    }
    this.fitted = true;
  }

  // In a closed tab the canvas has no width: the first fit waits until it has one.
  resized() {
    if (this.fitted) this.cy.resize();
    else this.fit();
  }

  point(element) {
    this.cy.elements().addClass("faded");
    const near = element.isNode() ? element.closedNeighborhood() : element.union(element.connectedNodes());
    near.removeClass("faded").addClass("near");
    this.hint.textContent = element.data("hint");
  }

  unpoint() {
    this.cy.elements().removeClass("faded near");
    this.hint.textContent = "";
  }

  destroy() {
    this.observer.disconnect();
    this.cy.destroy();
  }
}
