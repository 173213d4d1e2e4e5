// What is drawn: nodes, joined edges and what was left out, taken from answers; where things stand is in `placement`.
import type {
  AnswerGraph,
  AnswerLink,
  AnswerNote,
  EdgeKind,
  EdgeRef,
  Neighbourhood,
  Overview,
  Resolution,
  SymbolKind,
  SymbolRef,
  TrailAnswer,
} from "../../src/protocol.ts";
import type { Placement } from "../layouts/placement.ts";

export interface Folder {
  readonly path: string;
  readonly files: number;
  readonly symbols: number;
}

export type Item =
  | { readonly type: "symbol"; readonly symbol: SymbolRef }
  | { readonly type: "folder"; readonly folder: Folder };

export type Side = "center" | "in" | "out" | "both";

export interface PictureNode {
  /** `s12` for symbol 12, `d:src/a` for a folder. */
  readonly id: string;
  readonly item: Item;
  readonly side: Side;
  readonly distance: number;
  /** The column that the answer puts it in, from the left; undefined: the edges decide. */
  readonly stage?: number;
  /** In the overview: the path of what was opened to show it. Its own path where it stands for the rest of that. */
  readonly inside?: string;
  readonly figures?: {
    readonly symbols: number | undefined;
    readonly lines: number;
    readonly complexity: number;
  };
}

/** All relationships from one node to another, drawn as one line. */
export interface PictureEdge {
  /** `e` + from + `>` + to. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The edges of the index behind it; empty between folders. */
  readonly refs: readonly EdgeRef[];
  readonly kinds: readonly EdgeKind[];
  /** The most certain of its parts. */
  readonly resolution: Resolution;
  readonly sites: number;
  /** Between folders: how many of `sites` are exact or inferred. */
  readonly certain?: number;
  /** What the answer says about it; drawn on the line. */
  readonly note?: Pick<AnswerNote, "mark" | "text">;
}

/** Neighbours of `anchor` on one side, of one kind. */
export interface Bundle {
  /** `b` + anchor + `:` + side + `:` + kind. */
  readonly id: string;
  readonly anchor: string;
  readonly side: "in" | "out";
  readonly kind: SymbolKind;
  /** All of them, drawn or not; in `bundlesLeft` those that are not drawn. */
  readonly count: number;
}

/** One answer's share of the picture. */
export interface Part {
  /** `base`, or the opening's id. */
  readonly id: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly containers: readonly SymbolRef[];
  readonly bundles: readonly Bundle[];
  /** In the overview, and only there: what somebody opened, each before what is in it. */
  readonly opened?: Overview["opened"];
}

/** Nodes that the person asked for beside a node. */
export interface Opening extends Part {
  readonly anchor: string;
  readonly side: "in" | "out";
  /** Set where this is a page of a bundle: only symbols of this kind. */
  readonly kind: SymbolKind | undefined;
}

export interface HiddenCounts {
  readonly tests: number;
  readonly external: number;
  readonly resolution: number;
  readonly kind: number;
}

/** What an answer tells of a trail. */
export interface TrailShown extends Pick<
  TrailAnswer,
  "direction" | "steps" | "ways" | "shownWays" | "deeper" | "back" | "stoppedBy"
> {
  /** The node of the target; undefined: everything. */
  readonly target: string | undefined;
  /** How many symbols the choice of their kinds leaves out. */
  readonly otherKinds: number;
}

export interface Marks {
  /** From 0 to 1. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Style classes. */
  readonly classes: Readonly<Record<string, string>>;
  /** Behind the name. */
  readonly notes: Readonly<Record<string, string>>;
}

export interface Picture {
  /** The active node; undefined in the overview. */
  readonly center: string | undefined;
  readonly revision: number;
  readonly base: Part;
  readonly openings: readonly Opening[];
  readonly hidden: HiddenCounts;
  /** What the question could have shown, by the answer's own count. */
  readonly total: number;
  /** What stands above the columns of an answer; empty elsewhere. */
  readonly titles: readonly string[];
  /** Of a trail, and only there. */
  readonly trail?: TrailShown;
  /** What metrics make of the nodes of the overview, by node. */
  readonly marks?: Marks;
  readonly placement: Placement;
  /** The person moved something: places are kept even when the page's size or the index changes. */
  readonly touched: boolean;
}

