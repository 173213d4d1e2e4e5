// Graph, table, tree or matrix: the forms of the same picture, one of them chosen.
import type { ButtonIcon } from "../drawing/icons.ts";
import { views } from "../state/state.ts";
import type { View } from "../state/state.ts";
import { iconButton, make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

const words: Readonly<Record<View, string>> = {
  graph: "Graph",
  table: "Table (T)",
  tree: "Tree",
  matrix: "Matrix",
};

const icons: Readonly<Record<View, ButtonIcon>> = {
  graph: "graph",
  table: "table",
  tree: "tree",
  matrix: "matrix",
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
    { class: "view-switch", role: "group", "aria-label": "Shown as" },
    ...buttons.map(({ button }) => button),
  );
  const changed = onChange();
  return {
    element,
    update({ view }) {
      changed([view], () => {
        for (const { which, button } of buttons)
          button.setAttribute("aria-pressed", String(which === view));
      });
    },
  };
}
