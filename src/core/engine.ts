// The façade that every host uses. It joins the reader (published graph, queries) with the indexer; it has no logic of either.
import { fromErrorForm } from "./errors.ts";
import type { ErrorForm } from "./errors.ts";
import { applyPublication } from "./graph/applyPublication.ts";
import { emptyPublication } from "./graph/emptyPublication.ts";
import type { Graph } from "./graph/graph.ts";
import type { Maintenance } from "./maintenance.ts";
import type { GraphPublication } from "./model/graph.ts";
import { createDiskSources } from "./indexing/diskSources.ts";
import type { WatchPlan, WatchReport } from "./following.ts";
import type {
  CancelSignal,
  DiskFigures,
  Disposable,
  Git,
  Indexer,
  IndexerEvent,
  IndexState,
  IngestOptions,
  IngestSummary,
  LockOwner,
  OpenedIndex,
  Priority,
  SavedFile,
  Sources,
  SqlRunner,
  Tokenizer,
  UpdateSummary,
  WorkspaceFiles,
} from "./ports.ts";
import type {
  Backup,
  RestoreReport,
  SaveReport,
  SnapshotIdentity,
} from "./snapshots.ts";
import { ask } from "./query/ask.ts";
import { queries } from "./query/list.ts";
import type { Declared } from "./query/query.ts";
import { readSavedGraph } from "./store/graphPages.ts";
import type { Envelope } from "./query/envelope.ts";

export type { Envelope };

export interface EngineStatus {
  readonly state: IndexState;
  readonly revision: number;
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
  readonly dirty: boolean;
  readonly location: string | undefined;
  readonly lastSave: SaveReport | undefined;
  /** What the sidecar says of the file that was loaded, which another process or window may have saved. */
  readonly loadedAs?: SnapshotIdentity;
  /** Why nobody here can write the file: the disk refuses the lock, or it is another program's. */
  readonly unwritable?: ErrorForm;
  /** Who writes the database, when it is another process: then this one shows what that one saves. */
  readonly writer: LockOwner | undefined;
  /** Why the graph can be looked at and not changed: a newer version wrote the database. */
  readonly readOnly: ErrorForm | undefined;
  readonly disk: DiskFigures;
}

/** `stopped` and `restarted` come from the client of an engine that runs in a process of its own. */
export type EngineEvent =
  | Exclude<IndexerEvent, { kind: "published" }>
  | {
      readonly kind: "revision";
      readonly revision: number;
      readonly status: EngineStatus;
    }
  | {
      readonly kind: "stopped";
      readonly reason: string;
      readonly restartInMilliseconds: number | undefined;
    }
  | { readonly kind: "restarted" };

export interface Engine {
  readonly maintenance: Maintenance;
  status(): EngineStatus;
  onEvent(listener: (event: EngineEvent) => void): Disposable;
  /** `id` and `parameters` follow the list in core/query; invalid ones throw CodeweftError. */
  ask(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
    signal?: CancelSignal,
  ): Promise<Envelope<unknown>>;
  ingest(options: IngestOptions, signal?: CancelSignal): Promise<IngestSummary>;
  update(
    paths: readonly string[],
    signal?: CancelSignal,
  ): Promise<UpdateSummary>;
  reconcile(signal?: CancelSignal): Promise<UpdateSummary>;
  /** Reads what waits in the queue now. See Indexer. */
  processPending(signal?: CancelSignal): Promise<IngestSummary>;
  /** Empties the queue; how many files waited. See Indexer. */
  clearQueue(): Promise<number>;
  /** These files, and no others, have this level from now on. See Indexer. */
  prioritise(paths: readonly string[], level: Priority): Promise<void>;
  save(): Promise<SaveReport | undefined>;
  /** Earlier saves that are kept beside the database, the newest first. */
  backups(): Promise<readonly Backup[]>;
  /**
   * Puts a backup in the place of the database; the file that stood there is kept as a backup. The graph shown is the
   * backup's until `reconcile` caught up with the workspace. Throws CodeweftError, and nothing is changed then.
   */
  restore(id: string): Promise<RestoreReport>;
  /** Forgets what is in memory, saved or not, and loads the file again: another writer changed it. */
  reload(): Promise<OpenedIndex>;
  /** Takes the writer's lock whoever has it: a person says so. The other process then follows what this one saves. */
  breakLock(): Promise<void>;
  /** Remembers which folders the host follows, all of them, and how well. */
  recordWatch(folders: readonly WatchReport[]): Promise<void>;
  /** What is to be followed, by this host and others that use the database. */
  watchPlan(): Promise<WatchPlan>;
  /** Replaces that. Throws CodeweftError where the database cannot be changed. */
  planWatch(plan: WatchPlan): Promise<void>;
  /** Writes the graph to another file, an absolute path; its own file is not touched. Throws `not_found` when there is no graph. */
  saveCopy(location: string): Promise<SaveReport>;
  dispose(): Promise<void>;
}

