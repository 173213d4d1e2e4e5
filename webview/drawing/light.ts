// What a pointer is on is lit, with its neighbours, and all else stands back.
import type cytoscape from "cytoscape";
import type { Glide } from "./glide.ts";

export class Light {
  private hovered: string | undefined;
  /** All that may bear a class of the light. */
  private lit: cytoscape.CollectionReturnValue;

  constructor(
    private readonly cy: cytoscape.Core,
    private readonly glide: Glide,
  ) {
    this.lit = cy.collection();
  }

  isAt(id: string): boolean {
    return this.hovered === id;
  }

  /** The picture is another one: what is still there is lit in it. */
  again(isThere: (id: string) => boolean): void {
    const { hovered } = this;
    if (hovered !== undefined) this.at(isThere(hovered) ? hovered : undefined);
  }

  /** Neighbours of a node, or the ends of an edge, stay bright; all else stands back, but in pictures where that would take long. */
  at(id: string | undefined): void {
    // Nothing was lit and nothing is to be: spare the library a look at every element.
    if (id === undefined && this.hovered === undefined) return;
    this.hovered = id;
    this.glide.changes();
    const { cy } = this;
    cy.batch(() => {
      this.lit.removeClass("faded lit lit-in lit-out hovered");
      this.lit = cy.collection();
      if (id === undefined) return;
      const element = cy.getElementById(id);
      if (element.empty()) return;
      element.addClass("hovered");
      this.lit = element;
      const owner = element.data("owner") as string | undefined;
      const root = owner === undefined ? element : cy.getElementById(owner);
      if (root.hasClass("bundle")) return;
      const near = root.union(
        root.group() === "edges" ? root.connectedNodes() : root.neighborhood(),
      );
      near.edges().addClass("lit");
      root.connectedEdges().forEach((edge) => {
        edge.addClass(edge.source().same(root) ? "lit-out" : "lit-in");
      });
      this.lit = near.union(element);
      if (this.glide.heavy) return;
      const handles = cy
        .nodes(".handle, .mark")
        .filter((handle) =>
          near.contains(cy.getElementById(handle.data("owner") as string)),
        );
      cy.elements()
        .difference(near)
        .difference(handles)
        .difference(cy.nodes(".group, .caption"))
        .addClass("faded");
      this.lit = cy.elements();
    });
  }
}
