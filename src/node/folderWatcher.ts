// Hears of what changes below folders of this machine.
import { watch } from "chokidar";
import { relative, sep } from "node:path";
import type { WorkspaceRoot } from "../core/ports.ts";

export interface FolderWatch {
  readonly roots: readonly WorkspaceRoot[];
  /** Nothing below a path for which it says so is looked at; workspace-relative. */
  readonly passesOver: (path: string) => boolean;
  /** `path` is workspace-relative. What is there from the beginning is no news. */
  readonly onChange: (
    path: string,
    how: "appeared" | "changed" | "gone",
    what: "file" | "folder",
  ) => void;
  /** The system refuses to tell of some folder: what happens there is not heard of. */
  readonly onError: (error: Error) => void;
}

/** Resolves when everything that is there is watched. Symbolic links are not followed, as ingests do not follow them. */
export async function watchFolders({
  roots,
  passesOver,
  onChange,
  onError,
}: FolderWatch): Promise<{ close(): Promise<void> }> {
  const watchers = await Promise.all(
    roots.map(async ({ name, location }) => {
      const toPath = (file: string): string => {
        const below = relative(location, file).split(sep).join("/");
        const prefix = roots.length > 1 ? name : "";
        return below === "" || prefix === ""
          ? `${prefix}${below}`
          : `${prefix}/${below}`;
      };
      const watcher = watch(location, {
        ignoreInitial: true,
        followSymlinks: false,
        ignored: (file) => file !== location && passesOver(toPath(file)),
      });
      const hears =
        (how: "appeared" | "changed" | "gone", what: "file" | "folder") =>
        (file: string): void => {
          onChange(toPath(file), how, what);
        };
      watcher
        .on("add", hears("appeared", "file"))
        .on("addDir", hears("appeared", "folder"))
        .on("change", hears("changed", "file"))
        .on("unlink", hears("gone", "file"))
        .on("unlinkDir", hears("gone", "folder"))
        .on("error", (error) => {
          onError(error instanceof Error ? error : new Error(String(error)));
        });
      await new Promise<void>((resolve) => {
        watcher.once("ready", () => {
          resolve();
        });
      });
      return watcher;
    }),
  );
  return {
    async close() {
      await Promise.all(watchers.map((watcher) => watcher.close()));
    },
  };
}
