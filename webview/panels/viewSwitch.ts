// Graph, table, tree, matrix or treemap: the forms of the same picture, one of them chosen.
import { t } from "../../src/l10n.ts";
import type { ButtonIcon } from "../drawing/icons.ts";
import { views } from "../state/state.ts";
import type { View } from "../state/state.ts";
import { iconButton, make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

const words: Readonly<Record<View, string>> = {
  graph: t("Graph"),
  table: t("Table (T)"),
  tree: t("Tree"),
  matrix: t("Matrix"),
  treemap: t("Treemap of the overview"),
};

const icons: Readonly<Record<View, ButtonIcon>> = {
  graph: "graph",
  table: "table",
  tree: "tree",
  matrix: "matrix",
  treemap: "treemap",
};

export function createViewSwitch(dispatch: Dispatch): Panel {
  const buttons = views.map((which) => ({
    which,
    button: iconButton(icons[which], words[which], () =>
      dispatch({ type: "view", which }),
    ),
  }));
  const element = make(
    "div",
    { class: "view-switch", role: "group", "aria-label": t("Shown as") },
    ...buttons.map(({ button }) => button),
  );
  const changed = onChange();
  return {
    element,
    update({ view, picture }) {
      const isOverview = picture?.base.opened !== undefined;
      changed([view, isOverview], () => {
        for (const { which, button } of buttons) {
          button.setAttribute("aria-pressed", String(which === view));
          // Around an active item there are no areas to compare.
          button.hidden = which === "treemap" && !isOverview;
        }
      });
    },
  };
}
