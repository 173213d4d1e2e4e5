// Undo and redo of what a person does to one picture; going from picture to picture is the history's.
import { t } from "../../src/l10n.ts";
import type { Event, Step } from "./event.ts";
import { findNode } from "./picture.ts";
import type { Made, State } from "./state.ts";
import { activeVisit, sameActivation } from "./state.ts";
import { travel } from "./visits.ts";

/** Older steps are forgotten beyond it. */
const mostSteps = 50;

/** What they do at once. What is asked for first counts when its answer is there. */
const acts: ReadonlySet<Event["type"]> = new Set<Event["type"]>([
  "closeBelow",
  "deeper",
  "filter",
  "layOut",
  "moved",
  "pin",
  "reach",
  "remove",
  "restoreRemoved",
  "toggleInside",
  "inside",
  "toggleOpening",
]);

function madeOf(state: State): Made {
  const { picture, removed, pins, filters, reach, inside } = state;
  return { picture, removed, pins, filters, reach, inside };
}

const isEqual = (a: Made, b: Made): boolean =>
  (Object.keys(a) as (keyof Made)[]).every((part) => a[part] === b[part]);

function isAct(before: State, event: Event, after: State): boolean {
  if (acts.has(event.type)) return true;
  if (event.type !== "answered" || after.restoring !== undefined) return false;
  const { purpose } = event;
  if (purpose.for === "inside") return true;
  // Openings are asked again when the index has changed: that is nobody's act.
  return (
    purpose.for === "opening" &&
    before.picture?.openings.some(({ id }) => id === purpose.wish.id) === false
  );
}

/** The step with what was before it, so that it can be undone. Another picture, or another revision of it, begins anew. */
export function remembering(before: State, event: Event, step: Step): Step {
  const { state } = step;
  if (event.type === "undo" || event.type === "redo") return step;
  if (before.undo.length + before.redo.length > 0 && isOther(before, state))
    return { ...step, state: { ...state, undo: [], redo: [] } };
  // What is drawn while another picture is on its way belongs to another question.
  if (before.picture === undefined || before.asking.includes("picture"))
    return step;
  const made = madeOf(before);
  if (
    isOther(before, state) ||
    !isAct(before, event, state) ||
    isEqual(made, madeOf(state))
  )
    return step;
  return {
    ...step,
    state: {
      ...state,
      undo: [...before.undo, made].slice(-mostSteps),
      redo: [],
    },
  };
}

function isOther(before: State, after: State): boolean {
  return (
    before.visit !== after.visit ||
    !sameActivation(
      activeVisit(before)?.activation,
      activeVisit(after)?.activation,
    ) ||
    before.status.revision !== after.status.revision ||
    after.restoring !== undefined ||
    after.picture === undefined
  );
}

const isFirst = (state: State, way: "undo" | "redo"): boolean =>
  way === "undo" && state.visit === 0;

/** Everything stands again as it stood. */
export function goBack(state: State, way: "undo" | "redo"): Step {
  const made = state[way].at(-1);
  const visit = state.visits[way === "undo" ? state.visit : state.visit + 1];
  // A trail is a picture of its own: taking it back is going back.
  if (made === undefined && visit?.trail !== undefined && !isFirst(state, way))
    return travel(state, way === "undo" ? -1 : 1);
  if (made === undefined)
    return {
      state: {
        ...state,
        announcement:
          way === "undo"
            ? t("There is nothing to undo.")
            : t("There is nothing to redo."),
      },
      effects: [],
    };
  const other = way === "undo" ? "redo" : "undo";
  // A picture that has not come yet cannot be brought back.
  const isWhole = !state.asking.includes("picture");
  const drawn = (id: string): boolean =>
    !id.startsWith("s") || findNode(made.picture, id) !== undefined;
  const isDetailGone = state.details !== undefined && !drawn(state.details.id);
  return {
    state: {
      ...state,
      ...made,
      failure: undefined,
      selection: state.selection.filter(drawn),
      details: isDetailGone ? undefined : state.details,
      asking: state.asking.filter((slot) => slot === "refresh"),
      [way]: state[way].slice(0, -1),
      [other]: isWhole ? [...state[other], madeOf(state)] : [],
      announcement: way === "undo" ? t("Undone.") : t("Done again."),
    },
    effects: state.asking
      .filter((slot) => slot !== "refresh")
      .map((slot) => ({ type: "cancel", slot })),
  };
}
