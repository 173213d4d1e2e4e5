// The published graph: what the indexer hands to the reader, in columns that cross threads by transfer.
// No algorithm stands here; `graph` builds its adjacency from these columns.

/** Strings laid end to end: string i is text.slice(offsets[i], offsets[i + 1]). */
export interface StringColumn {
  readonly text: string;
  readonly offsets: Uint32Array;
}

/**
 * Symbols, edges and sites of a set of files, grouped by file in the order of `files`.
 * Codes of kinds index `symbolKinds`, `edgeKinds` and `resolutions`. Symbol ids are those of the database.
 */
export interface GraphSlice {
  readonly files: {
    readonly id: Int32Array;
    readonly path: StringColumn;
    readonly language: StringColumn;
    /** First row of the file in `symbols` and `edges`; one more entry than files. */
    readonly firstSymbol: Uint32Array;
    readonly firstEdge: Uint32Array;
  };
  readonly symbols: {
    readonly id: Int32Array;
    /** Without the path; see `symbolKey`. */
    readonly localKey: StringColumn;
    readonly name: StringColumn;
    readonly qualifiedName: StringColumn;
    readonly signature: StringColumn;
    readonly kind: Uint8Array;
    /** DefinitionFlag bits. */
    readonly flags: Int32Array;
    /** Symbol id of the symbol that contains it, or -1 for modules. */
    readonly parent: Int32Array;
    readonly startLine: Int32Array;
    readonly startColumn: Int32Array;
    readonly endLine: Int32Array;
    readonly endColumn: Int32Array;
    readonly nameLine: Int32Array;
    readonly nameColumn: Int32Array;
    /** As in the table `complexity` of the facts; all 0 for what is no function or has no body. */
    readonly cyclomatic: Int32Array;
    readonly cognitive: Int32Array;
    readonly nesting: Int32Array;
    readonly parameters: Int32Array;
  };
  /** Edges belong to the file of their source symbol. `contains` edges are not listed: they follow from `parent`. */
  readonly edges: {
    readonly id: Int32Array;
    readonly from: Int32Array;
    /** A symbol id; external targets are negative: -1 - (row of `externals`). */
    readonly to: Int32Array;
    readonly kind: Uint8Array;
    readonly resolution: Uint8Array;
    /** 1 where all evidence is erased at run time (`import type`); kinds that are types by themselves have 0. */
    readonly typeOnly: Uint8Array;
    /** First row of the edge in `sites`; one more entry than edges. */
    readonly firstSite: Uint32Array;
  };
  /** Evidence. The file of a site is the file of the edge's source symbol. Zero-based, end exclusive. */
  readonly sites: {
    readonly line: Int32Array;
    readonly column: Int32Array;
    readonly endLine: Int32Array;
    readonly endColumn: Int32Array;
  };
  /** External placeholders used by this slice's edges. `id` is the database's id of the external. */
  readonly externals: {
    readonly id: Int32Array;
    readonly package: StringColumn;
    readonly name: StringColumn;
  };
}

/** Of one function; see the table `complexity` of the facts. */
export interface Complexity {
  readonly cyclomatic: number;
  readonly cognitive: number;
  readonly nesting: number;
  readonly parameters: number;
  /** Of the whole declaration, blank ones and comments within among them. */
  readonly lines: number;
}

/** A revision as it is published: as a whole (`complete`), or what changed since `base`. */
export interface GraphPublication {
  readonly revision: number;
  /** Milliseconds since 1970: when the revision was committed. */
  readonly capturedAt: number;
  /** true: forget all that was published before. */
  readonly complete: boolean;
  /** Files whose rows are replaced or added. */
  readonly slice: GraphSlice;
  /** Ids of files that are gone. */
  readonly removedFiles: Int32Array;
}
