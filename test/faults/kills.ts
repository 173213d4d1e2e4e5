// kill -9 at random instants of an ingest and of saves: the file is a complete old or a complete new one, and the next
// start goes on to what a clean ingest gives.
import { watch } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { randomFrom } from "../core/indexing/smallWorkspace.ts";
import { root } from "../harness/places.mjs";
import { inspectDatabase } from "./databases.ts";
import type { Inspection } from "./databases.ts";
import { between, textOf, waitExactly } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { bundleChild, startChild, startCli } from "./programs.ts";
import type { Child } from "./programs.ts";
import {
  cleanDigest,
  editOnDisk,
  layOut,
  polyglotSources,
} from "./workspace.ts";

export const kills: Experiment = {
  name: "kills",
  title: "kill -9 at random instants of ingests and saves",
  run: killAtRandom,
  tell: (figures) =>
    `${figures["kills"]} kills (${figures["inSaves"]} of them in the middle of a save), ${figures["starts"]} starts afterwards that all ended with the graph of a clean ingest; ${figures["torn"]} torn files, ${figures["lost"]} lost graphs.`,
};

interface Place {
  readonly folder: string;
  readonly database: string;
  readonly state: string;
}

/** Workspaces side by side: much of a kill is waiting. */
const lanes = 3;
/** Milliseconds after which a full run begins no further round. */
const patience = 45 * 60_000;
/** Of a full run. */
const fewestKills = 200;

async function killAtRandom({ quick, seed, folder, say, fail }: Setting) {
  const rounds = quick ? 8 : 210;
  const every = quick ? 4 : 10;
  const window = await bundleChild("window", folder);
  const until = performance.now() + patience;
  const figures = {
    kills: 0,
    inSaves: 0,
    absent: 0,
    withoutSidecar: 0,
    newOnes: 0,
    starts: 0,
    torn: 0,
    lost: 0,
  };
  const live = async (lane: number): Promise<void> => {
    const random = randomFrom(seed + 100 * lane);
    const sources = polyglotSources(6);
    const place: Place = {
      folder: join(folder, `work${lane}`),
      database: join(folder, `data${lane}`, "graph.db"),
      state: join(folder, `state${lane}`),
    };
    await layOut(place.folder, sources);
    await mkdir(join(folder, `data${lane}`));
    // The first ones find no database at all.
    let ingestTakes = 2_000;
    let last: Inspection | undefined;
    for (
      let round = 0;
      round < Math.ceil(rounds / (quick ? 1 : lanes)) &&
      performance.now() < until;
      round++
    ) {
      const words = `lane ${lane}, round ${round}`;
      await editOnDisk(place.folder, sources, random);
      const child =
        round % 2 === 0
          ? startCli(
              place.state,
              "ingest",
              place.folder,
              "--db",
              place.database,
            )
          : startChild(process.execPath, [
              window,
              place.folder,
              place.database,
              join(root, "dist"),
            ]);
      await strike(child, round, place, sources, random, ingestTakes);
      figures.kills++;
      if (await hasTemporary(place.database)) figures.inSaves++;
      try {
        const found = await inspectDatabase(place.database);
        if (found === undefined) {
          figures.absent++;
          if (last !== undefined) throw new Error("the database is gone");
        } else {
          if (!found.hasSidecar) figures.withoutSidecar++;
          if (found.sha256 !== last?.sha256) figures.newOnes++;
          if (last !== undefined && found.revision < last.revision) {
            figures.lost++;
            fail(`${words}: revision ${found.revision} after ${last.revision}`);
          }
          last = found;
        }
      } catch (error) {
        figures.torn++;
        fail(`${words}: ${textOf(error)}`);
      }
      if (figures.kills % 30 === 0) say(`${figures.kills} kills`);
      if (round % every === every - 1) {
        const started = performance.now();
        last = await goOn(place, words, fail);
        ingestTakes = performance.now() - started;
        figures.starts++;
      }
    }
    await goOn(place, `lane ${lane}, in the end`, fail);
    figures.starts++;
  };
  await Promise.all(
    Array.from({ length: quick ? 1 : lanes }, (_, lane) => live(lane)),
  );
  if (!quick && figures.kills < fewestKills)
    fail(`only ${figures.kills} kills in ${patience / 60_000} minutes`);
  return { figures };
}

/** Kills it: at any moment, or a moment after it began to write beside the database. */
async function strike(
  child: Child,
  round: number,
  { folder, database }: Place,
  sources: ReadonlyMap<string, string>,
  random: () => number,
  ingestTakes: number,
): Promise<void> {
  const aimed = random() < 0.6;
  const ended = child.exited;
  const atSave = aimed ? untilSaving(database, ended) : undefined;
  if (round % 2 === 0) {
    // A program that ingests and goes.
    if (atSave === undefined) {
      await Promise.race([ended, waitExactly(between(random, 0, ingestTakes))]);
    } else await atSave;
  } else {
    // A window that saves what is edited, as long as it lives.
    await child.untilLine("open");
    const until = performance.now() + between(random, 0, 800);
    while (performance.now() < until) {
      await editOnDisk(folder, sources, random);
      await waitExactly(between(random, 5, 60));
    }
    if (atSave !== undefined) {
      const again = untilSaving(database, ended);
      await editOnDisk(folder, sources, random);
      await again;
    }
  }
  await waitExactly(aimed ? between(random, 0, 12) : 0);
  await child.kill();
}

/** Resolves when a file of a save appears, or the process ended, or nothing of the kind happens for long. */
async function untilSaving(
  database: string,
  ended: Promise<unknown>,
): Promise<void> {
  const stop = new AbortController();
  const seen = new Promise<void>((resolve) => {
    watch(join(database, ".."), { signal: stop.signal }, (_, name) => {
      if (name?.endsWith(".tmp") === true) resolve();
    });
  });
  const patience = new Promise<void>((resolve) => {
    setTimeout(resolve, 20_000).unref();
  });
  await Promise.race([seen, ended, patience]);
  stop.abort();
}

async function hasTemporary(database: string): Promise<boolean> {
  const names = await readdir(join(database, ".."));
  return names.some((name) => name.endsWith(".tmp"));
}

/** The next start: it ingests to its end, and what it says is true. */
async function goOn(
  { folder, database, state }: Place,
  words: string,
  fail: (what: string) => void,
): Promise<Inspection | undefined> {
  const child = startCli(state, "ingest", folder, "--db", database);
  const code = await child.exited;
  if (code !== 0)
    fail(
      `${words}: the ingest after the kills ended with ${code}: ${child.errors()}`,
    );
  if (await hasTemporary(database))
    fail(`${words}: a temporary file was left behind`);
  const found = await inspectDatabase(database);
  if (found?.digest !== (await cleanDigest(folder)))
    fail(`${words}: the graph is not that of a clean ingest`);
  if (found?.hasSidecar !== true)
    fail(`${words}: the sidecar is not of the file`);
  const asked = startCli(
    state,
    "statistics",
    "--root",
    folder,
    "--db",
    database,
    "--json",
  );
  const answered = await asked.exited;
  if (answered !== 0 || asked.errors() !== "")
    fail(`${words}: a question ended with ${answered}: ${asked.errors()}`);
  return found;
}
