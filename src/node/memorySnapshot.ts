// Keeps the database nowhere at all, for who wants no file.
import { CodeweftError } from "../core/errors.ts";
import type { SnapshotStorage } from "../core/snapshots.ts";
import { openSnapshotFile } from "./snapshotFile.ts";
import { identify } from "./snapshotIdentity.ts";

/** Nothing is loaded and nothing is left behind. `onProblemLog` takes what a file would have got. */
export function createMemorySnapshot(
  onProblemLog: (text: string) => void = () => undefined,
): SnapshotStorage {
  return {
    location: undefined,
    load: () => Promise.resolve(undefined),
    save: async (bytes, revision, options) => ({
      location: undefined,
      identity: await identify(bytes, revision, options),
      milliseconds: 0,
    }),
    isCurrent: () => Promise.resolve(true),
    saveCopy: (location, bytes, revision) =>
      openSnapshotFile(location, { isCopy: true }).save(bytes, revision),
    quarantine: () => Promise.resolve(undefined),
    backups: () => Promise.resolve([]),
    loadBackup: () =>
      Promise.reject(
        new CodeweftError("not_found", "A database in memory has no backups.", {
          kept: "Nothing was changed.",
          next: "Ingest the workspace: the graph is built from the sources.",
        }),
      ),
    writeProblemLog: (head, body) => {
      onProblemLog(`${head}\n${body}`);
      return Promise.resolve();
    },
    dispose: () => Promise.resolve(),
  };
}