export interface EngineParts {
  readonly indexer: Indexer;
  readonly files: WorkspaceFiles;
  /** Of a file's bytes, hex; the same that the extraction uses. */
  readonly hash: (bytes: Uint8Array) => string;
  readonly sql: SqlRunner;
  /** Reads the saved file while the indexer opens it; never rejects. Absent: the indexer hands its graph over. */
  readonly readSaved?: () => Promise<SavedFile | undefined>;
  /** Absent where nothing may be executed. */
  readonly git?: Git;
  /** Absent: questions about tokens are refused. */
  readonly tokenizer?: Tokenizer;
  /** Where the database is kept, for people; undefined in memory. */
  readonly location: string | undefined;
}

/** The engine itself; openEngine makes one and opens it. */
export class JoinedEngine implements Engine {
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  #graph: Graph = applyPublication(undefined, emptyPublication());
  /** What was published while the saved graph was read; undefined when that is over. */
  #held: GraphPublication[] | undefined;
  #state: IndexState = "loading";
  #dirty = false;
  #lastSave: SaveReport | undefined;
  #loadedAs: SnapshotIdentity | undefined;
  #unwritable: ErrorForm | undefined;
  #writer: LockOwner | undefined;
  #readOnly: ErrorForm | undefined;
  #disk: DiskFigures = { paused: [], retries: {} };
  #refused: Error | undefined;
  /** Notices of the opening: they wait for the first listener, who cannot listen before that. */
  #early: EngineEvent[] = [];

  readonly #sources: Sources;
  readonly maintenance: Maintenance;

