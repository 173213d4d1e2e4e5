// The languages that Codeweft reads, from their data folders: which there are, which one reads a path, and their rules.
import type { Language, YieldRule } from "../model/language.ts";
import type { Assets } from "../ports.ts";
import { baseOf, parseLanguage } from "./parseLanguage.ts";
import type { ExtractionRules } from "./extractionRules.ts";

/** A language with all that extraction needs of it. */
export interface LoadedLanguage {
  readonly language: Language;
  readonly rules: ExtractionRules;
  /** Asset name of its grammar. */
  readonly grammar: string;
  /** The query files joined, and where each begins in the joined text. */
  readonly query: string;
  /** Asset name of the grammar that finds the blocks of source in its files, where they are not source as a whole. */
  readonly blocksGrammar?: string;
  /** Its language.json as text, with that of the language that it extends: a change of rules changes the facts. */
  readonly source: string;
  readonly parts: readonly { readonly file: string; readonly start: number }[];
}

/** A language that cannot be used, and why; the others work. */
export interface LanguageProblem {
  readonly language: string;
  readonly message: string;
}

export class LanguageRegistry {
  private readonly byExtension = new Map<string, string>();
  private readonly byFileName = new Map<string, string>();
  private readonly byInterpreter = new Map<string, string>();
  /** By language, the patterns of paths at which its tests stand. */
  private readonly testPaths = new Map<string, readonly RegExp[]>();

  constructor(
    /** By id. */
    readonly languages: ReadonlyMap<string, LoadedLanguage>,
    readonly problems: readonly LanguageProblem[],
  ) {
    for (const { language } of languages.values()) {
      for (const each of language.extensions)
        this.byExtension.set(each, language.id);
      for (const each of language.fileNames)
        this.byFileName.set(each, language.id);
      for (const each of language.interpreters)
        this.byInterpreter.set(each, language.id);
    }
  }

  find(id: string): Language | undefined {
    return this.languages.get(id)?.language;
  }

  /** Whether tests stand at this path by the conventions of the language, whatever is in the file. */
  isTestPath(path: string, id: string): boolean {
    let patterns = this.testPaths.get(id);
    if (patterns === undefined) {
      const { paths = [] } = this.languages.get(id)?.rules.tests ?? {};
      patterns = paths.map((pattern) => new RegExp(pattern));
      this.testPaths.set(id, patterns);
    }
    return patterns.some((pattern) => pattern.test(path));
  }

  /** The language in which a text of the language `id` is written: another one where the text shows it. */
  languageOfText(id: string, path: string, text: string): string {
    const lower = path.toLowerCase();
    for (const rule of this.find(id)?.yields ?? [])
      if (
        lower.endsWith(rule.extension) &&
        this.languages.has(rule.language) &&
        isShown(text, rule)
      )
        return rule.language;
    return id;
  }

  /** The id of the language that reads a path; `firstLine` helps where the name has no extension. */
  languageOfPath(path: string, firstLine?: string): string | undefined {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const known = this.byFileName.get(name);
    if (known !== undefined) return known;
    const lower = name.toLowerCase();
    // The longest extension wins: `.d.ts` before `.ts`. A leading dot begins a name, not an extension.
    for (
      let at = lower.indexOf(".", 1);
      at !== -1;
      at = lower.indexOf(".", at + 1)
    ) {
      const found = this.byExtension.get(lower.slice(at));
      if (found !== undefined) return found;
    }
    if (firstLine === undefined || lower.includes(".", 1)) return undefined;
    const words = /^#!\s*(\S+)(?:\s+(?:-\S+\s+)*(\S+))?/.exec(firstLine);
    if (words === null) return undefined;
    const last = (path: string): string =>
      path.slice(path.lastIndexOf("/") + 1);
    const program =
      last(words[1]!) === "env" ? (words[2] ?? "") : last(words[1]!);
    return this.byInterpreter.get(last(program).replace(/[\d.]+$/, ""));
  }
}

function isShown(text: string, { pattern, skip }: YieldRule): boolean {
  const mark = new RegExp(pattern, "mu");
  // Most texts show nothing, and taking comments out costs more than looking.
  if (!mark.test(text)) return false;
  return mark.test(
    text.replace(new RegExp(skip, "gmu"), (found) =>
      found.replace(/[^\n]/g, " "),
    ),
  );
}

/** Reads `languages/*`. A folder that cannot be used becomes a problem and leaves the others alone. */
export async function loadLanguages(assets: Assets): Promise<LanguageRegistry> {
  const languages = new Map<string, LoadedLanguage>();
  const problems: LanguageProblem[] = [];
  const folders = [...(await assets.list("languages"))].sort();
  for (const id of folders) {
    if (id.includes(".")) continue;
    try {
      languages.set(id, await loadLanguage(assets, id));
    } catch (error) {
      problems.push({
        language: id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return new LanguageRegistry(languages, problems);
}

async function loadLanguage(
  assets: Assets,
  id: string,
): Promise<LoadedLanguage> {
  const decoder = new TextDecoder();
  const read = async (file: string): Promise<string> =>
    decoder.decode(await assets.read(`languages/${file}`));
  const own = await read(`${id}/language.json`);
  const baseId = baseOf(id, own);
  const base =
    baseId === undefined ? undefined : await read(`${baseId}/language.json`);
  const source = own + (base ?? "");
  const { language, rules, grammar } = parseLanguage(id, own, base);
  let query = "";
  const parts: { file: string; start: number }[] = [];
  for (const file of rules.queries) {
    parts.push({ file, start: query.length });
    query += `${await read(file)}\n`;
  }
  return {
    language,
    rules,
    grammar: assetOf(grammar),
    ...(rules.blocks === undefined
      ? {}
      : { blocksGrammar: assetOf(rules.blocks.grammar) }),
    query,
    source,
    parts,
  };
}

function assetOf(grammar: string): string {
  return `grammars/tree-sitter-${grammar}.wasm`;
}
