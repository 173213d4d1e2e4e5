// The files of the installation that the engine needs, read from a folder.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { CodeweftError } from "../core/errors.ts";
import type { Assets } from "../core/ports.ts";
import { readPolicy } from "../core/reliability/retry.ts";
import { systemRetrier } from "./systemRetrier.ts";

/** `folder` is absolute. Throws CodeweftError internal for what is not there: an installation without it is broken. */
export function openAssetFolder(folder: string): Assets {
  const within = async <T>(
    name: string,
    read: (path: string) => Promise<T>,
  ): Promise<T> => {
    const path = join(folder, ...name.split("/"));
    try {
      return await systemRetrier.run(
        { operation: "load", policy: readPolicy },
        () => read(path),
      );
    } catch (error) {
      throw new CodeweftError(
        "internal",
        `The installation lacks ${name}, or it cannot be read (${error instanceof Error ? error.message : String(error)}).`,
        { next: "Install Codeweft again." },
        { path },
      );
    }
  };
  return {
    read: (name) => within(name, (path) => readFile(path)),
    list: (name) => within(name, async (path) => (await readdir(path)).sort()),
  };
}
