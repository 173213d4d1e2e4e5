// The picture on the page: the only place that knows the drawing library. It shows elements and reports what the person does.
import cytoscape from "cytoscape";
import { classPadding, filePadding } from "../layouts/blocks.ts";
import type { Rect } from "../layouts/placement.ts";
import type { Camera } from "../state/saved.ts";
import type { DrawnEdge, DrawnElement, DrawnNode } from "./elements.ts";
import { relativePoints, route } from "./route.ts";
import type { RouteEnd } from "./route.ts";
import { styleSheet } from "./style.ts";
import type { Palette } from "./palette.ts";
import type { PlacedCard } from "../layouts/placement.ts";

export interface CanvasReports {
  readonly tapped: (id: string, additive: boolean) => void;
  readonly tappedTwice: (id: string) => void;
  readonly tappedNothing: () => void;
  readonly hovered: (id: string | undefined, x: number, y: number) => void;
  /** Left upper corners of all cards that were moved. */
  readonly moved: (
    cards: Readonly<Record<string, { readonly x: number; readonly y: number }>>,
  ) => void;
  readonly cameraMoved: () => void;
}

/** Where cards stand around the center; the way of lines depends on it. */
export type Zones = (id: string) => PlacedCard | undefined;

const minZoom = 0.15;
const maxZoom = 2.5;
/** A picture that does not fit is not made smaller than this by itself: its names must stay readable. */
const readableZoom = 0.8;
const margin = 14;
const longestAnimation = 200;
/** Pixels that the pointer may shake before a click becomes a drag. */
const dragThreshold = 6;

