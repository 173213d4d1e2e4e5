// The shapes in which questions about the metrics of functions and classes answer: plain data, JSON-safe.
import type { Complexity } from "../model/graph.ts";
import type { SymbolRef } from "./results.ts";

/** `complexity`: the functions with the most of the chosen metric. */
export interface ComplexityAnswer {
  readonly by: keyof Complexity;
  /** Of all functions that were asked about, whatever `top` leaves out; 0 where there is none. */
  readonly mean: number;
  readonly median: number;
  /** The most first, then in path order. */
  readonly functions: readonly (Complexity & { readonly symbol: SymbolRef })[];
}
