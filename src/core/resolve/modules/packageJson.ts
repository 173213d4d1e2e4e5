// What package.json says about finding modules: name, entry points, exports and imports with conditions.
import { asRecord, asText, parseJsonc } from "./jsonc.ts";
import { folderOf, foldersUpward, nameOf } from "./paths.ts";
import type { ModuleHost } from "./strategy.ts";
import { matchPattern } from "./tsconfig.ts";

export interface Package {
  readonly name: string | undefined;
  readonly folder: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export class Packages {
  private readonly byFolder = new Map<string, Package>();
  private readonly byName = new Map<string, Package>();

  constructor(host: ModuleHost) {
    const paths = host
      .projectPaths()
      .filter((path) => nameOf(path) === "package.json")
      .sort();
    for (const path of paths) {
      const json = asRecord(parseJsonc(host.projectText(path) ?? ""));
      const name = asText(json["name"]);
      const folder = folderOf(path);
      const found = { name, folder, json };
      this.byFolder.set(folder, found);
      if (name !== undefined && !this.byName.has(name))
        this.byName.set(name, found);
    }
  }

  named(name: string): Package | undefined {
    return this.byName.get(name);
  }

  at(folder: string): Package | undefined {
    return this.byFolder.get(folder);
  }

  around(folder: string): Package | undefined {
    for (const each of foldersUpward(folder)) {
      const found = this.byFolder.get(each);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** `@scope/name/sub/path` as package name and subpath ('' for the package itself). */
export function splitSpecifier(text: string): {
  readonly name: string;
  readonly subpath: string;
} {
  const segments = text.split("/");
  const count = text.startsWith("@") ? 2 : 1;
  return {
    name: segments.slice(0, count).join("/"),
    subpath: segments.slice(count).join("/"),
  };
}

/** Conditions that lead to sources come first; then all others in the order in which the package lists them. */
const sourceConditions = ["source", "development", "bun", "types"];

/** Targets of an `exports` or `imports` field for `key` (`.`, `./sub`, `#name`), best first, as written. */
export function conditionalTargets(field: unknown, key: string): string[] {
  if (typeof field === "string") return key === "." ? [field] : [];
  if (Array.isArray(field)) return key === "." ? leaves(field, "") : [];
  const map = asRecord(field);
  const keys = Object.keys(map);
  if (!keys.some((each) => each.startsWith(".") || each.startsWith("#")))
    return key === "." ? leaves(field, "") : [];
  if (Object.hasOwn(map, key)) return leaves(map[key], "");
  const patterns = keys
    .filter((each) => each.includes("*"))
    .sort((a, b) => b.indexOf("*") - a.indexOf("*"));
  for (const pattern of patterns) {
    const star = matchPattern(pattern, key);
    if (star !== undefined) return leaves(map[pattern], star);
  }
  return [];
}

function leaves(value: unknown, star: string): string[] {
  if (typeof value === "string") return [value.replaceAll("*", star)];
  if (Array.isArray(value)) return value.flatMap((each) => leaves(each, star));
  const map = asRecord(value);
  const keys = Object.keys(map);
  const first = sourceConditions.filter((each) => keys.includes(each));
  return [...first, ...keys.filter((each) => !first.includes(each))].flatMap(
    (each) => leaves(map[each], star),
  );
}
