// The shape of paths from one symbol to another, and of why there is none.
import type { EdgeKind, Resolution } from "../model/edge.ts";
import type { EdgeDetail, SymbolRef } from "./results.ts";

/** Why there is no path: by what, what a path would need, and all of it in one English sentence for those who say nothing of their own. */
export interface PathStop {
  readonly by:
    | "direction"
    | "kinds"
    | "resolutions"
    | "tests"
    | "scope"
    | "filters"
    | "unresolved";
  readonly text: string;
  /** Of kinds and resolutions: which ones are needed too. */
  readonly needed?: readonly (EdgeKind | Resolution)[];
  /** Of a scope: its folder. */
  readonly scope?: string;
  /** Of unresolved references: how many, and the first few. */
  readonly references?: {
    readonly total: number;
    readonly examples: readonly {
      readonly text: string;
      readonly path: string;
      readonly line: number;
      readonly reason: string;
    }[];
  };
}

/** `path`: shortest paths, or why there is none. */
export interface PathAnswer {
  readonly paths: readonly {
    readonly symbols: readonly SymbolRef[];
    readonly edges: readonly EdgeDetail[];
  }[];
  /** When there is none: how many symbols each side reaches, and what stood in the way. */
  readonly reachedFrom: number;
  readonly reachedTo: number;
  readonly stoppedBy: readonly PathStop[];
}
