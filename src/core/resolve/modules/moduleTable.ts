// Resolves the imports of files through the strategy of their language.
import type { Project } from "../project.ts";
import type { ImportTarget, SourceFile } from "../sourceFile.ts";
import { createNodeModules } from "./node.ts";
import { folderOf, foldersUpward } from "./paths.ts";
import { createPythonModules } from "./python.ts";
import type { JoinPaths, ModuleHost, ModuleStrategy } from "./strategy.ts";

const strategies: Readonly<
  Record<string, ((host: ModuleHost) => ModuleStrategy) | undefined>
> = {
  node: createNodeModules,
  python: createPythonModules,
};

/** One state of the workspace: which files and project files there are. Made anew when that changes. */
export class ModuleTable implements ModuleHost {
  private readonly folders = new Set<string>();
  private readonly byName = new Map<string, ModuleStrategy>();

  constructor(
    private readonly project: Project,
    private readonly projectFiles: ReadonlyMap<string, string>,
    readonly join: JoinPaths,
  ) {
    for (const file of project.projectFiles())
      for (const folder of foldersUpward(folderOf(file.path))) {
        const key = project.pathKey(folder);
        if (this.folders.has(key)) break;
        this.folders.add(key);
      }
  }

  slotAt(path: string): number | undefined {
    return this.project.fileAt(path)?.slot;
  }

  hasFolder(path: string): boolean {
    return this.folders.has(this.project.pathKey(path));
  }

  projectText(path: string): string | undefined {
    return this.projectFiles.get(path);
  }

  projectPaths(): readonly string[] {
    return [...this.projectFiles.keys()];
  }

  private strategyOf(file: SourceFile): ModuleStrategy | undefined {
    const { modules } = file.language;
    let strategy = this.byName.get(modules);
    if (strategy === undefined) {
      strategy = strategies[modules]?.(this);
      if (strategy === undefined) return undefined;
      this.byName.set(modules, strategy);
    }
    return strategy;
  }

  /** Where each import row of the file leads. */
  targetsOf(file: SourceFile): ImportTarget[] {
    const { module } = file.facts.import;
    return Array.from(module, (name) =>
      this.resolve(file, file.facts.names[name] ?? ""),
    );
  }

  resolve(file: SourceFile, text: string): ImportTarget {
    if (file.isBuiltin) return this.builtin(file, text) ?? { kind: "missing" };
    const target = this.strategyOf(file)?.resolve(file.path, text);
    if (target === undefined) return { kind: "missing" };
    if (target.kind === "external") return this.builtin(file, text) ?? target;
    return target;
  }

  private builtin(file: SourceFile, text: string): ImportTarget | undefined {
    if (text === "") return undefined;
    const slot = this.project.builtinModule(file.language, text);
    return slot === undefined ? undefined : { kind: "file", slot };
  }

  submodule(file: SourceFile, name: string): ImportTarget | undefined {
    return file.isBuiltin
      ? undefined
      : this.strategyOf(file)?.submodule?.(file.path, name);
  }

  folderMember(path: string, name: string): ImportTarget | undefined {
    for (const strategy of this.byName.values()) {
      const found = strategy.folderMember?.(path, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Where the first segment of a dotted module text leads. */
  rootOf(file: SourceFile, text: string): ImportTarget | undefined {
    return this.resolve(file, text.split(".")[0] ?? text);
  }
}

export function sameTarget(a: ImportTarget, b: ImportTarget): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "file") return b.kind === "file" && a.slot === b.slot;
  if (a.kind === "folder") return b.kind === "folder" && a.path === b.path;
  if (a.kind === "external")
    return (
      b.kind === "external" && a.package === b.package && a.path === b.path
    );
  return true;
}
