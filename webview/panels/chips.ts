// The line that says how much is shown and what hides the rest; each chip takes its reason away.
import { t } from "../../src/l10n.ts";
import { make, onChange, replaceKept } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import { shownCounts } from "../state/shown.ts";
import type { HidingReason } from "../state/shown.ts";
import { counted } from "./words.ts";
import { cutsOf } from "../state/cuts.ts";
import type { Cuts } from "../state/cuts.ts";
import { nodesOf } from "../state/picture.ts";
import type { State } from "../state/state.ts";

export function createChips(dispatch: Dispatch): Panel {
  const element = make("div", {
    class: "chips",
    role: "group",
    "aria-label": t("What is hidden"),
  });
  const changed = onChange();
  return {
    element,
    update(state) {
      const { picture, removed, filters, reach, settings, view } = state;
      const { withoutCuts } = state;
      const read = [picture, removed, filters, reach, settings, view];
      changed([...read, withoutCuts], () => {
        const counts = shownCounts(state);
        const reasons = counts?.reasons ?? [];
        const crowd = crowded(state);
        const cuts = cutsOf(picture);
        element.hidden =
          reasons.length === 0 && crowd === 0 && cuts === undefined;
        replaceKept(
          element,
          ...(counts === undefined || reasons.length === 0
            ? []
            : [
                make(
                  "span",
                  { class: "shown" },
                  t(
                    "{0} of {1}",
                    counts.shown.toLocaleString("en"),
                    counts.total.toLocaleString("en"),
                  ),
                ),
              ]),
          ...reasons.map((reason) => chip(reason, dispatch)),
          ...(cuts === undefined ? [] : [cutChip(cuts, withoutCuts, dispatch)]),
          ...(crowd === 0 ? [] : [matrixChip(crowd, dispatch)]),
        );
      });
    },
  };
}

/** From so many on, lines cover each other and a matrix shows more. */
const many = 80;

/** How many nodes are drawn, where a matrix would show them better; else 0. */
function crowded({ view, picture, removed }: State): number {
  if (view !== "graph" || picture === undefined) return 0;
  const count = nodesOf(picture).length - removed.length;
  return count >= many ? count : 0;
}

function matrixChip(count: number, dispatch: Dispatch): HTMLElement {
  const button = make(
    "button",
    {
      type: "button",
      class: "chip",
      title: t("{0} are many for a picture: show them as a matrix", count),
    },
    t("Show as matrix"),
  );
  button.addEventListener("click", () =>
    dispatch({ type: "view", which: "matrix" }),
  );
  return button;
}

function cutChip(
  { lines, sites }: Cuts,
  out: boolean,
  dispatch: Dispatch,
): HTMLElement {
  const button = make(
    "button",
    {
      type: "button",
      class: "chip cuts",
      "data-key": "cuts",
      "aria-pressed": String(out),
      title: out
        ? t("Show the lines to cut again")
        : t("Look at the picture without these lines"),
    },
    t("{0} to cut · {1}", counted(lines, "line"), counted(sites, "place")),
  );
  button.addEventListener("click", () => dispatch({ type: "toggleCuts" }));
  return button;
}

function chip(reason: HidingReason, dispatch: Dispatch): HTMLElement {
  const { count, words, undo, undoWords } = reason;
  const label = `${count.toLocaleString("en")} ${words}`;
  if (undo === undefined)
    return make("span", { class: "chip fixed", title: undoWords }, label);
  const button = make(
    "button",
    {
      type: "button",
      class: "chip",
      title: undoWords,
      "aria-label": t("{0} hidden. {1}", label, undoWords),
      "data-reason": reason.id,
      "data-key": reason.id,
    },
    label,
  );
  button.addEventListener("click", () => dispatch(undo));
  return button;
}
