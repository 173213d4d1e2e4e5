// The shape in which `overview` answers: plain data, JSON-safe.
import type { SymbolRef } from "./results.ts";

/** `overview`: folders with counts and aggregated edges. */
export interface Overview {
  readonly folders: readonly (OverviewRow & {
    readonly path: string;
    readonly files: number;
    readonly symbols: number;
  })[];
  /** Of folders that are opened. */
  readonly files?: readonly (OverviewRow & {
    readonly path: string;
    /** The file's own. */
    readonly symbol: SymbolRef;
    readonly symbols: number;
  })[];
  /** Of files that are opened. */
  readonly definitions?: readonly (OverviewRow & {
    readonly symbol: SymbolRef;
  })[];
  /** How many parts each has that is opened, and how many of them are shown one by one. */
  readonly opened?: readonly {
    readonly path: string;
    /** What was opened to show it. */
    readonly inside?: string;
    readonly parts: number;
    readonly shown: number;
  }[];
  /** Folders and files by path, definitions by id. */
  readonly edges: readonly {
    readonly from: string | number;
    readonly to: string | number;
    readonly edges: number;
    readonly sites: number;
    /** Places of edges that are exact or inferred. */
    readonly certain: number;
  }[];
}

interface OverviewRow {
  /** What was opened to show it; its own path where it stands for the rest of that. */
  readonly inside?: string;
  /** Where they were asked for. */
  readonly lines?: number;
  readonly complexity?: number;
}
