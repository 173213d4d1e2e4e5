// What tsconfig.json and jsconfig.json say about finding modules: paths, baseUrl, rootDirs, outDir; through extends and references.
import { asRecord, asText, asTexts, parseJsonc } from "./jsonc.ts";
import { folderOf, foldersUpward, joinPath } from "./paths.ts";
import type { ModuleHost } from "./strategy.ts";

export interface PathMapping {
  /** With at most one `*`. */
  readonly pattern: string;
  /** Workspace-relative, with at most one `*`. */
  readonly targets: readonly string[];
}

export interface CompilerConfig {
  readonly mappings: readonly PathMapping[];
  readonly baseUrl: string | undefined;
  readonly rootDirs: readonly string[];
  readonly outDir: string | undefined;
  readonly rootDir: string | undefined;
}

const empty: CompilerConfig = {
  mappings: [],
  baseUrl: undefined,
  rootDirs: [],
  outDir: undefined,
  rootDir: undefined,
};

export class CompilerConfigs {
  private readonly byFolder = new Map<string, CompilerConfig>();
  private readonly byFile = new Map<string, CompilerConfig>();

  constructor(private readonly host: ModuleHost) {}

  /** The configuration of the nearest folder upward that has one. */
  forFolder(folder: string): CompilerConfig {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    let found = empty;
    for (const each of foldersUpward(folder)) {
      const prefix = each === "" ? "" : `${each}/`;
      const name = ["tsconfig.json", "jsconfig.json"].find(
        (file) => this.host.projectText(prefix + file) !== undefined,
      );
      if (name === undefined) continue;
      found = this.withReferences(prefix + name);
      break;
    }
    this.byFolder.set(folder, found);
    return found;
  }

  /** A configuration that only refers to others speaks for all of them. */
  private withReferences(path: string): CompilerConfig {
    const own = this.read(path, new Set());
    if (own.mappings.length > 0 || own.baseUrl !== undefined) return own;
    const text = this.host.projectText(path);
    const { references } = asRecord(parseJsonc(text ?? ""));
    if (!Array.isArray(references)) return own;
    const others = references
      .map((each) => asText(asRecord(each)["path"]))
      .filter((each) => each !== undefined)
      .map((each) => this.fileOf(joinPath(folderOf(path), each)))
      .filter((each) => each !== undefined && folderOf(each) === folderOf(path))
      .map((each) => this.read(each!, new Set()));
    return {
      mappings: others.flatMap((each) => each.mappings),
      baseUrl: others.find((each) => each.baseUrl !== undefined)?.baseUrl,
      rootDirs: own.rootDirs,
      outDir: own.outDir ?? others.find((each) => each.outDir)?.outDir,
      rootDir: own.rootDir ?? others.find((each) => each.rootDir)?.rootDir,
    };
  }

  private fileOf(path: string | undefined): string | undefined {
    if (path === undefined) return undefined;
    return [path, `${path}.json`, `${path}/tsconfig.json`].find(
      (each) => this.host.projectText(each) !== undefined,
    );
  }

  private read(path: string, seen: Set<string>): CompilerConfig {
    const known = this.byFile.get(path);
    if (known !== undefined) return known;
    const text = this.host.projectText(path);
    if (text === undefined || seen.has(path)) return empty;
    seen.add(path);
    const json = asRecord(parseJsonc(text));
    const folder = folderOf(path);
    let config = empty;
    for (const base of [
      asText(json["extends"]) ?? "",
      ...asTexts(json["extends"]),
    ])
      if (base.startsWith(".")) {
        const file = this.fileOf(joinPath(folder, base));
        if (file !== undefined) config = merge(config, this.read(file, seen));
      }
    const result = merge(
      config,
      ownConfig(asRecord(json["compilerOptions"]), folder),
    );
    this.byFile.set(path, result);
    return result;
  }
}

function ownConfig(
  options: Readonly<Record<string, unknown>>,
  folder: string,
): CompilerConfig {
  const at = (value: unknown): string | undefined => {
    const text = asText(value);
    return text === undefined
      ? undefined
      : joinPath(folder, text.replace("${configDir}", "."));
  };
  const baseUrl = at(options["baseUrl"]);
  const paths = Object.entries(asRecord(options["paths"]));
  return {
    mappings: paths.map(([pattern, targets]) => ({
      pattern,
      targets: asTexts(targets)
        .map((each) =>
          joinPath(baseUrl ?? folder, each.replace("${configDir}", folder)),
        )
        .filter((each) => each !== undefined),
    })),
    baseUrl,
    rootDirs: asTexts(options["rootDirs"])
      .map(at)
      .filter((each) => each !== undefined),
    outDir: at(options["outDir"] ?? options["declarationDir"]),
    rootDir: at(options["rootDir"]),
  };
}

function merge(base: CompilerConfig, own: CompilerConfig): CompilerConfig {
  return {
    mappings: own.mappings.length > 0 ? own.mappings : base.mappings,
    baseUrl: own.baseUrl ?? base.baseUrl,
    rootDirs: own.rootDirs.length > 0 ? own.rootDirs : base.rootDirs,
    outDir: own.outDir ?? base.outDir,
    rootDir: own.rootDir ?? base.rootDir,
  };
}

/** The part that `*` stands for, '' for a pattern without one, undefined when the pattern does not fit. */
export function matchPattern(
  pattern: string,
  text: string,
): string | undefined {
  const star = pattern.indexOf("*");
  if (star < 0) return pattern === text ? "" : undefined;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  return text.length >= before.length + after.length &&
    text.startsWith(before) &&
    text.endsWith(after)
    ? text.slice(before.length, text.length - after.length)
    : undefined;
}
