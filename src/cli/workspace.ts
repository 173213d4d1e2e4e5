// Which workspace and which database a command is about.
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { CodeweftError } from "../core/errors.ts";
import type { WorkspaceRoot } from "../core/ports.ts";
import {
  inMemory,
  locateDatabase,
  parseDatabaseLocation,
  workspaceDatabase,
} from "../node/databaseLocation.ts";
import {
  findRegisteredDatabase,
  userRegistry,
} from "../node/databaseRegistry.ts";
import { describeOwner, openDatabaseLock } from "../node/databaseLock.ts";
import { journalOf } from "../node/journalFile.ts";
import { openSnapshotFile } from "../node/snapshotFile.ts";
import { readStoredRoots } from "../node/storedRoots.ts";
import { invocation } from "./invocation.ts";
import { shellQuote } from "./shellQuote.ts";

export interface Workspace {
  /** The folder that commands speak of. */
  readonly root: WorkspaceRoot;
  /** With it all others that the graph is made of. */
  readonly roots: readonly WorkspaceRoot[];
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

/**
 * Throws no_workspace where the folder is not one, or is on no disk, invalid_parameters for a `--db` that names nothing, or whose graph is that
 * of another folder.
 */
export async function openWorkspace(place: Place): Promise<Workspace> {
  const roots = await storedRoots(place);
  const [first] = roots;
  if (first !== undefined && place.root === undefined)
    return {
      root: first,
      roots,
      database: await locate(place, first.location),
    };
  const location = await findRoot(place);
  const database = await locate(place, location);
  const own = await findAmong(roots, location);
  if (own !== undefined) return { root: own, roots, database };
  if (first !== undefined)
    throw new CodeweftError(
      "invalid_parameters",
      `${database} holds the graph of ${roots.map((root) => root.location).join(", ")}, not of ${location}.`,
      {
        kept: "Nothing was changed.",
        next: `Name that folder, or choose another file with --db; to use this one for ${location}, delete it first.`,
      },
      { database, roots: roots.map((root) => root.location), location },
    );
  const name = basename(location);
  const root = { name: name === "" ? location : name, location };
  return { root, roots: [root], database };
}

function locate({ db, folder }: Place, root: string): Promise<string> {
  return locateDatabase({ root, given: db, folder, registry: userRegistry() });
}

/**
 * Of the database that `--db` names: whoever names one from anywhere means the folders that it is about. None where it does
 * not say so, or where they are gone: then they were moved.
 */
async function storedRoots({
  db,
  folder,
}: Place): Promise<readonly WorkspaceRoot[]> {
  if (db === undefined) return [];
  const database = parseDatabaseLocation(db, folder);
  if (database === inMemory || (await kindOf(database)) !== "file") return [];
  const roots = await readStoredRoots(database);
  const virtual = roots.find(({ location }) => isAddress(location));
  if (virtual !== undefined)
    throw new CodeweftError(
      "no_workspace",
      `${database} holds the graph of ${virtual.location}, which the editor alone can read.`,
      {
        kept: "Nothing was changed.",
        next: "Ask in the editor, or choose another file with --db; SQLite tools can open this one.",
      },
      { database, roots: roots.map((root) => root.location) },
    );
  for (const { location } of roots)
    if ((await kindOf(location)) !== "folder") return [];
  return roots;
}

/** A folder of a virtual workspace, rather than a path; a drive of Windows has one letter. */
function isAddress(location: string): boolean {
  return /^[a-z][a-z\d+.-]+:/iu.test(location);
}

async function findAmong(
  roots: readonly WorkspaceRoot[],
  location: string,
): Promise<WorkspaceRoot | undefined> {
  const real = await realpath(location);
  for (const root of roots)
    if ((await realpath(root.location)) === real) return root;
  return undefined;
}

/** The same, for asking: throws not_found with the command that makes the database where there is none. */
export async function openIndexedWorkspace(place: Place): Promise<Workspace> {
  const workspace = await openWorkspace(place);
  const { database, root } = workspace;
  if (database !== inMemory && (await kindOf(database)) === "file")
    return workspace;
  const ingest = `Run: ${ingestCommand(workspace, place)}`;
  const details = { root: root.location, database };
  if (database === inMemory)
    throw new CodeweftError(
      "not_found",
      "A database in memory is gone when its program ends, so there is nothing to ask.",
      { next: ingest },
      details,
    );
  const backups = await openSnapshotFile(database).backups();
  if (backups.length > 0)
    throw new CodeweftError(
      "not_found",
      `There is no database at ${database} any more.`,
      {
        kept:
          backups.length === 1
            ? "A backup of it is there."
            : `${String(backups.length)} backups of it are there.`,
        next: `Bring one back: ${invocation()} restore --list${placeFlags(workspace, place)} — or build it anew: ${ingestCommand(workspace, place)}`,
      },
      details,
    );
  // A journal without a database: the process ended before it saved for the first time.
  const owner = await openDatabaseLock({ database, program: "" }).look();
  const interrupted = (await kindOf(journalOf(database))) === "file";
  const why =
    owner !== undefined
      ? `it is being read for the first time by ${describeOwner(owner)}, so `
      : interrupted
        ? "its first ingest was interrupted before it saved, so "
        : "";
  throw new CodeweftError(
    "not_found",
    `${root.location} has no index yet: ${why}there is no database at ${database}.`,
    {
      next:
        owner === undefined
          ? ingest
          : "Wait until it has finished, then ask again.",
    },
    details,
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

/** What a command has to name. */
export type Named = Pick<Workspace, "root" | "database">;

/** The same where only the database is known that is in use, whoever named it. */
export function ingestCommandOf({ root, database }: Named): string {
  const command = `${invocation()} ingest ${shellQuote(root.location)}`;
  return database === inMemory || database === workspaceDatabase(root.location)
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
