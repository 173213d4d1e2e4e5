// Tries failed files again without anybody asking, where the reason may pass by itself.
import { noteFailure } from "../reliability/noteFailure.ts";
import type { CancelSignal } from "../ports.ts";
import type { CancelSource } from "./cancelSource.ts";
import { createCancelSource } from "./cancelSource.ts";
import { readRetries } from "./failures.ts";
import type { QueuedFileRecord } from "../store/records/types.ts";
import type { Workbench } from "./workbench.ts";

export class Retries {
  #waiting: CancelSource | undefined;

  /** `read` waits for its turn and reads these files, if they are still to be tried. `stop` ends everything. */
  constructor(
    private readonly bench: () => Workbench,
    private readonly read: (
      paths: readonly string[],
      signal: CancelSignal,
    ) => Promise<unknown>,
    private readonly stop: CancelSignal,
  ) {}

  /** Waits for the first of those that are in the queue now. Whoever only asks does not stay for it. */
  plan(): void {
    this.#waiting?.cancel();
    const bench = this.bench();
    const { clock, settings, log } = bench.parts;
    if (!settings.warmUp || !isUsable(bench)) return;
    const [next] = readRetries(bench);
    if (next === undefined) return;
    const waiting = createCancelSource(this.stop);
    this.#waiting = waiting;
    const due = next.notBefore;
    const tryAgain = async (): Promise<void> => {
      await clock.sleep(Math.max(0, due - clock.now()), waiting.signal);
      const present = this.bench();
      if (waiting.signal.aborted || !isUsable(present)) return;
      // A clock that was put back must not keep them waiting.
      const now = Math.max(clock.now(), due);
      const files = readRetries(present).filter(
        ({ notBefore }) => notBefore <= now,
      );
      if (files.length === 0) return;
      await this.read(
        files.map(({ path }) => path),
        waiting.signal,
      );
      dropUntried(this.bench(), files);
    };
    tryAgain().catch(
      noteFailure(log, "error", "Trying failed files again did not work"),
    );
  }
}

function isUsable({ isOpen, refused }: Workbench): boolean {
  return isOpen && refused === undefined;
}

/** What could not even be tried (its folder is closed, its language switched off) would be due at once for ever. */
function dropUntried(
  bench: Workbench,
  files: readonly QueuedFileRecord[],
): void {
  if (!isUsable(bench)) return;
  const present = new Map(
    readRetries(bench).map(({ path, notBefore }) => [path, notBefore]),
  );
  const untried = files.filter(
    ({ path, notBefore }) => present.get(path) === notBefore,
  );
  if (untried.length === 0) return;
  bench.store.transaction(() => {
    bench.store.leaveQueue(
      untried.map(({ path }) => path),
      bench.parts.clock.now(),
      { otherwise: "gone", message: "It could not even be tried." },
    );
  });
}
