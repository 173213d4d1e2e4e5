// Resolves the imports of files through the strategy of their language.
import { ImportFlag } from "../../model/facts.ts";
import type { Project } from "../project.ts";
import { ambientImports } from "../clauses.ts";
import { keyOfNamespace, namespaceScopes } from "../namespaces.ts";
import type { PackagePart } from "../packages.ts";
import { nameOfTarget, type ImportTarget } from "../importTarget.ts";
import { openedParts } from "../reopenedTypes.ts";
import type { SourceFile } from "../sourceFile.ts";
import { createCSharpModules } from "./csharp.ts";
import { createGoModules } from "./go.ts";
import { createIncludes } from "./include.ts";
import { createJavaModules } from "./java.ts";
import { createLuaModules } from "./lua.ts";
import { createNodeModules } from "./node.ts";
import { folderOf, foldersUpward } from "./paths.ts";
import { createPhpModules } from "./php.ts";
import { createPythonModules } from "./python.ts";
import { createRubyModules } from "./ruby.ts";
import { createRustModules } from "./rust.ts";
import { createShellModules } from "./shell.ts";
import { createSwiftModules } from "./swift.ts";
import type {
  AmbientImport,
  Coexistence,
  JoinPaths,
  ModuleHost,
  ModuleStrategy,
  PackageClause,
} from "./strategy.ts";

const strategies: Readonly<
  Record<string, ((host: ModuleHost) => ModuleStrategy) | undefined>
> = {
  csharp: createCSharpModules,
  go: createGoModules,
  include: createIncludes,
  java: createJavaModules,
  lua: createLuaModules,
  node: createNodeModules,
  php: createPhpModules,
  python: createPythonModules,
  ruby: createRubyModules,
  rust: createRustModules,
  shell: createShellModules,
  swift: createSwiftModules,
};

/** One state of the workspace: which files and project files there are. Made anew when that changes. */
export class ModuleTable {
  private readonly folders = new Set<string>();
  private readonly byName = new Map<string, ModuleStrategy>();

  constructor(
    private readonly project: Project,
    private readonly projectFiles: ReadonlyMap<string, string>,
    private readonly join: JoinPaths,
  ) {
    for (const file of project.projectFiles())
      for (const folder of foldersUpward(folderOf(file.path))) {
        const key = project.pathKey(folder);
        if (this.folders.has(key)) break;
        this.folders.add(key);
      }
  }

  private strategyOf(file: SourceFile): ModuleStrategy | undefined {
    const { modules } = file.language;
    let strategy = this.byName.get(modules);
    if (strategy === undefined) {
      strategy = strategies[modules]?.(this.hostFor(modules));
      if (strategy === undefined) return undefined;
      this.byName.set(modules, strategy);
    }
    return strategy;
  }

  private hostFor(modules: string): ModuleHost {
    return {
      slotAt: (path) => this.project.fileAt(path)?.slot,
      hasFolder: (path) => this.folders.has(this.project.pathKey(path)),
      projectText: (path) => this.projectFiles.get(path),
      projectPaths: () => [...this.projectFiles.keys()],
      join: this.join,
      sourcePaths: () => {
        const found: string[] = [];
        for (const file of this.project.projectFiles())
          if (file.language.modules === modules) found.push(file.path);
        return found;
      },
      declaredModules: (path) =>
        this.project.fileAt(path)?.separate.declaredModules ?? [],
      packageClauses: () => {
        const found: PackageClause[] = [];
        for (const file of this.project.projectFiles())
          if (file.language.modules === modules)
            for (const { name } of file.clauses)
              found.push({ path: file.path, name });
        return found;
      },
      ambientImports: () => {
        const found: AmbientImport[] = [];
        for (const file of this.project.projectFiles())
          if (file.language.modules === modules)
            for (const module of ambientImports(file.facts))
              found.push({ path: file.path, module });
        return found;
      },
    };
  }

