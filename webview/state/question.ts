// Which question a state asks, and with which parameters.
import type { Activation, Resolution } from "../../src/protocol.ts";
import { narrowWidth } from "../layouts/focus.ts";
import type { Effect, Purpose } from "./event.ts";
import { nodesOf } from "./picture.ts";
import type { Item, PictureEdge } from "./picture.ts";
import type { Wish } from "./openings.ts";
import type { Filters, Inside, State, Visit } from "./state.ts";
import { activeVisit } from "./state.ts";
import type { Trail } from "./trailChoice.ts";

/** How many nodes one opening or one page of a bundle brings. */
export const pageSize = 20;
/** A narrow page is one long list: beyond this it is no picture any more. */
const mostInNarrow = 50;
/**
 * Pages narrower than this have room for so many cards on both sides together, one step away, before their names are too
 * small to be read when all of them are seen.
 */
const readable = [
  { below: 900, cards: 44 },
  { below: 1300, cards: 110 },
] as const;

type Ask = Extract<Effect, { type: "ask" }>;

/** Equal for equal questions. Pictures are kept by it. */
export function questionOf(state: State, visit: Visit): string {
  const { kind } = visit.activation;
  return JSON.stringify([
    visit.activation,
    visit.trail ?? 0,
    kind === "overview" ? state.inside : kind === "answer" ? 0 : state.reach,
    state.filters,
    nodeLimit(state),
    // Of the overview and of whole trails, however wide the page is.
    state.settings.maxNodes,
    state.settings.resolutions,
  ]);
}

function nodeLimit({ viewport, settings, reach }: State): number {
  if (viewport.width < narrowWidth)
    return Math.min(settings.maxNodes, mostInNarrow);
  const room = readable.find(({ below }) => viewport.width < below)?.cards;
  if (room === undefined) return settings.maxNodes;
  // Who goes deeper asks for more, and looks at parts of it.
  const steps = Math.max(2, reach.in + reach.out);
  return Math.min(settings.maxNodes, (room * steps) / 2);
}

interface FilterParameters {
  readonly resolutions: readonly Resolution[];
  readonly includeTests: boolean;
  readonly includeExternal: boolean;
}

function filterParameters(
  filters: Filters,
  resolutions: readonly Resolution[],
): FilterParameters {
  return {
    resolutions: filters.certainOnly
      ? resolutions.filter((each) => each === "exact" || each === "inferred")
      : resolutions,
    includeTests: filters.tests,
    includeExternal: filters.external,
  };
}

const filtersOf = (state: State): FilterParameters =>
  filterParameters(state.filters, state.settings.resolutions);

/** Undefined when nothing is active yet, and where the visit brings its own picture. */
export function askPicture(state: State, refresh: boolean): Ask | undefined {
  const visit = activeVisit(state);
  if (visit === undefined) return undefined;
  const purpose: Purpose = { for: "picture", refresh };
  const { activation } = visit;
  if (activation.kind === "answer") return undefined;
  if (activation.kind === "overview")
    return askOverview(state, state.inside, "picture", purpose);
  if (visit.trail !== undefined)
    return askTrail(state, activation, visit.trail, purpose);
  return {
    type: "ask",
    slot: "picture",
    purpose,
    query: "neighbourhood",
    parameters: {
      symbol: activation.kind === "symbol" ? activation.id : activation.path,
      in: state.reach.in,
      out: state.reach.out,
      limit: nodeLimit(state),
      ...filtersOf(state),
    },
  };
}

function askTrail(
  state: State,
  activation: Extract<Activation, { kind: "symbol" | "file" }>,
  trail: Trail,
  purpose: Purpose,
): Ask {
  const { to, direction, depth, kinds, symbolKinds, whole } = trail;
  return {
    type: "ask",
    slot: "picture",
    purpose,
    query: "trail",
    parameters: {
      from: activation.kind === "symbol" ? activation.id : activation.path,
      ...(to === undefined ? {} : { to: to.id }),
      direction,
      depth,
      limit: Math.max(2, whole ? state.settings.maxNodes : nodeLimit(state)),
      ...(kinds.length === 0 ? {} : { kinds }),
      symbolKinds,
      sourceLines: false,
      ...filtersOf(state),
    },
  };
}

/** How many parts of one folder or file are shown at first, and how many more each time. */
const mostParts = 40;

