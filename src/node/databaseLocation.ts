// Where a database is: reads what people write after `--db` or in a setting, and knows the defaults.
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { CodeweftError } from "../core/errors.ts";
import { findRegisteredDatabase } from "./databaseRegistry.ts";

/** `:memory:` or an absolute path. */
export type DatabaseLocation = string;

export const inMemory: DatabaseLocation = ":memory:";

/** In the workspace folder, for the command line and for `codeweft.database.location: workspaceFolder`. */
export function workspaceDatabase(root: string): DatabaseLocation {
  return join(root, ".codeweft", "graph.db");
}

/**
 * `:memory:` and `mem` keep everything in memory; `sqlite:PATH` and PATH name a file, relative to `folder`; `~/` is the
 * home folder. Throws CodeweftError invalid_parameters for an empty text and for any other prefix.
 */
export function parseDatabaseLocation(
  text: string,
  folder: string,
): DatabaseLocation {
  const prefix = /^([a-zA-Z][a-zA-Z0-9+.-]+):/.exec(text)?.[1];
  const rest = prefix === "sqlite" ? text.slice("sqlite:".length) : text;
  if (rest === ":memory:" || rest === "mem") return inMemory;
  // One letter and a colon is a drive of Windows, not a prefix.
  if (prefix !== undefined && prefix !== "sqlite")
    throw new CodeweftError(
      "invalid_parameters",
      `"${text}" names no database: Codeweft does not know the prefix "${prefix}:".`,
      {
        next: "Give a path, sqlite:PATH, or :memory:. A file whose name has a colon is written ./NAME.",
      },
    );
  if (rest.trim() === "")
    throw new CodeweftError(
      "invalid_parameters",
      "The place of the database is empty.",
      { next: "Give a path, sqlite:PATH, or :memory:." },
    );
  if (rest === "~" || rest.startsWith("~/"))
    return join(homedir(), rest.slice(1));
  return isAbsolute(rest) ? resolve(rest) : resolve(folder, rest);
}

/**
 * The database of a workspace for the command line: what was given, else the one that the per-user file names for this
 * root, else `.codeweft/graph.db` in it. `root` is absolute.
 */
export async function locateDatabase(request: {
  readonly root: string;
  readonly given: string | undefined;
  /** What `given` is relative to. */
  readonly folder: string;
  readonly registry: string;
}): Promise<DatabaseLocation> {
  const { root, given, folder, registry } = request;
  if (given !== undefined) return parseDatabaseLocation(given, folder);
  return (
    (await findRegisteredDatabase(registry, root)) ?? workspaceDatabase(root)
  );
}
