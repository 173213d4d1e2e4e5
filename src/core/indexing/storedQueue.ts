// The queue of a run as the database keeps it: written when the run is planned, shortened with each batch of files that is
// written, left behind by what does not come to its end.
//
// `pending` and `processing` are states of the queue, not of a file's row: a file that waits to be read again still has what
// was read of it before. Its history has a row for each of them, as for all others.
import type { QueuedFileRecord, QueueLevel } from "../store/records/types.ts";
import type { Store } from "../store/store.ts";
import { FileQueue } from "./fileQueue.ts";
import { levelByPath } from "./levels.ts";
import type { PlannedFile } from "./plan.ts";
import type { Workbench } from "./workbench.ts";

export class StoredQueue {
  readonly files: FileQueue;
  /** What waited when the run began. */
  readonly #before: ReadonlyMap<string, QueuedFileRecord>;
  #written = false;

  /** `usual`: the level of files of which nothing is said. */
  constructor(
    private readonly bench: Workbench,
    private readonly usual: QueueLevel,
  ) {
    this.#before = new Map(
      readQueue(bench.store).map((file) => [file.path, file]),
    );
    this.files = new FileQueue(
      (path) => this.#levelOf(path),
      () => bench.parts.clock.now(),
    );
  }

  /** What waited before keeps its place among what comes now. */
  push(planned: readonly PlannedFile[]): void {
    const place = ({ task: { path } }: PlannedFile): number =>
      this.#before.get(path)?.position ?? Number.MAX_SAFE_INTEGER;
    this.files.push([...planned].sort((a, b) => place(a) - place(b)));
  }

  /** All that the run reads is in `files`. What it covers and has no reason to read waits no longer. A transaction of its own. */
  write(covers: (path: string) => boolean): void {
    const { bench, files } = this;
    const needless = [...this.#before.keys()].filter(
      (path) => covers(path) && !files.has(path),
    );
    const rows = this.#rows();
    this.#written = true;
    if (rows.length === 0 && needless.length === 0) return;
    bench.store.transaction(() => {
      bench.store.queueFiles(rows, this.#now);
      bench.store.leaveQueue(needless, this.#now, {
        otherwise: "gone",
        message: "There was no reason to read it.",
      });
    });
    if (needless.length > 0) bench.dirty = true;
  }

  /**
   * What is being read, with how often that was begun. Of all that the workers were given they have begun with the first
   * ones: the others are no reason for whatever happens.
   */
  get reading(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      this.files
        .beingRead(this.bench.parts.pool.size)
        .map((path) => [path, (this.#before.get(path)?.attempts ?? 0) + 1]),
    );
  }

  /** The run ends before its time: what was not read goes on waiting. A transaction of its own. */
  leave(): void {
    const { bench, files } = this;
    const rows = this.#written ? [] : this.#rows();
    if (files.unsettled().length === 0) return;
    bench.store.transaction(() => {
      bench.store.queueFiles(rows, this.#now);
      bench.store.putBackFiles(this.#now);
    });
    bench.dirty = true;
  }

  get #now(): number {
    return this.bench.parts.clock.now();
  }

  #rows(): QueuedFileRecord[] {
    const { bench } = this;
    const now = this.#now;
    let position = bench.store.nextQueuePosition();
    return this.files.unsettled().map(({ file, underWay }) => {
      const { path } = file.task;
      const before = this.#before.get(path);
      return {
        path,
        level: this.#levelOf(path),
        position: before?.position ?? position++,
        state: underWay ? "processing" : "pending",
        queuedAt: before?.queuedAt ?? this.files.timesOf(path)?.queuedAt ?? now,
        notBefore: now,
        attempts: before?.attempts ?? 0,
        reason: before?.reason ?? this.#reasonFor(file),
      };
    });
  }

  #levelOf(path: string): QueueLevel {
    const level =
      this.bench.attention.levelOf(path) ?? levelByPath(path, this.usual);
    const before = this.#before.get(path)?.level ?? level;
    return before > level ? before : level;
  }

  #reasonFor({ file }: PlannedFile): string {
    const stored = this.bench.files.get(file.path);
    if (stored === undefined) return "new";
    if (stored.state === "failed") return "retry";
    return stored.size === file.size && stored.mtime === file.mtime
      ? "again"
      : "changed";
  }
}

/** From the one that is read next to the last. */
export function readQueue({ records }: Store): QueuedFileRecord[] {
  return records.queue
    .page({ limit: Number.MAX_SAFE_INTEGER })
    .sort((a, b) => b.level - a.level || a.position - b.position);
}

/** Nothing waits any more. How many did. */
export function clearQueue({ store, parts }: Workbench): number {
  const paths = readQueue(store).map(({ path }) => path);
  store.transaction(() => {
    store.leaveQueue(paths, parts.clock.now(), {
      otherwise: "skipped",
      message: "The queue was cleared.",
    });
  });
  return paths.length;
}

/** From now on these files, and no others, have this level, also in the run in progress. */
export function payAttention(
  bench: Workbench,
  paths: readonly string[],
  level: QueueLevel,
): void {
  bench.attention.set(level, paths);
  const { queue } = bench;
  if (queue === undefined) return;
  for (const path of paths) queue.raise(path, level);
  bench.store.transaction(() => {
    bench.store.raiseFiles(paths, level);
  });
}
