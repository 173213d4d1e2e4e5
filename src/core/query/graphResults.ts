// The shape in which the whole graph, or a part of it, leaves the engine for other programs.
import type { EdgeKind, Resolution } from "../model/edge.ts";
import type { SymbolKind } from "../model/symbol.ts";

export const graphLevels = ["symbol", "file", "folder"] as const;
export type GraphLevel = (typeof graphLevels)[number];

/** `graph`: nodes and weighted edges, JSON-safe, in canonical order. */
export interface GraphAnswer {
  readonly level: GraphLevel;
  /** In path order, within a file by position; what leads out of the workspace comes last. */
  readonly nodes: readonly GraphNode[];
  /** One for each pair of nodes, in the order of source and target. */
  readonly edges: readonly GraphEdge[];
  /** Ids that were asked for and name no node, in the order in which they were given; absent where there are none. */
  readonly unknown?: readonly string[];
}

export interface GraphNode {
  /** Unique in the answer, and the same after another ingest: a symbol's key, or a path; the workspace itself is `.`. */
  readonly id: string;
  /** The qualified name of a symbol, the path of a file or folder, the name of a package. */
  readonly label: string;
  readonly kind: SymbolKind | "file" | "folder" | "package";
  /** Workspace-relative; the package's name for what is outside. */
  readonly path: string;
  /** 1-based, where a symbol's name stands. */
  readonly line?: number;
  readonly language?: string;
  /** Of a file or folder: how many symbols count as it. */
  readonly symbols?: number;
  /** Of a symbol: the id of the symbol that contains it, where that one is a node too. */
  readonly container?: string;
  readonly test: boolean;
  readonly external: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Places that are evidence for it; what is implied without a place of its own counts once. */
  readonly weight: number;
  /** The same by kind, and by certainty. */
  readonly kinds: Readonly<Partial<Record<EdgeKind, number>>>;
  readonly resolutions: Readonly<Partial<Record<Resolution, number>>>;
}
