// What go.mod and go.work say: which modules stand in which folders, and which paths are replaced by folders.
import { folderOf, nameOf } from "./paths.ts";
import type { ModuleHost } from "./strategy.ts";

export interface GoModule {
  /** The path that its packages' import paths begin with; '' for the standard library's own modules. */
  readonly path: string;
  readonly folder: string;
  /** Module paths that it replaces by folders of the workspace. */
  readonly replaced: ReadonlyMap<string, string>;
  /** Paths of the modules that it requires. */
  readonly required: readonly string[];
}

/** Their import paths have no prefix. */
const standardModules = new Set(["std", "cmd"]);

/** The modules of the workspace, the deepest folders first. */
export function readGoModules(host: ModuleHost): readonly GoModule[] {
  const found: GoModule[] = [];
  const everywhere = new Map<string, string>();
  for (const path of [...host.projectPaths()].sort()) {
    const folder = folderOf(path);
    const lines = linesOf(host.projectText(path) ?? "");
    if (nameOf(path) === "go.work")
      readReplaced(host, lines, folder, everywhere);
    if (nameOf(path) !== "go.mod") continue;
    const name = lines.find(([word]) => word === "module")?.[1];
    if (name === undefined) continue;
    const replaced = new Map<string, string>();
    readReplaced(host, lines, folder, replaced);
    found.push({
      path: standardModules.has(name) ? "" : name,
      folder,
      replaced,
      required: lines
        .filter(([word]) => word === "require")
        .map((line) => line[1] ?? ""),
    });
  }
  return found
    .map((each) => ({
      ...each,
      replaced: new Map([...everywhere, ...each.replaced]),
    }))
    .sort(
      (a, b) => b.folder.length - a.folder.length || (a.path < b.path ? -1 : 1),
    );
}

/** The words of each line, comments left out; lines of a block begin with the word before its bracket. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let block: string | undefined;
  for (const line of text.split("\n")) {
    const words = line
      .replace(/\/\/.*$/, "")
      .trim()
      .split(/\s+/)
      .filter((word) => word !== "")
      .map((word) => word.replace(/^["`]|["`]$/g, ""));
    if (words.length === 0) continue;
    if (words[0] === ")") block = undefined;
    else if (words[1] === "(") block = words[0];
    else lines.push(block === undefined ? words : [block, ...words]);
  }
  return lines;
}

/** `replace a.b/c v1.2.3 => ../c`: only folders matter here, versions are found outside. */
function readReplaced(
  host: ModuleHost,
  lines: readonly (readonly string[])[],
  folder: string,
  into: Map<string, string>,
): void {
  for (const words of lines) {
    const arrow = words.indexOf("=>");
    const target = words[arrow + 1];
    if (words[0] !== "replace" || arrow < 2 || target === undefined) continue;
    if (!/^\.{1,2}(\/|$)/.test(target)) continue;
    const path = host.join(folder, target);
    if (path !== undefined) into.set(words[1]!, path);
  }
}
