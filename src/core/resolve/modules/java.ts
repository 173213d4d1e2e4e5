// Modules of languages with declared packages: a package is what its files say, wherever they stand. An import names a package,
// or a type in one and what is inside of it.
import type { ImportTarget } from "../importTarget.ts";
import { folderOf } from "./paths.ts";
import {
  external,
  missing,
  type Coexistence,
  type ModuleHost,
  type ModuleStrategy,
  type PackageClause,
} from "./strategy.ts";

export function createJavaModules(host: ModuleHost): ModuleStrategy {
  return new JavaModules(host);
}

class JavaModules implements ModuleStrategy {
  private readonly packages: ReadonlySet<string>;

  constructor(host: ModuleHost) {
    this.packages = new Set(host.packageClauses().map(({ name }) => name));
  }

  /** Files that name no package see those of their folder. */
  packageOf({ path, name }: PackageClause): string {
    return name === "" ? `java / ${folderOf(path)}` : packageKey(name);
  }

  packageNamed(name: string): string {
    return packageKey(name);
  }

  /** Equal names in one package belong to different parts of a workspace. */
  coexist(path: string, other: string): Coexistence {
    return partOf(path) === partOf(other) ? "same" : "maybe";
  }

  resolve(_from: string, text: string): ImportTarget {
    if (text === "") return missing;
    const segments = text.split(".");
    const count = this.knownPackage(segments) ?? presumedPackage(segments);
    const name = segments.slice(0, count).join(".");
    const within = segments.slice(count);
    if (!this.packages.has(name)) return external(name, within.join("."));
    const target = { kind: "package", key: packageKey(name) } as const;
    return within.length === 0 ? target : { ...target, within };
  }

  /** How many segments name a package of the workspace, when what follows can be a type. */
  private knownPackage(segments: readonly string[]): number | undefined {
    for (let count = segments.length; count > 0; count--)
      if (this.packages.has(segments.slice(0, count).join(".")))
        return count === segments.length || isTypeName(segments[count]!)
          ? count
          : undefined;
    return undefined;
  }
}

/** Packages are written small, types with a capital. */
function presumedPackage(segments: readonly string[]): number {
  const type = segments.findIndex(isTypeName);
  return type < 0 ? segments.length : Math.max(type, 1);
}

function isTypeName(segment: string): boolean {
  return /^[\p{Lu}_$]/u.test(segment);
}

function packageKey(name: string): string {
  return `java ${name}`;
}

/** What stands before the last `src` of a path. */
function partOf(path: string): string {
  const at = `/${path}`.lastIndexOf("/src/");
  return at < 0 ? "" : path.slice(0, at);
}
