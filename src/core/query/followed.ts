// Which changes a plan of watching lets through, and the same in words.
import type { WatchPlan, WatchRule } from "../following.ts";
import { compileGlob } from "./glob.ts";

/** Nobody said anything: all of the workspace is followed. */
export const everythingFollowed: WatchPlan = { on: true, rules: [] };

/** How long to wait for more after a change of `path`; undefined: as the host does by itself. */
export interface Following {
  readonly debounce: number | undefined;
}

/** What changed; `either`: nobody can tell, because it went or was not looked at. */
export type Changed = "file" | "folder" | "either";

/**
 * `path` is workspace-relative. What may be a folder is let through where something below it may be followed. Undefined: nobody
 * wants to hear of it.
 */
export type Follow = (path: string, what: Changed) => Following | undefined;

/** Throws invalid_parameters where the braces of a pattern stand for too many globs. */
export function openPlan({ on, rules }: WatchPlan): Follow {
  if (!on) return () => undefined;
  if (rules.length === 0) return () => ({ debounce: undefined });
  // Of folders inside each other the inner one says how.
  const tests = [...rules]
    .sort((a, b) => b.path.length - a.path.length)
    .map((rule) => ({ rule, admits: openRule(rule) }));
  return (path, what) => {
    const found = tests.find(({ admits }) => admits(path, what));
    return found === undefined ? undefined : { debounce: found.rule.debounce };
  };
}

function openRule({
  path: folder,
  patterns,
  recursive,
}: WatchRule): (path: string, what: Changed) => boolean {
  const globs = patterns.map((pattern) =>
    compileGlob(pattern.includes("/") ? pattern : `**/${pattern}`),
  );
  const within = folder === "" ? "" : `${folder}/`;
  return (path, what) => {
    const isAround = what !== "file" && folder.startsWith(`${path}/`);
    if (path === folder || isAround) return true;
    if (!path.startsWith(within)) return false;
    const rest = path.slice(within.length);
    if (!recursive && (what === "folder" || rest.includes("/"))) return false;
    if (globs.length === 0 || what !== "file") return true;
    return globs.some((admits) => admits(rest));
  };
}

/** For people: what of the workspace is followed. */
export function planWords({ on, rules }: WatchPlan): string {
  if (!on) return "nothing";
  if (rules.length === 0) return "everything";
  return rules.map(ruleWords).join("; ");
}

function ruleWords({ path, patterns, recursive, debounce }: WatchRule): string {
  return [
    path === "" ? "the whole workspace" : path,
    ...(patterns.length === 0 ? [] : [`only ${patterns.join(", ")}`]),
    ...(recursive ? [] : ["not the folders below"]),
    ...(debounce === undefined
      ? []
      : [`after ${String(debounce)} ms without a change`]),
  ].join(", ");
}
