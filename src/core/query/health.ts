// Whether the index and its database are well, and what to do if not.
import { z } from "zod";
import { defineQuery } from "./query.ts";
import type { Health } from "./results.ts";

/** Free pages above this share of a database that is worth the trouble are a reason to compact it. */
const wastefulShare = 0.25;
const smallDatabase = 1_000_000;

export const health = defineQuery({
  id: "health",
  title: "Is the index well?",
  description:
    "State of the index, size and pages of the database, rows per table, problems and skipped files, and what to do about them.",
  parameters: z.object({}),
  positional: [],
  needs: "database",
  example: {},
  run: async ({ graph, reads, state }) => {
    const storage = await reads.storage();
    const problems = await reads.problems({ limit: 1, offset: 0 });
    const skipped = await reads.skipped({ limit: 1, offset: 0 });
    const recommendations: string[] = [];
    if (state === "failed")
      recommendations.push(
        "The last ingest failed: look at the problems, then ingest again.",
      );
    if (graph.fileCount === 0)
      recommendations.push("Nothing is indexed yet: ingest the workspace.");
    if (problems.total > 0)
      recommendations.push(
        `${String(problems.total)} ${problems.total === 1 ? "problem was" : "problems were"} found while reading: look at the problems.`,
      );
    if (
      storage.bytes > smallDatabase &&
      storage.freePages > storage.pages * wastefulShare
    )
      recommendations.push(
        "More than a quarter of the database is free space: a fresh ingest into a new file makes it smaller.",
      );
    const data: Health = {
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
      problems: problems.total,
      skipped: skipped.total,
      recommendations,
    };
    return { data, total: 1, returned: 1 };
  },
});
