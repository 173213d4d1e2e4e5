// One way through the house, whatever started it: survey → plan → extract and write → resolve → store → publish.
import { Cancelled } from "../errors.ts";
import type { ErrorForm } from "../errors.ts";
import type {
  CancelSignal,
  IngestProgress,
  IngestStage,
  WorkspaceRoot,
} from "../ports.ts";
import type { QueueLevel } from "../store/records/types.ts";
import { queueLevels } from "../store/records/types.ts";
import type { FinishedRun, StoredFile } from "../store/store.ts";
import { EarlyStart } from "./earlyStart.ts";
import { extractAndWrite } from "./extraction.ts";
import { forgetFailure } from "./failures.ts";
import type { FileQueue } from "./fileQueue.ts";
import { addRunMetrics } from "./metrics.ts";
import type { LanguageProblem } from "./notIndexed.ts";
import { writeNotIndexed } from "./notIndexed.ts";
import { Pacer } from "./pacer.ts";
import { byPath } from "./paths.ts";
import type { Plan, PlanOptions } from "./plan.ts";
import { makePlan } from "./plan.ts";
import { publish } from "./publishing.ts";
import { warmUp } from "./opening.ts";
import {
  areEdgesCurrent,
  feedBuiltins,
  feedFacts,
  feedKnownProjectFiles,
  feedProjectFiles,
  resolverInputs,
  writeInputs,
} from "./resolverFeed.ts";
import { resolveAndStore } from "./resolving.ts";
import { RunRecord } from "./runRecord.ts";
import { ReadingPaused } from "./readingGuard.ts";
import type { Saver } from "./saver.ts";
import { Stopwatch } from "./stopwatch.ts";
import { StoredQueue } from "./storedQueue.ts";
import type { Survey } from "./survey.ts";
import { survey } from "./survey.ts";
import type { Workbench } from "./workbench.ts";
import type { Settled } from "./writing.ts";
import { forget, recordGone } from "./writing.ts";

export interface RunRequest {
  /** Undefined: the whole workspace. */
  readonly paths: readonly string[] | undefined;
  readonly force: boolean;
  /** What failed and has not changed: what may be readable by now, or all but what failed again and again, or all. */
  readonly retry: "unreadable" | "most" | "all";
  /** Keep a row of the run and of each of its files. */
  readonly recorded: boolean;
  /** Of files of which nothing else is said; normal unless told. */
  readonly level?: QueueLevel;
  readonly signal: CancelSignal | undefined;
}

export interface RunResult {
  readonly cancelled: boolean;
  /** The disk refused file after file: the last error. What was not read waits. */
  readonly paused: ErrorForm | undefined;
  readonly extracted: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly resolved: number;
  /** Bytes that were parsed. */
  readonly bytes: number;
  readonly stopwatch: Stopwatch;
}

/** From this many files on a first ingest is loaded without indexes, which are built at the end. */
const bulkFrom = 100;
/** Milliseconds between two reports of progress. */
const reportEvery = 50;

/** Never throws Cancelled: a cancelled run keeps what it committed and says so. Must have the turn. */
export async function runOnce(
  bench: Workbench,
  saver: Saver,
  request: RunRequest,
): Promise<RunResult> {
  const run = new Run(bench, saver, request);
  return run.go();
}

class Run {
  readonly #stopwatch: Stopwatch;
  readonly #pacer: Pacer;
  readonly #record: RunRecord;
  readonly #queue: StoredQueue;
  readonly #settled: Settled[] = [];
  #removed = 0;
  #resolved = 0;
  #lastReport = 0;
  #lastStage: IngestStage | undefined;
  #bulk = false;
  #unchanged = 0;

  constructor(
    private readonly bench: Workbench,
    private readonly saver: Saver,
    private readonly request: RunRequest,
  ) {
    this.#stopwatch = new Stopwatch(bench.parts.clock);
    this.#record = new RunRecord(bench, request.recorded);
    this.#pacer = new Pacer(bench.parts.clock, request.signal);
    this.#queue = new StoredQueue(bench, request.level ?? queueLevels.normal);
  }

