// The shape in which `context` answers: plain data, JSON-safe.
import type { SymbolRef } from "./results.ts";

/** How a symbol stands to the focus. */
export type ContextRelation =
  "focus" | "caller" | "callee" | "type" | "transitive";

export interface ContextItem {
  readonly symbol: SymbolRef;
  readonly relation: ContextRelation;
  /** From 1, the nearest, downwards. */
  readonly score: number;
  /** Calls between it and the focus. */
  readonly hops: number;
  /** source: its whole declaration. beginning: as many of its lines as there was room for. signature: one line. */
  readonly form: "source" | "beginning" | "signature";
  /** The file changed since it was indexed: the lines may be others. */
  readonly stale: boolean;
  /** Of its part of the text by itself. */
  readonly tokens: number;
}

export interface Context {
  /** What tokens are counted with. */
  readonly encoding: string;
  /** Of `text`, counted and not estimated; never more than the budget. */
  readonly tokens: number;
  readonly budget: number;
  /** For a language model: Markdown with a heading and the source text of each item. */
  readonly text: string;
  /** In the order of the text. */
  readonly items: readonly ContextItem[];
  /** The first ones by score, and how many there are. */
  readonly leftOut: readonly {
    readonly symbol: SymbolRef;
    readonly relation: ContextRelation;
    readonly score: number;
    /** budget: there was no room, not for its signature either. file: a file as a whole. unreadable: its file cannot be read. */
    readonly reason: "budget" | "file" | "unreadable";
  }[];
  readonly leftOutCount: number;
}
