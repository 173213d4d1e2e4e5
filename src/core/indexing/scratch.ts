// A second index of the same workspace, from the sources alone and in memory alone, to compare the first one with.
import type { SnapshotStorage } from "../snapshots.ts";
import { CodeweftError } from "../errors.ts";
import type { Pacer } from "./pacer.ts";
import { runOnce } from "./run.ts";
import type { RunRequest } from "./run.ts";
import { Saver } from "./saver.ts";
import { createUnsharedLock } from "./unsharedLock.ts";
import { Workbench } from "./workbench.ts";

const nothing = () => Promise.resolve(undefined);

/** Keeps nothing: what asks it for something is a mistake of ours. */
const nowhere: SnapshotStorage = {
  location: undefined,
  load: nothing,
  save: refuse,
  isCurrent: () => Promise.resolve(true),
  saveCopy: refuse,
  quarantine: nothing,
  backups: () => Promise.resolve([]),
  loadBackup: refuse,
  writeProblemLog: nothing,
  dispose: nothing,
};

function refuse(): Promise<never> {
  return Promise.reject(
    new CodeweftError("internal", "A scratch database is never saved."),
  );
}

/**
 * Reads these files, or the whole workspace, as a first ingest does; its progress is `bench`'s. The caller closes the result.
 * Throws Cancelled.
 */
export async function ingestIntoScratch(
  bench: Workbench,
  paths: readonly string[] | undefined,
  pacer: Pacer,
  signal: RunRequest["signal"],
): Promise<Workbench> {
  const { journal: _, ...rest } = bench.parts;
  const parts = {
    ...rest,
    storage: nowhere,
    lock: createUnsharedLock(),
    settings: { ...bench.parts.settings, checkpointEvery: Infinity },
  };
  const scratch = new Workbench(parts);
  scratch.listen((event) => {
    if (event.kind === "progress") bench.tell(event);
  });
  scratch.adopt(await parts.openStore({}));
  const saver = new Saver(scratch, (work) => work());
  try {
    await runOnce(scratch, saver, {
      paths,
      force: true,
      retry: "all",
      recorded: true,
      signal,
    });
    pacer.check();
    return scratch;
  } catch (error) {
    scratch.close();
    throw error;
  } finally {
    saver.dispose();
  }
}
