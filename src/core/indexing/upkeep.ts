// The upkeep of the database, each piece of work in its turn: compacting, verifying, cleaning up.
import { CodeweftError } from "../errors.ts";
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
  /** Every way out leads here. */
  readonly rest: () => void;
}

/** In `system_state`: when old rows were removed last, in milliseconds since 1970. */
const lastCleanUp = "last_clean_up";

export class Upkeep implements Maintenance {
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

  cleanUp({ keep }: CleanUpOptions): Promise<CleanUpReport> {
    return this.#take(undefined, async (watch) => {
      const bench = this.host.bench();
      const { store, parts } = bench;
      const now = parts.clock.now();
      const before = store.size();
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
      bench.dirty = true;
      const after = store.size();
      return {
        ...removed,
        before: before.total,
        after: after.total,
        ...(await this.#save(watch)),
      };
    });
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
