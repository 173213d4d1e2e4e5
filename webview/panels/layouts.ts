// The choice of a layout.
import { t } from "../../src/l10n.ts";
import type { Layout } from "../layouts/names.ts";
import { make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

const rows: readonly {
  readonly layout: Layout | undefined;
  readonly words: string;
  readonly explanation: string;
}[] = [
  {
    layout: undefined,
    words: t("Automatic"),
    explanation: t("what suits the picture"),
  },
  {
    layout: "focus",
    words: t("Focus"),
    explanation: t("users left, used right of the active item"),
  },
  {
    layout: "layered",
    words: t("Layered"),
    explanation: t("files in columns, users left of what they use"),
  },
  {
    layout: "organic",
    words: t("Organic"),
    explanation: t("files near those that they have to do with"),
  },
];

export function createLayouts(dispatch: Dispatch): Panel {
  const choices = rows.map(({ layout, words, explanation }) => {
    const choice = make("input", {
      type: "radio",
      name: "layout",
      value: layout ?? "automatic",
    });
    choice.addEventListener("change", () =>
      dispatch({ type: "chooseLayout", layout }),
    );
    const label = make(
      "label",
      {},
      choice,
      make(
        "span",
        {},
        words,
        make("span", { class: "note" }, ` ${explanation}`),
      ),
    );
    return { layout, choice, label };
  });
  const element = make(
    "section",
    {
      class: "popover filters layouts",
      role: "radiogroup",
      "aria-label": t("Layout"),
    },
    ...choices.map(({ label }) => label),
    make(
      "p",
      { class: "note" },
      t("L lays out anew what was moved or opened."),
    ),
  );
  element.hidden = true;
  const changed = onChange();
  return {
    element,
    update({ popover, layout }) {
      changed([popover, layout], () => {
        const opens = element.hidden && popover === "layouts";
        element.hidden = popover !== "layouts";
        for (const each of choices)
          each.choice.checked = each.layout === layout;
        if (opens) choices.find(({ choice }) => choice.checked)?.choice.focus();
      });
    },
  };
}
