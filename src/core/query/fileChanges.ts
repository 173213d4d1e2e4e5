// How often each file changed, from the commits that git knows.
import { z } from "zod";
import type { GitCommit } from "../ports.ts";

/** Commits that questions about the past look at, unless they are told. */
export const commitsParameter = z
  .int()
  .min(1)
  .max(100_000)
  .default(1_000)
  .describe("At most so many commits back from HEAD, without merges");

/** Commits and lines; the time of the last commit in milliseconds since 1970. */
export interface FileChanges {
  readonly commits: number;
  readonly added: number;
  readonly removed: number;
  readonly last: number;
}

/** By path, in the order in which the files come first. Lines of binary files are none. */
export function countChanges(
  log: readonly GitCommit[],
): ReadonlyMap<string, FileChanges> {
  const found = new Map<string, FileChanges>();
  for (const { at, files } of log)
    for (const { path, added = 0, removed = 0 } of files) {
      const known = found.get(path);
      found.set(path, {
        commits: (known?.commits ?? 0) + 1,
        added: (known?.added ?? 0) + added,
        removed: (known?.removed ?? 0) + removed,
        last: Math.max(known?.last ?? at, at),
      });
    }
  return found;
}
