// The shape of a trail: a neighbourhood in columns, with what is known of the ways through it.
import type { PathStop } from "./pathResults.ts";
import type { EdgeRef, Neighbourhood, Site } from "./results.ts";

/** Why no way was found: as for a path, or by the depth or the kinds of symbols that a trail may pass. */
export interface TrailStop extends Omit<PathStop, "by"> {
  readonly by: PathStop["by"] | "depth" | "symbolKinds";
  /** Of a depth: how many steps the shortest way has. */
  readonly steps?: number;
}

/** `trail`. */
export interface TrailAnswer extends Neighbourhood {
  /** `column` from 0, from left to right: what uses stands left of what is used. */
  readonly nodes: readonly (Neighbourhood["nodes"][number] & {
    readonly column: number;
  })[];
  /** On the ways to a target only their own steps, each with its first place; else all edges between the nodes. */
  readonly edges: readonly (EdgeRef & { readonly site?: Site })[];
  readonly hidden: Neighbourhood["hidden"] & {
    /** Symbols that only the choice of kinds of symbols leaves out. */
    readonly symbolKind: number;
  };
  /** Null without a target. */
  readonly target: number | null;
  /** The side of the center to which it leads. */
  readonly direction: "in" | "out" | "both";
  /** Edges of each way to the target; without one how far it goes. */
  readonly steps: number;
  /** All shortest ways to the target; 9007199254740991 stands for so many or more. 0 without a target. */
  readonly ways: number;
  /** How many of them are whole in this answer. */
  readonly shownWays: number;
  /** Without a target: symbols that are one step farther away. */
  readonly deeper: number;
  /** The shortest ways on the other side of the center, where there are some too. */
  readonly back: { readonly steps: number; readonly ways: number } | null;
  /** When there is no way: how many symbols each end reaches, and what stood in between. */
  readonly reachedFrom: number;
  readonly reachedTo: number;
  readonly stoppedBy: readonly TrailStop[];
}
