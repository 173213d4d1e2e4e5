// Which workspace and which database a command is about.
import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { CodeweftError } from "../core/errors.ts";
import type { WorkspaceRoot } from "../core/ports.ts";
import {
  inMemory,
  locateDatabase,
  workspaceDatabase,
} from "../node/databaseLocation.ts";
import {
  findRegisteredDatabase,
  userRegistry,
} from "../node/databaseRegistry.ts";
import { invocation } from "./invocation.ts";
import { shellQuote } from "./shellQuote.ts";

export interface Workspace {
  readonly root: WorkspaceRoot;
  /** Absolute path, or `:memory:`. */
  readonly database: string;
}

export interface Place {
  /** `--root`, or the folder to ingest; relative to `folder`. */
  readonly root: string | undefined;
  /** `--db`. */
  readonly db: string | undefined;
  /** The current folder. */
  readonly folder: string;
}

/** Throws no_workspace where the folder is not one, invalid_parameters for a `--db` that names nothing. */
export async function openWorkspace(place: Place): Promise<Workspace> {
  const root = await findRoot(place);
  const database = await locateDatabase({
    root,
    given: place.db,
    folder: place.folder,
    registry: userRegistry(),
  });
  const name = basename(root);
  return {
    root: { name: name === "" ? root : name, location: root },
    database,
  };
}

/** The same, for asking: throws not_found with the command that makes the database where there is none. */
export async function openIndexedWorkspace(place: Place): Promise<Workspace> {
  const workspace = await openWorkspace(place);
  const { database, root } = workspace;
  if (database !== inMemory && (await kindOf(database)) === "file")
    return workspace;
  throw new CodeweftError(
    "not_found",
    database === inMemory
      ? "A database in memory is gone when its program ends, so there is nothing to ask."
      : `${root.location} has no index yet: there is no database at ${database}.`,
    {
      next: `Run: ${ingestCommand(workspace, place)}`,
    },
    { root: root.location, database },
  );
}

/** The command that makes the workspace's database, from any folder. */
export function ingestCommand(
  { root, database }: Workspace,
  place: Place,
): string {
  const command = `${invocation()} ingest ${shellQuote(root.location)}`;
  return place.db === undefined || database === inMemory
    ? command
    : `${command} --db ${shellQuote(database)}`;
}

/** The command line that asks the same workspace again from the current folder. */
export function placeFlags(workspace: Workspace, place: Place): string {
  const flags: string[] = [];
  if (place.db !== undefined)
    flags.push("--db", shellQuote(workspace.database));
  if (workspace.root.location !== resolve(place.folder))
    flags.push("--root", shellQuote(workspace.root.location));
  return flags.map((flag) => ` ${flag}`).join("");
}

/** What was given, else the nearest folder upward that has a database, else the current folder. */
async function findRoot({ root, folder }: Place): Promise<string> {
  if (root !== undefined) {
    const given = resolve(folder, root);
    const kind = await kindOf(given);
    if (kind === "folder") return given;
    throw new CodeweftError(
      "no_workspace",
      kind === "file"
        ? `${given} is a file, not a folder.`
        : `There is no folder at ${given}.`,
      {
        next: `Give the folder that holds the sources, for example: ${invocation()} ingest .`,
      },
      { folder: given },
    );
  }
  const registry = userRegistry();
  let at = resolve(folder);
  for (;;) {
    if (
      (await findRegisteredDatabase(registry, at)) !== undefined ||
      (await kindOf(workspaceDatabase(at))) === "file"
    )
      return at;
    const above = dirname(at);
    if (above === at) return resolve(folder);
    at = above;
  }
}

async function kindOf(path: string): Promise<"file" | "folder" | "nothing"> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? "folder" : "file";
  } catch {
    // Missing and unreadable come to the same here: the message names the path.
    return "nothing";
  }
}
