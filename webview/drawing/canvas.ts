// The picture on the page: the only place that knows the drawing library. It shows elements and reports what the person does.
import cytoscape from "cytoscape";
import { boundsOf } from "../layouts/placement.ts";
import type { Placement, Rect } from "../layouts/placement.ts";
import type { Camera } from "../state/saved.ts";
import { Contents } from "./contents.ts";
import type { DrawnElement, DrawnNode } from "./elements.ts";
import { FirstLook } from "./firstLook.ts";
import { Glide } from "./glide.ts";
import { Light } from "./light.ts";
import type { RouteEnd } from "./route.ts";
import {
  drawnEnds,
  extentOf,
  isStraight,
  linesOf,
  routeEnd,
  wayData,
  wordShifts,
  writeEdge,
  writeNode,
} from "./written.ts";
import type { Lines, Written, Zones } from "./written.ts";
import { styleSheet } from "./style.ts";
import { listenToTaps } from "./taps.ts";
import type { TapReports } from "./taps.ts";
import type { Palette } from "./palette.ts";
import { minZoom, Viewfinder } from "./viewfinder.ts";
import { ZoomWatch } from "./zoomWatch.ts";
import type { Zoomed } from "./zoomWatch.ts";

export interface CanvasReports extends TapReports {
  readonly hovered: (id: string | undefined, x: number, y: number) => void;
  /** Left upper corners of all cards that were moved. */
  readonly moved: (
    cards: Readonly<Record<string, { readonly x: number; readonly y: number }>>,
  ) => void;
  readonly cameraMoved: () => void;
  readonly zoomBegins: () => void;
  readonly zoomed: (zoomed: Zoomed) => void;
}

const maxZoom = 2.5;
/** Pixels that the pointer may shake before a click becomes a drag. */
const dragThreshold = 6;

