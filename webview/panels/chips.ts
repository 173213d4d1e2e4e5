// The line that says how much is shown and what hides the rest; each chip takes its reason away.
import { make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import { shownCounts } from "../state/shown.ts";
import type { HidingReason } from "../state/shown.ts";

export function createChips(dispatch: Dispatch): Panel {
  const element = make("div", {
    class: "chips",
    role: "group",
    "aria-label": "What is hidden",
  });
  const changed = onChange();
  return {
    element,
    update(state) {
      const { picture, removed, filters, reach, settings } = state;
      changed([picture, removed, filters, reach, settings], () => {
        const counts = shownCounts(state);
        element.hidden = counts === undefined || counts.reasons.length === 0;
        if (counts === undefined) return;
        element.replaceChildren(
          make(
            "span",
            { class: "shown" },
            `${counts.shown.toLocaleString("en")} of ${counts.total.toLocaleString("en")}`,
          ),
          ...counts.reasons.map((reason) => chip(reason, dispatch)),
        );
      });
    },
  };
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
      "aria-label": `${label} hidden. ${undoWords}`,
      "data-reason": reason.id,
    },
    label,
  );
  button.addEventListener("click", () => dispatch(undo));
  return button;
}
