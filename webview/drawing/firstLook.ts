// Shows a sketch of a picture that is new and large, while the drawing library prepares the same one in small steps.
import type cytoscape from "cytoscape";
import type { DrawnElement } from "./elements.ts";
import { paintSketch } from "./sketch.ts";
import type { SketchLook } from "./sketch.ts";
import type { Lines } from "./written.ts";

/** The library draws fewer changes than these within the time in which a first picture has to be there. */
const many = 300;
/** Milliseconds of preparation at a time: in between the page answers to hands. */
const slice = 40;

export class FirstLook {
  private readonly sheet = document.createElement("canvas");
  private elements: readonly DrawnElement[] = [];
  private ways: Lines["ways"] = {};
  private look: SketchLook | undefined;
  private state: "none" | "sketched" | "drawing" = "none";
  private painting = 0;
  private turn = 0;

  constructor(
    private readonly cy: cytoscape.Core,
    container: HTMLElement,
  ) {
    this.sheet.className = "sketch";
    this.sheet.hidden = true;
    this.sheet.setAttribute("aria-hidden", "true");
    container.append(this.sheet);
    cy.on("viewport resize", () => {
      if (this.holds) this.paintSoon();
    });
    cy.on("render", () => {
      if (this.state !== "drawing") return;
      this.state = "none";
      this.sheet.hidden = true;
    });
  }

  /** The library draws nothing now: what it animates would not move. */
  get holds(): boolean {
    return this.state === "sketched";
  }

  setLook(look: SketchLook): void {
    this.look = look;
    if (this.holds) this.paintSoon();
  }

  /** Before these are given to the library; `changes`: how many of them it does not draw like this yet. */
  begin(
    elements: readonly DrawnElement[],
    { ways }: Lines,
    changes: number,
  ): void {
    if (!this.holds && changes < many) return;
    this.elements = elements;
    this.ways = ways;
    if (!this.holds) {
      this.state = "sketched";
      // Until the batch ends the library draws nothing, and prepares nothing to be drawn.
      this.cy.startBatch();
    }
    this.turn += 1;
    this.paintSoon();
    const { turn } = this;
    // In the frame after the one that paints it, when a person sees it.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => this.prepare(turn));
    });
  }

  private paintSoon(): void {
    cancelAnimationFrame(this.painting);
    this.painting = requestAnimationFrame(() => {
      // The library may have been quicker.
      if (this.holds) this.paint();
    });
  }

  private paint(): void {
    const { sheet, cy, look } = this;
    const pencil = sheet.getContext("2d");
    if (pencil === null || look === undefined) return;
    const ratio = devicePixelRatio;
    const [width, height] = [cy.width(), cy.height()];
    sheet.width = Math.round(width * ratio);
    sheet.height = Math.round(height * ratio);
    const { x, y } = cy.pan();
    paintSketch(pencil, this.elements, this.ways, look, {
      camera: { zoom: cy.zoom(), x, y },
      width,
      height,
      ratio,
    });
    sheet.hidden = false;
  }

  /** The library works out how an element looks when it is asked for it; asked for all at once, it would take long. */
  private prepare(turn: number): void {
    const elements = this.cy.elements();
    let next = 0;
    const step = (): void => {
      // Something else is to be drawn meanwhile: that began anew.
      if (turn !== this.turn || !this.holds) return;
      const begun = performance.now();
      while (next < elements.length && performance.now() - begun < slice) {
        elements[next]?.numericStyle("opacity");
        next += 1;
      }
      if (next < elements.length) setTimeout(step);
      else this.end();
    };
    step();
  }

  private end(): void {
    this.state = "drawing";
    this.cy.endBatch();
    this.cy.forceRender();
  }
}
