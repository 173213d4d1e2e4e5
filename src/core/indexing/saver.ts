// When the database is saved: after quiet, at the latest after some minutes, in between while a long ingest runs, at the end,
// and again after a save that failed; not again and again where the disk fails.
import { CodeweftError, toErrorForm } from "../errors.ts";
import type { ErrorForm } from "../errors.ts";
import type { BackupOccasion, SaveReport } from "../snapshots.ts";
import { backoffDelay } from "../reliability/backoff.ts";
import type { StoreCounts } from "../store/store.ts";
import { createCancelSource } from "./cancelSource.ts";
import type { CancelSource } from "./cancelSource.ts";
import type { IndexerSettings } from "./parts.ts";
import type { Workbench } from "./workbench.ts";

export interface SaveOutcome {
  readonly report: SaveReport | undefined;
  readonly error: ErrorForm | undefined;
}

export class Saver {
  /** What the saved file holds, as far as this session knows. */
  #saved: StoreCounts | undefined;
  #lastSaved: number;
  #dirtySince: number | undefined;
  #quiet: CancelSource | undefined;
  /** Saves in a row that failed. */
  #failures = 0;
  /** Why the file that the next save replaces is to be kept for longer. */
  #before: BackupOccasion | undefined;
  #toldOfEmptiness = false;
  #disposed = false;

  /** `takeTurn` runs a save when no other work on the database is in progress. */
  constructor(
    private readonly bench: Workbench,
    private readonly takeTurn: (work: () => Promise<void>) => Promise<void>,
    /** Why nothing can be written, when the disk refuses even the lock. */
    private readonly unwritable: () => CodeweftError | undefined = () =>
      undefined,
  ) {
    this.#lastSaved = bench.parts.clock.monotonic();
  }

  /** The database was loaded from the saved file. */
  loaded(): void {
    this.#saved = this.bench.store.counts();
  }

  /** What is saved now is kept for longer than other backups when the next save replaces it. */
  keepBefore(occasion: BackupOccasion): void {
    this.#before = occasion;
  }

  /** Something was committed: it is saved when quiet returns. */
  changed(): void {
    const { clock, settings } = this.bench.parts;
    this.bench.dirty = true;
    this.#dirtySince ??= clock.monotonic();
    const paused = this.bench.saveBreaker.open;
    if (paused !== undefined) {
      this.#saveIn(paused.wait);
      return;
    }
    const latest = this.#dirtySince + settings.saveAtLatest;
    this.#saveIn(
      Math.min(
        settings.saveAfterQuiet,
        Math.max(0, latest - clock.monotonic()),
      ),
    );
  }

  /** Is a checkpoint due, and does the disk let it be tried? */
  get checkpointDue(): boolean {
    const { clock, settings } = this.bench.parts;
    if (!this.bench.saveBreaker.mayTry) return false;
    return clock.monotonic() - this.#lastSaved >= settings.checkpointEvery;
  }

  /**
   * Saves what there is, unless the saved file holds more than an unfinished run has. Must have the turn.
   * Does not throw: a failed save leaves the graph usable, is the caller's to tell, and is tried again later.
   * Tries also while saving is paused: somebody waits for the answer.
   */
  async save(): Promise<SaveOutcome> {
    const { bench } = this;
    const { clock, storage, lock, log, settings } = bench.parts;
    this.#quiet?.cancel();
    this.#dirtySince = undefined;
    this.#lastSaved = clock.monotonic();
    if (!bench.dirty) return { report: bench.lastSave, error: undefined };
    const unwritable = this.unwritable();
    // What a reader derived by itself is not the writer's: it stays in memory.
    if (!lock.held && unwritable === undefined)
      return { report: bench.lastSave, error: undefined };
    // In memory there is nothing to write and nothing to lose.
    if (storage.location === undefined)
      return { report: undefined, error: undefined };
    try {
      const counts = bench.store.counts();
      if (this.#savedIsFuller(counts)) {
        log.write("info", "The saved database holds more: it stays.");
        if (counts.files === 0) this.#tellOfEmptiness();
        return { report: bench.lastSave, error: undefined };
      }
      if (unwritable !== undefined) throw unwritable;
      const { location } = storage;
      const confirm = async (): Promise<void> => {
        if (!(await lock.confirm())) throw lockLost(location);
      };
      await confirm();
      const before = this.#before;
      const report = await storage.save(
        bench.store.exportBytes(),
        bench.store.revision,
        {
          counts,
          partial: bench.partial || !bench.complete,
          confirm,
          ...(before === undefined ? {} : { before }),
        },
      );
      this.#before = undefined;
      this.#saved = counts;
      this.#failures = 0;
      bench.saveBreaker.succeeded();
      bench.dirty = false;
      bench.lastSave = report;
      bench.tellState();
      return { report, error: undefined };
    } catch (error) {
      const form = toErrorForm(error);
      log.write("error", `Saving failed: ${form.message}`);
      this.#failures++;
      // Another writer's file stays there until somebody decides; trying again by itself would change nothing.
      if (form.code !== "database_changed_elsewhere" && lock.held)
        this.#saveIn(
          this.#pauseAfter(form) ??
            backoffDelay(settings.saveAgain, this.#failures, Math.random()),
        );
      return { report: undefined, error: form };
    }
  }

  /**
   * Like `save`, where nobody waits for the answer: of failures in a row the first one is told, and the one with which
   * saving is paused. Must have the turn.
   */
  async saveByItself(): Promise<void> {
    const { bench } = this;
    const known = this.#failures > 0;
    const before = bench.saveBreaker.open;
    const { error } = await this.save();
    if (error === undefined) return;
    const after = bench.saveBreaker.open;
    if (before === undefined && after !== undefined)
      bench.tell({
        kind: "notice",
        level: "error",
        error: pausedSaving(error, after.failures, bench.parts.settings),
      });
    else if (!known) bench.tell({ kind: "notice", level: "error", error });
  }

  /** Once: everything went from the workspace, which may be a drive that is gone as well as a wish. */
  #tellOfEmptiness(): void {
    const { bench } = this;
    const { storage, files } = bench.parts;
    if (this.#toldOfEmptiness) return;
    this.#toldOfEmptiness = true;
    const roots = files.roots.map(({ location }) => location).join(", ");
    bench.tell({
      kind: "notice",
      level: "warning",
      error: {
        code: "database_not_empty",
        message: `No source file is left in ${roots}, and a graph is never replaced by an empty one.`,
        kept: `The graph of ${plural(this.#saved?.files ?? 0)} that was saved last stays in ${storage.location ?? "its place"}.`,
        next: "If the files are meant to be gone, delete that database.",
      },
    });
  }

  /** Milliseconds until the next probe, when so many failures of the disk pause saving. */
  #pauseAfter(error: ErrorForm): number | undefined {
    const { saveBreaker } = this.bench;
    if (!isDiskFailure(error)) return undefined;
    saveBreaker.failed(error);
    const { open } = saveBreaker;
    // Also when it was open before: the time of the next probe is another one.
    if (open !== undefined) this.bench.tellState();
    return open?.wait;
  }

  #saveIn(milliseconds: number): void {
    this.#quiet?.cancel();
    if (this.#disposed) return;
    const quiet = createCancelSource();
    this.#quiet = quiet;
    void this.bench.parts.clock
      .sleep(milliseconds, quiet.signal)
      .then(async () => {
        if (quiet.signal.aborted) return;
        await this.takeTurn(async () => {
          // A run that came in between has saved already.
          if (!quiet.signal.aborted && this.bench.dirty)
            await this.saveByItself();
        });
      });
  }

  /** A full database never gives way to an empty one, nor a whole graph to a part of it. */
  #savedIsFuller(counts: StoreCounts): boolean {
    const saved = this.#saved;
    if (saved === undefined) return false;
    if (counts.files === 0 && saved.files > 0) return true;
    return (
      this.bench.partial &&
      (counts.symbols < saved.symbols || counts.edges < saved.edges)
    );
  }

  dispose(): void {
    this.#disposed = true;
    this.#quiet?.cancel();
  }
}