export class Canvas {
  readonly cy: cytoscape.Core;
  private drawn = new Map<string, DrawnElement>();
  private hoveredId: string | undefined;
  private zones: Zones = () => undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly reports: CanvasReports,
    private readonly isStill: () => boolean,
  ) {
    this.cy = cytoscape({
      container,
      minZoom,
      maxZoom,
      boxSelectionEnabled: false,
      autounselectify: true,
      // Wheels move the picture like any list; with Ctrl or by pinching they zoom. See onWheel.
      userZoomingEnabled: false,
      ...({ desktopTapThreshold: dragThreshold } as object),
      style: [],
      layout: { name: "preset" },
    });
    this.listen();
  }

  setTheme(palette: Palette, family: string): void {
    this.cy.style(
      styleSheet(palette, family) as unknown as cytoscape.StylesheetJson,
    );
  }

  /** Makes the canvas show exactly these elements; what stays keeps its identity. */
  show(elements: readonly DrawnElement[], zones: Zones): void {
    this.zones = zones;
    const next = new Map(elements.map((element) => [element.id, element]));
    this.cy.batch(() => {
      for (const id of this.drawn.keys())
        if (!next.has(id)) this.cy.getElementById(id).remove();
      for (const element of elements)
        if (element.type === "node") this.putNode(element);
      for (const element of elements)
        if (element.type === "edge") this.putEdge(element);
    });
    this.drawn = next;
    this.routeEdges(this.cy.edges());
    if (this.hoveredId !== undefined && !next.has(this.hoveredId))
      this.light(undefined);
    else this.light(this.hoveredId);
  }

  private putNode(node: DrawnNode): void {
    const before = this.drawn.get(node.id);
    if (before !== undefined && same(before, node)) return;
    const group = node.role === "file" || node.role === "class";
    const { rect } = node;
    const padding = node.role === "file" ? filePadding : classPadding;
    const data = {
      id: node.id,
      label: node.label,
      width: rect.width,
      height: rect.height,
      labelShift: labelShift(node),
      ...(group
        ? {
            padding: padding,
            innerWidth: rect.width - 2 * padding,
            innerHeight: rect.height - 2 * padding,
          }
        : {}),
      ...(node.owner === undefined ? {} : { owner: node.owner }),
    };
    const classes = [
      group ? "group" : "",
      node.role === "bundle" ? "card bundle" : node.role,
      node.icon === undefined ? "" : `i-${node.icon}`,
      ...node.classes,
    ].join(" ");
    const position = {
      x: rect.x + rect.width / 2,
      y: rect.y + rect.height / 2,
    };
    const existing = this.cy.getElementById(node.id);
    if (existing.empty()) {
      this.cy.add({
        group: "nodes",
        data: {
          ...data,
          ...(node.parent === undefined ? {} : { parent: node.parent }),
        },
        position,
        classes,
        grabbable: node.role !== "handle" && node.role !== "caption",
      });
      return;
    }
    existing.data(data);
    existing.classes(classes);
    if ((existing.data("parent") as string | undefined) !== node.parent)
      existing.move({ parent: node.parent ?? null });
    // Groups follow their cards.
    if (!group) (existing as cytoscape.NodeSingular).position(position);
  }

  private putEdge(edge: DrawnEdge): void {
    const before = this.drawn.get(edge.id);
    if (before !== undefined && same(before, edge)) return;
    const classes = edge.classes.join(" ");
    const existing = this.cy.getElementById(edge.id);
    if (existing.empty())
      this.cy.add({
        group: "edges",
        data: {
          id: edge.id,
          source: edge.from,
          target: edge.to,
          width: edge.width,
        },
        classes,
      });
    else {
      existing.data("width", edge.width);
      existing.classes(classes);
    }
  }

  // ── lines ──────────────────────────────────────────────────────────────────────────────────

  /** Ways are computed from where cards stand now, so that lines follow a card that is dragged. */
  private routeEdges(edges: cytoscape.EdgeCollection): void {
    const rects = new Map<string, RouteEnd>();
    const endOf = (node: cytoscape.NodeSingular): RouteEnd => {
      const known = rects.get(node.id());
      if (known !== undefined) return known;
      const card = rectOf(node);
      const parents = node.parents();
      const placed = this.zones(node.id());
      const end: RouteEnd = {
        card,
        box: parents.nonempty()
          ? groupRect(parents.last() as cytoscape.NodeSingular)
          : card,
        zone: placed?.zone ?? "both",
        level: placed?.level ?? 0,
        part: placed?.part ?? 0,
        span: placed?.span,
      };
      rects.set(node.id(), end);
      return end;
    };
    // All sizes are read before anything is written: within a batch, boxes have none yet.
    const ways = edges.map((edge) => {
      const from = endOf(edge.source());
      const to = endOf(edge.target());
      return { edge, from, to, way: route(from, to) };
    });
    this.cy.batch(() => {
      for (const { edge, from, to, way } of ways) {
        edge.removeClass("curve corners");
        const start = way.points[0];
        const end = way.points.at(-1);
        if (start === undefined || end === undefined) continue;
        const { weights, distances } = relativePoints(way.points);
        edge.data({
          weights: weights.join(" "),
          distances: distances.join(" "),
          sourceEnd: endpoint(from.card, start),
          targetEnd: endpoint(to.card, end),
        });
        edge.addClass(way.shape);
      }
    });
  }

  // ── the person's hands ─────────────────────────────────────────────────────────────────────

  private listen(): void {
    const { cy, reports } = this;
    cy.on("tap", (event) => {
      if (event.target === cy) return reports.tappedNothing();
      const target = event.target as cytoscape.SingularElementReturnValue;
      if (target.hasClass("group")) return reports.tappedNothing();
      const original = event.originalEvent as MouseEvent;
      reports.tapped(target.id(), original.ctrlKey || original.metaKey);
    });
    cy.on("dbltap", "node.card", (event) => {
      reports.tappedTwice((event.target as cytoscape.NodeSingular).id());
    });
    cy.on("mouseover", "node, edge", (event) => {
      const target = event.target as cytoscape.SingularElementReturnValue;
      if (target.hasClass("group")) return;
      this.light(target.id());
      const original = event.originalEvent as MouseEvent;
      reports.hovered(target.id(), original.clientX, original.clientY);
    });
    cy.on("mouseout", "node, edge", () => {
      this.light(undefined);
      reports.hovered(undefined, 0, 0);
    });
    cy.on("drag", "node", (event) => {
      const node = event.target as cytoscape.NodeSingular;
      const moved = node.union(node.descendants());
      this.dragHandles(moved);
      this.routeEdges(moved.connectedEdges());
      reports.hovered(undefined, 0, 0);
    });
    cy.on("dragfree", "node", (event) => {
      const node = event.target as cytoscape.NodeSingular;
      const cards = node.union(node.descendants()).filter(".card");
      reports.moved(
        Object.fromEntries(
          cards.map((card) => {
            const rect = rectOf(card as cytoscape.NodeSingular);
            return [card.id(), { x: rect.x, y: rect.y }];
          }),
        ),
      );
    });
    cy.on("viewport", () => {
      reports.cameraMoved();
    });
    this.container.addEventListener("wheel", (event) => this.onWheel(event), {
      passive: false,
    });
  }

  private dragHandles(moved: cytoscape.CollectionReturnValue): void {
    this.cy.nodes(".handle").forEach((handle) => {
      const owner = this.cy.getElementById(handle.data("owner") as string);
      if (!moved.contains(owner)) return;
      const element = this.drawn.get(handle.id());
      const card = this.drawn.get(owner.id());
      if (element?.type !== "node" || card?.type !== "node") return;
      const rect = rectOf(owner as cytoscape.NodeSingular);
      handle.position({
        x: rect.x + element.rect.x - card.rect.x + element.rect.width / 2,
        y: rect.y + element.rect.y - card.rect.y + element.rect.height / 2,
      });
    });
  }

  private onWheel(event: WheelEvent): void {
    event.preventDefault();
    this.cy.stop();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1;
    if (event.ctrlKey || event.metaKey) {
      const bounds = this.container.getBoundingClientRect();
      this.cy.zoom({
        level: this.cy.zoom() * Math.exp(-event.deltaY * unit * 0.004),
        renderedPosition: {
          x: event.clientX - bounds.left,
          y: event.clientY - bounds.top,
        },
      });
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    this.cy.panBy({
      x: -(sideways ? event.deltaY : event.deltaX) * unit,
      y: sideways ? 0 : -event.deltaY * unit,
    });
  }

  // ── light ──────────────────────────────────────────────────────────────────────────────────

  /** Neighbours of a node, or the ends of an edge, stay bright; all else stands back. */
  light(id: string | undefined): void {
    this.hoveredId = id;
    const { cy } = this;
    cy.batch(() => {
      cy.elements().removeClass("faded lit hovered");
      if (id === undefined) return;
      const element = cy.getElementById(id);
      if (element.empty()) return;
      element.addClass("hovered");
      const owner = element.data("owner") as string | undefined;
      const root = owner === undefined ? element : cy.getElementById(owner);
      if (root.hasClass("bundle")) return;
      const near = root.union(
        root.group() === "edges" ? root.connectedNodes() : root.neighborhood(),
      );
      const handles = cy
        .nodes(".handle")
        .filter((handle) =>
          near.contains(cy.getElementById(handle.data("owner") as string)),
        );
      near.edges().addClass("lit");
      cy.elements()
        .difference(near)
        .difference(handles)
        .difference(near.parents())
        .difference(cy.nodes(".caption"))
        .addClass("faded");
    });
  }

  // ── the camera ─────────────────────────────────────────────────────────────────────────────

  get camera(): Camera {
    const { x, y } = this.cy.pan();
    return { zoom: this.cy.zoom(), x, y };
  }

  setCamera(camera: Camera): void {
    this.cy.viewport({
      zoom: camera.zoom,
      pan: { x: camera.x, y: camera.y },
    });
  }

  zoomBy(factor: number): void {
    this.animate({
      zoom: {
        level: Math.min(maxZoom, Math.max(minZoom, this.cy.zoom() * factor)),
        renderedPosition: {
          x: this.cy.width() / 2,
          y: this.cy.height() / 2,
        },
      },
    });
  }

  /** All of the picture, however small it becomes. */
  fitAll(): void {
    this.animate({
      fit: { eles: this.cy.elements(), padding: margin },
    });
  }

  /**
   * The best first look: all of it where names stay readable, else as much as fits around `center`.
   * `scrolls`: a long list, of which only the width has to fit.
   */
  frame(center: string | undefined, scrolls: boolean): void {
    const { cy } = this;
    const bounds = cy.elements().boundingBox({ includeLabels: false });
    if (cy.elements().empty() || bounds.w === 0) return;
    const across = (cy.width() - 2 * margin) / bounds.w;
    const along = (cy.height() - 2 * margin) / bounds.h;
    const fit = scrolls ? across : Math.min(across, along);
    const zoom = Math.min(1, Math.max(readableZoom, fit));
    const middle = center === undefined ? undefined : cy.getElementById(center);
    const anchor =
      middle?.nonempty() === true
        ? (middle as cytoscape.NodeSingular).position()
        : { x: (bounds.x1 + bounds.x2) / 2, y: (bounds.y1 + bounds.y2) / 2 };
    const axis = (
      low: number,
      high: number,
      size: number,
      wanted: number,
    ): number => {
      const length = (high - low) * zoom;
      if (length <= size - 2 * margin)
        return size / 2 - ((low + high) / 2) * zoom;
      // Too long: around the center, without showing emptiness beyond the ends.
      const pan = size / 2 - wanted * zoom;
      return Math.min(
        margin - low * zoom,
        Math.max(size - margin - high * zoom, pan),
      );
    };
    this.animate({
      zoom,
      pan: {
        x: axis(bounds.x1, bounds.x2, cy.width(), anchor.x),
        y: axis(bounds.y1, bounds.y2, cy.height(), anchor.y),
      },
    });
  }

  /** Moves as little as it takes to bring these into sight; the first of them has precedence. */
  reveal(ids: readonly string[]): void {
    const { cy } = this;
    const wanted = cy.collection(
      ids.flatMap((id) => {
        const element = cy.getElementById(id);
        return element.nonempty() ? [element] : [];
      }) as unknown as cytoscape.CollectionArgument,
    );
    if (wanted.empty()) return;
    const bounds = wanted.renderedBoundingBox({ includeLabels: false });
    const shiftAlong = (low: number, high: number, size: number): number => {
      if (low >= margin && high <= size - margin) return 0;
      if (high - low > size - 2 * margin) return margin - low;
      return low < margin ? margin - low : size - margin - high;
    };
    const dx = shiftAlong(bounds.x1, bounds.x2, cy.width());
    const dy = shiftAlong(bounds.y1, bounds.y2, cy.height());
    if (dx === 0 && dy === 0) return;
    const pan = cy.pan();
    this.animate({ pan: { x: pan.x + dx, y: pan.y + dy } });
  }

  resized(): void {
    this.cy.resize();
  }

  private animate(options: cytoscape.AnimateOptions): void {
    this.cy.stop(true);
    this.cy.animate(options, {
      duration: this.isStill() ? 0 : longestAnimation,
      easing: "ease-out-cubic",
    });
  }
}

function labelShift(node: DrawnNode): number {
  const { width } = node.rect;
  if (node.role === "file") return 10 - width;
  if (node.role === "class") return 8 - width;
  if (node.role === "caption") return 2 - width;
  return 27 - width;
}

function same(a: DrawnElement, b: DrawnElement): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function rectOf(node: cytoscape.NodeSingular): Rect {
  const { x, y } = node.position();
  const width = node.data("width") as number;
  const height = node.data("height") as number;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function groupRect(node: cytoscape.NodeSingular): Rect {
  const { x1, y1, w, h } = node.boundingBox({
    includeLabels: false,
    includeOverlays: false,
    includeEdges: false,
  });
  return { x: x1, y: y1, width: w, height: h };
}

/** A point relative to the middle of the card, as the library wants it. */
function endpoint(card: Rect, point: { x: number; y: number }): string {
  return `${point.x - card.x - card.width / 2}px ${point.y - card.y - card.height / 2}px`;
}
