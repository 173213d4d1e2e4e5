// Puts what the pool hands back into the store, a few files per transaction, and then into the resolver.
import { toErrorForm } from "../errors.ts";
import type { ExtractionOutcome } from "../ports.ts";
import { decodeFacts } from "../model/factsCodec.ts";
import type {
  FileRecord,
  FileState,
  StoredFile,
  WrittenFile,
} from "../store/store.ts";
import { forgetFailure, recordFailure } from "./failures.ts";
import type { LeftOutFile } from "./leftOut.ts";
import type { PlannedFile } from "./plan.ts";
import type { Workbench } from "./workbench.ts";

/** What became of a file, for the run's record and its counts. */
export interface Settled {
  readonly path: string;
  readonly state: "parsed" | "degraded" | "failed" | "skipped" | "unchanged";
  readonly milliseconds: number;
  readonly parseMilliseconds: number;
  /** Bytes that were parsed. */
  readonly bytes: number;
  readonly message: string | undefined;
  /** Why it was left out, where it was. */
  readonly skipped: LeftOutFile | undefined;
}

export interface Arrival {
  readonly planned: PlannedFile;
  readonly outcome: ExtractionOutcome;
}

/** What is done after the commit: memory follows the database. */
type Afterwards = () => Settled;

/**
 * Writes arrivals from the head of `queue` until it is empty or `enough` says so, in one transaction, and takes them off.
 * A file that the store refuses is recorded as failed; the others are written. `begun`: paths whose reading began since.
 */
export function writeArrivals(
  bench: Workbench,
  queue: Arrival[],
  begun: readonly string[],
  enough: () => boolean,
): Settled[] {
  const batch: Arrival[] = [];
  let afterwards: Afterwards[] = [];
  try {
    bench.store.transaction(() => {
      bench.store.beginFiles(begun, bench.parts.clock.now());
      for (const arrival of queue) {
        batch.push(arrival);
        afterwards.push(writeArrival(bench, arrival));
        if (enough()) break;
      }
    });
  } catch (error) {
    bench.parts.log.write("warn", "A batch was rolled back", {
      error: toErrorForm(error).message,
    });
    afterwards = batch.map((arrival) => writeAlone(bench, arrival));
  }
  queue.splice(0, batch.length);
  return afterwards.map((follow) => follow());
}

function writeAlone(bench: Workbench, arrival: Arrival): Afterwards {
  try {
    return bench.store.transaction(() => writeArrival(bench, arrival));
  } catch (error) {
    const { path } = arrival.outcome;
    const form = toErrorForm(error);
    bench.parts.log.write("error", `${path} could not be stored`, {
      error: form.message,
      stack: error instanceof Error ? error.stack : undefined,
    });
    const outcome = {
      kind: "failed",
      path,
      error: {
        ...form,
        code: "store_failed",
        message: `What was read in ${path} could not be stored: ${form.message}`,
      },
    } as const;
    return bench.store.transaction(() =>
      writeArrival(bench, { ...arrival, outcome }),
    );
  }
}

/** In a transaction; what is returned is done after the commit. */
export function writeArrival(
  bench: Workbench,
  { planned, outcome }: Arrival,
): Afterwards {
  const { path } = outcome;
  const known = bench.files.get(path);
  const from = leaveQueue(bench, path);
  const settled = (
    state: Settled["state"],
    more: Partial<Settled> = {},
  ): Settled => ({
    path,
    state,
    milliseconds: 0,
    parseMilliseconds: 0,
    bytes: 0,
    message: undefined,
    skipped: undefined,
    ...more,
  });
  switch (outcome.kind) {
    case "extracted": {
      const record = recordOf(bench, planned, {
        hash: outcome.hash,
        size: outcome.size,
        mtime: outcome.mtime,
        extractedAt: outcome.readAt,
        extractMilliseconds: outcome.totalMilliseconds,
      });
      const facts = decodeFacts(outcome.facts);
      const written = bench.store.writeFile(record, outcome.facts, facts);
      const state = outcome.degraded ? "degraded" : "parsed";
      recordTransition(bench, path, from, state, outcome.totalMilliseconds);
      const forgetIt = forgetFailure(bench, path);
      return () => {
        forgetIt();
        take(bench, record, written, outcome.facts, state);
        return settled(state, {
          milliseconds: outcome.totalMilliseconds,
          parseMilliseconds: outcome.parseMilliseconds,
          bytes: outcome.size,
        });
      };
    }
    case "unchanged": {
      if (known === undefined) return () => settled("unchanged");
      const { size, mtime } = outcome;
      const extractedAt = bench.parts.clock.now();
      recordTransition(bench, path, from, known.state, 0, "It did not change.");
      bench.store.touchFile(known.id, { size, mtime, extractedAt });
      return () => {
        bench.files.set(path, { ...known, size, mtime, extractedAt });
        return settled("unchanged");
      };
    }
    case "skipped": {
      if (known !== undefined) bench.store.removeFile(known.id);
      const detail = skipDetail(outcome.reason);
      recordTransition(bench, path, from, "skipped", 0, detail);
      const forgetIt = forgetFailure(bench, path);
      return () => {
        forgetIt();
        if (known !== undefined) forget(bench, known);
        const { reason, size, mtime, readAt } = outcome;
        const extractorVersion = bench.versionOf(planned.file.language);
        const row = { path, reason, detail };
        return settled("skipped", {
          skipped: { size, mtime, readAt, extractorVersion, row },
        });
      };
    }
    case "failed": {
      const record = recordOf(bench, planned, {
        hash: "",
        size: planned.file.size,
        mtime: planned.file.mtime,
        extractedAt: bench.parts.clock.now(),
        extractMilliseconds: 0,
      });
      const id = bench.store.writeFailedFile(record, outcome.error);
      const { message } = outcome.error;
      recordTransition(bench, path, from, "failed", 0, message);
      const remember = recordFailure(bench, planned, outcome.error);
      return () => {
        remember();
        if (known !== undefined) bench.forgetFile(known.id);
        bench.files.set(path, {
          ...record,
          id,
          state: "failed",
          hasFacts: false,
          resolved: true,
          error: outcome.error,
        });
        return settled("failed", { message });
      };
    }
  }
}

