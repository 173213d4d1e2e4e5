// Disks that fail: every call of a save fails once with each error, writes keep a part of what they were given, and the
// disk is really full at one point of the save after the other.
import { cp, mkdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../src/core/reliability/classify.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { cutShort, withFailingDisk } from "../node/failingDisk.ts";
import { canMount, whileMounted } from "../node/scratch.ts";
import { pick } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { toSaveError } from "./saveError.ts";
import type { SaveError } from "./saveError.ts";
import { judgeSave, noSaves, prepareSaves } from "./savesThatFail.ts";

export const disk: Experiment = {
  name: "disk",
  title: "Failing and full disks",
  run: failEverywhere,
  tell: (figures) =>
    `each of the ${figures["calls"]} calls of a save failed once with EIO, ENOSPC, EPERM, EBUSY and EACCES (${figures["errors"]} errors), ${figures["shortWrites"]} writes kept a part and said nothing, ${figures["fullDisks"]} disks were full at one point or another: ${figures["savedAnyway"]} saves succeeded all the same, ${figures["refused"]} were refused with the old file in place; ${figures["torn"]} torn files, ${figures["silent"]} failures without a word.`,
};

const codes = ["EIO", "ENOSPC", "EPERM", "EBUSY", "EACCES"];

async function failEverywhere({ quick, random, folder, say, fail }: Setting) {
  const prepared = await prepareSaves(join(folder, "prepared"));
  const figures = {
    calls: 0,
    errors: 0,
    shortWrites: 0,
    fullDisks: 0,
    ...noSaves,
  };
  const attempt = async (
    here: string,
    what: string,
    saving: (save: () => Promise<void>) => Promise<unknown>,
    relief?: () => Promise<unknown>,
  ): Promise<void> => {
    const storage = openSnapshotFile(join(here, "graph.db"));
    await storage.load();
    let error: SaveError | undefined;
    await saving(async () => {
      try {
        await storage.save(prepared.next, prepared.revision);
      } catch (caught) {
        error = toSaveError(caught);
      }
    });
    await judgeSave(here, what, prepared, error, figures, fail, relief);
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
