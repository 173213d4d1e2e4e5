// Saved views: what of a picture is worth coming back to, and how it is built up again over an index that may be another one.
import { t } from "../../src/l10n.ts";
import type { Anchor, SavedView } from "../../src/protocol.ts";
import { placeOpening } from "../layouts/place.ts";
import { boxesAround } from "../layouts/placement.ts";
import { prune } from "../layouts/sprout.ts";
import type { Event, Step } from "./event.ts";
import { pageWish, sideWish } from "./openings.ts";
import { bundlesLeft, findNode, nodesOf, partsOf } from "./picture.ts";
import type { Item, Part, Picture, PictureNode } from "./picture.ts";
import { askOpening, questionOf } from "./question.ts";
import { activeVisit, sameActivation } from "./state.ts";
import type { Restoring, State, Visit } from "./state.ts";
import type { Trail } from "./trailChoice.ts";
import { keepPicture, showVisit, told } from "./visits.ts";

// ── from the picture to the view ─────────────────────────────────────────────────────────────

/** Undefined where there is no picture of its own: none at all, or that of an answer. */
export function toSavedView(state: State): SavedView | undefined {
  const { picture, reach, filters, view: mode } = state;
  const kind = activeVisit(state)?.activation.kind;
  if (picture === undefined || state.asking.includes("picture"))
    return undefined;
  if (kind !== "symbol" && kind !== "file" && kind !== "overview")
    return undefined;
  const nodes = nodesOf(picture);
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const indexes = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => indexOf.get(id) ?? []);
  const { arrangement } = picture.placement;
  // Those two lead their lines around what stands: places alone would not bring them back, and their layout does.
  const isLed = arrangement === "layered" || arrangement === "organic";
  const isArranged = !isLed && (picture.touched || picture.openings.length > 0);
  return {
    version: 1,
    nodes: nodes.map(({ item }) => anchorOf(item)),
    center: indexOf.get(picture.center ?? "") ?? null,
    reach,
    filters,
    ...trailOf(activeVisit(state)?.trail, indexOf),
    inside: kind === "overview" ? state.inside : { open: [], more: [] },
    openings: picture.openings.map((opening) => ({
      node: indexOf.get(opening.anchor) ?? 0,
      side: opening.side,
      kind: opening.kind ?? null,
      count: opening.nodes.length,
    })),
    removed: indexes(state.removed),
    pins: indexes(state.pins),
    places: isArranged ? placesOf(picture, indexOf) : [],
    arrangement: isLed ? "columns" : arrangement,
    // It is made of metrics, which a view does not keep: the graph shows the same.
    mode: mode === "treemap" ? "graph" : mode,
  };
}

/** Both ends of a trail are drawn, whatever leads from one to the other. */
function trailOf(
  trail: Trail | undefined,
  indexOf: ReadonlyMap<string, number>,
): Pick<SavedView, "trail"> {
  if (trail === undefined) return {};
  const { to, ...choice } = trail;
  const target = to === undefined ? null : indexOf.get(`s${String(to.id)}`);
  return target === undefined ? {} : { trail: { ...choice, to: target } };
}

function anchorOf(item: Item): Anchor {
  if (item.type === "folder")
    return { kind: "folder", key: item.folder.path, name: item.folder.path };
  const { key, path, qualifiedName } = item.symbol;
  return { kind: "symbol", key, name: `${path}#${qualifiedName}` };
}

function placesOf(
  picture: Picture,
  indexOf: ReadonlyMap<string, number>,
): SavedView["places"] {
  const { cards } = picture.placement;
  const bundles = partsOf(picture).flatMap((part) => part.bundles);
  return [
    ...nodesOf(picture).flatMap(({ id }) => {
      const card = cards[id];
      const node = indexOf.get(id);
      return card === undefined || node === undefined
        ? []
        : [{ node, x: card.x, y: card.y }];
    }),
    ...bundles.flatMap(({ id, anchor, side, kind }) => {
      const card = cards[id];
      const node = indexOf.get(anchor);
      return card === undefined || node === undefined
        ? []
        : [{ node, bundle: { side, kind }, x: card.x, y: card.y }];
    }),
  ];
}

// ── from the view to the picture ─────────────────────────────────────────────────────────────

/** Asks for its picture as for any other; the rest follows in `continueView`. The host refuses views whose center is gone. */
export function openView(
  state: State,
  { name, view, ids }: Extract<Event, { type: "openView" }>,
): Step {
  const visit = visitOf(name, view, ids);
  if (visit === undefined) return { state, effects: [] };
  const left = keepPicture(state);
  const isThere = sameActivation(
    activeVisit(state)?.activation,
    visit.activation,
  );
  const before = isThere ? state.visit : state.visit + 1;
  const visits = [...state.visits.slice(0, before), visit];
  const next: State = {
    ...left,
    visits,
    visit: visits.length - 1,
    reach: view.reach,
    filters: view.filters,
    inside: view.center === null ? view.inside : state.inside,
    pins: [],
    search: undefined,
    popover: "none",
  };
  const question = questionOf(next, visit);
  const step = showVisit(
    {
      ...next,
      // Built anew from the index: what is kept of the same question was made into something else meanwhile.
      kept: next.kept.filter((other) => other.question !== question),
    },
    told(visit),
    false,
  );
  return {
    ...step,
    state: { ...step.state, restoring: { name, view, ids, begun: 0 } },
  };
}

function visitOf(
  name: string,
  { center, nodes, trail }: SavedView,
  ids: readonly (string | null)[],
): Visit | undefined {
  if (center === null)
    return {
      activation: { kind: "overview" },
      label: t("Workspace"),
      view: name,
    };
  const id = ids[center];
  if (id?.startsWith("s") !== true) return undefined;
  return {
    activation: { kind: "symbol", id: Number(id.slice(1)) },
    label: shortName(nodes[center]),
    view: name,
    ...(trail === undefined ? {} : visitedTrail(trail, nodes, ids)),
  };
}

