// Modules of Lua: `require "a.b"` is a/b.lua or a/b/init.lua below one of the usual folders.
import type { ImportTarget } from "../importTarget.ts";
import { folderOf, foldersUpward } from "./paths.ts";
import {
  external,
  missing,
  type ModuleHost,
  type ModuleStrategy,
} from "./strategy.ts";

/** Folders below each folder upward from which paths usually begin. */
const roots = ["", "lua", "src", "lib"];
const endings = [".lua", "/init.lua", ".luau"];

export function createLuaModules(host: ModuleHost): ModuleStrategy {
  return {
    packageOf: () => "lua",
    resolve: (from, text) => resolve(host, from, text),
  };
}

function resolve(host: ModuleHost, from: string, text: string): ImportTarget {
  if (text === "") return missing;
  const isPath = text.includes("/");
  const path = isPath ? text.replace(/\.lua$/, "") : text.replaceAll(".", "/");
  for (const folder of foldersUpward(folderOf(from)))
    for (const root of roots) {
      const base = [folder, root].filter((each) => each !== "").join("/");
      const joined = host.join(base, path);
      if (joined === undefined) continue;
      for (const ending of endings) {
        const slot = host.slotAt(joined + ending);
        if (slot !== undefined) return { kind: "file", slot };
      }
    }
  const [first = text, ...rest] = path.split("/");
  return external(first, rest.join("."));
}
