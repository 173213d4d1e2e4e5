// What is let into the picture, and by which metrics the overview is drawn.
import { t } from "../../src/l10n.ts";
import { make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import { metrics, metricWords } from "../state/metrics.ts";
import type { Filters } from "../state/state.ts";

const rows: readonly {
  readonly key: keyof Filters;
  readonly words: string;
  readonly explanation: string;
}[] = [
  {
    key: "tests",
    words: t("Tests"),
    explanation: t("test code that uses or is used"),
  },
  {
    key: "external",
    words: t("External"),
    explanation: t("packages outside of the workspace"),
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
  const choices = (["size", "colour"] as const).map((sign) =>
    metricChoice(sign, dispatch),
  );
  const zoom = make("input", { type: "checkbox", "data-filter": "zoom" });
  zoom.addEventListener("change", () =>
    dispatch({ type: "zoomOpens", value: zoom.checked }),
  );
  const zoomLabel = make(
    "label",
    {},
    zoom,
    make(
      "span",
      {},
      t("Zoom opens"),
      make("span", { class: "note" }, t(" folders and files, and closes them")),
    ),
  );
  const element = make(
    "section",
    { class: "popover filters", "aria-label": t("Filters") },
    ...boxes.map(({ label }) => label),
    zoomLabel,
    ...choices.map(({ label }) => label),
  );
  element.hidden = true;
  const changed = onChange();
  return {
    element,
    update({ popover, filters, sized, coloured, picture, zooming }) {
      const isOverview = picture?.base.opened !== undefined;
      const read = [popover, filters, sized, coloured, zooming];
      changed([...read, isOverview], () => {
        zoomLabel.hidden = !isOverview;
        zoom.checked = zooming.isOn;
        element.hidden = popover !== "filters";
        for (const { key, box } of boxes) box.checked = filters[key];
        for (const { sign, label, select } of choices) {
          label.hidden = !isOverview;
          select.value = (sign === "size" ? sized : coloured) ?? "";
        }
      });
    },
  };
}

/** By which metric the overview is sized or coloured. */
function metricChoice(
  sign: "size" | "colour",
  dispatch: Dispatch,
): {
  readonly sign: "size" | "colour";
  readonly label: HTMLElement;
  readonly select: HTMLSelectElement;
} {
  const select = make(
    "select",
    {
      "data-sign": sign,
      "aria-label": sign === "size" ? t("Size") : t("Colour"),
    },
    make("option", { value: "" }, t("nothing")),
    ...metrics
      // Numbers that only tell apart have no size.
      .filter(
        (metric) => sign === "colour" || metricWords[metric].scale !== "group",
      )
      .map((metric) =>
        make(
          "option",
          { value: metric, title: metricWords[metric].explanation },
          metricWords[metric].name,
        ),
      ),
  );
  select.addEventListener("change", () =>
    dispatch({
      type: "measure",
      sign,
      metric: metrics.find((metric) => metric === select.value),
    }),
  );
  const label = make(
    "label",
    { class: "metric-choice" },
    make("span", {}, sign === "size" ? t("Size") : t("Colour")),
    select,
  );
  return { sign, label, select };
}
