// One file per user that says which workspace folder has which database, so that editor and command line meet.
import { mkdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { exists, replaceFile } from "./replaceFile.ts";

/** Two windows may write at the same time; who finds their entry missing afterwards writes again. */
const attempts = 5;

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
  return join(folder, "databases.json");
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
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const entries = await readEntries(registry);
    if (entries.get(entryOf(root)) === database) return;
    entries.set(entryOf(root), database);
    await mkdir(dirname(registry), { recursive: true });
    const sorted = Object.fromEntries([...entries].sort());
    await replaceFile(registry, `${JSON.stringify(sorted, null, 2)}\n`);
  }
}

async function readEntries(registry: string): Promise<Map<string, string>> {
  try {
    const found: unknown = JSON.parse(await readFile(registry, "utf8"));
    if (typeof found !== "object" || found === null) return new Map();
    return new Map(
      Object.entries(found).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      ),
    );
  } catch {
    // Missing or unreadable: it holds nothing that is not written again when a window opens its folder.
    return new Map();
  }
}

/** Windows writes one folder in many spellings. */
function entryOf(root: string): string {
  const path = resolve(root);
  return process.platform === "win32" ? path.toLowerCase() : path;
}
