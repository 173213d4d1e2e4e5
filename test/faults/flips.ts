// Flipped bits, zeroed pages and cut ends in a saved database and in its sidecar: they are noticed, or they change nothing.
// What is damaged is set aside and never overwritten.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EngineEvent } from "../../src/core/engine.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { openTestEngine, withTestEngine } from "../fakes/testEngine.ts";
import { pick } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { polyglotSources } from "./workspace.ts";

export const flips: Experiment = {
  name: "flips",
  title: "Flipped bits, zeroed pages and cut files",
  run: damageEverywhere,
  tell: (figures) =>
    `${figures["places"]} places: ${figures["detected"]} noticed, the damaged file set aside each time and a backup or nothing in its place; ${figures["harmless"]} harmless, with the same graph as before; ${figures["wrong"]} wrong answers, ${figures["overwritten"]} damaged files overwritten.`,
};

/** What is known of the place before it is damaged. */
interface Original {
  readonly folder: string;
  readonly files: MemoryWorkspace;
  readonly digest: string;
  readonly backupDigest: string;
}

/** The header of an SQLite database. Bytes. */
const headerLength = 100;

const damages = ["bit", "bit", "bit", "byte", "page", "sector", "cut"] as const;

async function damageEverywhere({ quick, random, folder, say, fail }: Setting) {
  const places = quick ? 60 : 600;
  const original = await prepare(join(folder, "original"));
  const figures = {
    places: 0,
    detected: 0,
    harmless: 0,
    wrong: 0,
    overwritten: 0,
    rebuilt: 0,
  };
  // Few of the places would lie in the header, and each of its bytes has a meaning of its own.
  const header = Array.from({ length: headerLength }, (_, at) => at).filter(
    (at) => !quick || at % 12 === 8,
  );
  for (let place = 0; place < places + header.length; place++) {
    const here = join(folder, `place${place % 8}`);
    await cp(original.folder, here, { recursive: true, force: true });
    const at = header[place - places];
    const inSidecar = at === undefined && random() < 0.15;
    const target = join(here, inSidecar ? "graph.db.meta" : "graph.db");
    const bytes = await readFile(target);
    const { damaged, words } =
      at === undefined
        ? damage(bytes, pick(random, damages), random)
        : flipBit(bytes, at, random);
    await writeFile(target, damaged);
    const what = `${words} of ${inSidecar ? "the sidecar" : "the database"}`;
    // Some have no backup to go back to.
    const alone = random() < 0.2;
    if (alone) await dropBackups(here);
    figures.places++;
    const verdict = await look(here, original, damaged, inSidecar, alone);
    figures[verdict.kind]++;
    if (verdict.kind === "wrong" || verdict.kind === "overwritten")
      fail(`place ${place}: ${what}: ${verdict.words}`);
    if (verdict.kind === "detected" && place % 20 === 0) {
      await rebuild(here, original, (words) => {
        fail(`place ${place}: ${what}: ${words}`);
      });
      figures.rebuilt++;
    }
    await clear(here);
    if (place % 100 === 99)
      say(`${place + 1} of ${places + header.length} places`);
  }
  return { figures };
}

async function prepare(folder: string): Promise<Original> {
  await mkdir(folder);
  const files = new MemoryWorkspace(Object.fromEntries(polyglotSources(2)));
  const storage = openSnapshotFile(join(folder, "graph.db"));
  return withTestEngine({ files, storage }, async ({ engine, digest }) => {
    await engine.ingest({});
    const backupDigest = await digest();
    files.write("part0/src/late.ts", "export function late() {}\n");
    await engine.update(["part0/src/late.ts"]);
    await engine.save();
    return { folder, files, digest: await digest(), backupDigest };
  });
}

function flipBit(bytes: Uint8Array, at: number, random: () => number) {
  const damaged = bytes.slice();
  damaged[at]! ^= 1 << Math.floor(random() * 8);
  return { damaged, words: `a flipped bit at ${at}` };
}

function damage(
  bytes: Uint8Array,
  kind: (typeof damages)[number],
  random: () => number,
): { readonly damaged: Uint8Array; readonly words: string } {
  const damaged = bytes.slice();
  const at = Math.floor(random() * bytes.length);
  switch (kind) {
    case "bit":
      return flipBit(bytes, at, random);
    case "byte":
      damaged[at]! ^= 1 + Math.floor(random() * 255);
      return { damaged, words: `another byte at ${at}` };
    case "page":
    case "sector": {
      const size = kind === "page" ? 8192 : 512;
      const from = at - (at % size);
      damaged.fill(0, from, Math.min(from + size, damaged.length));
      return { damaged, words: `${size} zeroed bytes at ${from}` };
    }
    case "cut":
      return {
        damaged: damaged.slice(0, at),
        words: `all behind ${at} cut off`,
      };
  }
}

type Verdict =
  | { readonly kind: "detected" | "harmless" }
  | { readonly kind: "wrong" | "overwritten"; readonly words: string };

/** Opens it as the product does, and judges what is shown and what is left on the disk. */
async function look(
  folder: string,
  { files, digest: whole, backupDigest }: Original,
  damaged: Uint8Array,
  inSidecar: boolean,
  alone: boolean,
): Promise<Verdict> {
  const test = await openTestEngine({
    files,
    storage: openSnapshotFile(join(folder, "graph.db")),
    settings: { warmUp: false, follow: false },
  });
  try {
    const told: string[] = [];
    test.engine.onEvent((event: EngineEvent) => {
      if (event.kind === "notice") told.push(event.error.code);
    });
    await new Promise(setImmediate);
    const { state } = test.engine.status();
    const noticed = told.some((code) => code.startsWith("database_"));
    const kept = await standsSomewhere(folder, damaged);
    // A sidecar is made anew from the file by the next save: it holds nothing of its own.
    if (!kept && !inSidecar)
      return { kind: "overwritten", words: `kept nowhere (${told.join()})` };
    if (state === "failed")
      return { kind: "wrong", words: `refused (${told.join()})` };
    if (state === "empty")
      return noticed && alone
        ? { kind: "detected" }
        : { kind: "wrong", words: `empty (${told.join()})` };
    const digest = await test.digest();
    if (noticed)
      return digest === backupDigest || digest === whole
        ? { kind: "detected" }
        : { kind: "wrong", words: "the backup is not what it was" };
    return digest === whole
      ? { kind: "harmless" }
      : { kind: "wrong", words: "another graph than before, without a word" };
  } finally {
    await test.engine.dispose();
  }
}

async function standsSomewhere(
  folder: string,
  bytes: Uint8Array,
): Promise<boolean> {
  for (const name of await readdir(folder))
    if (Buffer.compare(await readFile(join(folder, name)), bytes) === 0)
      return true;
  return false;
}

/** An ingest after the damage ends with the graph of the sources. */
async function rebuild(
  folder: string,
  { files, digest: whole }: Original,
  fail: (what: string) => void,
): Promise<void> {
  const storage = openSnapshotFile(join(folder, "graph.db"));
  await withTestEngine({ files, storage }, async ({ engine, digest }) => {
    if (engine.status().state === "failed") return;
    await engine.ingest({});
    if ((await digest()) !== whole)
      fail("an ingest afterwards did not bring the graph back");
  });
}

async function dropBackups(folder: string): Promise<void> {
  await clear(folder, (name) => name.includes(".backup-"));
}

async function clear(
  folder: string,
  which: (name: string) => boolean = () => true,
): Promise<void> {
  for (const name of await readdir(folder))
    if (which(name)) await rm(join(folder, name), { force: true });
}
