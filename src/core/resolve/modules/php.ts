// Namespaces of PHP: what files say, wherever they stand; and files that others put in by their path.
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

export function createPhpModules(host: ModuleHost): ModuleStrategy {
  return new PhpModules(host);
}

class PhpModules implements ModuleStrategy {
  private readonly namespaces: ReadonlySet<string>;
  /** Folders with a composer.json: what is below one is one part of the workspace. */
  private readonly roots: ReadonlySet<string>;

  constructor(private readonly host: ModuleHost) {
    this.namespaces = new Set(host.packageClauses().map(({ name }) => name));
    this.roots = new Set(
      host
        .projectPaths()
        .filter((path) => /(^|\/)composer\.json$/.test(path))
        .map(folderOf),
    );
  }

  packageOf({ name }: PackageClause): string {
    return packageKey(name);
  }

  packageNamed(name: string): string {
    return packageKey(name);
  }

  coexist(path: string, other: string): Coexistence {
    return this.rootOf(path) === this.rootOf(other) ? "same" : "maybe";
  }

  resolve(from: string, text: string): ImportTarget {
    if (/[/.]/.test(text)) return this.fileNamed(from, text);
    const name = text.replace(/^\\|\s+/g, "");
    if (name === "" || this.namespaces.has(name))
      return name === ""
        ? { kind: "package", key: packageKey(""), isRoot: true }
        : { kind: "package", key: packageKey(name) };
    return external(name);
  }

  /** A path as it is written stands beside the file, else beside the project's own files. */
  private fileNamed(from: string, text: string): ImportTarget {
    for (const folder of foldersUpward(folderOf(from))) {
      const path = this.host.join(folder, text.replace(/^\//, ""));
      const slot = path === undefined ? undefined : this.host.slotAt(path);
      if (slot !== undefined) return { kind: "file", slot };
      if (this.roots.has(folder)) break;
    }
    return missing;
  }

  private rootOf(path: string): string {
    return (
      foldersUpward(folderOf(path)).find((each) => this.roots.has(each)) ?? ""
    );
  }
}

function packageKey(name: string): string {
  return `php ${name}`;
}
