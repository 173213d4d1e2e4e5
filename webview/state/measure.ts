// Choosing metrics for the overview, asking for those that are not in the picture, and drawing it by them. Pure.
import { t } from "../../src/l10n.ts";
import type { Envelope, ErrorForm } from "../../src/protocol.ts";
import { placeWhole } from "../layouts/place.ts";
import type { Effect, Step } from "./event.ts";
import { metricWords, valuesOf, withMarks } from "./metrics.ts";
import type { Metric } from "./metrics.ts";
import type { State } from "./state.ts";

export function measure(
  state: State,
  sign: "size" | "colour",
  metric: Metric | undefined,
): Step {
  const chosen: State =
    sign === "size"
      ? { ...state, sized: metric }
      : { ...state, coloured: metric };
  const words = metric === undefined ? t("nothing") : metricWords[metric].name;
  const { state: next, effects } = missing({
    ...marked(chosen),
    announcement: t(
      "{0} shows {1}.",
      sign === "size" ? t("Size") : t("Colour"),
      words,
    ),
  });
  return {
    state: next,
    effects: [...effects, { type: "show", ids: [], fit: true }],
  };
}

/** Asks for what is chosen and not known, or known of an older index. */
export function missing(state: State): Step {
  const effects = [...new Set([state.sized, state.coloured])].flatMap(
    (metric): readonly Effect[] => {
      const query = metric && metricWords[metric].query;
      if (metric === undefined || query === undefined || isKnown(state, metric))
        return [];
      return [
        {
          type: "ask",
          slot: `metric ${metric}`,
          purpose: { for: "metric", metric },
          query: query.name,
          parameters: query.parameters,
        },
      ];
    },
  );
  return { state, effects };
}

/** What failed is asked for again as soon as there is an occasion. */
function isKnown({ measured, status }: State, metric: Metric): boolean {
  const known = measured[metric];
  return known?.revision === status.revision && known.failure === undefined;
}

export function measured(
  state: State,
  metric: Metric,
  outcome: {
    readonly envelope?: Envelope<unknown>;
    readonly failure?: ErrorForm;
  },
): Step {
  const { envelope, failure } = outcome;
  const next: State = {
    ...state,
    measured: {
      ...state.measured,
      [metric]: {
        revision: envelope?.revision ?? state.status.revision,
        values: envelope === undefined ? [] : valuesOf(metric, envelope),
        failure: failure?.message,
      },
    },
    ...(failure === undefined ? {} : { announcement: failure.message }),
  };
  const { picture } = state;
  if (picture?.base.opened === undefined) return { state: next, effects: [] };
  const fresh = withMarks(next, picture);
  // Nothing moves under the hand: what was moved stays where it is, and so does the camera.
  if (
    picture.touched ||
    JSON.stringify(fresh.marks) === JSON.stringify(picture.marks)
  )
    return { state: { ...next, picture: fresh }, effects: [] };
  return {
    state: marked(next),
    effects: [{ type: "show", ids: [], fit: true }],
  };
}

/** Cards change their size: all is placed anew. */
function marked(state: State): State {
  if (state.picture?.base.opened === undefined) return state;
  const picture = withMarks(state, state.picture);
  return {
    ...state,
    picture: {
      ...picture,
      touched: false,
      placement: placeWhole(picture, state.viewport),
    },
  };
}
