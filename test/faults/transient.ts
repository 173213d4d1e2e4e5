// Errors that pass: how many pieces of work succeed within the backoff that the product states, and what being ready to try
// again costs where nothing fails.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "../../src/core/store/openStore.ts";
import { replacePolicy, Retrier } from "../../src/core/reliability/retry.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { sqliteForTests } from "../core/store/sampleStore.ts";
import { ManualClock } from "../fakes/manualClock.ts";
import { withFailingDisk } from "../node/failingDisk.ts";
import { between, median, pick, textOf } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";

export const transient: Experiment = {
  name: "transient",
  title: "Errors that pass",
  run: passErrors,
  tell: (figures) =>
    `of ${figures["simulated"]} files that another program held for up to ten seconds (by a clock of the experiment) ${figures["recoveredPercent"]} % were replaced within the stated backoff, of ${figures["real"]} real saves on files held for up to a second ${figures["realRecovered"]}; where nothing fails, being ready to try again costs ${figures["microseconds"]} µs (median).`,
};

const codes = ["EBUSY", "EPERM", "EACCES"];

async function passErrors({ quick, random, folder, fail }: Setting) {
  const simulated = quick ? 300 : 5_000;
  let recovered = 0;
  for (let hold = 0; hold < simulated; hold++)
    if (await waitFor(between(random, 0, 10_000), random)) recovered++;
  if (recovered < simulated * 0.9)
    fail(`only ${recovered} of ${simulated} held files were replaced`);
  const real = quick ? 4 : 40;
  const realRecovered = await saveHeld(folder, real, random, fail);
  if (realRecovered < real * 0.9)
    fail(`only ${realRecovered} of ${real} saves came through`);
  return {
    figures: {
      simulated,
      recoveredPercent: Math.round((recovered / simulated) * 1000) / 10,
      real,
      realRecovered,
      microseconds: await costOfReadiness(),
    },
  };
}

/** Whether a rename succeeds when the file is held for so many milliseconds. */
async function waitFor(held: number, random: () => number): Promise<boolean> {
  const clock = new ManualClock();
  const code = pick(random, codes);
  try {
    await new Retrier({ clock, random }).run(
      { operation: "replace", policy: replacePolicy },
      () =>
        clock.monotonic() < held
          ? Promise.reject(Object.assign(new Error(code), { code }))
          : Promise.resolve(),
    );
    return true;
  } catch {
    return false;
  }
}

async function saveHeld(
  folder: string,
  saves: number,
  random: () => number,
  fail: (what: string) => void,
): Promise<number> {
  await mkdir(join(folder, "data"));
  const storage = openSnapshotFile(join(folder, "data", "graph.db"));
  const store = openStore(await sqliteForTests());
  let recovered = 0;
  for (let save = 0; save < saves; save++) {
    store.transaction(() => {
      store.advanceRevision(Date.now());
    });
    const until = performance.now() + between(random, 20, 1_000);
    const code = pick(random, codes);
    await withFailingDisk(
      (_, name) =>
        (name === "rename" || name === "unlink") && performance.now() < until
          ? code
          : undefined,
      async () => {
        try {
          await storage.save(store.exportBytes(), store.revision);
          recovered++;
        } catch (error) {
          fail(`a save on a held file: ${textOf(error)}`);
        }
      },
    );
  }
  store.close();
  return recovered;
}

/** Microseconds that `run` adds to a piece of work which succeeds at once; the median of many batches, paired. */
async function costOfReadiness(): Promise<number> {
  const retrier = new Retrier({
    clock: new ManualClock(),
    random: () => 0.5,
  });
  const request = { operation: "read", policy: replacePolicy } as const;
  const work = (): Promise<number> => Promise.resolve(1);
  const batch = 5_000;
  const costs: number[] = [];
  for (let round = 0; round < 41; round++) {
    const start = performance.now();
    for (let turn = 0; turn < batch; turn++) await work();
    const between = performance.now();
    for (let turn = 0; turn < batch; turn++) await retrier.run(request, work);
    const end = performance.now();
    costs.push(((end - between - (between - start)) / batch) * 1000);
  }
  return Math.round(median(costs) * 100) / 100;
}
