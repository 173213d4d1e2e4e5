// Modules of Python: packages, namespace packages, relative imports, source roots.
import type { ImportTarget } from "../importTarget.ts";
import { folderOf, foldersUpward, joinPath, nameOf } from "./paths.ts";
import {
  external,
  missing,
  type ModuleHost,
  type ModuleStrategy,
} from "./strategy.ts";

const packageFiles = ["__init__.py", "__init__.pyi"];
const projectNames = ["pyproject.toml", "setup.py", "setup.cfg"];

export function createPythonModules(host: ModuleHost): ModuleStrategy {
  return new PythonModules(host);
}

class PythonModules implements ModuleStrategy {
  /** Folders from which absolute imports are looked up, in this order. */
  private readonly roots: readonly string[];
  private readonly packageRoots = new Map<string, string>();

  constructor(private readonly host: ModuleHost) {
    this.roots = sourceRoots(host);
  }

  resolve(from: string, text: string): ImportTarget {
    const dots = /^\.*/.exec(text)?.[0].length ?? 0;
    const segments = text
      .slice(dots)
      .split(".")
      .filter((each) => each !== "");
    const folder = folderOf(from);
    if (dots > 0) {
      const base = joinPath(folder, "../".repeat(dots - 1));
      return base === undefined
        ? missing
        : (this.below(base, segments) ?? missing);
    }
    const isScript = !this.isPackage(folder);
    const roots = [
      ...new Set([
        this.rootOf(folder),
        ...this.roots,
        ...(isScript ? [folder] : []),
      ]),
    ];
    let isOwn = false;
    for (const root of roots) {
      const found = this.below(root, segments);
      if (found !== undefined) return found;
      const first = this.below(root, segments.slice(0, 1));
      isOwn ||= first?.kind === "file";
    }
    if (isOwn) return missing;
    return external(segments[0] ?? text, segments.slice(1).join("."));
  }

  submodule(path: string, name: string): ImportTarget | undefined {
    return packageFiles.includes(nameOf(path))
      ? this.folderMember(folderOf(path), name)
      : undefined;
  }

  folderMember(path: string, name: string): ImportTarget | undefined {
    return this.below(path, [name]);
  }

  /** The module `segments` below a folder; a package before a module of the same name, sources before stubs. */
  private below(
    folder: string,
    segments: readonly string[],
  ): ImportTarget | undefined {
    const path = [folder, ...segments].filter((each) => each !== "").join("/");
    const prefix = path === "" ? "" : `${path}/`;
    const candidates = packageFiles.map((name) => prefix + name);
    if (segments.length > 0) candidates.push(`${path}.py`, `${path}.pyi`);
    for (const candidate of candidates) {
      const slot = this.host.slotAt(candidate);
      if (slot !== undefined) return { kind: "file", slot };
    }
    return path !== "" && this.host.hasFolder(path)
      ? { kind: "folder", path }
      : undefined;
  }

  private isPackage(folder: string): boolean {
    return packageFiles.some(
      (name) =>
        this.host.slotAt(folder === "" ? name : `${folder}/${name}`) !==
        undefined,
    );
  }

  /** The folder that holds the outermost package around `folder`. */
  private rootOf(folder: string): string {
    const known = this.packageRoots.get(folder);
    if (known !== undefined) return known;
    let root = folder;
    for (const each of foldersUpward(folder)) {
      root = each;
      if (!this.isPackage(each)) break;
    }
    this.packageRoots.set(folder, root);
    return root;
  }
}

/** The workspace, its `src`, and the same for every folder with a Python project file, outermost first. */
function sourceRoots(host: ModuleHost): readonly string[] {
  const projects = host
    .projectPaths()
    .filter((path) => projectNames.includes(nameOf(path)))
    .map(folderOf)
    .sort(
      (a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1),
    );
  const roots: string[] = [];
  for (const folder of ["", ...projects]) {
    roots.push(...declaredRoots(host, folder));
    roots.push(joinPath(folder, "src")!, folder);
  }
  return [...new Set(roots)];
}

/** `package-dir = { "" = "lib" }`, `where = ["lib"]`, `package_dir={"": "lib"}`: where a project says its packages are. */
function declaredRoots(host: ModuleHost, folder: string): string[] {
  const patterns = [
    /package[-_]dir\s*=\s*\{?\s*(?:["']{2})?\s*[:=]\s*["']?([\w./-]+)/g,
    /\bwhere\s*=\s*\[?\s*["']?([\w./-]+)["']?/g,
    /\bpythonpath\s*=\s*\[?\s*["']?([\w./-]+)["']?/g,
    /\bfrom\s*=\s*["']([\w./-]+)["']/g,
  ];
  const found: string[] = [];
  for (const name of projectNames) {
    const text = host.projectText(folder === "" ? name : `${folder}/${name}`);
    if (text === undefined) continue;
    for (const pattern of patterns)
      for (const match of text.matchAll(pattern)) {
        const path = joinPath(folder, match[1] ?? "");
        if (path !== undefined && host.hasFolder(path)) found.push(path);
      }
  }
  return found;
}
