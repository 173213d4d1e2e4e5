// Going somewhere: activation, history, depth and filters. Each ends in a picture that is kept or asked for.
import { t } from "../../src/l10n.ts";
import type { AnswerGraph } from "../../src/protocol.ts";
import { dropOpenings, pictureOfAnswer } from "./answers.ts";
import type { Effect, Step } from "./event.ts";
import { placeWhole } from "../layouts/place.ts";
import { withMarks } from "./metrics.ts";
import { findNode } from "./picture.ts";
import type { Picture } from "./picture.ts";
import { askDetails, askPicture, questionOf } from "./question.ts";
import { activeVisit, insideSoon, sameVisit } from "./state.ts";
import type { State, Visit } from "./state.ts";

/** Older visits and pictures are forgotten beyond these. */
const mostVisits = 100;
const mostKept = 24;
export const deepestReach = 6;

/** The picture as it stands is kept under its question, so that coming back finds it as it was left. */
export function keepPicture(state: State): State {
  const visit = activeVisit(state);
  if (
    visit === undefined ||
    state.picture === undefined ||
    // Not answered yet: what is drawn belongs to another question.
    state.asking.includes("picture")
  )
    return state;
  const question = questionOf(state, visit);
  return {
    ...state,
    kept: [
      ...state.kept.filter((other) => other.question !== question),
      {
        question,
        picture: state.picture,
        removed: state.removed,
        withoutCuts: state.withoutCuts,
      },
    ].slice(-mostKept),
  };
}

/**
 * Shows the active visit's picture: the kept one at once when the index has not changed since, else by asking.
 * What was drawn stays until the answer is there.
 */
export function showVisit(
  before: State,
  wanted: readonly Effect[],
  details: boolean,
): Step {
  const dropped = dropOpenings(before);
  const state = { ...before, ...dropped.state };
  const visit = activeVisit(state);
  const effects = [...dropped.effects, ...wanted];
  if (visit === undefined) return { state, effects };
  const question = questionOf(state, visit);
  const kept = state.kept.find((other) => other.question === question);
  const cleared: State = {
    ...state,
    failure: undefined,
    restoring: undefined,
    removed: [],
    withoutCuts: false,
    waiting: undefined,
    selection: [],
    details: undefined,
    laying: undefined,
    asking: state.asking.filter(
      (slot) => slot !== "picture" && slot !== "refresh" && slot !== "layout",
    ),
  };
  if (kept !== undefined && kept.picture.revision === state.status.revision) {
    const shown: State = {
      ...cleared,
      picture: asMarked(cleared, kept.picture),
      removed: kept.removed,
      withoutCuts: kept.withoutCuts,
      announcement: t("{0} is active.", visit.label),
    };
    const opened = details
      ? withCenterDetails(shown)
      : { state: shown, effects: [] };
    return {
      state: opened.state,
      effects: [
        ...effects,
        { type: "cancel", slot: "picture" },
        ...opened.effects,
        { type: "show", ids: [], fit: true },
      ],
    };
  }
  const { activation } = visit;
  if (activation.kind === "answer") {
    const picture = pictureOfAnswer(cleared, activation);
    return {
      state: {
        ...cleared,
        picture,
        announcement: answerWords(activation),
      },
      effects: [
        ...effects,
        { type: "cancel", slot: "picture" },
        { type: "show", ids: [], fit: true },
      ],
    };
  }
  const ask = askPicture(cleared, false);
  return {
    state: { ...cleared, asking: withSlot(cleared.asking, "picture") },
    effects: ask === undefined ? effects : [...effects, ask],
  };
}

export function withSlot(
  asking: readonly string[],
  slot: string,
): readonly string[] {
  return asking.includes(slot) ? asking : [...asking, slot];
}

/** A picture that was kept while other metrics were chosen shows those that are chosen now. */
function asMarked(state: State, kept: Picture): Picture {
  if (kept.base.opened === undefined) return kept;
  const picture = withMarks(state, kept);
  return JSON.stringify(picture.marks) === JSON.stringify(kept.marks)
    ? kept
    : { ...picture, placement: placeWhole(picture, state.viewport) };
}

function withCenterDetails(state: State): Step {
  const center = state.picture?.center;
  if (center === undefined) return { state, effects: [] };
  return {
    state: {
      ...state,
      selection: [center],
      details: {
        type: "node",
        id: center,
        answer: undefined,
        failure: undefined,
      },
    },
    effects: [askDetails(center)],
  };
}

