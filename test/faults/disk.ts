// Disks that fail: every call of a save fails once with each error, writes keep a part of what they were given, and the
// disk is really full at one point of the save after the other.
import {
  cp,
  mkdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { CodeweftError } from "../../src/core/errors.ts";
import { codeOf } from "../../src/core/reliability/classify.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { cutShort, withFailingDisk } from "../node/failingDisk.ts";
import { canMount, whileMounted } from "../node/scratch.ts";
import { inspectDatabase } from "./databases.ts";
import { pick, textOf } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { polyglotSources } from "./workspace.ts";

export const disk: Experiment = {
  name: "disk",
  title: "Failing and full disks",
  run: failEverywhere,
  tell: (figures) =>
    `each of the ${figures["calls"]} calls of a save failed once with EIO, ENOSPC, EPERM, EBUSY and EACCES (${figures["errors"]} errors), ${figures["shortWrites"]} writes kept a part and said nothing, ${figures["fullDisks"]} disks were full at one point or another: ${figures["savedAnyway"]} saves succeeded all the same, ${figures["refused"]} were refused with the old file in place; ${figures["torn"]} torn files, ${figures["silent"]} failures without a word.`,
};

const codes = ["EIO", "ENOSPC", "EPERM", "EBUSY", "EACCES"];

/** Three saves of one graph, each with more in it; the first two are on the disk. */
interface Prepared {
  readonly folder: string;
  readonly next: Uint8Array;
  readonly revision: number;
  readonly digests: ReadonlySet<string>;
}

async function failEverywhere({ quick, random, folder, say, fail }: Setting) {
  const prepared = await prepare(join(folder, "prepared"));
  const figures = {
    calls: 0,
    errors: 0,
    shortWrites: 0,
    fullDisks: 0,
    savedAnyway: 0,
    refused: 0,
    torn: 0,
    silent: 0,
  };
  const attempt = async (
    here: string,
    what: string,
    saving: (save: () => Promise<void>) => Promise<unknown>,
    relief: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> => {
    const location = join(here, "graph.db");
    const storage = openSnapshotFile(location);
    await storage.load();
    const before = await readFile(location);
    let error: unknown;
    await saving(async () => {
      try {
        await storage.save(prepared.next, prepared.revision);
      } catch (caught) {
        error = caught;
      }
    });
    const after = await readFile(location);
    const isOld = Buffer.compare(after, before) === 0;
    const isNew = Buffer.compare(after, prepared.next) === 0;
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
      const kept =
        error instanceof CodeweftError ? (error.advice.kept ?? "") : "";
      if (
        !["save_failed", "disk_full", "unreadable_file"].includes(codeOf(error))
      )
        fail(`${what}: ${textOf(error)}`);
      if (isNew && !kept.includes("new file stands"))
        fail(`${what}: the new file stands, and it says: ${kept}`);
    }
    await relief();
    try {
      for (const backup of await storage.backups())
        if (backup.state === "damaged")
          throw new Error(`the backup ${backup.id} is damaged`);
      // The next start goes on.
      const next = openSnapshotFile(location);
      const loaded = await next.load();
      if (loaded?.changed === true)
        throw new Error("what it left counts as damaged");
      await next.save(prepared.next, prepared.revision);
      const found = await inspectDatabase(location);
      if (found?.hasSidecar !== true || !prepared.digests.has(found.digest))
        throw new Error("the next save left another graph");
    } catch (caught) {
      figures.torn++;
      fail(`${what}: afterwards: ${textOf(caught)}`);
    }
  };
  let places = 0;
  const fresh = async (): Promise<string> => {
    const here = join(folder, `place${places++}`);
    await cp(prepared.folder, here, { recursive: true });
    return here;
  };

  const whole = await fresh();
  let calls: readonly string[] = [];
  await attempt(whole, "nothing fails", async (save) => {
    calls = await withFailingDisk(() => undefined, save);
  });
  figures.calls = calls.length;
  figures.savedAnyway = 0;
  const cases = calls.flatMap((name, call) => [
    ...codes.map((code) => ({ name, call, code })),
    ...(name.endsWith("writeFile") ? [{ name, call, code: cutShort }] : []),
  ]);
  const chosen = quick
    ? Array.from({ length: 40 }, () => pick(random, cases))
    : cases;
  for (const [index, { name, call, code }] of chosen.entries()) {
    const here = await fresh();
    await attempt(here, `call ${call}, ${name}: ${code}`, (save) =>
      withFailingDisk((each) => (each === call ? code : undefined), save),
    );
    if (code === cutShort) figures.shortWrites++;
    else figures.errors++;
    await rm(here, { recursive: true, force: true });
    if (index % 100 === 99) say(`${index + 1} of ${chosen.length} failures`);
  }
  if (!canMount)
    return {
      figures,
      notRun:
        "disks that are really full, because only root may mount one here; errors of a full disk were made instead",
    };
  for (let round = 0; round < (quick ? 3 : 24); round++) {
    const here = join(folder, `full${round}`);
    await mkdir(here);
    await whileMounted(
      ["-t", "tmpfs", "-o", "size=64m", "tmpfs"],
      here,
      async () => {
        await cp(prepared.folder, here, { recursive: true });
        const free = Math.floor(random() * prepared.next.length * 1.6);
        await fill(join(here, "filler"), free);
        await attempt(
          here,
          `a disk with ${free} free bytes`,
          (save) => save(),
          () => rm(join(here, "filler")),
        );
      },
    );
    figures.fullDisks++;
  }
  return { figures };
}

async function prepare(folder: string): Promise<Prepared> {
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
      return { folder: kept, next, revision, digests };
    },
  );
}

/** Writes until only so many bytes are left. */
async function fill(path: string, free: number): Promise<void> {
  const chunk = new Uint8Array(1 << 20);
  let written = 0;
  try {
    for (;;) {
      await writeFile(path, chunk, { flag: "a" });
      written += chunk.length;
    }
  } catch (error) {
    if (codeOf(error) !== "ENOSPC") throw error;
  }
  const { size } = await stat(path);
  await truncate(path, Math.max(0, Math.max(size, written) - free));
}
