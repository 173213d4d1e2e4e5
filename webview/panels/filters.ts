// What is let into the picture.
import { make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import type { Filters } from "../state/state.ts";

const rows: readonly {
  readonly key: keyof Filters;
  readonly words: string;
  readonly explanation: string;
}[] = [
  {
    key: "tests",
    words: "Tests",
    explanation: "test code that uses or is used",
  },
  {
    key: "external",
    words: "External",
    explanation: "packages outside of the workspace",
  },
];

export function createFilters(dispatch: Dispatch): Panel {
  const boxes = rows.map(({ key, words, explanation }) => {
    const box = make("input", { type: "checkbox", "data-filter": key });
    box.addEventListener("change", () =>
      dispatch({ type: "filter", filters: { [key]: box.checked } }),
    );
    const label = make(
      "label",
      {},
      box,
      make(
        "span",
        {},
        words,
        make("span", { class: "note" }, ` ${explanation}`),
      ),
    );
    return { key, box, label };
  });
  const element = make(
    "section",
    { class: "popover filters", "aria-label": "Filters" },
    ...boxes.map(({ label }) => label),
  );
  element.hidden = true;
  const changed = onChange();
  return {
    element,
    update({ popover, filters }) {
      changed([popover, filters], () => {
        element.hidden = popover !== "filters";
        for (const { key, box } of boxes) box.checked = filters[key];
      });
    },
  };
}
