// What came of a save on a disk that failed: the file is the old or the new one, whoever called was told the truth, and the
// next start goes on.
import { cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { inspectDatabase } from "./databases.ts";
import { textOf } from "./experiment.ts";
import type { SaveError } from "./saveError.ts";
import { polyglotSources } from "./workspace.ts";

/** Three saves of one graph, each with more in it; the first two are on the disk. */
export interface Prepared {
  readonly folder: string;
  /** What stands there. */
  readonly present: Uint8Array;
  readonly next: Uint8Array;
  readonly revision: number;
  readonly digests: ReadonlySet<string>;
}

/** Counts of what came of the saves. */
export interface SaveFigures {
  savedAnyway: number;
  refused: number;
  torn: number;
  silent: number;
}

export const noSaves: Readonly<SaveFigures> = {
  savedAnyway: 0,
  refused: 0,
  torn: 0,
  silent: 0,
};

/**
 * Judges the save of `prepared.next` over the second save in the folder `here`; `error`: what it told, or undefined. `relief`
 * makes the disk well again for the next start.
 */
export async function judgeSave(
  here: string,
  what: string,
  prepared: Prepared,
  error: SaveError | undefined,
  figures: SaveFigures,
  fail: (what: string) => void,
  relief: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const location = join(here, "graph.db");
  const after = await readFile(location);
  const isOld = after.equals(prepared.present);
  const isNew = after.equals(prepared.next);
  if (!isOld && !isNew) {
    figures.torn++;
    fail(`${what}: the file is neither the old nor the new one`);
    return;
  }
  if (error === undefined) {
    figures.savedAnyway++;
    if (!isNew) {
      figures.silent++;
      fail(`${what}: the save said that it had succeeded`);
    }
  } else {
    figures.refused++;
    const { code, message, kept } = error;
    if (!["save_failed", "disk_full", "unreadable_file"].includes(code))
      fail(`${what}: ${message}`);
    if (isNew && !kept.includes("new file stands"))
      fail(`${what}: the new file stands, and it says: ${kept}`);
  }
  await relief();
  try {
    await goOn(location, prepared);
  } catch (caught) {
    figures.torn++;
    fail(`${what}: afterwards: ${textOf(caught)}`);
  }
}

/** The next start. */
async function goOn(location: string, prepared: Prepared): Promise<void> {
  const storage = openSnapshotFile(location);
  for (const backup of await storage.backups())
    if (backup.state === "damaged")
      throw new Error(`the backup ${backup.id} is damaged`);
  const loaded = await storage.load();
  if (loaded?.changed === true)
    throw new Error("what it left counts as damaged");
  await storage.save(prepared.next, prepared.revision);
  const found = await inspectDatabase(location);
  if (found?.hasSidecar !== true || !prepared.digests.has(found.digest))
    throw new Error("the next save left another graph");
}

/** `folder` is made; the result may be copied as often as needed. */
export async function prepareSaves(folder: string): Promise<Prepared> {
  await mkdir(folder);
  const files = new MemoryWorkspace(Object.fromEntries(polyglotSources(1)));
  const storage = openSnapshotFile(join(folder, "graph.db"));
  return withTestEngine(
    { files, storage, settings: { saveAfterQuiet: 1e6 } },
    async ({ engine, indexer, digest }) => {
      const digests = new Set<string>();
      await engine.ingest({});
      digests.add(await digest());
      for (const name of ["second", "third"]) {
        files.write(`part0/src/${name}.ts`, `export function ${name}() {}\n`);
        await engine.update([`part0/src/${name}.ts`]);
        digests.add(await digest());
        if (name === "second") await engine.save();
      }
      const next = await indexer.exportBytes();
      // The engine saves what is left when it is closed: what is prepared is what stands there before.
      const kept = join(folder, "..", "kept");
      await cp(folder, kept, { recursive: true });
      const { revision } = engine.status();
      const present = await readFile(join(kept, "graph.db"));
      return { folder: kept, present, next, revision, digests };
    },
  );
}
