// A program for experiments: it loads a database, says which thread works for its file system, waits to be told, saves other
// bytes once, and says what came of it. To be started with UV_THREADPOOL_SIZE=1, so that this one thread makes all calls.
// Arguments: the database, the file with the bytes to save, their revision.
import { readFile, readlink } from "node:fs/promises";
import { once } from "node:events";
import { openSnapshotFile } from "../../../src/node/snapshotFile.ts";
import { toSaveError } from "../saveError.ts";

const [database, source, revision] = process.argv.slice(2) as [
  string,
  string,
  string,
];
const bytes = await readFile(source);
// Somebody who waits for the patience of a save would wait long in an experiment of hundreds.
const storage = openSnapshotFile(database, { patience: 500 });
await storage.load();
const thread = (await readlink("/proc/thread-self")).split("/").at(-1) ?? "";
process.stdout.write(`ready ${thread}\n`);
await once(process.stdin, "data");
const error = await storage.save(bytes, Number(revision)).then(
  () => undefined,
  (caught: unknown) => toSaveError(caught),
);
process.stdout.write(`ended ${JSON.stringify(error ?? {})}\n`);
process.exit(0);