/** A new visit behind the present one; visits ahead of it are dropped. `tell`: the host does not know yet. */
export function visitNext(state: State, next: Visit, tell: boolean): Step {
  const present = activeVisit(state);
  if (sameVisit(present, next)) {
    const failed = state.failure !== undefined || state.picture === undefined;
    if (failed && !state.asking.includes("picture"))
      return showVisit(state, [], false);
    return {
      state,
      effects: state.picture ? [{ type: "show", ids: [], fit: true }] : [],
    };
  }
  const visits = [...state.visits.slice(0, state.visit + 1), next].slice(
    -mostVisits,
  );
  return showVisit(
    { ...keepPicture(state), visits, visit: visits.length - 1 },
    tell ? told(next) : [],
    tell && state.details !== undefined,
  );
}

function answerWords({ title, nodes, left }: AnswerGraph): string {
  const count = nodes.length.toLocaleString("en");
  const asked = /\p{P}$/u.test(title) ? title : `${title}:`;
  return left === 0
    ? t("{0} {1} are drawn.", asked, count)
    : t(
        "{0} {1} of {2} are drawn.",
        asked,
        count,
        (nodes.length + left).toLocaleString("en"),
      );
}

/** What stands outside of the workspace has a negative id and no place in the editor: the host need not follow there. */
export function told(visit: Visit): readonly Effect[] {
  const { activation, label } = visit;
  if (activation.kind === "answer")
    return [{ type: "send", message: { type: "returned", label } }];
  if (activation.kind === "symbol" && activation.id < 0) return [];
  return [{ type: "send", message: { type: "activated", activation, label } }];
}

export function travel(state: State, by: -1 | 1): Step {
  const visit = state.visits[state.visit + by];
  if (visit === undefined) return { state, effects: [] };
  return showVisit(
    { ...keepPicture(state), visit: state.visit + by },
    told(visit),
    false,
  );
}

/** The same active item, another question about it. */
export function askAnew(state: State, change: Partial<State>): Step {
  // What is being opened in the overview stays wanted.
  const inside = insideSoon(state);
  return showVisit({ ...keepPicture(state), inside, ...change }, [], false);
}

export function changeReach(
  state: State,
  side: "in" | "out",
  by: -1 | 1,
): Step {
  const wanted = Math.min(deepestReach, Math.max(0, state.reach[side] + by));
  if (wanted === state.reach[side]) return { state, effects: [] };
  return askAnew(state, { reach: { ...state.reach, [side]: wanted } });
}

/** What activating a drawn node means: its symbol, or for a folder nothing yet. */
export function visitOfNode(state: State, id: string): Visit | undefined {
  const node = findNode(state.picture, id);
  if (node?.item.type !== "symbol") return undefined;
  return {
    activation: { kind: "symbol", id: node.item.symbol.id },
    label: node.item.symbol.name,
  };
}

/**
 * The host's wish. The cursor waits while the pointer is in the graph or something is pinned, so that
 * nothing changes under the hand; what a page remembers goes before what a new page is offered.
 */
export function followHost(
  state: State,
  activation: Visit["activation"],
  reason: "cursor" | "command" | "restore",
): Step {
  const visit = { activation, label: labelOf(state, activation) };
  if (reason === "command") return visitNext(state, visit, false);
  if (state.visits.length === 0) return visitNext(state, visit, false);
  if (reason === "restore") return { state, effects: [] };
  if (!state.settings.followCursor) return { state, effects: [] };
  if (!holdsStill(state)) return visitNext(state, visit, false);
  // A preview moves the cursor too: that is this page's own doing.
  const own =
    activation.kind === "symbol" &&
    state.selection.includes(`s${activation.id}`);
  return {
    state: { ...state, waiting: own ? undefined : activation },
    effects: [],
  };
}

export const holdsStill = (state: State): boolean =>
  state.pointerInside ||
  state.pins.length > 0 ||
  // Who asked a question looks at its answer, and who opened a view at that.
  activeVisit(state)?.activation.kind === "answer" ||
  activeVisit(state)?.trail !== undefined ||
  activeVisit(state)?.view !== undefined;

/** Goes where the cursor went meanwhile, once nothing holds the page. */
export function catchUp(state: State): Step {
  if (state.waiting === undefined || holdsStill(state))
    return { state, effects: [] };
  const activation = state.waiting;
  return visitNext(
    { ...state, waiting: undefined },
    { activation, label: labelOf(state, activation) },
    false,
  );
}

function labelOf(state: State, activation: Visit["activation"]): string {
  if (activation.kind === "answer") return activation.title;
  if (activation.kind === "overview") return t("Workspace");
  if (activation.kind === "file")
    return activation.path.split("/").at(-1) ?? activation.path;
  const known = findNode(state.picture, `s${activation.id}`);
  return known?.item.type === "symbol" ? known.item.symbol.name : "…";
}
