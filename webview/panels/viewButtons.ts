// The buttons for the view: tab, lay out, fit, zoom.
import { iconButton, make } from "./dom.ts";

export interface ViewActions {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly layouts: () => void;
  readonly openInTab: () => void;
  readonly exportGraph: () => void;
  readonly saveView: () => void;
  readonly showSql: () => void;
}

export const zoomStep = 1.25;

export function createViewButtons(actions: ViewActions): HTMLElement {
  return make(
    "div",
    { class: "view-buttons", role: "group", "aria-label": "View" },
    iconButton("openInTab", "Open in a tab", actions.openInTab),
    iconButton("export", "Export or copy…", actions.exportGraph),
    iconButton("save", "Save view…", actions.saveView),
    iconButton("sql", "Show SQL", actions.showSql),
    iconButton("layout", "Layout (L lays out anew)", actions.layouts),
    iconButton("fit", "Fit all (F)", actions.fit),
    iconButton("zoomIn", "Zoom in", () => actions.zoom(zoomStep)),
    iconButton("zoomOut", "Zoom out", () => actions.zoom(1 / zoomStep)),
  );
}
