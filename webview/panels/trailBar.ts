// The head of a trail: from where to where, how many ways of how many steps, and what changes or ends it.
import { t } from "../../src/l10n.ts";
import { visibleName } from "../drawing/text.ts";
import { activeVisit } from "../state/state.ts";
import type { Trail } from "../state/trailChoice.ts";
import { trailSummary } from "../state/trailWords.ts";
import { make, onChange, replaceKept, textButton } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import { counted } from "./words.ts";

export function createTrailBar(dispatch: Dispatch): Panel {
  const element = make("div", {
    class: "trail-bar",
    role: "group",
    "aria-label": t("Trail"),
  });
  const changed = onChange();
  return {
    element,
    update(state) {
      const visit = activeVisit(state);
      const { picture, asking } = state;
      changed([visit, picture, asking], () => {
        const trail = visit?.trail;
        element.hidden = trail === undefined;
        if (trail === undefined) return;
        const shown = asking.includes("picture") ? undefined : picture?.trail;
        const from = visibleName(visit?.label ?? "…");
        const to = visibleName(trail.to?.label ?? "");
        const name = make(
          "span",
          { class: "ends" },
          to === "" ? from : `${from} – ${to}`,
        );
        const words =
          shown === undefined ? "…" : trailSummary(shown, trail.depth);
        const { back } = shown ?? {};
        replaceKept(
          element,
          name,
          make("span", { class: "words" }, words),
          ...(shown === undefined || back === undefined || back === null
            ? []
            : [turnButton(trail, shown.direction, back.steps, dispatch)]),
          button(
            t("Change…"),
            "change",
            t("Choose where to and along what (Shift+R)"),
            () => dispatch({ type: "popover", which: "trail" }),
          ),
          button(
            t("End"),
            "end",
            t("Show what is around {0} again", from),
            () => dispatch({ type: "endTrail" }),
          ),
        );
      });
    },
  };
}

function turnButton(
  trail: Trail,
  shown: "in" | "out" | "both",
  steps: number,
  dispatch: Dispatch,
): HTMLElement {
  const direction = shown === "out" ? "in" : "out";
  return button(
    t("Back in {0}", counted(steps, "step")),
    "turn",
    t("Show the ways that lead the other way round"),
    () => dispatch({ type: "showTrail", trail: { ...trail, direction } }),
  );
}

function button(
  words: string,
  key: string,
  title: string,
  onClick: () => void,
): HTMLElement {
  const made = textButton(words, "link", onClick);
  made.title = title;
  made.dataset["key"] = key;
  return made;
}
