// What git is asked with: which program, in which environment, and with what switched off, so that no repository gets anything executed.
import { statSync } from "node:fs";
import { delimiter, isAbsolute, join, relative, sep } from "node:path";

/**
 * The first `git` on the PATH that stands in a folder with an absolute path outside of the workspace: neither the current folder
 * nor what a package manager puts in front of the PATH may answer for it. Undefined where there is none.
 */
export function findGit(
  roots: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const path =
    environment[
      Object.keys(environment).find((name) => name.toUpperCase() === "PATH") ??
        "PATH"
    ] ?? "";
  return path
    .split(delimiter)
    .filter(
      (folder) =>
        isAbsolute(folder) && !roots.some((root) => isInside(root, folder)),
    )
    .map((folder) => join(folder, platform === "win32" ? "git.exe" : "git"))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function isInside(root: string, folder: string): boolean {
  const way = relative(root, folder);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Nothing that git reads from its own variables, no prompts, no locks that others wait for, no transport. */
export function gitEnvironment(
  environment: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(
    ([name]) => !/^(?:GIT_|SSH_ASKPASS$)/iu.test(name),
  );
  return {
    ...Object.fromEntries(own),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    // A list of the transports that may be used: none bears this name.
    GIT_ALLOW_PROTOCOL: "none",
  };
}

/** Settings that name a program or make git call one. Those of filters bear names of their own: see `switchOffFilters`. */
export const quiet: readonly string[] = [
  "--no-pager",
  "--no-replace-objects",
  ...[
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=",
    "core.editor=false",
    "core.sshCommand=false",
    "core.gitProxy=",
    "core.askPass=",
    "core.alternateRefsCommand=",
    "core.untrackedCache=false",
    "credential.helper=",
    "diff.external=",
    "log.showSignature=false",
    "log.showRoot=true",
    "gpg.program=false",
    "gpg.ssh.program=false",
    "gpg.x509.program=false",
    "protocol.allow=never",
    "core.quotePath=true",
  ].flatMap((setting) => ["-c", setting]),
];

/** For every command that compares: no programs, no words of a person's own taste in the output. */
export const plainDiff: readonly string[] = [
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-relative",
  "--find-renames",
  "--diff-algorithm=myers",
  "--no-indent-heuristic",
  "--submodule=short",
  // Only the commit that a submodule stands at: looking for more would run git in it, with its own settings.
  "--ignore-submodules=dirty",
  "-O/dev/null",
];

/**
 * `listed`: what `git config -z --name-only --get-regexp ^filter\.` prints. An empty command is none. Undefined where a name
 * cannot be switched off on a command line.
 */
export function switchOffFilters(
  listed: string,
): readonly string[] | undefined {
  const names = new Set(
    listed
      .split("\0")
      .map((key) => /^filter\.(.*)\.[^.]+$/su.exec(key)?.[1])
      .filter((name) => name !== undefined),
  );
  if ([...names].some((name) => name.includes("="))) return undefined;
  return [...names].flatMap((name) =>
    ["clean=", "smudge=", "process=", "required=false"].flatMap((setting) => [
      "-c",
      `filter.${name}.${setting}`,
    ]),
  );
}
