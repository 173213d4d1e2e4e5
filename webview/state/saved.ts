// What the page remembers across reloads and restarts, and what of a memory can be trusted.
import { isActivation } from "../channel/messages.ts";
import { layouts } from "../layouts/names.ts";
import { metrics } from "./metrics.ts";
import type { Metric } from "./metrics.ts";
import { initialState, views } from "./state.ts";
import type { State } from "./state.ts";
import { isTrail } from "./trailChoice.ts";

/** Raised when the shape of what is remembered changes: an older memory is then forgotten. */
const version = 3;

export interface Saved {
  readonly version: number;
  readonly visits: State["visits"];
  readonly visit: number;
  readonly picture: State["picture"];
  readonly reach: State["reach"];
  readonly filters: State["filters"];
  readonly inside: State["inside"];
  readonly sized?: State["sized"];
  readonly coloured?: State["coloured"];
  readonly zooming?: State["zooming"];
  readonly removed: State["removed"];
  readonly withoutCuts?: boolean;
  readonly pins: State["pins"];
  readonly selection: State["selection"];
  readonly view: State["view"];
  readonly layout?: State["layout"];
  /** Zoom and pan of the picture. */
  readonly camera: Camera | undefined;
}

export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export function toSaved(state: State, camera: Camera | undefined): Saved {
  const { visits, visit, reach, filters, removed, pins, selection, view } =
    state;
  const { layout } = state;
  return {
    version,
    visits,
    visit,
    // While another picture is on its way, the one that is drawn belongs to no visit.
    picture: state.asking.includes("picture") ? undefined : state.picture,
    reach,
    filters,
    inside: state.inside,
    sized: state.sized,
    coloured: state.coloured,
    zooming: state.zooming,
    removed,
    withoutCuts: state.withoutCuts,
    pins,
    selection,
    view,
    layout,
    camera,
  };
}

/** The state to begin with; a memory of another version or shape gives the state of a new page. */
export function fromSaved(value: unknown): {
  readonly state: State;
  readonly camera: Camera | undefined;
} {
  if (!isSaved(value)) return { state: initialState, camera: undefined };
  const { visits, visit, picture, reach, filters } = value;
  const { removed, pins, selection, view, layout, camera } = value;
  return {
    state: {
      ...initialState,
      visits,
      visit,
      picture,
      reach,
      filters,
      inside: isInside(value.inside) ? value.inside : initialState.inside,
      sized: metricOf(value.sized),
      coloured: metricOf(value.coloured),
      zooming: isZooming(value.zooming) ? value.zooming : initialState.zooming,
      removed,
      withoutCuts: value.withoutCuts === true,
      pins,
      selection,
      view: views.includes(view) ? view : "graph",
      layout: layouts.find((known) => known === layout),
    },
    camera: picture === undefined ? undefined : camera,
  };
}

const metricOf = (value: unknown): Metric | undefined =>
  metrics.find((metric) => metric === value);

function isZooming(value: unknown): value is State["zooming"] {
  const zooming = value as Partial<State["zooming"]> | undefined;
  return (
    typeof zooming?.isOn === "boolean" &&
    Array.isArray(zooming.opened) &&
    Array.isArray(zooming.shut)
  );
}

/** Older memories have none. */
function isInside(value: unknown): value is State["inside"] {
  const inside = value as Partial<State["inside"]> | undefined;
  const arePaths = (list: unknown): boolean =>
    Array.isArray(list) && list.every((path) => typeof path === "string");
  return arePaths(inside?.open) && arePaths(inside?.more);
}

function isVisit(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { activation, label, view, trail } = value as Partial<
    State["visits"][number]
  >;
  return (
    isActivation(activation) &&
    typeof label === "string" &&
    (view === undefined || typeof view === "string") &&
    (trail === undefined || isTrail(trail))
  );
}

function isSaved(value: unknown): value is Saved {
  if (typeof value !== "object" || value === null) return false;
  const saved = value as Partial<Saved>;
  return (
    saved.version === version &&
    Array.isArray(saved.visits) &&
    saved.visits.every(isVisit) &&
    Number.isInteger(saved.visit) &&
    Number(saved.visit) >= -1 &&
    Number(saved.visit) < saved.visits.length &&
    typeof saved.reach?.in === "number" &&
    typeof saved.reach.out === "number" &&
    typeof saved.filters?.tests === "boolean" &&
    Array.isArray(saved.removed) &&
    Array.isArray(saved.pins) &&
    Array.isArray(saved.selection) &&
    (saved.picture === undefined ||
      (Array.isArray(saved.picture.base.nodes) &&
        Array.isArray(saved.picture.openings) &&
        Array.isArray(saved.picture.titles) &&
        typeof saved.picture.placement.cards === "object"))
  );
}
