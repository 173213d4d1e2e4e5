// Whether the index and its database are well, and what to do if not.
import { z } from "zod";
import { processingFigures } from "./processingFigures.ts";
import { defineQuery } from "./query.ts";
import type { QueryContext } from "./query.ts";
import type { Health, Recommendation } from "./results.ts";
import { toTime } from "./toTime.ts";

/** Free pages above this share of a database that is worth the trouble are a reason to compact it. */
const wastefulShare = 0.25;
const smallDatabase = 1_000_000;
/** Below this, files fail too often to be an accident. */
const goodRate = 0.95;

export const health = defineQuery({
  id: "health",
  title: "Is the index well?",
  description:
    "State of the index, size and pages of the database, rows per table, who writes it and when it was saved, queue, success rate, failed files, retries and pauses of the disk, problems and skipped files, and what to do about them.",
  parameters: z.object({}),
  positional: [],
  needs: "database",
  example: {},
  run: async (context) => {
    const { graph, reads, state, disk } = context;
    const { dirty, lastSave, loadedAs, writer, unwritable } = context.saving;
    const saved = lastSave?.identity ?? loadedAs;
    const one = { limit: 1, offset: 0 };
    const storage = await reads.storage();
    const problems = await reads.problems(one);
    const skipped = await reads.skipped(one);
    const queue = await reads.queue(one);
    const failures = await reads.failures({
      limit: Number.MAX_SAFE_INTEGER,
      offset: 0,
    });
    const { files, successRate, meanMilliseconds } = processingFigures(
      await reads.metrics(),
    );
    const facts: Omit<Health, "recommendations"> = {
      state,
      revision: graph.revision,
      files: graph.fileCount,
      symbols: graph.symbolCount,
      edges: graph.edgeCount,
      database: {
        location: storage.location,
        bytes: storage.bytes,
        pages: storage.pages,
        freePages: storage.freePages,
        schemaVersion: storage.schemaVersion,
        rows: storage.rows,
      },
      lastSave:
        saved === undefined
          ? undefined
          : {
              revision: saved.revision,
              at: toTime(saved.savedAt),
              bytes: saved.size,
              milliseconds:
                lastSave === undefined
                  ? undefined
                  : Math.round(lastSave.milliseconds),
            },
      unwritable: unwritable?.message,
      unsaved: dirty,
      writer:
        writer === undefined
          ? undefined
          : {
              program: writer.program,
              host: writer.host,
              pid: writer.pid,
              since: new Date(writer.since).toISOString(),
            },
      queue: { depth: queue.total, processing: queue.processing },
      processing: { files, successRate, meanMilliseconds },
      failed: {
        files: failures.total,
        leftAlone: failures.rows.filter(({ quarantined }) => quarantined)
          .length,
      },
      disk,
      problems: problems.total,
      skipped: skipped.total,
    };
    const data: Health = {
      ...facts,
      recommendations: recommend(facts, context),
    };
    return { data, total: 1, returned: 1 };
  },
});

/** The most urgent first. */
function recommend(
  facts: Omit<Health, "recommendations">,
  { state }: Pick<QueryContext, "state">,
): readonly Recommendation[] {
  const { database, failed, queue, processing, disk, problems } = facts;
  const found: Recommendation[] = [];
  const add = (action: Recommendation["action"], text: string): void => {
    found.push({ text, action });
  };
  if (state === "failed")
    add("ingest", "The last ingest failed: ingest the workspace again.");
  for (const { work, failures, lastError } of disk.paused)
    add(
      "resume",
      `${work === "saving" ? "Saving" : "Reading"} is paused after ${many(failures, "failure")} in a row (${lastError.message}): mend the cause, then resume.`,
    );
  if (facts.files === 0)
    add("ingest", "Nothing is indexed yet: ingest the workspace.");
  if (facts.writer !== undefined)
    add(
      "unlock",
      `${facts.writer.program} on ${facts.writer.host} (process ${String(facts.writer.pid)}) writes the database; what it saves is shown here. Break its lock only when it is gone for good.`,
    );
  if (failed.files > 0)
    add(
      "failed",
      `${many(failed.files, "file")} could not be read${failed.leftAlone > 0 ? `, ${failed.leftAlone === 1 ? "1 of them is left alone until it changes" : `${String(failed.leftAlone)} of them are left alone until they change`}` : ""}: look why, then retry or exclude.`,
    );
  if (processing.successRate !== undefined && processing.successRate < goodRate)
    add(
      "problems",
      `Only ${(processing.successRate * 100).toFixed(1)} % of all readings succeeded: look at the problems.`,
    );
  if (queue.depth > queue.processing && state !== "indexing")
    add(
      "pending",
      `${many(queue.depth - queue.processing, "file")} ${queue.depth - queue.processing === 1 ? "waits" : "wait"} in the queue: process them now, or leave them to the next ingest.`,
    );
  if (problems > 0)
    add(
      "problems",
      `${many(problems, "problem")} ${problems === 1 ? "was" : "were"} found while reading: look at ${problems === 1 ? "it" : "them"}.`,
    );
  if (
    database.bytes > smallDatabase &&
    database.freePages > database.pages * wastefulShare
  )
    add(
      "compact",
      `${String(Math.round((database.freePages / database.pages) * 100))} % of the database is free space: compact it.`,
    );
  return found;
}

function many(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
