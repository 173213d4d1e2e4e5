// Makes the folder that a database, its lock and its sidecar stand in.
import { mkdir, rmdir, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf } from "../core/reliability/classify.ts";

/**
 * `database`: absolute path. A `.codeweft` folder that is made here hides itself from version control; one that is there
 * already is left as its owner wants it. Throws as the file system does, and leaves no such folder that is not hidden.
 */
export async function createDatabaseFolder(database: string): Promise<void> {
  const folder = dirname(database);
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined || basename(folder) !== ".codeweft") return;
  const rules = join(folder, ".gitignore");
  try {
    await writeFile(rules, "*\n", { flag: "wx" });
  } catch (error) {
    // Another process was quicker.
    if (codeOf(error) === "EEXIST") return;
    // The next attempt finds no folder and makes both; where another process has a file in it by now, the folder stays.
    await unlink(rules).catch(() => undefined);
    await rmdir(folder).catch(() => undefined);
    throw error;
  }
}
