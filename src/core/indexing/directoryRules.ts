// What is looked at and what is not: ignore files of every level, the user's globs and the built-in skips, per directory.
import ignore from "ignore";
import type { Ignore } from "ignore";
import type { DirectoryEntry, SkipReason, WorkspaceFiles } from "../ports.ts";
import { baseName, directoryOf, isWithin, joinPath } from "./paths.ts";

/** Why something is left out; undefined where nothing speaks against it. */
export interface Verdict {
  readonly reason: SkipReason;
  /** For people: the rule and where it stands. */
  readonly detail: string;
}

/** Folders that hold what tools made or fetched. An ignore file can bring them back with `!`. */
const builtInSkips = [
  "node_modules/",
  "bower_components/",
  "jspm_packages/",
  ".git",
  ".hg/",
  ".svn/",
  ".jj/",
  ".codeweft/",
  ".yarn/",
  ".pnpm-store/",
  ".venv/",
  "__pycache__/",
  "site-packages/",
  ".tox/",
  ".nox/",
  ".mypy_cache/",
  ".pytest_cache/",
  ".ruff_cache/",
  "*.egg-info/",
  ".eggs/",
];

/** The files of a directory that say what to ignore; a later one overrules an earlier one. */
const ignoreFiles = [".gitignore", ".codeweftignore"];

export function isIgnoreFile(path: string): boolean {
  return (
    ignoreFiles.includes(baseName(path)) || path.endsWith(".git/info/exclude")
  );
}

interface Layer {
  /** Directory to which the patterns are relative. */
  readonly base: string;
  /** Undefined where there are no patterns: asking costs as much as with them. */
  readonly rules: Ignore | undefined;
}

/** The rules of one directory, those of the directories above it included. */
export class DirectoryRules {
  constructor(
    readonly path: string,
    /** Why nothing in this directory is looked at, and the outermost folder of which that is said. */
    readonly blocked: (Verdict & { readonly path: string }) | undefined,
    /** Outermost first. */
    readonly layers: readonly Layer[],
    readonly excluded: Layer,
    private readonly links: ReadonlySet<string>,
  ) {}

  /** Of one entry of this directory. */
  verdict(name: string, isDirectory: boolean): Verdict | undefined {
    if (this.blocked !== undefined) return this.blocked;
    if (this.links.has(name))
      return {
        reason: "symlink",
        detail: "a link; what it leads to is read where it stands",
      };
    const path = joinPath(this.path, name) + (isDirectory ? "/" : "");
    const excluded = this.excluded.rules?.test(within(this.excluded, path));
    if (excluded?.ignored === true) return ignored(excluded.rule);
    // The innermost layer that has an opinion decides, as git does it.
    for (let at = this.layers.length - 1; at >= 0; at--) {
      const layer = this.layers[at];
      if (layer?.rules === undefined) continue;
      const result = layer.rules.test(within(layer, path));
      if (result.ignored) return ignored(result.rule);
      if (result.unignored) return undefined;
    }
    return undefined;
  }
}

function within(layer: Layer, path: string): string {
  return layer.base === "" ? path : path.slice(layer.base.length + 1);
}

function ignored(
  rule:
    | { readonly pattern: string; readonly mark?: string | undefined }
    | undefined,
): Verdict {
  const where = rule?.mark ?? "";
  return { reason: "ignored", detail: `${where}: ${rule?.pattern ?? ""}` };
}

export interface RulesOptions {
  readonly files: WorkspaceFiles;
  /** The user's globs, with the meaning of a line in `.gitignore`: `build` is a whole segment, never part of a name. */
  readonly exclude: readonly string[];
}

/** Reads and remembers the rules of directories. `forget` them when an ignore file changes. */
export class RuleBook {
  readonly #known = new Map<string, Promise<DirectoryRules>>();

  constructor(private readonly options: RulesOptions) {}

  /** Forgets what is known of this directory and of all below it. */
  forget(directory: string): void {
    for (const path of [...this.#known.keys()])
      if (isWithin(path, directory)) this.#known.delete(path);
  }

  /** The rules of a directory whose entries the caller has just read. */
  learn(
    directory: string,
    entries: readonly DirectoryEntry[],
  ): Promise<DirectoryRules> {
    const rules = this.#build(directory, entries);
    this.#known.set(directory, rules);
    // Who waits for them hears of the failure; a rejected promise in the map would be an unhandled one.
    rules.catch(() => this.#known.delete(directory));
    return rules;
  }

  /** Rejects as the host does when the directory cannot be read. */
  async of(directory: string): Promise<DirectoryRules> {
    const known = this.#known.get(directory);
    if (known !== undefined) return known;
    return this.learn(
      directory,
      await this.options.files.readDirectory(directory),
    );
  }

  async #build(
    directory: string,
    entries: readonly DirectoryEntry[],
  ): Promise<DirectoryRules> {
    const links = new Set(
      entries.filter((entry) => entry.kind === "symlink").map((e) => e.name),
    );
    const layers: Layer[] = [];
    let blocked: DirectoryRules["blocked"];
    let excluded: Layer;
    if (!this.#isRoot(directory)) {
      const above = await this.of(directoryOf(directory));
      excluded = above.excluded;
      layers.push(...above.layers);
      blocked = above.blocked;
      const own = above.verdict(baseName(directory), true);
      if (blocked === undefined && own !== undefined)
        blocked = { path: directory, ...own };
      if (blocked === undefined && entries.some((e) => e.name === ".git"))
        blocked = {
          path: directory,
          reason: "nested_repository",
          detail: "a repository of its own",
        };
    } else {
      excluded = this.#layer(directory, this.options.exclude, "setting");
      layers.push(this.#layer(directory, builtInSkips, "built in"));
      const exclude = joinPath(directory, ".git/info/exclude");
      const text = entries.some((entry) => entry.name === ".git")
        ? await this.#text(exclude)
        : undefined;
      if (text !== undefined)
        layers.push(this.#layer(directory, text.split(/\r?\n/), exclude));
    }
    for (const name of ignoreFiles) {
      if (!entries.some((entry) => entry.name === name)) continue;
      const path = joinPath(directory, name);
      const text = await this.#text(path);
      if (text !== undefined)
        layers.push(this.#layer(directory, text.split(/\r?\n/), path));
    }
    return new DirectoryRules(directory, blocked, layers, excluded, links);
  }

  #layer(base: string, patterns: readonly string[], mark: string): Layer {
    if (!patterns.some((pattern) => pattern.trim() !== ""))
      return { base, rules: undefined };
    const rules = ignore({ ignorecase: !this.options.files.caseSensitive });
    for (const pattern of patterns) rules.add({ pattern, mark });
    return { base, rules };
  }

  #isRoot(directory: string): boolean {
    const { roots } = this.options.files;
    return roots.length <= 1
      ? directory === ""
      : directory === "" || roots.some((root) => root.name === directory);
  }

  async #text(path: string): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await this.options.files.read(path));
    } catch {
      // An ignore file that cannot be read ignores nothing; git does the same.
      return undefined;
    }
  }
}
