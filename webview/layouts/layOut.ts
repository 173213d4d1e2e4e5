// Every layout that a person can choose, as one pure function of plain data: what the worker runs, and the page where no worker can be had.
import type { Picture } from "../state/picture.ts";
import { layoutLayered } from "./layered.ts";
import type { Layout } from "./names.ts";
import { layoutOrganic } from "./organic.ts";
import { placeWhole } from "./place.ts";
import type { Placement, Viewport } from "./placement.ts";

export interface LayoutJob {
  readonly layout: Layout;
  readonly picture: Picture;
  readonly viewport: Viewport;
}

export function layOut({ layout, picture, viewport }: LayoutJob): Placement {
  switch (layout) {
    case "focus":
      return placeWhole(picture, viewport);
    case "layered":
      return layoutLayered(picture, viewport.letters);
    case "organic":
      return layoutOrganic(picture, viewport.letters);
  }
}
