// What Cargo.toml files say: packages, where their crates begin, on what they depend.
import { folderOf, joinPath, nameOf } from "./paths.ts";
import type { ModuleHost } from "./strategy.ts";

export interface Dependency {
  /** The name of the package, which may be another than the one that the code uses. */
  readonly package: string;
  /** The folder of the package, where the manifest says it. */
  readonly folder: string | undefined;
}

export interface CargoPackage {
  readonly folder: string;
  /** As written, with dashes. */
  readonly name: string;
  /** The name by which code knows its library. */
  readonly crate: string;
  readonly edition: string;
  /** Path of the library's first file, whether or not it is there. */
  readonly library: string;
  /** Paths of first files of programs, tests and the like that the manifest names. */
  readonly programs: readonly string[];
  /** By the name that code uses. */
  readonly dependencies: ReadonlyMap<string, Dependency>;
}

/** The packages of the workspace, those in deeper folders first. */
export function readCargoPackages(host: ModuleHost): readonly CargoPackage[] {
  const manifests = host
    .projectPaths()
    .filter((path) => nameOf(path) === "Cargo.toml")
    .map((path) => ({
      folder: folderOf(path),
      tables: readTables(host.projectText(path) ?? ""),
    }));
  const shared = new Map<string, Dependency>();
  let sharedEdition = "2015";
  for (const { folder, tables } of manifests)
    for (const { path, values } of tables) {
      if (path === "workspace.dependencies")
        for (const [name, value] of values)
          shared.set(crateName(name), dependencyOf(folder, name, value));
      if (path === "workspace.package")
        sharedEdition = plain(values.get("edition")) ?? sharedEdition;
    }
  return manifests
    .flatMap(({ folder, tables }) =>
      packageOf(folder, tables, shared, sharedEdition),
    )
    .sort(
      (a, b) =>
        b.folder.length - a.folder.length || (a.folder < b.folder ? -1 : 1),
    );
}

/** Names of crates have no dashes. */
export function crateName(name: string): string {
  return name.replaceAll("-", "_");
}

function packageOf(
  folder: string,
  tables: readonly Table[],
  shared: ReadonlyMap<string, Dependency>,
  sharedEdition: string,
): CargoPackage[] {
  const own = tables.find(({ path }) => path === "package")?.values;
  const name = plain(own?.get("name"));
  if (own === undefined || name === undefined) return [];
  const inFolder = (path: string): string => joinPath(folder, path) ?? path;
  const library = tables.find(({ path }) => path === "lib")?.values;
  const dependencies = new Map<string, Dependency>();
  const add = (key: string, value: string): void => {
    const used = crateName(key);
    const inherited = /\bworkspace\s*=\s*true/.test(value)
      ? shared.get(used)
      : undefined;
    dependencies.set(used, inherited ?? dependencyOf(folder, key, value));
  };
  for (const { path, values } of tables) {
    const single =
      /(?:^|\.)(?:dev-|build-)?dependencies\.(["']?)([\w-]+)\1$/.exec(path);
    if (single !== null)
      add(
        single[2]!,
        [...values].map(([key, value]) => `${key} = ${value}`).join(", "),
      );
    else if (/(?:^|\.)(?:dev-|build-)?dependencies$/.test(path))
      for (const [key, value] of values) {
        const [used, property] = key.split(".");
        add(used!, property === undefined ? value : `${property} = ${value}`);
      }
  }
  dependencies.delete("");
  const edition = plain(own.get("edition"));
  return [
    {
      folder,
      name,
      crate: crateName(plain(library?.get("name")) ?? name),
      edition:
        edition ??
        (own.has("edition.workspace") || own.has("edition")
          ? sharedEdition
          : "2015"),
      library: inFolder(plain(library?.get("path")) ?? "src/lib.rs"),
      programs: tables
        .filter(({ path }) => /^(bin|test|example|bench)$/.test(path))
        .map(({ values }) => plain(values.get("path")))
        .filter((path) => path !== undefined)
        .map(inFolder),
      dependencies,
    },
  ];
}

function dependencyOf(folder: string, name: string, value: string): Dependency {
  const path = /\bpath\s*=\s*["']([^"']*)["']/.exec(value)?.[1];
  return {
    package: /\bpackage\s*=\s*["']([^"']*)["']/.exec(value)?.[1] ?? name,
    folder: path === undefined ? undefined : joinPath(folder, path),
  };
}

interface Table {
  readonly path: string;
  readonly values: ReadonlyMap<string, string>;
}

/** The tables of a TOML text with their values as written; arrays of tables are several of one path. */
function readTables(text: string): Table[] {
  let values = new Map<string, string>();
  const tables: Table[] = [{ path: "", values }];
  let open: { key: string; value: string } | undefined;
  for (const line of text.split(/\r?\n/)) {
    const bare = withoutComment(line).trim();
    if (open !== undefined) {
      open.value += ` ${bare}`;
      if (!isClosed(open.value)) continue;
      values.set(open.key, open.value);
      open = undefined;
      continue;
    }
    const header = /^\[\[?\s*([^\]]+?)\s*\]\]?$/.exec(bare);
    if (header !== null) {
      values = new Map();
      tables.push({ path: header[1]!.replace(/\s*\.\s*/g, "."), values });
      continue;
    }
    const entry = /^(["']?)([\w.-]+)\1\s*=\s*(.*)$/.exec(bare);
    if (entry === null) continue;
    const value = entry[3]!;
    if (isClosed(value)) values.set(entry[2]!, value);
    else open = { key: entry[2]!, value };
  }
  return tables;
}

function withoutComment(line: string): string {
  return line.replace(
    /("(?:[^"\\]|\\.)*"|'[^']*')|#.*$/g,
    (_, kept?: string) => (kept === undefined ? "" : kept),
  );
}

/** Brackets outside of strings are closed again. */
function isClosed(value: string): boolean {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "");
  const count = (sign: string): number => bare.split(sign).length;
  return count("[") <= count("]") && count("{") <= count("}");
}

function plain(value: string | undefined): string | undefined {
  return /^["'](.*)["']$/.exec(value ?? "")?.[1];
}
