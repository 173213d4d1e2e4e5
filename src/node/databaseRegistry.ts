// One file per user that says which workspace folder has which database, so that editor and command line meet.
//
// A line of JSON for each entry, the last one of a root counts. Windows that open at the same time only append, which
// the system does as one step; a file that is read, changed and replaced would lose what the other one wrote.
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { exists } from "./replaceFile.ts";

/** Where the file is: the folder for state that the system gives each user; `CODEWEFT_STATE` overrides it. */
export function userRegistry(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = homedir();
  const folder =
    environment["CODEWEFT_STATE"] ??
    (platform === "win32"
      ? join(
          environment["LOCALAPPDATA"] ?? join(home, "AppData", "Local"),
          "codeweft",
        )
      : platform === "darwin"
        ? join(home, "Library", "Application Support", "codeweft")
        : join(
            environment["XDG_STATE_HOME"] ?? join(home, ".local", "state"),
            "codeweft",
          ));
  return join(folder, "databases.jsonl");
}

/** The database recorded for this root, when it still exists. */
export async function findRegisteredDatabase(
  registry: string,
  root: string,
): Promise<string | undefined> {
  const database = (await readEntries(registry)).get(entryOf(root));
  return database !== undefined && (await exists(database))
    ? database
    : undefined;
}

/** Records the database of a root; both are absolute. Throws as the file system does. */
export async function registerDatabase(
  registry: string,
  root: string,
  database: string,
): Promise<void> {
  if ((await readEntries(registry)).get(entryOf(root)) === database) return;
  await mkdir(dirname(registry), { recursive: true });
  const entry = JSON.stringify({ root: entryOf(root), database });
  // The first line feed ends a line that a killed process left unfinished.
  await appendFile(registry, `\n${entry}\n`);
}

async function readEntries(registry: string): Promise<Map<string, string>> {
  let text: string;
  try {
    text = await readFile(registry, "utf8");
  } catch {
    // Missing or unreadable: it holds nothing that is not written again when a window opens its folder.
    return new Map();
  }
  return new Map(text.split("\n").flatMap(readEntry));
}

/** Nothing for an empty line and for one that cannot be read. */
function readEntry(line: string): [root: string, database: string][] {
  if (line === "") return [];
  try {
    const found = JSON.parse(line) as Readonly<Record<string, unknown>> | null;
    const root = found?.["root"];
    const database = found?.["database"];
    return typeof root === "string" && typeof database === "string"
      ? [[root, database]]
      : [];
  } catch {
    return [];
  }
}

/** Windows writes one folder in many spellings. */
function entryOf(root: string): string {
  const path = resolve(root);
  return process.platform === "win32" ? path.toLowerCase() : path;
}
