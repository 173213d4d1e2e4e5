// Runs a command in a folder under a tracer that writes notes, and tells sites that ran from those that did not.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FoundGraph } from "./graphFile.ts";

/**
 * Runs a command of the shell in `root` with the tracer in its environment and hands the folder of its notes to `read`.
 * Tests may fail: what ran has been seen.
 */
export function traced<Result>(
  root: string,
  command: string,
  environment: Readonly<Record<string, string>>,
  read: (notes: string) => Result,
): Result {
  const notes = fs.mkdtempSync(path.join(os.tmpdir(), "codeweft-traced-"));
  try {
    const run = spawnSync("sh", ["-c", command], {
      cwd: root,
      env: {
        ...process.env,
        ...environment,
        ACCURACY_ROOT: fs.realpathSync(root),
        ACCURACY_OUT: notes,
      },
      encoding: "utf8",
      maxBuffer: 1 << 30,
      timeout: 900_000,
    });
    if (run.status !== 0)
      console.error(
        `"${command}" ended with ${String(run.status ?? run.signal)}: ${(run.stderr || run.stdout).slice(-600)}`,
      );
    return read(notes);
  } finally {
    fs.rmSync(notes, { recursive: true, force: true });
  }
}

/** Sites of calls in the graph about which a run says nothing: no call of that name was seen in that line. */
export function sitesNotRun(
  graph: FoundGraph,
  executed: ReadonlySet<string>,
  namesOf: (target: string) => readonly string[],
): Set<string> {
  const silent = new Set<string>();
  const heard = new Set<string>();
  for (const each of graph.relations) {
    if (each.kind !== "calls") continue;
    const names = namesOf(each.to);
    for (const site of each.sites) {
      const line = site.slice(0, site.lastIndexOf(":"));
      (names.some((name) => executed.has(`${line}:${name}`))
        ? heard
        : silent
      ).add(site);
    }
  }
  for (const site of heard) silent.delete(site);
  return silent;
}

/** Sites of imports and inheritance in the graph about which a run says nothing; `ran` holds `kind path:line`. */
export function relationsNotRun(
  graph: FoundGraph,
  ran: ReadonlySet<string>,
): string[] {
  return graph.relations.flatMap(({ kind, sites }) =>
    kind === "imports" || kind === "inherits"
      ? sites.filter(
          (site) => !ran.has(`${kind} ${site.slice(0, site.lastIndexOf(":"))}`),
        )
      : [],
  );
}
