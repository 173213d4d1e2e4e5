// Namespaces of C#: what declarations say, wherever their files stand. A using names a namespace or a type; project files say
// which namespaces all files of a project use.
import type { ImportTarget } from "../importTarget.ts";
import { folderOf, foldersUpward } from "./paths.ts";
import {
  external,
  missing,
  type Coexistence,
  type ModuleHost,
  type ModuleStrategy,
  type PackageClause,
} from "./strategy.ts";

export function createCSharpModules(host: ModuleHost): ModuleStrategy {
  return new CSharpModules(host);
}

/** What every project uses that asks for implicit usings. */
const implicitUsings = [
  "System",
  "System.Collections.Generic",
  "System.IO",
  "System.Linq",
  "System.Net.Http",
  "System.Threading",
  "System.Threading.Tasks",
];

class CSharpModules implements ModuleStrategy {
  private readonly namespaces = new Set<string>();
  /** By folder: the project files in it. */
  private readonly projects = new Map<string, string[]>();
  private readonly ambient = new Map<string, readonly string[]>();

  constructor(private readonly host: ModuleHost) {
    for (const { name } of host.packageClauses())
      for (const each of [name, ...outerNames(name)]) this.namespaces.add(each);
    for (const path of host.projectPaths()) {
      if (!/\.csproj$/.test(path)) continue;
      const folder = folderOf(path);
      this.projects.set(folder, [...(this.projects.get(folder) ?? []), path]);
    }
  }

  packageOf({ name }: PackageClause): string {
    return packageKey(name);
  }

  packageNamed(name: string): string {
    return packageKey(name);
  }

  packagesAround(name: string): readonly string[] {
    return outerNames(name);
  }

  /** Equal names in one namespace belong to different projects. */
  coexist(path: string, other: string): Coexistence {
    return this.projectOf(path) === this.projectOf(other) ? "same" : "maybe";
  }

  resolve(_from: string, text: string): ImportTarget {
    const name = text.replace(/^global::/, "").replace(/\s+/g, "");
    if (name === "") return missing;
    const segments = name.split(".");
    for (let count = segments.length; count > 0; count--) {
      const namespace = segments.slice(0, count).join(".");
      if (!this.namespaces.has(namespace)) continue;
      const target = { kind: "package", key: packageKey(namespace) } as const;
      const within = segments.slice(count);
      return within.length === 0 ? target : { ...target, within };
    }
    return external(name);
  }

  ambientImports(path: string): readonly string[] {
    const project = this.projectOf(path);
    let found = this.ambient.get(project);
    if (found === undefined) {
      const own = this.host
        .ambientImports()
        .filter((each) => this.projectOf(each.path) === project)
        .map((each) => each.module);
      found = [...new Set([...own, ...this.usedByProject(project)])].sort();
      this.ambient.set(project, found);
    }
    return found;
  }

  private usedByProject(folder: string): readonly string[] {
    const shared = foldersUpward(folder).map((each) =>
      each === "" ? "Directory.Build.props" : `${each}/Directory.Build.props`,
    );
    const texts = [...(this.projects.get(folder) ?? []), ...shared].map(
      (path) => this.host.projectText(path) ?? "",
    );
    const used: string[] = [];
    if (texts.some((text) => /<ImplicitUsings>\s*(enable|true)/i.test(text)))
      used.push(...implicitUsings);
    for (const text of texts)
      for (const [, name] of text.matchAll(
        /<Using\s+Include="([\w.]+)"\s*\/>/g,
      ))
        used.push(name!);
    return used;
  }

  /** The nearest folder upward with a project file; '' where there is none. */
  private projectOf(path: string): string {
    return (
      foldersUpward(folderOf(path)).find((each) => this.projects.has(each)) ??
      ""
    );
  }
}

/** The names of the namespaces around, innermost first. */
function outerNames(name: string): string[] {
  const found: string[] = [];
  for (
    let at = name.lastIndexOf(".");
    at > 0;
    at = name.lastIndexOf(".", at - 1)
  )
    found.push(name.slice(0, at));
  return found;
}

function packageKey(name: string): string {
  return `csharp ${name}`;
}