export function askOverview(
  state: State,
  { open, more }: Inside,
  slot: string,
  purpose: Purpose,
): Ask {
  const { resolutions, includeTests } = filtersOf(state);
  return {
    type: "ask",
    slot,
    purpose,
    query: "overview",
    parameters: {
      resolutions,
      includeTests,
      open,
      more,
      limit: mostParts,
      most: Math.max(1, state.settings.maxNodes),
      figures: true,
    },
  };
}

const idOf = (node: string): number => Number(node.slice(1));

/** `limit` is the number of new nodes that are wanted. */
export function askOpening(state: State, wish: Wish, limit: number): Ask {
  const nodes = state.picture === undefined ? [] : nodesOf(state.picture);
  const own = new Set(
    state.picture?.openings
      .find((opening) => opening.id === wish.id)
      ?.nodes.map((node) => node.id),
  );
  return {
    type: "ask",
    slot: `open ${wish.id}`,
    purpose: { for: "opening", wish },
    query: "neighbourhood",
    parameters: {
      symbol: idOf(wish.anchor),
      in: wish.side === "in" ? 1 : 0,
      out: wish.side === "out" ? 1 : 0,
      // The anchor is one of the nodes of the answer.
      limit: limit + 1,
      drawn: nodes
        .filter((node) => node.item.type === "symbol" && !own.has(node.id))
        .map((node) => idOf(node.id)),
      ...(wish.kind === undefined ? {} : { symbolKinds: [wish.kind] }),
      ...filtersOf(state),
    },
  };
}

export function askDetails(id: string): Ask {
  return {
    type: "ask",
    slot: "details",
    purpose: { for: "details", id },
    query: "symbol",
    parameters: { symbol: idOf(id) },
  };
}

export function askEvidence(id: string, edges: readonly number[]): Ask {
  return {
    type: "ask",
    slot: "details",
    purpose: { for: "evidence", id, after: 0 },
    query: "edges",
    parameters: { ids: edges, limit: Math.max(1, edges.length), maxSites: 100 },
  };
}

/** Edges with their places that one answer brings. */
const evidencePage = 100;

/** What is behind a line between files of an answer, of which no edge is known by its id. */
export function askLinkEvidence(
  { id, from, to }: PictureEdge,
  after: number,
): Ask {
  return askPlaces(id, after, { from: idOf(from), to: idOf(to) });
}

/** What is behind a line between what folders, files and definitions stand for in this picture. */
export function askGroupEvidence(
  state: State,
  { id, from, to }: PictureEdge,
  after: number,
): Ask {
  const [source, target] = [from, to].map((end) => holds(state, end));
  const { resolutions, includeTests } = filtersOf(state);
  return askPlaces(id, after, {
    fromWithin: source?.within ?? [],
    fromExcept: source?.except ?? [],
    toWithin: target?.within ?? [],
    toExcept: target?.except ?? [],
    ...(activeVisit(state)?.activation.kind === "overview"
      ? { resolutions, includeTests }
      : {}),
  });
}

/** `after`: how many edges are listed already. */
function askPlaces(
  id: string,
  after: number,
  ends: Readonly<Record<string, unknown>>,
): Ask {
  return {
    type: "ask",
    slot: "details",
    purpose: { for: "evidence", id, after },
    query: "edges",
    parameters: { ...ends, limit: evidencePage, offset: after, maxSites: 100 },
  };
}

/** Of what is drawn below a folder or in a file, the folder or file does not stand for. */
function holds(
  { picture }: State,
  id: string,
): { readonly within: readonly string[]; readonly except: readonly string[] } {
  const nodes = picture?.base.nodes ?? [];
  const item = nodes.find((node) => node.id === id)?.item;
  if (item === undefined) return { within: [], except: [] };
  const path = ownPath(item);
  if (path === undefined)
    return {
      within: item.type === "symbol" ? [item.symbol.key] : [],
      except: [],
    };
  const below = path === "" ? "" : `${path}/`;
  const except = nodes.flatMap((node) => {
    if (node.id === id) return [];
    const other = ownPath(node.item);
    if (other !== undefined) return other.startsWith(below) ? [other] : [];
    return node.item.type === "symbol" && node.item.symbol.path === path
      ? [node.item.symbol.key]
      : [];
  });
  return { within: [path], except };
}

/** Of a folder or a whole file. */
function ownPath(item: Item): string | undefined {
  if (item.type === "folder") return item.folder.path;
  return item.symbol.kind === "module" ? item.symbol.path : undefined;
}

export function askSearch(text: string): Ask {
  return {
    type: "ask",
    slot: "search",
    purpose: { for: "search", text },
    query: "search",
    parameters: { text, limit: 30 },
  };
}