const shortName = (anchor: Anchor | undefined): string =>
  anchor?.name.split(/[#.]/u).at(-1) ?? "…";

/** Without its target it is no trail: what is around its beginning is shown then. */
function visitedTrail(
  { to, ...choice }: NonNullable<SavedView["trail"]>,
  nodes: SavedView["nodes"],
  ids: readonly (string | null)[],
): Pick<Visit, "trail"> {
  if (to === null) return { trail: { ...choice, to: undefined } };
  const id = ids[to];
  if (id?.startsWith("s") !== true) return {};
  const label = shortName(nodes[to]);
  return { trail: { ...choice, to: { id: Number(id.slice(1)), label } } };
}

/** After every answer that a view on its way waits for: the next of what was opened in it, and at the end its places. */
export function continueView(before: State, event: Event, step: Step): Step {
  const { restoring } = step.state;
  if (restoring === undefined) return step;
  if (event.type !== "answered" && event.type !== "askFailed") return step;
  const { purpose } = event;
  if (purpose.for !== "picture" && purpose.for !== "opening") return step;
  if (before.restoring === undefined) return step;
  const { picture } = step.state;
  if (picture === undefined)
    return { ...step, state: { ...step.state, restoring: undefined } };
  if (step.state.asking.some((slot) => slot.startsWith("open "))) return step;
  for (let begun = restoring.begun; ; begun++) {
    const wanted = restoring.view.openings[begun];
    if (wanted === undefined) return finish(step, restoring, picture);
    const wish = wishOf(picture, restoring, wanted);
    if (wish === undefined) continue;
    const state: State = {
      ...step.state,
      asking: [...step.state.asking, `open ${wish.id}`],
      restoring: { ...restoring, begun: begun + 1 },
    };
    const ask = askOpening(state, wish, Math.max(1, wanted.count));
    return { state, effects: [...step.effects, ask] };
  }
}

/** Undefined where its node, or what was left of the bundle, is not there any more. */
function wishOf(
  picture: Picture,
  { ids }: Restoring,
  { node, side, kind }: SavedView["openings"][number],
): ReturnType<typeof sideWish> | undefined {
  const anchor = ids[node] ?? "";
  if (findNode(picture, anchor) === undefined) return undefined;
  if (kind === null) return sideWish(anchor, side);
  const bundle = bundlesLeft(picture).find(
    (one) => one.anchor === anchor && one.side === side && one.kind === kind,
  );
  return bundle && pageWish(picture, bundle);
}

function finish(step: Step, restoring: Restoring, picture: Picture): Step {
  const { name, view, ids } = restoring;
  const drawn = (indexes: readonly number[]): readonly string[] =>
    indexes.flatMap((index) => {
      const id = ids[index];
      return typeof id === "string" && findNode(picture, id) !== undefined
        ? [id]
        : [];
    });
  const gone = ids.filter(
    (id, index) =>
      id === null ||
      (view.nodes[index]?.kind === "folder" &&
        findNode(picture, id) === undefined),
  ).length;
  return {
    state: {
      ...step.state,
      restoring: undefined,
      picture: arranged(step.state, picture, restoring),
      removed: drawn(view.removed).filter((id) => id !== picture.center),
      pins: drawn(view.pins),
      view: view.mode,
      announcement: t(
        "View {0} is open{1}.",
        name,
        gone === 0
          ? ""
          : gone === 1
            ? t("; 1 of its {0} nodes is gone", ids.length)
            : t("; {0} of its {1} nodes are gone", gone, ids.length),
      ),
    },
    effects: [...step.effects, { type: "show", ids: [], fit: true }],
  };
}

/** Everything that the view knows stands where it stood; what came since stands beside the center, where there is room. */
function arranged(
  { viewport }: State,
  picture: Picture,
  { view, ids }: Restoring,
): Picture {
  const { placement } = picture;
  if (view.places.length === 0 || view.arrangement !== placement.arrangement)
    return picture;
  const known = new Map(
    view.places.flatMap(({ node, bundle, x, y }) => {
      const id = ids[node];
      if (typeof id !== "string") return [];
      const card =
        bundle === undefined ? id : `b${id}:${bundle.side}:${bundle.kind}`;
      return [[card, { x, y }] as const];
    }),
  );
  // What came since has no place yet; that of a bundle follows from the layout.
  const cards = Object.fromEntries(
    Object.entries(placement.cards)
      .filter(([id]) => known.has(id) || id.startsWith("b"))
      .map(([id, card]) => [id, { ...card, ...known.get(id) }]),
  );
  const moved: Picture = {
    ...picture,
    touched: true,
    placement: prune(
      {
        ...placement,
        cards,
        groups: boxesAround(placement.groups, placement.cards, cards),
      },
      () => true,
    ),
  };
  const { center } = picture;
  if (center === undefined) return moved;
  return (["in", "out"] as const).reduce(
    (placed, side) => ({
      ...placed,
      placement: placeOpening(
        placed,
        partOfSide(picture, side, known),
        center,
        side,
        viewport,
      ),
    }),
    moved,
  );
}

function partOfSide(
  picture: Picture,
  side: "in" | "out",
  known: ReadonlyMap<string, unknown>,
): Part {
  const isOfSide = (node: PictureNode): boolean =>
    (node.side === "in") === (side === "in");
  return {
    ...picture.base,
    id: `v${String(picture.revision)}:${side}`,
    nodes: nodesOf(picture).filter(
      (node) => isOfSide(node) && !known.has(node.id),
    ),
  };
}
