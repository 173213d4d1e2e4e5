// Scripts that others source: beside the script, in the folders above it and their usual ones, or wherever one script of the
// workspace ends with that path. Test runners leave the ending away.
import type { ImportTarget } from "../importTarget.ts";
import { folderOf, foldersUpward, nameOf } from "./paths.ts";
import { missing, type ModuleHost, type ModuleStrategy } from "./strategy.ts";

/** Folders below each folder upward in which scripts for others usually stand. */
const usualFolders = ["", "lib", "scripts", "bin", "src", "test"];
const endings = ["", ".bash", ".sh"];

export function createShellModules(host: ModuleHost): ModuleStrategy {
  const byName = new Map<string, string[]>();
  for (const path of host.sourcePaths()) {
    const name = nameOf(path);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [path]);
    else known.push(path);
  }
  return { resolve: (from, text) => resolve(host, byName, from, text) };
}

function resolve(
  host: ModuleHost,
  byName: ReadonlyMap<string, readonly string[]>,
  from: string,
  text: string,
): ImportTarget {
  if (text === "" || text.includes("$")) return missing;
  for (const folder of foldersUpward(folderOf(from)))
    for (const usual of usualFolders) {
      const base = [folder, usual].filter((each) => each !== "").join("/");
      const joined = host.join(base, text);
      if (joined === undefined) continue;
      for (const ending of endings) {
        const slot = host.slotAt(joined + ending);
        if (slot !== undefined) return { kind: "file", slot };
      }
    }
  const plain = text.replace(/^(\.{1,2}\/)+/, "");
  const all = (byName.get(nameOf(plain)) ?? []).filter(
    (each) => each === plain || each.endsWith(`/${plain}`),
  );
  const slot = all.length === 1 ? host.slotAt(all[0]!) : undefined;
  return slot === undefined ? missing : { kind: "file", slot };
}