  async go(): Promise<RunResult> {
    let cancelled = false;
    let paused: ErrorForm | undefined;
    this.bench.queue = this.#queue.files;
    try {
      await this.#work();
    } catch (error) {
      if (error instanceof ReadingPaused) paused = error.form;
      else if (error instanceof Cancelled) cancelled = true;
      else {
        this.#close("failed");
        throw error;
      }
      this.#close(cancelled ? "cancelled" : "paused");
    } finally {
      this.bench.queue = undefined;
      this.bench.usedAt = this.bench.parts.clock.monotonic();
      this.bench.journal.end();
    }
    const extracted = this.#settled.filter(
      ({ state }) => state === "parsed" || state === "degraded",
    );
    return {
      cancelled,
      paused,
      extracted: extracted.length,
      unchanged:
        this.#unchanged +
        this.#settled.filter(({ state }) => state === "unchanged").length,
      removed: this.#removed,
      resolved: this.#resolved,
      bytes: extracted.reduce((sum, { bytes }) => sum + bytes, 0),
      stopwatch: this.#stopwatch,
    };
  }

  async #work(): Promise<void> {
    const { bench, request } = this;
    const queue = this.#queue.files;
    let extracting: Promise<void> | undefined;
    const options = this.#planOptions();
    const early = new EarlyStart(bench, options, queue, bulkFrom, () => {
      extracting = this.#extract(queue, undefined);
      // Heard below, or told by what else ends the run.
      extracting.catch(() => undefined);
    });
    const isFirst = request.paths === undefined && bench.files.size === 0;
    try {
      const found = await this.#time("scan", () =>
        this.#survey(isFirst ? early : undefined),
      );
      const disabled = await this.#describe(found);
      const plan = makePlan(found, options);
      this.#unchanged = plan.unchanged;
      this.#report("extract", this.#settled.length, plan.extract.length);
      await feedBuiltins(bench, this.#languages(found));
      if (request.paths !== undefined) await feedKnownProjectFiles(bench);
      else bench.fed.projectFiles = true;
      await feedProjectFiles(bench, found.projectFiles, found.covers);
      this.#pacer.check();
      this.#queue.push(plan.extract);
      queue.end();
      this.#queue.write(found.covers);
      if (!early.hasBegun && (await this.#isCurrent(plan))) {
        // Not even a row of the run: what did not change is not saved again.
        this.#report("resolve", 0, 0);
        writeNotIndexed(bench, found, plan, disabled, this.#settled);
        return;
      }
      this.#record.open();
      // Resolving everything once is due anyway; before the changes come in, it leaves the stored edges alone.
      if (bench.complete && !bench.warm && !request.force)
        await this.#time("resolve", () =>
          warmUp(bench, this.saver, this.#pacer),
        );
      const rest = new Set(plan.extract.map(({ file }) => file.path));
      await (extracting ?? this.#extract(queue, rest));
      this.#remove(plan.remove);
      writeNotIndexed(bench, found, plan, disabled, this.#settled);
    } catch (error) {
      queue.abandon();
      await extracting?.catch(() => undefined);
      throw error;
    }
    await this.#time("facts", () =>
      feedFacts(bench, this.#pacer, new Set<string>()),
    );
    this.#pacer.check();
    await this.#resolve();
    await this.#commit();
    await this.#time("publish", () => {
      publish(bench);
    });
  }

  #planOptions(): PlanOptions {
    const { bench, request } = this;
    return {
      // As it is now: files are written while others are still being found.
      stored: new Map(bench.files),
      leftOut: bench.leftOut,
      versionOf: (language) => bench.versionOf(language),
      keepEmpty: bench.keepEmpty,
      maxFileSize: bench.parts.settings.maxFileSize,
      force: request.force,
      retries: ({ path, error }) => {
        if (request.retry === "all") return true;
        if (bench.failures.get(path)?.quarantined === true) return false;
        // Permissions change without touching the file.
        return request.retry === "most" || error?.code === "unreadable_file";
      },
    };
  }

  /** Languages of what is indexed and of what was found, in a fixed order. */
  #languages(found: Survey): string[] {
    const ids = new Set(this.bench.languagesInUse());
    for (const { language } of found.files) ids.add(language);
    return [...ids].sort();
  }

  /** Waits for the grammars; what is wrong with them. */
  async #describe(found: Survey): Promise<readonly LanguageProblem[]> {
    const parts = await this.#time("start", () =>
      this.#pacer.wait(this.bench.describe(this.#languages(found))),
    );
    const problems = new Map<string, LanguageProblem>();
    for (const part of parts)
      for (const problem of part.problems)
        problems.set(problem.language, problem);
    return [...problems.values()].sort((a, b) =>
      byPath({ path: a.language }, { path: b.language }),
    );
  }

  async #resolve(): Promise<void> {
    const { bench } = this;
    this.#report("resolve", 0, 0);
    const stored = await this.#time("resolve", () =>
      resolveAndStore(
        bench,
        this.#pacer,
        (done, total) => {
          this.#report("resolve", done, total);
        },
        (milliseconds) => {
          this.#stopwatch.add("store", milliseconds);
        },
      ),
    );
    bench.warm = true;
    this.#resolved = stored.length;
    for (const file of stored) bench.unpublished.files.add(file);
    await this.#time("store", () => {
      this.#endBulk();
    });
  }

  /** Nothing differs from what is stored, and what is stored is shown. */
  async #isCurrent(plan: Plan): Promise<boolean> {
    const { bench } = this;
    return (
      plan.extract.length === 0 &&
      plan.remove.length === 0 &&
      bench.complete &&
      bench.published &&
      !bench.partial &&
      bench.unstored.size === 0 &&
      !this.#hasChanged() &&
      (await areEdgesCurrent(bench))
    );
  }

  #survey(early: EarlyStart | undefined): Promise<Survey> {
    this.#report("scan", 0, 0);
    const options = this.bench.scanOptions(
      () => this.#pacer.pause(),
      (found, directory) => {
        this.#report("scan", found, 0, directory);
      },
    );
    return survey(
      early === undefined
        ? options
        : {
            ...options,
            onFile: (file) => {
              early.found(file);
            },
          },
      this.request.paths,
    );
  }

  /**
   * Until the queue is done. `rest` are the paths of all that will be in it, so that what did not change is read from the
   * store meanwhile; undefined while the workspace is still being looked at, of which nothing is stored.
   */
  async #extract(
    queue: FileQueue,
    rest: ReadonlySet<string> | undefined,
  ): Promise<void> {
    const { bench, saver, request } = this;
    await bench.journal.begin();
    this.#record.open();
    if (bench.files.size === 0 && queue.length >= bulkFrom) {
      bench.store.startBulkLoad();
      this.#bulk = true;
    }
    const began = bench.parts.clock.monotonic();
    const facts =
      rest === undefined ? undefined : feedFacts(bench, this.#pacer, rest);
    const writing = extractAndWrite({
      bench,
      queue,
      pacer: this.#pacer,
      signal: request.signal,
      onBegun: () => {
        bench.journal.note(() => this.#queue.reading);
      },
      onWritten: (milliseconds) => {
        this.#stopwatch.add("write", milliseconds);
      },
      onSettled: async (settled) => {
        for (const one of settled) {
          this.#settled.push(one);
          this.#stopwatch.add("parse", one.parseMilliseconds);
        }
        // While files are still being found, nobody knows of how many these are.
        if (queue.hasEnded)
          this.#report(
            "extract",
            this.#settled.length,
            queue.length,
            settled.at(-1)?.path,
          );
        if (settled.length > 0) bench.dirty = bench.partial = true;
        if (request.recorded && saver.checkpointDue)
          await this.#time("save", () => saver.saveByItself());
      },
    });
    const ends = await Promise.allSettled([writing, facts]);
    this.#stopwatch.add("extract", bench.parts.clock.monotonic() - began);
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  }

  #remove(planned: readonly StoredFile[]): void {
    const { bench } = this;
    // A file that turned out to be none worth reading left the index while it was written.
    const files = planned.filter((file) => bench.files.get(file.path) === file);
    const afterwards: (() => void)[] = [];
    if (files.length > 0)
      bench.store.transaction(() => {
        for (const file of files) {
          bench.store.removeFile(file.id);
          recordGone(bench, file);
          afterwards.push(forgetFailure(bench, file.path));
        }
      });
    for (const file of files) forget(bench, file);
    for (const follow of afterwards) follow();
    if (files.length > 0) bench.dirty = bench.partial = true;
    this.#removed = files.length;
  }

  async #commit(): Promise<void> {
    const { bench, request } = this;
    const inputs = await resolverInputs(bench);
    bench.partial = false;
    const changed = this.#hasChanged();
    // A person may want a part of the workspace only: then that part is the whole.
    const first = !bench.complete && request.recorded;
    const hasMoved = !sameRoots(
      bench.store.readRoots(),
      bench.parts.files.roots,
    );
    if (
      !changed &&
      !first &&
      !hasMoved &&
      !this.#record.isOpen &&
      !this.#anyRead()
    )
      return;
    bench.store.transaction(() => {
      if (changed || first) {
        bench.store.recordMoves();
        bench.store.advanceRevision(bench.parts.clock.now());
        writeInputs(bench, inputs);
      }
      if (first) bench.store.writeMeta("complete", "1");
      if (first || hasMoved) bench.store.replaceRoots(bench.parts.files.roots);
      this.#finish(this.#anyFailed() ? "degraded" : "completed");
    });
    bench.dirty = true;
    if (first) bench.complete = true;
  }

  #hasChanged(): boolean {
    const { files, gone } = this.bench.unpublished;
    return files.size > 0 || gone.size > 0;
  }

  /** After a cancellation or a failure: the database is whole again, and the run says how it ended. */
  #close(outcome: "cancelled" | "failed" | "paused"): void {
    this.#endBulk();
    this.#queue.leave();
    if (this.#settled.length > 0) this.bench.dirty = true;
    if (this.#record.isOpen || this.#anyRead())
      this.bench.store.transaction(() => {
        this.#finish(outcome);
      });
  }

  #endBulk(): void {
    if (!this.#bulk) return;
    this.#bulk = false;
    this.bench.store.finishBulkLoad();
  }

  #finish(outcome: FinishedRun["outcome"]): void {
    const { elapsed, phases } = this.#stopwatch;
    this.#record.finish(outcome, this.#settled, elapsed);
    addRunMetrics(
      this.bench,
      this.#settled,
      this.#record.isOpen ? { outcome, elapsed, phases } : undefined,
    );
  }

  #anyRead(): boolean {
    return this.#settled.some(({ state }) => state !== "unchanged");
  }

  #anyFailed(): boolean {
    return this.#settled.some(({ state }) => state === "failed");
  }

  #time<T>(phase: string, work: () => Promise<T> | T): Promise<T> {
    return this.#stopwatch.time(phase, work);
  }

  #report(
    stage: IngestStage,
    done: number,
    total: number,
    current?: string,
  ): void {
    if (!this.request.recorded) return;
    const now = this.bench.parts.clock.monotonic();
    // The beginning of a stage is always told, however short the one before was.
    const goesOn = stage === this.#lastStage && done < total;
    if (goesOn && now - this.#lastReport < reportEvery) return;
    this.#lastReport = now;
    this.#lastStage = stage;
    const progress: IngestProgress = {
      stage,
      done,
      total,
      ...(current === undefined ? {} : { current }),
    };
    this.bench.tell({ kind: "progress", progress });
  }
}

/** The folders that are recorded are those of now: one that was moved takes its database along. */
function sameRoots(
  recorded: readonly WorkspaceRoot[],
  present: readonly WorkspaceRoot[],
): boolean {
  return (
    recorded.length === present.length &&
    recorded.every(
      ({ name, location }, at) =>
        name === present[at]?.name && location === present[at].location,
    )
  );
}
