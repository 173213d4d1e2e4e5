// Modules of Go: go.mod and go.work, package folders, test packages, vendored packages, files for one system.
import type { ImportTarget } from "../importTarget.ts";
import { readGoModules, type GoModule } from "./goWorkspace.ts";
import { folderOf, foldersUpward, nameOf } from "./paths.ts";
import {
  external,
  missing,
  type Coexistence,
  type ModuleHost,
  type ModuleStrategy,
  type PackageClause,
} from "./strategy.ts";

/** Endings of file names that say for which system or processor a file is. */
const systems = new Set(
  "aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasip1 windows zos".split(
    " ",
  ),
);
const processors = new Set(
  "386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm".split(
    " ",
  ),
);

export function createGoModules(host: ModuleHost): ModuleStrategy {
  return new GoModules(host);
}

class GoModules implements ModuleStrategy {
  private readonly modules: readonly GoModule[];
  /** By folder: the names that its files give to their package, and how many do. */
  private readonly names = new Map<string, Map<string, number>>();
  private readonly around = new Map<string, GoModule | undefined>();

  constructor(private readonly host: ModuleHost) {
    this.modules = readGoModules(host);
    for (const clause of host.packageClauses()) {
      if (isTestPackage(clause)) continue;
      const folder = folderOf(clause.path);
      let names = this.names.get(folder);
      if (names === undefined)
        this.names.set(folder, (names = new Map<string, number>()));
      names.set(clause.name, (names.get(clause.name) ?? 0) + 1);
    }
  }

  packageOf({ path, name }: PackageClause): string | undefined {
    return name === "" ? undefined : packageKey(folderOf(path), name);
  }

  coexist(path: string, other: string): Coexistence {
    const a = buildOf(path);
    const b = buildOf(other);
    const fits = (one: string, two: string): boolean =>
      one === "" || two === "" || one === two;
    if (!fits(a.system, b.system) || !fits(a.processor, b.processor))
      return "never";
    const isSame = a.system === b.system && a.processor === b.processor;
    return isSame && a.system + a.processor !== "" ? "same" : "maybe";
  }

  resolve(from: string, text: string): ImportTarget {
    if (text === "") return missing;
    const folder = folderOf(from);
    if (/^\.{1,2}(\/|$)/.test(text)) {
      const path = this.host.join(folder, text);
      return (path === undefined ? undefined : this.inFolder(path)) ?? missing;
    }
    const own = this.moduleAround(folder);
    for (const each of foldersUpward(folder)) {
      const vendored = this.inFolder(join(join(each, "vendor"), text));
      if (vendored !== undefined) return vendored;
      if (each === own?.folder) break;
    }
    let isOwn = false;
    for (const { path, folder: root } of this.candidates(own, text)) {
      const found = this.inFolder(join(root, text.slice(path.length)));
      if (found !== undefined) return found;
      isOwn ||= path !== "";
    }
    return isOwn ? missing : outside(text, own);
  }

  /** Modules that may hold the package, the most specific first. */
  private candidates(
    own: GoModule | undefined,
    text: string,
  ): readonly { readonly path: string; readonly folder: string }[] {
    const all = [
      ...[...(own?.replaced ?? [])].map(([path, folder]) => ({ path, folder })),
      ...(own === undefined ? [] : [own]),
      ...this.modules,
      // Before there were modules, packages stood below the folder `src`.
      ...(own === undefined
        ? [
            { path: "", folder: "src" },
            { path: "", folder: "" },
          ]
        : []),
    ];
    return all
      .filter(
        ({ path }) =>
          path === "" || text === path || text.startsWith(`${path}/`),
      )
      .sort((a, b) => b.path.length - a.path.length);
  }

  private moduleAround(folder: string): GoModule | undefined {
    if (this.around.has(folder)) return this.around.get(folder);
    const found = this.modules.find(
      (each) =>
        each.folder === "" ||
        folder === each.folder ||
        folder.startsWith(`${each.folder}/`),
    );
    this.around.set(folder, found);
    return found;
  }

  /** The package that an import of this folder means; programs and leftovers beside it are others. */
  private inFolder(folder: string): ImportTarget | undefined {
    const names = this.names.get(folder);
    if (names === undefined) return undefined;
    const [best] = [...names].sort(
      ([a, filesOfA], [b, filesOfB]) =>
        Number(a === "main") - Number(b === "main") ||
        Number(b === nameOf(folder)) - Number(a === nameOf(folder)) ||
        filesOfB - filesOfA ||
        (a < b ? -1 : 1),
    );
    if (best === undefined) return undefined;
    const [name] = best;
    return { kind: "package", key: packageKey(folder, name), name };
  }
}

function packageKey(folder: string, name: string): string {
  return `go ${folder} ${name}`;
}

function join(folder: string, path: string): string {
  return [folder, path.replace(/^\//, "")]
    .filter((each) => each !== "")
    .join("/");
}

/** `package x_test` beside `package x`, in test files alone. */
function isTestPackage({ path, name }: PackageClause): boolean {
  return name.endsWith("_test") && path.endsWith("_test.go");
}

function buildOf(path: string): { system: string; processor: string } {
  const words = nameOf(path)
    .replace(/(_test)?\.go$/, "")
    .split("_");
  // The first word is never taken for a system: `linux.go` is for all.
  const last = words.length > 1 ? words[words.length - 1]! : "";
  const before = words.length > 2 ? words[words.length - 2]! : "";
  if (processors.has(last))
    return { system: systems.has(before) ? before : "", processor: last };
  return { system: systems.has(last) ? last : "", processor: "" };
}

/** A package of the standard library, or of a module that is not in the workspace. */
function outside(text: string, own: GoModule | undefined): ImportTarget {
  const name = presumedName(text);
  const segments = text.split("/");
  if (!segments[0]!.includes(".")) return external(text, "", name);
  const required = (own?.required ?? [])
    .filter((path) => text === path || text.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
  const module = required ?? segments.slice(0, 3).join("/");
  return external(module, text.slice(module.length + 1), name);
}

/** What a package calls itself is not in its path; most follow these habits. */
function presumedName(text: string): string {
  const segments = text.split("/");
  let last = segments[segments.length - 1]!;
  if (/^v\d+$/.test(last) && segments.length > 1)
    last = segments[segments.length - 2]!;
  return last
    .replace(/\.v\d+$/, "")
    .replace(/^go-/, "")
    .replace(/[-.]go$/, "")
    .replace(/^.*[-.]/, "");
}
