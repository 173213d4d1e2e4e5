// Windows' rules for open files: the whole save and lock path in Windows' Node.js, while a scanner holds every new file for
// a while and the writers are killed at random.
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../harness/places.mjs";
import { inspectDatabase } from "./databases.ts";
import { between, textOf, waitExactly } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { bundleChild } from "./programs.ts";
import { lostOf, readTraces } from "./traces.ts";
import type { Trace } from "./traces.ts";
import { openWine } from "./wine.ts";

export const windows: Experiment = {
  name: "windows",
  title: "Windows' rules, under Wine, with a scanner",
  run: saveOnWindows,
  tell: (figures) =>
    `${figures["saves"]} saves by Node.js for Windows while a scanner opened ${figures["scanned"]} new files for 50 to 500 ms each; ${figures["kills"]} writers killed at random; ${figures["gaveUp"]} saves gave up, ${figures["torn"]} torn files, ${figures["lost"]} lost saves. Wine is not Windows, and the scanner is ours.`,
};

async function saveOnWindows({ quick, random, folder, say, fail }: Setting) {
  const wine = await openWine(folder);
  if (typeof wine === "string") return { figures: {}, notRun: wine };
  const writer = await bundleChild("writer", folder);
  const scanner = await bundleChild("scanner", folder);
  const data = join(folder, "data");
  await mkdir(data);
  const database = join(data, "graph.db");
  const figures = {
    saves: 0,
    scanned: 0,
    kills: 0,
    gaveUp: 0,
    torn: 0,
    lost: 0,
  };
  const traces: Trace[] = [];
  const scanning = wine.start(scanner, data);
  try {
    await scanning.untilLine("ready");
    for (let round = 0; round < (quick ? 2 : 25); round++) {
      const child = wine.start(
        writer,
        database,
        round % 2 === 0 ? "keep" : "20",
        join(root, "dist/assets"),
      );
      const other =
        round % 3 === 2
          ? wine.start(writer, database, "20", join(root, "dist/assets"))
          : undefined;
      // Any moment from the first save on is in one of them or between two.
      await child.untilLine("saved");
      await waitExactly(between(random, 0, quick ? 2_000 : 6_000));
      for (const each of [child, other])
        if (each !== undefined) {
          await each.kill();
          figures.kills++;
          traces.push({ lines: each.lines(), killed: 0n });
          if (each.errors().includes("Error"))
            fail(`round ${round}: ${each.errors().slice(0, 500)}`);
        }
      try {
        const found = await inspectDatabase(database);
        if (found === undefined && traces.length > 2)
          throw new Error("there is no database");
      } catch (error) {
        figures.torn++;
        fail(`round ${round}: ${textOf(error)}`);
      }
      if (round % 5 === 4) say(`${round + 1} rounds`);
    }
  } finally {
    await scanning.kill();
    await wine.end();
  }
  const story = readTraces(traces);
  figures.saves = story.saved.length;
  figures.scanned = scanning
    .lines()
    .filter((line) => line.startsWith("opened")).length;
  figures.gaveUp = story.errors.filter((line) =>
    line.includes("save_failed"),
  ).length;
  figures.lost = lostOf(story);
  if (figures.lost > 0)
    fail(`${figures.lost} saves were not built on the one before them`);
  for (const line of [...story.torn, ...story.errors].slice(0, 5)) fail(line);
  if (story.saved.length === 0) fail("nothing was saved");
  if (figures.scanned === 0) fail("the scanner opened nothing");
  const left = (await readdir(data)).filter((name) => name.endsWith(".tmp"));
  if (left.length > figures.kills * 2)
    fail(`${left.length} temporary files are left`);
  return { figures };
}
