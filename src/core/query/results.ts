// The shapes that queries answer with: plain data, JSON-safe, lines and columns 1-based as editors show them, ends exclusive.
import type { EdgeKind, Resolution } from "../model/edge.ts";
import type { ClassNumbers, CouplingGrade } from "./metricResults.ts";
import type { Complexity } from "../model/graph.ts";
import type { SymbolKind } from "../model/symbol.ts";
import type { DiskFigures } from "../ports.ts";
import type { FailureRow, TransitionRow, WatchedFolderRow } from "../reads.ts";

/** A symbol as lists and pictures name it. */
export interface SymbolRef {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly qualifiedName: string;
  readonly kind: SymbolKind;
  /** Workspace-relative; the package's name for external placeholders. */
  readonly path: string;
  /** Where its name stands. */
  readonly line: number;
  readonly column: number;
  /** Where its declaration begins and ends. */
  readonly startLine: number;
  readonly endLine: number;
  readonly language: string;
  readonly signature: string | undefined;
  /** The symbol that contains it; undefined for modules and externals. */
  readonly container: number | undefined;
  readonly test: boolean;
  readonly external: boolean;
}

export interface EdgeRef {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly kind: EdgeKind;
  readonly resolution: Resolution;
  /** How many places are evidence for it. */
  readonly sites: number;
  /** Ids of all edges that this one stands for, where calls from anonymous functions were rolled up; absent when it is only itself. */
  readonly ids?: readonly number[];
}

export interface Site {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The source line itself, without its line break; undefined when the file cannot be read. */
  readonly text?: string;
  /** The file changed since it was indexed: the line may be another one. */
  readonly stale?: boolean;
}

/** `neighbourhood`: what is around one symbol or file. */
export interface Neighbourhood {
  readonly center: number;
  /** The center first, then by distance, side, and name. `side`: in = uses the center (left), out = is used by it (right). */
  readonly nodes: readonly (SymbolRef & {
    readonly side: "center" | "in" | "out" | "both";
    readonly distance: number;
  })[];
  /** All edges between the nodes. */
  readonly edges: readonly EdgeRef[];
  /** Symbols that contain nodes and are not nodes themselves, so that groups have names. */
  readonly containers: readonly SymbolRef[];
  /** What was left out, honestly counted: `count` neighbours of `anchor` on that side, of that symbol kind, that are not among the nodes. Any node can be an anchor, also those at the edge of the depth, so that a page can say how much stands behind each. */
  readonly bundles: readonly {
    readonly anchor: number;
    readonly side: "in" | "out";
    readonly kind: SymbolKind;
    readonly count: number;
  }[];
  /** Neighbours hidden by a filter, per filter. */
  readonly hidden: {
    readonly tests: number;
    readonly external: number;
    readonly resolution: number;
    readonly kind: number;
  };
}

/** One item of `dependencies`, `dependents`, `callers`, `callees`: a tree in depth-first order. */
export interface Relation {
  readonly symbol: SymbolRef;
  readonly edge: EdgeRef;
  /** 1 for direct ones. */
  readonly depth: number;
  /** Index of the item under which this one stands, or -1. */
  readonly parent: number;
  readonly sites: readonly Site[];
}

/** `edges`: an edge with both ends and its evidence. */
export interface EdgeDetail {
  readonly edge: EdgeRef;
  readonly from: SymbolRef;
  readonly to: SymbolRef;
  readonly sites: readonly Site[];
}

export interface SearchHit {
  readonly symbol: SymbolRef;
  /** Smaller is better: 0 exact, 1 exact but for case, 2 prefix, 3 word part, 4 subsequence. */
  readonly rank: number;
  readonly fanIn: number;
}

/** `symbol`: everything about one. */
export interface SymbolDetail {
  readonly symbol: SymbolRef;
  readonly containers: readonly SymbolRef[];
  readonly doc: string | undefined;
  readonly source: string | undefined;
  readonly stale: boolean;
  /** Of a function with a body. */
  readonly complexity: Complexity | undefined;
  /** Of a class; with test code. */
  readonly metrics: ClassNumbers | undefined;
  /** Of a class: see `coupling`. */
  readonly grade: CouplingGrade | undefined;
  /** How much notices a change of it and of what it contains, as far as that goes; absent outside the workspace. */
  readonly impact?: {
    readonly symbols: number;
    readonly files: number;
    /** Of the symbols those that are test code. */
    readonly tests: number;
  };
  /** Sizes of the circles that the symbol and its file are in, without what only types close; 1: in none. Absent outside the workspace. */
  readonly circle?: { readonly symbols: number; readonly files: number };
  readonly members: readonly SymbolRef[];
  readonly bases: readonly SymbolRef[];
  readonly derived: readonly SymbolRef[];
  readonly incoming: Readonly<Record<string, number>>;
  readonly outgoing: Readonly<Record<string, number>>;
}

