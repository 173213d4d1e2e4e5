// The shape in which `unused` answers: plain data, JSON-safe.
import type { SymbolRef } from "./results.ts";

/** A definition that nothing reaches; what it contains is not listed again. */
export interface Unused {
  readonly symbol: SymbolRef;
  readonly confidence: UnusedConfidence;
  readonly reason: UnusedReason;
  /** How many definitions are in it. */
  readonly contains: number;
  /** How many others use it, none of which is reached itself. */
  readonly users: number;
}

export type UnusedConfidence = "high" | "medium" | "low";

/**
 * hidden: nothing outside of its file or class can see it. internal: it is not exported. member: not exported, but what is called
 * on a value that is not known might be it. sameName: a reference that could not be followed bears its name. mentioned: its name stands elsewhere in its file. exported: nothing in
 * the workspace uses it; others may. testsOnly: only tests reach it.
 */
export type UnusedReason =
  | "hidden"
  | "internal"
  | "member"
  | "sameName"
  | "mentioned"
  | "exported"
  | "testsOnly";
