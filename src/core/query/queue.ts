// What waits to be read, and what the queue waits for.
import { z } from "zod";
import type { QueueFigures } from "../reads.ts";
import { limitParameter, offsetParameter } from "./parameters.ts";
import { defineQuery } from "./query.ts";
import type { QueueReport } from "./results.ts";
import { toTime } from "./toTime.ts";

const levelNames: Readonly<
  Record<number, QueueReport["files"][number]["level"]>
> = { 1: "low", 2: "normal", 3: "high", 4: "urgent" };

export const queue = defineQuery({
  id: "queue",
  title: "What waits to be read?",
  description:
    "Files that wait to be read, from the next to the last: how urgent, since when, why, and how often they were tried; with the depth of the queue by level and the step that takes most of the time.",
  parameters: z.object({
    limit: limitParameter(50),
    offset: offsetParameter,
  }),
  positional: [],
  counted: "files",
  needs: "database",
  example: {},
  run: async ({ reads }, page) => {
    const { total, rows, levels, processing, oldest, phases } =
      await reads.queue(page);
    const data: QueueReport = {
      depth: total,
      processing,
      levels: Object.fromEntries(
        levels.map(({ level, count }) => [
          levelNames[level] ?? "normal",
          count,
        ]),
      ),
      oldest: toTime(oldest),
      bottleneck: findBottleneck(phases),
      files: rows.map(({ level, queuedAt, notBefore, ...row }) => ({
        ...row,
        level: levelNames[level] ?? "normal",
        queuedAt: new Date(queuedAt).toISOString(),
        // Most may be read at once.
        notBefore: notBefore > queuedAt ? toTime(notBefore) : undefined,
      })),
    };
    return { data, total, returned: rows.length };
  },
});

/** Reading and writing go on at the same time; what reading takes besides is its own. */
function findBottleneck(
  phases: QueueFigures["phases"],
): QueueReport["bottleneck"] {
  const of = (name: string): number =>
    phases.find(({ phase }) => phase === name)?.milliseconds ?? 0;
  const steps = [
    { step: "scan", milliseconds: of("scan") },
    { step: "read", milliseconds: Math.max(0, of("extract") - of("write")) },
    { step: "write", milliseconds: of("write") },
    { step: "resolve", milliseconds: of("resolve") + of("facts") },
    { step: "store", milliseconds: of("store") },
    { step: "save", milliseconds: of("save") },
  ] as const;
  const all = steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const [longest] = [...steps].sort((a, b) => b.milliseconds - a.milliseconds);
  if (longest === undefined || all === 0) return undefined;
  return {
    step: longest.step,
    share: Math.round((longest.milliseconds / all) * 100) / 100,
  };
}
