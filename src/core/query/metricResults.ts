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

/** The metrics of one class; what each counts stands in its file in graph/metrics. */
export interface ClassNumbers {
  readonly cbo: number;
  /** From 0 to 1. */
  readonly lcom: number;
  readonly rfc: number;
  readonly wmc: number;
  readonly dit: number;
  readonly noc: number;
  /** Methods with a body and fields of instances, on which LCOM and WMC rest. */
  readonly methods: number;
  readonly fields: number;
}

export type CouplingGrade = "A" | "B" | "C" | "D" | "F";

/** `coupling`: classes by grade. */
export interface CouplingAnswer {
  /** Of all classes that were asked about, whatever `top` leaves out. */
  readonly grades: Readonly<Record<CouplingGrade, number>>;
  /** The worst grade first, in it the highest CBO, then in path order. */
  readonly classes: readonly (ClassNumbers & {
    readonly symbol: SymbolRef;
    readonly grade: CouplingGrade;
    readonly failures: readonly ("cbo" | "lcom")[];
    readonly warnings: readonly ("rfc" | "wmc")[];
  })[];
}

export type DebtSeverity = "none" | "low" | "medium" | "high";

/** `debt`: what classes owe. */
export interface DebtAnswer {
  /** Of all classes that were asked about, whatever `minimum` and `top` leave out. */
  readonly hours: number;
  readonly counted: number;
  readonly severities: Readonly<Record<DebtSeverity, number>>;
  /** The most first, then in path order. */
  readonly classes: readonly {
    readonly symbol: SymbolRef;
    readonly hours: number;
    readonly severity: DebtSeverity;
    readonly reasons: readonly {
      readonly metric: "cbo" | "lcom" | "wmc";
      readonly value: number;
      readonly hours: number;
    }[];
  }[];
}

export interface HotspotFigures {
  /** Different symbols that use it, and that it uses. */
  readonly fanIn: number;
  readonly fanOut: number;
  /** Of a function with a body, with the nameless ones in it. */
  readonly cyclomatic: number | undefined;
  /** By churn: that changed its file. */
  readonly commits: number | undefined;
}

/** `hotspots`: the hottest first, then in path order. */
export interface HotspotsAnswer {
  readonly by: "coupling" | "complexity" | "churn";
  readonly symbols: readonly (HotspotFigures & {
    readonly symbol: SymbolRef;
    readonly score: number;
  })[];
}
