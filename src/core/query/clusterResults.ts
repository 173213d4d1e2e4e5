// The shape in which `clusters` answers: plain data, JSON-safe.
import type { LevelNode } from "./cycleResults.ts";

/** A community of symbols, files or folders. */
export interface Cluster {
  /** From 1, the largest first; of equal ones that whose first member comes first in path order. */
  readonly id: number;
  readonly size: number;
  /** Edges between its members; of each pair, each direction counts once. */
  readonly internal: number;
  /** Edges that lead from a member to another community, or from there to a member. */
  readonly external: number;
  /** The folder that directly holds more of its members than any other, and how many; '' is the workspace itself. */
  readonly folder: { readonly path: string; readonly members: number };
  /** In path order, the first ones when there are many. */
  readonly members: readonly LevelNode[];
}

export interface Clusters {
  readonly algorithm: "leiden" | "labelPropagation";
  readonly resolution: number;
  readonly level: "symbol" | "file" | "folder";
  /** Of all communities, those alone included; undirected, weighted by places, at this resolution. */
  readonly modularity: number;
  readonly nodes: number;
  readonly edges: number;
  /** Communities of one. */
  readonly alone: number;
  readonly clusters: readonly Cluster[];
}
