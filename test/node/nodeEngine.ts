// What tests of a real engine on a real folder share.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Engine, EngineEvent } from "../../src/core/engine.ts";
import { assetsFolder } from "../fakes/assetsFolder.ts";
import { sourcePrograms } from "../fakes/sourcePrograms.ts";

/** Writes files by their paths in the folder, with the folders they need. */
export async function put(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** One root, one worker, programs started from their sources, silent. */
export function nodeEngineOptions(sources: string, database: string) {
  return {
    programs: sourcePrograms,
    assetsFolder: assetsFolder(),
    roots: [{ name: "work", location: sources }],
    database,
    workers: 1,
    log: { write: () => undefined },
  };
}

/** Resolves with the first event that fits, also when it comes later. */
export function heard(
  engine: Engine,
  fits: (event: EngineEvent) => boolean,
): Promise<EngineEvent> {
  return new Promise((resolve) => {
    const listening = engine.onEvent((event) => {
      if (!fits(event)) return;
      listening.dispose();
      resolve(event);
    });
  });
}
