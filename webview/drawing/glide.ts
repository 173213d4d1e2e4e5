// Keeps a large picture fluent while the camera moves: what is drawn is shifted and scaled as one image, and drawn anew when the camera rests.
import type cytoscape from "cytoscape";
import type { Camera } from "../state/saved.ts";

/** Fewer elements than these are drawn in every frame. */
const few = 800;
/** Milliseconds without a movement after which the camera rests. */
const rest = 120;
/** The part of the view that may stand empty before the picture is drawn in the middle of a movement. */
const mostEmpty = 0.5;
/** What takes longer than this, in milliseconds, would be felt in the middle of a movement. */
const longestPause = 60;
/** How much larger the time between two such drawings is than what one takes. */
const share = 6;

export class Glide {
  private drawn: Camera;
  private phase: "still" | "moving" | "drawing" = "still";
  /** What is drawn is not what would be drawn now: nothing to shift. */
  private stale = false;
  private isLarge = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private begun = 0;
  private cost = 0;

  constructor(
    private readonly cy: cytoscape.Core,
    /** Holds the canvases. */
    private readonly image: HTMLElement,
  ) {
    this.drawn = cameraOf(cy);
    image.style.transformOrigin = "0 0";
    // Else the browser paints all strokes of the canvas again for each new transform.
    image.style.willChange = "transform";
    cy.on("viewport", () => this.moved());
    cy.on("render", () => this.rendered());
  }

  /** The picture is so large that drawing it takes longer than a frame. */
  get heavy(): boolean {
    return this.isLarge;
  }

  /** The picture changes: it will be drawn, and from then on be shifted again. */
  changes(): void {
    this.stale = true;
    this.draw();
  }

  private moved(): void {
    if (this.stale || !this.isLarge) return;
    if (this.phase === "still") {
      this.phase = "moving";
      // The library draws nothing, and prepares nothing to be drawn, until the batch ends.
      this.cy.startBatch();
    }
    this.shift();
    clearTimeout(this.timer);
    if (
      this.phase === "moving" &&
      this.emptiness() > mostEmpty &&
      performance.now() - this.begun > share * this.cost &&
      this.cost < longestPause
    )
      this.draw();
    else this.timer = setTimeout(() => this.draw(), rest);
  }

  private shift(): void {
    const { zoom, x, y } = cameraOf(this.cy);
    const scale = zoom / this.drawn.zoom;
    this.image.style.transform = `translate(${x - this.drawn.x * scale}px, ${y - this.drawn.y * scale}px) scale(${scale})`;
  }

  /** The part of the view for which nothing is drawn. */
  private emptiness(): number {
    const { zoom, x, y } = cameraOf(this.cy);
    const scale = zoom / this.drawn.zoom;
    const covered = (offset: number, size: number): number =>
      Math.max(0, Math.min(size, offset + size * scale) - Math.max(0, offset)) /
      Math.max(1, size);
    return (
      1 -
      covered(x - this.drawn.x * scale, this.cy.width()) *
        covered(y - this.drawn.y * scale, this.cy.height())
    );
  }

  private draw(): void {
    clearTimeout(this.timer);
    if (this.phase !== "moving") return;
    this.phase = "drawing";
    this.begun = performance.now();
    this.cy.endBatch();
    this.cy.forceRender();
  }

  private rendered(): void {
    if (this.phase === "drawing") {
      const { begun } = this;
      // The browser paints after the frame's script: the next frame tells what it took.
      requestAnimationFrame(() => {
        this.cost = performance.now() - begun;
      });
    }
    this.phase = "still";
    this.isLarge = this.cy.elements().length >= few;
    this.stale = false;
    this.drawn = cameraOf(this.cy);
    this.image.style.transform = "";
  }
}

function cameraOf(cy: cytoscape.Core): Camera {
  const { x, y } = cy.pan();
  return { zoom: cy.zoom(), x, y };
}