/** `statistics`. */
export interface Statistics {
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
  readonly filesByLanguage: Readonly<Record<string, number>>;
  readonly symbolsByKind: Readonly<Record<string, number>>;
  readonly edgesByKind: Readonly<Record<string, number>>;
  readonly edgesByResolution: Readonly<Record<string, number>>;
  readonly tests: { readonly files: number; readonly symbols: number };
  readonly database: {
    readonly location: string | undefined;
    readonly bytes: number;
  };
}

/** `symbolAt` (parameters: path, line, column): what stands at a position, for hovers and for following the cursor. */
export interface SymbolAt {
  /** name: a definition's own name stands there; use: a site of an edge; inside: only a body is around it; nothing: no symbol of the file. */
  readonly on: "name" | "use" | "inside" | "nothing";
  /** The definition named there, the targets of the use (most certain first), or the innermost definition around; the file's own symbol counts as nothing. */
  readonly symbols: readonly SymbolRef[];
  /** The innermost definition around the position, at least the file's own symbol; undefined only when `on` is nothing and the file is unknown. */
  readonly enclosing: SymbolRef | undefined;
  /** The place of the name or of the use. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** `references`: every place where a symbol is used. */
export interface References {
  readonly symbol: SymbolRef;
  /** Places by kind of edge, all of them and not only the ones listed. */
  readonly byKind: Readonly<Record<string, number>>;
  readonly reads: number;
  readonly writes: number;
  readonly occurrences: readonly {
    readonly kind: EdgeKind;
    readonly resolution: Resolution;
    /** The nearest named symbol in which it stands. */
    readonly from: SymbolRef;
    readonly site: Site;
  }[];
}

/** `folders`: one row per folder, parents before children; counts include everything below. */
export interface FolderCounts {
  /** '' is the workspace itself. */
  readonly path: string;
  readonly depth: number;
  readonly folders: number;
  readonly files: number;
  readonly symbols: number;
}

/** `help`: one question or action with its parameters. */
export interface QueryHelp {
  /** A question reads, an action changes the index. */
  readonly kind: "question" | "action";
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly positional: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly required: boolean;
    readonly default: unknown;
    readonly values: readonly string[] | undefined;
    /** Of a number, where it has one. */
    readonly unit: "milliseconds" | undefined;
    /** What a flag of this name means that is written without a value. */
    readonly bare?: string;
    /** Another parameter: where that one is not given, this one has to be. */
    readonly unless?: string;
    readonly description: string;
  }[];
  readonly example: Readonly<Record<string, unknown>>;
}

/** `unresolved`. */
export interface UnresolvedPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The access path, or the module that an import names. */
  readonly text: string;
  /** What it would be if it led somewhere: a kind of edge. */
  readonly kind: string;
  readonly reason: string;
  /** The symbol that it stands in. */
  readonly from: SymbolRef | undefined;
  readonly candidates: readonly SymbolRef[];
}

/** `health`. */
export interface Health {
  readonly state: string;
  readonly revision: number;
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
  readonly database: {
    readonly location: string | undefined;
    /** Bytes, pages and free pages of the database as it stands in memory. */
    readonly bytes: number;
    readonly pages: number;
    readonly freePages: number;
    readonly schemaVersion: number;
    readonly rows: Readonly<Record<string, number>>;
  };
  /**
   * The sidecar's words of the last save, by this process or, without its time, by whoever wrote the file that was loaded;
   * undefined where there was none. `at` is ISO 8601.
   */
  readonly lastSave:
    | {
        readonly revision: number;
        readonly at: string | undefined;
        readonly bytes: number;
        readonly milliseconds: number | undefined;
      }
    | undefined;
  /** Why nobody here can write the file: a newer version's, another program's, or one that the disk protects. */
  readonly unwritable: string | undefined;
  /** There is more in memory than in the file. */
  readonly unsaved: boolean;
  /** Who writes the database where that is another process. `since` is ISO 8601. */
  readonly writer:
    | {
        readonly program: string;
        readonly host: string;
        readonly pid: number;
        readonly since: string;
      }
    | undefined;
  readonly queue: { readonly depth: number; readonly processing: number };
  /** Of the days that figures are kept for; see `processing`. */
  readonly processing: Pick<
    ProcessingReport,
    "files" | "successRate" | "meanMilliseconds"
  >;
  readonly failed: { readonly files: number; readonly leftAlone: number };
  /** Work with the disk that is not tried for a while, and what retrying did, by operation. */
  readonly disk: DiskFigures;
  readonly problems: number;
  readonly skipped: number;
  readonly recommendations: readonly Recommendation[];
}

export const healthActions = [
  "ingest",
  "problems",
  "failed",
  "pending",
  "resume",
  "save",
  "unlock",
  "verify",
  "compact",
  "cleanUp",
] as const;
export type HealthAction = (typeof healthActions)[number];

/** What is not as it should be, in a sentence, and what does something about it; each host has a command for each. */
export interface Recommendation {
  readonly text: string;
  readonly action: HealthAction;
}

