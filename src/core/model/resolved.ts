// What resolving a file yields: derived relationships between definitions of files, before they have database ids.
import type { ReferenceRole } from "./facts.ts";

/**
 * A place in the project: a file and a definition row of its facts. Files are numbered by the database (`file.id`).
 * Columns, not objects: row i of every array is one edge.
 */
export interface ResolvedEdges {
  /** Row of `definition` in the resolved file; always a symbol. */
  readonly from: Int32Array;
  /** File id of the target; -1 when it is external. */
  readonly toFile: Int32Array;
  /** Definition row in `toFile`; for external targets the row in `externals`. */
  readonly to: Int32Array;
  /** Code in `edgeKinds`. */
  readonly kind: Uint8Array;
  /** Code in `resolutions`: exact, inferred, name, external. Unique per (from, to, kind, resolution). */
  readonly resolution: Uint8Array;
  /** Bit 0: erased at run time (type-only import). */
  readonly flags: Uint8Array;
  /** First row of the edge in the site columns; one more entry than edges. At least one site each. */
  readonly firstSite: Uint32Array;
  readonly siteLine: Int32Array;
  readonly siteColumn: Int32Array;
  readonly siteEndLine: Int32Array;
  readonly siteEndColumn: Int32Array;
  readonly externals: readonly {
    readonly package: string;
    readonly name: string;
  }[];
}

/** A place in a file: zero-based, end exclusive. */
export interface Site {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A reference that leads nowhere for sure: `ambiguous` ones carry candidates. */
export interface UnresolvedReference {
  /** Row of `definition` in the resolved file: what refers. */
  readonly from: number;
  readonly role: ReferenceRole;
  readonly site: Site;
  /** Short, stable, for grouping: `unknown receiver`, `module not found`, `no such member`, `several candidates`, … */
  readonly reason: string;
  /** The access path as text, e.g. `a.b.c()`. */
  readonly text: string;
  /** [file id, definition row] pairs; empty when nothing was found. */
  readonly candidates: readonly (readonly [number, number])[];
}

/** An import whose module is not found. */
export interface MissingModule {
  /** As it is written. */
  readonly text: string;
  /** Of the module's name. */
  readonly site: Site;
}

/** Complete in itself: whoever stores it needs no facts. */
export interface ResolvedFile {
  readonly file: number;
  readonly edges: ResolvedEdges;
  readonly unresolved: readonly UnresolvedReference[];
  /** One for each place that names a module. */
  readonly missingModules: readonly MissingModule[];
}
