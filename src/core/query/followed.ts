// Which changes a plan of watching lets through, and the same in words.
import type { WatchPlan, WatchRule } from "../following.ts";
import { compileGlob } from "./glob.ts";

/** Nobody said anything: all of the workspace is followed. */
export const everythingFollowed: WatchPlan = { on: true, rules: [] };

/** How long to wait for more after a change of `path`; undefined: as the host does by itself. */
export interface Following {
  readonly debounce: number | undefined;
}

/**
 * `path` is workspace-relative. With `mayBeFolder` it is let through where what stands below it may be followed, or what it
 * was before it went. Undefined: nobody wants to hear of it.
 */
export type Follow = (
  path: string,
  mayBeFolder: boolean,
) => Following | undefined;

/** Throws invalid_parameters where the braces of a pattern stand for too many globs. */
export function openPlan({ on, rules }: WatchPlan): Follow {
  if (!on) return () => undefined;
  if (rules.length === 0) return () => ({ debounce: undefined });
  const tests = rules.map((rule) => ({ rule, admits: openRule(rule) }));
  return (path, mayBeFolder) => {
    const found = tests.find(({ admits }) => admits(path, mayBeFolder));
    return found === undefined ? undefined : { debounce: found.rule.debounce };
  };
}

function openRule({
  path: folder,
  patterns,
  recursive,
}: WatchRule): (path: string, mayBeFolder: boolean) => boolean {
  const globs = patterns.map((pattern) =>
    compileGlob(pattern.includes("/") ? pattern : `**/${pattern}`),
  );
  const within = folder === "" ? "" : `${folder}/`;
  return (path, mayBeFolder) => {
    if (path === folder || (mayBeFolder && folder.startsWith(`${path}/`)))
      return true;
    if (!path.startsWith(within)) return false;
    const rest = path.slice(within.length);
    if (!recursive && rest.includes("/")) return false;
    if (globs.length === 0) return true;
    return mayBeFolder || globs.some((admits) => admits(rest));
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
