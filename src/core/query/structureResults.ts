// The shapes in which questions about the structure of the whole graph answer: plain data, JSON-safe.
import type { EdgeKind, Resolution } from "../model/edge.ts";
import type { GitChangeNote } from "./gitResults.ts";
import type { Site, SymbolRef } from "./results.ts";

/** `components`: symbols that all lead to one another. */
export interface Component {
  /** From 1, the largest first; of equal ones that whose first member comes first in path order. */
  readonly id: number;
  readonly size: number;
  /** none: one symbol alone. medium: two. high: three or more. */
  readonly risk: "none" | "medium" | "high";
  /** In path order, the first ones when there are many. */
  readonly members: readonly SymbolRef[];
}

/** `kcore`: how deep in the graph symbols are. */
export interface KCore {
  /** Of all symbols that were asked about, whatever `k` and `limit` leave out. */
  readonly highest: number;
  readonly layers: Readonly<Record<CoreLayer, number>>;
  /** The deepest first, then in path order. */
  readonly symbols: readonly {
    readonly symbol: SymbolRef;
    readonly coreness: number;
    readonly layer: CoreLayer;
  }[];
}
export type CoreLayer = "core" | "mid" | "periphery";

/** `centrality`: the symbols that matter most, the first first. */
export interface Centrality {
  readonly method: "pagerank" | "betweenness";
  /** pagerank: the probability of being there. betweenness: shortest paths that lead through it. */
  readonly symbols: readonly {
    readonly symbol: SymbolRef;
    readonly score: number;
  }[];
  /** Of all symbols that were asked about. */
  readonly nodes: number;
  readonly edges: number;
  /** pagerank: how often the scores were computed anew, and whether they had come to rest. */
  readonly rounds?: number;
  readonly converged?: boolean;
  /** betweenness: symbols that were walked from; fewer than `nodes`: the scores are estimates. */
  readonly sources?: number;
}

/** `entropy`: how mixed what a symbol uses is. */
export interface Entropy {
  readonly symbol: SymbolRef;
  /** Shannon entropy of the kinds of its outgoing edges. */
  readonly bits: number;
  /** Of the highest that so many kinds can have, from 0 to 1. */
  readonly normalised: number;
  readonly level: "low" | "moderate" | "high";
  /** Edges by kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** `impact`: what may notice a change. */
export interface ImpactAnswer {
  /** What was named, with what it contains. */
  readonly changed: readonly SymbolRef[];
  /** The nearest first. */
  readonly symbols: readonly AffectedSymbol[];
  /** All files with symbols that notice, by the nearest of these, then in path order. */
  readonly files: readonly {
    readonly path: string;
    readonly hop: number;
    readonly symbols: number;
  }[];
  /** Tests that reach the change, the nearest first, and how many there are in all. */
  readonly tests: readonly AffectedSymbol[];
  readonly testCount: number;
  /** What notices, is no test, and is itself used by nothing: entry points, commands, handlers. */
  readonly surfaces: readonly AffectedSymbol[];
  readonly surfaceCount: number;
  /** Where git was asked what changed. */
  readonly git?: GitChangeNote;
}

export interface AffectedSymbol {
  readonly symbol: SymbolRef;
  /** Steps from the change. */
  readonly hop: number;
  /** A shortest way from here to the change, or its beginning, by ids of symbols; each edge with the first place that is its evidence. */
  readonly proof: readonly {
    readonly kind: EdgeKind;
    readonly resolution: Resolution;
    readonly from: number;
    readonly to: number;
    readonly site: Site | undefined;
  }[];
}
