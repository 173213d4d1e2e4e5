// Watches the zoom: tells when a person has zoomed, and on what, once the camera rests; and shows less writing from far away.
import type cytoscape from "cytoscape";
import type { DrawnNode } from "./elements.ts";

/** Milliseconds without a movement after which a zoom has come to its end. */
const rest = 180;
/** Below this zoom names of members are too small to be read. */
const far = 0.55;

export interface Zoomed {
  readonly way: "in" | "out";
  readonly level: number;
  /** The card that was zoomed on. */
  readonly at: string | undefined;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export class ZoomWatch {
  private gesture:
    | { readonly way: "in" | "out"; readonly spot: Point | undefined }
    | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isFar = false;

  constructor(
    private readonly cy: cytoscape.Core,
    private readonly reports: {
      readonly began: () => void;
      readonly zoomed: (zoomed: Zoomed) => void;
      /** The writing changes. */
      readonly changes: () => void;
    },
  ) {
    cy.on("viewport", () => {
      if (this.gesture !== undefined) this.wait();
    });
    cy.on("zoom", () => {
      if (cy.zoom() < far !== this.isFar) this.rewrite();
    });
  }

  /**
   * A person zooms, also where the zoom is at its end. `spot`: on the screen, where a pointer is. Where there is none, what keys
   * act on stays in its place, else the middle; the answer says where that is.
   */
  zooms(way: "in" | "out", spot?: Point): Point {
    if (this.gesture === undefined) this.reports.began();
    this.gesture = { way, spot };
    this.wait();
    if (spot !== undefined) return spot;
    const { cy } = this;
    const first = this.seen()[0];
    return first?.selected === true
      ? first.middle
      : { x: cy.width() / 2, y: cy.height() / 2 };
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { gesture } = this;
      this.gesture = undefined;
      if (gesture === undefined) return;
      const { way, spot } = gesture;
      const at = spot === undefined ? this.seen()[0]?.id : this.cardAt(spot);
      this.reports.zoomed({ way, level: this.cy.zoom(), at });
    }, rest);
  }

  private cardAt({ x, y }: Point): string | undefined {
    return this.cards().find(
      ({ box }) => x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2,
    )?.id;
  }

  /** What keys act on, then what is near to the middle. */
  private seen(): readonly {
    readonly id: string;
    readonly selected: boolean;
    readonly middle: Point;
  }[] {
    const { cy } = this;
    const [width, height] = [cy.width(), cy.height()];
    const seen = this.cards().flatMap(({ id, box, selected }) => {
      const x = (box.x1 + box.x2) / 2;
      const y = (box.y1 + box.y2) / 2;
      return x < 0 || y < 0 || x > width || y > height
        ? []
        : [{ id, selected, middle: { x, y } }];
    });
    const away = ({ x, y }: Point): number =>
      Math.hypot(x - width / 2, y - height / 2);
    return seen.sort(
      (a, b) =>
        Number(b.selected) - Number(a.selected) ||
        away(a.middle) - away(b.middle),
    );
  }

  private cards(): readonly {
    readonly id: string;
    readonly box: cytoscape.BoundingBox12;
    readonly selected: boolean;
  }[] {
    return this.cy.nodes(".card").map((card) => {
      const { x, y } = card.renderedPosition();
      const zoom = this.cy.zoom();
      const width = ((card.data("width") as number) * zoom) / 2;
      const height = ((card.data("height") as number) * zoom) / 2;
      return {
        id: card.id(),
        box: { x1: x - width, x2: x + width, y1: y - height, y2: y + height },
        selected: card.hasClass("selected"),
      };
    });
  }

  private rewrite(): void {
    this.isFar = this.cy.zoom() < far;
    this.reports.changes();
  }

  /** Marks what is written otherwise from far away: folders larger, members not at all. */
  mark(nodes: ReadonlyMap<string, DrawnNode>): void {
    const { cy, isFar } = this;
    const changed = [...nodes.values()].flatMap((node) => {
      const className = farClass(node, nodes);
      const element = cy.getElementById(node.id);
      return className === undefined || element.hasClass(className) === isFar
        ? []
        : [{ element, className }];
    });
    if (changed.length === 0) return;
    cy.batch(() => {
      for (const { element, className } of changed)
        element.toggleClass(className, isFar);
    });
    // The library keeps how large a name was, and would cut a larger one.
    for (const { element } of changed)
      (element as unknown as Remeasured).dirtyBoundingBoxCache();
  }
}

interface Remeasured {
  dirtyBoundingBoxCache(): void;
}

function farClass(
  { role, icon, parent }: DrawnNode,
  nodes: ReadonlyMap<string, DrawnNode>,
): "far-name" | "far-member" | undefined {
  if (role === "folder" || (role === "card" && icon === "folder"))
    return "far-name";
  const inBox = role === "card" && nodes.get(parent ?? "")?.role === "folder";
  return inBox ? "far-member" : undefined;
}