/** A file that is removed on the disk leaves the index. In a transaction. */
export function recordGone(bench: Workbench, file: StoredFile): void {
  const { path, state } = file;
  const from = bench.store.unqueueFile(path) ?? state;
  recordTransition(bench, path, from, "gone", 0);
}

/**
 * Takes the file off the queue of the database, and returns the state that it leaves. In a transaction. What a run reads
 * while it still looks for more has not come into that queue: the history is told when it waited and was begun.
 */
function leaveQueue(bench: Workbench, path: string): FileState | undefined {
  const { store, queue, files, parts } = bench;
  const queued = store.unqueueFile(path);
  const times = queue?.timesOf(path);
  const known = files.get(path)?.state;
  if (queued === "processing" || times === undefined) return queued ?? known;
  const { queuedAt, begunAt = parts.clock.now() } = times;
  if (queued === undefined)
    recordTransition(bench, path, known, "pending", 0, undefined, queuedAt);
  const waited = Math.max(0, begunAt - queuedAt);
  const state = "processing";
  recordTransition(bench, path, "pending", state, waited, undefined, begunAt);
  return state;
}

/** A row of history. In a transaction. */
function recordTransition(
  bench: Workbench,
  path: string,
  fromState: FileState | undefined,
  toState: FileState | "gone",
  milliseconds: number,
  message?: string,
  at = bench.parts.clock.now(),
): void {
  bench.store.records.history.add({
    path,
    fromState,
    toState,
    at,
    milliseconds,
    message,
  });
}

function recordOf(
  bench: Workbench,
  { file }: PlannedFile,
  rest: Omit<FileRecord, "path" | "language" | "extractorVersion">,
): FileRecord {
  const { path, language } = file;
  const extractorVersion = bench.versionOf(language);
  return { path, language, extractorVersion, ...rest };
}

function take(
  bench: Workbench,
  record: FileRecord,
  { fileId, symbolIds }: WrittenFile,
  facts: Uint8Array,
  state: StoredFile["state"],
): void {
  bench.files.set(record.path, {
    ...record,
    id: fileId,
    state,
    hasFacts: true,
    resolved: false,
    error: undefined,
  });
  bench.setSymbolIds(fileId, symbolIds);
  bench.unstored.delete(fileId);
  bench.unresolved.add(fileId);
  bench.unpublished.files.add(fileId);
  bench.unpublished.gone.delete(fileId);
  bench.resolver.feed({ kind: "file", file: fileId, path: record.path, facts });
  bench.loaded.add(fileId);
}

/** Takes a file out of memory when its removal is committed. */
export function forget(bench: Workbench, file: StoredFile): void {
  bench.files.delete(file.path);
  bench.forgetFile(file.id);
}

function skipDetail(reason: string): string {
  switch (reason) {
    case "binary":
      return "its first bytes are no text";
    case "empty":
      return "there is nothing in it";
    case "minified":
      return "its lines are too long to be written by hand";
    case "generated":
      return "its head says that a tool writes it";
    case "too_large":
      return "it is larger than the limit";
    default:
      return "it is no file that can be read";
  }
}