/** What was counted of one kind. Times are milliseconds. */
export interface Measure {
  readonly label: string;
  readonly count: number;
  readonly total: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** `processing`: how reading went, in figures. */
export interface ProcessingReport {
  /** Readings of files that came to an end, whatever it was. */
  readonly files: number;
  /** Of those that were read or failed, the share that was read (0 … 1); undefined where there was none. */
  readonly successRate: number | undefined;
  readonly meanMilliseconds: number;
  readonly totalMilliseconds: number;
  /** By the state in which files ended, the most frequent first. */
  readonly states: readonly Measure[];
  /** Past ingests by outcome, and where their time went, the longest first. */
  readonly runs: readonly Measure[];
  readonly phases: readonly Measure[];
  /** The latest first, in UTC. */
  readonly days: readonly {
    readonly day: string;
    readonly files: number;
    readonly failed: number;
    readonly successRate: number | undefined;
    readonly meanMilliseconds: number;
    readonly totalMilliseconds: number;
    readonly runs: number;
  }[];
}

/** `resolution`: how certain the references are, counted. */
export interface ResolutionReport {
  readonly references: number;
  readonly byResolution: Readonly<Record<string, number>>;
  readonly byLanguage: Readonly<
    Record<string, Readonly<Record<string, number>>>
  >;
  /** By folder with all below it ('' is the workspace's own files), the largest part of uncertain references first. */
  readonly byFolder: readonly {
    readonly path: string;
    readonly references: number;
    /** By name, ambiguous or unresolved. */
    readonly uncertain: number;
    readonly byResolution: Readonly<Record<string, number>>;
  }[];
  /** Why references lead nowhere, most frequent first. */
  readonly reasons: readonly {
    readonly reason: string;
    readonly count: number;
  }[];
}

/** Files by what became of them; `eligible` is the sum of those behind it. */
export interface CoverageCounts {
  /** All that the scan saw, also folders that it left out as a whole. */
  readonly total: number;
  /** What is written in a language that is read here, and that no rule leaves out. */
  readonly eligible: number;
  readonly parsed: number;
  /** Read in part: around a syntax error. */
  readonly degraded: number;
  readonly failed: number;
  /** Not read yet, because an ingest was cancelled or is under way. */
  readonly waiting: number;
  /** Binary, empty, generated, minified, too large. */
  readonly skipped: number;
}

/** `coverage`: what was read, in part, not at all, and why. */
export interface CoverageReport extends CoverageCounts {
  /** Without those that were skipped: of their languages nothing is known. */
  readonly byLanguage: readonly (CoverageCounts & {
    readonly language: string;
  })[];
  /** Folders with something to read, with all below them ('' is the workspace's own files), the worst first. */
  readonly byFolder: readonly (CoverageCounts & { readonly path: string })[];
  /** Why files were not read, or not whole, most frequent first. */
  readonly reasons: readonly {
    /** problem: a category of `problems`; skipped: a reason of `skipped`. */
    readonly kind: "problem" | "skipped";
    readonly reason: string;
    readonly count: number;
    /** Left out on purpose by a rule, or in no language that is read here. */
    readonly byRule: boolean;
  }[];
}

/** `sql`: a table. */
export interface SqlTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly truncated: boolean;
}

/** Times are ISO 8601. */
export type FailedFile = Omit<FailureRow, "firstAt" | "lastAt"> & {
  readonly firstAt: string;
  readonly lastAt: string;
};

/** `watched`: times are ISO 8601. */
export type WatchedFolder = Omit<
  WatchedFolderRow,
  "since" | "changedAt" | "lastEventAt"
> & {
  readonly since: string;
  readonly changedAt: string;
  readonly lastEventAt: string | undefined;
  /** Words for people: what of the workspace is followed where anything is. */
  readonly follows: string;
};

/** `at` is ISO 8601. */
export type Transition = Omit<TransitionRow, "at"> & { readonly at: string };

/** `queue`: what waits to be read. Times are ISO 8601. */
export interface QueueReport {
  /** Files in the queue, those included that are being read. */
  readonly depth: number;
  readonly processing: number;
  /** Files by level; levels without files are left out. */
  readonly levels: Readonly<
    Partial<Record<"urgent" | "high" | "normal" | "low", number>>
  >;
  /** When the file that waits longest was queued. */
  readonly oldest: string | undefined;
  /** The step that took most of the time of the runs of the last day with one, and its share (0 … 1). */
  readonly bottleneck:
    | {
        readonly step: "scan" | "read" | "write" | "resolve" | "store" | "save";
        readonly share: number;
      }
    | undefined;
  /** From the next to the last. */
  readonly files: readonly {
    readonly path: string;
    readonly level: "urgent" | "high" | "normal" | "low";
    readonly state: "pending" | "processing";
    readonly queuedAt: string;
    /** Left alone until then. */
    readonly notBefore: string | undefined;
    /** How often it was tried in vain. */
    readonly attempts: number;
    /** `new`, `changed`, `again` (forced, or by another extractor), `retry`, `interrupted`. */
    readonly reason: string;
  }[];
}

/** `runs`: ingests, latest first. */
export interface RunSummary {
  readonly id: number;
  /** ISO time. */
  readonly startedAt: string;
  readonly milliseconds: number;
  readonly outcome: string;
  readonly files: number;
  readonly failed: number;
}
