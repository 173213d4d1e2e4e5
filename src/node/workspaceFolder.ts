// The folders of a workspace on this machine's disk.
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { CodeweftError } from "../core/errors.ts";
import type {
  DirectoryEntry,
  FileStat,
  WorkspaceFiles,
  WorkspaceRoot,
} from "../core/ports.ts";
import { codeOf } from "../core/reliability/classify.ts";

export interface WorkspaceFolderOptions {
  /**
   * Looks at files and reads them inside the call. For threads that have nothing else to do meanwhile: many small reads cost a
   * fraction of what they cost through the thread pool.
   */
  readonly blocking?: boolean;
  /**
   * Absolute path of the database. Its files may stand in the workspace, are none of its sources, and change with every save:
   * whoever looked at them would always find something new to save.
   */
  readonly database?: string | undefined;
}

/** Locations are absolute. Errors are those of the file system, with their `code`. */
export function openWorkspaceFolder(
  roots: readonly WorkspaceRoot[],
  options: WorkspaceFolderOptions = {},
): WorkspaceFiles {
  return new WorkspaceFolder(roots, options);
}

/** What follows the name of the database in its own name and those of the files that belong to it. */
const besideDatabase =
  /^(?:|\.(?:meta|lock|journal|server)(?:\..*)?|\.(?:backup|damaged)-.*|.*\.[0-9a-f]{8}-\d+-[0-9a-f]{8}\.tmp)$/u;

/** Milliseconds. */
const slowListing = 0.5;

class WorkspaceFolder implements WorkspaceFiles {
  private sensitive: boolean | undefined;
  /** How long listing a folder took lately. */
  private listingMilliseconds = 0;
  private realRoots: Promise<readonly string[]> | undefined;

  constructor(
    readonly roots: readonly WorkspaceRoot[],
    private readonly options: WorkspaceFolderOptions,
  ) {}

  private get blocking(): boolean {
    return this.options.blocking === true;
  }

  /** One folder on a volume that ignores case is enough for paths to be compared without it. */
  get caseSensitive(): boolean {
    this.sensitive ??= this.roots.every(({ location }) =>
      isCaseSensitive(location),
    );
    return this.sensitive;
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    if (path === "" && this.roots.length !== 1)
      return this.roots.map(({ name }) => ({ name, kind: "directory" }));
    const host = this.toHost(path);
    const entries = await this.entriesOf(host);
    return entries
      .filter(({ name }) => !this.isOfDatabase(join(host, name)))
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((left, right) =>
        left.name < right.name ? -1 : left.name > right.name ? 1 : 0,
      );
  }

  /**
   * A folder in the system's cache is listed in less time than the thread pool needs for the question. A slow disk is asked
   * for many folders side by side instead: the answers that are waited for here say which of the two it is.
   */
  private async entriesOf(host: string): Promise<readonly Dirent[]> {
    if (!this.blocking || this.listingMilliseconds > slowListing) {
      // Now and then another look: what is read a second time comes from the cache.
      this.listingMilliseconds *= 0.99;
      return readdir(host, { withFileTypes: true });
    }
    const began = performance.now();
    try {
      return readdirSync(host, { withFileTypes: true });
    } finally {
      this.listingMilliseconds +=
        (performance.now() - began - this.listingMilliseconds) / 8;
    }
  }

  async stat(path: string): Promise<FileStat> {
    if (path === "" && this.roots.length !== 1)
      return { kind: "directory", size: 0, mtime: 0 };
    const host = this.toHost(path);
    if (this.isOfDatabase(host))
      throw Object.assign(new Error(`${host} is no source.`), {
        code: "ENOENT",
      });
    const found = this.blocking ? statSync(host) : await stat(host);
    return {
      kind: found.isFile()
        ? "file"
        : found.isDirectory()
          ? "directory"
          : "other",
      size: found.size,
      mtime: found.mtimeMs,
    };
  }

  async read(path: string): Promise<Uint8Array> {
    const host = this.toHost(path);
    return this.blocking ? readFileSync(host) : readFile(host);
  }

