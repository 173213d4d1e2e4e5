// The upkeep of the database, each piece of work in its turn: compacting, verifying, cleaning up.
import { CodeweftError, toErrorForm } from "../errors.ts";
import type { ErrorForm } from "../errors.ts";
import type {
  CleanUpOptions,
  CleanUpReport,
  CompactReport,
  Maintenance,
  VerifyOptions,
  VerifyReport,
} from "../maintenance.ts";
import type { CancelSignal } from "../ports.ts";
import type { SaveReport } from "../snapshots.ts";
import { Stopwatch } from "./stopwatch.ts";
import { verifyIndex } from "./verifying.ts";
import type { VerifyHost } from "./verifying.ts";

export interface UpkeepHost extends VerifyHost {
  readonly takeTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Throws where the engine is closed, the database may not be touched, or another process writes it. */
  readonly becomeWriter: (signal: CancelSignal | undefined) => Promise<void>;
  /** Nothing runs or waits, nothing is unsaved, and no other process writes. */
  readonly isIdle: () => boolean;
  /** Every way out leads here. */
  readonly rest: () => void;
}

/** In `system_state`: when old rows were removed last, in milliseconds since 1970. */
const lastCleanUp = "last_clean_up";

/** What is done by itself is done once in this time. Milliseconds. */
const day = 24 * 3_600_000;

type Cleaned = Omit<CleanUpReport, "saved" | "saveError" | "milliseconds">;

function removedAnything(cleaned: Cleaned): boolean {
  const { runs, history, figures, orphans, before, after } = cleaned;
  return runs + history + figures + orphans > 0 || after < before;
}

export class Upkeep implements Maintenance {
  /** When this process last looked whether there is something to clean up; most days there is nothing, and nothing is saved. */
  #lookedAt = 0;

  constructor(private readonly host: UpkeepHost) {}

  compact(): Promise<CompactReport> {
    return this.#take(undefined, async (watch) => {
      const bench = this.host.bench();
      const { store } = bench;
      if (store.counts().files === 0)
        throw new CodeweftError(
          "not_found",
          "There is no graph whose database could be compacted.",
          { next: "Ingest the workspace first." },
        );
      const before = store.size().total;
      store.compact();
      bench.dirty = true;
      const after = store.size().total;
      return { before, after, ...(await this.#save(watch)) };
    });
  }

  verify(options: VerifyOptions, signal?: CancelSignal): Promise<VerifyReport> {
    return this.#take(signal, async (watch) => {
      const verification = await verifyIndex(this.host, options, signal);
      return { ...verification, ...(await this.#save(watch)) };
    });
  }

  cleanUp(options: CleanUpOptions): Promise<CleanUpReport> {
    return this.#take(undefined, async (watch) => {
      const cleaned = this.#cleanUp(options);
      // A save of nothing new would push out a backup that is worth something.
      if (removedAnything(cleaned)) this.host.bench().dirty = true;
      return { ...cleaned, ...(await this.#save(watch)) };
    });
  }

  /**
   * When nothing else is going on, until the signal ends it: gives memory back where nobody has used the engine for long, and
   * cleans up at most once a day. What fails is logged.
   */
  async tidyWhenIdle(signal: CancelSignal): Promise<void> {
    for (;;) {
      const { clock, log, settings } = this.host.bench().parts;
      await clock.sleep(settings.tidyEvery, signal);
      if (signal.aborted) return;
      try {
        if (this.host.isIdle()) await this.#restIfUnused();
        if (!this.host.isIdle() || !this.#isDue(clock.now())) continue;
        await this.host.takeTurn(() => {
          if (signal.aborted) return Promise.resolve();
          this.#lookedAt = clock.now();
          const cleaned = this.#cleanUp({});
          const { runs, history, orphans, before, after } = cleaned;
          // When it was done is saved with the next change; alone it is not worth a save.
          if (removedAnything(cleaned)) {
            this.host.bench().dirty = true;
            this.host.rest();
            log.write(
              "info",
              `Cleaned up: ${history} rows of history, ${runs} runs, ${orphans} rows that nothing led to; ${before} bytes became ${after}.`,
            );
          }
          return Promise.resolve();
        });
      } catch (error) {
        log.write("warn", `Cleaning up failed: ${toErrorForm(error).message}`);
      }
    }
  }

  async #restIfUnused(): Promise<void> {
    const isUnused = (): boolean => {
      const { warm, unstored, usedAt, parts } = this.host.bench();
      const unused = parts.clock.monotonic() - usedAt;
      return warm && unstored.size === 0 && unused >= parts.settings.restAfter;
    };
    if (!isUnused()) return;
    await this.host.takeTurn(() => {
      const bench = this.host.bench();
      if (isUnused() && !bench.dirty) {
        bench.rest();
        bench.parts.log.write(
          "info",
          "Nobody has changed or opened a file for a while: what is needed for edits alone was given back.",
        );
      }
      return Promise.resolve();
    });
  }

  #isDue(now: number): boolean {
    const last = Math.max(this.#lookedAt, this.lastCleanUp);
    // A clock that was set back must not put it off for long.
    return now - last >= day || last > now;
  }

  #cleanUp({ keep }: CleanUpOptions): Cleaned {
    const { store, parts } = this.host.bench();
    const now = parts.clock.now();
    const before = store.size().total;
    const removed = store.transaction(() => {
      const rows = store.removeOldRows(
        now - (keep ?? parts.settings.historyKept),
      );
      store.records.systemState.upsert({
        name: lastCleanUp,
        value: String(now),
        changedAt: now,
      });
      return rows;
    });
    store.giveFreePagesBack();
    return { ...removed, before, after: store.size().total };
  }

  /** When old rows were removed last, in milliseconds since 1970; 0: never. */
  get lastCleanUp(): number {
    const { systemState } = this.host.bench().store.records;
    return Number(systemState.read({ name: lastCleanUp })?.value ?? 0);
  }

  #take<T>(
    signal: CancelSignal | undefined,
    work: (watch: Stopwatch) => Promise<T>,
  ): Promise<T> {
    return this.host.takeTurn(async () => {
      await this.host.becomeWriter(signal);
      const watch = new Stopwatch(this.host.bench().parts.clock);
      try {
        return await work(watch);
      } finally {
        this.host.rest();
      }
    });
  }

  async #save(watch: Stopwatch): Promise<{
    readonly saved: SaveReport | undefined;
    readonly saveError: ErrorForm | undefined;
    readonly milliseconds: number;
  }> {
    const { report, error } = this.host.bench().dirty
      ? await this.host.saver().save()
      : { report: undefined, error: undefined };
    return {
      saved: report,
      saveError: error,
      milliseconds: Math.round(watch.elapsed),
    };
  }
}
