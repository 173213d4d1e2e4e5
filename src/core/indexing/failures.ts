// The registry of files that could not be read: how often in a row, why, and which of them are left alone for now.
import type { ErrorForm } from "../errors.ts";
import { backoffDelay } from "../reliability/backoff.ts";
import { classifyCode } from "../reliability/classify.ts";
import type {
  FailedFileRecord,
  QueuedFileRecord,
} from "../store/records/types.ts";
import { queueLevels } from "../store/records/types.ts";
import type { PlannedFile } from "./plan.ts";
import type { Workbench } from "./workbench.ts";

/** After so many failures in a row a file is left alone until it changes or a person asks. */
export const attemptsAllowed = 5;
/** What may pass by itself is tried so often without anybody asking, the first time included. */
const attemptsUnasked = 3;

/** So many failures of files with one extension are told. */
const failuresTold = 10;

/** The file failed. In a transaction; what is returned is done after the commit. */
export function recordFailure(
  bench: Workbench,
  { file: { path, size, mtime } }: PlannedFile,
  error: ErrorForm,
): () => void {
  const at = bench.parts.clock.now();
  const before = bench.files.get(path);
  // Another text is another file to try.
  const isSame = before?.size === size && before.mtime === mtime;
  const known = isSame ? bench.failures.get(path) : undefined;
  const attempts = (known?.attempts ?? 0) + 1;
  const cause = error.details?.["cause"];
  const record: FailedFileRecord = {
    path,
    attempts,
    errorClass: classifyCode(typeof cause === "string" ? cause : "", "read"),
    code: error.code,
    message: error.message,
    firstAt: known?.firstAt ?? at,
    lastAt: at,
    quarantined: attempts >= attemptsAllowed,
  };
  bench.store.records.failedFile.upsert(record);
  if (record.errorClass === "retryable" && attempts < attemptsUnasked)
    bench.store.queueFiles([retryOf(bench, record)], at);
  return () => {
    bench.failures.set(path, record);
    warnOfExtension(bench, record);
    if (record.quarantined)
      bench.parts.log.write(
        "warn",
        `${path} failed ${attempts} times in a row and is left alone until it changes or is retried.`,
      );
  };
}

/** Many failures of files of one kind have one reason, which a person can mend: it is told once. */
function warnOfExtension(bench: Workbench, last: FailedFileRecord): void {
  const extension = extensionOf(last.path);
  if (extension === "" || bench.warnedExtensions.has(extension)) return;
  const ofKind = [...bench.failures.values()].filter(
    ({ path }) => extensionOf(path) === extension,
  );
  const attempts = ofKind.reduce((sum, each) => sum + each.attempts, 0);
  if (attempts < failuresTold) return;
  bench.warnedExtensions.add(extension);
  // Each failure adds one: with more than this it was told before, by an earlier start.
  if (attempts > failuresTold) return;
  bench.tell({
    kind: "notice",
    level: "warning",
    error: {
      code: "unreadable_file",
      message: `Reading ${extension} files failed ${attempts} times (${ofKind.length} ${ofKind.length === 1 ? "file" : "files"}). The last time: ${last.message}`,
      kept: "All other files are read.",
      next: `Look at the failed files; exclude *${extension} if they are not meant to be read.`,
      details: { extension },
    },
  });
}

/** With its dot; '' where there is none. */
function extensionOf(path: string): string {
  return /[^/](\.[^./]+)$/u.exec(path)?.[1] ?? "";
}

/** The file was read, left out, or is gone. In a transaction; what is returned is done after the commit. */
export function forgetFailure(bench: Workbench, path: string): () => void {
  if (bench.failures.has(path)) bench.store.records.failedFile.remove({ path });
  return () => {
    bench.failures.delete(path);
  };
}

/** It waits in the queue until it is tried again. */
function retryOf(
  { store, parts }: Workbench,
  { path, attempts, lastAt }: FailedFileRecord,
): QueuedFileRecord {
  const wait = backoffDelay(
    parts.settings.retryFailed,
    attempts,
    Math.random(),
  );
  return {
    path,
    level: queueLevels.normal,
    position: store.nextQueuePosition(),
    state: "pending",
    queuedAt: lastAt,
    notBefore: lastAt + wait,
    attempts,
    reason: "retry",
  };
}

/** Files that are tried again without anybody asking, by the time from which on they are. */
export function readRetries({
  store,
  failures,
}: Workbench): readonly QueuedFileRecord[] {
  return store.records.queue
    .page({ where: { reason: "retry" }, limit: Number.MAX_SAFE_INTEGER })
    .filter(({ path }) => failures.has(path))
    .sort((a, b) => a.notBefore - b.notBefore);
}
