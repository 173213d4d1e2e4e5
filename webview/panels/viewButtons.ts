// The buttons for the view: tab, lay out, fit, zoom.
import { t } from "../../src/l10n.ts";
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
    { class: "view-buttons", role: "group", "aria-label": t("View") },
    iconButton("openInTab", t("Open in a tab"), actions.openInTab),
    iconButton("export", t("Export or copy…"), actions.exportGraph),
    iconButton("save", t("Save view…"), actions.saveView),
    iconButton("sql", t("Show SQL"), actions.showSql),
    iconButton("layout", t("Layout (L lays out anew)"), actions.layouts),
    iconButton("fit", t("Fit all (F)"), actions.fit),
    iconButton("zoomIn", t("Zoom in"), () => actions.zoom(zoomStep)),
    iconButton("zoomOut", t("Zoom out"), () => actions.zoom(1 / zoomStep)),
  );
}
