// Which folders a database is about. It says so itself: its path says nothing.
import { CodeweftError } from "../core/errors.ts";
import type { WorkspaceRoot } from "../core/ports.ts";
import { openStore } from "../core/store/openStore.ts";
import { loadSqlite } from "../core/store/sqlite.ts";
import { openAssetFolder } from "./assetFolder.ts";
import { defaultAssetsFolder } from "./engineHost.ts";
import { openSnapshotFile } from "./snapshotFile.ts";

/** Of the graph in the file `database`; none where it holds no whole graph, or cannot be read: its opening says why. */
export async function readStoredRoots(
  database: string,
): Promise<readonly WorkspaceRoot[]> {
  try {
    const loaded = await openSnapshotFile(database).load();
    if (loaded === undefined) return [];
    const assets = openAssetFolder(defaultAssetsFolder());
    const sqlite = await loadSqlite(await assets.read("sql-wasm.wasm"));
    const store = openStore(sqlite, loaded);
    try {
      return store.readMeta("complete") === "1" ? store.readRoots() : [];
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof CodeweftError) return [];
    throw error;
  }
}
