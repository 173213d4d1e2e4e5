// Hears of files and folders that change below a folder. On Linux there is one watcher for each folder, since Node's recursion
// there holds one for each file; elsewhere the system watches what is below by itself.
import { watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join, sep } from "node:path";

export interface FolderWatchParts {
  /** Paths are relative to the folder, with `/`. What is below one that is passed over is not watched. */
  readonly passesOver: (path: string) => boolean;
  /** Appeared, changed or went; a folder stands for all that is below it. '' where the system did not say which. */
  readonly heard: (path: string) => void;
  /** A folder that cannot be followed; others are. */
  readonly failed: (path: string, error: unknown) => void;
}

export interface FolderWatch {
  dispose(): void;
}

/** Resolves when everything that is there is followed. */
export async function watchFolder(
  location: string,
  parts: FolderWatchParts,
): Promise<FolderWatch> {
  const watchers = new FolderWatchers(location, parts);
  await watchers.follow("");
  return watchers;
}

const isNative = process.platform === "darwin" || process.platform === "win32";

class FolderWatchers implements FolderWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  #disposed = false;

  constructor(
    private readonly location: string,
    private readonly parts: FolderWatchParts,
  ) {}

  /** A folder with all that is below; anything else is passed over. */
  async follow(path: string): Promise<void> {
    if (this.#disposed || this.#watchers.has(path)) return;
    if (path !== "" && this.parts.passesOver(path)) return;
    const folder = join(this.location, path);
    try {
      // Begun before it is read: what appears meanwhile is told.
      if (!(await isFolder(folder)) || this.#isTaken(path)) return;
      const watcher = watch(folder, { recursive: isNative }, (type, name) => {
        this.#hear(path, type, name);
      });
      watcher.on("error", () => {
        // The folder went; who holds it tells of that.
        this.#forget(path);
      });
      this.#watchers.set(path, watcher);
      if (isNative) return;
      for (const entry of await readdir(folder, { withFileTypes: true }))
        if (entry.isDirectory()) await this.follow(below(path, entry.name));
    } catch (error) {
      if (!isGone(error)) this.parts.failed(path, error);
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#forget("");
  }

  #isTaken(path: string): boolean {
    return this.#disposed || this.#watchers.has(path);
  }

  #hear(folder: string, type: string, name: string | null): void {
    if (name === null) {
      this.parts.heard("");
      return;
    }
    const path = below(folder, name.replaceAll(sep, "/"));
    if (this.parts.passesOver(path)) return;
    this.parts.heard(path);
    if (isNative || type !== "rename") return;
    // It may be another one of the same name.
    this.#forget(path);
    void this.follow(path).then(() => {
      // What came into a new folder before it was followed.
      if (this.#watchers.has(path)) this.parts.heard(path);
    });
  }

  /** A folder and all that is below. */
  #forget(path: string): void {
    for (const [other, watcher] of this.#watchers)
      if (path === "" || other === path || other.startsWith(`${path}/`)) {
        watcher.close();
        this.#watchers.delete(other);
      }
  }
}

function below(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** Not a link to one: what is elsewhere has its own place. */
async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path)).isDirectory();
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ENOENT" || error.code === "ENOTDIR")
  );
}
