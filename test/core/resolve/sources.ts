// Source text in, edges as readable lines out: several files in one text, each after a line `// file: path` or `# file: path`.
import { edgeKinds, resolutions } from "../../../src/core/model/edge.ts";
import type { FileFacts } from "../../../src/core/model/facts.ts";
import type {
  MissingModule,
  ResolvedFile,
} from "../../../src/core/model/resolved.ts";
import type { Extractor } from "../../../src/core/extract/extractor.ts";
import {
  createResolver,
  isProjectFile,
  type Resolver,
} from "../../../src/core/resolve/resolver.ts";
import { sharedExtractor, sourceAssets } from "../extract/sourceAssets.ts";

/** `path` → text. */
export function splitSources(text: string): Map<string, string> {
  const parts = text.split(/^\s*(?:\/\/|#|--) file: (.*)$/m).slice(1);
  const sources = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2)
    sources.set(parts[i]!.trim(), parts[i + 1]!.slice(1));
  return sources;
}

const builtins = new Map<string, FileFacts>();

async function builtinFacts(
  extractor: Extractor,
  file: string,
  language: string,
): Promise<FileFacts> {
  let facts = builtins.get(file);
  if (facts === undefined) {
    const text = await sourceAssets.read(`languages/${file}`);
    facts = extractor.extract(file, language, new TextDecoder().decode(text));
    builtins.set(file, facts);
  }
  return facts;
}

/** A resolver with sources that tests change. */
export class Sources {
  private readonly facts = new Map<number, FileFacts>();
  private readonly paths = new Map<number, string>();
  private readonly ids = new Map<string, number>();
  private readonly resolved = new Map<number, ResolvedFile>();
  private nextId = 1;
  /** Paths whose edges the last `resolve` gave. */
  renewed: string[] = [];

  private constructor(
    private readonly extractor: Extractor,
    readonly resolver: Resolver,
  ) {}

  static async open(): Promise<Sources> {
    const extractor = await sharedExtractor();
    const languages = [...extractor.registry.languages.values()].map(
      ({ language }) => language,
    );
    const resolver = createResolver({ languages, caseSensitive: true });
    for (const { id, builtins } of languages)
      for (const { file, language } of builtins)
        resolver.setBuiltins(
          id,
          file,
          await builtinFacts(extractor, file, language),
        );
    return new Sources(extractor, resolver);
  }

  set(path: string, text: string): void {
    if (isProjectFile(path)) this.resolver.setProjectFile(path, text);
    const language = this.extractor.registry.languageOfPath(path);
    if (language === undefined) return;
    const id = this.ids.get(path) ?? this.nextId++;
    const facts = this.extractor.extract(path, language, text);
    this.ids.set(path, id);
    this.paths.set(id, path);
    this.facts.set(id, facts);
    this.resolver.setFile(id, path, facts);
  }

  remove(path: string): void {
    if (isProjectFile(path)) this.resolver.setProjectFile(path, undefined);
    const id = this.ids.get(path);
    if (id === undefined) return;
    this.ids.delete(path);
    this.facts.delete(id);
    this.resolved.delete(id);
    this.resolver.removeFile(id);
  }

  resolve(): this {
    const steps = this.resolver.resolve();
    for (let step = steps.next(); ; step = steps.next())
      if (step.done === true) {
        const resolved = this.resolver
          .takeResolved()
          .toSorted((a, b) => a.file - b.file);
        this.renewed = resolved.map(({ file }) => this.paths.get(file)!);
        for (const each of resolved) this.resolved.set(each.file, each);
        return this;
      }
  }

  /** All edges, one line each, sorted: `a.ts:f -> b.ts:C.m calls exact`. */
  edges(): string[] {
    const lines: string[] = [];
    for (const { file, edges } of this.resolved.values())
      for (let i = 0; i < edges.from.length; i++) {
        const toFile = edges.toFile[i]!;
        const external = edges.externals[edges.to[i]!];
        const target =
          toFile >= 0
            ? this.nameOf(toFile, edges.to[i]!)
            : `[${external!.package}] ${external!.name}`;
        const kind = edgeKinds[edges.kind[i]!]!;
        const resolution = resolutions[edges.resolution[i]!]!;
        lines.push(
          `${this.nameOf(file, edges.from[i]!)} -> ${target} ${kind} ${resolution}`,
        );
      }
    return lines.sort();
  }

  /** Calls and constructions within the project by lines: that of the call and that of what it reaches (`3 1`). */
  callLines(): string[] {
    const found: (readonly [number, number])[] = [];
    for (const { edges } of this.resolved.values())
      for (let i = 0; i < edges.from.length; i++) {
        const kind = edgeKinds[edges.kind[i]!]!;
        const toFile = edges.toFile[i]!;
        if (toFile < 0 || (kind !== "calls" && kind !== "constructs")) continue;
        const { nameLine } = this.facts.get(toFile)!.definition;
        for (let s = edges.firstSite[i]!; s < edges.firstSite[i + 1]!; s++)
          found.push([edges.siteLine[s]! + 1, nameLine[edges.to[i]!]! + 1]);
      }
    return found
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map((each) => each.join(" "));
  }

  /** Everything that is derived, places and reasons included; for comparing two states. */
  digest(): string[] {
    const lines: string[] = [];
    for (const {
      file,
      edges,
      unresolved,
      missingModules,
    } of this.resolved.values()) {
      lines.push(...this.missingOf(file, missingModules));
      for (let i = 0; i < edges.from.length; i++) {
        const toFile = edges.toFile[i]!;
        const external = edges.externals[edges.to[i]!];
        const sites: string[] = [];
        for (let s = edges.firstSite[i]!; s < edges.firstSite[i + 1]!; s++)
          sites.push(`${edges.siteLine[s]!}:${edges.siteColumn[s]!}`);
        lines.push(
          [
            this.nameOf(file, edges.from[i]!),
            edges.from[i]!,
            toFile >= 0
              ? `${this.nameOf(toFile, edges.to[i]!)}#${edges.to[i]!}`
              : `${external!.package} ${external!.name}`,
            edges.kind[i]!,
            edges.resolution[i]!,
            edges.flags[i]!,
            sites.join(","),
          ].join(" "),
        );
      }
      for (const each of unresolved) {
        const { line } = each.site;
        const candidates = each.candidates
          .map(([id, row]) => `${this.nameOf(id, row)}#${row}`)
          .sort();
        lines.push(
          `${this.paths.get(file)!} ${line} ${each.reason} ${each.text} ${candidates.join(",")}`,
        );
      }
    }
    return lines.sort();
  }

  /** What was not resolved: `a.ts:3 unknown receiver x.y()`. */
  unresolved(): string[] {
    const lines: string[] = [];
    for (const { file, unresolved } of this.resolved.values())
      for (const { site, reason, text } of unresolved)
        lines.push(
          `${this.paths.get(file)!}:${site.line + 1} ${reason} ${text}`,
        );
    return lines.sort();
  }

  /** Modules that were not found: `a.ts:1:15 ./gone`. */
  missingModules(): string[] {
    return [...this.resolved.values()]
      .flatMap(({ file, missingModules }) =>
        this.missingOf(file, missingModules),
      )
      .sort();
  }

  private missingOf(file: number, modules: readonly MissingModule[]): string[] {
    return modules.map(
      ({ text, site }) =>
        `${this.paths.get(file)!}:${site.line + 1}:${site.column + 1} ${text}`,
    );
  }

  private nameOf(file: number, row: number): string {
    const facts = this.facts.get(file);
    if (facts === undefined) return "gone";
    const { definition, names } = facts;
    const parts: string[] = [];
    for (let at = row; at > 0; at = definition.container[at]!)
      if (definition.name[at]! >= 0)
        parts.unshift(names[definition.name[at]!]!);
    return `${this.paths.get(file)!}:${parts.join(".")}`;
  }
}

export async function openSources(text: string): Promise<Sources> {
  const sources = await Sources.open();
  for (const [path, source] of splitSources(text)) sources.set(path, source);
  return sources.resolve();
}

/** The edges of these kinds that the sources give; those that lead outside only where `[` is asked for. */
export async function edgesOf(
  text: string,
  ...kinds: readonly string[]
): Promise<string[]> {
  const sources = await openSources(text);
  return sources
    .edges()
    .filter((line) => kinds.some((kind) => line.includes(` ${kind} `)));
}

/** Calls and constructions within the project. */
export async function callsOf(text: string): Promise<string[]> {
  const lines = await edgesOf(text, "calls", "constructs");
  return lines.filter((line) => !line.endsWith(" external"));
}
