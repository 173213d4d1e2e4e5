// Trails: going along one, choosing its target and its bounds, and leaving it. Each is a visit of its own in the history. Pure.
import { t } from "../../src/l10n.ts";
import type { Event, Step } from "./event.ts";
import { findNode } from "./picture.ts";
import { activeVisit } from "./state.ts";
import type { State, Visit } from "./state.ts";
import { newTrail, withTarget } from "./trailChoice.ts";
import type { Trail, TrailTarget } from "./trailChoice.ts";
import { visitNext } from "./visits.ts";

type Start = Pick<Visit, "activation" | "label">;

/** Where a trail begins: at the active symbol or file, else at the first symbol that is selected. */
export function trailStart(state: State): Start | undefined {
  const visit = activeVisit(state);
  const kind = visit?.activation.kind;
  if (visit !== undefined && (kind === "symbol" || kind === "file"))
    return { activation: visit.activation, label: visit.label };
  const [first] = selectedSymbols(state);
  return (
    first && {
      activation: { kind: "symbol", id: first.id },
      label: first.label,
    }
  );
}

/** The symbol that was selected last, unless it is where the trail begins. */
export function selectedTarget(state: State): TrailTarget | undefined {
  const start = trailStart(state);
  const { center } = state.picture ?? {};
  return selectedSymbols(state).findLast(
    ({ id }) =>
      `s${String(id)}` !== center &&
      !(start?.activation.kind === "symbol" && start.activation.id === id),
  );
}

function selectedSymbols({
  picture,
  selection,
}: State): readonly TrailTarget[] {
  return selection.flatMap((id) => {
    const item = findNode(picture, id)?.item;
    return item?.type === "symbol"
      ? [{ id: item.symbol.id, label: item.symbol.name }]
      : [];
  });
}

/** To the other symbol that is selected; where there is none the editor lets the person choose one. */
export function trailToTarget(state: State): Step {
  const start = trailStart(state);
  if (start === undefined) return withoutStart(state);
  const to = selectedTarget(state);
  return to === undefined
    ? chooseTarget(state, start.label)
    : follow(state, start, newTrail(to));
}

export const chooseTarget = (state: State, from: string): Step => ({
  state,
  effects: [{ type: "send", message: { type: "pickTarget", from } }],
});

/** A target that was chosen in the editor: for the trail that is being put together, else it is shown at once. */
export function targetChosen(
  state: State,
  { from, to }: Extract<Event, { type: "trail" }>,
): Step {
  if (from === null && state.popover === "trail")
    return drafted(state, withTarget(draftOf(state), to));
  const start = from ?? trailStart(state);
  if (start === undefined) return withoutStart(state);
  return follow(state, start, newTrail(to));
}

export function showTrail(state: State, trail: Trail): Step {
  const start = trailStart(state);
  return start === undefined
    ? withoutStart(state)
    : follow(state, start, trail);
}

function follow(state: State, start: Start, trail: Trail): Step {
  const step = visitNext(
    { ...state, popover: "none", view: seenAs(state) },
    { ...start, trail },
    true,
  );
  return {
    ...step,
    effects: [...step.effects, { type: "focus", where: "picture" }],
  };
}

/** There are no areas to compare. */
const seenAs = ({ view }: State): State["view"] =>
  view === "treemap" ? "graph" : view;

/** What is around the same symbol, as before. */
export function endTrail(state: State): Step {
  const visit = activeVisit(state);
  if (visit?.trail === undefined) return { state, effects: [] };
  const { activation, label } = visit;
  return visitNext(state, { activation, label }, true);
}

// ── the panel ────────────────────────────────────────────────────────────────────────────────

/** What the panel shows: the trail that is being put together, or what it begins with. */
export const draftOf = (state: State): Trail =>
  state.draft ?? activeVisit(state)?.trail ?? newTrail(selectedTarget(state));

export const drafted = (state: State, draft: Trail): Step => ({
  state: { ...state, draft },
  effects: [],
});

export const changeTarget = (state: State, to: TrailTarget | undefined): Step =>
  drafted(state, withTarget(draftOf(state), to));

const withoutStart = (state: State): Step => ({
  state: {
    ...state,
    announcement: t(
      "A trail begins at the active symbol: make one active, or select one.",
    ),
  },
  effects: [],
});
