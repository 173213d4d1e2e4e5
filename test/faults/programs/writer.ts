// A program for experiments: one of many on one database. It waits for the lock, loads what is there, adds one to it, saves
// and gives the lock back; or it only looks. It says each step with the system's clock, until it is killed.
// Arguments: the database, how long it may hold the lock in milliseconds, or `keep` until it is lost; the folder of sql-wasm.wasm; then, as JSON,
// times of the lock that differ from the product's.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadSqlite } from "../../../src/core/store/sqlite.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import { codeOf } from "../../../src/core/reliability/classify.ts";
import { openDatabaseLock } from "../../../src/node/databaseLock.ts";
import type { LockTimes } from "../../../src/node/databaseLock.ts";
import { openSnapshotFile } from "../../../src/node/snapshotFile.ts";

const [database, holds, assets, times] = process.argv.slice(2) as [
  string,
  string,
  string,
  string | undefined,
];
const tell = (...words: readonly (string | number)[]): void => {
  process.stdout.write(`${words.join(" ")} ${process.hrtime.bigint()}\n`);
};
const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const sqlite = await loadSqlite(await readFile(join(assets, "sql-wasm.wasm")));
const lock = openDatabaseLock({
  database,
  program: "an experiment",
  ...(times === undefined
    ? {}
    : { times: JSON.parse(times) as Partial<LockTimes> }),
});
const storage = openSnapshotFile(database, { backups: 1 });
tell("ready");
for (;;) {
  try {
    if ((await lock.tryAcquire()) === undefined) {
      tell("enter");
      if (holds === "keep") while (await lock.confirm()) await add();
      else {
        await add();
        await rest(Math.random() * Number(holds));
      }
      const still = await lock.confirm();
      tell(still ? "leave" : "lost");
      await lock.release();
    } else {
      await look();
      await rest(Math.random() * 200);
    }
  } catch (error) {
    tell(
      "error",
      codeOf(error) || "unknown",
      String(error).replace(/\s/g, "_"),
    );
  }
  await rest(Math.random() * 10);
}

/** One more row than was there: who overwrites what another saved leaves a gap. */
async function add(): Promise<void> {
  const loaded = await storage.load();
  const store = openStore(sqlite, { ...loaded, location: database });
  try {
    const count = Number(store.readMeta("experiment") ?? 0) + 1;
    store.transaction(() => {
      store.writeMeta("experiment", String(count));
      store.advanceRevision(Date.now());
    });
    if (!(await lock.confirm())) return;
    tell("saving", count);
    await storage.save(store.exportBytes(), store.revision);
    tell("saved", count);
  } finally {
    store.close();
  }
}

async function look(): Promise<void> {
  const loaded = await openSnapshotFile(database).load();
  if (loaded === undefined) return;
  if (loaded.changed === true) {
    tell("torn");
    return;
  }
  const store = openStore(sqlite, { ...loaded, location: database });
  tell("seen", store.readMeta("experiment") ?? "0", loaded.trusted ? 1 : 0);
  store.close();
}