export const symbolNodeId = (id: number): string => `s${id}`;
export const folderNodeId = (path: string): string => `d:${path}`;

const certainty: readonly Resolution[] = [
  "exact",
  "inferred",
  "name",
  "external",
  "ambiguous",
  "unresolved",
];

/** Joins parallel edges; loops of a symbol onto itself stay. Sorted by id, so that equal edges give equal pictures. */
export function joinEdges(edges: readonly EdgeRef[]): readonly PictureEdge[] {
  const byEnds = new Map<string, EdgeRef[]>();
  for (const edge of edges) {
    if (edge.kind === "contains") continue;
    const id = `e${symbolNodeId(edge.from)}>${symbolNodeId(edge.to)}`;
    const known = byEnds.get(id);
    if (known === undefined) byEnds.set(id, [edge]);
    else if (!known.some((other) => other.id === edge.id)) known.push(edge);
  }
  return [...byEnds]
    .map(([id, refs]) => {
      const sorted = [...refs].sort((a, b) => a.id - b.id);
      const first = sorted[0] as EdgeRef;
      return {
        id,
        from: symbolNodeId(first.from),
        to: symbolNodeId(first.to),
        refs: sorted,
        kinds: [...new Set(sorted.map((ref) => ref.kind))],
        resolution: sorted
          .map((ref) => ref.resolution)
          .reduce((a, b) =>
            certainty.indexOf(a) <= certainty.indexOf(b) ? a : b,
          ),
        sites: sorted.reduce((sum, ref) => sum + ref.sites, 0),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const bundleId = (anchor: string, side: string, kind: string): string =>
  `b${anchor}:${side}:${kind}`;

/**
 * How many neighbours the anchors have in all: those that the answer counted as left out, and those that the
 * picture shows. Counted in full, since what is drawn beside them may come and go.
 */
export function countNeighbours(
  left: Neighbourhood["bundles"],
  anchors: ReadonlySet<string>,
  edges: readonly PictureEdge[],
  kindOf: (id: string) => SymbolKind | undefined,
): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  const add = (
    anchor: string,
    side: "in" | "out",
    kind: SymbolKind | undefined,
    count: number,
  ): void => {
    if (kind === undefined || count === 0 || !anchors.has(anchor)) return;
    const id = bundleId(anchor, side, kind);
    const known = bundles.get(id)?.count ?? 0;
    bundles.set(id, { id, anchor, side, kind, count: known + count });
  };
  for (const { anchor, side, kind, count } of left)
    add(symbolNodeId(anchor), side, kind, count);
  for (const { from, to } of edges) {
    if (from === to) continue;
    add(from, "out", kindOf(to), 1);
    add(to, "in", kindOf(from), 1);
  }
  return [...bundles.values()];
}

export function kindOfItem(item: Item | undefined): SymbolKind | undefined {
  return item?.type === "symbol" ? item.symbol.kind : undefined;
}

export function nodesOfNeighbourhood(
  data: Neighbourhood,
): readonly PictureNode[] {
  return data.nodes.map(({ side, distance, ...symbol }) => ({
    id: symbolNodeId(symbol.id),
    item: { type: "symbol", symbol },
    side,
    distance,
  }));
}

export function partOfNeighbourhood(data: Neighbourhood): Part {
  const nodes = nodesOfNeighbourhood(data);
  const items = new Map(nodes.map((node) => [node.id, node.item]));
  const edges = joinEdges(data.edges);
  return {
    id: "base",
    nodes,
    edges,
    containers: data.containers,
    bundles: countNeighbours(data.bundles, new Set(items.keys()), edges, (id) =>
      kindOfItem(items.get(id)),
    ),
  };
}

/** What an answer names, in columns as the overview or in its own; `admits`: how certain an edge must be. */
export function partOfAnswer(
  graph: AnswerGraph,
  admits: (resolution: Resolution) => boolean,
): Part {
  const { nodes: named, containers, bundles } = graph;
  const stageOf = new Map(
    graph.stages.flatMap(({ nodes }, stage) =>
      nodes.map((node) => [node, stage] as const),
    ),
  );
  const nodes = named.map((item): PictureNode => {
    const stage = stageOf.get("id" in item ? item.id : item.path);
    return {
      ...("id" in item
        ? {
            id: symbolNodeId(item.id),
            item: { type: "symbol", symbol: item },
          }
        : {
            id: folderNodeId(item.path),
            item: { type: "folder", folder: { ...item, files: 0, symbols: 0 } },
          }),
      side: "both",
      distance: 0,
      ...(stage === undefined ? {} : { stage }),
    };
  });
  const items = new Map(nodes.map((node) => [node.id, node.item]));
  const edges = joinEdges(
    graph.edges.filter(({ resolution }) => admits(resolution)),
  );
  const links = graph.links.filter(({ resolution }) => admits(resolution));
  const notes = new Map(
    graph.notes.map(({ from, to, mark, text }) => [
      edgeId(from, to),
      { mark, text },
    ]),
  );
  return {
    id: "base",
    nodes,
    edges: [...edges, ...links.map(edgeOfLink)].map((edge) => {
      const note = notes.get(edge.id);
      return note === undefined ? edge : { ...edge, note };
    }),
    containers,
    bundles: countNeighbours(bundles, new Set(items.keys()), edges, (id) =>
      kindOfItem(items.get(id)),
    ),
  };
}

const endId = (end: number | string): string =>
  typeof end === "number" ? symbolNodeId(end) : folderNodeId(end);

const edgeId = (from: number | string, to: number | string): string =>
  `e${endId(from)}>${endId(to)}`;

function edgeOfLink(link: AnswerLink): PictureEdge {
  const { from, to, sites, kinds, resolution } = link;
  return {
    id: edgeId(from, to),
    from: endId(from),
    to: endId(to),
    refs: [],
    kinds,
    resolution,
    sites,
  };
}

export function partsOf(picture: Picture): readonly Part[] {
  return [picture.base, ...picture.openings];
}

export function nodesOf(picture: Picture): readonly PictureNode[] {
  return partsOf(picture).flatMap((part) => part.nodes);
}

export function findNode(
  picture: Picture | undefined,
  id: string,
): PictureNode | undefined {
  if (picture === undefined) return undefined;
  for (const part of partsOf(picture))
    for (const node of part.nodes) if (node.id === id) return node;
  return undefined;
}

/** Edges between drawn nodes, each pair of ends once. */
export function edgesOf(picture: Picture): readonly PictureEdge[] {
  const drawn = new Set(nodesOf(picture).map((node) => node.id));
  const byId = new Map<string, PictureEdge>();
  for (const part of partsOf(picture))
    for (const edge of part.edges) {
      if (!drawn.has(edge.from) || !drawn.has(edge.to)) continue;
      const known = byId.get(edge.id);
      if (known === undefined) byId.set(edge.id, edge);
      else if (edge.refs.length > 0)
        byId.set(
          edge.id,
          joinEdges([...known.refs, ...edge.refs])[0] as PictureEdge,
        );
    }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function findEdge(
  picture: Picture | undefined,
  id: string,
): PictureEdge | undefined {
  return picture && edgesOf(picture).find((edge) => edge.id === id);
}

/** What is not drawn of each bundle; a bundle that is drawn in full is not listed. */
export function bundlesLeft(picture: Picture): readonly Bundle[] {
  const items = new Map(nodesOf(picture).map((node) => [node.id, node.item]));
  const shown = new Map<string, number>();
  for (const { from, to } of edgesOf(picture)) {
    if (from === to) continue;
    for (const id of [
      bundleId(from, "out", kindOfItem(items.get(to)) ?? ""),
      bundleId(to, "in", kindOfItem(items.get(from)) ?? ""),
    ])
      shown.set(id, (shown.get(id) ?? 0) + 1);
  }
  return partsOf(picture)
    .flatMap((part) => part.bundles)
    .filter((bundle) => items.has(bundle.anchor))
    .map((bundle) => ({
      ...bundle,
      count: bundle.count - (shown.get(bundle.id) ?? 0),
    }))
    .filter((bundle) => bundle.count > 0);
}
