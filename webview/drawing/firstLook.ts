// Shows a sketch of a picture that is new and large, while the drawing library is given the same one in slices.
import type cytoscape from "cytoscape";
import type { DrawnElement } from "./elements.ts";
import { paintSketch } from "./sketch.ts";
import type { SketchLook } from "./sketch.ts";
import type { Lines } from "./written.ts";

/** The library draws fewer changes than these within the time in which a first picture has to be there. */
const many = 300;
/** Milliseconds of a slice: in between the page answers to hands. */
const slice = 60;

/** A picture on its way into the library. */
export interface Coming {
  readonly elements: readonly DrawnElement[];
  readonly lines: Lines;
  /** How many of the elements the library does not draw like this yet. */
  readonly changes: number;
  /** Each gives the library a little of it, and tells the ids. */
  readonly steps: Iterator<readonly string[], void>;
  /** Called when all of it is there, before it is drawn. */
  readonly done: () => void;
}

/** How elements look and where lines lead: the library would work it out for all at once in the frame that draws. */
interface Drawn {
  renderer(): { flushRenderedStyleQueue(): void };
}

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

  /**
   * Takes it over to give it to the library in slices, in place of what was on its way there; false where that is not worth it.
   * Nothing is drawn by the library until it is there.
   */
  begin(coming: Coming): boolean {
    if (!this.holds && coming.changes < many) return false;
    this.elements = coming.elements;
    this.ways = coming.lines.ways;
    if (!this.holds) {
      this.state = "sketched";
      this.cy.startBatch();
    }
    this.turn += 1;
    this.paintSoon();
    const { turn } = this;
    const give = (): void => this.give(coming, turn);
    // After the frame behind the one that paints it, when a person sees it.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => setTimeout(give));
    });
    return true;
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

  /** The library draws nothing and works nothing out while a batch is open: that is so between the slices. */
  private give(coming: Coming, turn: number): void {
    // Something else is to be drawn meanwhile: that goes on from here.
    if (turn !== this.turn) return;
    const { cy } = this;
    cy.endBatch();
    const begun = performance.now();
    let step = coming.steps.next();
    while (step.done !== true) {
      this.workOut(step.value);
      if (performance.now() - begun > slice) break;
      step = coming.steps.next();
    }
    if (step.done !== true) {
      cy.startBatch();
      setTimeout(() => this.give(coming, turn));
      return;
    }
    coming.done();
    this.state = "drawing";
    cy.forceRender();
  }

  private workOut(ids: readonly string[]): void {
    const { cy } = this;
    (cy as unknown as Drawn).renderer().flushRenderedStyleQueue();
    for (const id of ids) cy.getElementById(id).boundingBox();
  }
}
