// The engine in a process of its own, started as the extension starts it, with the number under which the system knows it.
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../../src/core/engine.ts";
import { openEngineClient } from "../../src/node/engineClient.ts";

export interface StartedEngine {
  readonly engine: Engine;
  readonly pid: number;
}

/** From the build in `dist`. Resolves when the saved graph can be asked. */
export async function startEngine(options: {
  readonly folder: string;
  readonly database: string;
  readonly dist: string;
  readonly workers: number;
}): Promise<StartedEngine> {
  const { folder, database, dist, workers } = options;
  let pid = NaN;
  const engine = await openEngineClient({
    roots: [{ name: path.basename(folder), location: folder }],
    database,
    workers,
    assetsFolder: path.join(dist, "assets"),
    programs: { folder: pathToFileURL(`${dist}/`).href, extension: ".cjs" },
    log: {
      write: (level, message, details) => {
        if (typeof details?.["pid"] === "number") pid = details["pid"];
        if (level === "error" || level === "warn") console.error(message);
      },
    },
  });
  return { engine, pid };
}
