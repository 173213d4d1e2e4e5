// Actions of the upkeep: compact, verify, clean up.
import { z } from "zod";
import { defineAction } from "./action.ts";
import { checkSaved, countOf } from "./outcomeWords.ts";

const dayLength = 24 * 3_600_000;

export const compact = defineAction({
  id: "compact",
  title: "Make the database as small as it can be",
  description:
    "Writes the database anew without the space that removed rows left, and saves it.",
  parameters: z.object({}),
  positional: [],
  example: {},
  destructive: false,
  idempotent: true,
  run: async ({ engine }) => {
    const report = checkSaved(await engine.maintenance.compact());
    return {
      text: `Compacted from ${countOf(report.before, "byte")} to ${countOf(report.after, "byte")}.`,
      data: report,
    };
  },
});

export const verify = defineAction({
  id: "verify",
  title: "Compare the index with the sources",
  description:
    "Catches up with the workspace, reads sources anew and compares what they say with the database. Without `all` a sample of files, without their edges.",
  parameters: z.object({
    sample: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(200)
      .describe("So many files, chosen at random"),
    all: z.boolean().default(false).describe("Every file, with all edges"),
    repair: z
      .boolean()
      .default(false)
      .describe("Read again what differs, and derive all edges again"),
  }),
  positional: [],
  example: { sample: 50 },
  destructive: false,
  idempotent: true,
  run: async ({ engine, signal }, { sample, all, repair }) => {
    const report = checkSaved(
      await engine.maintenance.verify(
        { ...(all ? {} : { sample }), repair },
        signal,
      ),
    );
    const { drift, left, checked, files } = report;
    const compared = `${countOf(checked, "file")} of ${files.toLocaleString("en-US")} compared`;
    return {
      text:
        drift.length === 0
          ? `Nothing differs from the sources (${compared}).`
          : `${countOf(drift.length, "file")} ${drift.length === 1 ? "differs" : "differ"} from the sources (${compared}).${left === undefined ? " Verify with `repair` reads them again." : left.length === 0 ? " They were repaired." : ` ${countOf(left.length, "file")} still ${left.length === 1 ? "differs" : "differ"} after the repair: ingest with \`force\`.`}`,
      data: report,
    };
  },
});

export const cleanUp = defineAction({
  id: "cleanUp",
  title: "Remove old history and free space",
  description:
    "Removes history, past ingests and daily figures that are older than so many days, rows that nothing leads to, and free space. The graph stays as it is.",
  parameters: z.object({
    days: z
      .number()
      .min(0)
      .max(36_500)
      .default(30)
      .describe("Keep so many days; 0 keeps nothing"),
  }),
  positional: [],
  example: { days: 30 },
  destructive: true,
  idempotent: true,
  run: async ({ engine }, { days }) => {
    const report = checkSaved(
      await engine.maintenance.cleanUp({ keep: days * dayLength }),
    );
    const { history, runs, orphans, before, after } = report;
    return {
      text:
        report.saved === undefined
          ? "Clean already: there was nothing to remove."
          : `${countOf(history, "row")} of history, ${countOf(runs, "past ingest")} and ${countOf(orphans, "row")} that nothing led to removed; ${countOf(before, "byte")} before, ${countOf(after, "byte")} after.`,
      data: report,
    };
  },
});
