// Fills the port `Git` with the git program: bounded in time and output, and so that nothing of a repository is executed.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { Cancelled, CodeweftError } from "../core/errors.ts";
import type {
  CancelSignal,
  Git,
  GitChanges,
  GitCommit,
  GitFileChange,
  WorkspaceRoot,
} from "../core/ports.ts";
import {
  logFormat,
  parseBinaries,
  parseLog,
  parsePatches,
  parseRaw,
} from "./gitOutput.ts";
import {
  findGit,
  gitEnvironment,
  plainDiff,
  quiet,
  switchOffFilters,
} from "./gitProgram.ts";

/** Bytes that one command may print, and milliseconds that it may take. */
const outputLimit = 128 * 1_024 * 1_024;
const timeLimit = 60_000;

export function openGit(roots: readonly WorkspaceRoot[]): Git {
  const all = async <T>(
    work: (repository: Repository) => Promise<T>,
    signal: CancelSignal | undefined,
  ): Promise<readonly T[]> => {
    const program = findGit(roots.map(({ location }) => location));
    if (program === undefined)
      throw new CodeweftError(
        "git_unavailable",
        "There is no git on the PATH, so nothing is known of changes and commits.",
        { next: "Install git; all other questions work without it." },
        { reason: "no_program" },
      );
    const answers: T[] = [];
    let refused: CodeweftError | undefined;
    for (const root of roots) {
      const prefix = roots.length === 1 ? "" : `${root.name}/`;
      try {
        answers.push(
          await work(await openRepository(program, root, prefix, signal)),
        );
      } catch (error) {
        // One folder of several need not be of a repository.
        if (!(error instanceof CodeweftError) || !isNoRepository(error))
          throw error;
        refused ??= error;
      }
    }
    if (answers.length === 0 && refused !== undefined) throw refused;
    return answers;
  };
  return {
    async changes(range, signal) {
      const found = await all(
        (repository) => readChanges(repository, range),
        signal,
      );
      return {
        from: found[0]?.from,
        to: found[0]?.to,
        files: found
          .flatMap(({ files }) => files)
          .sort((a, b) => (a.path < b.path ? -1 : 1)),
      };
    },
    async log(commits, signal) {
      const found = await all(
        (repository) => readLog(repository, commits),
        signal,
      );
      return joinCommits(found.flat())
        .sort((a, b) => b.at - a.at)
        .slice(0, commits);
    },
  };
}

/** Several folders of one repository each know a part of the same commit. */
function joinCommits(commits: readonly GitCommit[]): GitCommit[] {
  const joined = new Map<string, GitCommit>();
  for (const commit of commits) {
    const known = joined.get(commit.hash);
    joined.set(
      commit.hash,
      known === undefined
        ? commit
        : { ...known, files: [...known.files, ...commit.files] },
    );
  }
  return [...joined.values()];
}

function isNoRepository({ details }: CodeweftError): boolean {
  return details["reason"] === "no_repository";
}

interface Repository {
  /** Throws git_failed, Cancelled. */
  readonly run: (...words: readonly string[]) => Promise<string>;
  /** Undefined where git ends with another code than 0. */
  readonly look: (...words: readonly string[]) => Promise<string | undefined>;
  /** From a path in the repository to one in the workspace; undefined outside. */
  readonly inside: (path: string) => string | undefined;
}

