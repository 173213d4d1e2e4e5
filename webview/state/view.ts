// The form in which the picture is seen: chosen, said, and given the focus.
import { t } from "../../src/l10n.ts";
import type { Step } from "./event.ts";
import type { State, View } from "./state.ts";

const words: Readonly<Record<View, string>> = {
  graph: t("Shown as a graph."),
  table: t("Shown as a table."),
  tree: t("Shown as a tree."),
  matrix: t("Shown as a matrix."),
  treemap: t("Shown as a treemap."),
};

/** What was said of the form before is not left standing below the new one. */
export const showAs = (state: State, view: View): Step => ({
  state: {
    ...state,
    view,
    ...(view === state.view ? {} : { announcement: words[view] }),
  },
  effects: [{ type: "focus", where: "picture" }],
});