  /** The scopes of a file that belong to packages of several files. */
  partsOf(file: SourceFile): readonly PackagePart[] {
    if (file.language.lookup.implementations === true)
      return this.apartParts(file);
    const program = this.strategyOf(file)?.programOf?.(file.path);
    if (program !== undefined) {
      const parts: PackagePart[] = namespaceScopes(file).map(
        ({ scope, path }) => ({ key: keyOfNamespace(path), scope, open: true }),
      );
      return file.isBuiltin
        ? parts
        : [{ key: program, scope: 0, linked: true }, ...parts];
    }
    const parts: PackagePart[] =
      file.language.lookup.extendedTypes === true
        ? [implementationsOf(file)]
        : [];
    const strategy = this.strategyOf(file);
    const { path } = file;
    if (file.isBuiltin) {
      // What the language supplies is open, too, while its names stay behind those of the project.
      const key =
        file.language.lookup.openTypes === true
          ? strategy?.packageOf?.({ path, name: "" })
          : undefined;
      return key === undefined ? parts : [...parts, ...openedParts(file, key)];
    }
    const add = (name: string, scope: number, around?: true): void => {
      const key = strategy?.packageOf?.({ path, name });
      if (key === undefined) return;
      parts.push(around === true ? { key, scope, around } : { key, scope });
    };
    const inside = file.clauses.filter(({ scope }) => scope > 0);
    for (const { name, scope } of inside) {
      add(name, scope);
      for (const outer of strategy?.packagesAround?.(name) ?? [])
        add(outer, scope, true);
    }
    const isInside = inside.length > 0 && inside.length === file.clauses.length;
    add(isInside ? "" : file.packageName, 0);
    for (const outer of file.outerPackages) add(outer, 0, true);
    const [first] = parts;
    return first !== undefined && file.language.lookup.openTypes === true
      ? [...parts, ...openedParts(file, first.key)]
      : parts;
  }

  /** Where the imports lead that a file has without writing them. */
  ambientTargetsOf(file: SourceFile): readonly ImportTarget[] {
    if (file.isBuiltin) return [];
    const texts = this.strategyOf(file)?.ambientImports?.(file.path) ?? [];
    return texts.map((text) => this.resolve(file, text));
  }

  /** Implementations are found from everywhere by the names of their types, macros in their crate. */
  private apartParts(file: SourceFile): readonly PackagePart[] {
    const parts = [implementationsOf(file)];
    const key = this.strategyOf(file)?.packageOf?.({
      path: file.path,
      name: file.packageName,
    });
    if (key !== undefined && !file.isBuiltin)
      parts.push({ key, scope: -1, of: "macros" });
    return parts;
  }

  /** Whether two files can be part of one build. */
  coexist(file: SourceFile, other: SourceFile): Coexistence {
    return this.strategyOf(file)?.coexist?.(file.path, other.path) ?? "maybe";
  }

  /** Where each import row of the file leads. */
  targetsOf(file: SourceFile): ImportTarget[] {
    const { module, flags, scope } = file.facts.import;
    return Array.from(module, (name, row) =>
      flags[row]! & ImportFlag.namespace
        ? { kind: "missing" }
        : this.resolve(
            file,
            file.facts.names[name] ?? "",
            file.separate.namespacesAround(scope[row]!),
          ),
    );
  }

  resolve(
    file: SourceFile,
    text: string,
    inside: readonly string[] = [],
  ): ImportTarget {
    if (file.isBuiltin) {
      const { insideSeparator } = file.language.lookup;
      if (insideSeparator === undefined)
        return this.builtin(file, text) ?? { kind: "missing" };
      const within = [...inside, ...text.split(insideSeparator)];
      return { kind: "file", slot: file.slot, within };
    }
    const target = this.strategyOf(file)?.resolve(file.path, text, inside);
    if (target === undefined) return { kind: "missing" };
    if (
      target.kind === "external" &&
      file.language.lookup.relativePackages === true
    ) {
      const near = this.relative(file, text);
      if (near !== undefined) return near;
    }
    return target.kind === "external"
      ? this.described(file, target, text)
      : target;
  }

