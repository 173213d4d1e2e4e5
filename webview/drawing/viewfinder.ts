// Where the camera stands in the window, and how it gets there: what was framed stays framed while the window changes.
import type cytoscape from "cytoscape";
import { boundsOf } from "../layouts/placement.ts";
import type { Rect } from "../layouts/placement.ts";
import type { Camera } from "../state/saved.ts";
import type { DrawnNode } from "./elements.ts";
import {
  firstCamera,
  nearestToMiddle,
  revealedCamera,
  seenWhole,
  wholeCamera,
  zoomOfAll,
} from "./framing.ts";
import type { ViewSize } from "./framing.ts";

/** What is drawn, as the camera needs to know it. */
export interface Subject {
  /** Of all that is drawn: from the elements, not from the library, which would measure everything anew. */
  readonly extent: Rect;
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  /** The library draws nothing now, and moves nothing. */
  readonly held: boolean;
  /** Nothing glides: a person wants it so, or it would jerk. */
  readonly still: boolean;
}

export const minZoom = 0.15;
/** A picture that does not fit is not made smaller than this by itself: its names must stay readable. */
const readableZoom = 0.8;
/** Of a trail both ends are to be seen: its names may be smaller. */
const trailZoom = 0.6;
/** The same where a panel, which says the name of what is chosen, would hide a part of the picture. */
const besideZoom = 0.6;
const longestAnimation = 200;

export class Viewfinder {
  /** Where the camera was led to last, not by a person's hand, and how to find that place in a window of another size. */
  private framed:
    { readonly camera: Camera; readonly framing: () => Camera } | undefined;
  /** A framing that was wanted while nothing could be seen. */
  private owed: (() => Camera) | undefined;
  /** As large as the view was when its size was last told. */
  private view: ViewSize;
  /** Where the zoom is on its way to: keys come faster than it gets there. */
  private aim = 1;
  /** What is framed made room for a panel. */
  private madeRoom = false;

  constructor(
    private readonly cy: cytoscape.Core,
    private readonly container: HTMLElement,
    private readonly subject: () => Subject,
  ) {
    this.view = this.size;
  }

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

  /** Everything, at once, by so much in the picture's own units. */
  shift(x: number, y: number): void {
    const zoom = this.cy.zoom();
    this.cy.stop();
    this.cy.panBy({ x: x * zoom, y: y * zoom });
  }

  /** `spot`: what stays where it is, on the screen. */
  zoomBy(
    factor: number,
    spot: { readonly x: number; readonly y: number },
    most: number,
  ): void {
    const from = this.cy.animated() ? this.aim : this.cy.zoom();
    this.aim = Math.min(most, Math.max(this.cy.minZoom(), from * factor));
    this.animate({ zoom: { level: this.aim, renderedPosition: { ...spot } } });
  }

  /** All of the picture, however small it becomes; never larger than it is. */
  fitAll(): void {
    if (this.subject().extent.width > 0)
      this.moveTo(() => wholeCamera(this.subject().extent, this.size));
  }

  /** See Canvas. */
  frame(center: string | undefined, scrolls: boolean, isTrail: boolean): void {
    // The panels around may just have taken or given room.
    this.cy.resize();
    if (this.subject().extent.width === 0) return;
    const least = isTrail ? trailZoom : readableZoom;
    this.moveTo(() => {
      const { extent, nodes } = this.subject();
      const cards = [...nodes.values()].flatMap(({ role, rect }) =>
        role === "card" ? [rect] : [],
      );
      const middle =
        nodes.get(center ?? "")?.rect ??
        nearestToMiddle(cards, extent) ??
        extent;
      return firstCamera(extent, this.size, middle, scrolls, least);
    });
  }

  private moveTo(framing: () => Camera): void {
    this.owed = this.isHidden ? framing : undefined;
    if (this.isHidden) return;
    this.madeRoom = false;
    const camera = framing();
    this.glideTo(camera);
    this.framed = { camera, framing };
  }

  private glideTo({ zoom, x, y }: Camera): void {
    this.animate({ zoom, pan: { x, y } });
  }

  /** Behind another view of the same, where there is no window to fit anything into. */
  private get isHidden(): boolean {
    const { clientWidth, clientHeight } = this.container;
    return clientWidth === 0 || clientHeight === 0;
  }