  async realPath(path: string): Promise<string | undefined> {
    const real = await realpath(this.toHost(path));
    this.realRoots ??= Promise.all(
      this.roots.map(({ location }) => realpath(location)),
    );
    const realRoots = await this.realRoots;
    for (const [index, root] of realRoots.entries()) {
      const inside = relative(root, real);
      if (inside === ".." || inside.startsWith(`..${sep}`)) continue;
      // Another drive of Windows: there is no relative path.
      if (inside !== "" && join(root, inside) !== real) continue;
      const path = sep === "/" ? inside : inside.split(sep).join("/");
      if (this.roots.length === 1) return path;
      const { name } = this.roots[index]!;
      return path === "" ? name : `${name}/${path}`;
    }
    return undefined;
  }

  join(folder: string, steps: string): string | undefined {
    const target =
      folder === "" && this.roots.length !== 1
        ? undefined
        : resolve(this.toHost(folder), steps);
    if (target === undefined) return undefined;
    let best: { readonly name: string; readonly inside: string } | undefined;
    for (const { name, location } of this.roots) {
      const inside = relative(resolve(location), target);
      if (inside === ".." || inside.startsWith(`..${sep}`)) continue;
      // Another drive of Windows: there is no relative path.
      if (inside !== "" && join(resolve(location), inside) !== target) continue;
      // Of roots inside each other the inner one holds the file.
      if (best === undefined || inside.length < best.inside.length)
        best = { name, inside };
    }
    if (best === undefined) return undefined;
    const path = best.inside.split(sep).join("/");
    if (this.roots.length === 1) return path;
    return path === "" ? best.name : `${best.name}/${path}`;
  }

  /** The database itself, or what is kept beside it. */
  private isOfDatabase(host: string): boolean {
    const { database } = this.options;
    if (database === undefined || dirname(host) !== dirname(database))
      return false;
    if (host.startsWith(database))
      return besideDatabase.test(host.slice(database.length));
    return /^ingestion-errors(?:\.\d+)?\.txt$/u.test(basename(host));
  }

  private toHost(path: string): string {
    const segments = path === "" ? [] : path.split("/");
    const [first] = segments;
    const root =
      this.roots.length === 1
        ? this.roots[0]
        : this.roots.find(({ name }) => name === first);
    if (this.roots.length > 1) segments.shift();
    if (root === undefined || segments.some(isNoName))
      throw new CodeweftError(
        "invalid_parameters",
        `${JSON.stringify(path)} is not a path inside the workspace.`,
        { next: "Give a path relative to the workspace folder, with /." },
      );
    return join(root.location, ...segments);
  }
}

/** Segments that would lead out of the workspace, or nowhere. */
function isNoName(segment: string): boolean {
  return (
    segment === "" ||
    segment === "." ||
    segment === ".." ||
    segment.includes("\0") ||
    (sep === "\\" && segment.includes("\\"))
  );
}

function kindOf(entry: Dirent): DirectoryEntry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "symlink" : "other";
}

/**
 * Looks for something that exists under its name in the other case. Nothing is written: the folder may be read-only, and
 * a workspace is not ours to write into. Without a name that has letters, the rule of the platform is assumed.
 */
export function isCaseSensitive(folder: string): boolean {
  for (const path of pathsWithLetters(folder)) {
    const name = basename(path);
    const swapped = join(
      dirname(path),
      name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase(),
    );
    try {
      // A link named like its target in another case must not look like the target itself.
      const own = lstatSync(path);
      const other = lstatSync(swapped);
      return own.ino !== other.ino || own.dev !== other.dev;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return true;
    }
  }
  return process.platform !== "win32" && process.platform !== "darwin";
}

/** What stands in the folder first: the folder itself may lie on another volume than what is in it. */
function* pathsWithLetters(folder: string): Generator<string> {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // The scan will meet the same error and report it.
  }
  for (const name of names)
    if (/^[\x20-\x7e]*[a-zA-Z][\x20-\x7e]*$/.test(name))
      yield join(folder, name);
  if (/[a-zA-Z]/.test(basename(folder))) yield folder;
}
