// The conductor: opens the database, runs what changes it one after the other, publishes, and saves.
import { Cancelled, CodeweftError, toErrorForm } from "../errors.ts";
import { noteFailure } from "../reliability/noteFailure.ts";
import type {
  CancelSignal,
  Disposable,
  Indexer,
  IndexerEvent,
  IndexState,
  IngestOptions,
  IngestSummary,
  OpenedIndex,
  OpenOptions,
  Priority,
  UpdateSummary,
} from "../ports.ts";
import type { DatabaseReads } from "../reads.ts";
import type { Backup, RestoreReport, SaveReport } from "../snapshots.ts";
import { createCancelSource } from "./cancelSource.ts";
import { openDatabase, showStored, type OpeningOptions } from "./opening.ts";
import type { IndexerParts } from "./parts.ts";
import { ProblemLog } from "./problemLog.ts";
import { publishAll, tellEmpty } from "./publishing.ts";
import { ReadingPause, runPatiently } from "./readingPause.ts";
import { recover } from "./recovery.ts";
import { restoreBackup } from "./restoring.ts";
import { Retries } from "./retries.ts";
import { runOnce, type RunRequest, type RunResult } from "./run.ts";
import { reportOf, saveCopy, Saver } from "./saver.ts";
import { clearQueue, payAttention, readQueue } from "./storedQueue.ts";
import { nothingChanged, summarise, summariseUpdate } from "./summary.ts";
import { Turns } from "./turns.ts";
import { Upkeep } from "./upkeep.ts";
import { planWatched, recordWatched } from "./watchedFolders.ts";
import { Warming } from "./warming.ts";
import { Workbench } from "./workbench.ts";
import { Writership } from "./writership.ts";
import { queueLevels } from "../store/records/types.ts";

export function createIndexer(parts: IndexerParts): Indexer {
  return new Conductor(parts);
}

/**
 * From this many extracted bytes on the extraction workers are replaced after a run: WebAssembly memory never shrinks.
 * The database need not move: its file lies outside of SQLite's memory, which holds the page cache alone.
 */
const recycleFrom = 16 * 1024 * 1024;

class Conductor implements Indexer {
  #bench: Workbench;
  #saver: Saver;
  readonly #turns = new Turns();
  readonly #stop = createCancelSource();
  readonly #warming: Warming;
  readonly #problemLog = new ProblemLog();
  readonly #writership: Writership;
  readonly maintenance: Upkeep;
  readonly #retries: Retries;
  readonly #pause: ReadingPause;