  private get size(): ViewSize {
    return { width: this.cy.width(), height: this.cy.height() };
  }

  /** The camera is where it was led to, or on its way there. */
  private get isFramed(): boolean {
    const { cy, framed } = this;
    return (
      framed !== undefined &&
      (cy.animated() || isSame(this.camera, framed.camera))
    );
  }

  /** Moves as little as it takes to bring these into sight; the first of them has precedence. */
  reveal(ids: readonly string[]): void {
    const bounds = this.boundsOf(ids);
    if (bounds === undefined || this.isHidden) return;
    const camera = revealedCamera(this.camera, bounds, this.size);
    if (!isSame(camera, this.camera)) this.glideTo(camera);
  }

  private boundsOf(ids: readonly string[]): Rect | undefined {
    const { nodes } = this.subject();
    const rects = ids.flatMap((id) => nodes.get(id)?.rect ?? []);
    return rects.length === 0 ? undefined : boundsOf(rects);
  }

  /** Something around the picture took or gave room: the picture stays under the hand. */
  resized(): void {
    this.cy.resize();
    if (this.isHidden) return;
    this.view = this.size;
    this.limitZoom();
    const { owed } = this;
    if (owed === undefined) return;
    this.owed = undefined;
    const camera = owed();
    this.setCamera(camera);
    this.framed = { camera, framing: owed };
  }

  /**
   * A panel about these came beside the picture, or went. What was in sight from end to end is so again, smaller where it has to
   * be, and comes back to where it was when the panel goes; else the picture moves only as far as it takes to see them.
   */
  panelMoved(ids: readonly string[]): void {
    const { view, framed, isFramed, madeRoom } = this;
    const seen = isFramed && framed !== undefined ? framed.camera : this.camera;
    const whole = seenWhole(this.subject().extent, seen, view);
    this.resized();
    if (this.isHidden) return;
    const narrower = this.size.width < view.width;
    const came = narrower || this.size.height < view.height;
    const frames = came ? (narrower ? whole.across : whole.down) : madeRoom;
    if (framed === undefined || !isFramed || !frames) return this.reveal(ids);
    const bounds = this.boundsOf(ids);
    const usual = framed.framing();
    const { extent } = this.subject();
    const beside = firstCamera(
      extent,
      this.size,
      bounds ?? extent,
      true,
      besideZoom,
    );
    const found = narrower && beside.zoom < usual.zoom ? beside : usual;
    const camera =
      bounds === undefined ? found : revealedCamera(found, bounds, this.size);
    this.glideTo(camera);
    this.framed = { camera, framing: framed.framing };
    this.madeRoom = came;
  }

  /** What was framed, and not moved by a person since, is framed again; else what stood in the middle of the window stays there. */
  windowResized(): void {
    const { cy, framed, view, owed } = this;
    this.resized();
    // Hidden by the editor, not resized by a person; or framed just now.
    if (this.isHidden || owed !== undefined) return;
    const { width, height } = this.size;
    const { isFramed } = this;
    cy.stop();
    if (framed !== undefined && isFramed) {
      const camera = framed.framing();
      this.framed = { ...framed, camera };
      this.setCamera(camera);
    } else
      cy.panBy({
        x: (width - view.width) / 2,
        y: (height - view.height) / 2,
      });
  }

  limitZoom(): void {
    const all = zoomOfAll(this.subject().extent, this.size);
    this.cy.minZoom(Math.min(minZoom, all));
  }

  private animate(options: cytoscape.AnimateOptions): void {
    this.framed = undefined;
    this.cy.stop(true);
    const { held, still } = this.subject();
    // The library moves nothing while it draws nothing.
    if (held) {
      const { zoom = this.cy.zoom(), pan } = options;
      if (typeof zoom === "object") this.cy.zoom(zoom);
      else if (pan !== undefined) this.cy.viewport({ zoom, pan });
      return;
    }
    this.cy.animate(options, {
      duration: still ? 0 : longestAnimation,
      easing: "ease-out-cubic",
    });
  }
}

const isSame = (one: Camera, other: Camera): boolean =>
  one.zoom === other.zoom && one.x === other.x && one.y === other.y;
