// What is done at the start, under the writer's lock, with what a process left that did not come to its end.
//
// The saved file may be older than what was done: what differs from the workspace is found by comparing the two, which comes
// after this. Here it is settled what becomes of files that were being read when the process ended: each may be the reason.
import type { ErrorForm } from "../errors.ts";
import type { FileStat } from "../ports.ts";
import type { JournalEntry } from "../snapshots.ts";
import type { QueuedFileRecord } from "../store/records/types.ts";
import { queueLevels } from "../store/records/types.ts";
import { attemptsAllowed } from "./failures.ts";
import { isGone } from "./scan.ts";
import { readQueue } from "./storedQueue.ts";
import type { Workbench } from "./workbench.ts";
import { writeArrival } from "./writing.ts";

/** Files that are looked at in the workspace at the same time. */
const looksAtOnce = 64;

/** Undefined: it is gone. `unknown`: it is there, or nobody can say. */
type Look = FileStat | "unknown" | undefined;

/** Must have the turn. Nothing where the writer before ended as it should, or where this process is not the writer. */
export async function recover(bench: Workbench): Promise<void> {
  if (bench.refused !== undefined || bench.readOnly !== undefined) return;
  const left = await bench.journal.take();
  if (left === undefined) return;
  const { store } = bench;
  const queued = readQueue(store);
  const runs = store.records.run.page({
    where: { outcome: "running" },
    limit: Number.MAX_SAFE_INTEGER,
  });
  const attempts = attemptsLeft(queued, left.entry);
  const interrupted =
    left.entry?.running === true || runs.length > 0 || attempts.size > 0;
  if (!interrupted) {
    if (left.entry !== undefined)
      bench.parts.log.write(
        "info",
        "The program that wrote the database last did not end in order; nothing was under way.",
      );
    return;
  }
  const looks = await lookAtAll(bench, [
    ...new Set([...attempts.keys(), ...queued.map(({ path }) => path)]),
  ]);
  const poisonous = [...attempts].filter(
    ([path, count]) =>
      count >= attemptsAllowed && looks.get(path) !== undefined,
  );
  // A file that fails is tried again when another extractor is installed: which one is it now?
  for (const [path] of poisonous) {
    const language = languageOf(bench, path);
    if (language !== undefined)
      await bench.describe([language]).catch(() => undefined);
  }
  const now = bench.parts.clock.now();
  const afterwards: (() => unknown)[] = [];
  let again = 0;
  let failed = 0;
  store.transaction(() => {
    store.leaveQueue(
      queued
        .map(({ path }) => path)
        .filter((path) => looks.get(path) === undefined),
      now,
      { otherwise: "gone", message: "It is no longer there." },
    );
    let position = store.nextQueuePosition();
    const before = new Map(queued.map((file) => [file.path, file]));
    const waiting: QueuedFileRecord[] = [];
    for (const [path, count] of attempts) {
      const look = looks.get(path);
      if (look === undefined) continue;
      if (count < attemptsAllowed) {
        waiting.push({
          path,
          level: queueLevels.high,
          position: before.get(path)?.position ?? position++,
          state: "pending",
          queuedAt: before.get(path)?.queuedAt ?? now,
          notBefore: now,
          attempts: count,
          reason: "interrupted",
        });
        again++;
      } else {
        afterwards.push(giveUp(bench, path, count, look));
        failed++;
      }
    }
    // The journal may know of more that was being read than the file that was saved last.
    store.queueFiles(
      waiting.map((file) => ({ ...file, state: "processing" })),
      now,
    );
    store.queueFiles(
      waiting,
      now,
      "The program ended while it was being read.",
    );
    for (const run of runs)
      store.records.run.replace({
        ...run,
        finishedAt: now,
        outcome: "interrupted",
      });
  });
  for (const follow of afterwards) follow();
  bench.dirty = true;
  bench.tell({
    kind: "notice",
    level: "info",
    error: recovered(again, failed, store.records.queue.count()),
  });
}

/** How often the reading of each file was begun that was under way, whoever knows of it. */
function attemptsLeft(
  queued: readonly QueuedFileRecord[],
  entry: JournalEntry | undefined,
): ReadonlyMap<string, number> {
  // Without a journal each of them may be the reason.
  const more = entry === undefined ? 1 : 0;
  const attempts = new Map(
    queued
      .filter(({ state }) => state === "processing")
      .map((file) => [file.path, file.attempts + more]),
  );
  for (const [path, count] of Object.entries(entry?.reading ?? {}))
    attempts.set(path, Math.max(count, attempts.get(path) ?? 0));
  return attempts;
}

async function lookAtAll(
  { parts: { files } }: Workbench,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Look>> {
  const looks = new Map<string, Look>();
  for (let from = 0; from < paths.length; from += looksAtOnce)
    await Promise.all(
      paths.slice(from, from + looksAtOnce).map(async (path) => {
        try {
          looks.set(path, await files.stat(path));
        } catch (error) {
          looks.set(path, isGone(error) ? undefined : "unknown");
        }
      }),
    );
  return looks;
}

function languageOf(
  { files, parts }: Workbench,
  path: string,
): string | undefined {
  return files.get(path)?.language ?? parts.languages.languageOf(path);
}

/** It is left alone until it changes or a person asks. In a transaction; what is returned is done after the commit. */
function giveUp(
  bench: Workbench,
  path: string,
  attempts: number,
  look: FileStat | "unknown",
): () => unknown {
  const { store, parts, failures } = bench;
  const language = languageOf(bench, path);
  if (language === undefined) {
    store.leaveQueue([path], parts.clock.now(), {
      otherwise: "skipped",
      message: "No language reads it any more.",
    });
    return () => undefined;
  }
  const { size, mtime } = look === "unknown" ? { size: 0, mtime: 0 } : look;
  const error: ErrorForm = {
    code: "worker_died",
    message: `${path} was being read when the program ended, ${attempts} times in a row.`,
    kept: "All other files are read as usual.",
    next: "It is left alone until it changes or is retried.",
  };
  const follow = writeArrival(bench, {
    planned: {
      file: { path, language, size, mtime },
      task: { path, language, maxFileSize: parts.settings.maxFileSize },
    },
    outcome: { kind: "failed", path, error },
  });
  const record = {
    ...store.records.failedFile.read({ path })!,
    attempts,
    quarantined: true,
  };
  store.records.failedFile.upsert(record);
  return () => {
    follow();
    failures.set(path, record);
  };
}

function recovered(again: number, failed: number, waiting: number): ErrorForm {
  const files = (count: number): string =>
    count === 1 ? "1 file" : `${count} files`;
  return {
    code: "interrupted",
    message: [
      "The program ended in the middle of an ingest.",
      ...(again === 0
        ? []
        : [
            `${files(again)} that ${again === 1 ? "was" : "were"} being read ${again === 1 ? "is" : "are"} read again first.`,
          ]),
      ...(failed === 0
        ? []
        : [
            `${files(failed)} that ${failed === 1 ? "was" : "were"} being read each time it ended ${failed === 1 ? "is" : "are"} left alone now.`,
          ]),
      ...(waiting > again ? [`${files(waiting)} wait in all.`] : []),
    ].join(" "),
    kept: "What was saved is kept.",
    next: "The workspace is compared with the database: an editor does that by itself now, on the command line ingest does.",
    details: { again, failed, waiting },
  };
}
