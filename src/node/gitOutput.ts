// Reads what git prints: lists of changed files, patches without context, and logs. Pure functions over text.
import type { GitCommit, GitFileChange } from "../core/ports.ts";

export interface RawChange {
  /** From the root of the repository. */
  readonly path: string;
  readonly before: string | undefined;
  readonly status: GitFileChange["status"];
  readonly submodule: boolean;
}

const statuses: Readonly<Record<string, GitFileChange["status"]>> = {
  A: "added",
  C: "copied",
  D: "deleted",
  M: "modified",
  R: "renamed",
  // A file that became a link, or the other way round; what is in conflict.
  T: "modified",
  U: "modified",
};

/** `git diff --raw -z`. */
export function parseRaw(text: string): readonly RawChange[] {
  const parts = text.split("\0");
  const found: RawChange[] = [];
  for (let at = 0; at < parts.length; at++) {
    const head =
      /^:(\d{6}) (\d{6}) [0-9a-f]+\.* [0-9a-f]+\.* ([A-Z])\d*$/u.exec(
        parts[at] ?? "",
      );
    if (head === null) continue;
    const [, before, after, letter = ""] = head;
    const moved = letter === "R" || letter === "C";
    const first = parts[++at] ?? "";
    found.push({
      path: moved ? (parts[++at] ?? "") : first,
      before: moved ? first : undefined,
      status: statuses[letter] ?? "modified",
      submodule: before === "160000" || after === "160000",
    });
  }
  return found;
}

export interface Patch {
  readonly binary: boolean;
  readonly ranges: readonly (readonly [number, number])[];
}

/** `git diff --patch --unified=0`, by path of the new side, of the old one for what was deleted. */
export function parsePatches(text: string): ReadonlyMap<string, Patch> {
  const found = new Map<
    string,
    { binary: boolean; readonly ranges: [number, number][] }
  >();
  let old = "";
  let current: { binary: boolean; readonly ranges: [number, number][] } = {
    binary: false,
    ranges: [],
  };
  // Lines of content that still belong to the hunk: one of them may look like anything.
  let left = 0;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end === -1 ? text.length : end);
    at = end === -1 ? text.length : end + 1;
    if (left > 0) {
      if (!line.startsWith("\\")) left--;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u.exec(line);
    if (hunk !== null) {
      const [, removed = "1", first = "0", added = "1"] = hunk;
      left = Number(removed) + Number(added);
      addRange(current.ranges, Number(first), Number(added));
    } else if (line.startsWith("diff --git "))
      current = { binary: false, ranges: [] };
    else if (line.startsWith("--- ")) old = readName(line.slice(4));
    else if (line.startsWith("+++ ")) {
      const name = readName(line.slice(4));
      const path = (name === "/dev/null" ? old : name).slice(2);
      // A file that became a link has two patches.
      current = found.get(path) ?? current;
      found.set(path, current);
    }
  }
  return found;
}

/** `count` is 0 where lines were only removed, behind line `first`. */
function addRange(
  ranges: [number, number][],
  first: number,
  count: number,
): void {
  const from = Math.max(1, first);
  const to = Math.max(from, first + count - 1);
  const last = ranges.at(-1);
  if (last !== undefined && from <= last[1] + 1)
    last[1] = Math.max(last[1], to);
  else ranges.push([from, to]);
}

/** A name as git quotes it: with C's escapes, bytes in octal. A tab ends one that has blanks and is not quoted. */
function readName(text: string): string {
  if (!text.startsWith('"')) return text.replace(/\t$/u, "");
  const bytes: number[] = [];
  const escapes: Readonly<Record<string, number>> = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
  };
  for (const [whole, octal, letter] of text
    .slice(1, text.lastIndexOf('"'))
    .matchAll(/\\([0-7]{3})|\\(.)|[^\\]/gsu))
    if (octal !== undefined) bytes.push(parseInt(octal, 8));
    else if (letter !== undefined)
      bytes.push(escapes[letter] ?? letter.charCodeAt(0));
    else bytes.push(...new TextEncoder().encode(whole));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** The binary files among `git diff --numstat -z`: paths of the new side. */
export function parseBinaries(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  readNumstat(text.split("\0"), 0, ({ path, added }) => {
    if (added === undefined) found.add(path);
  });
  return found;
}

/** What `git log` is asked to print before the files of a commit. */
export const logFormat = "tformat:%x01%H %ct";

/**
 * `git log --numstat -z` in `logFormat`, the newest first. A file that was renamed counts under its present name all the way
 * back. `inside`: the path in the workspace, or undefined.
 */
export function parseLog(
  text: string,
  inside: (path: string) => string | undefined,
): readonly GitCommit[] {
  const parts = text.split("\0");
  const commits: GitCommit[] = [];
  const names = new Map<string, string>();
  for (let at = 0; at < parts.length;) {
    const head = /^\n*\u0001([0-9a-f]+) (\d+)/u.exec(parts[at] ?? "");
    if (head === null) {
      at++;
      continue;
    }
    const files: GitCommit["files"][number][] = [];
    const renamed: (readonly [string, string])[] = [];
    at = readNumstat(parts, at + 1, (file) => {
      const present = names.get(file.path) ?? file.path;
      if (file.before !== undefined) renamed.push([file.before, present]);

      const path = inside(present);
      if (path !== undefined)
        files.push({ path, added: file.added, removed: file.removed });
    });
    for (const [before, present] of renamed) names.set(before, present);
    commits.push({
      hash: head[1] ?? "",
      at: Number(head[2]) * 1_000,
      files,
    });
  }
  return commits;
}

/** Returns where the list ended. */
function readNumstat(
  parts: readonly string[],
  start: number,
  visit: (file: {
    readonly path: string;
    readonly before: string | undefined;
    readonly added: number | undefined;
    readonly removed: number | undefined;
  }) => void,
): number {
  let at = start;
  for (; at < parts.length; at++) {
    const match = /^\n*(\d+|-)\t(\d+|-)\t(.*)$/su.exec(parts[at] ?? "");
    if (match === null) {
      if (/^\n*$/u.test(parts[at] ?? "")) continue;
      break;
    }
    const [, added = "", removed = "", path = ""] = match;
    const moved = path === "";
    const before = moved ? parts[++at] : undefined;
    visit({
      path: moved ? (parts[++at] ?? "") : path,
      before,
      added: added === "-" ? undefined : Number(added),
      removed: removed === "-" ? undefined : Number(removed),
    });
  }
  return at;
}
