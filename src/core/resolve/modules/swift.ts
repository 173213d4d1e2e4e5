// Modules of Swift: targets of packages by Package.swift, and beside projects without one the folders at their root.
import type { ImportTarget } from "../importTarget.ts";
import { folderOf, foldersUpward, nameOf } from "./paths.ts";
import {
  external,
  missing,
  type Coexistence,
  type ModuleHost,
  type ModuleStrategy,
  type PackageClause,
} from "./strategy.ts";

export function createSwiftModules(host: ModuleHost): ModuleStrategy {
  return new SwiftModules(host);
}

/** A module and the folder with its files. */
interface Module {
  readonly name: string;
  readonly folder: string;
}

/** A folder with a Package.swift or a project, and its modules, those of deeper folders first. */
interface Root {
  readonly folder: string;
  readonly modules: readonly Module[];
}

/** Folders in which packages look for targets that say no path. */
const sourceFolders = ["Sources", "Source", "src", "srcs", "Tests", "Plugins"];

class SwiftModules implements ModuleStrategy {
  private readonly roots = new Map<string, Root>();
  private readonly byName = new Map<string, Module[]>();
  private readonly known = new Map<string, Module>();

  constructor(private readonly host: ModuleHost) {
    for (const path of [...host.projectPaths()].sort()) {
      const folder = folderOf(path);
      if (nameOf(path) === "Package.swift") {
        const text = host.projectText(path) ?? "";
        const modules = this.targetsOf(folder, text);
        this.roots.set(folder, { folder, modules });
      } else if (nameOf(path) === "project.pbxproj") {
        const around = folderOf(folder);
        if (!this.roots.has(around))
          this.roots.set(around, { folder: around, modules: [] });
      }
    }
    for (const path of host.sourcePaths()) {
      const module = this.moduleOf(path);
      const named = this.byName.get(module.name) ?? [];
      if (!named.includes(module)) named.push(module);
      this.byName.set(module.name, named);
    }
  }

  packageOf({ path }: PackageClause): string {
    return keyOf(this.moduleOf(path));
  }

  coexist(path: string, other: string): Coexistence {
    return this.moduleOf(path) === this.moduleOf(other) ? "same" : "maybe";
  }

  resolve(from: string, text: string): ImportTarget {
    const name = text.replace(/\s+/g, "").split(".")[0] ?? "";
    if (name === "") return missing;
    const modules = this.byName.get(name) ?? [];
    const root = this.rootOf(from);
    const module =
      modules.find((each) => this.rootOf(`${each.folder}/x`) === root) ??
      modules[0];
    return module === undefined
      ? external(name)
      : { kind: "package", key: keyOf(module), name };
  }

  private moduleOf(path: string): Module {
    const root = this.rootOf(path);
    const target = root.modules.find(({ folder }) => isIn(path, folder));
    if (target !== undefined) return target;
    const rest = root.folder === "" ? path : path.slice(root.folder.length + 1);
    const name = rest.includes("/") ? rest.slice(0, rest.indexOf("/")) : "";
    const folder = join(root.folder, name);
    let module = this.known.get(folder);
    if (module === undefined)
      this.known.set(folder, (module = { name: nameOf(folder), folder }));
    return module;
  }

  private rootOf(path: string): Root {
    for (const folder of foldersUpward(folderOf(path))) {
      const root = this.roots.get(folder);
      if (root !== undefined) return root;
    }
    return workspace;
  }

  private targetsOf(folder: string, text: string): readonly Module[] {
    const plain = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    const found: Module[] = [];
    for (const { index, 0: head } of plain.matchAll(
      /\.(?:target|executableTarget|testTarget|macro|plugin|systemLibrary)\s*\(/g,
    )) {
      const body = argumentsBehind(plain, index + head.length);
      const name = /\bname:\s*"([^"]+)"/.exec(body)?.[1];
      if (name === undefined) continue;
      const path = /\bpath:\s*"([^"]*)"/.exec(body)?.[1];
      const places =
        path === undefined
          ? sourceFolders.map((each) => `${each}/${name}`)
          : [path.replace(/^\.\/?|\/+$/g, "")];
      for (const each of places) {
        const place = join(folder, each);
        if (place !== folder && !this.host.hasFolder(place)) continue;
        found.push({ name, folder: place });
        break;
      }
    }
    return found.sort((a, b) => b.folder.length - a.folder.length);
  }
}

/** Where nothing says what a module is, the folders of the workspace are. */
const workspace: Root = { folder: "", modules: [] };

/** The text up to the bracket that closes the one before `start`. */
function argumentsBehind(text: string, start: number): string {
  let depth = 1;
  let at = start;
  for (; at < text.length && depth > 0; at++)
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
  const body = text.slice(start, at - 1);
  // What a target depends on has names of its own.
  return body.replace(/\bdependencies:\s*\[[^\]]*\]/g, "");
}

function isIn(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

function join(folder: string, rest: string): string {
  if (rest === "") return folder;
  return folder === "" ? rest : `${folder}/${rest}`;
}

function keyOf({ folder, name }: Module): string {
  return `swift ${folder} ${name}`;
}
