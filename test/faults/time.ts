// Time itself: clocks that jump, a writer that is stopped and goes on, process numbers that are used again.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../harness/places.mjs";
import { makeLockFile, ownRecord } from "../../src/node/lockFiles.ts";
import { openDatabaseLock } from "../../src/node/databaseLock.ts";
import { between, waitExactly } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { bundleChild, startChild } from "./programs.ts";
import type { Child } from "./programs.ts";
import { lostOf, overlapsOf, readTraces } from "./traces.ts";
import type { Story } from "./traces.ts";

export const time: Experiment = {
  name: "time",
  title: "Stopped processes, clocks that jump, process numbers used again",
  run: bendTime,
  tell: (figures) =>
    `${figures["shortStops"]} writers stopped for a moment kept their lock, ${figures["longStops"]} stopped for longer than is waited for lost it, and saved nothing over the one that took it (${figures["overwritten"]} lost saves); ${figures["clockSaves"]} saves of ${figures["clocks"]} processes whose clocks jumped by up to a day every 50 ms, ${figures["overlaps"]} moments with two writers; ${figures["reusedNumbers"]} locks of dead processes whose numbers others had got were taken over at once.`,
};

/** Milliseconds; a fortieth of the product's, so that an experiment does not take two minutes for each. */
const times = {
  beatEvery: 125,
  longestGap: 375,
  silenceElsewhere: 750,
  silenceHere: 3_000,
};

const jumpingClock = `
const real = Date.now;
let by = 0;
setInterval(() => { by = (Math.random() - 0.6) * 86400000; }, 50).unref();
Date.now = () => Math.round(real() + by);
`;

async function bendTime(setting: Setting) {
  const { quick, folder, fail } = setting;
  const program = await bundleChild("writer", folder);
  const figures = {
    shortStops: 0,
    longStops: 0,
    overwritten: 0,
    clocks: 0,
    clockSaves: 0,
    overlaps: 0,
    reusedNumbers: 0,
  };
  for (let round = 0; round < (quick ? 1 : 8); round++) {
    const story = await stopAndGoOn(setting, program, round);
    figures.shortStops++;
    figures.longStops++;
    const lost = lostOf(story);
    figures.overwritten += lost;
    if (lost > 0)
      fail(
        `round ${round}: ${lost} saves over those of another: ${story.saved.join(" ")}`,
      );
    for (const line of story.torn) fail(line);
  }
  const clocks = await jump(setting, program);
  figures.clocks = 3;
  figures.clockSaves = clocks.saved.length;
  figures.overlaps = overlapsOf(clocks);
  if (figures.overlaps + lostOf(clocks) > 0)
    fail("two processes wrote at once when their clocks jumped");
  for (const line of [...clocks.torn, ...clocks.errors].slice(0, 5)) fail(line);
  if (clocks.saved.length === 0) fail("nothing was saved while clocks jumped");
  figures.reusedNumbers = await reuseNumbers(join(folder, "numbers"), fail);
  return { figures };
}

function start(
  program: string,
  database: string,
  holds: string,
  env: NodeJS.ProcessEnv = {},
): Child {
  return startChild(
    process.execPath,
    [
      program,
      database,
      holds,
      join(root, "dist/assets"),
      JSON.stringify(times),
    ],
    { env },
  );
}

const saysOf = (child: Child, word: string): number =>
  child.lines().filter((line) => line.startsWith(word)).length;

async function until(holds: () => boolean, patience: number): Promise<boolean> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) return false;
    await waitExactly(20);
  }
  return true;
}

/** Wherever it is stopped, the writer keeps its lock for a while and overwrites nothing when it wakes up after that. */
async function stopAndGoOn(
  { random, folder, fail }: Setting,
  program: string,
  round: number,
): Promise<Story> {
  const place = join(folder, `stop${round}`);
  await mkdir(place);
  const database = join(place, "graph.db");
  const writer = start(program, database, "keep");
  await writer.untilLine("saved");
  const other = start(program, database, "keep");
  await other.untilLine("seen");
  await waitExactly(between(random, 0, 40));
  writer.process.kill("SIGSTOP");
  await waitExactly(times.silenceHere / 3);
  if (saysOf(other, "enter") > 0)
    fail(`round ${round}: the lock of a process that lives was taken at once`);
  writer.process.kill("SIGCONT");
  const before = saysOf(writer, "saved");
  if (!(await until(() => saysOf(writer, "saved") > before, 30_000)))
    fail(`round ${round}: the writer did not go on after a moment's stop`);
  await waitExactly(between(random, 0, 40));
  writer.process.kill("SIGSTOP");
  if (!(await until(() => saysOf(other, "saved") > 2, 60_000)))
    fail(`round ${round}: nobody took the lock of a process that is stuck`);
  writer.process.kill("SIGCONT");
  if (
    !(await until(
      () => saysOf(writer, "lost") + saysOf(writer, "error") > 0,
      30_000,
    ))
  )
    fail(`round ${round}: the writer did not notice that its lock was taken`);
  await waitExactly(200);
  const killed = process.hrtime.bigint();
  await Promise.all([writer.kill(), other.kill()]);
  return readTraces([
    { lines: writer.lines(), killed },
    { lines: other.lines(), killed },
  ]);
}

async function jump(
  { quick, folder }: Setting,
  program: string,
): Promise<Story> {
  const place = join(folder, "jump");
  await mkdir(place);
  const shim = join(place, "clock.mjs");
  await writeFile(shim, jumpingClock);
  const children = [0, 1, 2].map(() =>
    start(program, join(place, "graph.db"), "20", {
      NODE_OPTIONS: `--import=${shim}`,
    }),
  );
  for (const child of children) await child.untilLine("ready");
  await waitExactly(quick ? 2_500 : 12_000);
  const killed = process.hrtime.bigint();
  await Promise.all(children.map((child) => child.kill()));
  return readTraces(
    children.map((child) => ({ lines: child.lines(), killed })),
  );
}

/** Locks that name a living process which is another one than the one that made them. */
async function reuseNumbers(
  place: string,
  fail: (what: string) => void,
): Promise<number> {
  await mkdir(place);
  const { started } = ownRecord("", 0);
  if (started === "") return 0;
  const sleeper = spawn("sleep", ["60"], { stdio: "ignore" });
  await once(sleeper, "spawn");
  let taken = 0;
  try {
    for (const pid of [1, process.ppid, sleeper.pid!]) {
      const database = join(place, `graph${pid}.db`);
      makeLockFile(`${database}.lock`, {
        ...ownRecord("a window that went", 0),
        pid,
        started: `${Number(started) + 1_000_000}`,
      });
      const lock = openDatabaseLock({ database, program: "an experiment" });
      if ((await lock.tryAcquire()) === undefined) taken++;
      else fail(`the lock of a process whose number is ${pid} by now was kept`);
      await lock.release();
    }
  } finally {
    sleeper.kill("SIGKILL");
  }
  return taken;
}
