// What size and colour of the overview mean: the metric, its unit and its steps, above the picture.
import { t } from "../../src/l10n.ts";
import { readPalette } from "../drawing/theme.ts";
import {
  groupColors,
  heatSteps,
  metricWords,
  mostOf,
  nodeValues,
  stepBegin,
  valueWords,
} from "../state/metrics.ts";
import type { Metric } from "../state/metrics.ts";
import type { Picture } from "../state/picture.ts";
import type { State } from "../state/state.ts";
import { make, onChange } from "./dom.ts";
import type { Panel } from "./dom.ts";

export function createScale(): Panel {
  const element = make("section", {
    class: "scale",
    "aria-label": t("What size and colour mean"),
  });
  const changed = onChange();
  return {
    element,
    update(state) {
      const { picture, sized, coloured, measured, view, viewport } = state;
      changed([picture, sized, coloured, measured, view, viewport], () => {
        const isChosen = sized !== undefined || coloured !== undefined;
        element.hidden =
          (view !== "graph" && view !== "treemap") ||
          !isChosen ||
          picture?.base.opened === undefined;
        if (element.hidden || picture === undefined) return;
        element.replaceChildren(
          ...(sized === undefined ? [] : row("size", sized, picture, state)),
          ...(coloured === undefined
            ? []
            : row("colour", coloured, picture, state)),
        );
      });
    },
  };
}

function row(
  sign: "size" | "colour",
  metric: Metric,
  picture: Picture,
  state: State,
): readonly HTMLElement[] {
  const { name, unit, query, scale } = metricWords[metric];
  const answer = state.measured[metric];
  const head = make(
    "div",
    {},
    make(
      "b",
      {},
      sign === "size" ? t("Size: {0}", name) : t("Colour: {0}", name),
    ),
    // Lines are counted in lines: once is enough.
    ...(unit.toLowerCase() === name.toLowerCase()
      ? []
      : [make("span", { class: "note" }, ` ${unit}`)]),
  );
  if (query !== undefined && answer === undefined)
    return [head, make("span", { class: "note" }, t("Being computed…"))];
  if (answer?.failure !== undefined)
    return [head, make("span", { class: "failure" }, answer.failure)];
  const most = mostOf(nodeValues(metric, picture, state.measured));
  if (most === 0 && scale !== "share")
    return [head, make("span", { class: "note" }, t("0 everywhere"))];
  const steps = make("div", { class: "scale-steps" });
  if (sign === "size")
    for (const share of [0, 0.5, 1]) {
      const box = make("span", { class: "scale-box" });
      box.style.height = `${8 + share * 16}px`;
      steps.append(
        box,
        make(
          "span",
          {},
          valueWords(
            metric,
            scale === "share"
              ? share
              : share === 0.5
                ? Math.round(most / 2)
                : most * share,
          ),
        ),
      );
    }
  else {
    const { heat, groups } = readPalette();
    const isGroup = scale === "group";
    const count = isGroup ? Math.min(groupColors, most) : heatSteps;
    for (let step = 1; step <= count; step += 1) {
      // Of few whole numbers, no one falls into this step.
      if (
        !isGroup &&
        step < count &&
        stepBegin(metric, step, most) === stepBegin(metric, step + 1, most)
      )
        continue;
      const shade = (isGroup ? groups : heat)[step - 1];
      const words = isGroup
        ? String(step)
        : `${step === 1 ? "" : "≥ "}${valueWords(metric, stepBegin(metric, step, most))}`;
      const box = make("span", { class: "scale-step" }, words);
      box.style.backgroundColor = shade?.ground ?? "";
      box.style.color = shade?.text ?? "";
      steps.append(box);
    }
    if (isGroup && most > groupColors)
      steps.append(
        make("span", { class: "note" }, t("… {0}; colours come again", most)),
      );
  }
  return [head, steps];
}