/** Throws git_unavailable where the root is in no repository that git would work in. */
async function openRepository(
  program: string,
  { location }: WorkspaceRoot,
  rootPrefix: string,
  signal: CancelSignal | undefined,
): Promise<Repository> {
  const folder = realpathSync.native(location);
  const ask = (words: readonly string[]): Promise<GitRun> =>
    runGit(program, folder, [...quiet, ...words], signal);
  const found = await ask([
    "rev-parse",
    "--is-inside-work-tree",
    "--show-prefix",
  ]);
  const [isInside, prefix = ""] = found.out.split("\n");
  if (found.code !== 0 || isInside !== "true")
    throw new CodeweftError(
      "git_unavailable",
      /dubious ownership/u.test(found.err)
        ? `git does not work in ${location}: it belongs to somebody else.`
        : `${location} is in no working tree of a git repository, so nothing is known of changes and commits.`,
      {
        next: /dubious ownership/u.test(found.err)
          ? `If you trust it: git config --global --add safe.directory ${location}`
          : "Ask in a folder that git knows; all other questions work without it.",
      },
      { reason: "no_repository", folder: location },
    );
  const listed = await ask([
    ...["config", "-z", "--name-only", "--get-regexp", "^filter\\."],
  ]);
  const filters = switchOffFilters(listed.out);
  if (filters === undefined)
    throw new CodeweftError(
      "git_unavailable",
      `The settings of the repository at ${location} have a filter that cannot be switched off, so git is not asked.`,
      { next: "Rename the filter: its name must not have an equals sign." },
      { reason: "filter", folder: location },
    );
  const run = (words: readonly string[]): Promise<GitRun> =>
    ask([...filters, ...words]);
  return {
    async run(...words) {
      const { code, out, err } = await run(words);
      if (code === 0) return out;
      throw new CodeweftError(
        "git_failed",
        `git ${words[0] ?? ""} failed in ${location}: ${err.trim().split("\n").at(-1) ?? ""}`,
        { next: "Try the same with git itself; it says more there." },
        { folder: location, code },
      );
    },
    async look(...words) {
      const { code, out } = await run(words);
      return code === 0 ? out : undefined;
    },
    inside: (path) =>
      path.startsWith(prefix)
        ? `${rootPrefix}${path.slice(prefix.length)}`
        : undefined,
  };
}

async function readChanges(
  repository: Repository,
  range: string,
): Promise<GitChanges> {
  const { run, inside } = repository;
  const { from, base, to } = await readRange(repository, range);
  const sides = to === undefined ? [base] : [base, to];
  const diff = (...words: readonly string[]): Promise<string> =>
    run("diff", ...plainDiff, ...words, ...sides, "--", ".");
  const raw = parseRaw(await diff("--raw", "-z", "--no-abbrev"));
  const patches = parsePatches(
    await diff(
      "--patch",
      "--unified=0",
      "--inter-hunk-context=0",
      "--src-prefix=a/",
      "--dst-prefix=b/",
    ),
  );
  const binaries = parseBinaries(await diff("--numstat", "-z"));
  // Where a range ends elsewhere, the lines on the disk may be others.
  const moved = new Set(
    to === undefined
      ? []
      : parseRaw(
          await run("diff", ...plainDiff, "--raw", "-z", to, "--", "."),
        ).map(({ path }) => path),
  );
  const files: GitFileChange[] = [];
  for (const { path, before, status, submodule } of raw) {
    const here = inside(path);
    if (here === undefined) continue;
    const was = before === undefined ? undefined : inside(before);
    files.push({
      path: here,
      ...(was === undefined ? {} : { before: was }),
      status,
      content: submodule ? "submodule" : binaries.has(path) ? "binary" : "text",
      ranges:
        status === "deleted" || submodule
          ? []
          : (patches.get(path)?.ranges ?? []),
      moved: moved.has(path),
    });
  }
  if (to === undefined) {
    // What git does not know yet is new as a whole.
    const known = new Set(files.map(({ path }) => path));
    const others = await run(
      "ls-files",
      "-z",
      "--others",
      "--exclude-standard",
      "--full-name",
      "--",
      ".",
    );
    for (const path of others.split("\0")) {
      const here = inside(path);
      if (path === "" || here === undefined || known.has(here)) continue;
      // A repository in the repository.
      if (path.endsWith("/")) continue;
      files.push({
        path: here,
        status: "added",
        content: "text",
        ranges: [[1, Number.MAX_SAFE_INTEGER]],
        moved: false,
      });
    }
  }
  return { from, to, files };
}

