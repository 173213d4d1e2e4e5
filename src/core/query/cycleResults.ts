// The shape in which `cycles` answers: plain data, JSON-safe.
import type { Site, SymbolRef } from "./results.ts";

/** A symbol, a file or a folder, as the level says; the folder '' is the workspace itself. */
export interface LevelNode {
  readonly path: string;
  /** At the level of symbols. */
  readonly symbol?: SymbolRef;
}

/** Everything that leads from one node to another. */
export interface CycleStep {
  readonly from: LevelNode;
  readonly to: LevelNode;
  /** Nothing runs on account of it: types and what is imported as types. */
  readonly typeOnly: boolean;
  /** Number of places by kind of edge. */
  readonly kinds: Readonly<Record<string, number>>;
  /** How many places are evidence for it, and the first ones. */
  readonly siteCount: number;
  readonly sites: readonly Site[];
}

export interface Cycle {
  /** From 1: those that run first, of these the largest first, of equal ones that whose first member comes first. */
  readonly id: number;
  readonly size: number;
  /** It would be none without edges that are types only. Whole cycles that run may be parts of it. */
  readonly typeOnly: boolean;
  /** In path order, the first ones when there are many. */
  readonly members: readonly LevelNode[];
  /**
   * From the first of its nodes around and back to it. Through a cycle of types only, as few edges as possible lead from one of
   * the nodes, or of the cycles that run within it, to another.
   */
  readonly shortest: {
    readonly steps: readonly CycleStep[];
    /** false: it is too large to be sure that none is shorter. */
    readonly proven: boolean;
  };
  /** Without these edges, nothing leads in a circle any more. */
  readonly cut: {
    /** minimum: no set of edges has fewer places. eades-lin-smyth: found by that heuristic; a better one may exist. */
    readonly method: "minimum" | "eades-lin-smyth";
    /** How many edges, how many places they are, and how many places have to go in any case. */
    readonly edges: number;
    readonly sites: number;
    readonly sitesAtLeast: number;
    /** The first ones, in path order. */
    readonly steps: readonly CycleStep[];
  };
}

export interface CyclesAnswer {
  readonly level: "symbol" | "file" | "folder";
  readonly cycles: readonly Cycle[];
  /** How many there are of each. */
  readonly running: number;
  readonly typeOnly: number;
  /** Symbols that call themselves, the first ones, and how many there are; empty at other levels. */
  readonly selfRecursive: readonly SymbolRef[];
  readonly selfRecursiveCount: number;
}