function plural(files: number): string {
  return files === 1 ? "1 file" : `${files} files`;
}

function isDiskFailure({ code }: ErrorForm): boolean {
  return code === "save_failed" || code === "disk_full";
}

function pausedSaving(
  error: ErrorForm,
  failures: number,
  { saveBreaker: { probe } }: IndexerSettings,
): ErrorForm {
  const seconds = Math.max(1, Math.round(probe.first / 1_000));
  const longest = Math.max(1, Math.round(probe.longest / 60_000));
  return {
    code: error.code,
    message: `Saving is paused, because ${failures} saves in a row failed. The last one: ${error.message}`,
    kept: "The graph is whole in memory, and the file is as it was last saved.",
    next: `Look at the disk, then resume. One save is tried by itself in about ${seconds} s, later every ${longest} min at the latest.`,
    details: { ...error.details, paused: "saving" },
  };
}

function lockLost(location: string): CodeweftError {
  return new CodeweftError(
    "lock_held",
    `Another process writes ${location} now; what changed here since the last save was not written.`,
    {
      kept: "The file is as the other process left it.",
      next: "Nothing: this window follows what the other one saves.",
    },
    { lost: true },
  );
}

/** Throws why it was not saved, for who asked for nothing else. */
export function reportOf({
  report,
  error,
}: SaveOutcome): SaveReport | undefined {
  if (error === undefined) return report;
  const { code, message, kept, next, details } = error;
  throw new CodeweftError(
    code === "cancelled" ? "save_failed" : code,
    message,
    {
      ...(kept === undefined ? {} : { kept }),
      ...(next === undefined ? {} : { next }),
    },
    details,
  );
}

/** Writes the graph to another file; what is not saved stays unsaved. */
export function saveCopy(
  { store, parts }: Workbench,
  location: string,
): Promise<SaveReport> {
  // A file that somebody chose may hold a graph already: an empty one never takes its place.
  if (store.counts().files === 0)
    throw new CodeweftError(
      "not_found",
      `There is no graph that could be saved to ${location}.`,
      {
        kept: "Nothing was written.",
        next: "Ingest the workspace first.",
      },
    );
  return parts.storage.saveCopy(location, store.exportBytes(), store.revision);
}
