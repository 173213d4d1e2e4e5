// Opening and closing what stands behind a node: parts that come and go without moving what stands.
import type { Neighbourhood, SymbolKind } from "../../src/protocol.ts";
import { placeOpening } from "../layouts/place.ts";
import { prune } from "../layouts/sprout.ts";
import type { Viewport } from "../layouts/placement.ts";
import {
  countNeighbours,
  findNode,
  joinEdges,
  kindOfItem,
  nodesOf,
  nodesOfNeighbourhood,
  partsOf,
} from "./picture.ts";
import type { Opening, Picture } from "./picture.ts";

/** What is opened: a side of a node, or the next page of one kind of its neighbours. */
export interface Wish {
  /** `o…` for a side, `p…` for a page. */
  readonly id: string;
  readonly anchor: string;
  readonly side: "in" | "out";
  readonly kind: SymbolKind | undefined;
}

export function sideWish(anchor: string, side: "in" | "out"): Wish {
  return { id: `o${anchor}:${side}`, anchor, side, kind: undefined };
}

export function pageWish(
  picture: Picture,
  bundle: {
    readonly id: string;
    readonly anchor: string;
    readonly side: "in" | "out";
    readonly kind: SymbolKind;
  },
): Wish {
  const { anchor, side, kind } = bundle;
  const taken = new Set(picture.openings.map((opening) => opening.id));
  for (let page = 0; ; page += 1) {
    const id = `p${bundle.id}:${page}`;
    if (!taken.has(id)) return { id, anchor, side, kind };
  }
}

/**
 * Adds what the answer brought, or replaces what the same wish brought before; nodes that stand keep their place.
 * `from` is the card beside which the new ones appear.
 */
export function opened(
  picture: Picture,
  wish: Wish,
  data: Neighbourhood,
  viewport: Viewport,
): Picture {
  const at = picture.openings.findIndex((other) => other.id === wish.id);
  const others = picture.openings.filter((other) => other.id !== wish.id);
  const without = { ...picture, openings: others };
  const items = new Map(nodesOf(without).map((node) => [node.id, node.item]));
  const distance = (findNode(picture, wish.anchor)?.distance ?? 0) + 1;
  const nodes = nodesOfNeighbourhood(data)
    .filter((node) => !items.has(node.id))
    .map((node) => ({ ...node, side: wish.side, distance }));
  for (const node of nodes) items.set(node.id, node.item);
  const edges = joinEdges(data.edges);
  const opening: Opening = {
    ...wish,
    nodes,
    edges,
    containers: data.containers,
    bundles: countNeighbours(
      data.bundles,
      new Set(nodes.map((node) => node.id)),
      edges.filter((edge) => items.has(edge.from) && items.has(edge.to)),
      (id) => kindOfItem(items.get(id)),
    ),
  };
  const openings =
    at < 0 ? [...others, opening] : picture.openings.with(at, opening);
  const next = { ...picture, openings };
  const bundle = `b${wish.anchor}:${wish.side}:${wish.kind ?? ""}`;
  return {
    ...next,
    placement: placeOpening(
      { ...next, placement: prune(picture.placement, keeper(next)) },
      opening,
      picture.placement.cards[bundle] === undefined ? wish.anchor : bundle,
      wish.side,
      viewport,
    ),
  };
}

/** Takes back what was opened from `anchor` on that side, and what was opened from that. What stays stays where it is. */
export function closeOpenings(
  picture: Picture,
  anchor: string,
  side: "in" | "out",
): Picture {
  return withoutOrphans({
    ...picture,
    openings: picture.openings.filter(
      (opening) => opening.anchor !== anchor || opening.side !== side,
    ),
  });
}

/** Drops openings whose anchor is no longer drawn, until none is left, and the places of all that went. */
export function withoutOrphans(picture: Picture): Picture {
  let next = picture;
  for (;;) {
    const drawn = new Set(nodesOf(next).map((node) => node.id));
    const openings = next.openings.filter((opening) =>
      drawn.has(opening.anchor),
    );
    if (openings.length === next.openings.length) break;
    next = { ...next, openings };
  }
  return { ...next, placement: prune(next.placement, keeper(next)) };
}

function keeper(picture: Picture): (id: string) => boolean {
  // A bundle with nothing left keeps its place: closing a page brings it back to where it stood.
  const ids = new Set([
    ...nodesOf(picture).map((node) => node.id),
    ...partsOf(picture).flatMap((part) =>
      part.bundles.map((bundle) => bundle.id),
    ),
  ]);
  return (id) => ids.has(id);
}
