// Files of Ruby: `require` along the usual load paths, `require_relative` beside the file. All files of the workspace see
// each other's constants, as autoloading has it, so that imports only say which files are loaded.
import type { ImportTarget } from "../importTarget.ts";
import { folderOf, foldersUpward } from "./paths.ts";
import {
  external,
  missing,
  type ModuleHost,
  type ModuleStrategy,
} from "./strategy.ts";

/** Folders below each folder upward that usually are load paths. */
const loadPaths = ["lib", "", "test", "spec", "app", "ext"];
const endings = [".rb", ""];

export function createRubyModules(host: ModuleHost): ModuleStrategy {
  const gems = gemFolders(host);
  return {
    packageOf: () => "ruby",
    resolve: (from, text) => resolve(host, gems, from, text),
  };
}

/** The `lib` folders of the workspace, of which a repository with several gems has one for each: they load each other's files. */
function gemFolders(host: ModuleHost): readonly string[] {
  const found = new Set<string>();
  for (const path of host.sourcePaths()) {
    const [library] = /^(?:.*?\/)?lib(?=\/)/.exec(path) ?? [];
    if (library !== undefined) found.add(library);
  }
  return [...found].sort();
}

/** The text of a `require_relative` begins with `./`. */
function resolve(
  host: ModuleHost,
  gems: readonly string[],
  from: string,
  path: string,
): ImportTarget {
  const folder = folderOf(from);
  if (path === "" || path.includes("#{")) return missing;
  const find = (base: string): ImportTarget | undefined => {
    const joined = host.join(base, path);
    if (joined === undefined) return undefined;
    for (const ending of endings) {
      // A file that requires its own name means the library that is called so.
      if (joined + ending === from) continue;
      const slot = host.slotAt(joined + ending);
      if (slot !== undefined) return { kind: "file", slot };
    }
    return undefined;
  };
  if (/^\.{1,2}\//.test(path)) return find(folder) ?? missing;
  for (const each of foldersUpward(folder))
    for (const load of loadPaths) {
      const base = [each, load].filter((part) => part !== "").join("/");
      const found = find(base);
      if (found !== undefined) return found;
    }
  const elsewhere = gems.map(find).filter((found) => found !== undefined);
  if (elsewhere.length === 1) return elsewhere[0]!;
  return external(
    path.split("/")[0] ?? path,
    path.split("/").slice(1).join("/"),
  );
}