/** `base`: what the new side is compared with; the empty tree where nothing is committed yet. */
async function readRange(
  repository: Repository,
  range: string,
): Promise<{
  readonly from: string | undefined;
  readonly base: string;
  readonly to: string | undefined;
}> {
  const { run, look } = repository;
  if (range === "worktree") {
    const head = await findCommit(repository, "HEAD");
    const base =
      head ?? (await run("hash-object", "-t", "tree", "--stdin")).trim();
    return { from: head, base, to: undefined };
  }
  const [, first = "", dots, last = ""] =
    /^(.*?)(?:(\.{2,3})(.*))?$/su.exec(range) ?? [];
  const from = await getCommit(repository, first === "" ? "HEAD" : first);
  if (dots === undefined) return { from, base: from, to: undefined };
  const to = await getCommit(repository, last === "" ? "HEAD" : last);
  if (dots === "..") return { from, base: from, to };
  const base = (await look("merge-base", from, to))?.trim();
  if (base === undefined)
    throw new CodeweftError(
      "invalid_parameters",
      `${first} and ${last} have no commit in common.`,
      { next: `Compare them as they are: ${first}..${last}` },
      { range },
    );
  return { from: base, base, to };
}

async function getCommit(
  repository: Repository,
  name: string,
): Promise<string> {
  const found = await findCommit(repository, name);
  if (found !== undefined) return found;
  throw new CodeweftError(
    "invalid_parameters",
    `git knows no commit "${name}" here.`,
    {
      next: "Name a branch, a tag or a hash, for example main...HEAD, or worktree for what is not committed yet.",
    },
    { commit: name },
  );
}

/** Only names that are no flags and no file of commands are given to git. */
async function findCommit(
  { look }: Repository,
  name: string,
): Promise<string | undefined> {
  if (name.startsWith("-") || /[\p{Cc}\s]/u.test(name)) return undefined;
  const out = await look(
    "rev-parse",
    "--verify",
    "--quiet",
    `${name}^{commit}`,
  );
  return out === undefined ? undefined : out.trim();
}

async function readLog(
  repository: Repository,
  commits: number,
): Promise<readonly GitCommit[]> {
  const { run, inside } = repository;
  if ((await findCommit(repository, "HEAD")) === undefined) return [];
  const text = await run(
    ...["log", `--max-count=${String(commits)}`, "--no-merges"],
    ...["--no-show-signature", "--no-notes", "--no-decorate", "--no-mailmap"],
    ...[`--format=${logFormat}`, "--numstat", "-z", ...plainDiff, "--", "."],
  );
  return parseLog(text, inside);
}

interface GitRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Resolves when it ended. Throws git_failed where it cannot be started, is too slow or says too much, and Cancelled. */
function runGit(
  program: string,
  folder: string,
  words: readonly string[],
  signal: CancelSignal | undefined,
): Promise<GitRun> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new Cancelled());
      return;
    }
    const child = spawn(program, [...words], {
      cwd: folder,
      env: gitEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    let failure: Error | undefined;
    const stop = (error: Error): void => {
      failure ??= error;
      child.kill("SIGKILL");
    };
    const cancel = (): void => {
      stop(new Cancelled());
    };
    const timer = setTimeout(() => {
      stop(tooMuch(folder, "took longer than a minute"));
    }, timeLimit);
    const collect = (into: Buffer[]) => (piece: Buffer) => {
      size += piece.length;
      if (size > outputLimit) stop(tooMuch(folder, "said more than 128 MB"));
      else into.push(piece);
    };
    signal?.addEventListener("abort", cancel);
    child.stdout.on("data", collect(out));
    child.stderr.on("data", collect(err));
    child.on("error", (error) => {
      failure ??= new CodeweftError(
        "git_failed",
        `${program} cannot be run in ${folder}: ${error.message}.`,
        { next: "Check the installation of git." },
        { folder },
      );
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      if (failure !== undefined) reject(failure);
      else
        resolve({
          code: code ?? -1,
          out: Buffer.concat(out).toString("utf8"),
          err: Buffer.concat(err).toString("utf8"),
        });
    });
  });
}

function tooMuch(folder: string, what: string): CodeweftError {
  return new CodeweftError(
    "git_failed",
    `git in ${folder} ${what} and was stopped.`,
    { next: "Name a smaller range, or fewer commits." },
    { folder },
  );
}
