// Semantic zoom in the overview: zooming in on a folder or file opens it in place, zooming out closes what was opened so. Pure.
import type { Effect, Event, Step } from "./event.ts";
import { askInside, showsOverview } from "./inside.ts";
import { isRest, pathOfNode } from "./overviewPart.ts";
import { findNode } from "./picture.ts";
import type { Picture } from "./picture.ts";
import { insideSoon } from "./state.ts";
import type { State } from "./state.ts";

export interface Zooming {
  /** The person may switch it off. */
  readonly isOn: boolean;
  /** What zooming in has opened, each with the zoom at that time. */
  readonly opened: readonly { readonly path: string; readonly level: number }[];
  /** Closed by hand: zooming in leaves it closed. */
  readonly shut: readonly string[];
}

/** From this zoom on, more than a first look ever shows, a card that is zoomed in on opens. */
export const opensFrom = 1.4;
/** So much farther away than where it was opened it closes: a small correction of the hand opens and closes nothing. */
export const closesBeyond = 1.25;

export function zoomed(
  state: State,
  { way, level, at }: Extract<Event, { type: "zoomed" }>,
): Step {
  const { zooming, view, asking } = state;
  if (
    !zooming.isOn ||
    view !== "graph" ||
    !showsOverview(state) ||
    asking.includes("picture")
  )
    return { state, effects: [] };
  return way === "in" ? openAt(state, level, at) : closeFrom(state, level);
}

function openAt(state: State, level: number, at: string | undefined): Step {
  const node = findNode(state.picture, at ?? "");
  const path = node && pathOfNode(node);
  const inside = insideSoon(state);
  if (
    level < opensFrom ||
    node === undefined ||
    path === undefined ||
    isRest(node) ||
    inside.open.includes(path) ||
    state.zooming.shut.includes(path)
  )
    return { state, effects: [] };
  const wanted = { ...inside, open: [...inside.open, path] };
  return askInside(state, wanted, path, level);
}

function closeFrom(state: State, level: number): Step {
  const { picture, zooming } = state;
  const inside = insideSoon(state);
  const far = zooming.opened
    .filter((each) => level < each.level / closesBeyond)
    .map(({ path }) => path)
    .filter((path) => inside.open.includes(path));
  // What holds something that was opened by hand stays, so that this stays.
  const byHand = inside.open.filter((path) => !far.includes(path));
  const gone = far.filter(
    (path) => !byHand.some((other) => isWithin(picture, other, path)),
  );
  const [first] = gone;
  if (first === undefined) return { state, effects: [] };
  const stays = (path: string): boolean => !gone.includes(path);
  return askInside(
    state,
    { open: inside.open.filter(stays), more: inside.more.filter(stays) },
    first,
    level,
  );
}

/** Whether it stands in a box, at whatever depth. */
function isWithin(
  picture: Picture | undefined,
  path: string,
  box: string,
): boolean {
  const container = new Map(
    picture?.base.opened?.map((opened) => [opened.path, opened.inside]),
  );
  const seen = new Set<string>();
  for (
    let around = container.get(path);
    around !== undefined && !seen.has(around);
    around = container.get(around)
  ) {
    if (around === box) return true;
    seen.add(around);
  }
  return false;
}

/** A new zoom begins: what the last one asked for and has not come is not wanted any more. */
export function zoomBegins(state: State): Step {
  const { opening, asking } = state;
  if (opening?.level === undefined || !asking.includes("inside"))
    return { state, effects: [] };
  return {
    state: {
      ...state,
      opening: undefined,
      asking: asking.filter((slot) => slot !== "inside"),
    },
    effects: [{ type: "cancel", slot: "inside" }],
  };
}

/** What the zoom has asked for is there. `open`: all that is, by now; one zoom closes several. */
export function zoomAnswered(
  { zooming }: State,
  path: string,
  isOpen: boolean,
  open: readonly string[],
  level: number,
): Zooming {
  const others = zooming.opened.filter(
    (each) => each.path !== path && open.includes(each.path),
  );
  return {
    ...zooming,
    opened: isOpen ? [...others, { path, level }] : others,
  };
}

/** The box stands where the card stood, or the card where the box stood: what is zoomed in on does not jump. */
export function holdStill(
  before: Picture | undefined,
  after: Picture,
  path: string,
): readonly Effect[] {
  const old = cornerOf(before, path);
  const now = cornerOf(after, path);
  return old === undefined || now === undefined
    ? []
    : [{ type: "shift", x: old.x - now.x, y: old.y - now.y }];
}

function cornerOf(
  picture: Picture | undefined,
  path: string,
): { readonly x: number; readonly y: number } | undefined {
  const group = picture?.placement.groups.find(({ id }) => id === `g:${path}`);
  const node = picture?.base.nodes.find(
    (each) => pathOfNode(each) === path && !isRest(each),
  );
  return group ?? picture?.placement.cards[node?.id ?? ""];
}

/** Remembers what a hand has opened and closed: the zoom leaves both alone. */
export function byHand(before: State, step: Step): Step {
  const was = insideSoon(before).open;
  const { state } = step;
  const now = insideSoon(state).open;
  if (was === now) return step;
  const { zooming } = state;
  const opened = now.filter((path) => !was.includes(path));
  const closed = was.filter((path) => !now.includes(path));
  const touched = [...opened, ...closed];
  if (touched.length === 0) return step;
  return {
    ...step,
    state: {
      ...state,
      zooming: {
        ...zooming,
        opened: zooming.opened.filter(({ path }) => !touched.includes(path)),
        shut: [
          ...zooming.shut.filter((path) => !touched.includes(path)),
          ...closed,
        ],
      },
    },
  };
}
