// The row of a run and the rows of its files, for those runs that are kept.
import type { FinishedRun } from "../store/store.ts";
import type { Workbench } from "./workbench.ts";
import type { Settled } from "./writing.ts";

export class RunRecord {
  #id: number | undefined;

  /** Without `kept` nothing is ever written. */
  constructor(
    private readonly bench: Workbench,
    private readonly kept: boolean,
  ) {}

  get isOpen(): boolean {
    return this.#id !== undefined;
  }

  /** Begins the row, once. In a transaction of its own. */
  open(): void {
    if (!this.kept || this.isOpen) return;
    const { store, parts } = this.bench;
    this.#id = store.transaction(() => store.startRun(parts.clock.now()));
  }

  /** In a transaction. Older rows than are kept go with it. */
  finish(
    outcome: FinishedRun["outcome"],
    settled: readonly Settled[],
    elapsed: number,
  ): void {
    const run = this.#id;
    if (run === undefined) return;
    const { store, parts } = this.bench;
    const now = parts.clock.now();
    let failed = 0;
    for (const { path, state, milliseconds, message } of settled) {
      if (state === "unchanged") continue;
      if (state === "failed") failed++;
      store.writeRunFile(run, {
        path,
        state,
        milliseconds,
        ...(message === undefined ? {} : { message }),
      });
    }
    store.finishRun(run, {
      finishedAt: now,
      milliseconds: Math.round(elapsed),
      outcome,
      files: settled.length,
      failed,
    });
    store.forgetBefore(now - parts.settings.historyKept);
  }
}