  /** A path that begins in the package of the file or in one around it. */
  private relative(file: SourceFile, text: string): ImportTarget | undefined {
    const [nearest, ...others] = [file.packageName, ...file.outerPackages]
      .map((outer) =>
        this.strategyOf(file)?.resolve(file.path, `${outer}.${text}`),
      )
      .filter((each) => each?.kind === "package");
    if (nearest?.within === undefined || others.length === 0) return nearest;
    const inside = withinOf(nearest);
    const outer = others
      .filter((each) => withinOf(each) === inside)
      .map(({ key }) => key);
    return { ...nearest, outer };
  }

  private described(
    file: SourceFile,
    target: ImportTarget & { readonly kind: "external" },
    text: string,
  ): ImportTarget {
    const { insideSeparator } = file.language.lookup;
    if (insideSeparator === undefined)
      return this.builtin(file, text) ?? target;
    const whole = this.builtinFile(file, target.package);
    if (whole === undefined) return target;
    return target.path === ""
      ? whole
      : { ...whole, within: target.path.split(insideSeparator) };
  }

  /** Where a path in the code leads that begins with a package or a word for a module. */
  rooted(
    file: SourceFile,
    text: string,
    inside: readonly string[],
  ): ImportTarget | undefined {
    if (file.isBuiltin) return undefined;
    const target = this.strategyOf(file)?.rooted?.(file.path, text, inside);
    return target?.kind === "external"
      ? this.described(file, target, text)
      : target;
  }

  /** The package that a path in the code of the file names, where the language has declared packages. */
  packageNamed(file: SourceFile, name: string): string | undefined {
    return this.strategyOf(file)?.packageNamed?.(name);
  }

  /** The packages whose names a file sees as its own, innermost first. */
  packagesAround(file: SourceFile): readonly string[] {
    const strategy = this.strategyOf(file);
    if (file.language.lookup.relativePackages === true)
      return [file.packageName, ...file.outerPackages];
    if (strategy?.packagesAround === undefined) return [];
    const found = new Set<string>();
    for (const { name } of file.clauses)
      for (const each of [name, ...strategy.packagesAround(name)])
        found.add(each);
    return [...found];
  }

  /** A standard module, or a type in one. */
  builtin(file: SourceFile, text: string): ImportTarget | undefined {
    const whole = this.builtinFile(file, text);
    if (whole !== undefined || file.language.lookup.separateMethods !== true)
      return whole;
    for (
      let at = text.lastIndexOf(".");
      at > 0;
      at = text.lastIndexOf(".", at - 1)
    ) {
      const outer = this.builtinFile(file, text.slice(0, at));
      if (outer !== undefined)
        return { ...outer, within: text.slice(at + 1).split(".") };
    }
    return undefined;
  }

  private builtinFile(
    file: SourceFile,
    text: string,
  ): (ImportTarget & { readonly kind: "file" }) | undefined {
    if (text === "") return undefined;
    const slot = this.project.builtinModule(file.language, text);
    if (slot === undefined) return undefined;
    const name = this.project.bySlot(slot).packageName;
    return name === "" ? { kind: "file", slot } : { kind: "file", slot, name };
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

/** What the file gives to types that stand elsewhere. */
function implementationsOf({ language }: SourceFile): PackagePart {
  return {
    key: `${language.family} implementations`,
    scope: -1,
    of: "implementations",
  };
}

export function sameTargets(
  some: readonly ImportTarget[],
  others: readonly ImportTarget[],
): boolean {
  return (
    some.length === others.length &&
    some.every((each, place) => sameTarget(each, others[place]!))
  );
}

function sameTarget(a: ImportTarget, b: ImportTarget): boolean {
  if (a.kind !== b.kind || nameOfTarget(a) !== nameOfTarget(b)) return false;
  if (withinOf(a) !== withinOf(b)) return false;
  if (a.kind === "file") return b.kind === "file" && a.slot === b.slot;
  if (a.kind === "folder") return b.kind === "folder" && a.path === b.path;
  if (a.kind === "package")
    return (
      b.kind === "package" &&
      a.key === b.key &&
      a.outer?.join() === b.outer?.join()
    );
  if (a.kind === "external")
    return (
      b.kind === "external" && a.package === b.package && a.path === b.path
    );
  return true;
}

function withinOf(target: ImportTarget): string {
  return "within" in target ? (target.within ?? []).join(".") : "";
}
