// Which pictures are placed at once and which by a layout that runs elsewhere; what is drawn meanwhile, and what becomes of its answer. Pure.
import { t } from "../../src/l10n.ts";
import type { LayoutJob } from "../layouts/layOut.ts";
import type { Layout } from "../layouts/names.ts";
import { placeWhole } from "../layouts/place.ts";
import { emptyPlacement } from "../layouts/placement.ts";
import type { Placement } from "../layouts/placement.ts";
import type { Effect, Step } from "./event.ts";
import { edgesOf, nodesOf } from "./picture.ts";
import type { Picture } from "./picture.ts";
import { activeVisit } from "./state.ts";
import type { State } from "./state.ts";

/** A layout that is under way. */
export interface Laying {
  readonly job: LayoutJob;
  /** What is to be done when it is there, beyond showing it. */
  readonly effects: readonly Effect[];
}

/** Up to these many nodes the simple layouts take less than a tenth of the time in which a first picture has to be there. */
export const mostAtOnce = 600;
/** Of an answer: fewer stand well in plain columns; more than these make columns that nobody can follow. */
const fewNamed = 24;
const manyNamed = 800;

/** The layout that the person chose, or what suits the picture. */
export function layoutFor(state: State, picture: Picture): Layout {
  // Folders with what stands in them have one layout of their own.
  if (picture.base.opened !== undefined) return "focus";
  // A saved view is built up step by step, and brings its own places.
  if (state.restoring !== undefined) return "focus";
  if (state.layout !== undefined) return state.layout;
  const isAnswer = activeVisit(state)?.activation.kind === "answer";
  const count = picture.base.nodes.length;
  // An answer with stages has its own columns.
  const isStaged = picture.titles.length > 0;
  if (
    picture.center !== undefined ||
    !isAnswer ||
    isStaged ||
    count <= fewNamed
  )
    return "focus";
  return count <= manyNamed ? "layered" : "organic";
}

/** Gives a picture that the step brought without places its places, or asks for them and keeps what is drawn. */
export function settle(before: State, step: Step): Step {
  const { state } = step;
  const { picture } = state;
  if (picture === undefined || picture.placement !== emptyPlacement)
    return step;
  const layout = layoutFor(state, picture);
  const isSmall = nodesOf(picture).length <= mostAtOnce;
  const atOnce = (): Picture => ({
    ...picture,
    placement: placeWhole(picture, state.viewport),
  });
  if ((isSmall || state.restoring !== undefined) && layout === "focus")
    return { ...step, state: { ...laid(state), picture: atOnce() } };
  const job = { layout, picture, viewport: state.viewport };
  const [shows, others] = split(step.effects);
  const effects: readonly Effect[] = [...others, { type: "layOut", job }];
  const wasPlaced = before.picture?.base === picture.base;
  if (!wasPlaced && isSmall && isElsewhere(before, state, picture))
    // Something is there at once, and becomes what it should be a moment later.
    return {
      state: {
        ...waiting(state, "layout"),
        picture: atOnce(),
        laying: { job, effects: shows },
      },
      effects: [...shows, ...effects],
    };
  return {
    state: {
      ...waiting(state, wasPlaced ? "layout" : "picture"),
      picture: before.picture,
      laying: { job, effects: shows },
    },
    effects,
  };
}

/** All of the picture anew, also what the person moved. */
export function layOut(state: State): Step {
  const { picture } = state;
  if (picture === undefined) return { state, effects: [] };
  return {
    state: {
      ...state,
      picture: {
        ...picture,
        touched: false,
        placement: emptyPlacement,
      },
      announcement: t("Laid out anew."),
    },
    effects: [{ type: "show", ids: [], fit: true }],
  };
}

/** The layout's answer. Late ones are dropped; `placement` is absent where it failed. */
export function laidOut(
  state: State,
  job: LayoutJob,
  placement: Placement | undefined,
): Step {
  const { laying, picture: drawn } = state;
  if (laying?.job !== job) return { state, effects: [] };
  const done = laid(state);
  const { picture } = job;
  const wasDrawn = drawn?.base === picture.base;
  if (wasDrawn && drawn.openings !== picture.openings)
    // Something was opened or closed meanwhile: that belongs into the layout, too.
    return settle(state, {
      state: { ...done, picture: { ...drawn, placement: emptyPlacement } },
      effects: laying.effects,
    });
  return {
    state: {
      ...done,
      picture: {
        ...picture,
        placement: placement ?? placeWhole(picture, state.viewport),
      },
      announcement:
        placement === undefined
          ? t(
              "This layout failed for this picture: it stands in columns instead. The log has the reason.",
            )
          : state.announcement,
    },
    effects: laying.effects,
  };
}

/** The ways that the layout found for lines whose cards stay where they are. */
export function waysBeside(
  picture: Picture,
  moved: readonly string[],
): NonNullable<Placement["ways"]> {
  const { ways = {} } = picture.placement;
  const gone = new Set(moved);
  const left = new Set(
    edgesOf(picture)
      .filter(({ from, to }) => gone.has(from) || gone.has(to))
      .map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(ways).filter(([id]) => !left.has(id)),
  );
}

/** Without the layout that was under way. */
export function laid(state: State): State {
  if (state.laying === undefined) return state;
  return {
    ...state,
    laying: undefined,
    asking: state.asking.filter(
      (slot) => slot !== "layout" && slot !== "picture",
    ),
  };
}

function waiting(state: State, slot: "layout" | "picture"): State {
  const { asking } = laid(state);
  return {
    ...state,
    asking: [...asking.filter((other) => other !== slot), slot],
  };
}

/** The person went somewhere, or sees the first picture of all: what was drawn before tells nothing about this one. */
const isElsewhere = (before: State, state: State, picture: Picture): boolean =>
  before.picture === undefined ||
  before.picture.center !== picture.center ||
  activeVisit(before)?.activation !== activeVisit(state)?.activation;

function split(
  effects: readonly Effect[],
): readonly [shows: readonly Effect[], others: readonly Effect[]] {
  return [
    effects.filter(({ type }) => type === "show"),
    effects.filter(({ type }) => type !== "show"),
  ];
}
