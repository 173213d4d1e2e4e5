// Eight processes on one file, some of them killed with the lock in their hands: one writer at any time, no save that is
// not built on the one before it, and nobody who looks sees half a file.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../harness/places.mjs";
import { inspectDatabase } from "./databases.ts";
import { between, waitExactly } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { bundleChild, startChild } from "./programs.ts";
import { lostOf, overlapsOf, readTraces } from "./traces.ts";
import type { Trace } from "./traces.ts";

export const processes: Experiment = {
  name: "processes",
  title: "Eight processes on one file",
  run: contend,
  tell: (figures) =>
    `${figures["seconds"]} s: ${figures["saves"]} saves of ${figures["processes"]} processes in ${figures["turns"]} turns, ${figures["looks"]} looks of the others; ${figures["kills"]} were killed, ${figures["leftBehind"]} of them with the lock, and each lock was taken over by one; ${figures["overlaps"]} moments with two writers, ${figures["lost"]} lost saves, ${figures["torn"]} torn reads.`,
};

const processCount = 8;

async function contend({ quick, random, folder, fail }: Setting) {
  const seconds = quick ? 10 : 60;
  const program = await bundleChild("writer", folder);
  await mkdir(join(folder, "data"));
  const database = join(folder, "data", "graph.db");
  const until = performance.now() + seconds * 1000;
  const traces: Trace[] = [];
  let kills = 0;
  let started = 0;
  const live = async (): Promise<void> => {
    while (performance.now() < until) {
      started++;
      const child = startChild(process.execPath, [
        program,
        database,
        "30",
        join(root, "dist/assets"),
      ]);
      await child.untilLine("ready");
      const end = performance.now() + between(random, 1_000, 8_000);
      await waitExactly(Math.max(0, Math.min(end, until) - performance.now()));
      const killed = process.hrtime.bigint();
      await child.kill();
      kills++;
      if (child.errors() !== "") fail(`a process said: ${child.errors()}`);
      traces.push({ lines: child.lines(), killed });
    }
  };
  await Promise.all(Array.from({ length: processCount }, live));
  const story = readTraces(traces);
  const found = await inspectDatabase(database);
  const overlaps = overlapsOf(story);
  const lost = lostOf(story);
  if (overlaps > 0) fail(`${overlaps} turns began before another one ended`);
  if (lost > 0) fail(`${lost} saves were not built on the one before them`);
  for (const line of [...story.torn, ...story.errors].slice(0, 5)) fail(line);
  if (found === undefined) fail("there is no database in the end");
  if (story.saved.length < (quick ? 1 : 5))
    fail(`only ${story.saved.length} saves: the test shows nothing`);
  return {
    figures: {
      seconds,
      processes: started,
      saves: story.saved.length,
      turns: story.turns.length,
      looks: story.seen,
      kills,
      leftBehind: story.leftBehind,
      overlaps,
      lost,
      torn: story.torn.length,
    },
  };
}
