// A workspace in memory: what tests write into it is what the engine finds on its "disk".
import type {
  DirectoryEntry,
  FileStat,
  WorkspaceFiles,
  WorkspaceRoot,
} from "../../src/core/ports.ts";

interface Entry {
  bytes: Uint8Array;
  mtime: number;
  /** The host's error code when somebody reads it. */
  unreadable?: string;
  /** Readings that still fail. */
  heldFor?: number;
}

export class MemoryWorkspace implements WorkspaceFiles {
  readonly roots: readonly WorkspaceRoot[];
  readonly caseSensitive = true;
  readonly #files = new Map<string, Entry>();
  readonly #links = new Map<string, string>();
  /** The drive went away, with the workspace's own folder. */
  detached = false;
  /** The disk's error code for every file that is read; undefined while it answers. */
  broken: string | undefined;
  readonly #closedFolders = new Set<string>();
  /** Paths in the order in which they were read. */
  readonly reads: string[] = [];
  /** Wall time of the next write; moves on with each. Far enough in the past to be no doubt. */
  now = 1_700_000_000_000;

  constructor(
    files: Readonly<Record<string, string | Uint8Array>> = {},
    roots: readonly WorkspaceRoot[] = [{ name: "work", location: "/work" }],
  ) {
    this.roots = roots;
    for (const [path, content] of Object.entries(files))
      this.write(path, content);
  }

  /** The folders of the workspace stand side by side, under their names. */
  join(folder: string, relative: string): string | undefined {
    const segments: string[] = [];
    for (const segment of `${folder}/${relative}`.split("/"))
      if (segment !== "..") {
        if (segment !== "" && segment !== ".") segments.push(segment);
      } else if (segments.pop() === undefined) return undefined;
    return segments.join("/");
  }

  write(path: string, content: string | Uint8Array): void {
    const bytes =
      typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.#files.set(path, { bytes, mtime: (this.now += 5_000) });
  }

  /** A new time, the same bytes. */
  touch(path: string): void {
    this.#entry(path).mtime = this.now += 5_000;
  }

  remove(path: string): void {
    for (const each of [...this.#files.keys()])
      if (each === path || each.startsWith(`${path}/`))
        this.#files.delete(each);
  }

  rename(from: string, to: string): void {
    const entry = this.#entry(from);
    this.#files.delete(from);
    this.#files.set(to, entry);
  }

  link(path: string, target: string): void {
    this.#links.set(path, target);
  }

  forbid(path: string): void {
    if (this.#files.has(path)) this.#entry(path).unreadable = "EACCES";
    else this.#closedFolders.add(path);
  }

  /** Whoever reads it gets this code of the system. */
  spoil(path: string, code: string): void {
    this.#entry(path).unreadable = code;
  }

  /** Another program has the file open: the next readings fail. */
  hold(path: string, readings: number): void {
    this.#entry(path).heldFor = readings;
  }

  /** The file may be read again. */
  allow(path: string): void {
    delete this.#entry(path).unreadable;
  }

  permit(folder: string): void {
    this.#closedFolders.delete(folder);
  }

  text(path: string): string {
    return new TextDecoder().decode(this.#entry(path).bytes);
  }

  paths(): string[] {
    return [...this.#files.keys()].sort();
  }

  readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    return attempt(() => {
      if (this.detached) throw failure("ENOENT", path);
      if (this.#closedFolders.has(path)) throw failure("EACCES", path);
      const prefix = path === "" ? "" : `${path}/`;
      const entries = new Map<string, DirectoryEntry>();
      for (const each of this.#files.keys()) {
        if (!each.startsWith(prefix)) continue;
        const rest = each.slice(prefix.length);
        const cut = rest.indexOf("/");
        const name = cut < 0 ? rest : rest.slice(0, cut);
        entries.set(name, { name, kind: cut < 0 ? "file" : "directory" });
      }
      for (const each of this.#links.keys())
        if (each.slice(0, each.lastIndexOf("/") + 1) === prefix) {
          const name = each.slice(prefix.length);
          entries.set(name, { name, kind: "symlink" });
        }
      if (entries.size === 0 && path !== "") throw failure("ENOENT", path);
      return [...entries.values()];
    });
  }

  stat(path: string): Promise<FileStat> {
    return attempt(() => {
      if (this.detached) throw failure("ENOENT", path);
      const entry = this.#files.get(this.#links.get(path) ?? path);
      if (entry !== undefined)
        return { kind: "file", size: entry.bytes.length, mtime: entry.mtime };
      const folder = [...this.#files.keys()].some((each) =>
        each.startsWith(`${path}/`),
      );
      if (!folder) throw failure("ENOENT", path);
      return { kind: "directory", size: 0, mtime: 0 };
    });
  }

  read(path: string): Promise<Uint8Array> {
    return attempt(() => {
      this.reads.push(path);
      if (this.broken !== undefined) throw failure(this.broken, path);
      const entry = this.#entry(path);
      const { bytes, unreadable } = entry;
      if (entry.heldFor !== undefined && entry.heldFor-- > 0)
        throw failure("EBUSY", path);
      if (unreadable !== undefined) throw failure(unreadable, path);
      return bytes;
    });
  }

  realPath(path: string): Promise<string | undefined> {
    return Promise.resolve(this.#links.get(path) ?? path);
  }

  #entry(path: string): Entry {
    const entry = this.#files.get(this.#links.get(path) ?? path);
    if (entry === undefined) throw failure("ENOENT", path);
    return entry;
  }
}

function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
