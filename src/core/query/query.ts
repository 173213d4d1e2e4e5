// What a question is: an id, words for people, typed parameters, and a pure function from the published graph to plain data.
import type { ErrorForm } from "../errors.ts";
import type { z } from "zod";
import type {
  CancelSignal,
  DiskFigures,
  Git,
  IndexState,
  LockOwner,
  SqlRunner,
  Sources,
  Tokenizer,
} from "../ports.ts";
import type { DatabaseReads } from "../reads.ts";
import type { SaveReport, SnapshotIdentity } from "../snapshots.ts";
import type { Graph } from "../graph/graph.ts";

/** What a query may look at. `graph` is one revision and does not change while the query runs. */
export interface QueryContext {
  readonly graph: Graph;
  readonly reads: DatabaseReads;
  readonly sources: Sources;
  readonly sql: SqlRunner;
  /** Absent where nothing may be executed. */
  readonly git?: Git;
  /** Absent where nothing counts tokens. */
  readonly tokenizer?: Tokenizer;
  readonly state: IndexState;
  readonly disk: DiskFigures;
  /** How the graph and the saved file are to one another, as far as it was last told. */
  readonly saving: {
    readonly dirty: boolean;
    readonly lastSave: SaveReport | undefined;
    /** What the sidecar says of the file that was loaded. */
    readonly loadedAs?: SnapshotIdentity;
    /** Why nobody here can write the file. */
    readonly unwritable?: ErrorForm;
    readonly writer: LockOwner | undefined;
    readonly readOnly: boolean;
  };
  /** What the engine can be told to do, for help. */
  readonly actions?: readonly Declared[];
  readonly aborted: () => boolean;
  /** For what can be stopped from outside; `aborted` tells the same to what asks. */
  readonly signal?: CancelSignal;
}

/** A query's answer before it is wrapped in the envelope. */
export interface Answer<T> {
  readonly data: T;
  readonly total: number;
  readonly returned: number;
}

export interface Query<P extends z.ZodObject = z.ZodObject, T = unknown> {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Every field has a description; defaults are filled in by parsing. */
  readonly parameters: P;
  /** Parameter names that a command line takes without a flag, in order. */
  readonly positional: readonly string[];
  /** Where the data is a record with lists: the one of which `total` and `returned` tell. */
  readonly counted?: string;
  /** graph: answered at once in the reader; database: answered by the indexer between its slices. */
  readonly needs: "graph" | "database";
  /** Example parameters that run on any workspace that has a symbol `main` — shown in help. */
  readonly example: Readonly<Record<string, unknown>>;
  readonly run: (
    context: QueryContext,
    parameters: z.output<P>,
  ) => Answer<T> | Promise<Answer<T>>;
}

/** What help says of a question or an action. */
export type Declared = Pick<
  Query,
  "id" | "title" | "description" | "parameters" | "positional" | "example"
>;

export function defineQuery<P extends z.ZodObject, T>(
  query: Query<P, T>,
): Query<P, T> {
  return query;
}