  constructor(private readonly parts: IndexerParts) {
    this.#bench = new Workbench(parts);
    this.#saver = this.#createSaver();
    this.#writership = new Writership(parts, (work) => this.#turns.take(work), {
      onChanged: async () => {
        await this.#reload();
      },
      onTaken: () => this.#takeOver(),
      onLost: () => this.#stepBack(),
      onWait: (error) => {
        this.#bench.tell({ kind: "notice", level: "info", error });
      },
    });
    this.#warming = new Warming({
      bench: () => this.#bench,
      saver: () => this.#saver,
      takeTurn: (work) => this.#turns.take(work),
      mayChange: () => this.#writership.mayChange,
      stop: this.#stop.signal,
    });
    this.#retries = new Retries(
      () => this.#bench,
      (paths, signal) =>
        this.#follow({ paths, recorded: false, retry: "most" }, signal),
      this.#stop.signal,
    );
    this.#pause = new ReadingPause(
      () => this.#bench,
      (signal) => this.reconcile(signal),
      this.#stop.signal,
    );
    this.maintenance = new Upkeep({
      bench: () => this.#bench,
      saver: () => this.#saver,
      takeTurn: (work) => this.#turns.take(work),
      becomeWriter: (signal) => {
        this.#checkOpen();
        return this.#becomeWriter(signal);
      },
      renew: () => this.#renew(),
      isIdle: () =>
        this.#turns.waiting === 0 &&
        this.#writership.mayChange &&
        this.#bench.complete &&
        !this.#bench.dirty,
      rest: () => {
        this.#bench.tellState(this.#restingState());
        if (this.#bench.dirty) this.#saver.changed();
      },
    });
  }

  get reads(): DatabaseReads {
    return this.#bench.store.reads;
  }

  onEvent(listener: (event: IndexerEvent) => void): Disposable {
    return { dispose: this.#bench.listen(listener) };
  }

  open(options?: OpenOptions): Promise<OpenedIndex> {
    return this.#turns.take(async () => {
      const { lock, settings } = this.parts;
      if (settings.follow && lock.shared) {
        await this.#writership.tryTake();
        void this.#writership.follow(this.#stop.signal);
      } else await this.#writership.look();
      if (settings.follow)
        void this.maintenance.tidyWhenIdle(this.#stop.signal);
      return this.#load(options);
    });
  }

  publishAll(): Promise<void> {
    return Promise.resolve().then(() => {
      publishAll(this.#bench);
    });
  }

  ingest(
    options: IngestOptions,
    signal?: CancelSignal,
  ): Promise<IngestSummary> {
    return this.#ingest(() => options, signal);
  }

  processPending(signal?: CancelSignal): Promise<IngestSummary> {
    return this.#ingest(
      ({ complete, store }) =>
        complete ? { paths: readQueue(store).map(({ path }) => path) } : {},
      signal,
    );
  }

  readonly clearQueue = () => this.#alter(() => clearQueue(this.#bench));

  prioritise(paths: readonly string[], level: Priority): Promise<void> {
    // Does not wait for its turn: it is the run in progress that it is meant for.
    payAttention(this.#bench, paths, queueLevels[level]);
    this.#warming.wake();
    return Promise.resolve();
  }

  update(
    paths: readonly string[],
    signal?: CancelSignal,
  ): Promise<UpdateSummary> {
    const level = queueLevels.high;
    return this.#follow(
      { paths, recorded: false, retry: "unreadable", level },
      signal,
    );
  }

  async reconcile(signal?: CancelSignal): Promise<UpdateSummary> {
    // Mostly nothing has changed, and to see that nothing is needed of what the warm-up gets ready.
    this.#warming.cancel();
    try {
      return await this.#follow(
        { paths: undefined, recorded: true, retry: "unreadable" },
        signal,
      );
    } finally {
      this.#warming.startAgain();
    }
  }

  save(): Promise<SaveReport | undefined> {
    return this.#turns.take(async () => {
      this.#checkChangeable();
      return reportOf(await this.#saver.save());
    });
  }

  backups(): Promise<readonly Backup[]> {
    return this.parts.storage.backups();
  }

  restore(id: string): Promise<RestoreReport> {
    this.#warming.cancel();
    return this.#turns.take(async () => {
      this.#checkChangeable();
      await this.#becomeWriter(undefined);
      const { store, ...report } = await restoreBackup(this.#bench, id);
      const bench = this.#replaceBench();
      bench.adopt(store);
      bench.lastSave = report.saved;
      await showStored(bench, this.#saver);
      this.#rest();
      return report;
    });
  }

  reload(): Promise<OpenedIndex> {
    this.#warming.cancel();
    return this.#turns.take(() => this.#reload(true));
  }

  breakLock(): Promise<void> {
    return this.#turns.take(async () => {
      this.#checkOurSchema();
      await this.#writership.break();
    });
  }

  readonly recordWatch: Indexer["recordWatch"] = (folders) =>
    this.#turns.take(() => {
      if (this.#writership.mayChange) recordWatched(this.#bench, folders);
      return Promise.resolve();
    });

  readonly planWatch: Indexer["planWatch"] = async (plan) => {
    await this.#alter(() => planWatched(this.#bench, plan));
  };

  saveCopy(location: string): Promise<SaveReport> {
    return this.#turns.take(async () => {
      this.#checkOpen();
      return saveCopy(this.#bench, location);
    });
  }

  /** `work` changes rows, the graph aside, and says how many. */
  #alter(work: () => number): Promise<number> {
    return this.#turns.take(async () => {
      this.#checkChangeable();
      await this.#becomeWriter(undefined);
      const count = work();
      if (count > 0) this.#saver.changed();
      this.#bench.tellState();
      return count;
    });
  }

  exportBytes(): Promise<Uint8Array> {
    // Transactions never span an await: between two turns of the event loop everything is committed.
    return Promise.resolve().then(() => {
      this.#checkOpen();
      return this.#bench.store.exportBytes();
    });
  }

  async dispose(): Promise<void> {
    this.#stop.cancel();
    this.#warming.cancel();
    this.#saver.dispose();
    await this.#turns.take(async () => {
      const bench = this.#bench;
      const { pool, storage, lock } = this.parts;
      try {
        if (bench.isOpen && bench.refused === undefined && bench.dirty)
          await this.#saver.save();
        if (!bench.dirty) await bench.journal.clear();
        await storage.dispose();
      } finally {
        // Whatever failed, nobody has to wait for a lock that nobody needs.
        await lock.release();
        bench.close();
        await pool.dispose();
      }
    });
  }

  /** `choose` is asked when everything before is done. Cancelling is an outcome of the summary. */
  #ingest(
    choose: (bench: Workbench) => IngestOptions,
    signal: CancelSignal | undefined,
  ): Promise<IngestSummary> {
    // The run gives the resolver what the warm-up would have given it.
    this.#warming.cancel();
    return this.#turns.take(async () => {
      this.#checkChangeable();
      await this.#becomeWriter(signal);
      const bench = this.#bench;
      const options = choose(bench);
      if (options.force === true && options.paths === undefined)
        this.#saver.keepBefore("reingest");
      bench.tellState("indexing");
      try {
        const result = await this.#problemLog.around(bench, true, () =>
          runPatiently(bench, this.#saver, {
            paths: options.paths,
            force: options.force ?? false,
            retry: options.retry === true ? "all" : "most",
            recorded: true,
            signal: createCancelSource(this.#stop.signal, signal).signal,
          }),
        );
        return await this.#summary(result);
      } finally {
        bench.tellState(this.#restingState());
        if (bench.complete && !bench.warm) this.#warming.start();
        this.#retries.plan();
        this.#pause.plan(true);
      }
    });
  }

  /** Waits for another writer; from then on nobody is told of one. */
  async #becomeWriter(signal: CancelSignal | undefined): Promise<void> {
    this.#checkOurSchema();
    await this.#writership.take(
      createCancelSource(this.#stop.signal, signal).signal,
    );
    this.#bench.isWrittenBy(this.#writership);
    // What the writer before left may be of a newer version.
    this.#checkChangeable();
    await recover(this.#bench);
  }

  /** `adopt`: a person says that the file counts, whoever wrote it. */
  async #reload(adopt = false): Promise<OpenedIndex> {
    this.#checkRunning();
    const { published } = this.#bench;
    this.#replaceBench();
    const opened = await this.#load({ adopt });
    // What is gone from the disk must not be shown on.
    const { refused } = this.#bench;
    if (refused?.code === "unreadable_file") this.#bench.published = published;
    else if (published && !this.#bench.published) tellEmpty(this.#bench);
    return opened;
  }

  /** The writer went, and what it saved is loaded: from now on this process writes. */
  async #takeOver(): Promise<void> {
    this.parts.log.write("info", "This process writes the database now.");
    await recover(this.#bench);
    this.#rest();
    // Whatever changed while nobody followed the workspace; it waits for its turn.
    void this.reconcile(this.#stop.signal).catch(
      noteFailure(this.parts.log, "error", "Catching up failed"),
    );
  }

  /** Another process took the lock: its file counts, and what is not saved here is read again by it. */
  async #stepBack(): Promise<void> {
    this.#warming.cancel();
    this.#bench.journal.lost();
    await this.#writership.tryTake();
    await this.#reload();
  }

  async #load(options?: OpeningOptions): Promise<OpenedIndex> {
    const bench = this.#bench;
    bench.tellState("loading");
    await openDatabase(bench, this.#saver, options);
    // Whoever understands the file writes it.
    await this.#writership.allow(
      bench.readOnly === undefined && bench.refused === undefined,
    );
    await recover(bench);
    this.#rest();
    if (bench.dirty && this.#writership.mayChange) this.#saver.changed();
    const { state, files, refused, keptBack } = bench;
    return {
      state,
      files: files.size,
      refused: refused === undefined ? undefined : toErrorForm(refused),
      ...(keptBack === undefined ? {} : { keptBack }),
    };
  }

  #rest(): void {
    const { complete } = this.#bench;
    const { mayChange } = this.#writership;
    this.#bench.isWrittenBy(this.#writership);
    this.#bench.tellState(this.#restingState());
    // A reader has no edits to get ready for.
    if (complete && mayChange && this.parts.settings.warmUp)
      this.#warming.start();
    if (mayChange) this.#retries.plan();
  }

  /** Of the old one nothing is kept but its listeners, who go on seeing its graph until another one is published. */
  #replaceBench(): Workbench {
    const old = this.#bench;
    this.#saver.dispose();
    old.close();
    this.#bench = old.renewed();
    this.#saver = this.#createSaver();
    return this.#bench;
  }

  /** The same rows in a database and a workbench that know nothing of what was before. Must have the turn. */
  async #renew(): Promise<void> {
    const { store, lastSave } = this.#bench;
    const bytes = store.exportBytes();
    const { location } = this.parts.storage;
    const renewed = await this.parts.openStore({
      bytes,
      trusted: true,
      ...(location === undefined ? {} : { location }),
    });
    const bench = this.#replaceBench();
    bench.adopt(renewed);
    bench.lastSave = lastSave;
    bench.dirty = true;
    await showStored(bench, this.#saver);
  }

  #createSaver(): Saver {
    return new Saver(
      this.#bench,
      (work) => this.#turns.take(work),
      () => this.#writership.unwritable,
    );
  }

  #follow(
    what: Pick<RunRequest, "paths" | "recorded" | "retry" | "level">,
    signal: CancelSignal | undefined,
  ): Promise<UpdateSummary> {
    return this.#turns.take(async () => {
      this.#checkOpen();
      if (this.#bench.readOnly !== undefined)
        return nothingChanged(this.#bench);
      // The writer follows the workspace; its saves are shown here. Whoever does not stay to see them has to write.
      if (!this.#writership.mayChange) {
        if (this.parts.settings.follow) return nothingChanged(this.#bench);
        await this.#becomeWriter(signal);
      }
      const bench = this.#bench;
      // Before the first ingest there is nothing that a single file could be compared with.
      if (what.paths !== undefined && !bench.complete)
        return nothingChanged(this.#bench);
      const result = await this.#problemLog.around(bench, false, () =>
        runOnce(bench, this.#saver, {
          ...what,
          force: false,
          signal: createCancelSource(this.#stop.signal, signal).signal,
        }),
      );
      this.#retries.plan();
      if (bench.dirty) this.#saver.changed();
      bench.tellState(this.#restingState());
      this.#pause.plan(false);
      if (result.cancelled) throw new Cancelled();
      return summariseUpdate(bench, result);
    });
  }

  async #summary(result: RunResult): Promise<IngestSummary> {
    const bench = this.#bench;
    const { stopwatch } = result;
    bench.tell({
      kind: "progress",
      progress: { stage: "save", done: 0, total: 1 },
    });
    const saved = await stopwatch.time("save", () => this.#saver.save());
    if (result.bytes >= recycleFrom) await this.parts.pool.recycle();
    return summarise(bench, result, saved);
  }

  #restingState(): IndexState {
    const { refused, complete } = this.#bench;
    return refused !== undefined ? "failed" : complete ? "ready" : "empty";
  }

  #checkOpen(): void {
    this.#checkRunning();
    void this.#bench.store;
  }

  #checkChangeable(): void {
    this.#checkOpen();
    this.#checkOurSchema();
  }

  #checkOurSchema(): void {
    const { readOnly } = this.#bench;
    if (readOnly !== undefined) throw readOnly;
  }

  #checkRunning(): void {
    if (this.#stop.signal.aborted)
      throw new CodeweftError("engine_stopped", "The engine is closed.");
  }
}