export class Canvas {
  readonly cy: cytoscape.Core;
  private readonly contents: Contents;
  private nodes = new Map<string, DrawnNode>();
  /** Of all that is drawn: from the elements, not from the library, which would measure everything anew. */
  private extent: Rect = boundsOf([]);
  private zones: Zones = () => undefined;
  private lines: Lines = linesOf(undefined);
  private readonly glide: Glide;
  private readonly watch: ZoomWatch;
  private readonly firstLook: FirstLook;
  private readonly viewfinder: Viewfinder;
  private readonly light: Light;

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
    this.contents = new Contents(this.cy);
    // The library puts all its canvases into one element.
    this.glide = new Glide(
      this.cy,
      (container.firstElementChild ?? container) as HTMLElement,
    );
    this.light = new Light(this.cy, this.glide);
    this.watch = new ZoomWatch(this.cy, {
      began: reports.zoomBegins,
      zoomed: reports.zoomed,
      changes: () => {
        this.glide.changes();
        this.watch.mark(this.nodes);
      },
    });
    this.firstLook = new FirstLook(this.cy, container);
    this.viewfinder = new Viewfinder(this.cy, container, () => ({
      extent: this.extent,
      nodes: this.nodes,
      held: this.firstLook.holds,
      // A large picture would jerk.
      still: this.isStill() || this.glide.heavy,
    }));
    this.listen();
  }

  setTheme(palette: Palette, family: string): void {
    this.glide.changes();
    this.firstLook.setLook({ palette, family });
    this.cy.style(
      styleSheet(palette, family) as unknown as cytoscape.StylesheetJson,
    );
  }

  /** Makes the canvas show exactly these elements; what stays keeps its identity. */
  show(
    elements: readonly DrawnElement[],
    placement: Placement | undefined,
  ): void {
    const zones: Zones = (id) => placement?.cards[id];
    const lines = linesOf(placement);
    this.zones = zones;
    this.lines = lines;
    this.glide.changes();
    const { cy } = this;
    const next = new Map<string, Written>();
    const written = new Map(
      elements.flatMap((element) =>
        element.type === "node" ? [[element.id, element] as const] : [],
      ),
    );
    const endOf = drawnEnds(written, zones);
    const shifts = wordShifts(elements, endOf, lines);
    for (const element of elements)
      next.set(
        element.id,
        element.type === "node"
          ? writeNode(element)
          : writeEdge(element, endOf, lines, shifts.get(element.id)),
      );
    this.nodes = written;
    this.extent = extentOf(elements, endOf, lines);
    this.viewfinder.limitZoom();
    const steps = this.contents.stepsTo(next);
    const changes = this.contents.differences(next);
    const done = (): void => {
      this.watch.mark(written);
      this.light.again((id) => next.has(id));
    };
    if (this.firstLook.begin({ elements, lines, changes, steps, done })) return;
    cy.batch(() => Array.from(steps));
    done();
  }

  /** The ways of lines whose cards are being dragged, from where these are now. */
  private routeAgain(edges: cytoscape.EdgeCollection): void {
    const endOf = (node: cytoscape.NodeSingular): RouteEnd => {
      const card = rectOf(node);
      const box = this.boxesOf(node.id()).at(-1);
      return routeEnd(
        card,
        box === undefined ? card : rectOf(this.cy.getElementById(box)),
        this.zones(node.id()),
      );
    };
    this.cy.batch(() => {
      edges.forEach((edge) => {
        if (edge.source().id() === edge.target().id()) return;
        const from = endOf(edge.source());
        const to = endOf(edge.target());
        if (isStraight(from, to, this.lines)) return;
        const way = wayData(from, to);
        edge.data(way.data);
        edge.removeClass("curve corners").addClass(way.shape);
      });
    });
  }

  /** The boxes that a node stands in, innermost first. */
  private boxesOf(id: string): readonly string[] {
    const boxes: string[] = [];
    for (
      let parent = this.nodes.get(id)?.parent;
      parent !== undefined;
      parent = this.nodes.get(parent)?.parent
    )
      boxes.push(parent);
    return boxes;
  }

  /** What moves along when a node is dragged: a box takes what stands in it, a card its handles. */
  private followers(id: string): readonly string[] {
    return [...this.nodes.values()]
      .filter(
        (node) =>
          node.owner === id ||
          [node.id, ...(node.owner === undefined ? [] : [node.owner])].some(
            (each) => this.boxesOf(each).includes(id),
          ),
      )
      .map((node) => node.id);
  }

  // ── the person's hands ─────────────────────────────────────────────────────────────────────

  private listen(): void {
    const { cy, reports } = this;
    listenToTaps(
      cy,
      () => (this.firstLook.holds ? this.nodes.values() : undefined),
      {
        ...reports,
        // Handles and lines do with each press what they do.
        tappedTwice: (id) => {
          const role = this.nodes.get(id)?.role;
          if (role === "card" || role === "bundle") reports.tappedTwice(id);
        },
      },
    );
    // The library notices neither that the pointer left the picture nor that it came back to the same card.
    cy.on("mouseover mousemove", "node, edge", (event) => {
      const target = event.target as cytoscape.SingularElementReturnValue;
      if (target.hasClass("group") || this.light.isAt(target.id())) return;
      this.light.at(target.id());
      const original = event.originalEvent;
      reports.hovered(target.id(), original.clientX, original.clientY);
    });
    const leave = (): void => {
      this.light.at(undefined);
      reports.hovered(undefined, 0, 0);
    };
    cy.on("mouseout", "node, edge", leave);
    this.container.addEventListener("pointerleave", leave);
    this.listenToDrags();
    cy.on("viewport", () => {
      reports.cameraMoved();
    });
    this.container.addEventListener("wheel", (event) => this.onWheel(event), {
      passive: false,
    });
  }

  // Boxes are nodes like cards, not parents in the library's sense: it would look at all relatives for every style of every element.
  private listenToDrags(): void {
    const { cy, reports } = this;
    let start = { x: 0, y: 0 };
    let along: readonly {
      readonly node: cytoscape.NodeSingular;
      readonly x: number;
      readonly y: number;
    }[] = [];
    cy.on("grab", "node", (event) => {
      const node = event.target as cytoscape.NodeSingular;
      start = { ...node.position() };
      along = this.followers(node.id()).map((id) => {
        const follower = cy.getElementById(id);
        return { node: follower, ...follower.position() };
      });
    });
    cy.on("drag", "node", (event) => {
      const node = event.target as cytoscape.NodeSingular;
      const { x, y } = node.position();
      cy.batch(() => {
        for (const follower of along)
          follower.node.position({
            x: follower.x + x - start.x,
            y: follower.y + y - start.y,
          });
      });
      const moved = along.reduce(
        (all, follower) => all.union(follower.node),
        cy.collection().union(node),
      );
      this.routeAgain(moved.connectedEdges());
      reports.hovered(undefined, 0, 0);
    });
    cy.on("dragfree", "node", (event) => {
      const node = event.target as cytoscape.NodeSingular;
      reports.moved(
        Object.fromEntries(
          [node, ...along.map((follower) => follower.node)]
            .filter((each) => each.hasClass("card"))
            .map((card) => {
              const { x, y } = rectOf(card);
              return [card.id(), { x, y }];
            }),
        ),
      );
    });
  }

  private onWheel(event: WheelEvent): void {
    event.preventDefault();
    this.cy.stop();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1;
    if (event.ctrlKey || event.metaKey) {
      const bounds = this.container.getBoundingClientRect();
      const spot = {
        x: event.clientX - bounds.left,
        y: event.clientY - bounds.top,
      };
      this.watch.zooms(event.deltaY < 0 ? "in" : "out", spot);
      this.cy.zoom({
        level: this.cy.zoom() * Math.exp(-event.deltaY * unit * 0.004),
        renderedPosition: spot,
      });
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    this.cy.panBy({
      x: -(sideways ? event.deltaY : event.deltaX) * unit,
      y: sideways ? 0 : -event.deltaY * unit,
    });
  }

  // ── the camera ─────────────────────────────────────────────────────────────────────────────

  get camera(): Camera {
    return this.viewfinder.camera;
  }

  setCamera(camera: Camera): void {
    this.viewfinder.setCamera(camera);
  }

  /** Everything, at once, by so much in the picture's own units. */
  shift(x: number, y: number): void {
    this.viewfinder.shift(x, y);
  }

  zoomBy(factor: number): void {
    this.viewfinder.zoomBy(
      factor,
      this.watch.zooms(factor > 1 ? "in" : "out"),
      maxZoom,
    );
  }

  /** All of the picture, however small it becomes. */
  fitAll(): void {
    this.viewfinder.fitAll();
  }

  /**
   * The best first look: all of it where names stay readable, else as much as fits around `center` or the card in the middle.
   * `scrolls`: a long list, of which only the width has to fit. `isTrail`: it leads from one end to the other.
   */
  frame(center: string | undefined, scrolls: boolean, isTrail: boolean): void {
    this.viewfinder.frame(center, scrolls, isTrail);
  }

  /** Moves as little as it takes to bring these into sight; the first of them has precedence. */
  reveal(ids: readonly string[]): void {
    this.viewfinder.reveal(ids);
  }

  /** Something around the picture took or gave room: the picture stays under the hand. */
  resized(): void {
    this.viewfinder.resized();
  }

  /** What was framed, and not moved by a person since, is framed again; else what stood in the middle of the window stays there. */
  windowResized(): void {
    this.viewfinder.windowResized();
  }

  /** A panel about these came beside the picture, or went: see the viewfinder. */
  panelMoved(ids: readonly string[]): void {
    this.viewfinder.panelMoved(ids);
  }
}

function rectOf(node: cytoscape.NodeSingular): Rect {
  const { x, y } = node.position();
  const width = node.data("width") as number;
  const height = node.data("height") as number;
  return { x: x - width / 2, y: y - height / 2, width, height };
}