  /** `actions` are told by help: they stand above the engine, which knows none of them. */
  constructor(
    private readonly parts: EngineParts,
    private readonly actions: readonly Declared[],
  ) {
    const { files, hash, indexer } = parts;
    this.maintenance = indexer.maintenance;
    this.#sources = createDiskSources({
      files,
      hash,
      fileIdentity: (path) => indexer.reads.fileIdentity(path),
    });
    parts.indexer.onEvent((event) => {
      this.#hear(event);
    });
  }

  async open(): Promise<void> {
    const { indexer, readSaved } = this.parts;
    const reading = readSaved?.().then((saved) => {
      const publication = saved && readSavedGraph(saved.bytes);
      if (publication === undefined) return undefined;
      const graph = applyPublication(undefined, publication);
      return { stamp: saved?.stamp, graph };
    });
    const held: GraphPublication[] = [];
    if (reading !== undefined) this.#held = held;
    const opened = await indexer.open({ keepBack: reading !== undefined });
    const { keptBack } = opened;
    const saved = keptBack === undefined ? undefined : await reading;
    this.#held = undefined;
    if (keptBack !== undefined && saved?.stamp !== keptBack) {
      // Another process replaced the file in between, or it was too large. What was held is part of what comes now.
      await indexer.publishAll();
    } else {
      if (saved !== undefined) this.#show(saved.graph);
      for (const publication of held) this.#apply(publication);
    }
    this.#takeOver(opened);
  }

  status(): EngineStatus {
    const graph = this.#graph;
    return {
      state: this.#state,
      revision: graph.revision,
      files: graph.fileCount,
      symbols: graph.symbolCount,
      edges: graph.edgeCount,
      dirty: this.#dirty,
      location: this.parts.location,
      lastSave: this.#lastSave,
      ...this.#known(),
      writer: this.#writer,
      readOnly: this.#readOnly,
      disk: this.#disk,
    };
  }

  onEvent(listener: (event: EngineEvent) => void): Disposable {
    this.#listeners.add(listener);
    for (const event of this.#early.splice(0))
      void Promise.resolve().then(() => {
        listener(event);
      });
    return { dispose: () => this.#listeners.delete(listener) };
  }

  async ask(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
    signal?: CancelSignal,
  ): Promise<Envelope<unknown>> {
    if (this.#refused !== undefined) throw this.#refused;
    const { indexer, sql, git, tokenizer } = this.parts;
    const context = {
      graph: this.#graph,
      reads: indexer.reads,
      sources: this.#sources,
      sql,
      ...(git === undefined ? {} : { git }),
      ...(tokenizer === undefined ? {} : { tokenizer }),
      state: this.#state,
      disk: this.#disk,
      saving: {
        dirty: this.#dirty,
        lastSave: this.#lastSave,
        ...this.#known(),
        writer: this.#writer,
        readOnly: this.#readOnly !== undefined,
      },
      actions: this.actions,
      aborted: () => signal?.aborted ?? false,
      ...(signal === undefined ? {} : { signal }),
    };
    return ask(queries, context, id, parameters);
  }

  ingest(
    options: IngestOptions,
    signal?: CancelSignal,
  ): Promise<IngestSummary> {
    return this.parts.indexer.ingest(options, signal);
  }

  update(
    paths: readonly string[],
    signal?: CancelSignal,
  ): Promise<UpdateSummary> {
    return this.parts.indexer.update(paths, signal);
  }

  reconcile(signal?: CancelSignal): Promise<UpdateSummary> {
    return this.parts.indexer.reconcile(signal);
  }

  processPending(signal?: CancelSignal): Promise<IngestSummary> {
    return this.parts.indexer.processPending(signal);
  }

  clearQueue(): Promise<number> {
    return this.parts.indexer.clearQueue();
  }

  prioritise(paths: readonly string[], level: Priority): Promise<void> {
    return this.parts.indexer.prioritise(paths, level);
  }

  save(): Promise<SaveReport | undefined> {
    return this.parts.indexer.save();
  }

  backups(): Promise<readonly Backup[]> {
    return this.parts.indexer.backups();
  }

  restore(id: string): Promise<RestoreReport> {
    return this.parts.indexer.restore(id);
  }

  breakLock(): Promise<void> {
    return this.parts.indexer.breakLock();
  }

  recordWatch(folders: readonly WatchReport[]): Promise<void> {
    return this.parts.indexer.recordWatch(folders);
  }

  watchPlan(): Promise<WatchPlan> {
    return this.parts.indexer.reads.watchPlan();
  }

  planWatch(plan: WatchPlan): Promise<void> {
    return this.parts.indexer.planWatch(plan);
  }

  async reload(): Promise<OpenedIndex> {
    const opened = await this.parts.indexer.reload();
    this.#takeOver(opened);
    return opened;
  }

  saveCopy(location: string): Promise<SaveReport> {
    return this.parts.indexer.saveCopy(location);
  }

  async dispose(): Promise<void> {
    await this.parts.sql.dispose();
    await this.parts.indexer.dispose();
  }

  #known(): Pick<EngineStatus, "loadedAs" | "unwritable"> {
    const loadedAs = this.#loadedAs;
    const unwritable = this.#readOnly ?? this.#unwritable;
    return {
      ...(loadedAs === undefined ? {} : { loadedAs }),
      ...(unwritable === undefined ? {} : { unwritable }),
    };
  }

  #takeOver({ state, refused }: Pick<OpenedIndex, "state" | "refused">): void {
    this.#state = state;
    this.#refused = refused === undefined ? undefined : fromErrorForm(refused);
  }

  #hear(event: IndexerEvent): void {
    switch (event.kind) {
      case "published":
        if (this.#held === undefined) this.#apply(event.publication);
        else this.#held.push(event.publication);
        return;
      case "state":
        this.#dirty = event.dirty;
        this.#lastSave = event.saved;
        this.#loadedAs = event.loadedAs;
        this.#unwritable = event.unwritable;
        this.#writer = event.writer;
        this.#readOnly = event.readOnly;
        this.#takeOver(event);
        this.#disk = event.disk;
        break;
      case "progress":
      case "notice":
        break;
    }
    this.#tell(event);
  }

  #apply(publication: GraphPublication): void {
    this.#show(applyPublication(this.#graph, publication));
  }

  #show(graph: Graph): void {
    this.#graph = graph;
    const { revision } = graph;
    this.#tell({ kind: "revision", revision, status: this.status() });
  }

  #tell(event: EngineEvent): void {
    if (this.#listeners.size === 0 && event.kind === "notice")
      this.#early.push(event);
    for (const listener of this.#listeners) listener(event);
  }
}
