// Files that are not on this machine's disk, seen through a wire: each look is asked of whoever can answer it.
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  DirectoryEntry,
  FileLooks,
  FileStat,
  Log,
  WorkspaceFiles,
  WorkspaceRoot,
} from "../core/ports.ts";
import { codeOf } from "../core/reliability/classify.ts";
import { Caller, serve } from "./channel.ts";
import type { Wire } from "./channel.ts";
import { isCaseSensitive } from "./workspaceFolder.ts";

/** A missing file is no failure of the one who looked: it travels as an answer, with the code that tells what it means. */
type Look<T> =
  | { readonly found: T }
  | { readonly failed: { readonly code: string; readonly message: string } };

interface LooksContract {
  readDirectory(path: string): Promise<Look<readonly DirectoryEntry[]>>;
  stat(path: string): Promise<Look<FileStat>>;
  read(path: string): Promise<Look<Uint8Array>>;
}

/** Answers on the wire for as long as it carries messages; other contracts may use it too. */
export function serveLooks(wire: Wire, files: FileLooks, log: Log): void {
  serve<LooksContract, never>(
    wire,
    {
      readDirectory: (_signal, path) => look(() => files.readDirectory(path)),
      stat: (_signal, path) => look(() => files.stat(path)),
      read: (_signal, path) => look(() => files.read(path)),
    },
    log,
  );
}

/** Locations are URIs. Links are not followed: nothing here knows where they lead. */
export function openAskedFiles(
  wire: Wire,
  roots: readonly WorkspaceRoot[],
): WorkspaceFiles {
  return askedFiles(
    new Caller<LooksContract, never>(wire, () => undefined),
    roots,
  );
}

/** The same where the looks are at hand. */
export function toWorkspaceFiles(
  looks: FileLooks,
  roots: readonly WorkspaceRoot[],
): WorkspaceFiles {
  let caseSensitive: boolean | undefined;
  return {
    roots,
    get caseSensitive() {
      caseSensitive ??= roots.every(({ location }) => distinguishes(location));
      return caseSensitive;
    },
    readDirectory: (path) => looks.readDirectory(path),
    stat: (path) => looks.stat(path),
    read: (path) => looks.read(path),
    realPath: () => Promise.resolve(undefined),
    join: (folder, relative) => joinUris(roots, folder, relative),
  };
}

function askedFiles(
  caller: Caller<LooksContract, never>,
  roots: readonly WorkspaceRoot[],
): WorkspaceFiles {
  return toWorkspaceFiles(
    {
      readDirectory: async (path) =>
        unwrap(await caller.call("readDirectory", [path])),
      stat: async (path) => unwrap(await caller.call("stat", [path])),
      read: async (path) => unwrap(await caller.call("read", [path])),
    },
    roots,
  );
}

async function look<T>(work: () => Promise<T>): Promise<Look<T>> {
  try {
    return { found: await work() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failed: { code: codeOf(error), message } };
  }
}

/** Throws as the file system did at the other end. */
function unwrap<T>(answer: Look<T>): T {
  if ("found" in answer) return answer.found;
  const { code, message } = answer.failed;
  throw Object.assign(new Error(message), code === "" ? {} : { code });
}

/** What the editor's file systems do is not told; a folder on the disk among them is asked. */
function distinguishes(location: string): boolean {
  return (
    !location.startsWith("file:") || isCaseSensitive(fileURLToPath(location))
  );
}

export function joinUris(
  roots: readonly WorkspaceRoot[],
  folder: string,
  relative: string,
): string | undefined {
  const [first, ...rest] = folder.split("/");
  const own =
    roots.length === 1 ? roots[0] : roots.find((r) => r.name === first);
  if (own === undefined) return undefined;
  const inner = roots.length === 1 ? folder : rest.join("/");
  const { host, path } = partsOf(own.location);
  const target = posix.resolve(path, inner, relative);
  let best: { readonly name: string; readonly inside: string } | undefined;
  for (const { name, location } of roots) {
    const root = partsOf(location);
    if (root.host !== host) continue;
    const inside = posix.relative(root.path, target);
    if (inside === ".." || inside.startsWith("../")) continue;
    // Of roots inside each other the inner one holds the file.
    if (best === undefined || inside.length < best.inside.length)
      best = { name, inside };
  }
  if (best === undefined) return undefined;
  if (roots.length === 1) return best.inside;
  return best.inside === "" ? best.name : `${best.name}/${best.inside}`;
}

/** Scheme and authority, and the path as it is written in paths of the workspace. */
function partsOf(location: string): {
  readonly host: string;
  readonly path: string;
} {
  const { protocol, host, pathname } = new URL(location);
  const path = decodeURIComponent(pathname);
  return { host: `${protocol}//${host}`, path: path === "" ? "/" : path };
}
