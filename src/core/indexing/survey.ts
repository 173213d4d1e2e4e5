// What the workspace looks like in some part of it, ready to be compared with the index.
import type { SkippedRow } from "../reads.ts";
import type { ProblemRecord } from "../store/store.ts";
import { isIgnoreFile } from "./directoryRules.ts";
import { byPath, directoryOf, isWithin, normalisePath } from "./paths.ts";
import type { ScannedFile, ScanOptions } from "./scan.ts";
import { isGone, lookAt, scan } from "./scan.ts";

export interface Survey {
  /** Ordered by path. */
  readonly files: readonly ScannedFile[];
  readonly skipped: readonly SkippedRow[];
  readonly problems: readonly ProblemRecord[];
  readonly projectFiles: readonly string[];
  /** What is indexed under a covered path and is not among `files` is gone. */
  readonly covers: (path: string) => boolean;
}

/** Looks at the whole workspace, or only at these files and folders. Throws Cancelled. */
export async function survey(
  options: ScanOptions,
  paths: readonly string[] | undefined,
): Promise<Survey> {
  if (paths === undefined) {
    options.rules.forget("");
    const all = await scan(options, [""]);
    return { ...all, covers: coverage([""], all.unreadable) };
  }
  return surveyPaths(options, paths);
}

async function surveyPaths(
  options: ScanOptions,
  paths: readonly string[],
): Promise<Survey> {
  const files: ScannedFile[] = [];
  const skipped: SkippedRow[] = [];
  const problems: ProblemRecord[] = [];
  const projectFiles: string[] = [];
  const directories = new Set<string>();
  const looked: string[] = [];
  const asked = new Set(
    paths.map(normalisePath).filter((path) => path !== undefined),
  );
  for (const path of asked) {
    if (!isIgnoreFile(path)) continue;
    const directory = governedBy(path);
    options.rules.forget(directory);
    directories.add(directory);
  }
  if (asked.has("")) {
    options.rules.forget("");
    directories.add("");
  }
  for (const path of asked) {
    if (path === "" || within(path, [...directories])) continue;
    const look = await lookAt(options, path).catch((error: unknown) => {
      if (!isGone(error))
        problems.push({
          category: "unreadable",
          path,
          message: `${path} cannot be looked at. What was indexed of it before is kept.`,
        });
      return undefined;
    });
    if (look === undefined) continue;
    if (look.kind === "directory") {
      options.rules.forget(path);
      directories.add(path);
      continue;
    }
    switch (look.kind) {
      case "file":
        files.push(look.file);
        looked.push(path);
        break;
      case "skipped":
        if (!looked.includes(look.row.path)) skipped.push(look.row);
        looked.push(look.row.path);
        break;
      case "gone": {
        const root = await missingRoot(options, path);
        if (root !== undefined) {
          problems.push({
            category: "unreadable",
            path: root,
            message: `${root === "" ? "The workspace folder" : root} is not there. What was indexed of it before is kept; make it available, then ingest again.`,
          });
          continue;
        }
        const gone = await outermostGone(options, path);
        options.rules.forget(gone);
        looked.push(gone);
        continue;
      }
    }
    const isLeftOut = look.kind === "skipped" && look.row.path !== path;
    if (options.isProjectFile(path) && !isLeftOut) projectFiles.push(path);
  }
  const outermost = [...directories].filter(
    (one) =>
      ![...directories].some((other) => other !== one && isWithin(one, other)),
  );
  const below = await scan(options, outermost);
  return {
    files: [...files, ...below.files].sort(byPath),
    skipped: [...skipped, ...below.skipped].sort(byPath),
    problems: [...problems, ...below.problems],
    projectFiles: [...projectFiles, ...below.projectFiles].sort(),
    covers: coverage([...looked, ...outermost], below.unreadable),
  };
}

/** Asked of every indexed file on every edit: nothing is put together anew for the answer. */
function coverage(
  covered: readonly string[],
  unreadable: readonly string[],
): (path: string) => boolean {
  const all = covered.includes("");
  const exact = new Set(covered);
  const below = covered.map((path) => `${path}/`);
  return (path) =>
    (all ||
      exact.has(path) ||
      below.some((prefix) => path.startsWith(prefix))) &&
    !within(path, unreadable);
}

/** A folder that goes with its last file is often not told of by itself. */
async function outermostGone(
  { files }: ScanOptions,
  path: string,
): Promise<string> {
  let gone = path;
  for (;;) {
    const around = directoryOf(gone);
    if (around === "") return gone;
    try {
      await files.stat(around);
      return gone;
    } catch (error) {
      if (!isGone(error)) return gone;
      gone = around;
    }
  }
}

/** The folder of the workspace in which the path stood, where that is gone as a whole: a drive that went away. */
async function missingRoot(
  { files }: ScanOptions,
  path: string,
): Promise<string | undefined> {
  const root = files.roots.length <= 1 ? "" : (path.split("/")[0] ?? "");
  try {
    await files.readDirectory(root);
    return undefined;
  } catch (error) {
    return isGone(error) ? root : undefined;
  }
}

/** The directory whose verdicts an ignore file can change. */
function governedBy(ignoreFile: string): string {
  const exclude = ".git/info/exclude";
  return ignoreFile.endsWith(exclude)
    ? ignoreFile.slice(0, -exclude.length).replace(/\/$/, "")
    : directoryOf(ignoreFile);
}

function within(path: string, directories: readonly string[]): boolean {
  return directories.some((directory) => isWithin(path, directory));
}
